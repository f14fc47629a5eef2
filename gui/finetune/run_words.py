"""The words for a run: its title, where it stands, its facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from pathlib import Path

from engine.vocabulary import RunInfo, RunState
from gui.i18n import tr
from gui.models.words import at_home
from gui.papers.words import day
from trainer.recipe import Technique


class Halt(Enum):
    """What the run under way does once its step has ended."""

    NONE = "none"
    PAUSE = "pause"
    STOP = "stop"


def run_title(run: RunInfo) -> str:
    if not run.technique:
        return run.id  # nothing else is known of a damaged one
    model = Path(run.base).stem
    return tr("{technique} on {model}", technique=Technique(run.technique).written, model=model)


def training_title(base: str) -> str:
    """For the list of what runs; ``base`` is the path of the model, or "" where it is not known."""
    return tr("Training {model}", model=Path(base).stem) if base else tr("Training a model")


def trained_words(run: RunInfo | None) -> str:
    """How a training came out that did all its steps."""
    if run is None or run.best_loss is None:
        return tr("Finished")
    return tr("Finished, with a validation loss of {loss}", loss=f"{run.best_loss:.3f}")


def run_line(run: RunInfo) -> str:
    """The second line in the list: when, and how it stands."""
    loss = "" if run.best_loss is None else tr("loss {loss}", loss=f"{run.best_loss:.3f}")
    began = f"{day(run.created)} {datetime.fromtimestamp(run.created).astimezone():%H:%M}"
    return " · ".join(filter(None, [began, state_word(run.state), loss]))


def state_word(state: RunState) -> str:
    return {
        RunState.READY: tr("ready"),
        RunState.RUNNING: tr("running"),
        RunState.PAUSED: tr("paused"),
        RunState.STOPPED: tr("stopped"),
        RunState.INTERRUPTED: tr("interrupted"),
        RunState.FAILED: tr("failed"),
        RunState.FINISHED: tr("finished"),
    }[state]


def halt_sentence(run: RunInfo, halt: Halt) -> str:
    """What is waited for; "" for nothing."""
    if halt is Halt.NONE:
        return ""
    if run.state is not RunState.RUNNING:
        return tr("It stops as soon as it can.")
    if halt is Halt.PAUSE:
        return tr("It pauses after the step under way, and keeps what it has learnt.")
    return tr(
        "It stops after the step under way, and keeps what it has learnt. “Stop now” ends it at "
        "once, and what it has learnt since its last checkpoint is lost."
    )


def stopped_words(halt: Halt) -> str:
    """How a training ended that was not to go on."""
    if halt is Halt.PAUSE:
        return tr("Paused; it can be resumed")
    return tr("Stopped; it can be resumed")


def state_sentence(run: RunInfo) -> str:
    """The verdict where there is one, else why the run stands where it does."""
    return run.verdict or run.note or state_word(run.state).capitalize()


def run_facts(run: RunInfo) -> Sequence[tuple[str, str]]:
    best = tr("none yet")
    if run.best_loss is not None:
        best = tr("{loss} after step {step}", loss=f"{run.best_loss:.4f}", step=run.best_step)
    return (
        (tr("Recipe"), run.preset or tr("of one's own")),
        (tr("Technique"), Technique(run.technique).written if run.technique else ""),
        (tr("Base model"), at_home(Path(run.base))),
        (tr("Examples"), run.examples),
        (tr("Steps"), tr("{done} of {total}", done=run.step, total=run.steps)),
        (tr("Best validation loss"), best),
        (tr("Folder"), at_home(Path(run.path))),
    )
