"""``hilbert papers evaluate`` and ``check-pairs``: how well Hilbert ranks and checks citations."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import click

from engine import fingerprint, models
from engine.child import new_job
from engine.cli.children import Children
from engine.cli.output import reporter, show, show_json, shown
from engine.cli.program import Command, Exit
from engine.judging import measurements, pairs
from engine.judging.measurements import Measurement
from engine.judging.pairs import Quality
from engine.judging.trial import steps, trial
from engine.vocabulary import (
    AnyEvent,
    EvaluateSearch,
    EvaluateSupport,
    Measured,
    Progress,
    SearchEvaluated,
    SupportEvaluated,
)


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--json", "as_json", is_flag=True, help="Print events, one JSON object a line.")
def evaluate(folder: Path, as_json: bool) -> Exit:
    """Measure the search on a BEIR-style FOLDER: nDCG@10, recall@10 and MRR@10.

    The folder holds corpus.jsonl, queries.jsonl and qrels.tsv (or qrels/test.tsv). Its documents
    are indexed in a library that is thrown away afterwards; yours stays as it is. In brackets stand
    bootstrap intervals of 95 % over queries; "gain" is what both together add to the better one.
    """
    command = EvaluateSearch(job=new_job(), folder=str(folder.absolute()))
    with Children() as children:
        for event in shown(children.stream(command), as_json):
            if isinstance(event, SearchEvaluated) and not as_json:
                _show(event)
    return Exit.OK


@click.command("check-pairs", cls=Command)
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--judge", default="", help="Let this chat model judge, too: its name or path.")
@click.option("--json", "as_json", is_flag=True, help="Print events, one JSON object a line.")
def check_pairs(file: Path | None, judge: str, as_json: bool) -> Exit:
    """Measure how well citations are checked, on the labelled pairs of FILE or on Hilbert's own.

    Each line is a JSON object with a "passage" and one sentence that it supports ("supported"), one
    that it does not ("weak") and one against which it speaks ("contradicted").

    With --judge the measurement is kept, and decides whether that model is asked when citations are
    to be judged. Every other line, from the first, fits its threshold; the rest is reported.
    """
    wanted = (file or pairs.own()).absolute()
    with Children() as children:
        if judge:
            measured = _tried(children, wanted, judge, as_json)
            measurements.keep(measured)
            show_json(measured) if as_json else _show_judge(measured)
            return Exit.OK
        command = EvaluateSupport(job=new_job(), file=str(wanted))
        for event in shown(children.stream(command), as_json):
            if isinstance(event, SupportEvaluated) and not as_json:
                _show_quality(
                    pairs.quality((pair.label, pair.verdict, pair.support) for pair in event.pairs)
                )
    return Exit.OK


def _tried(children: Children, file: Path, judge: str, as_json: bool) -> Measurement:
    model = models.find(judge)
    trying, total = trial(file, model.spec(), fingerprint.of_file(model.path)), steps(file)
    told = reporter(silent=as_json)
    events: list[AnyEvent] | None = None
    try:
        for done in count():
            command = trying.send(events)  # type: ignore[arg-type] # None begins a generator
            told.progress(Progress(done=done, total=total, unit="passages", note="Judging"))
            events = list(children.run(command))
    except StopIteration as ended:
        measured: Measurement = ended.value
        return measured
    finally:
        told.clear()
    raise AssertionError("counting has no end")


def _show_judge(measured: Measurement) -> None:
    show("Words, embeddings and rules alone:")
    _show_quality(measured.without)
    show(f"\nWith {measured.name}, from {measured.threshold:.2f} on supported:")
    _show_quality(measured.judged)
    low, high = measured.gain
    show(f"\nGain in AUROC, 95 %: {low:+.3f} to {high:+.3f}")
    used = "is asked" if measured.helps else "is not asked, as that may not help,"
    show(f"{measured.name} {used} where a conversation lets the model judge citations.")


def _show_quality(found: Quality) -> None:
    show(f"{found.pairs} pairs, AUROC of supported against the rest: {found.auroc:.3f}\n")
    show(f"{'label, judged':14}" + "".join(f"{name:>14}" for name in pairs.CLASSES))
    for name, row in zip(pairs.CLASSES, found.table, strict=True):
        show(f"{name:14}" + "".join(f"{number:14}" for number in row))


def _show(report: SearchEvaluated) -> None:
    show(
        f"{report.documents:,} documents, {report.passages:,} passages, {report.queries:,} queries"
    )
    for measure in dict.fromkeys(result.measure for result in report.results):
        show(f"\n{measure}")
        for result in report.results:
            if result.measure == measure:
                show(_line(result))


def _line(result: Measured) -> str:
    sign = "+" if result.ranking == "gain" else ""
    return (
        f"  {result.ranking:8} {result.mean:{sign}.3f}  [{result.low:{sign}.3f}, "
        f"{result.high:{sign}.3f}]"
    )
