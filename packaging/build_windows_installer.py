"""The payload as an NSIS installer, which also makes the uninstaller.

Promises: the installer's script is a function of the payload alone, so the same payload makes the
same bytes; every file that is unpacked stands in ``files.txt``, from which it is deleted again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PureWindowsPath

from build_models import CHAT, EMBEDDING
from build_windows_payload import PARTS, PYTHON
from build_workshop import Workshop, date, version
from setup_console import Step, run

#: What the installer says beyond NSIS's own words, by NSIS's names of languages.
WORDS = {
    "OPEN": {
        "English": "Hilbert is open. Close its window, then press Retry.",
        "German": "Hilbert ist offen. Schließen Sie das Fenster und drücken Sie Wiederholen.",
        "French": "Hilbert est ouvert. Fermez sa fenêtre, puis cliquez sur Réessayer.",
        "Spanish": "Hilbert está abierto. Cierre su ventana y pulse Reintentar.",
        "SimpChinese": "Hilbert 正在运行。请关闭其窗口,然后点击“重试”。",
    },
    "LOCKED": {
        "English": "A file of Hilbert is in use. The version before is still there: close what "
        "uses it, then install again.",
        "German": "Eine Datei von Hilbert wird benutzt. Die bisherige Version ist noch da: "
        "schließen Sie, was sie benutzt, und installieren Sie erneut.",
        "French": "Un fichier de Hilbert est utilisé. La version précédente est toujours là : "
        "fermez ce qui l'utilise, puis réinstallez.",
        "Spanish": "Un archivo de Hilbert está en uso. La versión anterior sigue ahí: cierre lo "
        "que lo usa e instale de nuevo.",
        "SimpChinese": "Hilbert 的某个文件正在使用中。旧版本仍在:请关闭使用它的程序,然后重新安装。",
    },
    "MODEL": {
        "English": "Language model",
        "German": "Sprachmodell",
        "French": "Modèle de langue",
        "Spanish": "Modelo de lenguaje",
        "SimpChinese": "语言模型",
    },
    "KEPT": {
        "English": "Your conversations, papers and models stay on this computer.",
        "German": "Ihre Unterhaltungen, Artikel und Modelle bleiben auf diesem Computer.",
        "French": "Vos conversations, articles et modèles restent sur cet ordinateur.",
        "Spanish": "Sus conversaciones, artículos y modelos permanecen en este equipo.",
        "SimpChinese": "您的对话、论文和模型会保留在此计算机上。",
    },
}
LIST = "files.txt"
#: Models hardly get smaller, so only the download without them is worth the minutes of LZMA.
SMALL = "SetCompressor /SOLID lzma\nSetCompressorDictSize 64"
QUICK = "SetCompressor zlib"
_STARTERS = (CHAT.target, f"{EMBEDDING.target}.f16.gguf")


def wrap(workshop: Workshop, payload: Path, target: Path, compression: str) -> Path:
    """Make the installer of ``payload``, compressed as NSIS is told. Raises SetupError."""
    write_list(payload)
    work = workshop.folder / "windows"
    settings = work / f"{target.stem}.nsi"
    # NSIS takes a script for Unicode by the mark at its front.
    settings.write_text(script(payload, target, compression), encoding="utf-8-sig")
    with Step(target.name) as step:
        run(
            ["makensis", "-V2", "-NOCD", "-INPUTCHARSET", "UTF8", settings],
            what="Wrapping the installer",
            step=step,
            env=workshop.environment(),
        )
    return target


def write_list(payload: Path) -> None:
    """``files.txt``: what an installation leaves in its folder, the deepest folders first."""
    path = payload / LIST
    path.write_text("".join(f"{line}\r\n" for line in listed(payload)), encoding="utf-16-le")
    os.utime(path, (date(), date()))


def listed(payload: Path) -> Iterator[str]:
    """Its lines. Python's compiled files and the models of a complete installer count too."""
    folders = {PureWindowsPath("starters")}
    files = [f"starters\\{name}" for name in _STARTERS]
    tag = f"cpython-{PYTHON.replace('.', '')}"
    for path in _files(payload):
        inside = PureWindowsPath(path.relative_to(payload))
        files.append(str(inside))
        folders |= set(inside.parents)
        if inside.suffix == ".py":
            compiled = inside.parent / "__pycache__"
            files.append(str(compiled / f"{inside.stem}.{tag}.pyc"))
            folders.add(compiled)
    folders.discard(PureWindowsPath("."))
    yield from (f"F {name}" for name in sorted(set(files)))
    yield from (
        f"D {folder}" for folder in sorted(folders, key=lambda one: (-len(one.parts), str(one)))
    )


def script(payload: Path, target: Path, compression: str) -> str:
    """The installer's script."""
    total = sum(path.stat().st_size for path in payload.rglob("*") if path.is_file())
    filled = {
        "COMPRESSION": compression,
        "TARGET": str(target),
        "VERSION": version(),
        "NUMBERS": ".".join([*version().split("."), "0", "0", "0"][:4]),
        "ICON": str(payload / "hilbert.ico"),
        "WORDS": "\n".join(_words()),
        "FILES": "\n".join(_unpacking(payload)),
        "KILOBYTES": str(total // 1024),
    }
    text = (PARTS / "installer.nsi").read_text(encoding="utf-8")
    for name, value in filled.items():
        text = text.replace(f"@{name}@", value)
    return text


def _words() -> Iterator[str]:
    for name, said in WORDS.items():
        for language, text in said.items():
            yield f'LangString {name} ${{LANG_{language.upper()}}} "{text}"'


def _unpacking(payload: Path) -> Iterator[str]:
    """The list comes first: with it, what a killed installation leaves can be deleted."""
    yield '  SetOutPath "$INSTDIR\\app.new"'
    yield f'  File "{payload / LIST}"'
    before = PureWindowsPath(".")
    for path in _files(payload):
        folder = PureWindowsPath(path.relative_to(payload)).parent
        if folder != before:
            yield f'  SetOutPath "{PureWindowsPath("$INSTDIR/app.new") / folder}"'
            before = folder
        # In a script of NSIS a dollar begins a variable.
        yield f'  File "{str(path).replace("$", "$$")}"'


def _files(payload: Path) -> Sequence[Path]:
    found = [path for path in payload.rglob("*") if path.is_file() and path.name != LIST]
    return sorted(found, key=lambda path: path.relative_to(payload).as_posix())
