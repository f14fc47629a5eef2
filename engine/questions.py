"""Questions about the library itself, which the five nearest passages cannot answer.

"Which of my papers use surface codes?", "How many papers mention squeezing?", "Summarise this
paper", "Compare A and B": recognised by rule, since each has few forms, and a rule is explained,
tested and free. What no rule recognises is an ordinary question. Whether a name really is that of a
paper is for the library to say: see engine.papers.naming.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Compiled by what first asks for them (and kept by re): at import they held up the window by 13 ms.

_PAPERS = r"(?:papers?|articles?|preprints?|publications?|documents?|studies|works)"
_MINE = (
    rf"(?:of )?(?:(?:all |any )?(?:my|our|the|these|those) )?(?:\w+ ){{0,2}}?{_PAPERS}"
    r"(?: (?:in|of) (?:my|our|the|this|here) ?(?:library|collection|folder)?| here)?"
)
_SAYING = (
    r"(?:that |which |who )?(?:do |does |actually |explicitly |also )*"
    r"(?:(?:are|is|were|was) (?:about|on|concerned with|related to|dealing with)|"
    r"(?:use[sd]?|using|mention\w*|discuss\w*|cover\w*|stud(?:y|ies|ied)|describ\w*|treat\w*|"
    r"consider\w*|contain\w*|employ\w*|appl(?:y|ies|ied)|address\w*|report\w*|deal\w* with|"
    r"talk\w* about|speak\w* of|refer\w* to|cite[sd]?|propos\w*|introduc\w*|investigat\w*|"
    r"analy[sz]\w*|measure\w*|have|has|say\w* (?:something )?about|about|on|with|involving))"
)
_WHICH = (
    r"^(?:please )?(?:(?:which|what|whose)"
    r"|(?:list|show|find|name|give|tell)(?: me)?(?: all| every)?"
    rf"|in which|are there(?: any)?|is there(?: any)?|do (?:any|some)|does (?:any|some))"
    rf" (?:are )?(?:the )?{_MINE} {_SAYING} (?P<subject>.+)$"
)
_WHERE = (
    rf"^(?:in )?which {_MINE}(?: in which)? (?:is|are|does|do) (?P<subject>.+?) "
    r"(?:used|mentioned|discussed|covered|studied|described|treated|considered|employed|applied"
    r"|addressed|reported|proposed|introduced|occur|appear)\W*$"
)
_HOW_MANY = rf"^how many (?:of )?{_MINE} {_SAYING} (?P<subject>.+)$"
_HOW_MANY_AT_ALL = (
    rf"^how many {_PAPERS}(?: (?:do i have|are there|are in|have i|does))?\b(?P<rest>.*)$"
)
_IN_LIBRARY = (
    r" (?:(?:do|have) (?:i|we)(?: have| got)?|(?:are|is)(?: there)?(?: here|"
    r" in (?:my|our|the|this) (?:library|collection|folder))|are there)$"
)
#: "How many papers with full text does S2ORC hold?" is about S2ORC.
_ELSEWHERE = r" (?:do|does|did) \S|^.* (?:is|are|was|were)(?: there)? in \S"
_SUMMARISE = (
    r"^(?:please |can you |could you |would you )*(?:give (?:me )?(?:a |an )?"
    r"(?:short |brief |quick |detailed )?(?:summary|overview) of"
    r"|write (?:a |an )?(?:short |brief )?(?:summary|overview) of"
    r"|summari[sz]e|sum up|tl;?dr:?(?: of)?)\s+(?P<name>.+)$"
)
_ABOUT_PAPER = (
    rf"^what (?:is|does) (?P<name>(?:this|that|the) {_PAPERS}) (?:all )?(?:about|say|show)\W*$"
)
_COMPARE = (
    r"^(?:please |can you |could you )*(?:compare|contrast) (?P<one>.+?) "
    r"(?:and|with|to|against|vs\.?|versus) (?P<other>.+)$"
)
_DIFFER = (
    r"^(?:how|where|in what) (?:do|does|are) (?P<one>.+?) (?:and|from|compared to|differ from) "
    r"(?P<other>.+?)(?: differ(?: from each other)?| different)?\W*$"
)
_BETWEEN = r"^what (?:is|are) the (?:main )?differences? between (?P<one>.+?) and (?P<other>.+)$"
_THIS = rf"^(?:this|that|the|it|my|our)(?: (?:whole|entire|same|open|current))?(?: {_PAPERS})?$"
_WRAPPED = (
    rf"^(?:the|my|our)?\s*(?:{_PAPERS})?\s*(?:called|titled|entitled|named)?\s*"
    r"[\"“”'‘’«»]?(?P<name>.*?)[\"“”'‘’«»]?\s*$"
)


@dataclass(frozen=True, slots=True)
class Survey:
    """Which papers, or how many, say something of ``subject``; "" means all papers."""

    subject: str
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole of a paper; ``name`` is "" for the one that is being talked about."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two papers beside each other."""

    one: str
    other: str


LibraryQuestion = Survey | Summary | Comparison


def recognise(question: str) -> LibraryQuestion | None:
    """What the question asks of the library; None for an ordinary one."""
    text = " ".join(question.split())
    return _survey(text) or _summary(text) or _comparison(text)


def _survey(text: str) -> Survey | None:
    if found := _match(_HOW_MANY, text):
        subject = _surveyed(found["subject"])
        return Survey(subject, counts=True) if subject else None
    if (found := _match(_HOW_MANY_AT_ALL, text)) and _is_library(found["rest"]):
        return Survey("", counts=True)
    for pattern in (_WHERE, _WHICH):
        if (found := _match(pattern, text)) and (subject := _surveyed(found["subject"])):
            return Survey(subject)
    return None


def _surveyed(text: str) -> str:
    """What is looked for in the papers of the library; "" where something else holds them."""
    subject = re.sub(_IN_LIBRARY, "", _subject(text), flags=re.IGNORECASE)
    return "" if re.search(_ELSEWHERE, subject, re.IGNORECASE) else subject


def _summary(text: str) -> Summary | None:
    if _match(_ABOUT_PAPER, text):
        return Summary()
    found = _match(_SUMMARISE, text)
    if found is None:
        return None
    name = _subject(found["name"])
    return Summary() if _match(_THIS, name) else Summary(_unwrapped(name))


def _comparison(text: str) -> Comparison | None:
    for pattern in (_COMPARE, _BETWEEN, _DIFFER):
        if found := _match(pattern, text):
            one, other = _unwrapped(_subject(found["one"])), _unwrapped(_subject(found["other"]))
            if one and other:
                return Comparison(one, other)
    return None


def _is_library(rest: str) -> bool:
    """Whether nothing is asked for but the papers that are there."""
    return not re.sub(
        r"\b(?:do|i|have|are|there|in|my|our|the|this|library|collection|here|now|does|it|hold)\b|\W",
        "",
        rest,
        flags=re.IGNORECASE,
    )


def _subject(text: str) -> str:
    return text.strip().rstrip("?!.").strip()


def _unwrapped(text: str) -> str:
    found = _match(_WRAPPED, text)
    return found["name"] if found else text


def _match(pattern: str, text: str) -> re.Match[str] | None:
    return re.match(pattern, text, re.IGNORECASE)
