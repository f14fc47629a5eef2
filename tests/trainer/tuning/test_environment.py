"""What the training child says about this machine, and what the doctor makes of it."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec
import pytest

from engine.doctor import Finding, Level
from engine.vocabulary import Backend, BackendState, InstalledPart, TrainingEnvironment
from tests.engine.children import program
from trainer.tuning import check, environment


def found(*backends: BackendState, **changes: object) -> TrainingEnvironment:
    base = TrainingEnvironment(
        python="3.11",
        device="cpu",
        gpus=(),
        threads=1,
        parts=(InstalledPart("torch", "2.13.0"), InstalledPart("unsloth", "")),
        backends=backends,
        bf16=False,
        bf16_speed=0.5,
    )
    return msgspec.structs.replace(base, **changes)


PEFT = BackendState(Backend.PEFT, True, "It is there.")
NO_UNSLOTH = BackendState(Backend.UNSLOTH, False, "It needs a GPU.")


def test_the_training_child_is_asked_by_the_doctor() -> None:
    names: dict[str, Finding] = {finding.name: finding for finding in check.training_environment()}
    assert "trl 1.14.2" in names["The training process"].sentence
    assert names["Training"].level is Level.OK
    assert "with peft" in names["Training"].sentence
    assert "unsloth: It needs a CUDA GPU" in names["Training"].sentence


def test_a_child_that_fails_is_a_fault_of_its_own() -> None:
    with pytest.raises(Exception, match="It is broken"):
        list(check.training_environment(program("failed")))


def test_no_backend_is_a_warning_since_chatting_goes_on() -> None:
    no_peft = BackendState(Backend.PEFT, False, "It lacks trl.")
    *_, last = check.findings(found(NO_UNSLOTH, no_peft))
    assert last.level is Level.WARNING
    assert last.sentence == (
        "Models cannot be trained. unsloth: It needs a GPU. peft: It lacks trl."
    )
    assert last.remedy


def test_where_no_library_is_there_none_is_announced() -> None:
    first, *_ = check.findings(found(NO_UNSLOTH, parts=()))
    assert first.sentence == "answers"


def test_the_first_usable_backend_is_told_and_why_not_the_other() -> None:
    *_, last = check.findings(found(NO_UNSLOTH, PEFT, bf16=True, bf16_speed=1.84))
    assert last.sentence == (
        "with peft on the processor (1 threads), computed in bfloat16 (measured 1.8 times as "
        "fast). unsloth: It needs a GPU."
    )


def test_a_missing_library_is_named() -> None:
    parts = tuple(InstalledPart(name, "" if name == "trl" else "1") for name in environment.PARTS)
    state = environment.peft_state(parts)
    assert not state.usable
    assert "trl" in state.reason


def test_unsloth_that_is_installed_but_broken_says_why() -> None:
    fault = environment.import_fault(("-c", "raise ImportError('no kernel image')"), 10)
    assert fault == "Its import fails: ImportError: no kernel image."


def test_unsloth_that_hangs_costs_no_more_than_its_limit() -> None:
    started = time.monotonic()
    fault = environment.import_fault(("-c", "import time; time.sleep(60)"), 0.5)
    assert "longer than" in fault
    assert time.monotonic() - started < 30


def test_an_import_that_went_well_is_not_repeated_with_the_same_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path))
    broken, told = tmp_path / "broken", tmp_path / "told"
    code = f"import pathlib; pathlib.Path({str(told)!r}).open('a').write('.')"
    asked = ("-c", f"{code}; pathlib.Path({str(broken)!r}).exists() and exit(1)")
    broken.touch()
    assert environment.import_fault_once(asked, 30, ("torch 1",)) == "Its import fails: code 1."
    broken.unlink()
    assert environment.import_fault_once(asked, 30, ("torch 1",)) == ""
    assert environment.import_fault_once(asked, 30, ("torch 1",)) == ""
    assert told.read_text() == ".."
    assert environment.import_fault_once(asked, 30, ("torch 2",)) == ""
    assert told.read_text() == "..."


def test_unsloth_may_not_install_anything() -> None:
    asked = "import os, sys; sys.exit(os.environ['UNSLOTH_AUTO_INSTALL'] != '0')"
    assert environment.import_fault(("-c", asked), 30) == ""
