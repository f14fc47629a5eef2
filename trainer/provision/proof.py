"""``apart.py trainer.provision.proof``: load every part once in the environment."""

from __future__ import annotations

import importlib

_PARTS = (
    "transformers",
    "trl",
    "peft",
    "accelerate",
    "datasets",
    "bitsandbytes",
    "sentence_transformers",
    "llama_cpp",
    "trainer.cli",
)


def main() -> None:
    for name in _PARTS:
        importlib.import_module(name)
    torch = importlib.import_module("torch")
    print(f"torch {torch.__version__}, CUDA {torch.version.cuda}")  # noqa: T201 - for the log


if __name__ == "__main__":
    main()
