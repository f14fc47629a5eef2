"""Which paper a person means by a name.

By its arXiv id, DOI or file name, else by words: those of the name must nearly all be in the title,
the authors, the year or the file name, and fit no other paper as well. "" means the only paper that
there is to be meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from engine.vocabulary import Paper

_ENOUGH = 0.75  # of the words of a name
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "by",
        "et",
        "al",
        "from",
        "in",
        "of",
        "on",
        "the",
        "to",
        "with",
        "paper",
        "article",
    ]
)


def named(name: str, papers: Sequence[Paper]) -> Paper | None:
    """The paper of that name; None if there is none, or more than one."""
    if not name.strip():
        return papers[0] if len(papers) == 1 else None
    wanted = name.strip().casefold()
    for paper in papers:
        if wanted in _exact(paper):
            return paper
    words = _words(name)
    scores = [(_score(words, paper), paper) for paper in papers]
    best = max((score for score, _ in scores), default=0.0)
    fitting = [paper for score, paper in scores if score == best]
    return fitting[0] if words and best >= _ENOUGH and len(fitting) == 1 else None


def _exact(paper: Paper) -> set[str]:
    file = PurePath(paper.path.replace("\\", "/"))
    known = {paper.doi, paper.arxiv, f"arxiv:{paper.arxiv}", paper.title, file.name, file.stem}
    return {text.casefold() for text in known if text} - {"arxiv:"}


def _score(words: set[str], paper: Paper) -> float:
    """The share of the words that the paper has; a little more where they are all of its title."""
    title = _words(paper.title)
    file = _words(PurePath(paper.path.replace("\\", "/")).stem)
    known = title | _words(" ".join(paper.authors)) | file | {str(paper.year)}
    covered = len(words & title) / max(1, len(title))
    return len(words & known) / max(1, len(words)) + covered / 100


def _words(text: str) -> set[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return set(_WORD.findall(plain)) - _EMPTY
