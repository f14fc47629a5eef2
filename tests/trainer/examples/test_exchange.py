"""Files of examples: what is written is read again, and what is broken is named by its line."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from engine.errors import HilbertError
from tests.trainer.examples.making import example
from trainer.examples.exchange import Layout, read, write
from trainer.examples.values import Example, Origin, State

ODD = 'Two lines:\n\n"quoted", café ⟨ψ|\u2028 and =1+1'


def proposed(one: Example) -> Example:
    return msgspec.structs.replace(one, state=State.PROPOSED, origin=Origin.IMPORT)


@pytest.mark.parametrize("layout", Layout)
def test_what_is_written_is_read_again(tmp_path: Path, layout: Layout) -> None:
    sourced = example(1, answer=ODD)
    plain = Example("Why?", "Because.", "Be brief.")
    path = tmp_path / f"out{layout.suffix}"
    assert write(path, [sourced, plain], layout) == 2
    assert read(path) == [proposed(sourced), proposed(plain)]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "record",
    [
        {"prompt": "Why?", "completion": "So."},
        {"question": "Why?", "answer": "So.", "colour": "red"},
        {"instruction": "Why?", "input": "", "output": "So."},
        {
            "messages": [
                {"role": "user", "content": "Why?"},
                {"role": "assistant", "content": "So."},
            ]
        },
        {"conversations": [{"from": "human", "value": "Why?"}, {"from": "gpt", "value": "So."}]},
        {
            "prompt": [{"role": "user", "content": "Why?"}],
            "completion": [{"role": "assistant", "content": "So."}],
        },
    ],
)
def test_every_common_layout_is_recognised(tmp_path: Path, record: dict[str, object]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f"\ufeff{json.dumps(record)}\n\n", encoding="utf-8")
    assert read(path) == [proposed(Example("Why?", "So."))]
    path.write_text(json.dumps([record, record]), encoding="utf-8")
    assert len(read(path)) == 2


def test_alpacas_input_belongs_to_the_question(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"instruction": "Add.", "input": "1 and 2", "output": "3"}', encoding="utf-8")
    assert read(path)[0].question == "Add.\n\n1 and 2"


GOOD = '{"prompt": "a", "completion": "b"}'
TWICE = '{"messages": [{"role":"user","content":"a"}, {"role":"user","content":"b"}]}'


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('{"prompt": "a", "compl', "Line 3 of in.jsonl is not JSON."),
        ("[" * 100_000, "Line 3 of in.jsonl is not JSON."),
        ("7", "Line 3 of in.jsonl is not a JSON object."),
        ('{"prompt": "a"}', "Line 3 of in.jsonl has no question and answer among prompt."),
        ('{"prompt": " ", "completion": "b"}', "Line 3 of in.jsonl has an empty question."),
        ('{"prompt": "a", "completion": 5}', "Line 3 of in.jsonl has a completion that is not"),
        ('{"prompt": "a\\ud800", "completion": "b"}', "Line 3 of in.jsonl has half a character"),
        (TWICE, "Line 3 of in.jsonl is not one question and one answer"),
        ('{"prompt":"a","completion":"b","source":{"page":"x"}}', "Line 3 of in.jsonl has a sou"),
    ],
)
def test_a_broken_line_is_named_by_its_number(tmp_path: Path, line: str, sentence: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f"{GOOD}\n\n{line}\n{GOOD}\n", encoding="utf-8")
    with pytest.raises(HilbertError) as caught:
        read(path)
    assert caught.value.sentence.startswith(sentence)
    assert "nothing was taken" in caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.csv", b"question,answer\na,b,c\n", "Line 2 of a.csv has 3 fields"),
        ("a.csv", b'question,answer\na,"b\n', "is not CSV in line 2"),
        ("a.csv", b"one,two\na,b\n", "no columns for question and answer"),
        ("a.csv", b"question,answer\n", "holds no example"),
        ("a.jsonl", b"", "holds no example"),
        ("a.jsonl", b"\n\n\xff\xfe", "is not UTF-8 text in line 3"),
        ("a.json", b"[1", "Line 1 of a.json begins an array that is not JSON"),
    ],
)
def test_files_that_hold_nothing_usable_are_refused(
    tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(HilbertError) as caught:
        read(path)
    assert sentence in caught.value.sentence
    assert caught.value.remedy


def test_a_failed_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    write(path, [example(1)], Layout.CHAT)
    before = path.read_bytes()
    broken = msgspec.structs.replace(example(2), answer="half \ud800")
    with pytest.raises(UnicodeEncodeError):
        write(path, [broken], Layout.CHAT)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
