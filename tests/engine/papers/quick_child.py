"""The papers child with word counts for vectors: starts at once."""

from __future__ import annotations

from engine.papers.__main__ import main
from tests.engine.papers.making import WordEmbedder

if __name__ == "__main__":
    main(WordEmbedder(), WordEmbedder)
