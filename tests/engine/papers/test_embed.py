"""What of a passage is embedded; by which model, and how exactly, is in test_embed_gguf.py."""

from __future__ import annotations

from engine.papers.embedding import headed
from engine.papers.passages import Waiting
from engine.vocabulary import PaperId, PassageId


def test_a_title_is_embedded_with_its_passages() -> None:
    def said(title: str, path: str) -> str:
        return headed(Waiting(PassageId(1), PaperId(1), title, path, "We measure it."))

    assert said("Cold Atoms", "/a/b.pdf") == "Cold Atoms. We measure it."
    assert said("b", "/a/b.txt") == "We measure it."
    assert said("", "/a/b.txt") == "We measure it."
