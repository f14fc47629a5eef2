"""Every value that crosses a process or a layer: commands down, events up, and what they carry.

The window and the command line send commands to the children as lines of JSON; the children
answer with events. A live stream and a replay from the store are made of the same values. Each
type here round-trips through :func:`encode` and :func:`decode_command` / :func:`decode_event`.
"""

# ruff: noqa: I001, PLC0414 - the names of the parts are handed on

from __future__ import annotations

from typing import Literal

import msgspec

from engine.vocabulary_base import (
    Artifact as Artifact,
    Cancel as Cancel,
    CollectionName as CollectionName,
    Command as Command,
    ConversationId as ConversationId,
    Done as Done,
    Event as Event,
    Failed as Failed,
    FailureKind as FailureKind,
    JobId as JobId,
    MessageId as MessageId,
    Metric as Metric,
    ModelId as ModelId,
    PaperId as PaperId,
    PassageId as PassageId,
    Progress as Progress,
    Ready as Ready,
    StopReason as StopReason,
    Value as Value,
)
from engine.vocabulary_formulas import (
    CircuitDrawn as CircuitDrawn,
    DrawCircuit as DrawCircuit,
    Drawing as Drawing,
    Formula as Formula,
    FormulaDrawn as FormulaDrawn,
    TypesetFormulas as TypesetFormulas,
)
from engine.vocabulary_head import (
    Classification as Classification,
    ClassifyTexts as ClassifyTexts,
    EstimateHead as EstimateHead,
    HeadCommand as HeadCommand,
    HeadEstimated as HeadEstimated,
    HeadEvent as HeadEvent,
    HeadStudy as HeadStudy,
    HeadTask as HeadTask,
    StudyHead as StudyHead,
    TextsClassified as TextsClassified,
    TrainHead as TrainHead,
)
from engine.vocabulary_hub import (
    DescribeHub as DescribeHub,
    Download as Download,
    HubCommand as HubCommand,
    HubDescribed as HubDescribed,
    HubFile as HubFile,
    HubFound as HubFound,
    HubModel as HubModel,
    SearchHub as SearchHub,
)
from engine.vocabulary_examples import (
    ExamplesCommand as ExamplesCommand,
    ExamplesEvent as ExamplesEvent,
    ExampleSize as ExampleSize,
    ExamplesMeasured as ExamplesMeasured,
    Interval as Interval,
    MakeProblems as MakeProblems,
    NearTexts as NearTexts,
    PassagesDrawn as PassagesDrawn,
    NearPair as NearPair,
    FindNearTexts as FindNearTexts,
    DrawPassages as DrawPassages,
    MeasureExamples as MeasureExamples,
    Piece as Piece,
    PreviewTraining as PreviewTraining,
    ProblemMade as ProblemMade,
    ShownRow as ShownRow,
    TrainingPreview as TrainingPreview,
)
from engine.vocabulary_inference import (
    AdapterRecord as AdapterRecord,
    AdapterSpec as AdapterSpec,
    AnswerRecord as AnswerRecord,
    CacheLimits as CacheLimits,
    CountTokens as CountTokens,
    Generate as Generate,
    KvType as KvType,
    LoadModel as LoadModel,
    ModelInfo as ModelInfo,
    ModelLoaded as ModelLoaded,
    ModelSpec as ModelSpec,
    PromptMessage as PromptMessage,
    PromptPassage as PromptPassage,
    Role as Role,
    Sampling as Sampling,
    Scored as Scored,
    Statement as Statement,
    Text as Text,
    Thought as Thought,
    TokenScore as TokenScore,
    Usage as Usage,
    Weighed as Weighed,
    WeighStatements as WeighStatements,
)
from engine.vocabulary_pages import (
    FindInPaper as FindInPaper,
    FoundInPaper as FoundInPaper,
    PageImage as PageImage,
    PageText as PageText,
    PageWord as PageWord,
    ReadPage as ReadPage,
    Rect as Rect,
    RenderPage as RenderPage,
)
from engine.vocabulary_papers import (
    AddPapers as AddPapers,
    AnswerChecked as AnswerChecked,
    Bibliography as Bibliography,
    CheckAnswer as CheckAnswer,
    CheckedPair as CheckedPair,
    CheckFolders as CheckFolders,
    CitePapers as CitePapers,
    Collection as Collection,
    EmbedPapers as EmbedPapers,
    EmbedTexts as EmbedTexts,
    EvaluateSearch as EvaluateSearch,
    EvaluateSupport as EvaluateSupport,
    FoldersChanged as FoldersChanged,
    IndexKind as IndexKind,
    GroupTexts as GroupTexts,
    Grouped as Grouped,
    ConfigureLibrary as ConfigureLibrary,
    Library as Library,
    LibrarySettings as LibrarySettings,
    ListPapers as ListPapers,
    Measured as Measured,
    NumberedText as NumberedText,
    Paper as Paper,
    PaperChanged as PaperChanged,
    PaperState as PaperState,
    PapersGone as PapersGone,
    Passage as Passage,
    PauseEmbedding as PauseEmbedding,
    RemovePapers as RemovePapers,
    RestorePapers as RestorePapers,
    SearchEvaluated as SearchEvaluated,
    SearchPapers as SearchPapers,
    SentenceCheck as SentenceCheck,
    Support as Support,
    SupportEvaluated as SupportEvaluated,
    Outline as Outline,
    Outlined as Outlined,
    OutlinePapers as OutlinePapers,
    Surveyed as Surveyed,
    SurveyedPaper as SurveyedPaper,
    SurveyPapers as SurveyPapers,
    TextsEmbedded as TextsEmbedded,
    Sources as Sources,
    Span as Span,
    WatchFolders as WatchFolders,
)
from engine.vocabulary_export import (
    ExportChoice as ExportChoice,
    ExportCommand as ExportCommand,
    Exported as Exported,
    ExportEvent as ExportEvent,
    ExportKind as ExportKind,
    ExportPlanned as ExportPlanned,
    ExportRun as ExportRun,
    GateCheck as GateCheck,
    GateReport as GateReport,
    PlanExport as PlanExport,
    PlanUpload as PlanUpload,
    Uploaded as Uploaded,
    UploadFile as UploadFile,
    UploadPlanned as UploadPlanned,
    UploadRun as UploadRun,
)
from engine.vocabulary_trainer import (
    DescribeTrainer as DescribeTrainer,
    InstallTrainer as InstallTrainer,
    RemoveTrainer as RemoveTrainer,
    RepairTrainer as RepairTrainer,
    TrainerCommand as TrainerCommand,
    TrainerDescribed as TrainerDescribed,
    TrainerEvent as TrainerEvent,
    TrainerKind as TrainerKind,
    TrainerOffer as TrainerOffer,
    TrainerState as TrainerState,
)
from engine.vocabulary_updates import (
    CheckUpdate as CheckUpdate,
    FetchUpdate as FetchUpdate,
    Form as Form,
    UpdateCommand as UpdateCommand,
    UpdateEvent as UpdateEvent,
    UpdateFile as UpdateFile,
    UpdateFound as UpdateFound,
)
from engine.vocabulary_training import (
    Backend as Backend,
    BackendState as BackendState,
    EvaluateRun as EvaluateRun,
    InstalledPart as InstalledPart,
    ListRuns as ListRuns,
    Notice as Notice,
    PauseRun as PauseRun,
    ProbeTraining as ProbeTraining,
    ReadRun as ReadRun,
    ResumeRun as ResumeRun,
    RunChanged as RunChanged,
    RunEvaluated as RunEvaluated,
    RunId as RunId,
    RunInfo as RunInfo,
    RunState as RunState,
    Runs as Runs,
    Sampled as Sampled,
    TrainRun as TrainRun,
    TrainingCommand as TrainingCommand,
    TrainingEnvironment as TrainingEnvironment,
    TrainingEvent as TrainingEvent,
)

AnyCommand = (
    Cancel
    | LoadModel
    | Generate
    | CountTokens
    | WeighStatements
    | AddPapers
    | CheckFolders
    | WatchFolders
    | CitePapers
    | EmbedPapers
    | EmbedTexts
    | ConfigureLibrary
    | PauseEmbedding
    | RemovePapers
    | RestorePapers
    | ListPapers
    | SearchPapers
    | SurveyPapers
    | OutlinePapers
    | CheckAnswer
    | GroupTexts
    | EvaluateSupport
    | EvaluateSearch
    | DrawPassages
    | FindNearTexts
    | RenderPage
    | SearchHub
    | DescribeHub
    | Download
    | TypesetFormulas
    | DrawCircuit
    | ReadPage
    | FindInPaper
    | TrainingCommand
    | HeadCommand
    | ExportCommand
    | ExamplesCommand
    | TrainerCommand
    | UpdateCommand
)
AnyEvent = (
    Ready
    | Progress
    | ModelLoaded
    | Text
    | Thought
    | Scored
    | Usage
    | Weighed
    | Sources
    | Surveyed
    | Outlined
    | AnswerChecked
    | TextsEmbedded
    | Grouped
    | SupportEvaluated
    | SearchEvaluated
    | PassagesDrawn
    | NearTexts
    | PaperChanged
    | PapersGone
    | FoldersChanged
    | Bibliography
    | Library
    | PageImage
    | HubFound
    | HubDescribed
    | FormulaDrawn
    | CircuitDrawn
    | PageText
    | FoundInPaper
    | Metric
    | Artifact
    | TrainingEvent
    | HeadEvent
    | ExportEvent
    | ExamplesEvent
    | TrainerEvent
    | UpdateEvent
    | Done
    | Failed
)
Ending = Done | Failed
ChildName = Literal[
    "inference", "papers", "training", "provision", "hub", "formulas", "remote", "upload"
]

_encoder = msgspec.json.Encoder()
_commands: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
_events: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


def encode(value: Command | Event) -> bytes:
    """One line of JSON, newline included."""
    return _encoder.encode(value) + b"\n"


def decode_command(line: bytes) -> AnyCommand:
    """Raises msgspec.ValidationError or msgspec.DecodeError for a line that is not a command."""
    return _commands.decode(line)


def decode_event(line: bytes) -> AnyEvent:
    """Raises msgspec.ValidationError or msgspec.DecodeError for a line that is not an event."""
    return _events.decode(line)
