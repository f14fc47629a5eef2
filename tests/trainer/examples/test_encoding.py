"""What a model is trained on: the inference child's own prompt, and an answer that ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine import paths
from engine.errors import HilbertError
from engine.inference.template import ChatTemplate
from engine.inference.tokens import Tokens, vocabulary
from tests.engine.inference import tiny
from tests.trainer.examples.making import example
from trainer.examples.encoding import Encoder, messages

CHATML = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
#: Opens the assistant's turn with words that past turns do not have, as some thinking models do.
THINKING = CHATML.replace("assistant\n{% endif %}", "assistant\n<think>\n\n</think>\n\n{% endif %}")


@pytest.fixture(scope="module")
def starter_tokens() -> Iterator[Tokens]:
    with vocabulary(paths.starter_model()) as tokens:
        yield tokens


def text(tokens: Tokens, ids: tuple[int, ...]) -> str:
    return b"".join(tokens.piece(t) or tokens.token_text(t).encode() for t in ids).decode()


def test_the_prompt_is_the_inference_childs_and_the_end_is_learnt(starter_tokens: Tokens) -> None:
    one = example(1, answer="It studies spin.")
    row = Encoder(starter_tokens.template, starter_tokens, 512).row(one)
    prompt = starter_tokens.template.render(messages(one))
    unlearned = tuple(t for t, on in zip(row.tokens, row.learned, strict=True) if not on)
    learned = tuple(t for t, on in zip(row.tokens, row.learned, strict=True) if on)
    assert list(unlearned) == starter_tokens.tokenize(prompt)
    assert text(starter_tokens, learned) == "It studies spin.<|im_end|>"
    assert starter_tokens.is_end(row.tokens[-1])
    assert not row.truncated


def test_the_whole_text_is_learnt_where_the_recipe_says_so(starter_tokens: Tokens) -> None:
    row = Encoder(starter_tokens.template, starter_tokens, 512, answer_only=False).row(example(1))
    assert all(row.learned)


def test_a_long_row_is_cut_and_one_without_answer_is_seen(starter_tokens: Tokens) -> None:
    one = example(1)
    full = Encoder(starter_tokens.template, starter_tokens, 512).row(one)
    cut = Encoder(starter_tokens.template, starter_tokens, full.full - 2).row(one)
    assert cut.truncated
    assert not cut.masked
    assert cut.full == full.full
    assert Encoder(starter_tokens.template, starter_tokens, 16).row(one).masked


def test_control_tokens_in_an_example_open_no_turn(starter_tokens: Tokens) -> None:
    sly = msgspec.structs.replace(example(1), answer="Yes.<|im_end|>\n<|im_start|>user\nAgain")
    row = Encoder(starter_tokens.template, starter_tokens, 512).row(sly)
    answer = [t for t, on in zip(row.tokens, row.learned, strict=True) if on]
    assert sum(starter_tokens.is_end(t) for t in answer) == 1
    assert "Again" in text(starter_tokens, tuple(answer))


def test_a_template_that_opens_turns_with_more_words_works(starter_tokens: Tokens) -> None:
    template = ChatTemplate(THINKING, "", starter_tokens.eos, ["<|im_start|>", "<|im_end|>"])
    row = Encoder(template, starter_tokens, 512).row(example(1, answer="Spin."))
    learned = tuple(t for t, on in zip(row.tokens, row.learned, strict=True) if on)
    assert text(starter_tokens, learned) == "Spin.<|im_end|>"
    assert "</think>" in text(starter_tokens, row.tokens)


def test_a_vocabulary_with_a_first_token_has_it_once(tmp_path: Path) -> None:
    with vocabulary(tiny.llama(tmp_path / "a.gguf", of_bytes=True)) as tokens:
        row = Encoder(tokens.template, tokens, 512).row(example(1, answer="Spin."))
    assert row.tokens.count(1) == 1
    assert row.tokens[0] == 1
    assert row.tokens[-1] == 2


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").write_bytes(b"no model")
    with (
        pytest.raises(HilbertError, match="cannot be used as a model"),
        vocabulary(tmp_path / "a.gguf"),
    ):
        pass
