"""The folder that is installed on Windows: Python, the locked packages, llama.cpp and the app.

Python is the one that python.org signs, as a package of the index carries it (windows.txt): venv
included, so that an environment for fine-tuning can be made from it. Nothing is frozen; a small
program of ours (windows/launcher.c) starts Python with the app's own search path. Every file's name
is plain ASCII and its time that of the last commit, so that two builds are the same.
"""

from __future__ import annotations

import os
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import build_kit
import build_notices
import try_windows_shims
from build_llama import Target, libraries, strip
from build_workshop import INSTALLERS_NOTES, Workshop, date, version
from setup_console import SetupError, Step, run
from setup_machine import LOCK, ROOT

PARTS = ROOT / "packaging" / "windows"
OURS = ("assets", "engine", "gui", "trainer")
PYTHON = "3.13"
_PLATFORM = "x86_64-pc-windows-msvc"
_TOOLS = "x86_64-w64-mingw32-"
#: GCC 12's functions for AMX do not assemble for Windows, whose long has 32 bits ("is not a valid
#: base/index expression"); and llama.cpp knows how to ask for AMX on Linux only.
_LEFT_OUT = ("sapphirerapids",)

WINDOWS = Target(
    "windows",
    ("-DGGML_OPENMP=OFF",),
    "*.dll",
    tools=_TOOLS,
    baseline=("llama", "ggml", "ggml-base", "ggml-cpu-x64", "ggml-cpu-sse42"),
    toolchain=PARTS / "llama" / "mingw.cmake",
    left_out=_LEFT_OUT,
)
#: What libraries made by MinGW need, by where GCC looks for them. Shipped as files of their own.
MINGW = ("libgcc_s_seh-1.dll", "libstdc++-6.dll", "libwinpthread-1.dll")


def _names(package: str) -> tuple[str, str]:
    """Where a package lies in site-packages."""
    stem = package.replace("-", "_")
    return stem, f"{stem}-*.dist-info"


#: Parts of Python that need a console or a Tk window, that test it, or that bring a pip: the kit
#: for fine-tuning has its own.
_NOT_OF_PYTHON = (
    "Lib/ensurepip",
    "Lib/idlelib",
    "Lib/lib2to3",
    "Lib/pydoc_data",
    "Lib/site-packages",
    "Lib/test",
    "Lib/tkinter",
    "Lib/turtledemo",
    "Lib/turtle.py",
    "Scripts",
    "include",
    "libs",
    "tcl",
    "NEWS.txt",
    "DLLs/_tkinter.pyd",
    "DLLs/tcl86t.dll",
    "DLLs/tk86t.dll",
    "DLLs/zlib1.dll",
)
#: Of PySide6 the window needs these; the wheel holds all of Qt's essentials.
_QT_MODULES = ("Core", "Gui", "Network", "Svg", "Widgets")
_QT_LANGUAGES = ("de", "es", "fr", "zh_CN")
_QT_PLUGINS = (
    "iconengines/qsvgicon",
    "imageformats/qgif",
    "imageformats/qico",
    "imageformats/qjpeg",
    "imageformats/qsvg",
    "imageformats/qwebp",
    "platforms/qoffscreen",
    "platforms/qwindows",
    "styles/qmodernwindowsstyle",
)
_QT = {
    "PySide6": (
        "*.py",
        "pyside6.abi3.dll",
        *(f"Qt{name}.pyd" for name in _QT_MODULES),
        *(f"Qt6{name}.dll" for name in _QT_MODULES),
        "msvcp140*.dll",
        "vcruntime140*.dll",
        *(f"translations/qtbase_{language}.qm" for language in _QT_LANGUAGES),
        *(f"plugins/{plugin}.dll" for plugin in _QT_PLUGINS),
    ),
    "shiboken6": ("*.py", "*.pyd", "shiboken6.abi3.dll", "msvcp140*.dll", "vcruntime140*.dll"),
}
#: Of all other packages: what only who builds on them needs, and pictures that no paper holds.
_NOT_OF_PACKAGES = (
    "bin",
    "numpy/f2py",
    "numpy/_core/include",
    "numpy/_pyinstaller",
    "PIL/_avif*",
    "PIL/_imagingtk*",
    *(pattern for name in build_notices.UNUSED for pattern in _names(name)),
    *(f"*.dist-info/{name}" for name in INSTALLERS_NOTES),
)
_NO_FOLDERS = {"__pycache__", "tests"}
_NO_KINDS = {".a", ".c", ".h", ".hpp", ".lib", ".pxd", ".pyi", ".pyx"}


@dataclass(frozen=True)
class Launcher:
    """One of our two programs."""

    name: str
    flags: tuple[str, ...]


LAUNCHERS = (Launcher("Hilbert", ("-mwindows",)), Launcher("hilbert-cli", ("-DCONSOLE",)))


def make(workshop: Workshop) -> Path:
    """The folder, made anew. Raises SetupError."""
    work = workshop.folder / "windows"
    folder = work / "payload"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    llama = libraries(workshop, WINDOWS)
    with Step("Python for Windows"):
        place_python(workshop, folder)
    with Step("Packages for Windows") as step:
        place_packages(workshop, work / "packages", folder, step)
    place_llama(workshop, llama, folder)
    place_ours(workshop, folder)
    with Step("Programs for Windows"):
        place_launchers(workshop, work / "launcher", folder)
    build_notices.write(workshop, folder / "licenses", work / "packages")
    build_notices.place(folder / "licenses" / "mingw-w64-winpthreads", "winpthreads.txt")
    finish(folder)
    return folder


def place_python(workshop: Workshop, folder: Path) -> None:
    """CPython's own files, by hash from the package index."""
    kept = workshop.folder / "windows" / "python"
    if not kept.exists():
        part = kept.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        workshop.pip(
            *("download", "--no-build-isolation", "--no-binary=:all:"),
            *("-d", part, "-r", LOCK / "windows.txt"),
        )
        with tarfile.open(next(part.glob("*.tar.gz"))) as archive:
            archive.extractall(part, filter="data")
        with zipfile.ZipFile(next(part.rglob("data.zip"))) as inner:
            inner.extractall(part / "files")
        next(part.glob("files/cp*")).rename(kept)
        shutil.rmtree(part)
    copy(kept, folder, _NOT_OF_PYTHON)


def place_packages(workshop: Workshop, kept: Path, folder: Path, step: Step) -> None:
    """The wheels for Windows of what the lock of the slim app names, trimmed."""
    shutil.rmtree(kept, ignore_errors=True)
    run(
        [
            *(workshop.python, "-m", "uv", "pip", "install", "--quiet", "--no-deps"),
            *("--require-hashes", "--only-binary", ":all:", "--no-python-downloads"),
            *("--python-platform", _PLATFORM, "--python-version", PYTHON),
            *("--target", kept, "-r", LOCK / "chat.txt"),
        ],
        what="Fetching the packages for Windows",
        step=step,
        env=workshop.environment(),
    )
    target = folder / "Lib" / "site-packages"
    for path in sorted(kept.iterdir()):
        if patterns := _QT.get(path.name):
            _copy_only(path, target / path.name, patterns)
    copy(kept, target, (*_NOT_OF_PACKAGES, *_QT))


def place_llama(workshop: Workshop, llama: Path, folder: Path) -> None:
    """The Python package llama_cpp with our libraries, and what MinGW's runtime is."""
    package = folder / "Lib" / "site-packages" / "llama_cpp"
    copy(workshop.source / "llama_cpp", package, ("lib", "server"))
    copy(llama, package / "lib", ())
    for name in MINGW:
        copied = shutil.copyfile(mingw_library(name), package / "lib" / name)
        strip(copied, _TOOLS)  # nine tenths of libstdc++ are for debuggers


def mingw_library(name: str) -> Path:
    """Raises SetupError where the compiler does not know it."""
    asked = run(
        [f"{_TOOLS}gcc-posix", f"-print-file-name={name}"], what="Asking the compiler"
    ).strip()
    path = Path(asked)
    if not path.is_absolute():
        raise SetupError(
            f"{name} of MinGW was not found.", "Install g++-mingw-w64-x86-64-posix, then try again."
        )
    return path.resolve()


def place_ours(workshop: Workshop, folder: Path) -> None:
    """The app itself, and the kit that an environment for fine-tuning is made from."""
    for name in OURS:
        copy(ROOT / name, folder / "app" / name, ())
    build_kit.collect(folder / build_kit.FOLDER, workshop.python)
    build_kit.name_version(folder / "Lib" / "site-packages", version())


def place_launchers(workshop: Workshop, work: Path, folder: Path) -> None:
    """Our two programs, each with what Python may import beside it."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(PARTS, work)
    workshop.run(
        *(workshop.python, work / "icon.py", ROOT / "assets" / "hilbert.svg", work / "hilbert.ico"),
        what="Drawing the icon",
    )
    resource = work / "launcher.rc"
    numbers = ",".join([*version().split("."), "0", "0", "0"][:4])
    text = resource.read_text(encoding="utf-8").replace("@NUMBERS@", numbers)
    resource.write_text(text.replace("@VERSION@", version()), encoding="utf-8")
    run(
        [f"{_TOOLS}windres", "-I", work, resource, "-O", "coff", work / "launcher.o"],
        what="Compiling the program's description",
    )
    shutil.copyfile(work / "hilbert.ico", folder / "hilbert.ico")
    library = f'-DPYTHON=L"python{PYTHON.replace(".", "")}.dll"'
    for launcher in LAUNCHERS:
        command: list[str | Path] = [f"{_TOOLS}gcc-posix", "-Os", "-s", "-municode"]
        command += ["-static-libgcc", "-Wall", "-Wextra", "-Werror", "-Wl,--no-insert-timestamp"]
        command += [library, *launcher.flags, work / "launcher.c", work / "launcher.o"]
        command += ["-o", folder / f"{launcher.name}.exe"]
        run(command, what=f"Compiling {launcher.name}.exe")
        imports = ("Lib", "DLLs", r"Lib\site-packages", "app")
        (folder / f"{launcher.name}._pth").write_text("\n".join(imports) + "\n", encoding="ascii")


def finish(folder: Path) -> None:
    """The same times everywhere. Raises SetupError for a name that not every system can write,
    and for a library that is only for trials."""
    if shims := try_windows_shims.forbidden(folder):
        raise SetupError("A library for trials under Wine got in.", "Delete it.", str(shims[0]))
    for path in sorted(folder.rglob("*")):
        if not path.name.isascii():
            raise SetupError("A file's name is not plain ASCII.", "Leave it out.", str(path))
        os.utime(path, (date(), date()))


def copy(source: Path, target: Path, without: tuple[str, ...]) -> None:
    """Copy a tree without what ``without`` matches and without what only developers need."""
    for path in _wanted(source, source, without):
        goal = target / path.relative_to(source)
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, goal)


def _wanted(root: Path, folder: Path, without: tuple[str, ...]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        inside = path.relative_to(root)
        if any(inside.match(pattern) and _same_depth(inside, pattern) for pattern in without):
            continue
        if path.is_dir():
            if path.name not in _NO_FOLDERS:
                yield from _wanted(root, path, without)
        elif path.suffix not in _NO_KINDS:
            yield path


def _same_depth(inside: Path, pattern: str) -> bool:
    return len(inside.parts) == pattern.count("/") + 1


def _copy_only(source: Path, target: Path, patterns: tuple[str, ...]) -> None:
    for pattern in patterns:
        found = sorted(source.glob(pattern))
        if not found:
            raise SetupError(
                f"{source.name} holds nothing named {pattern} any more.",
                "Name its new place in build_windows_payload.py.",
            )
        for path in found:
            goal = target / path.relative_to(source)
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, goal)
