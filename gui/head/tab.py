"""The tab of the quantum head: the form on the left; what is trained, or was, on the right.

It only connects: the state is :class:`gui.head.heads.Heads`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.child import new_job
from engine.errors import HilbertError
from engine.vocabulary import Failed, HeadEstimated, HeadStudy, HeadTask, TextsClassified
from gui import theme
from gui.banner import FaultBanner
from gui.head.comparison import ComparisonView
from gui.head.form import HeadForm
from gui.head.heads import Heads, Shelf, TrainedHead
from gui.head.live import LiveView
from gui.head.result import ResultView
from gui.head.study_view import StudyView
from gui.head.words import estimate
from gui.i18n import tr
from gui.placeholder import Placeholder
from gui.services import Services

_SETTLED = 1200  # ms without a change after which an estimate is worth its seconds


class HeadTab(QWidget):
    """A labelled file may be dropped anywhere on it."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = services.preferences
        self.heads = Heads(services, self)
        self.form = HeadForm()
        self.banner = FaultBanner()
        self.chosen = QComboBox()
        self.chosen.setAccessibleName(tr("Trained head"))
        self.resume = QPushButton(tr("Go on"))
        self.forget = QPushButton(tr("Discard"))
        self.live, self.result, self.comparison = LiveView(), ResultView(), ComparisonView()
        self.study = StudyView()
        self.empty = Placeholder()
        self.empty.say(
            "atom",
            tr("No quantum head yet"),
            tr(
                "Choose sentences with labels on the left, and train. Every training compares "
                "the head with classical ones of its size and says plainly whether it helps."
            ),
        )
        self.stack = QStackedWidget()
        for view in (self.empty, self.live, self.result, self.comparison, self.study):
            self.stack.addWidget(view)
        self.setAcceptDrops(True)
        self._settled = QTimer(self, interval=_SETTLED, singleShot=True)
        self._lay_out()
        self._connect()
        self._on_shelf_changed(Shelf())

    def show_known(self) -> None:
        """Read what there is."""
        self.result.show_router(self._preferences.now.router)
        self.heads.refresh()

    # --- set-up ---

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.chosen, 1)
        row.addWidget(self.resume)
        row.addWidget(self.forget)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(theme.Space.L, 0, 0, 0)
        column.setSpacing(theme.Space.M)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(self.form)
        split.addWidget(right)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([420, 640])
        self.form.setMinimumWidth(320)
        layout = QVBoxLayout(self)
        margin = theme.Space.XL
        layout.setContentsMargins(margin, theme.Space.L, margin, theme.Space.L)
        layout.addWidget(self.banner)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        heads, form = self.heads, self.form
        form.train_wanted.connect(self._on_train_wanted)
        form.study_wanted.connect(self._on_study_wanted)
        form.changed.connect(self._on_form_changed)
        self._settled.timeout.connect(self._ask_estimate)
        heads.shelf_changed.connect(self._on_shelf_changed)
        heads.began.connect(self._on_began)
        heads.progressed.connect(self.live.show_progress)
        heads.measured.connect(self.live.show_metric)
        heads.ended.connect(self._on_ended)
        heads.estimated.connect(self._on_estimated)
        heads.classified.connect(self._on_classified)
        heads.failed.connect(self._on_failed)
        self.chosen.activated.connect(lambda _: self._show_chosen())
        self.resume.clicked.connect(self._on_resume)
        self.forget.clicked.connect(self._on_forget)
        self.result.classify.wanted.connect(heads.classify)
        self.result.router_wanted.connect(lambda name: self._preferences.choose(router=name))
        self._preferences.changed.connect(lambda _before, now: self.result.show_router(now.router))

    # --- what happens ---

    def _on_train_wanted(self) -> None:
        if self.heads.running:
            self.heads.cancel()
            return
        self.banner.hide()
        try:
            self.heads.train(self.form.task())
        except HilbertError as error:
            self.banner.tell(error.event(new_job()))

    def _on_study_wanted(self, kind: HeadStudy) -> None:
        self.banner.hide()
        try:
            self.heads.study(self.form.task(), kind)
        except HilbertError as error:
            self.banner.tell(error.event(new_job()))

    def _on_form_changed(self) -> None:
        self.form.show_estimate("")
        if self.form.train.isEnabled() and not self.heads.running:
            self._settled.start()

    def _ask_estimate(self) -> None:
        if not self.heads.running and self.isVisible():
            self.form.show_estimate(tr("Estimating the time…"))
            self.heads.estimate(self.form.task())

    def _on_estimated(self, found: HeadEstimated) -> None:
        self.form.show_estimate(estimate(found))

    def _on_began(self, _task: HeadTask) -> None:
        self.form.show_running(True)
        self.form.show_estimate("")
        self.live.begin()
        self.stack.setCurrentWidget(self.live)

    def _on_ended(self, folder: Path | None) -> None:
        self.form.show_running(False)
        if folder is not None:
            self._wanted = folder
        self._show_chosen()

    _wanted: Path | None = None

    def _on_failed(self, failed: Failed) -> None:
        self.form.show_estimate("")
        self.result.classify.show_failed()
        self.banner.tell(failed)

    def _on_classified(self, found: TextsClassified) -> None:
        self.result.classify.show_answers(found.answers)

    def _on_shelf_changed(self, shelf: Shelf) -> None:
        before = self._wanted or self.chosen.currentData()
        self.chosen.clear()
        for head in shelf.trained:
            self.chosen.addItem(head.folder.name, head.folder)
        for folder, _ in shelf.unfinished:
            self.chosen.addItem(tr("{name}, unfinished", name=folder.name), folder)
        for folder, _ in shelf.studies:
            self.chosen.addItem(tr("{name}, a study", name=folder.name), folder)
        if len(shelf.trained) > 1:
            self.chosen.addItem(tr("Compare all"), _ALL)
        self._wanted = None
        # By Python's equality: Qt's own search finds no path.
        known = [self.chosen.itemData(row) for row in range(self.chosen.count())]
        row = known.index(before) if before in known else min(0, len(known) - 1)
        self.chosen.setCurrentIndex(row)
        self.chosen.setVisible(self.chosen.count() > 0)
        self.comparison.show_heads(shelf.trained)
        self._show_chosen()

    def _show_chosen(self) -> None:
        folder = self.chosen.currentData()
        unfinished = self._unfinished(folder) is not None
        self.resume.setVisible(unfinished and not self.heads.running)
        self.forget.setVisible(unfinished and not self.heads.running)
        if self.heads.running:
            self.stack.setCurrentWidget(self.live)
        elif folder == _ALL:
            self.stack.setCurrentWidget(self.comparison)
        elif head := self._trained(folder):
            self.result.show_head(head)
            self.stack.setCurrentWidget(self.result)
        elif study := dict(self.heads.shelf.studies).get(folder):
            self.study.show_study(folder, study)
            self.stack.setCurrentWidget(self.study)
        elif unfinished:
            self.stack.setCurrentWidget(self.live)
        else:
            self.stack.setCurrentWidget(self.empty)

    def _trained(self, folder: object) -> TrainedHead | None:
        return next((one for one in self.heads.shelf.trained if one.folder == folder), None)

    def _unfinished(self, folder: object) -> HeadTask | None:
        return dict(self.heads.shelf.unfinished).get(folder) if isinstance(folder, Path) else None

    def _on_resume(self) -> None:
        folder = self.chosen.currentData()
        task = self._unfinished(folder)
        if task is not None:
            self.heads.train(task, folder)

    def _on_forget(self) -> None:
        self.heads.discard(self.chosen.currentData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.form.take_file(Path(files[0]))


_ALL = "*"
