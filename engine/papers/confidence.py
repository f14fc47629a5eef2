"""Does the library hold an answer at all? A calibrated guess, from two things.

- the cosine of the nearest passage to the question;
- the coverage: how much of what the question's words say, weighed by how rare they are in the
  library (inverse document frequency, Spaerck Jones 1972), is in the best covering of the first
  five passages.

Logistic regression on both, fitted on development data with every group weighing the same.
Answerable: 500 questions of PubMedQA and the titles of 107 physics and language abstracts, each
with its own abstract there; 25 short questions to three papers; 34 questions to the abstracts that
avoid their words. Not answerable: the same with their own abstract taken out; medical questions to
physics papers and the other way round; 50 everyday questions (cooking, football, taxes, ...) to
each library. AUROC by ten-fold cross-validation, in brackets that of the cosine alone:
all .940 (.907), own abstract taken out .908 (.868), other topics .974 (.969), short questions
.947 (.732), questions in other words .62 (.64).

The app answers from 0.30 on, or if the cosine is 0.45 or more: then a passage may say the same in
other words. Passing at that (with the rule before it, a cosine of 0.30): of the answerable 99 %
medical (100), 99 % titles (100), 84 % short (84), 41 % in other words (88); of other topics at most
4 % in each group (10); own abstract taken out: 83 % (98), 85 % (100), 24 % (76). So it holds off
other topics well; that a library only nearly answers it often cannot tell, and a question that
shares no word with its answer is sometimes refused: what was found is then shown as a list.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

ENOUGH = 0.30
_SAME_IN_OTHER_WORDS = 0.45

_BOTH = (-4.797, 4.187, 4.941)  # constant, cosine, coverage
_WORDS = (-3.852, 6.985)  # constant, coverage: for passages that have no vector yet


def confidence(cosine: float | None, coverage: float) -> float:
    """The probability, on the development data, that the library holds the answer."""
    if cosine is None:
        return _logistic(_WORDS[0] + _WORDS[1] * coverage)
    return _logistic(_BOTH[0] + _BOTH[1] * cosine + _BOTH[2] * coverage)


def is_enough(cosine: float | None, coverage: float) -> bool:
    """Whether to answer."""
    near = cosine is not None and cosine >= _SAME_IN_OTHER_WORDS
    return near or confidence(cosine, coverage) >= ENOUGH


def coverage(rarity: Mapping[str, float], passages: Sequence[Collection[str]]) -> float:
    """The best share of the question's terms, by ``rarity``, that one passage holds."""
    total = sum(rarity.values())
    if not total:
        return 0.0
    held = (sum(rare for term, rare in rarity.items() if term in terms) for terms in passages)
    return max(held, default=0.0) / total


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))
