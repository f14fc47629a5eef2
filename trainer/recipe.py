"""How a model is fine-tuned: one frozen value, the same for every backend.

The presets are those of :mod:`trainer.presets`, in ``assets/recipes/train-*.toml``: the two
published systems (quantum-research-bot, duo-dynamics) and ``starter``, quick enough for a CPU.
Batches are always padded on the right. The optimiser is AdamW, A starts from He initialisation and
B from zero, and biases are not trained: both published systems agree, so there is no setting.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value
from trainer import presets

Count = Annotated[int, msgspec.Meta(ge=1)]
Maybe = Annotated[int, msgspec.Meta(ge=0)]
Share = Annotated[float, msgspec.Meta(ge=0, lt=1)]
Nonnegative = Annotated[float, msgspec.Meta(ge=0)]


class Technique(StrEnum):
    """What is trained in place of all weights."""

    LORA = "lora"  # arXiv 2106.09685
    LORA_PLUS = "lora+"  # arXiv 2402.12354: B learns ``loraplus_ratio`` times faster than A
    DORA = "dora"  # arXiv 2402.09353
    RSLORA = "rslora"  # arXiv 2312.03732: scaled by alpha/sqrt(rank)
    QLORA = "qlora"  # arXiv 2305.14314: on a base in nf4
    LOREFT = "loreft"  # arXiv 2404.03592: hidden states of the last layers

    @property
    def written(self) -> str:
        """As its authors write it."""
        return {
            Technique.LORA: "LoRA",
            Technique.LORA_PLUS: "LoRA+",
            Technique.DORA: "DoRA",
            Technique.RSLORA: "rsLoRA",
            Technique.QLORA: "QLoRA",
            Technique.LOREFT: "(LO)ReFT",
        }[self]


class Target(StrEnum):
    """Which weights get an adapter; embeddings are trained whole."""

    ATTENTION = "attention"
    MLP = "mlp"
    EMBEDDINGS = "embeddings"


class Schedule(StrEnum):
    """How the learning rate falls after the warm-up."""

    COSINE = "cosine"
    LINEAR = "linear"
    CONSTANT = "constant"


class Precision(StrEnum):
    """AUTO is bf16 where the hardware computes with it, else fp32."""

    AUTO = "auto"
    BF16 = "bf16"
    FP32 = "fp32"


class PadToken(StrEnum):
    """OWN adds a token to the vocabulary for padding, so that no real one is ever masked."""

    OWN = "own"
    EXISTING = "existing"


class Checkpointing(StrEnum):
    """Gradient checkpointing. UNSLOTH is Unsloth's own where it runs, and ON elsewhere."""

    OFF = "off"
    ON = "on"
    UNSLOTH = "unsloth"


class Quantisation(StrEnum):
    """The files that a run exports besides the adapter."""

    F16 = "f16"
    Q8_0 = "q8_0"
    Q6_K = "q6_k"
    Q5_K_M = "q5_k_m"
    Q4_K_M = "q4_k_m"


class Recipe(Value, frozen=True, omit_defaults=False, forbid_unknown_fields=True):
    """Lengths in tokens. ``rank`` is also that of LoReFT's subspace.

    ``base`` names the model that the recipe was published for. ``neftune_alpha``, ``clip``,
    ``patience`` (evaluations without a gain before the run stops) and ``max_steps`` are off at 0.
    ``warmup`` is a share of all steps. ``evaluate_every`` counts steps; 0 is once an epoch. The
    two shares are those of papers held out, never of single examples.
    """

    technique: Technique = Technique.LORA
    base: str = ""
    rank: Annotated[int, msgspec.Meta(ge=1, le=1024)] = 16
    alpha: Annotated[float, msgspec.Meta(gt=0)] = 16
    dropout: Share = 0.0
    targets: tuple[Target, ...] = (Target.ATTENTION, Target.MLP)
    loraplus_ratio: Annotated[float, msgspec.Meta(ge=1)] = 8.0
    embedding_learning_rate: Annotated[float, msgspec.Meta(gt=0, le=1)] = 1e-6
    reft_layers: Count = 8
    neftune_alpha: Nonnegative = 0.0
    learning_rate: Annotated[float, msgspec.Meta(gt=0, le=1)] = 2e-4
    schedule: Schedule = Schedule.LINEAR
    warmup: Share = 0.03
    weight_decay: Share = 0.01
    clip: Nonnegative = 1.0
    batch: Annotated[int, msgspec.Meta(ge=1, le=4096)] = 2
    accumulation: Annotated[int, msgspec.Meta(ge=1, le=4096)] = 4
    epochs: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 3
    max_steps: Maybe = 0
    max_length: Annotated[int, msgspec.Meta(ge=16, le=1_048_576)] = 1024
    precision: Precision = Precision.AUTO
    packing: bool = False
    pad_token: PadToken = PadToken.EXISTING
    answer_only: bool = True
    patience: Maybe = 0
    evaluate_every: Maybe = 0
    validation_share: Annotated[float, msgspec.Meta(gt=0, le=0.5)] = 0.1
    test_share: Annotated[float, msgspec.Meta(ge=0, le=0.5)] = 0.1
    seed: Annotated[int, msgspec.Meta(ge=0, lt=2**32)] = 3407
    gradient_checkpointing: Checkpointing = Checkpointing.OFF
    quantisations: tuple[Quantisation, ...] = (Quantisation.F16, Quantisation.Q4_K_M)


class Exports(Value, frozen=True, omit_defaults=False):
    """What can become of the trained weights, and in a sentence why not all of it."""

    adapter: bool
    merged: bool
    reason: str


def exports(recipe: Recipe) -> Exports:
    """What a run of this recipe can export; no file exists yet, so this is known beforehand."""
    if recipe.technique is Technique.LOREFT:
        why = "LoReFT changes hidden states, which no GGUF can hold: it serves comparison only."
        return Exports(False, False, why)
    if recipe.technique is Technique.DORA:
        why = "DoRA rescales whole columns, which an adapter GGUF cannot say: merged files only."
        return Exports(False, True, why)
    if Target.EMBEDDINGS in recipe.targets:
        why = "Trained embeddings do not fit in an adapter GGUF: merged files only."
        return Exports(False, True, why)
    if recipe.pad_token is PadToken.OWN:
        why = "A new padding token changes the vocabulary: merged files only."
        return Exports(False, True, why)
    return Exports(True, True, "An adapter of a few megabytes, and merged files.")


def check(recipe: Recipe) -> None:
    """Raises HilbertError BAD_FILE for values that are possible one by one but not together."""
    if not set(recipe.targets) - {Target.EMBEDDINGS} and recipe.technique is not Technique.LOREFT:
        raise _impossible(
            "No layer gets an adapter with these targets.", "Add attention or mlp to “targets”."
        )
    if recipe.technique is Technique.LOREFT and Target.EMBEDDINGS in recipe.targets:
        raise _impossible(
            "LoReFT trains no embeddings.",
            "Take embeddings out of “targets”, or choose another technique.",
        )
    if recipe.validation_share + recipe.test_share > 0.6:
        raise _impossible(
            "Validation and test would take more than 60 % of the papers.",
            "Lower “validation_share” or “test_share”.",
        )
    if len(set(recipe.targets)) < len(recipe.targets):
        raise _impossible("A target is named twice.", "Name each in “targets” once.")


def _impossible(sentence: str, remedy: str) -> HilbertError:
    return HilbertError(FailureKind.BAD_FILE, sentence, remedy)


Preset = presets.Preset[Recipe]
PRESETS = presets.Presets("train-", Recipe, check)
