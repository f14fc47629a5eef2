"""Full text in bounded time: the rarest words choose, the common ones still count."""

from __future__ import annotations

from engine.bench.filling import fill, questions
from engine.papers.chunks import Chunk
from engine.papers.keywords import Keywords
from engine.papers.library import Content, Library, SourceFile
from engine.papers.scope import EVERYTHING, Scope
from engine.vocabulary import CollectionName, Paper, Span


def _add(library: Library, name: str, *texts: str) -> Paper:
    chunks = [Chunk("", text, (Span(1, 0, 1),)) for text in texts]
    return library.add(CollectionName("qm"), SourceFile(name, name, 0.0), Content("", 1, chunks))


def test_with_room_it_is_plain_bm25(library: Library) -> None:
    fill(library, "model", 300)
    narrow, wide = Keywords(library, budget=301), Keywords(library, budget=10**9)
    for question in questions(20):
        assert narrow.best(question, EVERYTHING) == wide.best(question, EVERYTHING)


def test_few_passages_are_scored(library: Library) -> None:
    fill(library, "model", 1_200)
    keywords = Keywords(library, budget=60)
    for question in questions(20):
        assert len(keywords.best(question, EVERYTHING)) <= 60


def test_the_best_are_mostly_the_same(library: Library) -> None:
    fill(library, "model", 1_800)
    narrow, wide = Keywords(library, budget=450), Keywords(library, budget=10**9)
    shared = 0
    for question in questions(40):
        ours = {passage for passage, _ in narrow.best(question, EVERYTHING)[:10]}
        shared += len(ours & {passage for passage, _ in wide.best(question, EVERYTHING)[:10]})
    assert shared >= 0.75 * 400


def test_common_words_decide_between_those_that_hold_the_rare_one(library: Library) -> None:
    noise = [f"the qubit drifts again and again in run{number}" for number in range(40)]
    _add(library, "a", "an ergotropy far away", "the ergotropy of one qubit", *noise)
    _add(library, "b", *(f"a photon of run{number}" for number in range(60)))
    found = Keywords(library, budget=20).best("ergotropy of a qubit", EVERYTHING)
    assert [library.passages([p])[p].text for p, _ in found] == [
        "the ergotropy of one qubit",
        "an ergotropy far away",
    ]


def test_where_all_words_are_common_passages_hold_several(library: Library) -> None:
    texts = [f"qubit noise number{n}" if n % 9 == 0 else f"qubit number{n}" for n in range(90)]
    _add(library, "a", *texts, *[f"noise number{n}" for n in range(60)])
    found = Keywords(library, budget=20).best("qubit noise", EVERYTHING)
    assert len(found) == 10


def test_a_paper_is_searched_whole_whatever_else_there_is(library: Library) -> None:
    fill(library, "model", 600)
    only = _add(library, "a", "common words", "more common words")
    _add(library, "b", *(f"common words number{n}" for n in range(100)))
    found = Keywords(library, budget=20).best("common words", Scope(papers=(only.id,)))
    assert sorted(passage for passage, _ in found) == library.passages_of(only.id)
