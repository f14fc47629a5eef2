"""What a head is and how it is trained: a frozen value, read from TOML presets that give reasons.

A preset has a line ``summary`` and one table per setting: its ``value`` and the ``reason`` for it,
which the form shows. Settings that a preset leaves out keep their defaults. A key that does not
exist, and a value out of range, are errors with a suggestion.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value
from trainer.head.ansatz import Encoding, Rotations

PREFIX = "head-"
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


class Recipe(Value, frozen=True, omit_defaults=False, forbid_unknown_fields=True):
    """Angles in radians; ``shots`` 0 means exact expectations; chances are per gate or reading."""

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


class Preset(Value, frozen=True):
    """A recipe with its name, one line about it, and {setting: why it has this value}."""

    name: str
    summary: str
    recipe: Recipe
    reasons: dict[str, str]


def names() -> list[str]:
    """The presets that Hilbert brings along."""
    found = [entry.name for entry in (files("assets") / "recipes").iterdir()]
    heads = [name for name in found if name.startswith(PREFIX) and name.endswith(".toml")]
    return sorted(name.removeprefix(PREFIX).removesuffix(".toml") for name in heads)


def load(name: str, changes: Mapping[str, str] | None = None) -> Preset:
    """The preset of that name, or the TOML file of that path, with some settings changed.

    Raises HilbertError NOT_FOUND or BAD_FILE.
    """
    preset = parse(_text(name), Path(name).stem)
    if not changes:
        return preset
    values = msgspec.to_builtins(preset.recipe) | {k: _typed(v) for k, v in changes.items()}
    return msgspec.structs.replace(preset, recipe=_recipe(values))


def parse(text: str, name: str) -> Preset:
    """Raises HilbertError BAD_FILE for what is no TOML, an unknown key or a wrong value."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _bad(f"The recipe “{name}” is not valid TOML: {error}.") from error
    summary = str(tables.pop("summary", ""))
    for key, table in tables.items():
        if not isinstance(table, dict) or set(table) != {"value", "reason"}:
            _check_known(key)
            raise _bad(f"The setting “{key}” needs a value and a reason, and nothing else.")
    recipe = _recipe({key: table["value"] for key, table in tables.items()})
    reasons = {key: str(table["reason"]) for key, table in tables.items()}
    return Preset(name.removeprefix(PREFIX), summary, recipe, reasons)


def _text(name: str) -> str:
    if name in names():
        return (files("assets") / "recipes" / f"{PREFIX}{name}.toml").read_text(encoding="utf-8")
    if Path(name).suffix != ".toml":
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no recipe called “{name}”.",
            _suggestion(name, names()) or f"Recipes are: {', '.join(names())}.",
        )
    return Path(name).read_text(encoding="utf-8")


def _recipe(values: Mapping[str, Any]) -> Recipe:
    for key in values:
        _check_known(key)
    try:
        return msgspec.convert(values, Recipe)
    except msgspec.ValidationError as error:
        raise _bad(f"The recipe has a wrong value: {error}.") from error


def _check_known(key: str) -> None:
    known = list(Recipe.__struct_fields__)
    if key not in known:
        raise _bad(f"A recipe has no setting “{key}”.", _suggestion(key, known))


def _suggestion(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean “{near[0]}”?" if near else ""


def _typed(text: str) -> object:
    """A value as TOML writes it; a bare word is a string."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _bad(sentence: str, remedy: str = "") -> HilbertError:
    return HilbertError(FailureKind.BAD_FILE, sentence, remedy)
