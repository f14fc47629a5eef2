"""What a paper is known by: out of its first page, and out of the files beside it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from engine.papers.about import about_first_page, alike, clean_arxiv, clean_doi
from engine.papers.citing import bibtex_of
from engine.papers.copies import copies
from engine.papers.document import About, Line
from engine.papers.entries import Entry, from_bibtex, to_bibtex
from engine.papers.library import Library
from engine.papers.readers import read
from engine.papers.shelf import Shelf, described, entry_of, match
from engine.papers.zotero import entries, files
from engine.vocabulary import CollectionName, Paper, PaperId, PaperState
from tests.engine.papers.making import LASER
from tests.engine.papers.test_layout import write_two_columns
from tests.engine.papers.test_reading import import_folder
from tests.engine.papers.typeset import PRX

QM = CollectionName("qm")


def _about(*lines: str, title: str = "A Paper About Atoms", name: str = "x") -> About:
    rows = [title, *lines]
    return about_first_page("\n".join(rows), [Line(1, 0, 9, row) for row in rows], title, name)


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (["Ada Lovelace and Charles Babbage"], ("Ada Lovelace", "Charles Babbage")),
        (["Kyle Lo†∗ Lucy Lu Wang†", "Allen Institute"], ("Kyle Lo", "Lucy Lu Wang")),
        (
            ["J. von Neumann1,2, L. del Rio2", "and Ó. O’Néill-Smith3", "1University of Nowhere"],
            ("J. von Neumann", "L. del Rio", "Ó. O’Néill-Smith"),
        ),
        (["We cool atoms to three microkelvin."], ()),
        (["Department of Physics"], ()),
        (["ada@example.invalid"], ()),
    ],
)
def test_authors_stand_under_the_title(lines: list[str], authors: tuple[str, ...]) -> None:
    assert _about(*lines).authors == authors


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("arXiv:1905.01234v2 [quant-ph] 3 May 2019", About((), 2019, "", "1905.01234")),
        ("arXiv:quant-ph/9508027v2 25 Jan 1996", About((), 0, "", "quant-ph/9508027")),
        ("DOI: 10.1103/PhysRevX.9.031001.", About((), 0, "10.1103/physrevx.9.031001", "")),
        ("https://doi.org/10.1016/S0(99)1-2)", About((), 0, "10.1016/s0(99)1-2", "")),
        ("PHYSICAL REVIEW X 9, 031001 (2019)", About((), 2019, "", "")),
        ("In 1995 we lived by 10.5 metres of road.", About()),
    ],
)
def test_identifiers(text: str, about: About) -> None:
    assert _about(text) == about


def test_an_arxiv_file_name_says_what_it_is() -> None:
    assert _about(name="2101.00001v3").arxiv == "2101.00001"
    assert _about(name="2101.00001v3").year == 2021


def test_a_paper_as_latex_sets_it(tmp_path: Path) -> None:
    about = read(write_two_columns(tmp_path / "p.pdf", PRX), lambda page, pages: None).about
    assert about == About(("Ada Author", "Ben Writer"), 2019, "", "1905.01234")


def _told(about: About) -> dict[str, Any]:
    return {"doi": about.doi, "arxiv": about.arxiv}


def test_versions_of_one_paper_are_recognised() -> None:
    title = "Error Correction Below the Surface Code Threshold"
    papers = [
        (1, About(doi="10.1/x"), title),
        (2, About(arxiv="1905.01234"), title.upper() + "."),
        (3, About(doi="10.1/x"), "Another title altogether, by a slip"),
        (4, About(), "Error Correction Beyond All Thresholds of Codes"),
        (5, About(arxiv="1905.09999"), title.replace("Below", "Above All of")),
    ]
    listed = [
        Paper(PaperId(key), CollectionName("c"), title, "", PaperState.READY, **_told(about))
        for key, about, title in papers
    ]
    assert copies(listed) == {2: 1, 3: 1}
    assert clean_doi("https://doi.org/10.1/X.") == ""
    assert clean_doi("doi:10.1234/X.") == "10.1234/x"
    assert clean_arxiv("arXiv:1905.01234v3") == "1905.01234"
    assert not alike("Results", "Resulte")


BIB = """@article{key1, title = {Cold {A}toms in a Box}, author = {Lovelace, Ada}, year = 1843,
  journal = {J. Engines}, doi = {10.1234/cold}, file = {:notes/one.txt:Text}}
@misc{key2, title = {Shot Noise of a Detector at Night}, author = {Babbage, C.}, year = 1850}"""


def test_a_file_beside_papers_describes_them(library: Library, tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "one.txt").write_text(LASER * 3)
    (tmp_path / "two.md").write_text(f"# Shot noise of a detector at night\n\n{LASER * 3}")
    (tmp_path / "three.md").write_text(f"# About Something Else Entirely\n\n{LASER * 2}")
    papers = import_folder(library, tmp_path)
    one = papers["one"]
    assert (one.title, one.authors, one.year) == ("Cold Atoms in a Box", ("Ada Lovelace",), 1843)
    assert one.doi == "10.1234/cold"
    assert papers["two"].authors == ("C. Babbage",)
    assert papers["three"].authors == ()
    assert json.loads(library.entry(one.id))["fields"]["journal"] == "J. Engines"


def test_broken_files_beside_papers_do_no_harm(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_bytes(b"\0\1@article{")
    (tmp_path / "b.json").write_text("[" * 5000)
    (tmp_path / "c.ris").write_text("ER  - \nER  - ")
    (tmp_path / "one.txt").write_text(LASER * 3)
    assert import_folder(library, tmp_path)["one"].title == "one"


def test_what_is_known_makes_an_entry() -> None:
    about = About(("Ada Lovelace", "C. Babbage"), 1843, "10.1234/cold", "1905.01234")
    entry = entry_of("Cold Atoms", about)
    assert entry.key == "Lovelace1843Cold"
    (again,) = from_bibtex(to_bibtex([entry]))
    assert described(again, About()) == about


def test_zotero(tmp_path: Path) -> None:
    (tmp_path / "storage/ABCD").mkdir(parents=True)
    paper = tmp_path / "storage/ABCD/paper.pdf"
    database = tmp_path / "zotero.sqlite"
    with sqlite3.connect(database) as connection:
        connection.executescript("""
            CREATE TABLE items (itemID INTEGER, key TEXT);
            CREATE TABLE itemAttachments (itemID INTEGER, parentItemID INTEGER, path TEXT);
            CREATE TABLE itemData (itemID INTEGER, fieldID INTEGER, valueID INTEGER);
            CREATE TABLE fields (fieldID INTEGER, fieldName TEXT);
            CREATE TABLE itemDataValues (valueID INTEGER, value TEXT);
            CREATE TABLE itemCreators (itemID INTEGER, creatorID INTEGER, orderIndex INTEGER);
            CREATE TABLE creators (creatorID INTEGER, firstName TEXT, lastName TEXT);
            INSERT INTO items VALUES (1, 'PARENT'), (2, 'ABCD');
            INSERT INTO itemAttachments VALUES (2, 1, 'storage:paper.pdf');
            INSERT INTO fields VALUES (1, 'title'), (2, 'DOI'), (3, 'date'), (4, 'extra');
            INSERT INTO itemDataValues VALUES (1, 'A Title'), (2, '10.1234/z'),
                (3, '2001-05-00 May'), (4, 'arXiv: 0105.00001');
            INSERT INTO itemData VALUES (1, 1, 1), (1, 2, 2), (1, 3, 3), (1, 4, 4);
            INSERT INTO creators VALUES (1, 'Ada', 'Lovelace'), (2, '', 'The Team');
            INSERT INTO itemCreators VALUES (1, 2, 1), (1, 1, 0);
        """)
    connection.close()
    before = database.read_bytes()
    entry = Shelf().entry(paper, About(), "paper")
    assert entry and entry.get("title") == "A Title"
    expected = About(("Ada Lovelace", "The Team"), 2001, "10.1234/z", "0105.00001")
    assert described(entry, About()) == expected
    paper.touch()
    (tmp_path / "linked.pdf").touch()
    assert files(tmp_path, CollectionName("mine")) == {CollectionName("mine"): [paper]}
    with sqlite3.connect(database) as connection:
        connection.executescript(f"""
            CREATE TABLE collections (collectionID INTEGER, collectionName TEXT);
            CREATE TABLE collectionItems (collectionID INTEGER, itemID INTEGER);
            INSERT INTO collections VALUES (1, 'Codes'), (2, 'Clocks');
            INSERT INTO collectionItems VALUES (1, 1), (2, 1), (2, 3);
            INSERT INTO items VALUES (3, 'LINK'), (4, 'GONE');
            INSERT INTO itemAttachments VALUES (3, NULL, '{tmp_path / "linked.pdf"}'),
                (4, NULL, 'storage:gone.pdf');
        """)
    connection.close()
    before = database.read_bytes()
    assert files(tmp_path, CollectionName("mine")) == {
        CollectionName("Codes"): [paper],
        CollectionName("Clocks"): [paper, tmp_path / "linked.pdf"],
    }
    (tmp_path / "linked.pdf").unlink()
    assert database.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["storage", "zotero.sqlite"]


def test_an_entry_is_matched_by_what_is_surest() -> None:
    entries = [
        Entry("title", fields={"title": "Cold Atoms in a Box of Light"}),
        Entry("arxiv", fields={"eprint": "1905.01234v1"}),
        Entry("doi", fields={"doi": "https://doi.org/10.1234/COLD"}),
        Entry("file", fields={"file": "x:/a/b.pdf:application/pdf"}),
    ]
    about = About(doi="10.1234/cold", arxiv="1905.01234")
    for number in range(4):
        found = match(entries, Path("b.pdf"), about, "Cold atoms in a box of light")
        assert found and found.key == ["file", "doi", "arxiv", "title"][number]
        entries.remove(found)


def test_papers_are_cited_as_bibtex(library: Library, tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    (tmp_path / "one.txt").write_text(LASER * 3)
    (tmp_path / "other.md").write_text(f"# Cooling\n\n{LASER * 2}")
    (tmp_path / "third.md").write_text(f"# Cooling\n\n{LASER * 4}")
    papers = import_folder(library, tmp_path)
    ids = [papers[name].id for name in ("one", "other", "third", "one")]
    first, second, third = from_bibtex(bibtex_of(library, [*ids, PaperId(999)]))
    assert first == from_bibtex(BIB)[0]
    assert (second.key, third.key) == ("paperCooling", "paperCoolinga")
    assert bibtex_of(library, []) == ""


def test_a_torn_copy_of_zoteros_database_gives_nothing(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "zotero.sqlite") as connection:
        connection.executescript("""
            CREATE TABLE items (itemID INTEGER, key TEXT);
            CREATE TABLE itemAttachments (itemID INTEGER, parentItemID INTEGER, path TEXT);
            INSERT INTO items VALUES (1, 'P'), (2, 'A');
            INSERT INTO itemAttachments VALUES (2, 1, 'storage:a.pdf');
        """)  # the tables that say more are not there
    connection.close()
    assert entries(tmp_path) == []
