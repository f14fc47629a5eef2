"""llama.cpp for every processor of a kind of system: one library per instruction set.

llama.cpp picks the best library that the processor can run when it starts (``GGML_BACKEND_DL``).
What is loaded before that choice may use nothing newer than the baseline, which is checked in the
compiled code: an old processor gets a slower engine, not an illegal instruction.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_workshop import Workshop
from setup_console import SetupError, Step, run
from setup_llama import percent, translate
from setup_machine import LOCK, cores
from setup_stamps import key

_ARGUMENTS = (
    "-DCMAKE_BUILD_TYPE=Release",
    "-DBUILD_SHARED_LIBS=ON",
    "-DGGML_NATIVE=OFF",
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU_ALL_VARIANTS=ON",
    "-DLLAMA_BUILD_APP=OFF",
    "-DLLAMA_BUILD_COMMON=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_SERVER=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_TOOLS=OFF",
    "-DLLAMA_CURL=OFF",
)
#: The same source makes the same bytes, whatever the day and whatever checkout lies around it.
_VARIABLES = {"GIT_DIR": os.devnull, "SOURCE_DATE_EPOCH": "0"}
#: Registers of AVX (ymm) and AVX-512 (zmm), its spelling of older instructions (v...), and BMI.
_NEWER = re.compile(
    r"\b[yz]mm\d|\tv\w+ .*\bxmm\d|\t(andn|bextr|blsi|blsr|bzhi|mulx|pdep|pext|rorx|s[ah][lr]x) "
)


@dataclass(frozen=True)
class Target:
    """A system to compile for."""

    name: str
    #: What CMake is told beyond what all targets share.
    arguments: tuple[str, ...]
    #: The files that are shipped.
    pattern: str
    #: What the names of its binutils begin with.
    tools: str = ""
    #: Libraries that must run on any processor, as parts of their names.
    baseline: tuple[str, ...] = ("llama", "ggml-base", "ggml-cpu-x64", "ggml-cpu-sse42")
    #: CMake's description of another system's compiler; what lies beside it counts as part of it.
    toolchain: Path | None = None
    #: Kinds of processors whose library does not compile or work there.
    left_out: tuple[str, ...] = ()


LINUX = Target(
    "linux",
    ("-DCMAKE_INSTALL_RPATH=$ORIGIN", "-DCMAKE_BUILD_WITH_INSTALL_RPATH=ON"),
    "*.so*",
)


def libraries(workshop: Workshop, target: Target) -> Path:
    """The folder of the stripped libraries of ``target``, compiled where it is not there yet.

    Raises SetupError if a library that must run anywhere holds code that does not.
    """
    described = sorted(target.toolchain.parent.glob("*")) if target.toolchain else []
    settings = (f"{name}={value}" for name, value in _VARIABLES.items())
    arguments = (*_ARGUMENTS, *target.arguments, *target.left_out, *settings)
    name = key(LOCK / "llama.txt", *arguments, *described)[:16]
    folder = workshop.folder / "llama" / f"{target.name}-{name}"
    if not folder.exists():
        # What an interrupted compilation left is gone on with: its name says what it is made of.
        part = folder.with_suffix(".part")
        _compile(workshop, target, part / "build")
        _collect(target, part)
        part.rename(folder)
    check_baseline(folder, target)
    return folder


def _compile(workshop: Workshop, target: Target, build: Path) -> None:
    source = workshop.source / "vendor" / "llama.cpp"
    flags = f"-ffile-prefix-map={source}=llama.cpp"
    with Step(f"llama.cpp for every processor ({target.name})") as step:
        run(
            [
                *("cmake", "-S", source, "-B", build, "-G", "Ninja"),
                *(*_ARGUMENTS, *target.arguments),
                *([f"-DCMAKE_TOOLCHAIN_FILE={target.toolchain}"] if target.toolchain else []),
                *_without(target.left_out),
                *(f"-DCMAKE_C_FLAGS_INIT={flags}", f"-DCMAKE_CXX_FLAGS_INIT={flags}"),
            ],
            what="Preparing the compilation",
            env={**workshop.environment(), **_VARIABLES},
        )
        command = ["cmake", "--build", str(build), "-j", str(cores())]
        try:
            run(
                command,
                what="Compiling llama.cpp",
                step=step,
                progress=percent,
                env={**workshop.environment(), **_VARIABLES},
            )
        except SetupError as problem:
            raise translate(problem) from problem


def _without(kinds: Sequence[str]) -> tuple[str, ...]:
    """What CMake is told so that it compiles nothing for these kinds of processors."""
    if not kinds:
        return ()
    script = Path(__file__).with_name("llama_left_out.cmake")
    return (f"-DCMAKE_PROJECT_llama.cpp_INCLUDE={script}", f"-DHILBERT_LEFT_OUT={';'.join(kinds)}")


def _collect(target: Target, part: Path) -> None:
    """Keep each library once, under the name that it is loaded by, without its symbol table."""
    for path in sorted((part / "build" / "bin").glob(target.pattern)):
        left_out = path.stem.removeprefix("ggml-cpu-") in target.left_out
        if not path.is_symlink() and not left_out:
            copy = Path(shutil.copy2(path, part / shipped_name(path.name)))
            strip(copy, target.tools)
    shutil.rmtree(part / "build")


def strip(library: Path, tools: str = "") -> None:
    """Take away what only debuggers read. A library of Windows holds a time: always the same."""
    command = [f"{tools}strip", "--strip-unneeded", str(library)]
    run(command, what=f"Stripping {library.name}", env={**os.environ, **_VARIABLES})


def shipped_name(name: str) -> str:
    """The name that a library is asked for: by llama_cpp, or by the library that needs it."""
    stem, _, version = name.partition(".so.")
    if not version:
        return name
    return f"{stem}.so" if stem == "libllama" else f"{stem}.so.{version.split('.')[0]}"


def check_baseline(folder: Path, target: Target) -> None:
    """Raise SetupError if a library that every processor loads has code for newer ones only."""
    found = [path for path in folder.glob(target.pattern) if _stem(path.name) in target.baseline]
    if len(found) != len(target.baseline):
        raise SetupError(
            "llama.cpp was compiled without some of its libraries.",
            "Delete the folder and run this again.",
            f"{folder} should hold {', '.join(target.baseline)}.",
        )
    for path in found:
        if line := newer_code(path, f"{target.tools}objdump"):
            raise SetupError(
                f"{path.name} holds code that older processors cannot run.",
                "Compile with GGML_NATIVE=OFF and without -march in CFLAGS.",
                line,
            )


def newer_code(library: Path, objdump: str = "objdump") -> str:
    """The first instruction in ``library`` that came after SSE4.2; "" for none."""
    command = [objdump, "-d", "--no-show-raw-insn", str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        line = next((line for line in process.stdout if _NEWER.search(line)), "")
        process.kill()
    return line.strip()


def _stem(name: str) -> str:
    return name.removeprefix("lib").split(".")[0]
