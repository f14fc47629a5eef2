"""The model card: what a model is made of, what was measured, and what it cannot do.

It lies as README.md beside the exported files and is what a hub shows. Only what is recorded in the
run's folder stands in it; what was not measured is said to be so.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine import gguf_header
from engine.hardware import installed
from engine.vocabulary import ExportKind, GateReport
from trainer.examples.values import Example
from trainer.export.exporting import Source, read_report
from trainer.tuning.runs import Run

NAME = "README.md"
_UNKNOWN = "not stated in the base's file"


def write(run: Run, source: Source) -> Path:
    """Write the card beside the exported files. Raises OSError or HilbertError."""
    path = run.artifacts / NAME
    path.write_text(text(run, source), encoding="utf-8")
    return path


def text(run: Run, source: Source) -> str:
    """The card as Markdown with a head of YAML, as hubs want it."""
    header = gguf_header.read(source.metadata)
    parts = (
        _head(header, source),
        f"# {source.name}",
        _introduction(run, header.name),
        _base(source, header),
        _data(run),
        _recipe(run),
        _metrics(run),
        _files(source),
        _limits(source, header),
    )
    return "\n\n".join(parts) + "\n"


def exported(source: Source) -> list[tuple[Path, GateReport]]:
    """The files of this run that are there and have passed the gate."""
    found = [(source.file(kind), read_report(source.file(kind))) for kind in ExportKind]
    return [(path, report) for path, report in found if report and report.passed and path.exists()]


def _head(header: gguf_header.Header, source: Source) -> str:
    lines = [
        "---",
        f"license: {_plain(header.text('general.license') or 'unknown')}",
        f"base_model: {_plain(_origin(header))}",
        "library_name: gguf",
        "tags: [gguf, hilbert, lora]",
        "---",
    ]
    return "\n".join(lines)


def _origin(header: gguf_header.Header) -> str:
    organisation = header.text("general.organization")
    return f"{organisation}/{header.name}" if organisation else header.name


def _plain(value: str) -> str:
    """One line that no YAML reader takes for anything but a text."""
    return '"' + " ".join(value.replace("\\", "").replace('"', "").split()) + '"'


def _introduction(run: Run, base: str) -> str:
    plan = run.plan()
    made = time.strftime("%Y-%m-%d", time.localtime(plan.created))
    version = installed("hilbert") or "development version"
    return (
        f"{base}, fine-tuned with {plan.recipe.technique} on {sum(plan.counts)} questions and "
        f"answers ({made}, Hilbert {version}, run `{run.id}`)."
    )


def _base(source: Source, header: gguf_header.Header) -> str:
    return _table(
        "Base",
        [
            ("Model", _origin(header)),
            ("File", source.base.name),
            ("Fingerprint", f"`{source.base_hash}`"),
            ("Architecture", header.architecture),
            ("Licence", header.text("general.license") or _UNKNOWN),
        ],
    )


def _data(run: Run) -> str:
    plan, split = run.plan(), run.split()
    parts = (("trained on", split.train), ("validated by", split.validation), ("test", split.test))
    rows = [("Set", plan.examples), ("SHA-256", f"`{plan.data_sha256}`")]
    rows += [(name.capitalize(), _counted(examples)) for name, examples in parts]
    together = [*split.train, *split.validation, *split.test]
    origins = Counter(example.origin.value for example in together)
    rows.append(("Made by", ", ".join(f"{name}: {n}" for name, n in sorted(origins.items()))))
    return _table("Data", rows) + "\n\nThe parts share no paper."


def _counted(examples: Sequence[Example]) -> str:
    papers = {example.source.paper for example in examples if example.source.paper}
    count = len(examples)
    return f"{count} examples, papers: {len(papers)}" if papers else f"{count} examples"


def _recipe(run: Run) -> str:
    values = msgspec.to_builtins(run.plan().recipe)
    return _table("Recipe", [(key.replace("_", " "), _said(v)) for key, v in values.items()])


def _said(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) or "-"


def _metrics(run: Run) -> str:
    status = run.status()
    loss = "not measured" if status.best_loss is None else f"{status.best_loss:.4f}"
    lines = ["## Metrics", f"Best validation cross-entropy: {loss} (step {status.best_step})."]
    report = run.folder / "report.md"
    if report.exists():
        body = report.read_text(encoding="utf-8").strip()
        # Its headings stand below this one.
        lines.append("\n".join(f"#{x}" if x.startswith("#") else x for x in body.split("\n")))
    else:
        lines.append("It was not compared with its base on held-out questions.")
    return "\n\n".join(lines)


def _files(source: Source) -> str:
    rows = [
        f"| {path.name} | {path.stat().st_size / 1e6:.1f} MB | {report.divergence:.2g} | "
        f"{report.perplexity:.3f} |"
        for path, report in exported(source)
    ]
    if not rows:
        return "## Files\n\nNone was exported yet."
    first = exported(source)[0][1]
    head = (
        "## Files\n\nEach was compared with the trained model before it was offered: the same "
        "tokens for 1,000 texts, the same layout of 20 conversations, the same endings. "
        f"Divergence is the mean KL in nats at {first.positions} positions; the trained model's "
        f"perplexity there is {first.trained_perplexity:.3f}.\n\n"
        "| File | Size | Divergence | Perplexity |\n|---|---|---|---|"
    )
    return "\n".join([head, *rows])


def _limits(source: Source, header: gguf_header.Header) -> str:
    size = header.parameters / 1e9
    lines = [
        "- It was trained on answers of one field and may have forgotten others.",
        "- It invents what it does not know, and its sources with it: check what matters.",
        f"- It is as large as its base ({size:.2f} billion parameters) and no wiser.",
        "- The weights can hold sentences of the papers that it was trained on.",
    ]
    if source.recipe.technique == "qlora":
        lines.append(
            "- It was trained on a base in 4 bits; these files put the adapter on the base in full."
        )
    if any(path == source.file(ExportKind.ADAPTER) for path, _ in exported(source)):
        lines.append(f"- The adapter works on one base only: {source.base.name}.")
    return "\n".join(["## Limits", "", *lines])


def _table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    lines = [f"| {key} | {value.replace('|', '/')} |" for key, value in rows]
    return "\n".join([f"## {title}", "", "| | |", "|---|---|", *lines])
