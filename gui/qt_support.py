"""Import Qt's binding without compiling a part of it at every start.

PySide6 carries a dozen modules of Python (``shibokensupport``) as source within its library, and
compiles them whenever it is imported: that is a quarter of the start of an empty window. Here they
are laid down as files beside Hilbert's own compiled modules, so that Python's import system keeps
what it compiles of them as it does for any other module. Those of another version are laid down
anew. Where nothing can be kept, nothing is gained.
"""

from __future__ import annotations

import builtins
import contextlib
import os
import sys
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

_ITS_OWN = "shibokensupport/"


def kept_in() -> Path:
    """A folder for this version of Python, where it keeps what it compiles of Hilbert."""
    module = Path(__file__).with_name("shibokensupport.py")
    return Path(cache_from_source(str(module))).with_suffix("")


def import_qt(folder: Path | None = None) -> None:
    """Import the binding's core."""
    if "shiboken6" in sys.modules:
        return
    original = builtins.compile
    builtins.compile = _keeping(folder or kept_in(), original)  # type: ignore[assignment]
    try:
        import shiboken6  # noqa: F401, PLC0415 - what this is for
    finally:
        builtins.compile = original


def _keeping(folder: Path, original: Callable[..., CodeType]) -> Callable[..., CodeType]:
    def compiled(
        source: object, name: str, mode: str, *rest: object, **options: object
    ) -> CodeType:
        if isinstance(source, bytes) and str(name).startswith(_ITS_OWN):
            code = kept(folder / name, source)
            if code is not None:
                return code
        return original(source, name, mode, *rest, **options)

    return compiled


def kept(file: Path, source: bytes) -> CodeType | None:
    """The module compiled before, or now for the next start; None where nothing can be kept."""
    try:
        if not file.is_file() or file.read_bytes() != source:
            if sys.dont_write_bytecode:
                return None
            _lay_down(file, source)
        return SourceFileLoader(file.stem, str(file)).get_code(file.stem)
    except (OSError, EOFError, ImportError, TypeError, ValueError):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)  # what was damaged is made anew at the next start
        return None


def _lay_down(file: Path, source: bytes) -> None:
    import py_compile  # noqa: PLC0415 - once for each version of the binding

    file.parent.mkdir(parents=True, exist_ok=True)
    # Never a new source beside what was compiled of an old one.
    Path(cache_from_source(str(file))).unlink(missing_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(source)
    part.replace(file)
    # With neither its time nor its folder in it, so that packages hold the same bytes; the import
    # system puts in where it lies when it is loaded.
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(file), dfile=file.name, doraise=True, invalidation_mode=mode)
