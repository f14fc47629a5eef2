"""The licences of all that an installer holds, as files beside it.

A folder for each package with the texts that its wheel carries; and a notice of how to replace Qt,
which is under the LGPL and lies there as libraries of their own.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from build_workshop import Workshop
from setup_machine import LOCK, ROOT

#: Locked, since huggingface_hub names it, and of no use here: engine/hub fetches by plain HTTP, and
#: what is uploaded goes from the environment for fine-tuning, by LFS.
UNUSED = ("hf-xet",)
#: Texts that no wheel brings, by what they are for; a runtime of GCC lies beside many libraries.
_TEXTS_OF = {
    "gcc-runtime": ("GPL-3.0.txt", "GCC-exception-3.1.txt"),
    "qt": ("GPL-3.0.txt", "LGPL-3.0.txt"),
}
#: Texts that a licence's file goes by.
_TEXTS = re.compile(r"^(licen[cs]e|copying|notice|authors|thirdparty)", re.IGNORECASE)
QT = """Hilbert's window is made with Qt and PySide6 (https://www.qt.io), used under the GNU Lesser
General Public License, version 3; its text lies in this folder, Qt's source is at
https://download.qt.io/official_releases/.

Qt and PySide6 are shared libraries of their own in the folder PySide6 beside the program: you may
replace them by versions that you built yourself, and Hilbert will load those. Hilbert's own code is
under the MIT licence; nothing forbids to take it apart in order to debug such a change.
"""


def write(workshop: Workshop, folder: Path, site: Path | None = None) -> None:
    """Fill ``folder``. Every package of chat.txt in ``site`` gets one of its own."""
    for name in shipped():
        for text in _texts(site or workshop.site, name):
            target = folder / name / text.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, target)
    own = folder / "hilbert"
    own.mkdir(parents=True, exist_ok=True)
    for name in ("LICENSE", "THIRD_PARTY.md"):
        shutil.copyfile(ROOT / name, own / name)
    for text in (ROOT / "assets" / "fonts").glob("*LICENSE*"):
        shutil.copyfile(text, own / text.name)
    shutil.copyfile(ROOT / "assets" / "icons" / "LICENSE.txt", own / "icons-LICENSE.txt")
    source = workshop.source
    (folder / "llama.cpp").mkdir(exist_ok=True)
    shutil.copyfile(source / "LICENSE.md", folder / "llama.cpp" / "llama-cpp-python-LICENSE.md")
    shutil.copyfile(source / "vendor/llama.cpp/LICENSE", folder / "llama.cpp" / "LICENSE")
    (folder / "qt").mkdir(exist_ok=True)
    (folder / "qt" / "NOTICE.txt").write_text(QT, encoding="utf-8")
    for part, names in _TEXTS_OF.items():
        place(folder / part, *names)


def place(folder: Path, *names: str) -> None:
    """Copy texts of packaging/licences."""
    folder.mkdir(exist_ok=True)
    for name in names:
        shutil.copyfile(Path(__file__).parent / "licences" / name, folder / name)


def shipped() -> list[str]:
    """The packages of the slim app, on all systems together."""
    text = (LOCK / "chat.txt").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", text, flags=re.MULTILINE)
    return [name for name in names if name not in UNUSED]


def _texts(site: Path, package: str) -> list[Path]:
    stem = package.replace("-", "_")
    found: list[Path] = []
    for info in site.glob("*.dist-info"):
        if info.name.split("-")[0].lower().replace(".", "_") == stem:
            found += [p for p in sorted(info.rglob("*")) if p.is_file() and _TEXTS.match(p.name)]
    return found
