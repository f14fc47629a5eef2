"""The gate lets the right file through and catches the silent errors that exports are known for."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import gguf
import pytest

from tests.trainer import tiny_models
from tests.trainer.export import making
from trainer.base import architectures, reading
from trainer.base.loading import load_base
from trainer.export import adapter, gate, reference, trained, writing
from trainer.export.conversations import stop_token
from trainer.export.exporting import Source
from trainer.export.reference import PROBES, Probe, Reference


def merged(source: Source, target: Path, **texts: str) -> Path:
    model, _, _ = trained.load(source.base, source.adapter, source.base_hash)
    writing.write_merged(source.metadata, trained.merge(model), target, writing.Changes(texts))
    return target


def failed(reference: Reference, model: Path, on: Path | None = None) -> set[str]:
    """The names of the checks that a file does not pass."""
    verdict = gate.judge(reference, model, on, exact=True)
    assert verdict.passed == all(check.passed for check in verdict.checks)
    return {check.name for check in verdict.checks if not check.passed}


def test_the_reference_is_as_large_as_the_gate_promises(tiny_reference: Reference) -> None:
    assert len(tiny_reference.texts) == 1000
    assert len(tiny_reference.talks) == 20
    assert 5 <= len(tiny_reference.probes) <= PROBES
    assert sum(len(one.tokens) - 1 for one in tiny_reference.held) == 200


def test_a_right_file_passes(tiny_run: Source, tiny_reference: Reference, tmp_path: Path) -> None:
    verdict = gate.judge(tiny_reference, merged(tiny_run, tmp_path / "a.gguf"), exact=True)
    assert verdict.passed, verdict.checks
    assert verdict.divergence < 1e-4
    assert verdict.perplexity == pytest.approx(tiny_reference.perplexity, rel=1e-2)


def test_answers_longer_than_those_of_the_model_are_asked_about(
    tiny_run: Source, tiny_reference: Reference, tmp_path: Path
) -> None:
    """Examples have them; llama.cpp ends the process where a text does not fit its context."""
    (prompt, _), *_ = tiny_reference.probes
    long = Probe(prompt, [*prompt, *range(300, 700)][:400])
    asked = dataclasses.replace(tiny_reference, probes=[long, *tiny_reference.probes])
    verdict = gate.judge(asked, merged(tiny_run, tmp_path / "a.gguf"), exact=True)
    assert {check.name for check in verdict.checks if check.passed} >= {"tokens", "divergence"}


def test_the_untrained_base_does_not_pass(tiny_run: Source, tiny_reference: Reference) -> None:
    assert "divergence" in failed(tiny_reference, tiny_run.base)


def test_a_wrong_tokenizer_is_caught(
    tiny_run: Source, tiny_reference: Reference, tmp_path: Path
) -> None:
    """As transformers 5.17 and a converter write it: another way to cut words."""
    wrong = merged(tiny_run, tmp_path / "a.gguf", **{"tokenizer.ggml.pre": "gpt-2"})
    assert "tokens" in failed(tiny_reference, wrong)


def test_a_lost_stop_token_is_caught(
    tiny_run: Source, tiny_reference: Reference, tmp_path: Path
) -> None:
    """As transformers 5.17 writes it: the stop token set from the start token."""
    path = merged(tiny_run, tmp_path / "a.gguf")
    reader = gguf.GGUFReader(path, "r+")
    field = reader.fields["tokenizer.ggml.eos_token_id"]
    field.parts[-1][0] = 1
    reader.data.flush()
    del reader, field
    # llama.cpp also knows it by its name; a model that calls it otherwise is not so lucky.
    content = path.read_bytes()
    path.write_bytes(content.replace(b"</s>", b"<zz>"))
    assert {"stop", "endings"} <= failed(tiny_reference, path)


def test_another_template_is_caught(
    tiny_run: Source, tiny_reference: Reference, tmp_path: Path
) -> None:
    other = tiny_models.TEMPLATE.replace("|>{{ m.content", "|> {{ m.content")
    path = merged(tiny_run, tmp_path / "a.gguf", **{"tokenizer.chat_template": other})
    assert failed(tiny_reference, path) == {"template"}


def test_rows_in_the_wrong_order_are_caught(
    tiny_run: Source, tiny_reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(architectures, "to_gguf", lambda _one, _name, tensor, *_: tensor)
    assert "divergence" in failed(tiny_reference, merged(tiny_run, tmp_path / "a.gguf"))


def written(source: Source, target: Path) -> Path:
    model, _, _ = trained.load(source.base, source.adapter, source.base_hash)
    adapter.write_adapter(source.metadata, model, target, name="A", base_hash=source.base_hash)
    return target


def test_the_alpha_of_rslora_is_right_and_the_usual_wrong_one_is_caught(
    tiny_run: Source, tiny_reference: Reference, tmp_path: Path
) -> None:
    path = written(tiny_run, tmp_path / "adapter.gguf")
    assert failed(tiny_reference, tiny_run.base, path) == set()
    reader = gguf.GGUFReader(path, "r+")
    alpha = reader.fields["adapter.lora.alpha"].parts[-1]
    assert alpha[0] == pytest.approx(16 * 8**0.5)
    alpha[0] = 16
    reader.data.flush()
    assert "divergence" in failed(tiny_reference, tiny_run.base, path)


def test_layers_with_an_alpha_and_a_rank_of_their_own(tiny_base: Path, tmp_path: Path) -> None:
    patterns: dict[str, Any] = {"alpha_pattern": {"q_proj": 40}, "rank_pattern": {"up_proj": 4}}
    source = making.train(tiny_base, tmp_path, **patterns)
    model, tokenizer, _ = trained.load(source.base, source.adapter, source.base_hash)
    said = reference.of(model, tokenizer, source.held_out)
    assert failed(said, source.base, written(source, tmp_path / "adapter.gguf")) == set()


@pytest.mark.filterwarnings("ignore:Input and output embeddings are no longer tied")
@pytest.mark.filterwarnings("ignore:Model with `tie_word_embeddings=True`")
@pytest.mark.parametrize("whole", [False, True])
def test_embeddings_tied_to_the_head_are_parted_right(
    tiny_base: Path, tmp_path: Path, whole: bool
) -> None:
    """LoRA on embeddings, or embeddings trained whole without their head: PEFT merges both, and
    what is then saved as tied is another model."""
    layers: dict[str, Any] = (
        {"modules_to_save": ["embed_tokens"]}
        if whole
        else {"target_modules": ["q_proj", "embed_tokens"]}
    )
    source = making.train(tiny_base, tmp_path, making.embeddings_recipe(), **layers)
    model, tokenizer, _ = trained.load(source.base, source.adapter, source.base_hash)
    said = reference.of(model, tokenizer, source.held_out)
    right = merged(source, tmp_path / "right.gguf")
    assert failed(said, right) == set()
    assert "output.weight" in {tensor.name for tensor in reading.reader(right).tensors}

    naive = model.merge_and_unload()
    naive.get_output_embeddings().weight = naive.get_input_embeddings().weight
    writing.write_merged(source.metadata, naive, tmp_path / "wrong.gguf", writing.Changes())
    assert "divergence" in failed(said, tmp_path / "wrong.gguf")


def test_embeddings_trained_with_their_head_and_a_padding_token(
    tiny_base: Path, tmp_path: Path
) -> None:
    """As the recipe quantum-research-bot trains them: tied, and one row longer."""
    pad = "<|hilbert_pad|>"
    layers: dict[str, Any] = {"modules_to_save": ["embed_tokens"], "ensure_weight_tying": True}
    source = making.train(tiny_base, tmp_path, making.embeddings_recipe(), pad=pad, **layers)
    model, tokenizer, new = trained.load(source.base, source.adapter, source.base_hash, pad)
    said = reference.of(model, tokenizer, source.held_out)
    target = tmp_path / "tied.gguf"
    changes = writing.Changes(new_tokens=new)
    writing.write_merged(source.metadata, trained.merge(model), target, changes)
    assert failed(said, target) == set()
    assert "output.weight" not in {tensor.name for tensor in reading.reader(target).tensors}


def test_the_end_of_a_turn_need_not_have_a_name(tiny_base: Path) -> None:
    """Gemma's: neither the start nor the end of a text, but what ends an answer."""
    tokenizer = load_base(tiny_base).tokenizer
    tokenizer.eos_token = "<s>"
    assert stop_token(tokenizer) == tiny_models.CONTROL.index("</s>")


def test_an_added_padding_token_stands_in_the_file(tiny_base: Path, tmp_path: Path) -> None:
    source = making.train(tiny_base, tmp_path)
    model, tokenizer, new = trained.load(
        source.base, source.adapter, source.base_hash, "<|hilbert_pad|>"
    )
    said = reference.of(model, tokenizer, source.held_out)
    target = tmp_path / "padded.gguf"
    writing.write_merged(
        source.metadata, trained.merge(model), target, writing.Changes(new_tokens=new)
    )
    assert failed(said, target) == set()
    tokens = reading.reader(target).fields["tokenizer.ggml.tokens"].contents()
    assert tokens[-1] == "<|hilbert_pad|>"
    again = load_base(target).tokenizer
    assert again("a<|hilbert_pad|>")["input_ids"][-1] == len(tokens) - 1
