"""The commands of the training child: what they say, how they stop, how they are taken up again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.child import Child, new_job, stream
from engine.errors import HilbertError
from engine.vocabulary import (
    AnyEvent,
    Artifact,
    ClassifyTexts,
    Done,
    EstimateHead,
    Failed,
    FailureKind,
    HeadEstimated,
    HeadStudy,
    HeadTask,
    JobId,
    Metric,
    StopReason,
    StudyHead,
    TextsClassified,
    TrainHead,
    decode_event,
)
from engine.worker import Job
from trainer.cli import main
from trainer.head import handlers, report, spec, tasks
from trainer.head.compute.saving import load
from trainer.worker.start import training_command

QUICK = ("qubits=2", "measured=2", "epochs=2", "learning_rate=0.1", "batch=8")


class Heard(Job):
    """A job whose events are kept; cancelled when ``until`` says so."""

    def __init__(self, until: Callable[[AnyEvent], bool] = lambda _: False) -> None:
        self.events: list[AnyEvent] = []

        def write(line: bytes) -> None:
            self.events.append(decode_event(line))
            if until(self.events[-1]):
                self.cancel()

        super().__init__(JobId("job"), write)
        self.begin()


def of_kind(events: list[AnyEvent], kind: type) -> list[AnyEvent]:
    return [event for event in events if isinstance(event, kind)]


def asked(sentences: Path, seeds: int = 2) -> HeadTask:
    return HeadTask(str(sentences), changes=QUICK, seeds=seeds)


def training(task: HeadTask, folder: Path) -> TrainHead:
    return TrainHead(job=JobId("job"), task=task, folder=str(folder))


@pytest.mark.usefixtures("made_up")
def test_an_interrupted_training_goes_on_and_ends_like_an_unbroken_one(
    sentences: Path, tmp_path: Path
) -> None:
    task, folder = asked(sentences), tmp_path / "heads" / "broken"
    whole = Heard()
    assert handlers.on_train(whole, training(task, tmp_path / "whole")) is StopReason.FINISHED

    def in_the_second_seed(event: AnyEvent) -> bool:
        return isinstance(event, Metric) and event.name.startswith("seed 1/classical twin")

    broken = Heard(in_the_second_seed)
    assert handlers.on_train(broken, training(task, folder)) is StopReason.CANCELLED
    assert not of_kind(broken.events, Artifact)
    assert not folder.exists()
    again = Heard()
    assert handlers.on_train(again, training(tasks.task_of(folder), folder)) is StopReason.FINISHED
    trained_again = {event.name for event in again.events if isinstance(event, Metric)}
    assert not any(name.startswith("seed 0/") for name in trained_again)
    assert not any(name.startswith("seed 1/quantum head") for name in trained_again)
    assert any(name.startswith("seed 1/classical twin") for name in trained_again)
    assert not tasks.beside(folder).exists()
    found = [report.read(one) for one in (tmp_path / "whole", folder)]
    assert [one.accuracies for one in found[0].scores] == [
        one.accuracies for one in found[1].scores
    ]
    assert load(folder).spec.weights_sha256 == load(tmp_path / "whole").spec.weights_sha256


@pytest.mark.usefixtures("made_up")
def test_what_is_unfinished_is_listed_and_can_be_discarded(
    sentences: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tasks.new_folder(asked(sentences))
    handlers.on_train(
        Heard(lambda event: isinstance(event, Metric)), training(asked(sentences), folder)
    )
    assert list(tasks.unfinished()) == [(folder, asked(sentences))]
    assert tasks.new_folder(asked(sentences)) != folder
    assert main(["head", "resume", folder.name, "--json"]) == 0
    assert '"event":"Report"' in capsys.readouterr().out
    assert [found for found, _ in spec.trained()] == [folder]
    tasks.begin(asked(sentences), folder)
    tasks.discard(folder)
    assert not list(tasks.unfinished())
    with pytest.raises(HilbertError) as caught:
        tasks.task_of(folder)
    assert caught.value.kind is FailureKind.NOT_FOUND


@pytest.mark.usefixtures("made_up")
def test_another_recipe_does_not_take_up_old_results(sentences: Path, tmp_path: Path) -> None:
    folder = tmp_path / "head"
    stop = Heard(lambda event: isinstance(event, Metric) and event.name.startswith("seed 1"))
    handlers.on_train(stop, training(asked(sentences), folder))
    other = HeadTask(str(sentences), changes=("qubits=3", "epochs=2"), seeds=2)
    again = Heard()
    handlers.on_train(again, training(other, folder))
    names = {event.name for event in again.events if isinstance(event, Metric)}
    assert any(name.startswith("seed 0/quantum head") for name in names)


@pytest.mark.usefixtures("made_up")
def test_a_list_of_texts_is_classified(sentences: Path, tmp_path: Path) -> None:
    folder = tmp_path / "head"
    handlers.on_train(Heard(), training(asked(sentences, seeds=1), folder))
    texts = ("good film", "bad film") * 40
    heard = Heard()
    handlers.on_classify(heard, ClassifyTexts(job=JobId("job"), head=str(folder), texts=texts))
    (event,) = heard.events
    assert isinstance(event, TextsClassified)
    assert [answer.text for answer in event.answers] == list(texts)
    assert len({answer.label for answer in event.answers}) == 2
    assert all(sum(answer.chances) == pytest.approx(1) for answer in event.answers)
    none = Heard()
    handlers.on_classify(none, ClassifyTexts(job=JobId("job"), head=str(folder), texts=()))
    assert none.events == [TextsClassified(job=JobId("job"), answers=())]


@pytest.mark.usefixtures("made_up")
def test_the_time_is_estimated_before_it_is_spent(sentences: Path) -> None:
    frozen, tuned = Heard(), Heard()
    task = asked(sentences)
    handlers.on_estimate(frozen, EstimateHead(job=JobId("job"), task=task))
    slower = HeadTask(task.file, changes=(*QUICK, "encoder=tuned"), seeds=4)
    handlers.on_estimate(tuned, EstimateHead(job=JobId("job"), task=slower))
    first, second = frozen.events[0], tuned.events[0]
    assert isinstance(first, HeadEstimated)
    assert isinstance(second, HeadEstimated)
    assert first.sentences == 80
    assert first.tuning == 0 < first.training < second.training
    assert second.tuning > 0


@pytest.mark.usefixtures("made_up")
def test_a_study_is_kept_with_its_drawings(sentences: Path, tmp_path: Path) -> None:
    heard = Heard()
    command = StudyHead(
        job=JobId("job"),
        task=HeadTask(str(sentences), changes=("qubits=2", "epochs=1"), seeds=2),
        study=HeadStudy.ABLATIONS,
        folder=str(tmp_path / "study"),
    )
    assert handlers.on_study(heard, command) is StopReason.FINISHED
    folder = tmp_path / "study"
    assert {path.name for path in folder.iterdir()} == {"study.json", "study.md", "figure-1.svg"}
    assert json.loads((folder / "study.json").read_text("utf-8"))["kind"] == "ablations"
    assert "<svg" in (folder / "figure-1.svg").read_text("utf-8")


def test_the_training_child_takes_the_commands(tmp_path: Path) -> None:
    """The real process, with a file that cannot be learnt from and a head that is not there."""
    bad = tmp_path / "bad.all"
    bad.write_text("0 one\n0 two\n", encoding="utf-8")
    child = Child("training", training_command())
    try:
        (failed,) = stream(
            child, TrainHead(job=new_job(), task=HeadTask(str(bad)), folder=str(tmp_path / "head"))
        )
        (missing,) = stream(child, ClassifyTexts(job=new_job(), head="nothing", texts=("a",)))
    finally:
        child.close()
    assert isinstance(failed, Failed)
    assert isinstance(missing, Failed)
    assert (failed.kind, missing.kind) == (FailureKind.BAD_FILE, FailureKind.NOT_FOUND)
    assert not isinstance(failed, Done)
