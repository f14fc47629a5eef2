"""Examples from papers: scripted children for every way it can go, the real ones at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import msgspec
import pytest

from engine import vocabulary as v
from engine.errors import HilbertError
from tests.trainer.examples.making import example
from trainer.examples.building import _SHOTS, Built, Plan, build, cited, paper_key, sentence_of
from trainer.examples.filtering import DUPLICATE, Rules, filtered, rules_of
from trainer.examples.store import ExampleStore
from trainer.examples.values import Example, Origin, Reason, SetName, State
from trainer.examples.work import run
from trainer.recipe import Recipe

SET = SetName("made")
MODEL = v.ModelSpec(path="model.gguf")
GOOD = "Which phase does the second paper call stable at low temperature?"


@dataclass
class Scripted:
    """Papers and a model that say what the test wants; it records what it was asked."""

    papers: int = 3
    question: Callable[[str], str] = lambda _prompt: GOOD
    answer: str = "The phase is stable [1]. It melts late [2, 3]."
    found: bool = True
    verdict: v.Support = v.Support.SUPPORTED
    near: tuple[v.NearPair, ...] = ()
    stop_after: int = 1_000_000
    asked: list[v.AnyCommand] = field(default_factory=list)

    def __call__(self, command: v.AnyCommand) -> Iterator[v.AnyEvent]:
        self.asked.append(command)
        if len(self.asked) > self.stop_after:
            raise KeyboardInterrupt
        match command:
            case v.ListPapers():
                ready = v.PaperState.READY
                collection = v.CollectionName("c")
                papers = tuple(
                    v.Paper(v.PaperId(n), collection, f"Paper {n}", f"{n}.md", ready, doi=f"10/{n}")
                    for n in range(self.papers)
                )
                yield v.Library(collections=(), papers=papers)
            case v.DrawPassages(limit=limit):
                yield v.PassagesDrawn(passages=tuple(map(passage, range(self.papers)))[:limit])
            case v.Generate(messages=messages):
                quoted = messages[-1].passages
                yield v.Text(text=self.answer if quoted else self.question(messages[-1].content))
            case v.SearchPapers():
                yield v.Sources(
                    passages=tuple(map(passage, range(self.papers))), relevant=self.found
                )
            case v.CheckAnswer(text=text, passages=passages):
                # As the checker does: evidence from the best passage.
                yield v.AnswerChecked(
                    sentences=(
                        v.SentenceCheck(0, len(text), self.verdict, 1, 0.9, passages[0].text[:12]),
                    )
                )
            case v.FindNearTexts():
                yield v.NearTexts(pairs=self.near)
        yield v.Done()


def passage(number: int) -> v.Passage:
    text = f"Phase {number} is stable. It melts late."
    paper = v.PaperId(number)
    spans = (v.Span(number + 1, 0, len(text)),)
    return v.Passage(v.PassageId(number), paper, f"Paper {number}", "p", "s", text, spans)


def plan(origin: Origin = Origin.PAPERS, count: int = 3) -> Plan:
    return Plan(SET, v.CollectionName("c"), MODEL, "tiny", origin, count)


@pytest.fixture
def store(data_folder: object) -> Iterator[ExampleStore]:
    with ExampleStore.open() as store:
        yield store


def built(store: ExampleStore, script: Scripted, wanted: Plan) -> Built:
    return run(build(wanted), store, script, lambda _: None)


def test_every_example_keeps_paper_page_and_sentence(store: ExampleStore) -> None:
    result = built(store, Scripted(), plan())
    assert result == Built(3, 3, {})
    found = {one.source.paper: one for one in store.examples(SET)}
    assert sorted(found) == ["doi:10/0", "doi:10/1", "doi:10/2"]
    one = found["doi:10/1"]
    assert (one.source.title, one.source.page) == ("Paper 1", 2)
    assert one.source.sentence == "Phase 1 is s"
    assert one.answer == "The phase is stable. It melts late."
    assert (one.state, one.origin, one.model) == (State.PROPOSED, Origin.PAPERS, "tiny")


def test_a_stronger_model_answers_from_the_passage_alone(store: ExampleStore) -> None:
    script = Scripted()
    built(store, script, plan(Origin.MODEL, count=1))
    prompts = [c.messages[-1].passages for c in script.asked if isinstance(c, v.Generate)]
    assert [[one.text for one in quoted] for quoted in prompts] == [[], [passage(0).text]]


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (Scripted(question=lambda _: "no question"), Reason.EMPTY),
        (Scripted(question=lambda _: _SHOTS[0][1]), Reason.DUPLICATE),
        (Scripted(question=lambda _: "What does the paper study here?"), Reason.UNANSWERABLE),
        (Scripted(found=False), Reason.UNANSWERABLE),
        (Scripted(answer="The passages do not say."), Reason.UNANSWERABLE),
        (Scripted(answer=""), Reason.EMPTY),
        (Scripted(answer="1. 2. 4. 5."), Reason.EMPTY),
        (Scripted(answer=f"Ask: {GOOD}"), Reason.EMPTY),
        (Scripted(verdict=v.Support.WEAK), Reason.UNSUPPORTED),
        (Scripted(verdict=v.Support.CONTRADICTED), Reason.UNSUPPORTED),
    ],
)
def test_what_is_dropped_is_counted_and_kept_with_its_reason(
    store: ExampleStore, script: Scripted, reason: Reason
) -> None:
    assert built(store, script, plan()) == Built(3, 0, {reason: 3})
    assert {one.reason for one in store.examples(SET)} <= {reason}
    assert {one.state for one in store.examples(SET)} <= {State.REJECTED}


@pytest.mark.parametrize("stop_after", [1, 3, 7, 10, 13])
def test_work_that_was_stopped_goes_on_where_it_was(store: ExampleStore, stop_after: int) -> None:
    with pytest.raises(KeyboardInterrupt):
        built(store, Scripted(stop_after=stop_after), plan())
    before = len(store.examples(SET))
    script = Scripted()
    assert built(store, script, plan()) == Built(3, 3, {})
    assert len(store.examples(SET)) == 3
    assert sum(isinstance(c, v.Generate) for c in script.asked) == 2 * (3 - before)


def test_an_empty_collection_is_refused_before_the_model_is_asked(store: ExampleStore) -> None:
    script = Scripted(papers=0)
    with pytest.raises(HilbertError, match="no papers to make examples from") as caught:
        built(store, script, plan())
    assert "hilbert papers add" in caught.value.remedy
    assert not [c for c in script.asked if isinstance(c, v.Generate)]


def test_papers_are_named_by_what_every_machine_knows() -> None:
    made = v.Paper(
        v.PaperId(1), v.CollectionName("c"), "A Title", "/p.pdf", v.PaperState.READY, doi="10/A"
    )
    assert paper_key(made) == "doi:10/a"
    assert paper_key(msgspec.structs.replace(made, doi="", arxiv="2504.1")) == "arxiv:2504.1"
    assert paper_key(msgspec.structs.replace(made, doi="")) == "title:a title"


def test_every_sentence_is_checked_against_all_passages() -> None:
    said = cited("Spin is half of it [1]. Mass is large and known. Yes", "[1][2]")
    assert said == "Spin is half of it. [1][2] Mass is large and known. [1][2] Yes"


def test_evidence_from_another_passage_is_no_sentence_of_this_one() -> None:
    check = v.SentenceCheck(0, 9, v.Support.SUPPORTED, 1, 0.9, "elsewhere")
    assert sentence_of("Here. There.", [check]) == (0, 0)


# --- filters ---


def numbered(examples: list[Example]) -> list[Example]:
    return [msgspec.structs.replace(e, id=n) for n, e in enumerate(examples, 1)]


def judge(examples: list[Example], script: Scripted | None = None, **rules: object) -> list[Reason]:
    made = Rules(seed=3407, validation_share=0.1, test_share=0.1, **rules)  # type: ignore[arg-type]
    found = run(
        filtered(numbered(examples), made),
        None,  # type: ignore[arg-type] # filters do not touch the store
        script or Scripted(),
        lambda _: None,
    )
    reasons = {one.id: one.reason for one in found.rejected}
    assert found.kept == sum(e.state is not State.REJECTED for e in examples) - len(reasons)
    return [reasons.get(one.id, Reason.NONE) for one in numbered(examples)]


def test_the_same_question_but_for_spelling_is_a_duplicate() -> None:
    first = example(1)
    again = msgspec.structs.replace(first, question=first.question.upper().replace("?", " ?!"))
    assert judge([first, again, example(2)]) == [Reason.NONE, Reason.DUPLICATE, Reason.NONE]


def test_of_a_chain_of_like_questions_the_first_stays() -> None:
    pairs = (v.NearPair(0, 1, 0.96), v.NearPair(1, 2, 0.96))

    class Near(Scripted):
        def __call__(self, command: v.AnyCommand) -> Iterator[v.AnyEvent]:
            questions = isinstance(command, v.FindNearTexts) and command.threshold >= DUPLICATE
            self.near = pairs if questions else ()
            yield from super().__call__(command)

    found = judge([example(n) for n in range(3)], Near())
    assert found == [Reason.NONE, Reason.DUPLICATE, Reason.NONE]


def test_computed_problems_are_duplicates_only_if_the_very_same() -> None:
    made = [Example(f"Energy of {n} X?", "1", origin=Origin.TEMPLATE) for n in (1, 2, 1)]
    assert judge(made) == [Reason.NONE, Reason.NONE, Reason.DUPLICATE]


def test_an_imported_answer_is_checked_but_an_accepted_one_is_not() -> None:
    imported = msgspec.structs.replace(example(1, state=State.PROPOSED), origin=Origin.IMPORT)
    accepted = msgspec.structs.replace(example(2), origin=Origin.IMPORT)
    found = judge([imported, accepted], Scripted(verdict=v.Support.WEAK))
    assert found == [Reason.UNSUPPORTED, Reason.NONE]


def test_too_long_goes_by_the_tokens_of_the_base() -> None:
    lengths = {1: 10, 2: 11}
    found = judge([example(1), example(2)], max_length=10, lengths=lengths)
    assert found == [Reason.NONE, Reason.TOO_LONG]


def test_lengths_are_asked_of_the_base_where_there_is_one() -> None:
    recipe = Recipe(max_length=10)
    asked: list[v.AnyCommand] = []

    def measured(command: v.AnyCommand) -> Iterator[v.AnyEvent]:
        asked.append(command)
        yield v.ExamplesMeasured(sizes=(v.ExampleSize(1, 12, 3),))

    def rules(base: str) -> Rules:
        work = rules_of(SetName("mine"), base, recipe)
        return run(work, None, measured, lambda _: None)  # type: ignore[arg-type] # not touched

    assert rules("").lengths == {}
    assert not asked
    assert rules("base.gguf").lengths == {1: 12}
    assert rules("base.gguf").max_length == 10


def test_of_two_alike_on_two_sides_the_one_to_train_on_goes() -> None:
    from trainer.examples.splitting import Part, parts_of

    examples = [example(n) for n in range(20)]
    part = parts_of(examples, 3407, 0.1, 0.1)
    test = next(n for n, one in enumerate(examples) if part[one.group] is Part.TEST)
    train = next(n for n, one in enumerate(examples) if part[one.group] is Part.TRAIN)
    pair = v.NearPair(min(test, train), max(test, train), 0.93)

    class Leaks(Scripted):
        def __call__(self, command: v.AnyCommand) -> Iterator[v.AnyEvent]:
            near = isinstance(command, v.FindNearTexts) and command.threshold < DUPLICATE
            self.near = (pair,) if near else ()
            yield from super().__call__(command)

    found = judge(examples, Leaks())
    assert found[train] is Reason.LEAKED
    assert found.count(Reason.NONE) == 19
