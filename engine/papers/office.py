"""Read DOCX and EPUB: archives of XML and XHTML.

Promises: no more is unpacked than a paper can hold, whatever the archive says about itself; a
document type, by which XML can take in other files or swell, is refused; nothing is written to
disk.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from engine.papers.blocks import Block, set_in_pages
from engine.papers.document import Document, Kind, OnPage, bad_file
from engine.papers.text import named
from engine.papers.web import blocks_of

_MOST_BYTES = 50_000_000  # of one part, unpacked
_MOST_PARTS = 5_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"


def read_docx(path: Path, on_page: OnPage) -> Document:
    """The document of a DOCX file: paragraphs by their styles, footnotes apart."""
    on_page(0, 1)
    with _archive(path) as archive:
        blocks = list(_paragraphs(_parsed(archive, "word/document.xml")))
        title = next((block.text for block in blocks if block.heading), path.stem)
        if "word/footnotes.xml" in archive.namelist():
            notes = _paragraphs(_parsed(archive, "word/footnotes.xml"))
            blocks += [Block(n.text, aside="Footnotes", kind=Kind.FOOTNOTES) for n in notes]
        if "docProps/core.xml" in archive.namelist():
            title = _parsed(archive, "docProps/core.xml").findtext(f"{_DUBLIN}title") or title
    return set_in_pages(title, blocks)


def read_epub(path: Path, on_page: OnPage) -> Document:
    """The document of an EPUB file: its chapters in the order of its spine."""
    blocks: list[Block] = []
    with _archive(path) as archive:
        package = _package(archive)
        root = _parsed(archive, package)
        title = root.findtext(f".//{_DUBLIN}title") or path.stem
        chapters = list(_spine(root, posixpath.dirname(package)))
        for number, chapter in enumerate(chapters):
            on_page(number, len(chapters))
            if chapter in archive.namelist():
                blocks += blocks_of(_unpacked(archive, chapter).decode(errors="replace"))[1]
            if sum(len(block.text) for block in blocks) > _MOST_BYTES:
                raise _too_large()
    return set_in_pages(title, blocks)


def _archive(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise _broken() from error
    if len(archive.namelist()) > _MOST_PARTS:
        archive.close()
        raise _too_large()
    return archive


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            data = part.read(_MOST_BYTES + 1)
    except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise _broken() from error
    if len(data) > _MOST_BYTES:
        raise _too_large()
    return data


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    data = _unpacked(archive, name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data[:100]:
        raise bad_file("The file tries to take in other files.", "Save it anew and add that.")
    try:
        return ElementTree.fromstring(data)  # noqa: S314 - no document type, so no entities
    except ElementTree.ParseError as error:
        raise _broken() from error


def _paragraphs(root: ElementTree.Element) -> Iterator[Block]:
    for paragraph in root.iter(f"{_WORD}p"):
        text = " ".join("".join(_pieces(paragraph)).split())
        if text:
            style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
            yield _block(text, style.get(f"{_WORD}val", "") if style is not None else "")


def _pieces(paragraph: ElementTree.Element) -> Iterator[str]:
    for part in paragraph.iter():
        if part.tag in (f"{_WORD}t", f"{_MATH}t"):
            yield part.text or ""
        elif part.tag in (f"{_WORD}tab", f"{_WORD}br"):
            yield " "


def _block(text: str, style: str) -> Block:
    kind = style.lower()
    if kind.startswith(("heading", "title", "berschrift", "titre", "titel")):
        return Block(named(text), heading=True)
    if kind.startswith("caption"):
        return Block(text, aside=text.partition(":")[0][:40], kind=Kind.CAPTION)
    return Block(text)


def _package(archive: zipfile.ZipFile) -> str:
    for element in _parsed(archive, "META-INF/container.xml").iter():
        if element.tag.endswith("rootfile"):
            return element.get("full-path", "")
    raise _broken()


def _spine(root: ElementTree.Element, folder: str) -> Iterator[str]:
    places = {
        element.get("id"): posixpath.normpath(
            posixpath.join(folder, unquote(element.get("href", "")))
        )
        for element in root.iter()
        if element.tag.endswith("}item")
    }
    for element in root.iter():
        if element.tag.endswith("}itemref") and element.get("idref") in places:
            yield places[element.get("idref")]


def _broken() -> Exception:
    return bad_file("The file is damaged.", "Download or export it again, then add it again.")


def _too_large() -> Exception:
    return bad_file("There is more in the file than a paper holds.", "Split it and add the parts.")
