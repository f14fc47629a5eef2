"""Citation markers in an answer: what the model writes is checked, what it leaves out is matched.

Promises: a marker ``[n]`` that names no passage of the prompt never leaves :class:`MarkerFilter`;
text inside code stays as it is. A marker that Hilbert adds (:func:`match_sentences`) rests on
shared words only, and is recorded as matched.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import Enum
from functools import partial

# Of bounded length, so that a streamed marker need not be waited for without end.
_BRACKETS = r"\[(?=[\d\s,;]{1,200}\])\s*\d+(?:\s*[,;]\s*\d+)*\s*\]"
_MARKER = re.compile(_BRACKETS)
_STEP = re.compile(
    rf"(?P<marker>[ ]*{_BRACKETS})|(?P<fence>^[ ]{{0,3}}```)|(?P<code>`+)"
    r"|(?P<math>\$\$?)|(?P<line>\n)",
    re.MULTILINE,
)
# What may still grow into one of the above when more text arrives.
_PENDING = re.compile(r"(?:[ ]*\[[\d\s,;]{0,200}|`+|\$+|[ ]+|^[ ]{0,3}`*)\Z", re.MULTILINE)
# The start of what a removed marker could complete to a new one, as in "[1[9]2]".
_OPEN = re.compile(r"\[[\d\s,;]*\Z")
_FILLING = re.compile(r"[\d\s,;]*")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|\Z)[^.!?\n]*)*[.!?]*")
_WORD = re.compile(r"[^\W\d_][\w'-]{2,}")

_LEAST_SHARED_WORDS = 4
_LEAST_SHARE = 0.6

_STOP_WORDS = frozenset(
    """
    about above after again also although among and another any are because been before being
    between both but can could did does each either for from further had has have here how however
    into its itself just may might more most much must nor not now off once one only other our out
    over own per same should since some such than that the their them then there therefore these
    they this those though through thus too under until upon use used uses using very was well were
    what when where whether which while who whose why will with within without would you your
    """.split()  # noqa: SIM905 - a list of a hundred quoted words would hide them
)


class _Inside(Enum):
    TEXT = "text"
    FENCE = "fence"
    CODE = "code"
    MATH = "math"


class MarkerFilter:
    """Streams text through, without markers that are not in ``valid``."""

    def __init__(self, valid: Collection[int]) -> None:
        self._valid = frozenset(valid)
        self._held = ""
        self._inside = _Inside.TEXT
        self._opener = ""
        self._last = "\n"
        self._open = False

    def feed(self, text: str) -> str:
        """The part of the text so far that can be shown."""
        text = self._held + text
        pending = _PENDING.search(text)
        cut = pending.start() if pending else len(text)
        self._held = text[cut:]
        return self._filter(text[:cut])

    def flush(self) -> str:
        """What is still held back, at the end of the answer."""
        held, self._held = self._held, ""
        return self._filter(held)

    def _filter(self, text: str) -> str:
        pieces: list[str] = []
        # With the character before it, as the start of this piece may not be that of a line.
        text = self._last + text
        position = 1
        for match in _STEP.finditer(text, 1):
            pieces.append(self._passed(text[position : match.start()]))
            pieces.append(self._passed(self._step(match, text[match.start() - 1])))
            position = match.end()
        pieces.append(self._passed(text[position:]))
        self._last = text[-1]
        return "".join(pieces)

    def _passed(self, text: str) -> str:
        """The text, taking note of whether the output now ends within open brackets."""
        if not _FILLING.fullmatch(text):
            self._open = bool(_OPEN.search(text))
        return text

    def _step(self, match: re.Match[str], before: str) -> str:
        token = match.group()
        match match.lastgroup, self._inside:
            case "marker", _Inside.TEXT:
                return self._checked(token)
            case "marker", _Inside.MATH if token.startswith(" "):
                return self._checked(token)  # an amount in dollars, not a formula
            case "fence", _Inside.TEXT:
                self._inside = _Inside.FENCE
            case "fence", _Inside.FENCE:
                self._inside = _Inside.TEXT
            case ("code", _Inside.TEXT) | ("math", _Inside.TEXT):
                self._inside = _Inside.CODE if match.lastgroup == "code" else _Inside.MATH
                self._opener = token
            case ("code", _Inside.CODE) | ("math", _Inside.MATH) if token == self._opener:
                self._inside = _Inside.TEXT
            case "line", _Inside.CODE:
                self._inside = _Inside.TEXT
            case "line", _Inside.MATH if self._opener == "$" or before == "\n":
                self._inside = _Inside.TEXT
        return token

    def _checked(self, token: str) -> str:
        numbers = [n for n in numbers_in(token) if n in self._valid]
        space = " " if token.startswith(" ") else ""
        if numbers:
            return f"{space}{marker(numbers)}"
        return "?" if self._open else ""


def marker(numbers: Collection[int]) -> str:
    return f"[{', '.join(str(n) for n in numbers)}]"


def numbers_in(token: str) -> list[int]:
    """The numbers of one marker."""
    return [int(digits) for digits in re.findall(r"\d+", token)]


def without_markers(text: str) -> str:
    """A sentence of an answer as it would be without citations."""
    return " ".join(re.sub(rf"\s*{_BRACKETS}", "", text).split())


def cited_numbers(text: str, valid: Collection[int]) -> tuple[int, ...]:
    """The valid numbers cited in a text, in order of first appearance."""
    seen: dict[int, None] = {}
    for match in _MARKER.finditer(text):
        seen.update((n, None) for n in numbers_in(match.group()) if n in valid)
    return tuple(seen)


def match_sentences(text: str, passages: Mapping[int, str]) -> tuple[str, frozenset[int]]:
    """Mark sentences without a marker that share most of their words with one passage.

    Returns the text with the added markers, and the numbers that were added.
    """
    vocabulary = {number: _content_words(passage) for number, passage in passages.items()}
    added: set[int] = set()
    lines: list[str] = []
    fenced = False
    for line in text.split("\n"):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        prose = not fenced and not line.lstrip().startswith(("```", "#", "|", "$$"))
        mark = partial(_marked, vocabulary=vocabulary, added=added)
        lines.append(_SENTENCE.sub(mark, line) if prose else line)
    return "\n".join(lines), frozenset(added)


def _marked(match: re.Match[str], vocabulary: Mapping[int, set[str]], added: set[int]) -> str:
    sentence = match.group()
    number = None if _MARKER.search(sentence) else _best(sentence, vocabulary)
    if number is None:
        return sentence
    added.add(number)
    body = sentence.rstrip()
    stem = body.rstrip(".!?")
    return f"{stem} {marker([number])}{body[len(stem) :]}{sentence[len(body) :]}"


def _best(sentence: str, vocabulary: Mapping[int, set[str]]) -> int | None:
    words = _content_words(sentence)
    shared = {number: len(words & passage) for number, passage in vocabulary.items()}
    best = max(shared, key=lambda number: shared[number], default=None)
    if best is None or shared[best] < _LEAST_SHARED_WORDS:
        return None
    return best if shared[best] >= _LEAST_SHARE * len(words) else None


def _content_words(text: str) -> set[str]:
    words = (word.lower().rstrip("'-") for word in _WORD.findall(text))
    return {_stem(word) for word in words if word not in _STOP_WORDS}


def _stem(word: str) -> str:
    """Enough to see that "qubits" and "qubit" are one word."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
