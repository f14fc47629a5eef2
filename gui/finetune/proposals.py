"""Make examples for the set in view: from papers, by a stronger model, or computed; then filter.

One at a time, announced as running work. What is made is stored as it comes, so that stopping
loses nothing and the next start goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QObject, Signal

from engine import vocabulary as v
from engine.child import new_job
from engine.errors import HilbertError
from gui.activity import Activity
from gui.finetune.examples import Examples
from gui.finetune.words import reason_word
from gui.finetune.working import Working
from gui.i18n import tr, trn
from gui.services import Services
from trainer.examples.building import Built, Plan, build
from trainer.examples.filtering import Filtered, filtered, rules_of
from trainer.examples.values import Example, Origin, Reason, SetName, State
from trainer.examples.work import Work, ask, stored
from trainer.recipe import Recipe


class Kind(Enum):
    PAPERS = Origin.PAPERS
    MODEL = Origin.MODEL
    PROBLEMS = Origin.TEMPLATE


class Wish(v.Value, frozen=True):
    """What the person asked for in the dialog."""

    kind: Kind
    collection: v.CollectionName
    model: v.ModelSpec
    model_name: str
    count: int


class Proposals(QObject):
    """``told`` says in a sentence what came of it, ``judged`` which examples a check rejected."""

    busy_changed = Signal(bool)
    progress = Signal(object)  # Progress
    told = Signal(str)
    judged = Signal(object)  # tuple[Example, ...]: as they were before
    failed = Signal(HilbertError)

    def __init__(self, services: Services, examples: Examples) -> None:
        super().__init__(examples)
        self._services = services
        self._examples = examples
        self._working = Working(services, examples.queue, self)
        self._activity: Activity | None = None
        self._done: Callable[[object], None] = lambda _: None
        self._working.progress.connect(self._on_progress)
        self._working.finished.connect(self._on_finished)
        self._working.failed.connect(self._on_failed)
        self._working.stopped.connect(self._on_stopped)

    @property
    def busy(self) -> bool:
        return self._working.busy

    def propose(self, wish: Wish) -> None:
        name = self._examples.name
        title = tr("Proposing examples")
        if wish.kind is Kind.PROBLEMS:
            self._start(title, _problems(name, wish.count), self._on_built)
            return
        plan = Plan(
            name=name,
            collection=wish.collection,
            model=wish.model,
            model_name=wish.model_name,
            origin=wish.kind.value,
            count=wish.count,
        )
        self._start(title, build(plan), self._on_built)

    def check(self, recipe: Recipe, base: str) -> None:
        """Filter the set in view for a training of ``base`` by ``recipe``."""
        work = _checked(self._examples.name, self._examples.all, recipe, base)
        self._start(tr("Checking examples"), work, self._on_filtered)

    def cancel(self) -> None:
        self._working.cancel()

    def _start(self, title: str, work: Work[object], done: Callable[..., None]) -> None:
        if self.busy:
            return
        self._done = done
        self._activity = self._services.activities.begin(title, cancel=self.cancel)
        self.busy_changed.emit(True)
        self.progress.emit(v.Progress(done=0, total=0, unit="", note=title))
        self._working.start(work)

    # --- how it goes ---

    def _on_progress(self, progress: v.Progress) -> None:
        if self._activity:
            self._activity.progress(progress)
        self.progress.emit(progress)

    def _on_finished(self, result: object) -> None:
        self._end(lambda activity: self._done(result))

    def _on_built(self, result: Built) -> None:
        said = trn("{n} example proposed", "{n} examples proposed", result.kept)
        self._say(said + _dropped(result.dropped))

    def _on_filtered(self, result: Filtered) -> None:
        if result.rejected:
            ids = {example.id for example in result.rejected}
            before = tuple(example for example in self._examples.all if example.id in ids)
            self._examples.put(result.rejected)
            self.judged.emit(before)
        said = trn("{n} example kept", "{n} examples kept", result.kept)
        self._say(said + _dropped(result.counts))

    def _say(self, sentence: str) -> None:
        if self._activity:
            self._activity.finish(sentence)
        self.told.emit(sentence)

    def _on_failed(self, error: HilbertError) -> None:
        self._end(lambda activity: activity.fail(error.event(new_job())))
        self.failed.emit(error)

    def _on_stopped(self) -> None:
        self._end(lambda activity: activity.stop(tr("Stopped; what was made is kept")))

    def _end(self, tell: Callable[[Activity], object]) -> None:
        if self._activity:
            tell(self._activity)
        self._activity = None
        self.busy_changed.emit(False)
        self._examples.refresh()


def _problems(name: SetName, count: int) -> Work[Built]:
    made = yield from ask(v.MakeProblems(job=new_job(), count=count), v.ProblemMade)
    known = yield from stored(lambda store: {e.question for e in store.examples(name)})
    new = [
        Example(
            one.question,
            one.answer,
            origin=Origin.TEMPLATE,
            state=State.ACCEPTED,
            model=one.kind,
        )
        for one in made
        if one.question not in known
    ]
    yield from stored(lambda store: store.add(name, new))
    return Built(count, len(new), {Reason.DUPLICATE: count - len(new)} if count > len(new) else {})


def _checked(
    name: SetName, examples: Sequence[Example], recipe: Recipe, base: str
) -> Work[Filtered]:
    rules = yield from rules_of(name, base, recipe)
    return (yield from filtered(examples, rules))


def _dropped(counts: Mapping[Reason, int]) -> str:
    """“; dropped: 8 not answered by the papers, 4 empty”."""
    parts = [f"{count} {reason_word(reason)}" for reason, count in counts.items() if count]
    return tr("; dropped: {parts}", parts=", ".join(parts)) if parts else ""
