"""The library of papers as observable state: what the papers child holds, and what is under way.

Data flows one way: a method sends a command to the child, and the signals say what has changed.
Promises: the state follows each paper as it is read, without asking for the whole list again; every
import is counted once, in the summary that follows when no import is left; a removal shows at once
and comes back if the child could not do it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from engine import vocabulary as v
from engine.child import new_job
from engine.scope import ALL_PAPERS
from engine.store import Store
from engine.vocabulary import Collection, CollectionName, JobId, Paper, PaperId, PaperState
from gui.clients import Listener
from gui.late import while_alive
from gui.papers.words import ImportSummary
from gui.services import Services

MY_PAPERS = CollectionName("My papers")
_SETTING = "papers.collections"
_WATCH_AGAIN = 30_000  # ms
_GATHER = 150  # ms in which changes of many papers become one announcement


class Library(QObject):
    """Papers and collections in view of the window. Call :meth:`refresh` once to fill it."""

    library_changed = Signal(object, object)  # tuple[Collection, ...], tuple[Paper, ...]
    paper_changed = Signal(object)  # Paper
    import_progress = Signal(object)  # Progress | None
    import_finished = Signal(object)  # ImportSummary
    failed = Signal(object)  # Failed

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._papers: dict[PaperId, Paper] = {}
        self._settings = v.LibrarySettings()
        self._names: set[CollectionName] = set()
        self._wanted: dict[JobId, Callable[[Paper], object]] = {}
        self._imports: dict[JobId, v.AddPapers] = {}
        self._embedding: JobId | None = None
        self._progress: v.Progress | None = None
        self._summary = ImportSummary()
        self._again: Callable[[], object] = self.refresh
        self._listing: JobId | None = None
        self._checking: JobId | None = None
        self._changed_again = False  # since the check under way began
        self._newer: set[PaperId] = set()  # announced since the list was asked for
        self._loaded = False
        self._gathering = QTimer(self, singleShot=True, interval=_GATHER)
        self._gathering.timeout.connect(self._announce)

    @property
    def loaded(self) -> bool:
        """Whether the list has been read at least once."""
        return self._loaded

    @property
    def papers(self) -> tuple[Paper, ...]:
        return tuple(self._papers.values())

    @property
    def collections(self) -> tuple[Collection, ...]:
        """By name, with the number of readable papers; empty ones too, until they are removed."""
        papers: Counter[CollectionName] = Counter()
        passages: Counter[CollectionName] = Counter()
        for paper in self._papers.values():
            papers[paper.collection] += paper.state is PaperState.READY
            passages[paper.collection] += paper.passages
        names = sorted(self._names | set(papers), key=str.casefold)
        return tuple(Collection(name, papers[name], passages[name]) for name in names)

    @property
    def settings(self) -> v.LibrarySettings:
        """How the papers are searched."""
        return self._settings

    @property
    def progress(self) -> v.Progress | None:
        """The last news of the import under way, None when there is none."""
        return self._progress

    @property
    def waiting(self) -> int:
        """Imports in the queue behind the one under way."""
        return max(0, len(self._imports) - 1)

    # --- asking the child ---

    def refresh(self) -> None:
        """Read the whole list anew."""
        if not self._loaded:
            self._services.operations.run(_stored_names, while_alive(self, self._on_names))
        self._again = self.refresh
        self._list()

    def check_folders(self) -> None:
        """Take in what is new, changed, moved or gone in the folders that were added."""
        if self._checking is None:
            self._checking = new_job()
            self._send(v.CheckFolders(job=self._checking), self._on_checked)

    def watch(self) -> None:
        """From here on notice what happens in those folders."""
        self._send(v.WatchFolders(job=new_job()), self._on_watched)

    def add(self, collection: CollectionName | None, paths: Sequence[str]) -> None:
        """Import files and folders; with no collection, into one named after each folder."""
        for name, group in collections_for(collection, paths).items():
            self._import(name, tuple(group))

    def configure(self, settings: v.LibrarySettings) -> None:
        """Search in another way; what that takes is done in the background."""
        if settings == self._settings:
            return
        self._again = partial(self.configure, settings)

        def hear(event: v.AnyEvent) -> None:
            match event:
                case v.Done():
                    self._settings = settings
                    self._finish_embedding()
                case v.Failed():
                    self.failed.emit(event)

        self._send(v.ConfigureLibrary(job=new_job(), settings=settings), hear)

    def add_for(self, path: str, act: Callable[[Paper], object]) -> None:
        """Import one file, or find it in the library, and do something with its paper."""
        command = v.AddPapers(job=new_job(), collection=MY_PAPERS, paths=(path,))
        self._wanted[command.job] = act
        self._begin(command)

    def cancel(self) -> None:
        """Stop the import under way and those waiting; what has been read stays."""
        # The last first: a waiting import must not begin because the one before it has ended.
        for job in reversed(self._imports):
            self._services.papers.cancel(job)
        if self._checking:
            self._services.papers.cancel(self._checking)
        if self._embedding:
            self._services.papers.cancel(self._embedding)

    def remove(self, papers: Iterable[PaperId]) -> None:
        ids = tuple(paper for paper in papers if paper in self._papers)
        if not ids:
            return
        for paper in ids:
            del self._papers[paper]
        self._again = partial(self.remove, ids)
        command = v.RemovePapers(job=new_job(), papers=ids)
        self._send(command, self._on_answered)
        self._announce()
        if self._listing:
            self._list()  # the list on its way may still hold them

    def restore(self, papers: Iterable[PaperId]) -> None:
        """Bring removed papers back; each is announced when it is there."""
        command = v.RestorePapers(job=new_job(), papers=tuple(papers))
        self._again = partial(self.restore, command.papers)
        self._send(command, self._on_answered)

    def retry(self) -> None:
        """Do again what has failed last. An import goes on where it was: nothing is read twice."""
        self._again()

    # --- collections without papers ---

    def create(self, name: CollectionName) -> None:
        """A collection to add papers to."""
        self._names.add(name)
        self._keep_names()
        self._announce()

    def forget(self, name: CollectionName) -> None:
        """Drop an empty collection from the list; one with papers is there through them."""
        self._names.discard(name)
        self._keep_names()
        self._announce()

    def _keep_names(self) -> None:
        names = sorted(self._names)
        self._services.operations.run(lambda store: store.set_setting(_SETTING, names))

    def _on_names(self, names: list[CollectionName]) -> None:
        self._names |= set(names)
        if self._loaded:
            self._announce()

    # --- what the child answers ---

    def _list(self) -> None:
        self._newer.clear()
        self._listing = new_job()
        self._send(v.ListPapers(job=self._listing), self._on_listed)

    def _send(self, command: v.AnyCommand, listener: Listener) -> None:
        self._services.papers.send(command, while_alive(self, listener))

    def _on_listed(self, event: v.AnyEvent) -> None:
        if event.job != self._listing:
            return  # a newer list is on its way
        match event:
            case v.Library(papers=papers, waiting=waiting, settings=settings):
                self._settings = settings
                if not self._loaded:
                    self.check_folders()
                    self.watch()
                if waiting and not self._loaded and not self._imports:
                    self._finish_embedding()
                self._loaded = True
                newer = {key: self._papers[key] for key in self._newer & self._papers.keys()}
                self._papers = {paper.id: paper for paper in papers} | newer
                self._announce()
            case v.Done():
                self._listing = None
            case v.Failed():
                self._listing = None
                self.failed.emit(event)

    def _on_checked(self, event: v.AnyEvent) -> None:
        match event:
            case v.Progress():
                self._set_progress(event)
            case v.PaperChanged(paper=paper):
                self._take(paper)
            case v.PapersGone(papers=papers):
                self._papers = {k: p for k, p in self._papers.items() if k not in papers}
                self._announce()
            case v.Done() | v.Failed():
                self._checking = None
                if self._changed_again:
                    self._changed_again = False
                    self.check_folders()
                if self._progress and not self._imports:
                    self._set_progress(None)
                    self._list()
                if isinstance(event, v.Failed):
                    self._again = self.check_folders
                    self.failed.emit(event)

    def _on_watched(self, event: v.AnyEvent) -> None:
        match event:
            case v.FoldersChanged():
                self._changed_again = self._checking is not None
                self.check_folders()
            case v.Failed():
                # The child has died; the next one shall watch, too, but not at once: it may die of
                # the same thing.
                QTimer.singleShot(_WATCH_AGAIN, self, self.watch)

    def _on_answered(self, event: v.AnyEvent) -> None:
        match event:
            case v.PaperChanged(paper=paper):
                self._take(paper)
            case v.Failed():
                self._list()
                self.failed.emit(event)

    def _import(self, collection: CollectionName, paths: tuple[str, ...]) -> None:
        self._begin(v.AddPapers(job=new_job(), collection=collection, paths=paths))

    def _begin(self, command: v.AddPapers) -> None:
        if not self._imports:
            self._summary = ImportSummary()
            self._set_progress(v.Progress(done=0, total=0, unit="papers"))
        self._imports[command.job] = command
        self._send(command, partial(self._on_import_event, command))

    def _finish_embedding(self) -> None:
        """An import was interrupted: its papers are there, but found by their words only."""
        self._embedding = new_job()
        self._send(v.EmbedPapers(job=self._embedding), self._on_embedding_event)

    def _on_embedding_event(self, event: v.AnyEvent) -> None:
        match event:
            case v.Progress():
                self._set_progress(event)
            case v.Done() | v.Failed():
                self._embedding = None
                if not self._imports:
                    self._set_progress(None)

    def _on_import_event(self, command: v.AddPapers, event: v.AnyEvent) -> None:
        match event:
            case v.Progress():
                self._set_progress(event)
            case v.PaperChanged(paper=paper):
                self._count(paper)
                self._take(paper)
                if (act := self._wanted.pop(command.job, None)) and is_ready(paper):
                    act(paper)
            case v.Done(reason=reason):
                if reason is v.StopReason.CANCELLED:
                    self._summary = replace(self._summary, cancelled=True)
                self._end_import(command)
            case v.Failed():
                self._again = partial(self._import, command.collection, command.paths)
                self._summary = replace(self._summary, broken=True)
                self._end_import(command)
                self.failed.emit(event)

    def _set_progress(self, progress: v.Progress | None) -> None:
        self._progress = progress
        self.import_progress.emit(progress)

    def _count(self, paper: Paper) -> None:
        summary = self._summary
        if paper.state is PaperState.FAILED:
            self._summary = replace(summary, failed=(*summary.failed, paper.id))
        elif paper.id in self._papers:
            self._summary = replace(summary, known=summary.known + 1)
        else:
            self._summary = replace(summary, added=summary.added + 1)

    def _end_import(self, command: v.AddPapers) -> None:
        del self._imports[command.job]
        self._wanted.pop(command.job, None)
        if self._imports:
            return
        self._set_progress(None)
        self._announce()
        self._list()  # what was read twice or replaced is as the child has it
        self.import_finished.emit(self._summary)

    def _take(self, paper: Paper) -> None:
        """Put a paper in the place of what the same file was before, as the child has done."""
        for old in [other for other in self._papers.values() if _is_replaced(other, paper)]:
            del self._papers[old.id]
        self._papers[paper.id] = paper
        self._newer.add(paper.id)
        self.paper_changed.emit(paper)
        if not self._gathering.isActive():
            self._gathering.start()

    def _announce(self) -> None:
        self._gathering.stop()
        used = {paper.collection for paper in self._papers.values()}
        if not used <= self._names:
            # A collection stays when its last paper goes: it was somebody's choice.
            self._names |= used
            self._keep_names()
        self.library_changed.emit(self.collections, self.papers)


def is_ready(paper: Paper) -> bool:
    """Whether it can be searched."""
    return paper.state is PaperState.READY


def collections_for(
    collection: CollectionName | None, paths: Iterable[str]
) -> dict[CollectionName, list[str]]:
    """Which paths go to which collection, in their order."""
    groups: dict[CollectionName, list[str]] = {}
    for path in paths:
        groups.setdefault(_collection_of(collection, Path(path)), []).append(path)
    return groups


def _collection_of(collection: CollectionName | None, path: Path) -> CollectionName:
    if collection and collection != ALL_PAPERS:
        return collection
    return CollectionName(path.name or str(path)) if path.is_dir() else MY_PAPERS


def _is_replaced(old: Paper, new: Paper) -> bool:
    """The child forgets what a path held before, but keeps a readable paper over a failed one."""
    same_file = (old.collection, old.path) == (new.collection, new.path) and old.id != new.id
    return same_file and (new.state is PaperState.READY or old.state is PaperState.FAILED)


def _stored_names(store: Store) -> list[CollectionName]:
    names: list[str] = store.setting(_SETTING, list[str], [])
    return [CollectionName(name) for name in names]
