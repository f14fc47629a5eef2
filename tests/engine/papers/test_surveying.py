"""All papers that say something, and which paper a name means."""

from __future__ import annotations

import pytest

from engine.papers.chunks import Chunk
from engine.papers.document import About
from engine.papers.library import Content, Library, SourceFile
from engine.papers.naming import named
from engine.papers.scope import EVERYTHING, Scope
from engine.papers.search import Search
from engine.papers.surveying import everything, survey
from engine.vocabulary import CollectionName, Paper, Span
from tests.engine.papers.making import WordEmbedder


def _add(library: Library, title: str, *texts: str, about: About = About()) -> Paper:  # noqa: B008
    chunks = [Chunk("", text, (Span(1, 0, 1),)) for text in texts]
    file = SourceFile(f"/papers/{title}.pdf", title, 0.0)
    return library.add(CollectionName("qm"), file, Content(title, 1, chunks, about))


def test_every_paper_with_the_words_counts(library: Library) -> None:
    for number in range(12):
        _add(library, f"Paper {number}", "We use a surface code.", "Surface codes again.")
    _add(library, "Elsewhere", "The surface is smooth.", "A code is written.")
    search = Search(library, WordEmbedder())
    found = survey(library, search, "the surface codes", EVERYTHING)
    assert [row.passages for row in found.papers if row.passages] == [2] * 12
    assert found.total == 13
    assert all("urface code" in row.best.text for row in found.papers)


def test_what_a_paper_says_goes_before_what_it_is_called(library: Library) -> None:
    _add(library, "Surface Codes", "Thanks.", "We measured a surface code.", "More thanks.")
    _add(library, "On Surface Codes", "Matching was fast.")
    found = survey(library, Search(library, WordEmbedder()), "surface codes", EVERYTHING)
    said = {row.paper.title: (row.passages, row.best.text) for row in found.papers}
    assert said["Surface Codes"] == (1, "We measured a surface code.")
    assert said["On Surface Codes"] == (1, "Matching was fast.")


def test_a_heading_is_no_evidence_where_there_is_better(library: Library) -> None:
    heading = Chunk("Surface codes", "# Surface codes A note.", (Span(1, 0, 1),))
    text = "Below the threshold the surface code of a larger distance has fewer errors per round."
    chunks = [heading, Chunk("Results", f"## Results {text}", (Span(1, 1, 2),))]
    file = SourceFile("/papers/a.md", "a", 0.0)
    library.add(CollectionName("qm"), file, Content("Surface codes", 1, chunks, About()))
    search = Search(library, WordEmbedder())
    (row,) = survey(library, search, "surface codes", EVERYTHING).papers
    assert (row.passages, row.best.body) == (2, text)


def test_a_survey_keeps_to_its_scope(library: Library) -> None:
    one = _add(library, "One", "A surface code.")
    _add(library, "Two", "A surface code.")
    found = survey(
        library, Search(library, WordEmbedder()), "surface code", Scope(papers=(one.id,))
    )
    assert [row.paper.id for row in found.papers] == [one.id]
    assert found.total == 1
    assert everything(library, Scope(CollectionName("none"))) == ()


PAPERS = {
    "Noise in Optical Clocks": About(("Anna Müller", "Bo Li"), 2021, "10.1/a", "2101.00001"),
    "Noise in Quantum Batteries": About(("Jan Chen",), 2023),
    "Optical Clocks": About(("Anna Müller",), 2018),
}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("noise in optical clocks", "Noise in Optical Clocks"),
        ("Optical clocks", "Optical Clocks"),
        ("quantum batteries", "Noise in Quantum Batteries"),
        ("Chen 2023", "Noise in Quantum Batteries"),
        ("Muller et al. 2021", "Noise in Optical Clocks"),
        ("10.1/a", "Noise in Optical Clocks"),
        ("arXiv:2101.00001", "Noise in Optical Clocks"),
        ("Noise in Quantum Batteries.pdf", "Noise in Quantum Batteries"),
        ("Anna Müller", None),
        ("noise", None),
        ("trapped ions", None),
        ("", None),
    ],
)
def test_names(library: Library, name: str, title: str | None) -> None:
    papers = [_add(library, key, "Some text.", about=about) for key, about in PAPERS.items()]
    found = named(name, papers)
    assert (found and found.title) == title
    assert named("", papers[:1]) == papers[0]
