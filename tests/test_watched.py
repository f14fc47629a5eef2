"""Papers are read and cited, and a model answers, with no connection tried and nothing unpickled.

An audit hook watches the very children that the program starts, with the real models; the training
child is watched in the same way by tests/trainer/test_whole_line.py.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from engine.child import environment, new_job
from engine.cli.children import Children
from engine.variables import ALONE
from engine.vocabulary import (
    AddPapers,
    AnyCommand,
    AnyEvent,
    CheckAnswer,
    CollectionName,
    Done,
    Generate,
    ModelSpec,
    NumberedText,
    PaperChanged,
    PaperState,
    PromptMessage,
    Role,
    Sampling,
    SearchPapers,
    Sources,
    Text,
)

PAPERS = 50


@pytest.mark.parametrize(
    ("program", "noted"),
    [
        ("import socket; socket.create_connection(('192.0.2.1', 80), 1)", "192.0.2.1"),
        ("import socket; socket.getaddrinfo('hub.invalid', 80)", "hub.invalid"),
        ("import pickle, decimal as d; pickle.loads(pickle.dumps(d.Decimal(1)))", "decimal"),
    ],
)
def test_an_attempt_is_refused_and_noted(attempts: Path, program: str, noted: str) -> None:
    hidden = f"try:\n {program}\nexcept OSError: pass\nelse: raise SystemExit(3)"
    subprocess.run([sys.executable, "-c", hidden], env=environment(), check=True)
    assert noted in attempts.read_text()


@pytest.mark.real_model
def test_fifty_papers_are_cited_with_nothing_tried(
    attempts: Path, tmp_path: Path, starter: ModelSpec
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(PAPERS):
        text = f"Device {number} keeps its coherence for {number} milliseconds in helium. " * 4
        (folder / f"{number}.md").write_text(f"# On device {number}\n\n{text}")
    with Children() as children:
        added = _run(
            children,
            AddPapers(job=new_job(), collection=CollectionName("c"), paths=(str(folder),)),
        )
        ready = {
            e.paper.path
            for e in added
            if isinstance(e, PaperChanged)
            if e.paper.state is PaperState.READY
        }
        assert len(ready) == PAPERS
        query = "How long does device 7 keep its coherence?"
        sources = _run(children, SearchPapers(job=new_job(), query=query))[0]
        assert isinstance(sources, Sources)
        passage = sources.passages[0]
        answer = _run(
            children,
            Generate(
                job=new_job(),
                model=starter,
                messages=(PromptMessage(Role.USER, query),),
                sampling=Sampling(temperature=0.0, max_tokens=4),
            ),
        )
        assert any(isinstance(event, Text) for event in answer)
        checked = CheckAnswer(
            job=new_job(),
            text=f"{passage.text.split('. ')[0]} [1].",
            passages=(NumberedText(1, passage.text),),
        )
        _run(children, checked)
    assert attempts.read_text() == ""


def _run(children: Children, command: AnyCommand) -> Sequence[AnyEvent]:
    events = list(children.run(command))
    assert isinstance(events[-1], Done), events[-1]
    return events


def test_children_are_told_to_stay_alone() -> None:
    assert ALONE.items() <= environment().items()
    assert {"HF_HUB_OFFLINE", "HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK"} <= ALONE.keys()
