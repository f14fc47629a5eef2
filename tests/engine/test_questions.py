"""Questions about the library are told from ordinary ones, by rule."""

from __future__ import annotations

import pytest

from engine.questions import Comparison, Summary, Survey, recognise

SURVEYS = {
    "Which of my papers use surface codes?": "surface codes",
    "which papers mention dynamical decoupling": "dynamical decoupling",
    "What papers are about squeezed light?": "squeezed light",
    "Which of the papers in my library discuss the Kondo effect?": "the Kondo effect",
    "List all papers that use neural networks.": "neural networks",
    "Show me the papers on optical clocks": "optical clocks",
    "Find papers about time crystals": "time crystals",
    "Do any of my papers treat Majorana modes?": "Majorana modes",
    "Are there any papers on spin squeezing?": "spin squeezing",
    "In which papers is amplitude amplification used?": "amplitude amplification",
    "Which recent experimental papers report a violation of Bell's inequality?": (
        "a violation of Bell's inequality"
    ),
}
COUNTS = {
    "How many of my papers use surface codes?": "surface codes",
    "How many papers mention squeezing?": "squeezing",
    "how many articles are about cold atoms": "cold atoms",
    "How many papers about error correction do I have?": "error correction",
    "How many papers on trapped ions are in my library?": "trapped ions",
    "How many papers do I have?": "",
    "How many papers are in my library?": "",
}
SUMMARIES = {
    "Summarise this paper": "",
    "summarize the paper.": "",
    "Please summarise it": "",
    "Can you give me a short summary of this article?": "",
    "What is this paper about?": "",
    "TL;DR of the paper": "",
    "Summarise “Quantum Batteries in Open Systems”": "Quantum Batteries in Open Systems",
    "Give me an overview of the paper called Noise in Clocks": "Noise in Clocks",
    "Summarise Müller 2021": "Müller 2021",
}
COMPARISONS = {
    "Compare Müller 2021 and Chen 2023": ("Müller 2021", "Chen 2023"),
    "Compare “Noise in Clocks” with “Clocks in Noise”": ("Noise in Clocks", "Clocks in Noise"),
    "What is the difference between Noise in Clocks and Clocks in Noise?": (
        "Noise in Clocks",
        "Clocks in Noise",
    ),
    "How do Noise in Clocks and Clocks in Noise differ?": ("Noise in Clocks", "Clocks in Noise"),
}
ORDINARY = (
    "What is a surface code?",
    "How many qubits does the surface code need?",
    "How many papers fit in a drawer?",
    "How many papers with full text does S2ORC hold?",
    "How many papers on physics are in S2ORC?",
    "Which gate has the lowest fidelity?",
    "Which method do the authors use to measure the gap?",
    "How does squeezing improve a clock?",
    "What does this mean?",
    "And at higher temperature?",
    "Why do the papers disagree on the critical temperature?",
    "In this paper, what is the coupling strength?",
    "What limits the paper clip's strength?",
    "How are cold atoms trapped?",
    "Explain figure 3 of this paper",
    "",
)


@pytest.mark.parametrize("question", SURVEYS)
def test_which_papers(question: str) -> None:
    assert recognise(question) == Survey(SURVEYS[question])


@pytest.mark.parametrize("question", COUNTS)
def test_how_many_papers(question: str) -> None:
    assert recognise(question) == Survey(COUNTS[question], counts=True)


@pytest.mark.parametrize("question", SUMMARIES)
def test_a_whole_paper(question: str) -> None:
    assert recognise(question) == Summary(SUMMARIES[question])


@pytest.mark.parametrize("question", COMPARISONS)
def test_two_papers(question: str) -> None:
    assert recognise(question) == Comparison(*COMPARISONS[question])


@pytest.mark.parametrize("question", ORDINARY)
def test_ordinary_questions_stay_ordinary(question: str) -> None:
    assert recognise(question) is None
