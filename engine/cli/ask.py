"""``hilbert ask``: one question, answered on stdout while the answer is generated."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from engine import fingerprint
from engine.agreement import MOST_SAMPLES, Agreement
from engine.asking import Question
from engine.child import new_job
from engine.cli.answer import Asking
from engine.cli.children import Children
from engine.cli.output import reporter, say, show, show_event, show_json
from engine.cli.program import Command, Exit
from engine.cli.remote import spec_of
from engine.errors import HilbertError
from engine.judging import measurements
from engine.remote.address import is_remote
from engine.store import Citation, Message, MessageStatus, Notice
from engine.vocabulary import (
    AnyEvent,
    CollectionName,
    FailureKind,
    Library,
    ListPapers,
    PaperId,
    Progress,
    Sampling,
    SentenceCheck,
    Support,
    Text,
    Usage,
    Value,
)


class Cited(Value, frozen=True, omit_defaults=False):
    """One source of an answer. ``cited`` tells whether its number stands in the text;
    ``matched`` that Hilbert put it there by comparing words, not the model."""

    number: int
    paper: int
    passage: int
    title: str
    path: str
    page: int
    section: str
    text: str
    cited: bool
    matched: bool


class Answer(Value, frozen=True, omit_defaults=False, tag="Answer", tag_field="event"):
    """The last line of ``--json``."""

    text: str
    status: MessageStatus
    citations: tuple[Cited, ...]
    usage: Usage | None
    notice: Notice | None
    checks: tuple[SentenceCheck, ...]
    thoughts: str
    agreement: Agreement | None


@click.command(cls=Command)
@click.argument("question")
@click.option("--model", default="", help="Name or path of a GGUF model. Default: the first.")
@click.option("--collection", help="Answer from the papers of this collection.")
@click.option("--papers", is_flag=True, help="Answer from all papers.")
@click.option("--paper", type=click.IntRange(min=1), help="Answer from one paper, by its id.")
@click.option("--system", default="", help="The instruction that opens the conversation.")
@click.option("--temperature", type=click.FloatRange(min=0), help="0 always takes the likeliest.")
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), help="Makes the answer repeatable.")
@click.option("--max-tokens", type=click.IntRange(min=1), help="The longest answer.")
@click.option(
    "--samples",
    type=click.IntRange(0, MOST_SAMPLES),
    default=0,
    help="Draw this many more answers and say whether they mean the same.",
)
@click.option("--judge", is_flag=True, help="Let the model judge the citations, if that helps.")
@click.option("--scores", is_flag=True, help="Say how sure the model was of its words.")
@click.option("--json", "as_json", is_flag=True, help="Print events, one JSON object a line.")
def ask(question: str, model: str, system: str, as_json: bool, **options: Any) -> Exit:
    """Ask QUESTION; "-" reads it from standard input.

    With --collection, --papers or --paper the answer rests on passages of papers, cited like [1],
    and the cited ones are listed at the end. Questions about the papers themselves are answered by
    other means: "Which papers use ...?", "How many ...?", "Summarise ...", "Compare ... and ...".
    With --json each event of the vocabulary is a line, and the last line is {"event": "Answer",
    "text", "status", "citations", "usage", "notice", "checks", "thoughts",
    "agreement"}.
    """
    text = _text(question)
    with Children() as children:
        asked = Question(
            text=text,
            model=spec_of(model),
            system_prompt=system,
            sampling=_sampling(options),
            scored=options["scores"],
            samples=options["samples"],
            collection=_scope(children, options),
            papers=(PaperId(options["paper"]),) if options["paper"] else (),
        )
        asking = Asking(asked, children, threshold=_threshold(asked) if options["judge"] else None)
        return _json(asking) if as_json else _plain(asking)


def _threshold(asked: Question) -> float | None:
    """From what on the model's word makes a sentence supported; None: it is not asked."""
    path = asked.model.path
    if is_remote(path):
        say("Only models on this machine judge citations.")
        return None
    measured = measurements.of(fingerprint.of_file(Path(path)))
    if measured is None:
        say(
            "It is not known whether this model judges citations well. Measure it first: "
            "hilbert papers check-pairs --judge MODEL"
        )
    elif not measured.helps:
        say(f"{measured.name} was not seen to help with judging citations; it is not asked.")
    return measured.threshold if measured and measured.helps else None


def _plain(asking: Asking) -> Exit:
    told = reporter()
    try:
        _stream(asking.events(), told)
    finally:
        told.clear()
        if asking.message.text:
            show("")
    message = asking.message
    _list_sources(message)
    _list_doubts(message)
    _say_certainty(message)
    if message.status is MessageStatus.ABSTAINED:
        _list_nearest(message)
    if message.notice and message.status is not MessageStatus.FAILED:
        say(f"{message.notice.sentence} {message.notice.remedy}".rstrip())
    return _exit(message)


def _stream(events: Iterator[AnyEvent], told: Any) -> None:
    for event in events:
        match event:
            case Progress():
                told.progress(event)
            case Text(text=text):
                told.clear()
                show(text, end="")
                sys.stdout.flush()


def _json(asking: Asking) -> Exit:
    try:
        for event in asking.events():
            show_event(event)
    finally:
        message = asking.message
        show_json(
            Answer(
                text=message.text,
                status=message.status,
                citations=tuple(_cited(source, message.cited) for source in message.sources),
                usage=message.usage,
                notice=message.notice,
                checks=message.checks,
                thoughts=message.thoughts,
                agreement=message.agreement,
            )
        )
    return _exit(message)


def _exit(message: Message) -> Exit:
    notice = message.notice
    if message.status is MessageStatus.FAILED and notice:
        kind = notice.kind or FailureKind.INTERNAL
        raise HilbertError(kind, notice.sentence, notice.remedy, notice.detail)
    return Exit.NOTHING if message.status is MessageStatus.ABSTAINED else Exit.OK


def _list_nearest(message: Message) -> None:
    for source in message.sources:
        say(f"Nearest: {where(source)}")


def _list_doubts(message: Message) -> None:
    """Sentences that their sources do not support, as far as comparing them can tell."""
    for check in message.checks:
        sentence = " ".join(message.text[check.start : check.end].split())
        if check.support is Support.CONTRADICTED:
            say(f"[{check.number}] seems to say otherwise: “{sentence}” - “{check.evidence}”")
        elif check.support is Support.WEAK:
            say(f"[{check.number}] hardly supports: “{sentence}”")


def _say_certainty(message: Message) -> None:
    if message.usage and message.usage.confidence is not None:
        say(f"Confidence: {message.usage.confidence:.0%}, the mean probability of its words.")
    if found := message.agreement:
        say(
            f"Of {found.samples} more answers {found.agreeing} mean the same as this one; they "
            f"have {len(found.groups)} meanings (semantic entropy {found.entropy:.2f})."
        )


def _list_sources(message: Message) -> None:
    cited = [source for source in message.sources if source.number in message.cited]
    if cited:
        show("\nSources")
    for source in cited:
        found = " (found by comparing words; the model did not cite it)" if source.matched else ""
        show(f"[{source.number}] {where(source)}{found}")


def where(source: Citation) -> str:
    passage = source.passage
    return ", ".join(filter(None, [passage.title, f"p. {passage.page}", passage.section]))


def _cited(source: Citation, cited: tuple[int, ...]) -> Cited:
    passage = source.passage
    return Cited(
        number=source.number,
        paper=passage.paper,
        passage=passage.id,
        title=passage.title,
        path=passage.path,
        page=passage.page,
        section=passage.section,
        text=passage.text,
        cited=source.number in cited,
        matched=source.matched,
    )


def _text(question: str) -> str:
    if question == "-":
        question = sys.stdin.buffer.read().decode("utf-8", "replace")
    # What the shell passed as bytes that are no UTF-8 arrives as half characters.
    question = question.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()
    if not question:
        raise click.UsageError("The question is empty.")
    return question


def _sampling(options: dict[str, Any]) -> Sampling:
    names = ("temperature", "seed", "max_tokens")
    return msgspec.structs.replace(
        Sampling(), **{name: options[name] for name in names if options[name] is not None}
    )


def _scope(children: Children, options: dict[str, Any]) -> CollectionName | None:
    """Where to search, checked: a misspelt collection must not look like an empty one."""
    collection, paper = options["collection"], options["paper"]
    if sum(map(bool, (collection, options["papers"], paper))) > 1:
        raise click.UsageError("Choose one of --collection, --papers and --paper.")
    if paper:
        _require_paper(children, PaperId(paper))
        return CollectionName("")
    if not collection:
        return CollectionName("") if options["papers"] else None
    for event in children.run(ListPapers(job=new_job(), collection=CollectionName(collection))):
        if isinstance(event, Library):
            require_collection(collection, event)
    return CollectionName(collection)


def _require_paper(children: Children, paper: PaperId) -> None:
    for event in children.run(ListPapers(job=new_job())):
        if isinstance(event, Library) and paper not in {one.id for one in event.papers}:
            raise HilbertError(
                FailureKind.NOT_FOUND,
                f"There is no paper with the id {paper}.",
                "See `hilbert papers list`.",
            )


def require_collection(name: str, library: Library) -> None:
    """Raises HilbertError NOT_FOUND for a collection that has no papers."""
    if name not in {collection.name for collection in library.collections}:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no collection called “{name}”.",
            "See `hilbert papers list`, or add papers to it with `hilbert papers add`.",
        )
