"""Our own parsers of what others write, each with what it may be given and what may come of it.

What :func:`Reader.take` raises is a fault of ours: a reader gives a value or says what is wrong.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path

from engine import gguf_header
from engine.chats import importing
from engine.circuits import read_circuit
from engine.circuits.gates import CannotDraw
from engine.citations import MarkerFilter, cited_numbers, match_sentences
from engine.errors import HilbertError
from engine.markdown import markup
from engine.papers import entries, readers
from gui.transcript.segments import PARAGRAPH, Piece, Splitter
from tests.engine import ggufs
from trainer import recipe
from trainer.examples import exchange
from trainer.head import labelled
from trainer.head import recipe as head_recipe

_DATA = Path(__file__).resolve().parents[1] / "data"
_PIECE = 7  # characters of a stream


@dataclass(frozen=True)
class Reader:
    """``read`` gets the path of a file; ``examples`` are contents that it understands."""

    read: Callable[[Path], object]
    suffix: str
    examples: Sequence[bytes]

    def take(self, data: bytes, path: Path) -> bool:
        """Whether ``data``, written to ``path``, was read. Raises what no reader may raise."""
        path.write_bytes(data)
        with contextlib.suppress(HilbertError, CannotDraw):
            self.read(path)
            return True
        return False


def all_readers(folder: Path) -> dict[str, Reader]:
    """By name; ``folder`` is where an example is made that no file of ours holds."""
    text = partial(Reader, suffix=".txt")
    return {
        "gguf header": Reader(gguf_header.read, ".gguf", [_gguf(folder)]),
        "citation markers": text(_citations, examples=_CITED),
        "markdown and tex": text(_markdown, examples=[_MARKDOWN]),
        "bibtex": text(_of_text(entries.from_bibtex), examples=[_BIBTEX]),
        "ris": text(_of_text(entries.from_ris), examples=[_RIS]),
        "csl": text(_of_text(entries.from_csl), examples=[_CSL]),
        "openqasm": text(_of_text(partial(read_circuit, language="qasm")), examples=_QASM),
        "qiskit": text(_of_text(partial(read_circuit, language="python")), examples=[_QISKIT]),
        "examples as jsonl": Reader(exchange.read, ".jsonl", _EXAMPLES),
        "examples as csv": Reader(exchange.read, ".csv", [b"question,answer\nWhy?,So.\n"]),
        "labelled sentences": Reader(labelled.read, ".csv", [_LABELLED]),
        "conversations": Reader(importing.read, ".json", _chats()),
        "training recipes": text(_recipes(recipe.PRESETS.parse), examples=_presets("train-")),
        "head recipes": text(_recipes(head_recipe.PRESETS.parse), examples=_presets("head-")),
        "latex papers": Reader(_paper, ".tex", [_LATEX]),
        "html papers": Reader(_paper, ".html", [_HTML]),
        "markdown papers": Reader(_paper, ".md", [_MARKDOWN]),
    }


def _of_text(read: Callable[[str], object]) -> Callable[[Path], object]:
    return lambda path: read(path.read_bytes().decode("utf-8", "replace"))


def _recipes(parse: Callable[[str, str], object]) -> Callable[[Path], object]:
    return _of_text(lambda text: parse(text, "given"))


def _citations(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    passing = MarkerFilter({1, 2})
    shown = "".join(passing.feed(text[at : at + _PIECE]) for at in range(0, len(text), _PIECE))
    shown += passing.flush()
    if not {"`", "$"} & set(text):  # code and formulas stay as they are
        assert set(cited_numbers(shown, range(1000))) <= {1, 2}
    match_sentences(shown, {1: "The laser cools the strontium atoms.", 2: "A cavity reads it."})


def _markdown(path: Path) -> None:
    """However it arrives, the pieces are those of the whole, but for lines that go on and on."""
    text = path.read_bytes().decode("utf-8", "replace")
    markup.parse(text, complete=True)
    streamed, whole = Splitter(), Splitter()
    pieces = []
    step = max(_PIECE, len(text) // 40)  # what is open is read anew for each
    for at in range(0, len(text), step):
        streamed.feed(text[at : at + step])
        pieces += streamed.settle()
        streamed.tail(complete=False)
    if max(map(len, text.splitlines()), default=0) >= 2 * PARAGRAPH:
        return
    whole.feed(text)
    expected = [*whole.settle(), *whole.tail(complete=True)]
    assert _shapes([*pieces, *streamed.tail(complete=True)]) == _shapes(expected)


def _shapes(pieces: Sequence[Piece]) -> list[tuple[object, ...]]:
    """All but the numbers of lines, which count from where the reading began."""
    return [
        (p.kind, p.number, p.fresh, p.text, p.language, [(t.type, t.content) for t in p.tokens])
        for p in pieces
    ]


def _paper(path: Path) -> None:
    document = readers.read(path, lambda page, pages: None)
    for section in document.sections:
        for span in section.spans:
            assert 0 <= span.start <= span.end <= len(document.pages[span.page - 1])


def _gguf(folder: Path) -> bytes:
    path = ggufs.write(folder / "example.gguf")
    data = path.read_bytes()
    path.unlink()
    return data


def _presets(prefix: str) -> list[bytes]:
    found = (files("assets") / "recipes").iterdir()
    return [one.read_bytes() for one in found if one.name.startswith(prefix)]


def _chats() -> list[bytes]:
    return [path.read_bytes() for path in sorted((_DATA / "chats").glob("*.json"))]


_CITED = (
    b"Cold atoms are slow [1]. They are read by a cavity [2, 3]. [[1]4]\n",
    b"`x[9]` $a[1]$ [3]\n",
)
_MARKDOWN = (
    b"# Title\n\nText with $a_1$ and \\(b\\), **bold** [1].\n\n\\[\nx = 1\n\\]\n\n"
    b"1. one\n   - two\n\n"
    b"| a | b |\n|---|---|\n| 1 | $2$ |\n\n```python\nprint(1)\n```\n\n> quoted [a](https://b.c)\n"
)
_BIBTEX = b"""@string{prl = "Phys. Rev. Lett."}
@article{key, author = {Lovelace, Ada and de Vries, A.}, title = {{On} \\'Etudes}, journal = prl,
 year = 2020, doi = "10.1103/x"}
"""
_RIS = (
    b"TY  - JOUR\nAU  - Lovelace, Ada\nTI  - On engines\nPY  - 2020/01/02\nDO  - 10.1/x\nER  - \n"
)
_CSL = json.dumps(
    [
        {
            "id": "a",
            "type": "article-journal",
            "title": "On engines",
            "author": [{"family": "Lovelace", "given": "Ada"}],
            "issued": {"date-parts": [[2020, 1]]},
        }
    ]
).encode()
_QASM = [
    b'OPENQASM 2.0; include "qelib1.inc"; qreg q[3]; creg c[3]; h q[0]; cx q[0],q[1]; '
    b"rz(pi/4) q[2]; measure q -> c; if (c==1) x q[0];",
    b"OPENQASM 3; qubit[4] q; bit b; const int n = 3; gate g(a) x { rx(a) x; } "
    b"for int i in [0:n] { ctrl @ x q[0], q[1]; } g(2*pi) q[1:3]; b = measure q[0]; barrier q;",
]
_QISKIT = b"from qiskit import QuantumCircuit\nqc = QuantumCircuit(2)\nqc.h(0)\nqc.cx(0, 1)\n"
_EXAMPLES = [
    b'{"prompt": "Why?", "completion": "So."}\n'
    b'{"instruction": "Add.", "input": "1", "output": "3"}\n',
    b'[{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}]',
    b'{"conversations": [{"from": "human", "value": "Why?"}, {"from": "gpt", "value": "So."}]}\n',
]
_LABELLED = b"text,label\n" + b"".join(b"Sentence %d.,%d\n" % (n, n % 2) for n in range(10))
_LATEX = (
    b"\\documentclass{article}\\newcommand{\\k}[1]{|#1\\rangle}\\title{T}\\begin{document}"
    b"\\section{One}Some $x$ words \\k{0}.\\begin{equation}a\\end{equation}"
    b"\\input{b}\\end{document}"
)
_HTML = (
    b"<html><title>T</title><h1>One</h1><p>Some <b>words</b> &amp; <math alttext='x'>y</math></p>"
)
