"""Files that mean harm, or mean nothing: refused with a reason, and nothing else is read."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest

from engine.errors import HilbertError
from engine.papers.fidelity import measure
from engine.papers.files import find
from engine.papers.pictures import merged
from engine.papers.readers import read
from engine.vocabulary import Rect
from tests.engine.papers.test_layout import write_two_columns
from tests.engine.papers.typeset import ACL

ENDINGS = ["txt", "md", "tex", "html", "docx", "epub", "pdf"]
PIECES = [
    b"\\begin{document}", b"\\section{", b"\\input{x}", b"\\def\\a{\\a\\a}", b"\\a", b"{", b"}",
    b"$", b"%", b"<h1>", b"<p", b"</math>", b"<math alttext='", b"<!--", b"<![CDATA[",
    b"&#x110000;", b"&amp;", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae",
    b"\r\n", b"\n\n", b"```", b"# ", b"word ", b"PK\x03\x04", b"%PDF-1.7", b"\x1b[2J",
]  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
def test_nonsense_is_read_or_refused(tmp_path: Path, ending: str) -> None:
    draw = random.Random(ending)
    for _ in range(60):
        path = tmp_path / f"x.{ending}"
        path.write_bytes(b"".join(draw.choices(PIECES, k=draw.randrange(1, 80))))
        try:
            document = read(path, lambda page, pages: None)
        except HilbertError as error:
            assert error.sentence.endswith(".")
        else:
            for section in document.sections:
                for span in section.spans:
                    assert 0 <= span.start <= span.end <= len(document.pages[span.page - 1])


def test_deep_nesting_is_read_or_refused(tmp_path: Path) -> None:
    for name, text in {
        "a.tex": "\\documentclass{x}\\begin{document}" + "{" * 20_000 + "word",
        "a.html": "<div>" * 20_000 + "word",
        "a.md": "> " * 20_000 + "word",
    }.items():
        (tmp_path / name).write_text(text)
        try:
            read(tmp_path / name, lambda page, pages: None)
        except HilbertError as error:
            assert error.sentence


def test_an_archive_of_many_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.epub"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(6000):
            archive.writestr(str(number), "")
    with pytest.raises(HilbertError, match="more in the file"):
        read(path, lambda page, pages: None)


def test_loops_of_links_end(tmp_path: Path) -> None:
    folder = tmp_path / "a/b"
    folder.mkdir(parents=True)
    (folder / "up").symlink_to(tmp_path)
    (folder / "itself").symlink_to(folder)
    (folder / "ring.txt").symlink_to(folder / "ring.txt")
    (folder / "note.txt").write_text("A note.")
    assert folder / "note.txt" in list(find([str(tmp_path)]))


def test_a_source_reads_no_link_to_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "paper").mkdir()
    (tmp_path / "secret.tex").write_text("A secret of somebody else.")
    (tmp_path / "paper/part.tex").symlink_to(tmp_path / "secret.tex")
    main = tmp_path / "paper/main.tex"
    main.write_text("\\documentclass{x}\\begin{document}Some words.\\input{part}\\end{document}")
    assert "secret" not in "".join(read(main, lambda page, pages: None).pages)


def test_fidelity_notices_a_highlight_that_is_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "engine.papers.fidelity.merged", lambda rects: [_moved(one) for one in merged(rects)]
    )
    measured = list(measure(write_two_columns(tmp_path / "p.pdf", ACL)))
    assert max(one.likeness for one in measured) < 0.97


def _moved(rect: Rect) -> Rect:
    return Rect(rect.left, rect.top + 0.013, rect.right, rect.bottom + 0.013)
