"""Search with the conversation: "And at higher temperature?" means the question before it, too.

A follow-up is recognised by rule: it opens like one ("And ...", "What about ..."), points back
with a pronoun that nothing in it explains, or is too short to say what it is about. It is then
searched together with the question it follows, back to the last one that stands by itself.
*Joined, not rewritten by the model*: both searches, by words and by meaning, take a question and
its context in one text; a small model's paraphrase costs seconds and loses names and numbers.

Does not resolve what a pronoun stands for, and does not notice a follow-up that has neither a
telling word nor a telling length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FARTHEST = 3  # questions back
_LONGEST = 600  # characters of context; the embedding model reads no more than about that

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_OPENING = re.compile(
    r"\s*(?:and|but|or|also|then|so|why not|how so|how come|what about|how about|what if|what else"
    r"|anything else|which ones?|in which case|go on|same for|compared (?:to|with))\b",
    re.IGNORECASE,
)
_POINTING = frozenset(
    """
    it its itself they them their theirs this these those he his him she her hers former latter
    above previous same such
    """.split()  # noqa: SIM905 - a list would be a page long
)
# These do not point back into the conversation.
_ELSEWHERE = re.compile(
    r"\b(?:this|these|the same) (?:paper|article|study|work|librar|collection)\w*|\bsuch as\b"
    r"|\bit (?:is|was) (?:possible|true|known|better|necessary)\b"
    r"|\b(?:is|was) it (?:possible|true|known)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    """
    a about an and any are as at be but by can could did do does else example for from give had has
    have how i if in into is it its me more much many of on one ones or please say says so some
    tell than that the their them then there these they this those to was we were what when where
    which who whom why will with would you
    """.split()  # noqa: SIM905
)
_ENOUGH = 2  # words that say something: fewer need the question before


def search_text(question: str, before: Sequence[str]) -> str:
    """What to search for ``question``; ``before`` are the earlier questions, the oldest first."""
    needed = [question]
    for earlier in reversed(before[-_FARTHEST:]):
        if not is_follow_up(needed[0]):
            break
        needed.insert(0, earlier.strip())
    context = " ".join(needed[:-1])[-_LONGEST:]
    return f"{context} {question}" if context else question


def is_follow_up(question: str) -> bool:
    """Whether the question leans on what was said before it."""
    words = [word.lower() for word in _WORD.findall(question)]
    said = [word for word in words if word not in _EMPTY]
    pointing = _WORD.findall(_ELSEWHERE.sub(" ", question).lower())
    return bool(
        _OPENING.match(question)
        or len(said) < _ENOUGH
        or any(word in _POINTING for word in pointing)
    )
