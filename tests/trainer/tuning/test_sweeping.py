"""Tables and searches, with a scripted stream of runs; one real search is in test_child."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Done,
    JobId,
    Metric,
    RunChanged,
    RunId,
    RunInfo,
    RunState,
    TrainRun,
)
from trainer.recipe import Recipe, Target, Technique
from trainer.tuning import sweeping
from trainer.tuning.sweeping import Found, Shared, Tried

ASKED = TrainRun(job=JobId("1"), base="m.gguf", examples="spins", recipe="", preset="starter")
RECIPE = Recipe(targets=(Target.ATTENTION, Target.MLP, Target.EMBEDDINGS))


class Runs:
    """Answers TrainRun with a run at one of these levels of loss, and records what was asked."""

    def __init__(self, *levels: float) -> None:
        self._levels = iter(levels or [1.0] * 9)
        self.recipes: list[Recipe] = []
        self.broken_off = 0

    def __call__(self, command: AnyCommand) -> Iterator[AnyEvent]:
        assert isinstance(command, TrainRun)
        recipe = msgspec.json.decode(command.recipe, type=Recipe)
        self.recipes.append(recipe)
        level = next(self._levels)
        info = RunInfo(
            id=RunId(f"run-{len(self.recipes)}"),
            path="",
            state=RunState.RUNNING,
            preset="",
            technique=recipe.technique,
            base="",
            examples="",
            created=0,
        )
        try:
            yield RunChanged(run=info)
            yield Metric(step=0, name="validation loss", value=3.0)
            for step in (1, 2, 3):
                yield Metric(step=step, name="validation loss", value=level / step)
        except GeneratorExit:
            self.broken_off += 1
            raise
        best = {"state": RunState.FINISHED, "best_loss": level / 3, "best_step": 3}
        yield RunChanged(run=msgspec.structs.replace(info, **best))
        yield Done()


def test_the_table_has_the_form_of_the_card() -> None:
    runs = Runs()
    tried = [e for e in sweeping.table(runs, ASKED, RECIPE) if isinstance(e, Tried)]
    assert [one.technique for one in tried] == list(sweeping.TECHNIQUES)
    assert len({recipe.seed for recipe in runs.recipes}) == 1
    page = sweeping.markdown(tried)
    assert page.splitlines()[0] == (
        "| Technique | Evaluation cross-entropy | Best step | Exports to | Run |"
    )
    assert "| (base, untrained) | 3.0000 | 0 | | |" in page
    assert "| (LO)ReFT | **0.3333** | 3 | nothing |" in page
    assert "| DoRA | **0.3333** | 3 | merged GGUF |" in page
    loreft = runs.recipes[-1]
    assert (loreft.technique, Target.EMBEDDINGS in loreft.targets) == (Technique.LOREFT, False)


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_a_search_learns_prunes_and_goes_on_where_it_was(tmp_path: Path) -> None:
    shared = Shared(f"sqlite:///{tmp_path / 'sweeps.db'}", "spins")
    recipe = Recipe(seed=1)
    runs = Runs(1.2, 1.1, 1.3, 9.0, 1.0, 8.0)
    events = sweeping.search(runs, ASKED, recipe, 6, shared)
    found = [event for event in events if isinstance(event, Found)]
    assert runs.broken_off == 2  # far above the median of the others at their first evaluation
    last = found[-1]
    assert (last.finished, last.pruned) == (4, 2)
    assert last.loss == pytest.approx(1 / 3)
    assert last.settings["rank"] == runs.recipes[4].rank
    again = Runs(0.9, 1.4)
    *_, later = sweeping.search(again, ASKED, recipe, 2, shared)
    assert isinstance(later, Found)
    assert later.finished + later.pruned == 8
    assert later.loss == pytest.approx(0.3)


def test_no_password_of_a_database_is_shown() -> None:
    assert sweeping._without_secret("postgresql://me:secret@host/db") == "postgresql://host/db"
    assert sweeping._without_secret("sqlite:////a/b.db") == "sqlite:////a/b.db"
