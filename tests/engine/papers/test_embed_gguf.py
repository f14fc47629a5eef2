"""The embedding model as GGUF: the same vectors as sentence-transformers, without torch."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine import paths
from engine.errors import HilbertError
from engine.papers.bert_gguf import convert

ROOT = Path(__file__).resolve().parents[3]

# In processes of their own: torch and llama.cpp leave threads behind. Both comparisons are made by
# one, since the libraries of sentence-transformers take seconds to load.
_COMPARE = """
import json, sys
import numpy as np
from engine import paths
from engine.papers.embed import MANY, Embedder
from engine.papers.embed_gguf import GgufEncoder

texts = json.load(sys.stdin)
gguf = GgufEncoder(paths.Path(sys.argv[1]), 2).encode(texts)

embedder = Embedder()
at_once = embedder.question(texts[0])
embedder.load(MANY - 1)
before = "torch" in sys.modules
embedder.load(MANY)
app = np.zeros_like(gguf)
for indices, batch in embedder.passages(texts):
    app[indices] = batch

plain = embedder._encoder.model.encode(texts, normalize_embeddings=True, batch_size=16)
print(json.dumps({
    "texts": len(texts),
    "gguf": float((gguf * plain).sum(axis=1).min()),
    "app": float((app * plain).sum(axis=1).min()),
    "at once": float((at_once[0] * plain[0]).sum()),
    "length": float(np.abs(np.linalg.norm(app, axis=1) - 1).max()),
    "torch": [before, "torch" in sys.modules],
}))
"""
_WITHOUT_TORCH = """
import sys
sys.modules["sentence_transformers"] = sys.modules["torch"] = None
import engine.papers.embed as embed
embed.find_spec = lambda name: None
print(len(embed.Embedder().question("qubits")[0]), "torch" in str(sys.modules.get("torch")))
"""


def texts() -> list[str]:
    """200 texts of very different kinds: sentences, headings, code, other scripts, nothing."""
    prose = "".join(page.read_text(encoding="utf-8") for page in sorted(ROOT.glob("docs/*.md")))
    parts = [part.strip() for part in prose.split("\n") if part.strip()]
    odd = [
        "",
        "   ",
        "a" * 3000,
        "Schrödinger's ångström, naïve",
        "⟨ψ|Ĥ|φ⟩ = E",
        "量子计算 と 量子",
        "🐈",
    ]
    return [*parts[: 200 - len(odd) - 1], "entangled " * 400, *odd]


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundled") / "starters"
    folder.mkdir()
    target = folder / paths.embedding_gguf().name
    convert(paths.embedding_model(), target)
    return target


@pytest.fixture(scope="module")
def compared(converted: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", _COMPARE, str(converted)],
        input=json.dumps(texts()),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return dict(json.loads(done.stdout))


@pytest.mark.long(15)
@pytest.mark.real_model
def test_200_vectors_equal_those_of_sentence_transformers(compared: dict[str, Any]) -> None:
    assert compared["texts"] == 200
    assert compared["gguf"] >= 0.9999


@pytest.mark.real_model
def test_the_apps_vectors_equal_those_of_full_precision(compared: dict[str, Any]) -> None:
    assert compared["app"] >= 0.999
    assert compared["at once"] >= 0.999
    assert compared["length"] < 1e-3


@pytest.mark.real_model
def test_torch_is_loaded_for_many_passages_only(compared: dict[str, Any]) -> None:
    assert compared["torch"] == [False, True]


@pytest.mark.real_model
def test_papers_are_embedded_where_there_is_no_torch(
    converted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HILBERT_BUNDLED", str(converted.parent.parent))
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_TORCH], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.split() == ["384", "False"]


def test_another_kind_of_model_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "1_Pooling").mkdir()
    (tmp_path / "1_Pooling" / "config.json").write_text('{"pooling_mode_mean_tokens": true}')
    config = json.loads((paths.embedding_model() / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, "architectures": ["MPNetModel"]}))
    with pytest.raises(HilbertError, match="cannot be made into a GGUF") as refused:
        convert(tmp_path, tmp_path / "made.gguf")
    assert "MPNetModel" in refused.value.detail
    assert not list(tmp_path.glob("*made*"))
