"""Import Qt's binding without compiling a part of it at every start.

PySide6 carries a dozen modules of Python (``shibokensupport``) as source within its library, and
compiles them whenever it is imported: that is a quarter of the start of an empty window. Here what
comes of it is kept where Python keeps what it compiles of any other module, together with the
source: that of another version is compiled anew. Where nothing can be kept, nothing is gained.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

_ITS_OWN = "shibokensupport/"
Kept = dict[str, tuple[bytes, CodeType]]


def kept_in() -> Path:
    return Path(cache_from_source(str(Path(__file__).with_name("shibokensupport.py"))))


def import_qt(file: Path | None = None) -> bool:
    """Import the binding's core; says whether anything had to be compiled for it."""
    if "shiboken6" in sys.modules:
        return False
    file = file or kept_in()
    known = _read(file)
    used: Kept = {}
    original = builtins.compile
    builtins.compile = _looking_first(known, used, original)  # type: ignore[assignment]
    try:
        import shiboken6  # noqa: F401, PLC0415 - what this is for
    finally:
        builtins.compile = original
    if used == known:
        return False
    _write(file, used)
    return True


def _looking_first(
    known: Kept, used: Kept, original: Callable[..., CodeType]
) -> Callable[..., CodeType]:
    def compiled(
        source: object, name: str, mode: str, *rest: object, **options: object
    ) -> CodeType:
        if not (isinstance(source, bytes) and str(name).startswith(_ITS_OWN)):
            return original(source, name, mode, *rest, **options)
        stored = known.get(name)
        if stored is None or stored[0] != source:
            stored = source, original(source, name, mode, *rest, **options)
        used[name] = stored
        return stored[1]

    return compiled


def _read(file: Path) -> Kept:
    """Nothing, unless it is what :func:`_write` wrote."""
    try:
        kept = marshal.loads(file.read_bytes())  # noqa: S302 - as Python reads any .pyc
        whole = all(isinstance(code, CodeType) and source for source, code in kept.values())
    except (OSError, ValueError, EOFError, TypeError, AttributeError):
        return {}
    return dict(kept) if whole else {}


def _write(file: Path, used: Kept) -> None:
    if sys.dont_write_bytecode:
        return
    part = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(exist_ok=True)
        part.write_bytes(marshal.dumps(used))
        part.replace(file)
    except OSError:
        return  # a folder that belongs to somebody else
