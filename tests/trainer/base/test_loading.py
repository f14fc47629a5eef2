"""A base in torch is the model that llama.cpp runs: the same tokens, close logits; or a refusal."""

from __future__ import annotations

import json
import os
import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest

from engine import paths
from engine.errors import HilbertError
from engine.inference.tokens import vocabulary
from engine.vocabulary import FailureKind
from tests.engine.inference import tiny
from tests.proofs.frame import Tally
from tests.proofs.hostile_bases import HARMS, Harm
from tests.proofs.watch import Watch
from tests.trainer import tiny_models
from trainer.base.loading import Base, base_hash, load_base, refuse_early
from trainer.export.conversations import tokens_of
from trainer.export.native import Native
from trainer.export.strings import COUNT, strings

pytestmark = pytest.mark.real_model

CHAT = [
    {"role": "user", "content": "What is a qubit?"},
    {"role": "assistant", "content": "A two-level quantum system."},
]


@pytest.mark.long(15)
def test_the_starter_tokenises_as_in_llama_cpp(starter_base: Base) -> None:
    texts = strings(control=["<|im_start|>", "<|im_end|>", "<|endoftext|>"])
    assert len(texts) == COUNT
    with vocabulary(paths.starter_model()) as native:
        different = [
            t for t in texts if starter_base.tokenizer(t)["input_ids"] != native.tokenize(t)
        ]
    assert different == []


def test_what_the_tokenizer_reads_it_writes_again(starter_base: Base) -> None:
    tokenizer = starter_base.tokenizer
    for text in strings()[:200]:
        assert tokenizer.decode(tokenizer(text)["input_ids"]) == text


def test_special_tokens_and_template_are_the_files(starter_base: Base) -> None:
    tokenizer = starter_base.tokenizer
    assert (tokenizer.bos_token, tokenizer.eos_token) == ("<|im_start|>", "<|im_end|>")
    assert tokenizer.chat_template == starter_base.template
    rendered = tokenizer.apply_chat_template(CHAT, tokenize=False)
    assert rendered.endswith("<|im_start|>assistant\nA two-level quantum system.<|im_end|>\n")


def test_the_starters_logits_are_those_of_llama_cpp(starter_base: Base) -> None:
    """Close, not equal: llama.cpp rounds what it multiplies with 4-bit weights to 8 bits."""
    import torch

    tokens = starter_base.tokenizer.apply_chat_template(CHAT)["input_ids"]
    with torch.no_grad():
        ours = starter_base.model(torch.tensor([tokens])).logits[0].double().log_softmax(-1)
    with Native(paths.starter_model(), context=128) as native:
        theirs = torch.from_numpy(native.logits(tokens)).double().log_softmax(-1)
    divergence = (ours.exp() * (ours - theirs)).sum(-1).mean().item()
    assert divergence < 0.02
    assert (ours.argmax(-1) == theirs.argmax(-1)).float().mean() > 0.9


def test_weights_can_be_saved_as_a_folder_and_read_again(
    starter_base: Base, tmp_path: Path
) -> None:
    starter_base.model.save_pretrained(tmp_path)
    starter_base.tokenizer.save_pretrained(tmp_path)
    again = load_base(tmp_path)
    assert again.template == starter_base.template
    text = "  Ψ = 12345 <|im_end|>\n\nit's"
    assert again.tokenizer(text)["input_ids"] == starter_base.tokenizer(text)["input_ids"]
    for (name, ours), (_, theirs) in zip(
        starter_base.model.state_dict().items(), again.model.state_dict().items(), strict=True
    ):
        assert ours.equal(theirs), name
    assert base_hash(tmp_path) != base_hash(paths.starter_model())


def refused(path: Path) -> HilbertError:
    with pytest.raises(HilbertError) as caught:
        refuse_early(path)
    assert caught.value.remedy
    with pytest.raises(HilbertError, match=r".") as again:
        load_base(path)
    assert again.value.sentence == caught.value.sentence
    return caught.value


def test_an_architecture_that_cannot_be_exported_is_named(tmp_path: Path) -> None:
    error = refused(write(tmp_path / "recurrent.gguf", "mamba"))
    assert error.kind is FailureKind.UNSUPPORTED
    assert "mamba" in error.sentence
    assert "llama, qwen2" in error.remedy


def write(path: Path, architecture: str = "llama", **tokenizer: object) -> Path:
    """A header with just that tokenizer."""
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_block_count(1)
    for key, value in tokenizer.items():
        match value:
            case list():
                writer.add_array(f"tokenizer.ggml.{key}", value)
            case str() if key == "chat_template":
                writer.add_chat_template(value)
            case str():
                writer.add_string(f"tokenizer.ggml.{key}", value)
    writer.add_tensor("token_embd.weight", np.zeros((2, 32), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def test_a_missing_tokenizer_is_said(tmp_path: Path) -> None:
    error = refused(write(tmp_path / "bare.gguf", chat_template="{{ messages }}"))
    assert error.kind is FailureKind.MISSING_PART
    assert "no tokenizer" in error.sentence


def test_a_tokenizer_that_is_not_known_is_not_guessed(tmp_path: Path) -> None:
    path = write(tmp_path / "odd.gguf", model="gpt2", pre="kimi-k2", tokens=["a", "b"])
    assert "kimi-k2" in refused(path).sentence
    path = write(tmp_path / "odd2.gguf", model="bert", tokens=["a", "b"])
    assert "bert" in refused(path).sentence


def test_a_missing_template_is_said(tmp_path: Path) -> None:
    path = write(tmp_path / "base.gguf", model="gpt2", pre="gpt-2", tokens=["a", "b"])
    assert refused(path).kind is FailureKind.NO_TEMPLATE


def test_a_damaged_file_is_said(tmp_path: Path) -> None:
    path = tiny.llama(tmp_path / "cut.gguf", layers=1, of_bytes=True)
    path.write_bytes(path.read_bytes()[:-100])
    assert refused(path).kind is FailureKind.BAD_FILE
    whole = tiny.llama(tmp_path / "whole.gguf", layers=1, of_bytes=True)
    whole.write_bytes(whole.read_bytes().replace(b"blk.0.ffn_up.weight", b"blk.0.ffn_XX.weight"))
    refuse_early(whole)
    with pytest.raises(HilbertError, match=r"blk\.0\.ffn_up\.weight is missing"):
        load_base(whole)


def test_folders_that_are_not_whole_are_said(tmp_path: Path) -> None:
    assert "no config.json" in refused(tmp_path).sentence
    (tmp_path / "config.json").write_text("{")
    assert "damaged" in refused(tmp_path).sentence
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "mamba"}))
    assert "mamba" in refused(tmp_path).sentence
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "llama"}))
    assert "no tokenizer" in refused(tmp_path).sentence


@pytest.fixture(scope="module")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("folder")
    base = load_base(tiny_models.base(place / "tiny.gguf", "qwen2", pre="qwen2"))
    base.model.save_pretrained(place / "tiny")
    base.tokenizer.save_pretrained(place / "tiny")
    return place / "tiny"


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    """A copy to damage."""
    return shutil.copytree(tiny_folder, tmp_path / "tiny")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_only_files_of_a_folder_are_opened(folder: Path) -> None:
    refuse_early(folder)
    (folder / "generation_config.json").unlink()
    os.mkfifo(folder / "generation_config.json")  # who opens it waits for ever
    assert "generation_config.json, which is no file" in refused(folder).sentence


def changed(folder: Path, **values: object) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_bytes()) | values))


@pytest.mark.parametrize("key", ["vocab_size", "intermediate_size", "num_hidden_layers"])
def test_no_memory_is_taken_for_what_the_weights_do_not_hold(folder: Path, key: str) -> None:
    changed(folder, **{key: 10**12})
    with pytest.raises(HilbertError, match="a larger model than it holds"):
        load_base(folder)


def test_weights_that_are_missing_are_not_made_up(folder: Path) -> None:
    load_base(folder)
    layers = tiny_models.LAYERS + 1
    changed(folder, num_hidden_layers=layers, layer_types=["full_attention"] * layers)
    with pytest.raises(HilbertError, match="lacks some of its weights") as caught:
        load_base(folder)
    assert f"layers.{tiny_models.LAYERS}." in caught.value.detail


@pytest.mark.parametrize("harm", HARMS)
def test_a_folder_that_means_harm_is_refused_or_harmless(
    folder: Path, tmp_path: Path, harm: Harm
) -> None:
    """The short form of a proof, which trains on such folders in the real child."""
    (tmp_path / "watch").mkdir()
    tally = Tally()
    with closing(Watch(tmp_path / "watch")) as watch:
        harm(folder, watch, random.Random(1))
        watch.begin()
        try:
            load_base(folder)
        except HilbertError as error:
            assert error.kind is not FailureKind.INTERNAL
        watch.check(tally)
    assert not tally.broken


@pytest.mark.parametrize(
    ("architecture", "pre", "options"),
    [
        ("llama", "tekken", {}),
        ("llama", "default", {}),
        ("llama", "llama-bpe", {"tied": False, "rope_factor": 8.0}),
        ("gemma", "", {}),
    ],
)
def test_random_models_are_those_that_llama_cpp_runs(
    tmp_path: Path, architecture: str, pre: str, options: dict[str, Any]
) -> None:
    """The other architectures pass the gate of the export, which asks the same."""
    import torch

    path = tiny_models.base(tmp_path / "tiny.gguf", architecture, pre=pre, **options)
    base = load_base(path)
    texts = strings(control=tiny_models.CONTROL)
    tokens = tokens_of(base.tokenizer, " ".join(texts[:9]))[:60]
    with Native(path, context=64) as native:
        different = [t for t in texts if tokens_of(base.tokenizer, t) != native.tokenize(t)]
        theirs = torch.from_numpy(native.logits(tokens)).double().log_softmax(-1)
    assert different == []
    with torch.no_grad():
        ours = base.model(torch.tensor([tokens])).logits[0].double().log_softmax(-1)
    assert (ours.exp() * (ours - theirs)).sum(-1).max() < 1e-4


def test_a_context_stretched_in_another_way_is_not_guessed(tmp_path: Path) -> None:
    path = tiny_models.base(tmp_path / "tiny.gguf", pre="llama-bpe", rope_factor=8.0)
    factors = gguf.GGUFReader(path, "r+")
    next(t for t in factors.tensors if t.name == "rope_freqs.weight").data[3] = 2.5
    factors.data.flush()
    with pytest.raises(HilbertError, match="its own factors"):
        load_base(path)
