"""A long answer as a research model might write it: the text that the window is measured with.

The same numbers give the same text. No two formulas are equal, so no cache helps.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator

_TOKEN = re.compile(r"\s?[A-Za-z]{1,7}|\s*\S|\s+")
"""Pieces of about four letters, as the tokens of a language model are."""
_WORDS = (
    "state code qubit channel error rate threshold logical physical measurement syndrome decoder",
    "stabiliser entropy operator spectrum phase lattice photon cavity coupling noise fidelity",
    "bound the of a is that which for with under between after each this an in and to by",
)
_FORMULAS = (
    r"\ket{{\psi_{{{n}}}}} = \alpha_{{{n}}}\ket{{0}} + \beta_{{{n}}}\ket{{1}}",
    r"\rho_{{{n}}} = \sum_k p_k \ketbra{{k}}{{k}} + \frac{{{n}}}{{d^2 - 1}}\,\mathbb{{1}}",
    r"H_{{{n}}} = -J\sum_{{\langle ij \rangle}} Z_i Z_j - {n} h \sum_i X_i",
    r"p_L \approx {n} \left( \frac{{p}}{{p_\mathrm{{th}}}} \right)^{{(d+1)/2}}",
    r"U_{{{n}}} = \begin{{pmatrix}} \cos\theta & -\sin\theta \\ \sin\theta & {n}\cos\theta"
    r" \end{{pmatrix}}",
    r"\expval{{A_{{{n}}}}} = \tr(\rho A_{{{n}}})",
)
_CODE = """```python
def decode_{n}(syndrome: list[int], rounds: int = {n}) -> list[int]:
    \"\"\"The likeliest correction for one syndrome.\"\"\"
    graph = {{}}
    for index, bit in enumerate(syndrome):
        if bit and index % 2 == 0:
            graph[index] = [index + 1, index + {n}]  # its neighbours
    correction = [0] * len(syndrome)
    for node, neighbours in sorted(graph.items()):
        best = min(neighbours, key=lambda other: abs(other - node))
        correction[node] ^= best & 1
    return correction
```"""
_TABLE_ROWS = 120


def tokens(count: int, formulas: int, code_blocks: int, seed: int = 1) -> list[str]:
    """About ``count`` tokens (at most 1 % more), with that many formulas and blocks of code."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    sections = _sections(chance, formulas, code_blocks)
    bare = [split(section) for section in sections]
    missing = max(0, count - sum(map(len, bare))) / max(len(sections), 1)
    result: list[str] = []
    for number, section in enumerate(bare, start=1):
        result += section
        while len(result) < sum(map(len, bare[:number])) + missing * number:
            result += split(_paragraph(chance))
    return result


def split(text: str) -> list[str]:
    """``text`` in tokens; joined they are the text again."""
    return _TOKEN.findall(text)


def _sections(chance: random.Random, formulas: int, code_blocks: int) -> list[str]:
    """Headings, formulas and code in equal shares; one long table and one list in the middle."""
    count = max(code_blocks, 1)
    numbers = itertools.count(1)
    made = []
    for number in range(count):
        share = formulas * (number + 1) // count - formulas * number // count
        parts = [f"## {number + 1}. {_words(chance, 4)}", _paragraph(chance)]
        parts += [_formula(next(numbers), chance) for _ in range(share)]
        if number < code_blocks:
            parts.append(_CODE.format(n=number + 1))
        if number == count // 2:
            parts += [_table(), _list(chance)]
        made.append("\n\n".join(parts) + "\n\n")
    return made


def _formula(number: int, chance: random.Random) -> str:
    tex = _FORMULAS[number % len(_FORMULAS)].format(n=number)
    if number % 2:
        return f"$$\n{tex}\n$$"
    return f"Here ${tex}$ {_words(chance, 12)}."


def _paragraph(chance: random.Random) -> str:
    return " ".join(f"{_words(chance, 14).capitalize()}." for _ in range(5)) + "\n\n"


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(" ".join(_WORDS).split()) for _ in range(count))


def _table() -> str:
    rows = [f"| {n} | 0.{n:03} | surface code, distance {n} |" for n in range(_TABLE_ROWS)]
    return "\n".join(["| Run | Rate | Code |", "|--:|--:|---|", *rows])


def _list(chance: random.Random) -> str:
    return "\n".join(f"{n}. {_words(chance, 9)}" for n in range(1, 31))


def stretches(pieces: list[str], paced: int, count: int) -> Iterator[tuple[str, list[str]]]:
    """Cut into ``count`` pairs: a text to come at once, then ``paced`` tokens to come one by one.

    The paced ones are spread evenly; the last pair ends with the last token.
    """
    paced = min(paced, len(pieces) // count)
    for number in range(count):
        start = len(pieces) * number // count
        end = len(pieces) * (number + 1) // count
        yield "".join(pieces[start : end - paced]), pieces[end - paced : end]
