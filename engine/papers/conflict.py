"""Does a sentence say against another that is about the same thing? By rules, as no entailment
model is at hand: a number that the passage does not have, a word that one of them denies and the
other does not, a word against its opposite.

What these rules cannot see: an exchanged subject ("rubidium" for "strontium"), two things that
change places ("A trains B"), and whatever takes knowledge of the field. Their hits and misses on
our own pairs stand in engine.papers.checking.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?<![\w.^/])\d+(?:[.,]\d+)*(?![\w/]*\^)")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’]t)?|[,.;:]")
_SCOPE = 4  # words after a "not" that it is taken to deny
_STOPS = frozenset({",", ".", ";", ":", "and", "but", "because", "so", "while", "whereas"})
_NEGATIONS = frozenset(
    """
    no not none never neither nor cannot without nothing rather instead hardly fail fails failed
    unable
    """.split()  # noqa: SIM905 - a list would be a page long
)
_EMPTY = frozenset(
    """
    a an the of to by be is are was were in on at for from with that this it its do does did than
    any as or have has had can could will would may our their
    """.split()  # noqa: SIM905
)
_SPELLED = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
}
# By their beginnings; in each pair one side against the other.
_OPPOSITES = (
    (
        "increas rise rising rose grow grew rais enhanc improv exten lengthen exceed higher larger "
        "greater more longer faster stronger better",
        "decreas fall fell shrink lower reduc degrad shorten suppress drop worsen worse smaller "
        "less fewer shorter slower weaker",
    ),
    ("above beyond", "below"),
    ("allow permit", "forbid prevent prohibit"),
    ("doubl twice", "halv half"),
    ("possible necessary", "impossible unnecessary"),
    ("linear", "exponential quadratic"),
    ("agree", "differ disagree"),
)


def conflicts(claim: str, evidence: str, passage: str) -> bool:
    """Whether ``claim`` says against ``evidence``, the sentence of ``passage`` nearest to it."""
    return (
        bool(numbers(evidence) and numbers(claim) - numbers(passage))
        or _denies(evidence, claim)
        or _denies(claim, evidence)
        or _opposed(_words(claim), _words(evidence))
    )


def numbers(text: str) -> set[str]:
    """The numbers of a text, in digits."""
    spelled = {_SPELLED[word] for word in _words(text) if word in _SPELLED}
    return {number.replace(",", "") for number in _NUMBER.findall(text)} | spelled


def _denies(text: str, other: str) -> bool:
    """Whether ``text`` denies two words in a row, or the only one, that ``other`` affirms."""
    affirmed = _stems(_words(other)) - {stem for scope in _denied(other) for stem in scope}
    return any(scope and set(scope[:2]) <= affirmed for scope in _denied(text))


def _denied(text: str) -> list[list[str]]:
    """For each negation the stems that follow it, up to the end of its clause."""
    tokens = _tokens(text)
    scopes = []
    for index, token in enumerate(tokens):
        if token in _NEGATIONS or token.endswith(("'t", "’t")):
            scopes.append(_scope(tokens[index + 1 :]))
    return scopes


def _scope(tokens: list[str]) -> list[str]:
    scope: list[str] = []
    for token in tokens[: 2 * _SCOPE]:
        if token in _STOPS or len(scope) == _SCOPE:
            break
        if token not in _EMPTY:
            scope.append(_stem(token))
    return scope


def _opposed(said: list[str], known: list[str]) -> bool:
    for one, other in _OPPOSITES:
        for mine, theirs in ((one, other), (other, one)):
            # More of one side here, more of the other there: not the same comparison.
            more_here = _count(said, mine) > _count(known, mine)
            if more_here and _count(known, theirs) > _count(said, theirs):
                return True
    return False


def _count(words: list[str], beginnings: str) -> int:
    begin = tuple(beginnings.split())
    return sum(word.startswith(begin) for word in words)


def _stems(words: list[str]) -> set[str]:
    return {_stem(word) for word in words}


def _stem(word: str) -> str:
    """Enough to see that "observed" and "observe" are one word."""
    return word[:5] if len(word) > 5 else word.removesuffix("s")


def _words(text: str) -> list[str]:
    return [token for token in _tokens(text) if token[0].isalpha()]


def _tokens(text: str) -> list[str]:
    return [token.lower() for token in _TOKEN.findall(text)]
