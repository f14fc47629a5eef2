"""What the kinds of files are good for, and what the gate found, in plain words."""

from __future__ import annotations

from engine.vocabulary import ExportKind, GateReport
from gui.i18n import tr


def kind_name(kind: ExportKind) -> str:
    return tr("Adapter") if kind is ExportKind.ADAPTER else kind.value.upper()


def kind_use(kind: ExportKind) -> str:
    match kind:
        case ExportKind.ADAPTER:
            return tr("Works on top of its base; its strength can be changed in the chat.")
        case ExportKind.F16:
            return tr("The whole model, exactly as it was trained.")
        case ExportKind.Q8_0:
            return tr("Half the size, and hardly to be told from F16.")
        case ExportKind.Q6_K:
            return tr("A little smaller, for a little less exactness.")
        case ExportKind.Q5_K_M:
            return tr("A third of the size; small differences.")
        case ExportKind.Q4_K_M:
            return tr("The smallest, for machines with little memory.")


def size_text(size: int) -> str:
    if size >= 1e9:
        return tr("{size} GB", size=f"{size / 1e9:.1f}")
    if size < 1e5:
        return tr("{size} kB", size=f"{size / 1e3:.0f}")
    return tr("{size} MB", size=f"{size / 1e6:.0f}" if size >= 1e7 else f"{size / 1e6:.1f}")


def report_summary(report: GateReport) -> str:
    """One sentence on what the numbers mean."""
    if not report.passed:
        return tr("It does not answer like the trained model and was removed.")
    if report.divergence < 1e-3:
        return tr("It answers like the trained model.")
    change = 100 * (report.perplexity / report.trained_perplexity - 1)
    told = f"{change:+.1f}"
    return tr("It answers nearly like the trained model: perplexity {change} %.", change=told)


def report_lines(report: GateReport) -> list[str]:
    """The checks, and what the quantiser had to change. The child words them."""
    perplexity = tr(
        "Perplexity {ours}; the trained model's is {theirs}.",
        ours=f"{report.perplexity:.3f}",
        theirs=f"{report.trained_perplexity:.3f}",
    )
    return [*(check.sentence for check in report.checks), perplexity, *report.warnings]
