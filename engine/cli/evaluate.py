"""``hilbert papers evaluate`` and ``check-pairs``: how well Hilbert ranks and checks citations."""

from __future__ import annotations

from pathlib import Path

import click

from engine.child import new_job
from engine.cli.children import Children
from engine.cli.output import show, shown
from engine.cli.program import Command, Exit
from engine.vocabulary import (
    EvaluateSearch,
    EvaluateSupport,
    Measured,
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
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--json", "as_json", is_flag=True, help="Print events, one JSON object a line.")
def check_pairs(file: Path, as_json: bool) -> Exit:
    """Measure how well citations are checked, on the labelled pairs of FILE.

    Each line is a JSON object with a "passage" and one sentence that it supports ("supported"), one
    that it does not ("weak") and one against which it speaks ("contradicted").
    """
    command = EvaluateSupport(job=new_job(), file=str(file.absolute()))
    with Children() as children:
        for event in shown(children.stream(command), as_json):
            if isinstance(event, SupportEvaluated) and not as_json:
                _show_table(event)
    return Exit.OK


def _show_table(report: SupportEvaluated) -> None:
    names = ("supported", "weak", "contradicted")
    show(f"{sum(map(sum, report.table))} pairs, AUROC of supported against the rest: ", end="")
    show(f"{report.auroc:.3f}\n")
    show(f"{'label, judged':14}" + "".join(f"{name:>14}" for name in names))
    for name, row in zip(names, report.table, strict=True):
        show(f"{name:14}" + "".join(f"{count:14}" for count in row))


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
