"""Make files of a trained run: ask the trained model, write, quantise, prove, and offer.

Promises: the disk is asked before hours are spent; a file gets its name only after it has passed
the gate, so that a crash or Cancel leaves nothing half-made under it; what has failed is removed
and its report kept.
"""

from __future__ import annotations

import contextlib
import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from engine import gguf_header
from engine.adapter_files import BASE_KEY
from engine.errors import HilbertError
from engine.inference.library import default_threads
from engine.vocabulary import AnyEvent, Exported, ExportKind, FailureKind, GateReport, Progress
from trainer.base.loading import base_hash
from trainer.examples.values import Example
from trainer.export import adapter, gate, planning, quantise, reference, trained, writing
from trainer.export.reference import Reference
from trainer.export.watching import Watch
from trainer.recipe import Recipe

Tell = Callable[[AnyEvent], None]


class Source(NamedTuple):
    """What an export takes of a run.

    ``run`` names it; ``folder`` takes the files; ``adapter`` is PEFT's folder; ``base_hash`` is
    that of the base at training; ``metadata`` is a GGUF of the base, the base itself unless that
    is a folder; ``pad`` a token that was added for padding.
    """

    run: str
    folder: Path
    base: Path
    base_hash: str
    adapter: Path
    recipe: Recipe
    metadata: Path
    held_out: tuple[Example, ...] = ()
    pad: str = ""

    @property
    def name(self) -> str:
        return f"{gguf_header.read(self.metadata).name}, tuned ({self.run})"

    def file(self, kind: ExportKind) -> Path:
        suffix = "adapter" if kind is ExportKind.ADAPTER else kind.value.upper()
        return self.folder / f"{self.run}-{suffix}.gguf"


def export(
    source: Source, kinds: Sequence[ExportKind], tell: Tell, wanted: Callable[[], bool]
) -> None:
    """Make files of these ``kinds`` and tell Progress and Exported.

    Raises HilbertError: DISK_FULL before anything is written, BAD_FILE for another base,
    UNSUPPORTED for what this run cannot become or what has not passed the gate. Raises
    UnwantedError once it is not ``wanted``; finished files stay.
    """
    planning.require(source, kinds)
    folder = source.folder / ".export"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        reports = list(_Work(source, folder, tell, wanted).done(sorted(set(kinds))))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _require_passed(reports)


class _Work:
    """One export under way; ``folder`` is gone after it."""

    def __init__(
        self, source: Source, folder: Path, tell: Tell, wanted: Callable[[], bool]
    ) -> None:
        self._source = source
        self._folder = folder
        self._tell = tell
        self._wanted = wanted
        self._said: Reference

    def done(self, kinds: Sequence[ExportKind]) -> Iterator[GateReport]:
        merged = [kind for kind in kinds if kind is not ExportKind.ADAPTER]
        self._write(ExportKind.ADAPTER in kinds, bool(merged))
        gc.collect()  # torch's model is gone now; llama.cpp needs the room
        if ExportKind.ADAPTER in kinds:
            yield self._adapter()
        if merged:
            yield from self._merged(merged)

    def _write(self, adapter_too: bool, merged_too: bool) -> None:
        """The adapter and the F16 file, unproved, and what the trained model says."""
        source = self._source
        self._watch("Loading the trained model", "steps").step(0, 1)
        model, tokenizer, new_tokens = trained.load(
            source.base, source.adapter, source.base_hash, source.pad, planning.precision(source)
        )
        watch = self._watch("Asking the trained model", "positions and answers")
        self._said = reference.of(model, tokenizer, source.held_out, watch)
        if adapter_too:
            made = self._folder / "adapter.gguf"
            # The file that will carry it: the base itself, unless that is a folder.
            carrier = base_hash(source.metadata)
            adapter.write_adapter(source.metadata, model, made, name=source.name, base_hash=carrier)
        if merged_too:
            texts = {"general.name": source.name, BASE_KEY: source.base_hash}
            changes = writing.Changes(texts, new_tokens)
            merged = trained.merge(model)
            watch = self._watch("Writing F16")
            writing.write_merged(source.metadata, merged, self._plain, changes, watch)

    def _adapter(self) -> GateReport:
        """Proved on the base in F16: there only the adapter can be at fault."""
        base, made = self._folder / "base.gguf", self._folder / "adapter.gguf"
        note = "Writing the base in F16 to check on"
        writing.write_plain(self._source.metadata, base, self._watch(note))
        report = self._report(ExportKind.ADAPTER, base, made)
        base.unlink()
        return self._finish(made, report)

    def _merged(self, kinds: Sequence[ExportKind]) -> Iterator[GateReport]:
        """All others are made of the F16 file, so without it there are none."""
        report = self._report(ExportKind.F16, self._plain)
        plain = self._plain
        if ExportKind.F16 in kinds or not report.passed:
            yield self._finish(self._plain, report)
            plain = self._source.file(ExportKind.F16)
        for kind in kinds if report.passed else ():
            if kind is not ExportKind.F16:
                yield self._smaller(kind, plain)

    def _smaller(self, kind: ExportKind, plain: Path) -> GateReport:
        made = self._folder / f"{kind.value}.gguf"
        watch = self._watch(f"Making {kind.value.upper()}")
        warnings = quantise.quantise(plain, made, kind.value, default_threads(), watch)
        report = self._report(kind, made)
        return self._finish(made, msgspec.structs.replace(report, warnings=tuple(warnings)))

    def _report(self, kind: ExportKind, model: Path, on: Path | None = None) -> GateReport:
        exact = kind in (ExportKind.ADAPTER, ExportKind.F16)
        watch = self._watch(f"Checking {_label(kind)}", "checks")
        verdict = gate.judge(self._said, model, on, exact=exact, watch=watch)
        return GateReport(
            kind=kind,
            passed=verdict.passed,
            checks=verdict.checks,
            divergence=verdict.divergence,
            perplexity=verdict.perplexity,
            trained_perplexity=self._said.perplexity,
            positions=sum(len(one.tokens) - 1 for one in self._said.held),
        )

    def _finish(self, made: Path, report: GateReport) -> GateReport:
        """Give a proved file its name, and keep the report beside it."""
        final = self._source.file(report.kind)
        report_path(final).write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2))
        size = made.stat().st_size
        if report.passed:
            made.replace(final)
        else:
            made.unlink()
            final.unlink(missing_ok=True)
        path = str(final) if report.passed else ""
        self._tell(Exported(run=self._source.run, path=path, size=size, report=report))
        return report

    @property
    def _plain(self) -> Path:
        return self._folder / "f16.gguf"

    def _watch(self, note: str, unit: str = "tensors") -> Watch:
        def told(done: int, total: int) -> None:
            self._tell(Progress(done=done, total=total, unit=unit, note=note))

        return Watch(told, self._wanted)


def _label(kind: ExportKind) -> str:
    return "the adapter" if kind is ExportKind.ADAPTER else kind.value.upper()


def report_path(file: Path) -> Path:
    """Where the gate's report on an exported file lies."""
    return file.with_suffix(".gate.json")


def read_report(file: Path) -> GateReport | None:
    """The gate's report on a file; None where there is none, or none that can be read."""
    with contextlib.suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(report_path(file).read_bytes(), type=GateReport)
    return None


def _require_passed(reports: Sequence[GateReport]) -> None:
    failed = [report for report in reports if not report.passed]
    if not failed:
        return
    wrong = next(check.sentence for check in failed[0].checks if not check.passed)
    raise HilbertError(
        FailureKind.UNSUPPORTED,
        f"{_label(failed[0].kind)} does not answer like the trained model, so it is not offered: "
        f"{wrong}",
        "Export another kind of file, and report this with the details below.",
        "\n".join(check.sentence for check in failed[0].checks),
    )
