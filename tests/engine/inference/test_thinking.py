"""Thoughts are told from the answer, and cost the next turn nothing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import gguf_header, paths
from engine.inference.output import Output
from engine.inference.thinking import Thoughts, is_open, of_template
from engine.vocabulary import ModelSpec, Sampling, Text, Thought
from tests.engine.inference.conftest import MakeChild, Talk
from tests.engine.inference.test_cache import TEXT, saved

QWEN = "{{ m.content.split('</think>')[-1] }}{{ '<think>\n' }}"
MISTRAL = "{{ '[THINK]' }}"
HARMONY = "{{ '<|channel|>analysis<|message|>' }}"


def parted(text: str, template: str, cuts: list[int], thinking: bool = False) -> tuple[str, str]:
    """Thought and answer of a text that arrives in pieces."""
    thoughts = Thoughts(of_template(template), thinking)
    places = [0, *sorted(cut % (len(text) + 1) for cut in cuts), len(text)]
    pieces = [text[a:b] for a, b in itertools.pairwise(places)]
    found = [*(thoughts.feed(piece) for piece in pieces), thoughts.flush()]
    return "".join(thought for thought, _ in found), "".join(answer for _, answer in found)


CASES = (
    ("<think>\nA qubit.\n</think>\n\nYes.", QWEN, False, ("\nA qubit.\n", "Yes.")),
    ("\n<think>A</think>B", QWEN, False, ("A", "B")),
    ("A</think>\nB <think> C", QWEN, True, ("A", "B <think> C")),
    ("The tag <think> opens.", QWEN, False, ("", "The tag <think> opens.")),
    (" plain < than", QWEN, False, ("", " plain < than")),
    ("<thin air", QWEN, False, ("", "<thin air")),
    ("<think>never closed", QWEN, False, ("never closed", "")),
    ("[THINK]A[/THINK]B", MISTRAL, False, ("A", "B")),
    (
        "<|channel|>analysis<|message|>A<|end|><|start|>assistant<|channel|>final<|message|>B",
        HARMONY,
        False,
        ("A", "B"),
    ),
    ("<|channel|>final<|message|>B", HARMONY, False, ("", "B")),
    ("<think>A</think>B", "no thoughts", False, ("", "<think>A</think>B")),
)


@pytest.mark.parametrize(("text", "template", "thinking", "expected"), CASES)
@given(cuts=st.lists(st.integers(0, 200), max_size=8))
def test_thoughts_and_answer_however_they_arrive(
    text: str, template: str, thinking: bool, expected: tuple[str, str], cuts: list[int]
) -> None:
    assert parted(text, template, cuts, thinking) == expected


def test_a_prompt_may_open_the_thoughts() -> None:
    marks = of_template(QWEN)
    assert is_open("<|Assistant|><think>\n", marks)
    assert not is_open("<|Assistant|><think>\n\n</think>\n\n", marks)
    assert not is_open("<|Assistant|>", marks)
    assert not is_open("<think>", None)


def test_a_stop_string_does_not_end_thoughts() -> None:
    output = Output(["stop"], Thoughts(of_template(QWEN)))
    text = output.feed(b"<think>never stop</think>Then st") + output.feed(b"op here")
    assert (output.take_thought(), text, output.stopped) == ("never stop", "Then ", True)


# --- a model that thinks ---

_TEMPLATE = (
    "{#<think>#}{% for m in messages %}{{'<|im_start|>' + m.role + '\n'}}"
    "{{m.content.split('</think>')[-1].lstrip('\n')}}{{'<|im_end|>\n'}}{% endfor %}"
    "{% if add_generation_prompt %}{{'<|im_start|>assistant\n'}}{% endif %}"
)
_GRAMMAR = (
    'root ::= "<think>\\n" [a-z ]{60} "\\n</think>\\n\\n" [A-Z] [a-z ]{80} "."'  # then it must end
)


@pytest.fixture(scope="module")
def thinker(tmp_path_factory: pytest.TempPathFactory) -> ModelSpec:
    """The starter with a template like Qwen3's, which leaves the thoughts of past turns out."""
    path = tmp_path_factory.mktemp("thinker") / "thinker.gguf"
    before = gguf_header.read(paths.starter_model()).chat_template.encode()
    after = _TEMPLATE.encode()
    data = paths.starter_model().read_bytes()
    assert data.count(before) == 1
    path.write_bytes(data.replace(before, after + b" " * (len(before) - len(after))))
    return ModelSpec(str(path), context_length=1024)


@pytest.mark.real_model
def test_a_turn_with_thoughts_is_read_ahead(make_child: MakeChild, thinker: ModelSpec) -> None:
    sampling = Sampling(temperature=0.0, max_tokens=120, grammar=_GRAMMAR)
    talk = Talk(make_child(), thinker, sampling=sampling)
    first = talk.ask(TEXT)
    thoughts = "".join(event.text for event in first.events if isinstance(event, Thought))
    assert len(thoughts.strip()) > 20
    assert "think" not in first.text
    assert first.text[0].isupper()
    assert first.usage.thinking > 0
    assert next(type(e) for e in first.events if isinstance(e, Text | Thought)) is Thought
    saved()
    second = talk.ask("And which lasers?")
    evaluated = second.usage.prompt - second.usage.cached
    print(f"\n{second.usage.cached} of {second.usage.prompt} cached")
    assert evaluated <= 16  # the question and the opening of the answer
    fresh = Talk(make_child(), thinker, "", sampling, history=talk.history[:-1]).again()
    assert fresh.usage.prompt == second.usage.prompt


@pytest.mark.real_model
def test_memory_that_cannot_be_trimmed_reads_ahead_too(
    make_child: MakeChild, tiny_mamba: ModelSpec
) -> None:
    talk = Talk(make_child(), tiny_mamba)
    talk.ask(TEXT)
    saved()
    second = talk.ask("Which atoms?")
    assert second.usage.prompt - second.usage.cached <= 16
    fresh = Talk(make_child(), tiny_mamba, "", history=talk.history[:-1]).again()
    assert fresh.text == second.text
