"""Made-up papers for benchmarks: the same text for the same seed, in sentences of usual length."""

from __future__ import annotations

import random
from pathlib import Path


def _words(text: str) -> list[str]:
    return text.split()


_NOUNS = _words(
    """qubit resonator transmon phonon photon trap ion lattice spin cavity ensemble detuning
    coupling drive readout decoherence dephasing relaxation fidelity gate circuit ansatz state
    amplitude phase entanglement measurement syndrome stabilizer threshold noise temperature
    linewidth spectrum transition field pulse waveguide junction flux charge gap tunnelling vortex
    superfluid condensate soliton interferometer squeezing homodyne tomography"""
)
_VERBS = _words(
    """suppresses enhances limits determines modifies preserves breaks reveals compensates follows
    exceeds approaches drives stabilises shifts broadens couples measures"""
)
_ADJECTIVES = _words(
    """dispersive coherent thermal residual effective nonlinear adiabatic transverse longitudinal
    collective optical parametric robust weak strong finite critical local"""
)
_ENDINGS = (
    "in the limit of strong driving",
    "at temperatures below ten millikelvin",
    "as expected from perturbation theory",
    "within the error of the measurement",
    "over the whole range of detunings",
    "in agreement with earlier work on smaller systems",
    "after averaging over many repetitions",
)


def sentence(rng: random.Random) -> str:
    def phrase() -> str:
        return f"the {rng.choice(_ADJECTIVES)} {rng.choice(_NOUNS)}"

    middle = f"{phrase()} {rng.choice(_VERBS)} {phrase()} of {phrase()}"
    return f"{middle} {rng.choice(_ENDINGS)}.".capitalize()


def paragraph(rng: random.Random, sentences: int = 9) -> str:
    return " ".join(sentence(rng) for _ in range(sentences))


def question(rng: random.Random) -> str:
    first, second = rng.sample(_NOUNS, 2)
    return f"How does the {rng.choice(_ADJECTIVES)} {first} depend on the {second}?"


def write_papers(folder: Path, papers: int, paragraphs: int, seed: int = 1) -> list[Path]:
    """Text files whose paragraphs make about one passage each."""
    rng = random.Random(seed)  # noqa: S311
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number in range(papers):
        path = folder / f"paper-{number:03}.txt"
        body = "\n\n".join(paragraph(rng) for _ in range(paragraphs))
        path.write_text(f"Synthetic paper {number}\n\n{body}\n", encoding="utf-8")
        written.append(path)
    return written
