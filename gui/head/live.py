"""A training while it runs: how far it is, and its loss as it falls."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from engine.vocabulary import Metric, Progress
from gui import theme
from gui.head.words import duration
from gui.i18n import tr
from gui.plots import LinePlot

_SHOWN = {"loss": "training", "validation loss": "validation"}


class LiveView(QWidget):
    """Shows the contender under way; a new one begins with empty plots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = QLabel(wordWrap=True)
        theme.set_text_role(self.status, theme.TextRole.MUTED)
        self.bar = QProgressBar(textVisible=False)
        self.loss = LinePlot(tr("Loss"), tr("nats"), x_label=tr("epoch"), whole=True)
        self.loss.set_placeholder(tr("The curve begins with the first epoch."))
        self.accuracy = LinePlot(tr("Validation accuracy"), "%", x_label=tr("epoch"), whole=True)
        self.accuracy.set_placeholder(tr("One point for each epoch of the quantum head."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self.status)
        layout.addWidget(self.bar)
        layout.addWidget(self.loss, 1)
        layout.addWidget(self.accuracy, 1)
        self._where = ""

    def begin(self) -> None:
        self._where = ""
        self.loss.clear()
        self.accuracy.clear()
        self.bar.setRange(0, 0)
        self.status.setText(tr("Reading the sentences…"))

    def show_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        parts = [progress.note, f"{progress.done:,} / {progress.total:,} {progress.unit}"]
        if progress.eta is not None:
            parts.append(tr("about {time} left", time=duration(progress.eta)))
        self.status.setText("  ·  ".join(filter(None, parts)))

    def show_metric(self, metric: Metric) -> None:
        """Named “seed 0/quantum head/loss”, as trainer.head.compute.training tells them."""
        where, _, what = metric.name.rpartition("/")
        if where != self._where:
            self._where = where
            self.loss.clear()
            self.loss.unit = where.replace("/", ", ")
        if not math.isfinite(metric.value):
            return
        if what in _SHOWN:
            self.loss.add_point(_SHOWN[what], metric.step, metric.value)
        elif where.endswith("/quantum head"):
            seed = where.partition("/")[0]
            self.accuracy.add_point(seed, metric.step, 100 * metric.value)
