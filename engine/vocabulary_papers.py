"""The part of the vocabulary that is about papers: what the papers child is asked and answers.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary_base import (
    CollectionName,
    Command,
    Event,
    PaperId,
    PassageId,
    Value,
)

# --- what commands and events carry --------------------------------------------------------


class Span(Value, frozen=True):
    """Characters ``start`` to ``end`` (exclusive) of a page's text; ``page`` counts from 1."""

    page: int
    start: int
    end: int


class Passage(Value, frozen=True):
    """A chunk of a paper, with where it stands. ``score`` orders the passages of one search."""

    id: PassageId
    paper: PaperId
    title: str
    path: str
    section: str
    text: str
    spans: tuple[Span, ...]
    score: float = 0.0

    @property
    def page(self) -> int:
        return self.spans[0].page if self.spans else 1

    @property
    def body(self) -> str:
        """The text below the heading of its section, where it begins with that."""
        return self.text.lstrip("# ").removeprefix(self.section).strip()


class PaperState(StrEnum):
    READY = "ready"
    FAILED = "failed"


class Paper(Value, frozen=True):
    """A document in the library. ``problem`` is the sentence that says why it could not be read."""

    id: PaperId
    collection: CollectionName
    title: str
    path: str
    state: PaperState
    pages: int = 0
    passages: int = 0
    added: float = 0.0
    problem: str = ""
    authors: tuple[str, ...] = ()
    year: int = 0
    doi: str = ""
    arxiv: str = ""


class IndexKind(StrEnum):
    """How the nearest vectors are found. AUTO: exactly, and by IVF in a very large library."""

    AUTO = "auto"
    FLAT = "flat"
    IVF = "ivf"
    HNSW = "hnsw"


class LibrarySettings(Value, frozen=True, omit_defaults=False):
    """How the papers are searched. ``embedder`` is the folder of a sentence-transformers model, ""
    for the one that Hilbert brings along; ``passages`` are given to the model with a question;
    ``budget`` is the length of a passage, in tokens."""

    embedder: str = ""
    index: IndexKind = IndexKind.AUTO
    passages: int = 5
    budget: int = 200


class Collection(Value, frozen=True):
    name: CollectionName
    papers: int = 0
    passages: int = 0


# --- commands -------------------------------------------------------------------------------


class AddPapers(Command, frozen=True):
    """Read files and folders into a collection. Answer: Progress*, PaperChanged*, Done.

    A paper can be found by its words from its PaperChanged on, and by its meaning when the Progress
    in passages, which follows, has come to it.
    """

    collection: CollectionName
    paths: tuple[str, ...]


class EmbedPapers(Command, frozen=True):
    """Make the vectors that an interrupted import left to be made. Answer: Progress*, Done."""


class ConfigureLibrary(Command, frozen=True):
    """Search in another way from now on. Answer: Done, or Failed for a folder without a model.

    With another model or another length of passages EmbedPapers has work to do; until that is done
    searches are answered as before.
    """

    settings: LibrarySettings


class PauseEmbedding(Command, frozen=True):
    """Leave the cores to an answer for at most ``seconds``; 0 goes on at once. Answer: Done.

    The pause ends by itself, so that nobody who forgets to end it can stop an import for good.
    """

    seconds: float = 30.0


class GroupTexts(Command, frozen=True):
    """Which of several answers to one question mean the same. Answer: Grouped, Done."""

    texts: tuple[str, ...]


class EmbedTexts(Command, frozen=True):
    """Give the vectors of a few texts. Answer: TextsEmbedded, Done.

    By the model in the folder ``embedder``, "" for the one that Hilbert brings along; not by the
    one that the library has chosen, since what reads the vectors was made for this model.
    """

    texts: tuple[str, ...]
    embedder: str = ""


class CheckAnswer(Command, frozen=True):
    """Compare each sentence of an answer with the passages it cites, by the numbers of its markers.

    Answer: AnswerChecked, Done.
    """

    text: str
    passages: tuple[NumberedText, ...]


class EvaluateSupport(Command, frozen=True):
    """Measure the checking of citations on a file of labelled pairs. Answer: SupportEvaluated."""

    file: str


class CheckFolders(Command, frozen=True):
    """See what is new, changed, moved or gone in the folders that collections follow.

    Answer: Progress*, PaperChanged*, PapersGone?, Done. An empty ``collection`` checks all.
    """

    collection: CollectionName = CollectionName("")


class WatchFolders(Command, frozen=True):
    """Say when something changes in the folders that collections follow, until cancelled.

    Answer: FoldersChanged*, Done. What has changed is for CheckFolders to find.
    """


class CitePapers(Command, frozen=True):
    """Give what is known of these papers as BibTeX. Answer: Bibliography, Done."""

    papers: tuple[PaperId, ...]


class RemovePapers(Command, frozen=True):
    """Take papers out of the library; RestorePapers brings them back until the child ends."""

    papers: tuple[PaperId, ...]


class RestorePapers(Command, frozen=True):
    papers: tuple[PaperId, ...]


class ListPapers(Command, frozen=True):
    """Answer: Library, Done. An empty ``collection`` lists all."""

    collection: CollectionName = CollectionName("")


class SearchPapers(Command, frozen=True):
    """Find passages. Answer: Sources, Done. An empty ``collection`` searches all papers;
    ``papers``, if there are any, only those. A ``limit`` of 0 is what the library is set to."""

    query: str
    collection: CollectionName = CollectionName("")
    limit: int = 0
    papers: tuple[PaperId, ...] = ()


class SurveyPapers(Command, frozen=True):
    """Find which papers say something of ``subject``, all of them. Answer: Surveyed, Done.

    An empty subject asks for all papers of the collection.
    """

    subject: str
    collection: CollectionName = CollectionName("")
    papers: tuple[PaperId, ...] = ()


class OutlinePapers(Command, frozen=True):
    """Give whole papers, by name. Answer: Outlined, Done.

    A name is (a part of) a title, authors and year, an arXiv id, a DOI or a file name; "" means the
    only paper of ``papers``, or of the collection. A name that no paper has is left out.
    """

    names: tuple[str, ...]
    collection: CollectionName = CollectionName("")
    papers: tuple[PaperId, ...] = ()


class EvaluateSearch(Command, frozen=True):
    """Measure ranking on a BEIR-style folder. Answer: Progress*, SearchEvaluated, Done."""

    folder: str


# --- events ---------------------------------------------------------------------------------


class Sources(Event, frozen=True):
    """Passages found, best first. ``relevant`` is False when they do not seem to answer the query;
    ``confidence`` is the probability that they do, as engine.papers.confidence estimates it."""

    passages: tuple[Passage, ...]
    relevant: bool
    confidence: float = 0.0


class SurveyedPaper(Value, frozen=True):
    """``best`` of the ``passages`` of a paper that hold all words of the subject; where none does,
    ``passages`` is 0 and ``best`` is near to it in meaning."""

    paper: Paper
    passages: int
    best: Passage


class Surveyed(Event, frozen=True):
    """Those of ``total`` papers that say something of the subject, the most telling first."""

    papers: tuple[SurveyedPaper, ...]
    total: int


class Outline(Value, frozen=True):
    """A paper with all its passages, in reading order."""

    paper: Paper
    passages: tuple[Passage, ...]


class Outlined(Event, frozen=True):
    papers: tuple[Outline, ...]


class Support(StrEnum):
    """Whether the cited passage supports a sentence."""

    SUPPORTED = "supported"
    WEAK = "weak"
    CONTRADICTED = "contradicted"
    UNCITED = "uncited"


class NumberedText(Value, frozen=True):
    """A passage under the number that an answer cites it by."""

    number: int
    text: str


class SentenceCheck(Value, frozen=True):
    """Characters ``start`` to ``end`` of an answer, judged by ``evidence`` in source ``number``.

    ``score`` from 0 to 1 says how far that supports the sentence; where the chat model was asked,
    too, it is ``judged``.
    """

    start: int
    end: int
    support: Support
    number: int = 0
    score: float = 0.0
    evidence: str = ""
    judged: bool = False


class Measured(Value, frozen=True, omit_defaults=False):
    """A mean over queries with its bootstrap interval of 95 %. ``ranking``: "keyword", "dense",
    "fused", or "gain" for what fused adds to the better of the other two."""

    ranking: str
    measure: str
    mean: float
    low: float
    high: float


class Grouped(Event, frozen=True):
    """For each text the number of its group; groups count from 0 in the order of the texts."""

    groups: tuple[int, ...]


class TextsEmbedded(Event, frozen=True):
    """One vector of length 1 for each text, in their order."""

    vectors: tuple[tuple[float, ...], ...]


class AnswerChecked(Event, frozen=True):
    sentences: tuple[SentenceCheck, ...]


class CheckedPair(Value, frozen=True):
    """A labelled sentence, what it was judged, and how far its passage supports it (0 to 1)."""

    label: Support
    verdict: Support
    support: float


class SupportEvaluated(Event, frozen=True):
    """The pairs of the file in its order: of each line the supported, the weak, the contradicted
    sentence."""

    pairs: tuple[CheckedPair, ...]


class SearchEvaluated(Event, frozen=True):
    documents: int
    passages: int
    queries: int
    results: tuple[Measured, ...]


class PaperChanged(Event, frozen=True):
    """A paper is now in the library, or is named with the reason why it could not be read."""

    paper: Paper


class PapersGone(Event, frozen=True):
    """These papers are no longer in the library: their files were deleted."""

    papers: tuple[PaperId, ...]


class FoldersChanged(Event, frozen=True):
    """Something may be new, changed, moved or gone in a folder that is followed."""


class Bibliography(Event, frozen=True):
    bibtex: str


class Library(Event, frozen=True):
    """``waiting`` passages are found by their words only, until EmbedPapers has come to them.

    ``structure`` names what vectors are searched with ("flat", "cells" or "graph", "" before the
    first search), and ``making`` that another one is being made meanwhile.
    """

    collections: tuple[Collection, ...]
    papers: tuple[Paper, ...]
    waiting: int = 0
    structure: str = ""
    making: bool = False
    settings: LibrarySettings = LibrarySettings()
