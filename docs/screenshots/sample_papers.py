"""Three short papers of our own writing, as PDF, for pictures that anyone can make again."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

PAPERS: dict[str, list[tuple[str, str]]] = {
    "Thresholds of the surface code": [
        (
            "Abstract",
            "We review the error threshold of the surface code. Under depolarizing noise with "
            "perfect syndrome measurements, minimum-weight matching corrects errors up to a rate "
            "of about ten percent. With noisy measurements repeated over many rounds the threshold "
            "falls to about one percent per gate.",
        ),
        (
            "1 Introduction",
            "The surface code stores one logical qubit in a two-dimensional lattice of physical "
            "qubits. Its stabilizers act on four neighbouring qubits each, so that all checks are "
            "local. The code distance d is the length of the shortest logical operator, and a code "
            "of distance d corrects any set of fewer than d/2 errors.",
        ),
        (
            "2 Decoding",
            "A decoder maps the measured syndrome to a correction. Minimum-weight perfect matching "
            "pairs the defects of the syndrome by the shortest total path. Union-find decoding is "
            "almost linear in the number of qubits and loses only little of the threshold.",
        ),
        (
            "3 Overhead",
            "At a physical error rate of one in a thousand, a logical error rate of one in a "
            "trillion needs a distance of about twenty-five, which is more than a thousand "
            "physical qubits for each logical qubit.",
        ),
    ],
    "Barren plateaus in variational circuits": [
        (
            "Abstract",
            "The variance of the gradient of a random parameterised quantum circuit falls "
            "exponentially with the number of qubits. We discuss when this barren plateau appears "
            "and how local cost functions and shallow ansatz circuits avoid it.",
        ),
        (
            "1 Variance of the gradient",
            "For circuits deep enough to form a 2-design the expected gradient vanishes and its "
            "variance scales as two to the power of minus n, where n is the number of qubits. "
            "A gradient that small cannot be told from shot noise with a bounded number of shots.",
        ),
        (
            "2 Remedies",
            "Local cost functions keep a polynomial variance for circuits of logarithmic depth. "
            "Starting the rotations at the identity, training layer by layer and using the "
            "symmetry of the problem all keep the initial gradient large.",
        ),
    ],
    "Coherence of transmon qubits": [
        (
            "Abstract",
            "We summarise what limits the relaxation time of transmon qubits. Dielectric loss at "
            "surfaces dominates; replacing niobium by tantalum raised the relaxation time to more "
            "than three hundred microseconds.",
        ),
        (
            "1 Loss channels",
            "Two-level systems in the oxide layers absorb energy from the qubit. Their density "
            "depends on the material of the electrodes and on the cleaning of the substrate. "
            "Quasiparticles contribute at temperatures above one hundred millikelvin.",
        ),
    ],
}


def write(folder: Path) -> list[Path]:
    """Write the PDFs into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(folder, title, sections) for title, sections in PAPERS.items()]


def _write(folder: Path, title: str, sections: list[tuple[str, str]]) -> Path:
    styles = getSampleStyleSheet()
    body = ParagraphStyle("body", parent=styles["BodyText"], fontSize=11, leading=15)
    flow: list[object] = [Paragraph(title, styles["Title"]), Spacer(1, 12)]
    for heading, text in sections:
        flow += [Paragraph(heading, styles["Heading2"]), Paragraph(text, body), Spacer(1, 8)]
    path = folder / f"{title.lower().replace(' ', '-')}.pdf"
    SimpleDocTemplate(str(path), pagesize=A4, title=title, invariant=1).build(flow)
    return path
