"""A run becomes files, proved and named, with their reports; or a sentence, and nothing is left."""

from __future__ import annotations

import shutil
from collections import namedtuple
from pathlib import Path

import msgspec
import pytest

from engine.adapter_files import BASE_KEY
from engine.errors import HilbertError
from engine.vocabulary import AnyEvent, Exported, ExportKind, FailureKind, Progress
from tests.trainer import tiny_models
from tests.trainer.export import making
from trainer.base import reading
from trainer.export import exporting, gate, planning, quantise, reference
from trainer.export.exporting import Source, export, read_report
from trainer.export.watching import UnwantedError
from trainer.recipe import Recipe, Technique


def exported(source: Source, *kinds: ExportKind) -> tuple[list[Exported], list[AnyEvent]]:
    events: list[AnyEvent] = []
    export(source, kinds, events.append, lambda: True)
    return [event for event in events if isinstance(event, Exported)], events


def test_a_run_becomes_every_kind_of_file(tiny_run: Source) -> None:
    done, events = exported(tiny_run, *ExportKind)
    assert [one.report.kind for one in done] == sorted(ExportKind)
    for one in done:
        assert one.report.passed
        assert Path(one.path).stat().st_size == one.size
        assert read_report(Path(one.path)) == one.report
    by_kind = {one.report.kind: one for one in done}
    assert by_kind[ExportKind.F16].report.divergence < 1e-4
    assert by_kind[ExportKind.Q8_0].report.divergence < by_kind[ExportKind.Q4_K_M].report.divergence
    # 64 values in a row are too few for the K types, and that is told.
    (told,) = by_kind[ExportKind.Q4_K_M].report.warnings
    assert told.startswith("Rows that 256 does not divide take more room than asked: ")
    assert "in Q5_0 instead of Q4_K" in told
    notes = {event.note for event in events if isinstance(event, Progress)}
    assert {"Writing F16", "Making Q8_0", "Checking Q8_0"} <= notes
    assert not (tiny_run.folder / ".export").exists()
    fields = reading.reader(Path(by_kind[ExportKind.ADAPTER].path)).fields
    assert fields[BASE_KEY].contents() == tiny_run.base_hash
    known = {
        one.kind: one for one in planning.choices(tiny_run.recipe, tiny_run.base, tiny_run.base)
    }
    for kind, one in by_kind.items():
        assert known[kind].size == pytest.approx(one.size, rel=0.1), kind


@pytest.mark.parametrize(
    ("architecture", "pre"),
    [("qwen2", "qwen2"), ("qwen3", "qwen2"), ("gemma3", ""), ("gemma2", "")],
)
def test_every_architecture_passes_its_gate(
    tmp_path: Path, architecture: str, pre: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reference, "PROBES", 4)
    base = tiny_models.base(tmp_path / "base.gguf", architecture, pre=pre)
    source = making.train(base, tmp_path)
    done, _ = exported(source, ExportKind.ADAPTER, ExportKind.F16)
    assert [one.report.passed for one in done] == [True, True]


def test_dora_becomes_merged_files_only(tiny_base: Path, tmp_path: Path) -> None:
    source = making.train(tiny_base, tmp_path, Recipe(technique=Technique.DORA, rank=8, alpha=16))
    done, _ = exported(source, ExportKind.F16)
    assert done[0].report.passed
    with pytest.raises(HilbertError, match="rescales whole columns"):
        exported(source, ExportKind.ADAPTER)


def test_what_does_not_pass_is_removed_and_named(
    tiny_run: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "LARGEST_DIVERGENCE", -1.0)
    source = tiny_run._replace(folder=tmp_path)
    with pytest.raises(HilbertError, match="F16 does not answer like the trained model"):
        exported(source, ExportKind.F16, ExportKind.Q8_0)
    assert [path.suffix for path in tmp_path.iterdir()] == [".json"]
    report = read_report(source.file(ExportKind.F16))
    assert report
    assert not report.passed


def test_no_space_is_said_before_anything_is_written(
    tiny_run: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10**9, 10**9, 1000))
    source = tiny_run._replace(folder=tmp_path / "artifacts")
    with pytest.raises(HilbertError, match="GB are free") as caught:
        exported(source, ExportKind.Q8_0)
    assert caught.value.kind is FailureKind.DISK_FULL
    assert not source.folder.exists()


def test_another_base_is_refused(tiny_run: Source, tmp_path: Path) -> None:
    other = tiny_models.base(tmp_path / "other.gguf", pre="gpt-2")
    with pytest.raises(HilbertError, match="trained on another base than other"):
        exported(tiny_run._replace(base=other, metadata=other), ExportKind.ADAPTER)


def test_a_run_without_an_adapter_is_said(tiny_run: Source, tmp_path: Path) -> None:
    with pytest.raises(HilbertError, match="no trained adapter"):
        exported(tiny_run._replace(adapter=tmp_path), ExportKind.F16)
    shutil.copytree(tiny_run.adapter, tmp_path / "a")
    (tmp_path / "a" / "adapter_config.json").write_bytes(msgspec.json.encode({"peft_type": "IA3"}))
    with pytest.raises(HilbertError, match="Only LoRA"):
        exported(tiny_run._replace(adapter=tmp_path / "a"), ExportKind.F16)


def test_cancel_leaves_nothing_half_made(tiny_run: Source, tmp_path: Path) -> None:
    source = tiny_run._replace(folder=tmp_path)
    notes: list[str] = []

    def tell(event: AnyEvent) -> None:
        if isinstance(event, Progress):
            notes.append(event.note)

    with pytest.raises(UnwantedError):
        export(source, [ExportKind.Q8_0], tell, lambda: "Making Q8_0" not in notes)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_as_base_needs_the_metadata_of_a_gguf(tiny_base: Path, tmp_path: Path) -> None:
    with pytest.raises(HilbertError, match="is a folder") as caught:
        planning.metadata_of(tmp_path)
    assert "--metadata" in caught.value.remedy
    assert planning.metadata_of(tmp_path, tiny_base) == tiny_base
    assert planning.metadata_of(tiny_base) == tiny_base
    assert exporting.report_path(Path("a/b-F16.gguf")) == Path("a/b-F16.gate.json")


def test_what_the_quantiser_says_in_new_words_is_passed_on() -> None:
    line = "WARNING: 3 of 9 tensor(s) required fallback quantization"
    assert quantise.fallbacks(["[ 1/ 9] output.weight", line]) == [line]
    assert quantise.fallbacks(["[ 1/ 9] output.weight"]) == []
