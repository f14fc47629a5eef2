"""The part of the vocabulary that is about models: what the inference child is asked and answers.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary_base import Command, ConversationId, Event, Value


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class PromptPassage(Value, frozen=True):
    """A retrieved passage in a prompt, with the title and the page of its paper."""

    number: int
    title: str
    page: int
    text: str


class PromptMessage(Value, frozen=True):
    """One message for the model, with the passages that were found for it.

    They are written into the prompt by the child (:mod:`engine.prompting`), as only it knows which
    earlier turns are still in the model's view.
    """

    role: Role
    content: str
    passages: tuple[PromptPassage, ...] = ()


class Sampling(Value, omit_defaults=False, frozen=True):
    """How the next token is drawn. ``temperature`` 0 is greedy; ``seed`` makes a run repeatable.

    ``dry`` (multiplier) discourages repeating whole phrases, ``xtc`` (probability) leaves out the
    likeliest words now and then; 0 is off. The answer ends before any of ``stop``. ``grammar`` is
    GBNF; ``json_schema`` is turned into one.
    """

    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.05
    max_tokens: int = 1024
    seed: int | None = None
    presence_penalty: float = 0.0
    dry: float = 0.0
    xtc: float = 0.0
    stop: tuple[str, ...] = ()
    grammar: str = ""
    json_schema: str = ""


class KvType(StrEnum):
    """How the keys and values of attention are kept: exactly, or in half the memory."""

    F16 = "f16"
    Q8_0 = "q8_0"


class AdapterSpec(Value, frozen=True):
    """A LoRA adapter (GGUF) on top of a model; ``scale`` 0 is without it, 1 as it was trained."""

    path: str
    scale: float = 1.0


class ModelSpec(Value, frozen=True):
    """Which GGUF to load and how. ``context_length`` in tokens, ``batch`` the tokens read at once.

    Both, and ``threads``, are 0 for the default of the engine.

    Adapters can change from one command to the next without a reload; all else needs one.
    """

    path: str
    context_length: int = 0
    gpu_layers: int = -1
    threads: int = 0
    kv: KvType = KvType.F16
    batch: int = 0
    adapters: tuple[AdapterSpec, ...] = ()


class AdapterRecord(Value, frozen=True):
    """An adapter that took part in an answer, by its content."""

    fingerprint: str
    scale: float


class AnswerRecord(Value, frozen=True):
    """All that an answer depends on besides its prompt: with it the same text can be had again.

    ``model`` and ``adapters`` are named by the fingerprints of their files, ``template`` of the
    chat template, ``engine`` the build of llama.cpp. ``cached`` tokens came from the cache: how a
    prompt is cut into batches shows in the last bits of what is computed.
    """

    model: str
    engine: str
    template: str
    sampling: Sampling
    adapters: tuple[AdapterRecord, ...] = ()
    context_length: int = 0
    kv: KvType = KvType.F16
    cached: int = 0


class CacheLimits(Value, frozen=True):
    """Hard bounds, in bytes, on what is kept of conversations that are not being answered.

    ``memory`` holds the states of recent ones, ``disk`` those that survive a restart; None is the
    engine's default, 0 keeps nothing.
    """

    memory: int | None = None
    disk: int | None = None


class ModelInfo(Value, frozen=True):
    """What a loaded model is: ``context_length`` as really allocated, ``device`` "CPU" or a GPU."""

    path: str
    name: str
    architecture: str
    device: str
    context_length: int
    trained_context_length: int
    parameters: int
    engine: str


class LoadModel(Command, frozen=True):
    """Make a model ready before the first question. Answer: ModelLoaded, Done."""

    model: ModelSpec


class Generate(Command, frozen=True):
    """Answer ``messages``. Answer: ModelLoaded?, Progress*, Thought*, Text*, Usage, Done | Failed.

    ``conversation`` names whose evaluated tokens to keep for its next turn; without one nothing
    is kept once another conversation is answered. ``reuse`` bounds what is taken from the cache:
    to have an answer again, as much as its record says. ``lookup`` allows to evaluate guesses from
    the prompt, which changes nothing but the speed. ``scored`` asks for Scored events among the
    texts.
    """

    model: ModelSpec
    messages: tuple[PromptMessage, ...]
    sampling: Sampling = Sampling()
    conversation: ConversationId = ConversationId("")
    cache: CacheLimits = CacheLimits()
    reuse: int | None = None
    lookup: bool = True
    scored: bool = False


class CountTokens(Command, frozen=True):
    """Count the prompt that Generate would make of the same values. Answer: Usage, Done | Failed.

    Failed(PROMPT_TOO_LONG) says that the newest message alone outgrows the context.
    """

    model: ModelSpec
    messages: tuple[PromptMessage, ...]
    sampling: Sampling = Sampling()


class Statement(Value, frozen=True):
    """A sentence, and the passage that it is said to rest on."""

    passage: str
    sentence: str


class WeighStatements(Command, frozen=True):
    """How much each passage tells the model of its sentence: see engine.inference.weighing.

    Answer: ModelLoaded?, Progress*, Weighed*, Done | Failed. Statements that do not fit the context
    are left out, and so are those that are left when another command follows in the lane: judging
    can wait, an answer cannot.
    """

    model: ModelSpec
    statements: tuple[Statement, ...]


class ModelLoaded(Event, frozen=True):
    model: ModelInfo


class Text(Event, frozen=True):
    """The next piece of an answer."""

    text: str


class Thought(Event, frozen=True):
    """The next piece of what a model thinks before it answers; no part of the answer."""

    text: str


class TokenScore(Value, frozen=True):
    """A piece of an answer, and the natural logarithm of how likely the model found it."""

    text: str
    log_probability: float


class Scored(Event, frozen=True):
    """Scores of the texts that follow; joined they are the answer as the model wrote it."""

    tokens: tuple[TokenScore, ...]


class Weighed(Event, frozen=True):
    """What its passage tells of statement ``index``: 0 nothing, 1 every word of it."""

    index: int
    told: float


class Usage(Event, frozen=True):
    """What an answer cost. Token counts; ``first_token`` in seconds; ``rate`` in tokens/s.

    ``view_start`` is the index of the first message after the system prompt that still fitted in
    the context: 0 means that the model saw the whole conversation. ``thinking`` is how many seconds
    went by before the answer itself began, 0 where nothing was thought. Of ``guessed`` tokens,
    which were evaluated before they were drawn, ``right`` were drawn. ``confidence``, where scores
    were asked for, is the geometric mean of the probabilities of the answer's tokens. ``estimated``
    says that nobody has counted ``prompt``: it is made from the length of the text.
    """

    prompt: int
    cached: int = 0
    generated: int = 0
    context_length: int = 0
    first_token: float = 0.0
    rate: float = 0.0
    seed: int = 0
    view_start: int = 0
    record: AnswerRecord | None = None
    thinking: float = 0.0
    guessed: int = 0
    right: int = 0
    confidence: float | None = None
    estimated: bool = False
