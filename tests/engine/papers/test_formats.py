"""LaTeX, HTML, DOCX and EPUB: text, sections, asides, and nothing from outside."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from engine.errors import HilbertError
from engine.papers.chunks import chunks_of
from engine.papers.document import Document
from engine.papers.files import find, identify
from engine.papers.macros import expand
from engine.papers.pictures import draw
from engine.papers.readers import read

LATEX = r"""
\documentclass{revtex4-2}  % a comment \section{Not this}
\newcommand{\ket}[1]{|#1\rangle}
\def\eps{\varepsilon}
\title[Short]{Cooling of Str\"ontium \emph{Atoms}}
\author{A. Nobody}
\begin{document}
\maketitle
\begin{abstract}We cool atoms to $3\,\mu$K.\end{abstract}
\section{Introduction}\label{sec:intro}
The state $\ket{\psi}$ is prepared\footnote{By a \emph{careful} student.} with error $\eps$, as
shown before~\cite{smith2019,jones} and in Sec.~\ref{sec:setup}. M\"uller found 5\% more.

A second paragraph.
\begin{figure}\includegraphics{secret.png}\caption{The \textbf{trap} and its field.}\end{figure}
\input{parts/setup}
\input{/etc/hostname}\input{../outside}
\section*{Acknowledgments}
Thanks.
\begin{thebibliography}{9}\bibitem{a} A. Nobody, J. Void.\end{thebibliography}
\end{document}
"""
SETUP = r"""\subsection{Set-up}
The Hamiltonian is
\begin{equation}
H=\omega a^\dagger a
\end{equation}"""


def _read(path: Path) -> Document:
    return read(path, lambda page, pages: None)


def _passages(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for chunk in chunks_of(_read(path)):
        found[chunk.section] = f"{found.get(chunk.section, '')} {chunk.text}".strip()
    return found


@pytest.fixture
def latex(tmp_path: Path) -> Path:
    (tmp_path / "paper/parts").mkdir(parents=True)
    (tmp_path / "outside.tex").write_text("A secret of somebody else.")
    (tmp_path / "paper/parts/setup.tex").write_text(SETUP)
    (tmp_path / "paper/main.tex").write_text(LATEX)
    return tmp_path / "paper/main.tex"


def test_latex(latex: Path) -> None:
    document = _read(latex)
    assert document.title == "Cooling of Ströntium Atoms"
    text = _passages(latex)
    assert text["Abstract"] == r"Abstract We cool atoms to $3\,\mu$K."
    assert r"The state $|\psi\rangle$ is prepared with error $\varepsilon$" in text["Introduction"]
    assert "[smith2019,jones]" in text["Introduction"]
    assert "Müller found 5% more. A second paragraph." in text["Introduction"]
    assert r"H=\omega a^\dagger a" in text["Set-up"]
    assert text["Figure 1"] == "Figure 1: The trap and its field."
    assert text["Footnotes"] == "By a careful student."
    everything = " ".join(text.values())
    for absent in ("Not this", "Nobody", "secret", "label", "documentclass"):
        assert absent not in everything


def test_latex_takes_in_only_its_folder(latex: Path) -> None:
    everything = " ".join(_read(latex).pages)
    assert "somebody else" not in everything
    assert Path("/etc/hostname").read_text().strip() not in everything


def test_a_loop_of_files_ends(tmp_path: Path) -> None:
    (tmp_path / "a.tex").write_text(r"\documentclass{x} Words of a loop. \input{a}\input{a}")
    with pytest.raises(HilbertError):
        _read(tmp_path / "a.tex")


def test_latex_is_read_instead_of_its_pdf(latex: Path) -> None:
    latex.with_suffix(".pdf").touch()
    latex.with_name("other.pdf").touch()
    assert list(find([str(latex.parent)])) == [latex, latex.with_name("other.pdf")]


@pytest.mark.parametrize(
    ("source", "expanded"),
    [
        (r"\newcommand{\a}{b}\a \a{}", "b b{}"),
        (r"\newcommand\a[2]{#2#1}\a{x}{y}", "yx"),
        (r"\def\a{\b}\def\b{c}\a", "c"),
        (r"\newcommand{\a}{x}\alpha", r"\alpha"),
        (r"\newcommand{\a}{", ""),
    ],
)
def test_macros(source: str, expanded: str) -> None:
    assert expand(source).replace(" ", "") == expanded.replace(" ", "")


def test_macros_cannot_swell() -> None:
    bomb = "".join(rf"\def\x{c}{{{(chr(92) + 'x' + chr(ord(c) + 1)) * 50}}}" for c in "abcdef")
    assert len(expand(bomb + r"\xa" * 50)) < 1_000_000


HTML = """<html><head><title>Menu of the site</title><script>alert("no")</script></head><body>
<nav>Home</nav><h1>Cold <em>Atoms</em></h1><p>We cool&nbsp;atoms to <math alttext="3\\mu K"><mi>3
</mi></math>.</p><h2>References</h2><p>A. Nobody, J. Void.</p><h2>Outlook</h2>
<p>Some<p>unclosed<figure><img src="http://example.invalid/x.png"><figcaption>The trap in the
laboratory.</figcaption></figure><table><tr><td>cell one</td><td>two</td></tr></table></body>"""


def test_html(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_text(HTML)
    assert _read(path).title == "Cold Atoms"
    text = _passages(path)
    assert text["Cold Atoms"] == r"Cold Atoms We cool atoms to $3\mu K$ ."
    assert text["Outlook"] == "Outlook Some unclosed cell one two"
    assert text["Caption 1"] == "The trap in the laboratory."
    everything = " ".join(text.values())
    assert not any(word in everything for word in ("Home", "alert", "Nobody", "Menu"))


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _docx(path: Path, body: str, prolog: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        document = f"{prolog}<w:document {_W}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
    return path


def _paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_docx(tmp_path: Path) -> None:
    body = _paragraph("Cold Atoms", "Title") + _paragraph("Results", "Heading1")
    body += _paragraph("Atoms are cold &amp; slow.") + _paragraph("Table 1: Numbers.", "Caption")
    path = _docx(tmp_path / "p.docx", body)
    assert _read(path).title == "Cold Atoms"
    text = _passages(path)
    assert text["Results"] == "Results Atoms are cold & slow."
    assert text["Table 1"] == "Table 1: Numbers."


def test_epub(tmp_path: Path) -> None:
    path = tmp_path / "p.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/container.xml", '<c><rootfile full-path="O/p.opf"/></c>')
        archive.writestr(
            "O/p.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Book</dc:title>'
            '<item id="b" href="b.xhtml"/><item id="a" href="a%20b.xhtml"/>'
            '<itemref idref="a"/><itemref idref="b"/></package>',
        )
        archive.writestr("O/b.xhtml", "<h1>Second</h1><p>The second chapter.</p>")
        archive.writestr("O/a b.xhtml", "<h1>First</h1><p>The first chapter.</p>")
    assert _read(path).title == "A Book"
    assert list(_passages(path)) == ["First", "Second"]


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    ],
)
def test_entities_are_refused(tmp_path: Path, prolog: str) -> None:
    with pytest.raises(HilbertError):
        _read(_docx(tmp_path / "p.docx", _paragraph("&e;"), prolog))


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.docx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(b" " * 1_000_000)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(HilbertError, match="more in the file"):
        _read(path)


def test_pages_of_text_formats_can_be_drawn(latex: Path) -> None:
    document = _read(latex)
    image = draw(identify(latex), 1, 400, document.sections[1].spans)
    assert image.pages == len(document.pages)
    assert image.highlights
