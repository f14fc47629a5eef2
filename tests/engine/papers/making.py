"""Papers made by the tests, a stand-in for the embedding model, and a child that uses it."""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from engine.child import Child
from engine.papers.embed import Embedder, Vectors

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12)
HEAD = ParagraphStyle("head", fontName="Times-Bold", fontSize=12, leading=16)
TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=18, leading=22)

LASER = "The laser cools the strontium atoms to three microkelvin in forty milliseconds. "
CAVITY = "A cavity of high finesse reads the clock transition without destroying the ensemble. "
NOISE = "Shot noise of the detector limits the stability at short averaging times. "


def words(seed: int, count: int) -> str:
    """Sentences of made-up words that no other seed makes."""
    made = [f"w{seed}x{index}" for index in range(count)]
    sentences = [made[start : start + 12] for start in range(0, count, 12)]
    return " ".join(" ".join(part).capitalize() + "." for part in sentences)


def write_pdf(path: Path, *parts: tuple[ParagraphStyle, str], columns: int = 1) -> Path:
    document = BaseDocTemplate(str(path), pagesize=A4, invariant=1)
    width, height = A4
    across = (width - 100) / columns
    frames = [Frame(50 + across * i, 60, across - 15, height - 120) for i in range(columns)]
    document.addPageTemplates(PageTemplate(frames=frames))
    document.build([Paragraph(text, style) for style, text in parts])
    return path


def write_paper(path: Path, columns: int = 1) -> Path:
    """A paper of some pages with a title, sections and references."""
    return write_pdf(
        path,
        (TITLE, "Cold Atoms in an Optical Cavity"),
        (BODY, "A. Author and B. Writer"),
        (HEAD, "Abstract"),
        (BODY, LASER * 3),
        (HEAD, "1 Introduction"),
        (BODY, CAVITY * 60),
        (HEAD, "2 Results"),
        (BODY, NOISE * 60),
        (HEAD, "References"),
        (BODY, "[1] C. Writer, A Reference Nobody Asked For, Journal 1, 2 (2003)."),
        columns=columns,
    )


def write_locked(path: Path) -> Path:
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", strength=128))
    canvas.drawString(100, 700, "Nobody shall read this without the password.")
    canvas.save()
    return path


def write_scan(path: Path) -> Path:
    canvas = Canvas(str(path), pagesize=A4)
    canvas.rect(100, 100, 300, 500, fill=1)
    canvas.save()
    return path


class WordEmbedder(Embedder):
    """Texts that share words are near: enough to test all but the model itself."""

    def load(self, passages: int = 1) -> None:
        pass

    def _encode(self, texts: Sequence[str]) -> Vectors:
        return np.stack([_bag(text) for text in texts])


def _bag(text: str) -> Vectors:
    vector = np.zeros(64, dtype=np.float32)
    for word in re.findall(r"\w+", text.lower()):
        vector[zlib.crc32(word.encode()) % 64] += 1
    return vector / max(1.0, float(np.linalg.norm(vector)))


def quick_child() -> Child:
    """A papers child with the stand-in: everything is real but the vectors."""
    return Child("papers", [sys.executable, "-m", "tests.engine.papers.quick_child"])
