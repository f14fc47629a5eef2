"""``python -m tests.children.fuzzed_reader READER [options of libFuzzer] FOLDER``: fuzz one.

Atheris counts which branches of our code, and of the parsers written in Python that it uses, an
input takes, and goes on from those that took new ones. Whatever a reader raises that it may not
raise ends the run.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

atheris.enabled_hooks.add("str")  # what a comparison wants is found too; that for patterns breaks
with atheris.instrument_imports(
    include=["engine", "trainer", "gui", "markdown_it", "bibtexparser", "openqasm3"]
):
    from tests.proofs.readers import all_readers


def main(name: str, options: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reader = all_readers(Path(folder))[name]
        path = Path(folder) / f"input{reader.suffix}"
        atheris.Setup([sys.argv[0], *options], lambda data: reader.take(data, path) and None)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
