"""Propose examples from papers: a question from a passage, its answer, and what speaks for it.

PAPERS answers from what the search finds for the question, with the same prompt as a chat does, so
that the model learns what the papers say and not what one passage says. MODEL, for a stronger
model, answers from the passage itself. Either way a question is dropped as unanswerable when the
search does not lead back to its paper, or when the model says so itself; an answer is checked
sentence by sentence (:mod:`engine.papers.checking`) and rejected when the passages do not support
half of it. What is rejected is kept with its reason.

Promises: each passage is tried once for a set, origin and model, and what came of it is stored with
the example in one transaction: work that was stopped or killed goes on where it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from engine import vocabulary as v
from engine.child import new_job
from engine.citations import numbers_in
from engine.errors import HilbertError
from engine.papers.claims import claims
from engine.vocabulary import Value
from trainer.examples.values import Example, Origin, Reason, SetName, Source, State
from trainer.examples.work import Work, ask, stored

_FOUND = 4  # passages that an answer is made from
_QUESTION = (
    "Ask one question about the subject of the following text that the text answers. Name what you "
    "ask about, and do not mention the text, its authors or a paper."
)
#: One question on one line: a small model otherwise writes lists, talks about its task, or answers.
_GRAMMAR = (
    'root ::= ("What" | "How" | "Why" | "Which" | "When" | "Where" | "Who" | "Under which") " "'
    ' [^\\n?:\\x22]{15,160} "?"'
)
#: Shown before, since a small model follows examples better than instructions.
_SHOTS = (
    (
        "Surface codes\n\nA surface code stores one logical qubit in a square lattice of physical "
        "qubits. Errors are found by measuring four neighbouring qubits at a time, and they can be "
        "corrected while fewer than about one percent of the gates fail.",
        "How are errors found in a surface code?",
    ),
    (
        "Low-rank adaptation\n\nLow-rank adaptation leaves the weights of a language model as they "
        "are and learns two small matrices beside each. Their product is added to the weights "
        "after training, so that the adapted model is as fast as the original.",
        "Why is a model with low-rank adaptation as fast as the original?",
    ),
)
_LEAST_SAID = 3  # words of an answer that are not in its question
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKER = re.compile(r"\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\]")
_REFUSAL = re.compile(
    r"\b(?:passages?|text|papers?|context)\b[^.]{0,40}\b(?:do(?:es)? not|don't|doesn't|cannot)\b"
    r"|\bnot (?:mentioned|stated|specified|provided|given|answered)\b"
    r"|\b(?:I (?:cannot|can't|do not know|don't know)|I'm sorry|as an AI)\b",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"\b(?:this|the)(?: following| above| given)? "
    r"(?:passage|text|paper|article|study|abstract|work|authors?)\b",
    re.IGNORECASE,
)


class Plan(Value, frozen=True):
    """``count`` passages are tried; ``seed`` draws them and the words of the model."""

    name: SetName
    collection: v.CollectionName
    model: v.ModelSpec
    model_name: str
    origin: Origin = Origin.PAPERS
    count: int = 100
    seed: int = 0


class Built(Value, frozen=True):
    """What came of the passages that were tried, these and earlier times; ``kept`` are proposed."""

    passages: int
    kept: int
    dropped: dict[Reason, int]


def build(plan: Plan) -> Work[Built]:
    """Raises HilbertError for an empty collection, before anything is asked of the model."""
    keys = yield from _papers(plan)
    drawn = yield from _passages(plan)
    tried = yield from stored(lambda store: store.tried(plan.name))
    wanted = [passage for passage in drawn if _key(plan, passage, keys) not in tried]
    for done, passage in enumerate(wanted):
        yield v.Progress(
            done=done + len(drawn) - len(wanted),
            total=len(drawn),
            unit="passages",
            note=passage.title,
        )
        example = yield from _proposed(plan, passage, keys)
        yield from _recorded(plan, _key(plan, passage, keys), example)
    outcomes = yield from stored(lambda store: store.tried(plan.name))
    mine = [outcomes[_key(plan, passage, keys)] for passage in drawn]
    counted = Counter(mine)
    kept = counted.pop(Reason.NONE, 0)
    return Built(len(mine), kept, dict(counted))


def _recorded(plan: Plan, key: str, example: Example) -> Work[None]:
    outcome = example.reason
    kept = example if example.question else None
    yield from stored(lambda store: store.record(plan.name, key, outcome, kept))


def _key(plan: Plan, passage: v.Passage, keys: dict[v.PaperId, str]) -> str:
    place = passage.spans[0] if passage.spans else v.Span(0, 0, 0)
    paper = keys[passage.paper]
    return f"{plan.origin}\n{plan.model_name}\n{paper}\n{place.page}:{place.start}"


def _papers(plan: Plan) -> Work[dict[v.PaperId, str]]:
    command = v.ListPapers(job=new_job(), collection=plan.collection)
    listed = (yield from ask(command, v.Library))[0]
    ready = [paper for paper in listed.papers if paper.state is v.PaperState.READY]
    if not ready:
        where = f"The collection “{plan.collection}” has" if plan.collection else "There are"
        raise HilbertError(
            v.FailureKind.NOT_FOUND,
            f"{where} no papers to make examples from.",
            "Add some on the Papers page or with `hilbert papers add`.",
        )
    return {paper.id: paper_key(paper) for paper in ready}


def paper_key(paper: v.Paper) -> str:
    """What names a paper on every machine; :attr:`Source.paper`."""
    if paper.doi:
        return f"doi:{paper.doi.lower()}"
    return f"arxiv:{paper.arxiv}" if paper.arxiv else f"title:{paper.title.casefold()}"


def _passages(plan: Plan) -> Work[list[v.Passage]]:
    command = v.DrawPassages(
        job=new_job(), collection=plan.collection, limit=plan.count, seed=plan.seed
    )
    drawn = (yield from ask(command, v.PassagesDrawn))[0].passages
    if not drawn:
        raise HilbertError(
            v.FailureKind.UNSUPPORTED,
            "The papers have no passage that is long enough to ask about.",
            "Add papers with text; scanned pages have none.",
        )
    return list(drawn)


def _proposed(plan: Plan, passage: v.Passage, keys: dict[v.PaperId, str]) -> Work[Example]:
    """An example with its passage; rejected, with the reason, where one step does not hold."""
    question = yield from _question(plan, passage)
    source = Source(keys[passage.paper], passage.title, passage.page, passage.text)
    example = Example(question, "", source=source, origin=plan.origin, model=plan.model_name)
    if not question:
        return _rejected(example, Reason.EMPTY)
    if question in {shot for _, shot in _SHOTS}:  # a small model may say what it was shown
        return _rejected(example, Reason.DUPLICATE)
    found = () if _DEPENDENT.search(question) else (yield from _found(plan, question))
    if passage.paper not in {one.paper for one in found}:
        return _rejected(example, Reason.UNANSWERABLE)
    used = found if plan.origin is Origin.PAPERS else (passage,)
    return (yield from _answered(plan, example, used))


def _answered(plan: Plan, example: Example, used: Sequence[v.Passage]) -> Work[Example]:
    answer = yield from _answer(plan, example.question, used)
    example = msgspec.structs.replace(example, answer=answer)
    if not says_something(example.question, answer):
        return _rejected(example, Reason.EMPTY)
    if _REFUSAL.search(answer):
        return _rejected(example, Reason.UNANSWERABLE)
    passage = example.source.passage
    checks = yield from support(answer, [passage, *(one.text for one in used)])
    if not is_supported(checks):
        return _rejected(example, Reason.UNSUPPORTED)
    start, end = sentence_of(passage, checks)
    source = msgspec.structs.replace(example.source, start=start, end=end)
    return msgspec.structs.replace(example, source=source)


def says_something(question: str, answer: str) -> bool:
    """Whether an answer has words of its own, and is no list of numbers or the question again."""
    asked = set(_WORD.findall(question.lower()))
    return len(set(_WORD.findall(answer.lower())) - asked) >= _LEAST_SAID


def _rejected(example: Example, reason: Reason) -> Example:
    return msgspec.structs.replace(example, state=State.REJECTED, reason=reason)


def _question(plan: Plan, passage: v.Passage) -> Work[str]:
    messages = []
    for text, question in _SHOTS:
        messages += [_asked(text), v.PromptMessage(v.Role.ASSISTANT, question)]
    sampling = v.Sampling(temperature=0.5, max_tokens=60, seed=plan.seed, grammar=_GRAMMAR)
    last = _asked(f"{passage.title}\n\n{passage.text}")
    text = yield from _said(plan, (*messages, last), sampling)
    return text if text.endswith("?") else ""


def _asked(text: str) -> v.PromptMessage:
    return v.PromptMessage(v.Role.USER, f"{_QUESTION}\n\n{text}")


def _found(plan: Plan, question: str) -> Work[Sequence[v.Passage]]:
    command = v.SearchPapers(
        job=new_job(), query=question, collection=plan.collection, limit=_FOUND
    )
    sources = (yield from ask(command, v.Sources))[0]
    return sources.passages if sources.relevant else ()


def _answer(plan: Plan, question: str, passages: Sequence[v.Passage]) -> Work[str]:
    quoted = tuple(
        v.PromptPassage(number, one.title, one.page, one.text)
        for number, one in enumerate(passages, 1)
    )
    sampling = v.Sampling(temperature=0.2, max_tokens=160, seed=plan.seed)
    message = v.PromptMessage(v.Role.USER, question, quoted)
    text = yield from _said(plan, (message,), sampling)
    return _MARKER.sub("", text).strip()


def _said(plan: Plan, messages: Sequence[v.PromptMessage], sampling: v.Sampling) -> Work[str]:
    command = v.Generate(
        job=new_job(), model=plan.model, messages=tuple(messages), sampling=sampling
    )
    pieces = yield from ask(command, v.Text)
    return "".join(piece.text for piece in pieces).strip()


# --- whether an answer rests on its passages ---


def support(answer: str, passages: Sequence[str]) -> Work[tuple[v.SentenceCheck, ...]]:
    """A verdict for each sentence, the best that any of the passages gives."""
    numbers = "".join(f"[{number}]" for number in range(1, len(passages) + 1))
    said = cited(answer, numbers)
    texts = tuple(v.NumberedText(number, text) for number, text in enumerate(passages, 1))
    command = v.CheckAnswer(job=new_job(), text=said, passages=texts)
    return (yield from ask(command, v.AnswerChecked))[0].sentences


def cited(answer: str, markers: str) -> str:
    """The answer with ``markers`` after each of its sentences, instead of what it had."""
    plain = "".join(
        piece if not numbers_in(piece) else "" for piece in re.split(f"({_MARKER.pattern})", answer)
    )
    pieces, last = [], 0
    for claim in claims(plain):
        pieces += [plain[last : claim.end], f" {markers}"]
        last = claim.end
    return "".join([*pieces, plain[last:]])


def is_supported(checks: Sequence[v.SentenceCheck]) -> bool:
    """At least half of the sentences, and none contradicted. An answer of a few words has none."""
    if any(check.support is v.Support.CONTRADICTED for check in checks):
        return False
    good = sum(check.support is v.Support.SUPPORTED for check in checks)
    return 2 * good >= len(checks)


def sentence_of(passage: str, checks: Sequence[v.SentenceCheck]) -> tuple[int, int]:
    """Where in the passage the best evidence from it stands; (0, 0) if none does."""
    for check in sorted(checks, key=lambda one: -one.score):
        start = passage.find(check.evidence) if check.evidence else -1
        if start >= 0:
            return start, start + len(check.evidence)
    return 0, 0
