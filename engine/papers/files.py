"""The files that a person means by the paths they give, and what a file is known by.

A folder means the readable papers in it, at any depth; hidden files and folders are left out, a
linked folder is entered once. LaTeX source is meant whole, not in its parts, and instead of the PDF
of the same name: its formulas can be read. A file given by name is always meant, readable or not.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.papers.latex import is_main
from engine.papers.library import SourceFile
from engine.papers.readers import is_supported


def find(paths: Iterable[str]) -> Iterator[Path]:
    """Each file once, folders in alphabetical order."""
    seen: set[str] = set()
    for given in paths:
        path = Path(os.path.abspath(Path(given).expanduser()))  # noqa: PTH100 - links stay links
        for file in _walk(path) if path.is_dir() else (path,):
            if (real := _real(file)) not in seen:
                seen.add(real)
                yield file


def _walk(folder: Path) -> Iterator[Path]:
    entered: set[str] = set()
    for root, folders, names in os.walk(folder, followlinks=True):
        real = _real(root)
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        wanted = [name for name in sorted(names) if not name.startswith(".") and _is_sayable(name)]
        yield from _papers([Path(root, name) for name in wanted])


def _real(path: str | Path) -> str:
    """Where links lead; the path itself where Windows cannot say, as of some drives."""
    try:
        return os.path.realpath(path)
    except OSError:
        return os.path.abspath(path)  # noqa: PTH100 - links stay links


def _papers(files: list[Path]) -> Iterator[Path]:
    """The papers among the files of one folder: LaTeX source, if whole, instead of its PDF."""
    parts = {
        file for file in files if file.suffix.lower() in (".tex", ".ltx") and not is_main(file)
    }
    sources = {file.stem for file in files if file.suffix.lower() == ".tex" and file not in parts}
    for file in files:
        is_print = file.suffix.lower() == ".pdf" and file.stem in sources
        if is_supported(file) and file not in parts and not is_print:
            yield file


def is_paper_name(name: str) -> bool:
    """Whether a file of that name may be a paper, or say something about one."""
    return not name.startswith(".") and _is_sayable(name) and is_supported(Path(name))


def _is_sayable(name: str) -> bool:
    """Whether the name is Unicode: the library and the events can hold no other."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def identify(path: Path) -> SourceFile:
    """Raises OSError for a file that cannot be read."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return SourceFile(str(path), digest, os.fstat(file.fileno()).st_mtime)
