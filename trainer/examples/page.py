"""A preview as text: the loss mask is underlined on a terminal, in brackets elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from engine.vocabulary import Interval, ShownRow, TrainingPreview

_BAR = 40  # characters
_BINS = 10


def page(preview: TrainingPreview) -> str:
    """What a person wants to know before a training, in lines."""
    lines = [
        f"Rows: {preview.train} to train on, {preview.validation} to validate by, "
        f"{preview.test} to test with.",
        f"Cut: {preview.truncated}. Left out, as nothing of them is learnt: {preview.masked}.",
        f"Steps: {preview.steps}, of {preview.tokens:,} tokens an epoch with padding.",
        f"Trained: {preview.trained / 1e6:,.2f} million parameters.",
        f"Time: {spread(preview.seconds, duration)} (estimated from {preview.basis}).",
        f"Memory: {spread(preview.memory, size)}.",
        f"Exports: {_exports(preview)}",
        *(f"Note: {warning}" for warning in preview.warnings),
        "Tokens of a row:",
        *(f"{low:6}-{high:<6} {count:6} {bar}" for low, high, count, bar in _bars(preview)),
    ]
    return "\n".join(lines) + "\n"


def masked(row: ShownRow) -> str:
    """The row as the template writes it, with what counts in the loss marked."""
    import click  # noqa: PLC0415 - the window uses the rest of this module

    plain = not sys.stdout.isatty()
    parts = [f"--- example {row.example}, {row.part} ---\n"]
    inside = False
    for piece in row.pieces:
        if plain and piece.learned is not inside:
            parts.append("⟦" if piece.learned else "⟧")
        inside = piece.learned
        shown = "".join(one for one in piece.text if one.isprintable() or one in "\n\t")
        marked = piece.learned and not plain
        parts.append(click.style(shown, fg="green", underline=True) if marked else shown)
    parts.append("⟧" if plain and inside else "")
    parts.append(f"\n... {row.cut} tokens are cut" if row.cut else "")
    return "".join(parts)


def histogram(lengths: Sequence[int], bins: int = _BINS) -> list[tuple[int, int, int]]:
    """(lowest, highest, how many) of up to ``bins`` ranges of equal width."""
    if not lengths:
        return []
    low, high = min(lengths), max(lengths)
    width = max(1, -(-(high - low + 1) // bins))
    starts = range(low, high + 1, width)
    return [(s, s + width - 1, sum(s <= one < s + width for one in lengths)) for s in starts]


def spread(interval: Interval, written: object) -> str:
    assert callable(written)
    ends = f"{written(interval.low)} to {written(interval.high)}"
    return f"about {written(interval.middle)}, between {ends}"


def duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"


def size(count: float) -> str:
    return f"{count / 1e9:.1f} GB"


def _bars(preview: TrainingPreview) -> list[tuple[int, int, int, str]]:
    ranges = histogram(preview.lengths)
    most = max((count for _, _, count in ranges), default=1)
    return [(low, high, count, "█" * round(_BAR * count / most)) for low, high, count in ranges]


def _exports(preview: TrainingPreview) -> str:
    kinds = [
        name for name, can in (("adapter", preview.adapter), ("merged", preview.merged)) if can
    ]
    return f"{', '.join(kinds) or 'nothing'}. {preview.exports}"
