"""The papers child: ``python -m engine.papers``.

Lanes, so that searching, listing and looking at pages go on during an import. Removing and
restoring are quick and go with them: nobody should wait for an import to undo a removal.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from engine import hardware, sandbox
from engine.errors import HilbertError
from engine.papers.checking import Checker
from engine.papers.citing import bibtex_of
from engine.papers.drawing import drawn
from engine.papers.embed import Embedder
from engine.papers.embedders import Embedders, check, serving
from engine.papers.evaluating import evaluate_in
from engine.papers.following import Check
from engine.papers.grouping import groups
from engine.papers.importing import Import
from engine.papers.library import Library, SourceFile
from engine.papers.naming import named
from engine.papers.near import find_near
from engine.papers.pairs import evaluate_support
from engine.papers.reading import Reader
from engine.papers.scope import Scope
from engine.papers.search import Search
from engine.papers.surveying import everything, survey
from engine.papers.watching import Watch
from engine.vocabulary import (
    AddPapers,
    AnswerChecked,
    Bibliography,
    CheckAnswer,
    CheckFolders,
    CitePapers,
    ConfigureLibrary,
    DrawPassages,
    EmbedPapers,
    EmbedTexts,
    EvaluateSearch,
    EvaluateSupport,
    FailureKind,
    FindInPaper,
    FindNearTexts,
    FoundInPaper,
    Grouped,
    GroupTexts,
    ListPapers,
    Outline,
    Outlined,
    OutlinePapers,
    PaperChanged,
    PaperId,
    PassagesDrawn,
    PauseEmbedding,
    ReadPage,
    RemovePapers,
    RenderPage,
    RestorePapers,
    SearchPapers,
    StopReason,
    SurveyPapers,
    TextsEmbedded,
    WatchFolders,
)
from engine.vocabulary import (
    Library as LibraryListed,
)
from engine.worker import Job, serve


class Desk:
    """What one lane works with: its own connection, opened by its first command."""

    _opening = threading.Lock()

    def __init__(self, embedders: Embedders) -> None:
        self._embedders = embedders
        self._search: tuple[object, Search] | None = None

    @cached_property
    def library(self) -> Library:
        with self._opening:
            library = Library()
            library.purge()
            return library

    @property
    def search(self) -> Search:
        """As the library is set now."""
        embedder, kind = serving(self.library, self._embedders), self.library.settings().index
        if self._search is None or self._search[0] != (embedder.name, kind):
            search = Search(self.library, embedder, kind)
            self._search = (embedder.name, kind), search
        return self._search[1]

    @property
    def _chosen(self) -> Embedder:
        return self._embedders.of(self.library.settings().embedder)

    @cached_property
    def checker(self) -> Checker:
        return Checker(self._embedders.of(""))

    def on_add(self, job: Job, command: AddPapers) -> StopReason:
        return Import(job, self.library, self._embedders).run(command)

    def on_cite(self, job: Job, command: CitePapers) -> None:
        job.emit(Bibliography(bibtex=bibtex_of(self.library, command.papers)))

    def on_folders(self, job: Job, command: CheckFolders) -> StopReason:
        return Check(job, self.library, self._embedders).run(command)

    def on_watch(self, job: Job, _command: WatchFolders) -> StopReason:
        return Watch(job, self.library).run()

    def on_embed(self, job: Job, command: EmbedPapers) -> StopReason:
        return Import(job, self.library, self._embedders).finish()

    def on_draw(self, job: Job, command: DrawPassages) -> None:
        passages = drawn(self.library, command.collection, command.limit, command.seed)
        job.emit(PassagesDrawn(passages=tuple(passages)))

    def on_near(self, job: Job, command: FindNearTexts) -> StopReason:
        return find_near(job, command, self._embedders.of(""))

    def on_evaluate(self, job: Job, command: EvaluateSearch) -> StopReason:
        return evaluate_in(job, Path(command.folder), self._chosen)

    def on_evaluate_support(self, job: Job, command: EvaluateSupport) -> None:
        job.emit(evaluate_support(Path(command.file), self.checker))

    def on_configure(self, job: Job, command: ConfigureLibrary) -> None:
        check(command.settings.embedder)
        self.library.configure(command.settings)

    def on_pause(self, job: Job, command: PauseEmbedding) -> None:
        self._embedders.pause(command.seconds)

    def on_remove(self, job: Job, command: RemovePapers) -> None:
        self.library.dismiss(command.papers)
        self.library.remove(command.papers)

    def on_restore(self, job: Job, command: RestorePapers) -> None:
        self.library.welcome(command.papers)
        for paper in self.library.restore(command.papers):
            job.emit(PaperChanged(paper=paper))

    def on_list(self, job: Job, command: ListPapers) -> None:
        collections = self.library.collections()
        papers = self.library.papers(command.collection)
        waiting = self.library.count_waiting(self._chosen.name)
        index = self.search.index
        job.emit(
            LibraryListed(
                collections=collections,
                papers=papers,
                waiting=waiting,
                structure=index.structure,
                making=index.making,
                settings=self.library.settings(),
            )
        )

    def on_search(self, job: Job, command: SearchPapers) -> None:
        scope = Scope(command.collection, command.papers)
        limit = command.limit or self.library.settings().passages
        job.emit(self.search.sources(command.query, scope, limit))

    def on_survey(self, job: Job, command: SurveyPapers) -> None:
        scope = Scope(command.collection, command.papers)
        job.emit(survey(self.library, self.search, command.subject, scope))

    def on_outline(self, job: Job, command: OutlinePapers) -> None:
        scope = Scope(command.collection, command.papers if "" in command.names else ())
        papers = everything(self.library, scope)
        found = [paper for name in command.names if (paper := named(name, papers))]
        outlines = []
        for paper in found:
            passages = self.library.passages(self.library.passages_of(paper.id))
            outlines.append(Outline(paper, tuple(passages[key] for key in sorted(passages))))
        job.emit(Outlined(papers=tuple(outlines)))

    def on_vectors(self, job: Job, command: EmbedTexts) -> None:
        check(command.embedder)
        embedder = self._embedders.of(command.embedder)
        vectors = [embedder.question(text)[0].tolist() for text in command.texts]
        job.emit(TextsEmbedded(vectors=tuple(map(tuple, vectors))))

    def on_check(self, job: Job, command: CheckAnswer) -> None:
        passages = {passage.number: passage.text for passage in command.passages}
        job.emit(AnswerChecked(sentences=self.checker.check(command.text, passages)))

    def on_group(self, job: Job, command: GroupTexts) -> None:
        job.emit(Grouped(groups=groups(command.texts, self._chosen)))

    def on_render(self, job: Job, command: RenderPage) -> None:
        file = self._file(command.paper)
        job.emit(self._reader.draw(file, command.page, command.width, command.spans))

    def on_page(self, job: Job, command: ReadPage) -> None:
        job.emit(self._reader.words(self._file(command.paper), command.page))

    def on_find(self, job: Job, command: FindInPaper) -> None:
        job.emit(FoundInPaper(spans=self._reader.find(self._file(command.paper), command.text)))

    @cached_property
    def _reader(self) -> Reader:
        return Reader()

    def _file(self, paper: PaperId) -> SourceFile:
        file = self.library.source(paper)
        if file is None:
            raise HilbertError(
                FailureKind.NOT_FOUND,
                "This paper is no longer in the library.",
                "Add its file again to see its pages.",
            )
        return file


def main(embedder: Embedder, make: Callable[[Path, str], Embedder] = Embedder) -> None:
    """``make`` opens the model in a folder that a person has chosen."""
    offline = sandbox.confine("papers", sandbox.half_of_memory())
    embedders = Embedders(embedder, make)
    adding, asking = Desk(embedders), Desk(embedders)
    names = ("pypdfium2", "sentence-transformers", "faiss-cpu")
    packages = [f"{name} {found}" for name in names if (found := hardware.installed(name))]
    serve(
        ", ".join(packages),
        {
            "import": {
                AddPapers: adding.on_add,
                CheckFolders: adding.on_folders,
                EmbedPapers: adding.on_embed,
                EvaluateSearch: adding.on_evaluate,
                FindNearTexts: adding.on_near,
                EvaluateSupport: adding.on_evaluate_support,
            },
            "watch": {WatchFolders: Desk(embedders).on_watch},
            "query": {
                ListPapers: asking.on_list,
                CitePapers: asking.on_cite,
                DrawPassages: asking.on_draw,
                SearchPapers: asking.on_search,
                SurveyPapers: asking.on_survey,
                OutlinePapers: asking.on_outline,
                CheckAnswer: asking.on_check,
                EmbedTexts: asking.on_vectors,
                GroupTexts: asking.on_group,
                RenderPage: asking.on_render,
                ReadPage: asking.on_page,
                FindInPaper: asking.on_find,
                PauseEmbedding: asking.on_pause,
                ConfigureLibrary: asking.on_configure,
                RemovePapers: asking.on_remove,
                RestorePapers: asking.on_restore,
            },
        },
        offline=offline,
    )


if __name__ == "__main__":
    main(Embedder())
