"""How questions about the library itself are answered (engine.questions): each is a plan.

A plan is a generator: it yields a command and is sent the events that answered it, or yields
:class:`Say` to put text and sources into the answer. What the model generates for a plan is shown
as it comes. It returns whether it has an answer; if not (no paper has that name), the question is
an ordinary one after all. No input or output here, as in engine.answering.

- *Survey*: a table of all papers that hold the words, with counts and a citation each. No model.
- *Summary*: the paper part by part, each summed up from its own passages (map), then the whole from
  those summaries (reduce), so that a paper of any length fits a small context.
- *Comparison*: how each of the two papers begins and ends, side by side in one prompt.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass

from engine.child import new_job
from engine.questions import Comparison, LibraryQuestion, Summary, Survey
from engine.store import Citation
from engine.vocabulary import (
    AnyEvent,
    CollectionName,
    Outline,
    Outlined,
    OutlinePapers,
    PaperId,
    Passage,
    PassageId,
    PromptMessage,
    PromptPassage,
    Role,
    Surveyed,
    SurveyedPaper,
    SurveyPapers,
    Text,
)

TOGETHER = 5  # passages that are summed up at once: about 1,100 tokens
_MOST_PARTS = 14
_OF_EACH = 4  # passages of each paper that are compared
_MOST_ROWS = 60
_EXCERPT = 180  # characters
_STEM = 5  # letters by which a word is known in an excerpt
_PART_TOKENS = 200


@dataclass(frozen=True, slots=True)
class Say:
    """Text for the answer, and the sources that its markers name."""

    text: str = ""
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """Let the model write, from these messages; ``tokens`` bounds how much, 0 does not."""

    messages: tuple[PromptMessage, ...]
    tokens: int = 0


Step = Say | Ask | SurveyPapers | OutlinePapers
Plan = Generator[Step, Sequence[AnyEvent], bool]


@dataclass(frozen=True, slots=True)
class Context:
    """Where a question is asked. ``talked_about`` are papers that "this paper" may mean."""

    system: str
    collection: CollectionName
    papers: tuple[PaperId, ...]
    talked_about: tuple[PaperId, ...]
    first_number: int  # of sources that are free in this conversation


def plan_for(asked: LibraryQuestion, context: Context) -> Plan:
    match asked:
        case Survey():
            return _survey(asked, context)
        case Summary():
            return _summary(asked, context)
        case Comparison():
            return _comparison(asked, context)


# --- which papers, how many ---


def _survey(asked: Survey, context: Context) -> Plan:
    events = yield SurveyPapers(
        job=new_job(), subject=asked.subject, collection=context.collection, papers=context.papers
    )
    found = next((event for event in events if isinstance(event, Surveyed)), None)
    if found is None:
        return False
    yield from _told(asked, found, context)
    return True


def _told(asked: Survey, found: Surveyed, context: Context) -> Iterator[Step]:
    where = f"“{context.collection}”" if context.collection else "your library"
    total = _counted(found.total, "paper")
    if not asked.subject:
        verb = "is" if found.total == 1 else "are"
        yield Say(f"There {verb} {total} in {where} that can be searched.")
        return
    holding = [row for row in found.papers if row.passages]
    near = [row for row in found.papers if not row.passages]
    subject = f"“{_plain(asked.subject)}”"
    verb = "holds" if len(holding) == 1 else "hold"
    first = f"{len(holding)} of {total} in {where} {verb} the words of {subject} in one passage"
    sources = tuple(
        Citation(context.first_number + place, row.best)
        for place, row in enumerate([*holding, *near][:_MOST_ROWS])
    )
    yield Say(f"{first}{':' if holding else '.'}\n\n", sources)
    numbers = {source.passage.id: source.number for source in sources}
    if holding:
        yield Say(_table(holding[:_MOST_ROWS], numbers, asked.subject))
        if len(holding) > _MOST_ROWS:
            yield Say(f"\n\nand {len(holding) - _MOST_ROWS} more.")
    near = [row for row in near if row.best.id in numbers]
    if near:
        yield Say("\n\nNear in meaning, without those words; judge for yourself:\n\n")
        yield Say(_table(near, numbers, asked.subject))


def _table(rows: Sequence[SurveyedPaper], numbers: Mapping[PassageId, int], subject: str) -> str:
    lines = ["| Paper | Year | Passages | Evidence |", "|:--|:--|--:|:--|"]
    for row in rows:
        paper = row.paper
        count = str(row.passages) if row.passages else "–"
        said = f"{_plain(_telling_part(row.best.body, subject))} [{numbers[row.best.id]}]"
        lines.append(f"| {_plain(paper.title)} | {paper.year or ''} | {count} | {said} |")
    return "\n".join(lines)


def _telling_part(text: str, subject: str) -> str:
    """The sentence that has most of the subject's words, shortened."""
    begin = tuple(word[:_STEM].casefold() for word in subject.split() if len(word) > 2)

    def said(sentence: str) -> int:
        words = re.findall(r"[^\W_]+", sentence.casefold())
        return sum(any(word.startswith(start) for word in words) for start in begin)

    sentences = re.split(r"(?<=[.!?])\s+", " ".join(text.split()))
    best = max(sentences, key=said)
    return best if len(best) <= _EXCERPT else best[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def _plain(text: str) -> str:
    """Nothing in it is a marker, a formula or the end of a table's cell."""
    table = str.maketrans({"|": "/", "[": "(", "]": ")", "$": "", "`": "", "*": "", "\n": " "})
    return " ".join(text.translate(table).split())


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


# --- a whole paper ---


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring passages, with the titles of the sections that they are from."""

    title: str
    sources: tuple[Citation, ...]


def _summary(asked: Summary, context: Context) -> Plan:
    outlines = yield from _outlines((asked.name,), context)
    if len(outlines) != 1:
        return False
    (outline,) = outlines
    parts = parts_of(outline, context.first_number)
    title = _plain(outline.paper.title)
    read = sum(len(part.sources) for part in parts)
    total = len(outline.passages)
    yield Say(f"**{title}**, {_counted(outline.paper.pages, 'page')}, part by part")
    if read < total:
        yield Say(f" ({read} of its {total} passages were read, spread over the whole paper)")
    yield Say(".", tuple(source for part in parts for source in part.sources))
    said: list[str] = []
    for part in parts:
        yield Say(f"\n\n**{_plain(part.title) or 'Beginning'}.** ")
        events = yield Ask(_about_part(part, title, context.system), _PART_TOKENS)
        said.append(_written(events))
    if len(parts) > 1:
        yield Say("\n\n**In short.** ")
        yield Ask(_about_all(parts, said, title, context.system), 2 * _PART_TOKENS)
    return True


def parts_of(outline: Outline, first_number: int) -> list[Part]:
    """At most 14 parts of at most 5 passages; of a longer paper, passages spread over all of it."""
    passages = outline.passages
    most = _MOST_PARTS * TOGETHER
    if len(passages) > most:
        passages = tuple(passages[place * len(passages) // most] for place in range(most))
    parts: list[Part] = []
    sections: list[tuple[str, list[Citation]]] = []
    for number, passage in enumerate(passages, first_number):
        if not sections or sections[-1][0] != passage.section or len(sections[-1][1]) == TOGETHER:
            sections.append((passage.section, []))
        sections[-1][1].append(Citation(number, passage))
    for title, sources in sections:
        if parts and len(parts[-1].sources) + len(sources) <= TOGETHER:
            titles = [parts[-1].title, title] if title != parts[-1].title else [title]
            joined = (*parts[-1].sources, *sources)
            parts[-1] = Part(", ".join(filter(None, titles)), joined)
        else:
            parts.append(Part(title, tuple(sources)))
    return parts


def _about_part(part: Part, title: str, system: str) -> tuple[PromptMessage, ...]:
    section = f" ({_plain(part.title)})" if part.title else ""
    task = f"Sum up in at most three sentences what this part of “{title}”{section} says."
    return (
        PromptMessage(Role.SYSTEM, system),
        PromptMessage(Role.USER, task, _quoted(part.sources)),
    )


def _about_all(
    parts: Sequence[Part], said: Sequence[str], title: str, system: str
) -> tuple[PromptMessage, ...]:
    notes = "\n".join(
        f"- {part.title or 'Beginning'}: {text.strip()}"
        for part, text in zip(parts, said, strict=True)
    )
    task = (
        f"These are notes on the parts of the paper “{title}”:\n{notes}\n\nWrite a summary of the "
        "whole paper in at most five sentences: its question, method, results and limits. Keep the "
        "markers like [1] of the notes that you use."
    )
    return PromptMessage(Role.SYSTEM, system), PromptMessage(Role.USER, task)


# --- two papers ---


def _comparison(asked: Comparison, context: Context) -> Plan:
    outlines = yield from _outlines((asked.one, asked.other), context)
    if len({outline.paper.id for outline in outlines}) != 2:
        return False
    sources: list[Citation] = []
    for outline in outlines:
        sources += [
            Citation(context.first_number + len(sources) + place, passage)
            for place, passage in enumerate(telling(outline))
        ]
    yield Say(sources=tuple(sources))
    one, other = (_plain(outline.paper.title) for outline in outlines)
    task = (
        f"Compare the papers “{one}” and “{other}”: what each asks, how, with what result; where "
        "they agree and where they differ."
    )
    system = PromptMessage(Role.SYSTEM, context.system)
    yield Ask((system, PromptMessage(Role.USER, task, _quoted(sources))))
    return True


def telling(outline: Outline) -> list[Passage]:
    """How a paper begins and how it ends: there it says what it is about and what it found."""
    body = [p for p in outline.passages if not p.section.casefold().startswith("acknowledg")]
    if len(body) <= _OF_EACH:
        return body
    half = _OF_EACH // 2
    return [*body[:half], *body[-half:]]


# --- both ---


def _outlines(
    names: tuple[str, ...], context: Context
) -> Generator[Step, Sequence[AnyEvent], tuple[Outline, ...]]:
    events = yield OutlinePapers(
        job=new_job(),
        names=names,
        collection=context.collection,
        papers=context.papers or context.talked_about,
    )
    return next((event.papers for event in events if isinstance(event, Outlined)), ())


def _quoted(sources: Sequence[Citation]) -> tuple[PromptPassage, ...]:
    return tuple(
        PromptPassage(s.number, s.passage.title, s.passage.page, s.passage.text) for s in sources
    )


def _written(events: Sequence[AnyEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, Text))
