"""What a head is and how it is trained: a frozen value, read from TOML presets that give reasons.

The presets are those of :mod:`trainer.presets`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from engine.vocabulary import Value
from trainer import presets
from trainer.head.ansatz import Encoding, Rotations

Count = Annotated[int, msgspec.Meta(ge=1)]
Maybe = Annotated[int, msgspec.Meta(ge=0)]
Qubits = Annotated[int, msgspec.Meta(ge=1, le=20)]
Chance = Annotated[float, msgspec.Meta(ge=0, le=0.5)]
Positive = Annotated[float, msgspec.Meta(gt=0)]
Nonnegative = Annotated[float, msgspec.Meta(ge=0)]


class Front(StrEnum):
    """What turns an embedding into the few numbers that the QPU module encodes as angles."""

    ENCODERS = "encoders"  # simulated circuits on the amplitude-encoded embedding
    PROJECTION = "projection"  # a trained linear map and tanh


class Slopes(StrEnum):
    """Where gradients come from when a head is trained with finite shots."""

    STRAIGHT_THROUGH = "straight-through"
    PARAMETER_SHIFT = "parameter-shift"


class EncoderState(StrEnum):
    """The encoder as it comes, or tuned contrastively on the training sentences first (phase 1)."""

    FROZEN = "frozen"
    TUNED = "tuned"


class Recipe(Value, frozen=True, omit_defaults=False, forbid_unknown_fields=True):
    """Angles in radians; ``shots`` 0 means exact expectations; chances are per gate or reading.

    ``tuning_pairs`` of one class, and as many of two, are drawn for each training sentence.
    """

    encoder: EncoderState = EncoderState.FROZEN
    tuning_pairs: Count = 4
    tuning_epochs: Count = 1
    tuning_rate: Positive = 2e-5
    tuning_batch: Count = 16
    front: Front = Front.PROJECTION
    encoders: Count = 1
    encoder_depth: Maybe = 1
    encoder_connectivity: Count = 1
    bias_amplitude: bool = True
    qpu: bool = True
    qubits: Qubits = 8
    depth: Maybe = 1
    connectivity: Count = 1
    uploads: Maybe = 2
    measured: Count = 8
    encoding: Encoding = Encoding.ODD
    rotations: Rotations = Rotations.CONTROLLED
    angle_scale: Positive = 1.5707963267948966
    initial_spread: Nonnegative = 0.0
    shots: Maybe = 0
    train_with_shots: bool = False
    slopes: Slopes = Slopes.STRAIGHT_THROUGH
    gate_error: Chance = 0.0
    readout_error: Chance = 0.0
    learning_rate: Positive = 0.01
    weight_decay: Nonnegative = 0.01
    batch: Count = 32
    epochs: Count = 40
    patience: Count = 8
    per_class: Count = 256
    validation_share: Annotated[float, msgspec.Meta(gt=0, lt=1)] = 0.15

    @property
    def is_exact(self) -> bool:
        """Whether the head predicts without drawing shots or errors."""
        return not (self.qpu and (self.shots or self.gate_error or self.readout_error))


Preset = presets.Preset[Recipe]
PRESETS = presets.Presets("head-", Recipe)
names = PRESETS.names
load = PRESETS.load
parse = PRESETS.parse
