"""The bill of materials of an installer, as CycloneDX.

Every compiled file of the app's folder must belong to a component with a version and a licence;
one that does not stops the build, so nothing can slip in unnoticed.
"""

from __future__ import annotations

import json
import platform
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import third_party
from build_notices import shipped
from build_workshop import Workshop, date, version
from setup_console import SetupError, Step
from setup_machine import LOCK
from setup_stamps import sha256, write_atomically

#: What a compiled file begins with: ELF, and the MZ of Windows.
_MAGIC = (b"\x7fELF", b"MZ")
#: Libraries that Python is linked with, by the beginning of their names; Debian's package names
#: their versions.
SYSTEM = {
    "libbz2": ("bzip2", "bzip2-1.0.6"),
    "libcrypto": ("openssl", "Apache-2.0"),
    "libexpat": ("expat", "MIT"),
    "libffi": ("libffi", "MIT"),
    "liblzma": ("xz", "0BSD"),
    "libsqlite3": ("sqlite", "blessing"),
    "libssl": ("openssl", "Apache-2.0"),
    "libz.": ("zlib", "Zlib"),
}


Finder = Callable[[Workshop, Path], "dict[str, Component]"]


@dataclass
class Component:
    """Something that ships, with the compiled files that belong to it."""

    name: str
    version: str
    licence: str
    kind: str = "library"
    purl: str = ""
    files: dict[str, str] = field(default_factory=dict)


def write(workshop: Workshop, folder: Path, target: Path, parts_of: Finder | None = None) -> Path:
    """Write the bill of ``folder``, made by the workshop's cyclonedx. Raises SetupError.

    ``parts_of`` says what the folder is made of, where that is not a PyInstaller's.
    """
    with Step(target.name):
        parts = (parts_of or components)(workshop, folder)
        rows = [vars(part) for part in sorted(parts.values(), key=lambda part: part.name)]
        listed = workshop.folder / "components.json"
        write_atomically(listed, json.dumps({"version": version(), "date": date(), "parts": rows}))
        script = Path(__file__).with_name("build_cyclonedx.py")
        part = target.with_suffix(".part")
        command = (workshop.python, script, listed, part)
        workshop.run(*command, what="Writing the bill of materials")
        part.replace(target)
    return target


def components(workshop: Workshop, folder: Path) -> dict[str, Component]:
    """What ``folder`` is made of. Raises SetupError for a compiled file of unknown origin."""
    parts = packages(workshop.site)
    parts["cpython"] = Component("cpython", platform.python_version(), "PSF-2.0", "platform")
    parts["pyinstaller"] = Component(
        "pyinstaller bootloader",
        locked("installer.txt", "pyinstaller"),
        "GPL-2.0-or-later WITH Bootloader-exception",
    )
    llama = locked("llama.txt", "llama-cpp-python")
    parts["llama.cpp"] = Component(
        "llama-cpp-python", llama, "MIT", purl=f"pkg:pypi/llama-cpp-python@{llama}"
    )
    unknown = []
    for path in compiled(folder):
        inside = path.relative_to(folder).as_posix()
        owner = _owner(inside, parts)
        if owner is None:
            unknown.append(inside)
        else:
            owner.files[inside] = sha256(path)
    if unknown:
        raise SetupError(
            "The app's folder holds libraries of unknown origin.",
            "Leave them out in hilbert.spec, or name them in build_sbom.py.",
            "\n".join(unknown),
        )
    return parts


def compiled(folder: Path) -> Iterator[Path]:
    """The programs and libraries in ``folder``, links left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4).startswith(_MAGIC):
                    yield path


def packages(site: Path) -> dict[str, Component]:
    """The packages of the lock that lie in ``site``: some are for other systems only.

    Raises SetupError for one of another version than the lock's.
    """
    versions = third_party.locked("chat.txt")
    parts: dict[str, Component] = {}
    for info in sorted(site.glob("*.dist-info")):
        stem, number = info.name.removesuffix(".dist-info").rsplit("-", 1)
        name = re.sub(r"[-_.]+", "-", stem).lower()
        if name not in shipped():
            continue
        if number not in versions[name]:
            raise SetupError(
                f"{name} {number} is not in the lock file.", "Delete the workshop, then try again."
            )
        licence = third_party.licence(name, site)
        parts[name] = Component(name, number, licence, purl=f"pkg:pypi/{name}@{number}")
    return parts


def _owner(inside: str, parts: dict[str, Component]) -> Component | None:
    path = inside.removeprefix("_internal/")
    base = path.rsplit("/", 1)[-1]
    if path.startswith("llama_cpp/"):
        return parts["llama.cpp"]
    if inside in {"hilbert", "hilbert.exe"}:
        return parts["pyinstaller"]
    if path.startswith(("lib-dynload/", "libpython", "python3")):
        return parts["cpython"]
    first = re.split(r"[./]", path, maxsplit=1)[0].lower().replace("_", "-")
    if owner := parts.get(_FOLDERS.get(first, first)):
        return owner
    for prefix, (name, licence) in SYSTEM.items():
        if base.startswith(prefix):
            return parts.setdefault(name, Component(name, _installed(base), licence))
    return None


#: Top folders whose name is not that of their package.
_FOLDERS = {
    "-cffi-backend": "cffi",
    "faiss": "faiss-cpu",
    "faiss-cpu": "faiss-cpu",
    "numpy": "numpy",
    "pil": "pillow",
    "pypdfium2-raw": "pypdfium2",
    "pyside6": "pyside6-essentials",
    "yaml": "pyyaml",
    "charset-normalizer": "charset-normalizer",
}


def locked(file: str, package: str) -> str:
    """The version of ``package`` in a lock file."""
    found = re.search(
        rf"^{package}==(\S+)", (LOCK / file).read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert found, package
    return found[1]


def _installed(library: str) -> str:
    """The version of the building system's package that ``library`` comes from."""
    find = subprocess.run(
        ["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False
    )
    owner = find.stdout.partition(": ")[0].partition(",")[0]
    ask = ["dpkg-query", "-W", "-f", "${Version}", owner]
    told = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
    return told or "unknown"
