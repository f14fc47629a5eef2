"""llama.cpp is loaded by its bindings alone, and says its version all the same."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

from engine.inference.library import engine_name

_LOADED = """
import sys
from engine.inference.library import library
assert library().llama_print_system_info()
print(*sorted({"diskcache", "jinja2", "llama_cpp.llama", "numpy"} & set(sys.modules)))
"""


def test_a_child_loads_nothing_but_the_bindings() -> None:
    command = [sys.executable, "-c", _LOADED]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert loaded.split() == []


def test_the_engine_says_its_version() -> None:
    assert engine_name() == f"llama-cpp-python {version('llama-cpp-python')}"
