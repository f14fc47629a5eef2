"""``hilbert papers``, by scripted children and once with the real one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from engine.cli.program import Exit
from engine.vocabulary import ChildName
from tests.engine.children import program
from tests.engine.cli.conftest import Run

Programs = dict[ChildName, Sequence[str]]


def event(**fields: object) -> str:
    return "event=" + json.dumps(fields).replace(",", ";")


def paper(number: int, state: str = "ready", problem: str = "") -> dict[str, object]:
    return {
        "id": number,
        "collection": "My papers",
        "title": f"Paper {number}",
        "path": f"/p/{number}.pdf",
        "state": state,
        "passages": 2,
        "pages": 4,
        "problem": problem,
    }


def changed(number: int, state: str = "ready", problem: str = "") -> str:
    return event(event="PaperChanged", paper=paper(number, state, problem))


LIBRARY = event(
    event="Library",
    collections=[{"name": "My papers", "papers": 2, "passages": 4}],
    papers=[paper(1), paper(2, "failed", "It is scanned.")],
)
EMPTY = event(event="Library", collections=[], papers=[])


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ([changed(1), changed(2)], Exit.OK),
        ([changed(1), changed(2, "failed", "It is scanned.")], Exit.PARTLY),
        ([changed(2, "failed", "It is scanned.")], Exit.FAULT),
        ([], Exit.NOTHING),
    ],
)
def test_adding_says_what_came_in(
    run: Run, children: Programs, steps: list[str], code: Exit
) -> None:
    progress = event(event="Progress", done=0, total=2, unit="papers", note="1.pdf", eta=90.0)
    children["papers"] = program(progress, *steps, "done")
    ran = run("papers", "add", "/p")
    assert ran.code == code
    assert "1 min 30 s left" in ran.err
    assert ("Paper 1" in ran.out) == any("1.pdf" in step for step in steps)
    assert ("It is scanned." in ran.err) == any("scanned" in step for step in steps)


def test_adding_as_json(run: Run, children: Programs) -> None:
    children["papers"] = program(changed(1), "done")
    ran = run("papers", "add", "/p", "--json")
    assert [line["event"] for line in ran.lines] == ["PaperChanged", "Done"]
    assert ran.err == ""


def test_a_failed_import_is_a_fault(run: Run, children: Programs) -> None:
    children["papers"] = program(changed(1), "failed")
    ran = run("papers", "add", "/p")
    assert ran.code == Exit.FAULT
    assert "Paper 1" in ran.out
    assert "Mend it." in ran.err


def test_listing(run: Run, children: Programs) -> None:
    children["papers"] = program(LIBRARY, "done")
    ran = run("papers", "list")
    assert ran.code == Exit.OK
    assert "My papers: 2 papers, 4 passages" in ran.out
    assert "It is scanned." in ran.out
    assert run("papers", "list", "--collection", "Other").code == Exit.FAULT


def test_listing_nothing(run: Run, children: Programs) -> None:
    children["papers"] = program(EMPTY, "done")
    assert run("papers", "list").code == Exit.NOTHING


def test_removing_checks_the_ids_first(run: Run, children: Programs) -> None:
    children["papers"] = program(LIBRARY, "done")
    assert run("papers", "remove", "1", "2", "1").out == "Removed 2 papers.\n"
    ran = run("papers", "remove", "1", "9")
    assert ran.code == Exit.FAULT
    assert "id 9" in ran.err
    assert run("papers", "remove", "--collection", "My papers").out == "Removed 2 papers.\n"


@pytest.mark.real_model
def test_a_life_of_a_paper(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "koch.md").write_text(
        "# The transmon\n\n## Results\n\nThe transmon qubit suppresses charge noise exponentially "
        "while its anharmonicity falls only as a weak power law.\n",
        encoding="utf-8",
    )
    (folder / "bad.pdf").write_bytes(b"not a PDF")
    assert run("papers", "add", str(folder)).code == Exit.PARTLY
    found = run("papers", "search", "charge noise of the transmon qubit")
    assert found.code == Exit.OK
    assert "p. 1" in found.out
    assert run("papers", "search", "a recipe for pancakes").code == Exit.NOTHING
    library = run("papers", "list", "--json").lines[0]
    ids = [str(paper["id"]) for paper in library["papers"]]
    assert run("papers", "remove", *ids).code == Exit.OK
    assert run("papers", "list").code == Exit.NOTHING


def test_checking_counts_what_is_new_and_gone(run: Run, children: Programs) -> None:
    children["papers"] = program(changed(1), event(event="PapersGone", papers=[2, 3]), "done")
    done = run("papers", "check")
    assert (done.code, done.out) == (Exit.OK, "1\tPaper 1 (2 passages)\n")
    assert "1 paper new or changed, 2 gone." in done.err


def test_citing_prints_bibtex(run: Run, children: Programs) -> None:
    children["papers"] = program(event(event="Bibliography", bibtex="@misc{a}"), "done")
    assert (run("papers", "cite", "1").out) == "@misc{a}\n"
    children["papers"] = program(event(event="Bibliography", bibtex=""), "done")
    assert run("papers", "cite", "9").code == Exit.NOTHING
