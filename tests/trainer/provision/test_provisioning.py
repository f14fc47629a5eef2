"""The real child, pip and uv install tiny packages: killed, resumed, repaired, removed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine.child import Child, new_job, stream
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    DescribeTrainer,
    Done,
    Failed,
    FailureKind,
    InstallTrainer,
    Progress,
    RemoveTrainer,
    RepairTrainer,
    StopReason,
    TrainerDescribed,
    TrainerKind,
    TrainerState,
)
from tests.trainer.provision import making
from trainer.provision.place import Place, alone
from trainer.worker.start import provision_command, training_command

_KILLS = int(os.environ.get("HILBERT_KILLS", "5"))
_PACKAGES = ("uv", "setuptools", "msgspec", "torch", "peft", "trl", "transformers")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return making.make(tmp_path_factory.mktemp("bundle"))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Kept from test to test: what is installed once is repaired and removed later."""
    return tmp_path_factory.mktemp("cache") / "hilbert cachè"  # as some people's names are


@pytest.fixture(autouse=True)
def place(wheels: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """As in an installed app without a network."""
    monkeypatch.setenv("HILBERT_BUNDLED", str(wheels.parent))
    monkeypatch.setenv("HILBERT_CACHE", str(cache))
    monkeypatch.setenv("UV_OFFLINE", "1")
    return Place.usual()


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child("provision", provision_command())
    yield child
    child.close()


@pytest.fixture
def installed(place: Place, wheels: Path) -> None:
    """By the test that does it first, unless that runs in another process than this one."""
    if not place.journal().complete:
        child = Child("provision", provision_command())
        said(child, install(wheels))
        child.close()


def said(child: Child, command: AnyCommand) -> list[AnyEvent]:
    return list(stream(child, command))


def state(child: Child) -> TrainerDescribed:
    found = said(child, DescribeTrainer(job=new_job()))[0]
    assert isinstance(found, TrainerDescribed), found
    return found


def install(wheels: Path) -> InstallTrainer:
    return InstallTrainer(job=new_job(), kind=TrainerKind.CPU, wheels=str(wheels))


def is_whole(place: Place) -> bool:
    """Every file of every tiny package, read by the environment's own interpreter."""
    program = (
        "import sys, pathlib, peft\nsite = pathlib.Path(peft.__file__).parents[1]\n"
        "for name in sys.argv[1:]:\n  for n in range(40):\n"
        "    text = (site / name / f'part_{n}.txt').read_text()\n"
        "    assert text == f'{name} {n}\\n' * 200, (name, n)\n"
    )
    names = [name for name in _PACKAGES if name != "uv"]
    done = subprocess.run([place.python, "-I", "-c", program, *names], check=False)
    return done.returncode == 0


def test_killed_at_random_moments_it_goes_on_to_the_end(wheels: Path, place: Place) -> None:
    """The first kill falls into pip's work on uv, the others into uv's on a package of chance."""
    moment = random.Random(time.time_ns())
    for number in range(_KILLS):
        child = Child("provision", provision_command())
        victim = moment.choice(_PACKAGES[1:]) if number else "uv"
        timer = threading.Timer(moment.uniform(0, 0.15 if number else 1.5), child.kill)
        ended: AnyEvent | None = None
        for ended in stream(child, install(wheels)):
            if isinstance(ended, Progress) and ended.note.startswith(victim) and not timer.ident:
                timer.start()
        child.close()
        if isinstance(ended, Failed):
            assert ended.kind is FailureKind.CHILD_ENDED, ended
            timer.join()
        elif timer.ident:
            timer.cancel()
            timer.join()
    child = Child("provision", provision_command())
    events = said(child, install(wheels))
    found = state(child)
    child.close()
    assert isinstance(events[-1], Done), events[-1]
    assert found.state is TrainerState.READY
    assert (found.done, found.total) == (len(_PACKAGES), len(_PACKAGES))
    assert is_whole(place)
    assert not place.fetched.exists()


@pytest.mark.usefixtures("installed")
def test_what_is_installed_is_not_installed_again(child: Child, wheels: Path) -> None:
    events = said(child, install(wheels))
    notes = [event.note for event in events if isinstance(event, Progress)]
    assert not any(name in note for note in notes for name in ("trl", "peft", "uv")), notes
    assert state(child).state is TrainerState.READY


@pytest.mark.usefixtures("installed")
def test_trainings_run_in_the_environment_now(place: Place, wheels: Path) -> None:
    python, isolated, script = training_command()
    assert Path(python) == place.python
    assert isolated == "-I"
    assert Path(script).is_relative_to(wheels.parent)


@pytest.mark.usefixtures("installed")
def test_another_version_of_the_app_renews_only_what_differs(
    child: Child, wheels: Path, place: Place
) -> None:
    lock = wheels.parent / "trainer-kit/lock/train.txt"
    before = lock.read_text(encoding="utf-8")
    newer = making.tiny(wheels, "trl", "0.2")
    old = next(part for part in before.split("\ntrl==")[1:]).split("\ntransformers")[0]
    text = before.replace(f"trl=={old}\n", making.pin("trl", "0.2", newer))
    lock.write_text(text, encoding="utf-8")
    assert state(child).state is TrainerState.OUTDATED
    assert training_command()[0] == sys.executable
    notes = [e.note for e in said(child, install(wheels)) if isinstance(e, Progress)]
    assert "trl 0.2" in notes
    assert not any("peft" in note for note in notes)
    assert state(child).state is TrainerState.READY


@pytest.mark.usefixtures("installed")
def test_a_repair_finds_what_is_not_right_and_mends_it(
    child: Child, wheels: Path, place: Place
) -> None:
    site = place.site(place.journal().python)
    (site / "peft/part_7.txt").unlink()
    changed = site / "transformers/part_3.txt"
    changed.unlink()  # it may share its content with what was fetched
    changed.write_text("nothing", encoding="utf-8")
    assert not is_whole(place)
    events = said(child, RepairTrainer(job=new_job(), wheels=str(wheels)))
    assert isinstance(events[-1], Done), events[-1]
    assert is_whole(place)
    installed = [e.note for e in events if isinstance(e, Progress) and " " in e.note]
    assert [note.split()[0] for note in installed if note.split()[0] in _PACKAGES] == [
        "peft",
        "transformers",
    ]


@pytest.mark.usefixtures("installed")
def test_a_file_that_is_another_one_is_refused(child: Child, wheels: Path, place: Place) -> None:
    """And what was installed before stays."""
    spoilt = wheels / "peft-0.1-py3-none-any.whl"
    right = spoilt.read_bytes()
    site = place.site(place.journal().python)
    (site / "peft/part_7.txt").unlink()
    making.tiny(wheels, "peft", "0.1", says="evil")
    try:
        ended = said(child, RepairTrainer(job=new_job(), wheels=str(wheels)))[-1]
        assert isinstance(ended, Failed)
        assert ended.kind is FailureKind.BAD_FILE, ended
        assert "peft 0.1" in ended.sentence
        assert state(child).state is TrainerState.UNFINISHED
    finally:
        spoilt.write_bytes(right)
    assert isinstance(said(child, install(wheels))[-1], Done)
    assert is_whole(place)


@pytest.mark.usefixtures("installed")
def test_a_folder_that_lacks_a_package_says_which(child: Child, wheels: Path, place: Place) -> None:
    site = place.site(place.journal().python)
    (site / "peft/part_7.txt").unlink()
    away = (wheels / "peft-0.1-py3-none-any.whl").rename(wheels.parent / "away.whl")
    try:
        ended = said(child, RepairTrainer(job=new_job(), wheels=str(wheels)))[-1]
        assert isinstance(ended, Failed)
        assert ended.kind is FailureKind.NOT_FOUND, ended
        assert "lacks peft 0.1" in ended.sentence
    finally:
        away.rename(wheels / "peft-0.1-py3-none-any.whl")
    assert isinstance(said(child, install(wheels))[-1], Done)


@pytest.mark.usefixtures("installed")
def test_a_stop_keeps_what_was_installed(wheels: Path, place: Place) -> None:
    journal = place.journal()
    kept = {name: journal.done[name] for name in ("uv", "setuptools", "msgspec")}
    place.write(msgspec.structs.replace(journal, done=kept, complete=""))
    child = Child("provision", provision_command())
    command = install(wheels)
    events: list[AnyEvent] = []
    for event in stream(child, command):
        events.append(event)
        if isinstance(event, Progress) and event.note.startswith("peft"):
            child.cancel(command.job)
    child.close()
    assert isinstance(events[-1], Done)
    assert events[-1].reason is StopReason.CANCELLED
    assert "torch" in place.journal().done
    assert "trl" not in place.journal().done


def test_two_at_once_are_refused(child: Child, wheels: Path, place: Place) -> None:
    with alone(place):
        ended = said(child, install(wheels))[-1]
    assert isinstance(ended, Failed)
    assert ended.kind is FailureKind.ALREADY_RUNNING


@pytest.mark.usefixtures("installed")
def test_what_is_in_use_is_not_removed(child: Child, place: Place, wheels: Path) -> None:
    script = wheels.parent / "trainer-kit/code/trainer/worker/apart.py"
    program = "import sys; print(flush=True); sys.stdin.read()"
    command: list[str | Path] = [place.python, "-I", "-c", program, script]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as user:
        assert user.stdout is not None
        user.stdout.readline()
        ended = said(child, RemoveTrainer(job=new_job()))[-1]
        assert isinstance(ended, Failed)
        assert ended.kind is FailureKind.ALREADY_RUNNING
        user.communicate()


@pytest.mark.usefixtures("installed")
def test_a_removal_leaves_nothing(child: Child, place: Place, cache: Path) -> None:
    before = sum(path.stat().st_size for path in cache.rglob("*") if path.is_file())
    assert before > 10**7  # uv alone
    assert isinstance(said(child, RemoveTrainer(job=new_job()))[-1], Done)
    after = sum(path.stat().st_size for path in cache.rglob("*") if path.is_file())
    assert after <= 0.01 * before
    assert state(child).state is TrainerState.ABSENT
    assert training_command()[0] == sys.executable


def test_a_killed_installers_program_is_ended_by_the_next(place: Place) -> None:
    from trainer.provision.running import end_leftovers

    place.environment.mkdir(parents=True)
    program = ["-c", "import time; time.sleep(60)", "install", str(place.environment)]
    with subprocess.Popen([sys.executable, *program]) as left:
        time.sleep(0.3)
        assert end_leftovers(place.environment) == 1
        left.wait(5)
