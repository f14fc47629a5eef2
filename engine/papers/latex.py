"""Read LaTeX source, as arXiv keeps it: text as text, formulas as TeX.

Files that it takes in by ``\\input`` are followed inside its folder only. Comments are dropped, the
paper's own simple macros are put in, captions and footnotes are passages of their own, and the list
of references is left out of them. Does not promise to understand TeX programs: what it does not
know stays as it is written.
"""

# ruff: noqa: PLC0415 - slow to import, and only this format needs it

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from engine.papers.blocks import Block, set_in_pages
from engine.papers.document import REFERENCES, Document, Kind, OnPage, bad_file
from engine.papers.macros import argument, expand, options
from engine.papers.text import decoded

_DEEPEST = 12  # files taken in by files
_MOST_CHARACTERS = 10_000_000
_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%.*(?:\n[ \t]*)?")
_DROPPED = re.compile(r"\\begin\{comment\}.*?\\end\{comment\}|\\iffalse\b.*?\\fi\b", re.DOTALL)
_INPUT = re.compile(r"\\(?:input|include|subfile)\s*\{([^{}]+)\}")
_BODY = re.compile(r"\\begin\{document\}(.*?)(?:\\end\{document\}|\Z)", re.DOTALL)
_FLOAT = re.compile(
    r"\\begin\{(?P<name>(?:side|wrap)?(?P<kind>figure|table)\*?)\}(?P<inside>.*?)\\end\{(?P=name)\}",
    re.DOTALL,
)
_LIST = re.compile(r"\\begin\{thebibliography\}.*?(?:\\end\{thebibliography\}|\Z)", re.DOTALL)
_ABSTRACT = re.compile(r"\\begin\{abstract\}(.*?)\\end\{abstract\}", re.DOTALL)
_SECTION = re.compile(r"\\(?:part|chapter|(?:sub){0,2}section|paragraph)\*?\s*(?=[\[{])")
_CITE = re.compile(r"\\[Cc]ite\w*\*?\s*(?:\[[^\]]*\]\s*){0,2}\{([^{}]*)\}")
_REF = re.compile(r"\\(?:auto|eq|c|C|name|page)?ref\*?\{([^{}]*)\}")
_MOST_UNCLOSED = 4  # braces: the library takes several times as long for each
_SILENT = re.compile(
    r"\\(?:label|bibliography|bibliographystyle|vspace|hspace|includegraphics|thispagestyle|"
    r"pagestyle|setlength|usepackage|addbibresource|author|affiliation|email|date|thanks)\*?"
    r"\s*(?:\[[^\]]*\]\s*)?\{[^{}]*\}|\\(?:maketitle|tableofcontents|appendix|printbibliography|"
    r"centering|noindent|newpage|clearpage|onecolumn|twocolumn|begin\{widetext\}|end\{widetext\})"
    r"(?![a-zA-Z])"
)


def read_latex(path: Path, on_page: OnPage) -> Document:
    """The document of a LaTeX file and of those that it takes in."""
    on_page(0, 1)
    source = expand(_source(path, path.parent.resolve(), 0))
    title = _title(source) or path.stem
    body = match[1] if (match := _BODY.search(source)) else source
    return set_in_pages(title, _blocks(title, body))


def is_main(path: Path) -> bool:
    """Whether a .tex file is a paper, not a part of one."""
    try:
        with path.open("rb") as file:
            head = file.read(100_000)
    except OSError:
        return True  # so that it is named with the reason
    return b"\\documentclass" in head or b"\\documentstyle" in head


def _source(path: Path, root: Path, depth: int) -> str:
    text = _DROPPED.sub("", _COMMENT.sub(r"\1", decoded(path)))
    if len(text) > _MOST_CHARACTERS or depth > _DEEPEST:
        raise bad_file("The LaTeX source takes in too much.", "Add the PDF instead.")
    size = 0
    parts, end = [], 0
    for match in _INPUT.finditer(text):
        inside = _taken_in(match[1].strip(), root, depth)
        size += len(inside)
        if size > _MOST_CHARACTERS:
            raise bad_file("The LaTeX source takes in too much.", "Add the PDF instead.")
        parts += [text[end : match.start()], inside]
        end = match.end()
    return "".join([*parts, text[end:]])


def _taken_in(name: str, root: Path, depth: int) -> str:
    """The text of another file of the folder; nothing for one that is elsewhere or not there."""
    for ending in ("", ".tex"):
        file = (root / (name + ending)).resolve()
        if file.is_relative_to(root) and file.is_file() and file.suffix in (".tex", ".ltx", ".bbl"):
            return _source(file, root, depth + 1)
    return ""


def _title(source: str) -> str:
    if match := re.search(r"\\title\s*(?=[\[{])", source):
        return _plain(argument(source, options(source, match.end()))[0])
    return ""


def _blocks(title: str, body: str) -> Iterator[Block]:
    asides: list[Block] = []
    body = _LIST.sub(r"\\section{References}", body)
    body = _FLOAT.sub(partial(_float, asides), body)
    body = _ABSTRACT.sub(r"\\section{Abstract}\n\n\1\n\n", body)
    body = _without_notes(body, asides)
    yield Block(title)
    for name, text in _sections(body):
        if name:
            yield Block(name, heading=True)
        if name != REFERENCES:
            for paragraph in re.split(r"\n\s*\n", text):
                if plain := _plain(paragraph):
                    yield Block(plain)
    yield from asides


def _sections(body: str) -> Iterator[tuple[str, str]]:
    name, end = "", 0
    for match in _SECTION.finditer(body):
        if match.start() < end:
            continue
        yield name, body[end : match.start()]
        raw, end = argument(body, options(body, match.end()))
        name = _plain(raw)
    yield name, body[end:]


def _float(asides: list[Block], match: re.Match[str]) -> str:
    kind = match["kind"].capitalize()
    number = sum(block.aside.startswith(kind) for block in asides) + 1
    inside = match["inside"]
    captions = [
        _plain(argument(inside, options(inside, caption.end()))[0])
        for caption in re.finditer(r"\\caption\*?\s*(?=[\[{])", inside)
    ]
    name = f"{kind} {number}"
    asides.append(Block(f"{name}: {' '.join(captions)}", aside=name, kind=Kind.CAPTION))
    return "\n" if match.string[: match.start()].endswith("\n") else ""


def _without_notes(body: str, asides: list[Block]) -> str:
    parts, end = [], 0
    for match in re.finditer(r"\\footnote(?:text)?\s*(?=[\[{])", body):
        if match.start() < end:
            continue
        parts.append(body[end : match.start()])
        note, end = argument(body, options(body, match.end()))
        asides.append(Block(_plain(note), aside="Footnotes", kind=Kind.FOOTNOTES))
    return "".join([*parts, body[end:]])


def _plain(text: str) -> str:
    """Text without commands, formulas as they are written."""
    from pylatexenc.latex2text import LatexNodes2Text

    text = _CITE.sub(lambda match: f"[{match[1]}]", text)
    text = _REF.sub(lambda match: match[1].rpartition(":")[2], text)
    text = _SILENT.sub("", text)
    plain = re.sub(r"\\[a-zA-Z]+\*?|[{}]", " ", text)
    if _unclosed(text) <= _MOST_UNCLOSED:
        # What the library raises comes of TeX such as \title without its argument.
        with suppress(Exception):
            plain = LatexNodes2Text(math_mode="verbatim").latex_to_text(text, tolerant_parsing=True)
    return " ".join(plain.split())


def _unclosed(text: str) -> int:
    """Braces that are open at the end."""
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", text):
        depth = depth + 1 if brace == "{" else max(depth - 1, 0)
    return depth
