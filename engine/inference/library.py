"""llama.cpp as loaded into this process: the ctypes bindings, its version, its threads.

The only place that imports ``llama_cpp``. The inference child calls it, and the papers child where
the embedding model is a GGUF.

Only the bindings are imported. The package's own ``__init__`` brings a server's chat formats, numpy
and a disk cache along, which nothing here uses and which cost four fifths of the import: each start
of a child waits for it.
"""

from __future__ import annotations

import ctypes
import functools
import importlib.util
import os
import re
import sys
from pathlib import Path
from typing import Any

import psutil

_LOGGED = (3, 4)  # ggml log levels: warning, error


@functools.cache
def library() -> Any:
    """The ctypes bindings, loaded once, with llama.cpp's chatter kept to warnings."""
    llama_cpp = bindings()
    # Kept on the module: the callback must live as long as the library.
    llama_cpp.hilbert_log = llama_cpp.llama_log_callback(_log)
    llama_cpp.llama_log_set(llama_cpp.hilbert_log, ctypes.c_void_p(0))
    _load_variants(Path(llama_cpp.__file__).parent / "lib")
    llama_cpp.llama_backend_init()
    return llama_cpp


def bindings() -> Any:
    """The functions and types alone, not set up yet. Raises ImportError where they are missing."""
    if spec := importlib.util.find_spec("llama_cpp"):
        # A package that has not run its __init__: its modules are imported one by one.
        sys.modules.setdefault("llama_cpp", importlib.util.module_from_spec(spec))
    from llama_cpp import llama_cpp  # noqa: PLC0415 - heavy: only the child may load it

    return llama_cpp


def _load_variants(folder: Path) -> None:
    """An installer brings one library a kind of processor: llama.cpp takes the best that runs."""
    if not any(folder.glob("*ggml-cpu-*")):
        return  # compiled for this very machine
    # The very file that llama.cpp is linked with: another one would be loaded a second time.
    name = "ggml.dll" if os.name == "nt" else "libggml.so.0"
    load = ctypes.CDLL(str(folder / name)).ggml_backend_load_all_from_path
    load.argtypes = [ctypes.c_char_p]
    load(os.fsencode(folder))


def _log(level: int, text: bytes, _data: Any) -> None:
    if level in _LOGGED:
        os.write(2, text)


@functools.cache
def engine_name() -> str:
    # Not by the package's metadata, which the installer for Windows does not bring.
    file = Path(bindings().__file__).with_name("__init__.py")
    source = file.read_text(encoding="utf-8") if file.is_file() else ""
    found = re.search(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    return f"llama-cpp-python {found[1] if found else 'of an unknown version'}"


@functools.cache
def engine_build() -> str:
    """Tells two builds of one version apart, as they may lay out a state differently."""
    folder = Path(library().__file__).parent / "lib"
    files = sorted(path for path in folder.glob("*llama*") if path.is_file())
    sizes = ",".join(str(path.stat().st_size) for path in files)
    return f"{engine_name()} {sizes} {library().llama_print_system_info().decode()}"


def default_threads() -> int:
    """Physical cores, as hyper-threads slow llama.cpp down."""
    return psutil.cpu_count(logical=False) or os.cpu_count() or 1


@functools.cache
def native_test() -> Any:
    """``strlen`` as abort callback: true once the buffer's first byte is set.

    llama.cpp asks before every graph node, thousands of times a token; a Python callback there
    would take the interpreter's lock each time.
    """
    c_library = ctypes.CDLL("msvcrt" if os.name == "nt" else None)
    return c_library.strlen
