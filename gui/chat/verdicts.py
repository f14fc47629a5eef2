"""What checking has said of an answer's sentences, for each of its markers and for each source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from engine.citations import numbers_in
from engine.store import Citation, Message
from engine.vocabulary import SentenceCheck, Support
from gui.i18n import tr
from gui.transcript.values import Checked, Verdict

_MARKER = re.compile(r"\[\s*\d{1,3}(?:\s*[,;]\s*\d{1,3})*\s*\]")
#: Code and formulas, in which a number in brackets is no marker.
_LITERAL = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]*\$", re.DOTALL)
_VERDICTS = {
    Support.SUPPORTED: Verdict.SUPPORTED,
    Support.WEAK: Verdict.WEAK,
    Support.CONTRADICTED: Verdict.CONTRADICTED,
}


def checks(message: Message) -> Mapping[int, Sequence[Checked | None]]:
    """For each number that is cited, what is known of its markers, in their order."""
    if not message.checks:
        return {}
    places = {source.number: _place(source) for source in message.sources}
    found: dict[int, list[Checked | None]] = {}
    for position, number in _markers(message.text):
        check = next((c for c in message.checks if _is_about(c, position, number)), None)
        checked = _checked(check, places.get(number, "")) if check else None
        found.setdefault(number, []).append(checked)
    return found


def tally(message: Message) -> Mapping[int, Counter[Verdict]]:
    """For each source, how many sentences came to which verdict."""
    counts: dict[int, Counter[Verdict]] = {}
    for check in message.checks:
        if verdict := _VERDICTS.get(check.support):
            counts.setdefault(check.number, Counter())[verdict] += 1
    return counts


def _markers(text: str) -> Iterator[tuple[int, int]]:
    """The position and number of each marker."""
    plain = _LITERAL.sub(lambda match: " " * len(match.group()), text)
    for match in _MARKER.finditer(plain):
        for number in numbers_in(match.group()):
            yield match.start(), number


def _is_about(check: SentenceCheck, position: int, number: int) -> bool:
    return check.start <= position < check.end and check.number == number


def _checked(check: SentenceCheck, place: str) -> Checked | None:
    verdict = _VERDICTS.get(check.support)
    if verdict is None:
        return None
    quoted = f"“{' '.join(check.evidence.split())}”"
    match verdict:
        case Verdict.SUPPORTED:
            said = tr("Supported by {quoted}", quoted=quoted)
        case Verdict.WEAK:
            said = tr("Hardly supported; the nearest is {quoted}", quoted=quoted)
        case Verdict.CONTRADICTED:
            said = tr("Seems to say otherwise: {quoted}", quoted=quoted)
    by = [tr("the model was asked, too")] if check.judged else []
    return Checked(verdict, " · ".join([said, place, *by]))


def _place(source: Citation) -> str:
    return tr("{title}, p. {page}", title=source.passage.title, page=source.passage.page)
