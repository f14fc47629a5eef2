"""Write the tables of THIRD_PARTY.md: ``.venv/bin/python packaging/third_party.py``.

Versions come from packaging/lock, licences from the metadata of what is installed. A test makes
the same text and compares, so the file cannot fall behind the lock. Only the part between the two
marks is made; the rest of the file is written by hand.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = Path(__file__).resolve().parent / "lock"
TARGET = ROOT / "THIRD_PARTY.md"
BEGIN, END = "<!-- packages: begin -->", "<!-- packages: end -->"

#: What the app itself asks for, and why. Everything else in the lock is needed by one of these.
PURPOSE = {
    "accelerate": "training on one or more devices",
    "bert-score": "measures answers by embeddings",
    "bibtexparser": "reads and writes BibTeX",
    "bitsandbytes": "QLoRA's 4-bit weights",
    "click": "command line",
    "cryptography": "signatures of updates",
    "datasets": "examples for the trainer",
    "faiss-cpu": "vector index of the passages",
    "gguf": "writes models for llama.cpp",
    "httpx": "talks to a remote engine, if one is configured",
    "huggingface-hub": "downloads models, when asked",
    "jinja2": "chat templates, in a sandbox",
    "keyring": "keeps a remote engine's key in the system's store",
    "llama-cpp-python": "runs the models (llama.cpp)",
    "markdown-it-py": "Markdown of the answers",
    "matplotlib": "plots in reports",
    "mdit-py-plugins": "formulas in Markdown",
    "msgspec": "the vocabulary between processes",
    "numpy": "arrays",
    "openqasm3": "reads OpenQASM",
    "optuna": "searches hyper-parameters",
    "peft": "LoRA and its kin",
    "pillow": "pictures of pages",
    "platformdirs": "where data and cache lie",
    "psutil": "memory and processor of this machine",
    "pygments": "colours of code",
    "pylatexenc": "LaTeX source to text",
    "pypdfium2": "reads and draws PDF",
    "pyside6-essentials": "the window (Qt)",
    "rich": "progress on a terminal",
    "rouge-score": "measures answers by words",
    "sacrebleu": "measures answers by words",
    "safetensors": "weights of a trained head",
    "scikit-learn": "classical heads beside a quantum head",
    "scipy": "tests of significance",
    "sentence-transformers": "embeddings",
    "shiboken6": "the window (Qt's binding)",
    "torch": "embeddings and training",
    "transformers": "embeddings and training",
    "trl": "supervised fine-tuning",
    "watchdog": "notices changes in folders",
    "ziafont": "formulas",
    "ziamath": "formulas",
}
#: Not installed on every platform, so their metadata cannot be asked everywhere.
ELSEWHERE = {
    "colorama": "BSD-3-Clause",
    "hf-xet": "Apache-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
    "tzdata": "Apache-2.0",
}
_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_SPELLINGS = {
    "Apache": "Apache-2.0",
    "Apache 2.0 Software License": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "MIT License": "MIT",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache 2.0 License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "ISC License": "ISC",
}


def locked(*names: str) -> dict[str, list[str]]:
    """{package: versions} of some lock files; a package may have one version per Python."""
    found: dict[str, list[str]] = {}
    for name in names:
        text = (LOCK / name).read_text(encoding="utf-8")
        for package, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE):
            found.setdefault(package, []).append(version)
    return dict(sorted(found.items()))


def licence(package: str, site: Path | None = None) -> str:
    """The SPDX expression of an installed package, from the best field that it fills in.

    ``site`` is where packages for another system lie.
    """
    places = sys.path if site is None else [str(site)]
    found = next(iter(metadata.distributions(name=package, path=places)), None)
    if found is None:
        return ELSEWHERE.get(package, "unknown")
    known = found.metadata
    expression, free_text = _field(known, "License-Expression"), _field(known, "License")
    if expression:
        return expression
    if free_text and "\n" not in free_text:
        return _SPELLINGS.get(free_text, free_text)
    named = [
        line.split(" :: ")[-1] for line in known.get_all("Classifier") or [] if "License" in line
    ]
    return " AND ".join(_CLASSIFIERS.get(name, name) for name in named) or "unknown"


def _field(known: metadata.PackageMetadata, name: str) -> str:
    return str((known.get_all(name) or [""])[0])


def is_copyleft(expression: str) -> bool:
    """Whether every way to read an expression binds us to the GPL or AGPL (the LGPL does not)."""
    choices = re.split(r"\s+OR\s+", expression.replace("(", "").replace(")", ""))
    return all(re.search(r"(?<![A-Z])A?GPL(?!.*WITH)", choice) for choice in choices)


def packages() -> dict[str, list[str]]:
    """What is installed with the app; torch's version is that of the index."""
    return locked("chat.txt", "train.txt", "llama.txt", "torch.txt")


def table() -> str:
    rows = [
        f"| {name} | {' / '.join(versions)} | {licence(name)} | {PURPOSE.get(name, '')} |"
        for name, versions in packages().items()
    ]
    head = ["| Package | Version | Licence | What for |", "| --- | --- | --- | --- |"]
    return "\n".join([BEGIN, "", *head, *rows, "", END])


def updated(text: str) -> str:
    """``text`` with its table made anew."""
    start, end = text.index(BEGIN), text.index(END) + len(END)
    return text[:start] + table() + text[end:]


def main() -> int:
    old = TARGET.read_text(encoding="utf-8")
    new = updated(old)
    if "--check" in sys.argv:
        return int(old != new)
    TARGET.write_text(new, encoding="utf-8")
    print(f"{TARGET.name}: {len(packages())} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
