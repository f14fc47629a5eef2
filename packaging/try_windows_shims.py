"""What Wine 8 lacks of Windows 10, for trials only: compiled from packaging/wine by MinGW.

Promises that none of it enters an installer: ``forbidden`` names what a payload must not hold, and
a payload that does stops the build.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_SOURCES = Path(__file__).parent / "wine"
_BUILTIN = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
#: Libraries that replace Wine's, by the source of what is added; the rest goes to a copy of Wine's.
_EXTENDED = {"ucrtbase": "complex.c", "propsys": "propsys.c"}
#: Libraries that Wine does not have at all.
_NEW = ("icuuc", "bcryptprimitives")
NAMES = (*_EXTENDED, *_NEW)
_COPY = "hilbert_wine_"
_MARK = b"Wine builtin DLL"


def forbidden(payload: Path) -> list[Path]:
    """Files of ``payload`` that only a trial under Wine may have."""
    return [
        path
        for path in payload.rglob("*.dll")
        if path.stem.lower() in NAMES or path.stem.lower().startswith(_COPY)
    ]


def place(system: Path) -> None:
    """Put all of them into the folder ``system`` of a prefix."""
    for name in _NEW:
        _compile(system / f"{name}.dll", _SOURCES / f"{name}.c")
    for name, source in _EXTENDED.items():
        builtin = _BUILTIN / f"{name}.dll"
        # Without the mark Wine takes the copy for a library of Windows, and does not look at home.
        copy = builtin.read_bytes().replace(_MARK, bytes(len(_MARK)), 1)
        (system / f"{_COPY}{name}.dll").write_bytes(copy)
        definition = system / f"{name}.def"
        own = _added((_SOURCES / source).read_text(encoding="utf-8"))
        definition.write_text(_exports(name, _names(builtin), own), encoding="ascii")
        _compile(system / f"{name}.dll", _SOURCES / source, definition)


def _added(source: str) -> set[str]:
    """The functions that a source defines, without our prefix."""
    found = set(re.findall(r"\bhilbert_(\w+)\(", source))
    for name in re.findall(r"(?:MAPS|MEASURES)\((\w+)\)", source):
        found |= {name, f"{name}f"}
    return found - {"name", "namef"}


def _names(library: Path) -> list[str]:
    command = ["x86_64-w64-mingw32-objdump", "-p", str(library)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    table = told[told.index("[Ordinal/Name Pointer] Table") :]
    return re.findall(r"^\s+\[\s*\d+\].*?(\S+)$", table, flags=re.MULTILINE)


def _exports(library: str, names: list[str], own: set[str]) -> str:
    """A linker's definition: what is ours by itself, all else passed on to the copy."""
    lines = [f"LIBRARY {library}.dll", "EXPORTS"]
    for name in names:
        # Microsoft's long double is a double.
        ours = name if name in own else name[:-1] if name[-1] == "l" and name[:-1] in own else ""
        target = f"hilbert_{ours}" if ours else f"{_COPY}{library}.{name}"
        lines.append(f" {name}={target}")
    return "\n".join(lines) + "\n"


def _compile(target: Path, *sources: Path) -> None:
    options = ["-O1", "-shared", "-static-libgcc"]
    command = ["x86_64-w64-mingw32-gcc-posix", *options, "-o", str(target), *map(str, sources)]
    subprocess.run([*command, "-ladvapi32"], check=True)
