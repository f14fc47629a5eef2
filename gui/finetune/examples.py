"""The examples as the window knows them: which sets there are, and what is in the chosen one.

All reading and writing is done on the queue's own thread; what changed is announced afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.errors import HilbertError
from gui.i18n import tr
from gui.operations import StoreQueue
from gui.services import Services
from trainer.examples import exchange
from trainer.examples.exchange import Layout
from trainer.examples.store import ExampleStore, SetSummary
from trainer.examples.values import Example, ExampleId, Reason, SetName, State, judged

_Known = tuple[list[SetSummary], list[Example]]
Done = Callable[[int], object]


class Examples(QObject):
    """``name`` is the set in view. Every change ends in ``examples_changed``."""

    sets_changed = Signal(object)  # list[SetSummary]
    examples_changed = Signal(object)  # list[Example]
    failed = Signal(HilbertError)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.queue: StoreQueue[ExampleStore] = StoreQueue(ExampleStore.open, self)
        services.closing.connect(self.queue.close)
        self.queue.failed.connect(self.failed)
        self.name = SetName(tr("My examples"))
        self.sets: list[SetSummary] = []
        self.all: list[Example] = []

    @property
    def accepted(self) -> int:
        return sum(example.state is State.ACCEPTED for example in self.all)

    def refresh(self) -> None:
        """Read everything anew; the newest set is chosen if the one in view is not there."""
        self._run(lambda _store: None)

    def choose(self, name: SetName) -> None:
        self.name = name
        self.refresh()

    def create(self, name: SetName) -> None:
        self.name = name
        self._run(lambda store: store.create(name))

    def add(self, examples: Sequence[Example], done: Done | None = None) -> None:
        """Store new examples in the set in view; ``done`` gets the id of the first."""
        name = self.name
        self._run(lambda store: store.add(name, examples), lambda ids: done and done(ids[0]))

    def put(self, examples: Sequence[Example]) -> None:
        self._run(lambda store: store.put(examples))

    def judge(
        self, examples: Iterable[Example], state: State, reason: Reason = Reason.BY_HAND
    ) -> None:
        self.put([judged(example, state, reason) for example in examples])

    def delete(self, ids: Sequence[ExampleId]) -> None:
        self._run(lambda store: store.delete(ids))

    def restore(self, ids: Sequence[ExampleId]) -> None:
        self._run(lambda store: store.restore(ids))

    def take_file(self, path: Path, done: Done) -> None:
        """Import a file, all of it or nothing; ``done`` gets the number of examples."""
        name = self.name

        def work(store: ExampleStore) -> int:
            found = exchange.read(path)
            store.add(name, found)
            return len(found)

        self._run(work, done)

    def write_file(self, path: Path, layout: Layout, done: Done) -> None:
        """Export the accepted examples of the set in view."""
        name = self.name

        def work(store: ExampleStore) -> int:
            return exchange.write(path, store.examples(name, State.ACCEPTED), layout)

        self.queue.run(work, done)

    # --- on the queue's thread, and back ---

    def _run(
        self,
        work: Callable[[ExampleStore], object],
        done: Callable[..., object] | None = None,
    ) -> None:
        wanted = self.name

        def both(store: ExampleStore) -> tuple[object, _Known]:
            result = work(store)
            sets = store.sets()
            names = [one.name for one in sets]
            name = wanted if wanted in names or not names else names[0]
            return result, (sets, store.examples(name))

        def told(outcome: tuple[object, _Known]) -> None:
            result, (self.sets, self.all) = outcome
            names = [one.name for one in self.sets]
            if names and self.name not in names:
                self.name = names[0]
            self.sets_changed.emit(self.sets)
            self.examples_changed.emit(self.all)
            if done:
                done(result)

        self.queue.run(both, told)
