"""Recipes as TOML presets that give a reason for each value; shared by all that is trained.

A preset has a line ``summary`` and one table per setting: its ``value`` and the ``reason`` for it,
which the form shows. Settings that a preset leaves out keep their defaults. A key that does not
exist, and a value out of range, are errors with a suggestion: nothing is guessed, nothing ignored.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from importlib.resources import files
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args, get_origin

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value

R = TypeVar("R", bound=Value)
_AT = re.compile(r"^(?P<what>.*?) - at `\$\.?(?P<key>\w*)(?P<item>\[.*\])?`$", re.DOTALL)
_LIMIT = re.compile(r"^Expected `\w+` (?P<sign><=|>=|<|>) (?P<limit>\S+)$")
_TYPE = re.compile(r"^Expected `(?P<type>[\w| ]+)`")
_SIGNS = {"<=": "at most", ">=": "at least", "<": "less than", ">": "more than"}
_TYPES = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "text"}


class Preset(Value, Generic[R], frozen=True):
    """A recipe with its name, one line about it, and {setting: why it has this value}."""

    name: str
    summary: str
    recipe: R
    reasons: dict[str, str]


class Presets(Generic[R]):
    """All presets of one kind of recipe: the files ``assets/recipes/{prefix}*.toml``.

    ``check`` raises HilbertError for values that are possible one by one but not together.
    """

    def __init__(
        self, prefix: str, recipe: type[R], check: Callable[[R], object] = lambda _: None
    ) -> None:
        self._prefix = prefix
        self._recipe = recipe
        self._check = check

    def names(self) -> list[str]:
        """The presets that Hilbert brings along."""
        found = [entry.name for entry in (files("assets") / "recipes").iterdir()]
        ours = [n for n in found if n.startswith(self._prefix) and n.endswith(".toml")]
        return sorted(name.removeprefix(self._prefix).removesuffix(".toml") for name in ours)

    def load(self, name: str, changes: Mapping[str, str] | None = None) -> Preset[R]:
        """The preset of that name, or the TOML file of that path, with some settings changed.

        Raises HilbertError NOT_FOUND or BAD_FILE, OSError.
        """
        preset = self.parse(self._text(name), Path(name).stem)
        return self.changed(preset, {k: _typed(v) for k, v in (changes or {}).items()})

    def changed(self, preset: Preset[R], values: Mapping[str, object]) -> Preset[R]:
        """The preset with other values. Raises HilbertError BAD_FILE for impossible ones."""
        if not values:
            return preset
        recipe = self.recipe(msgspec.to_builtins(preset.recipe) | dict(values))
        reasons = {k: reason for k, reason in preset.reasons.items() if k not in values}
        return msgspec.structs.replace(preset, recipe=recipe, reasons=reasons)

    def parse(self, text: str, name: str) -> Preset[R]:
        """Raises HilbertError BAD_FILE for what is no TOML, an unknown key or a wrong value."""
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise _bad(f"The recipe “{name}” is not valid TOML: {error}.") from error
        summary = str(tables.pop("summary", ""))
        for key, table in tables.items():
            self._check_known(key)
            if not isinstance(table, dict) or set(table) != {"value", "reason"}:
                raise _bad(f"The setting “{key}” needs a value and a reason, and nothing else.")
        recipe = self.recipe({key: table["value"] for key, table in tables.items()})
        reasons = {key: str(table["reason"]) for key, table in tables.items()}
        return Preset(name.removeprefix(self._prefix), summary, recipe, reasons)

    def recipe(self, values: Mapping[str, object]) -> R:
        """The recipe of these values. Raises HilbertError BAD_FILE with the setting's name."""
        for key in values:
            self._check_known(key)
        try:
            recipe = msgspec.convert(dict(values), self._recipe)
        except msgspec.ValidationError as error:
            raise self._refusal(str(error), values) from error
        self._check(recipe)
        return recipe

    def _text(self, name: str) -> str:
        if name in self.names():
            file = files("assets") / "recipes" / f"{self._prefix}{name}.toml"
            return file.read_text(encoding="utf-8")
        if Path(name).suffix != ".toml":
            raise HilbertError(
                FailureKind.NOT_FOUND,
                f"There is no recipe called “{name}”.",
                suggestion(name, self.names()) or f"Recipes are: {', '.join(self.names())}.",
            )
        return Path(name).read_text(encoding="utf-8")

    def _check_known(self, key: str) -> None:
        known = list(self._recipe.__struct_fields__)
        if key not in known:
            remedy = suggestion(key, known) or f"Settings are: {', '.join(known)}."
            raise _bad(f"A recipe has no setting “{key}”.", remedy)

    def _refusal(self, message: str, values: Mapping[str, object]) -> HilbertError:
        """What msgspec says, in our words, with the setting and what it may be."""
        found = _AT.match(message)
        key = found["key"] if found else ""
        if not found or key not in values:
            return _bad(f"The recipe has a wrong value: {message}.")
        shown = _shown(values[key])
        if limit := _LIMIT.match(found["what"]):
            most = f"{_SIGNS[limit['sign']]} {limit['limit']}"
            return _bad(f"The setting “{key}” cannot be {shown}.", f"It has to be {most}.")
        choices = _choices(msgspec.structs.fields(self._recipe), key)
        if choices:
            wrong = values[key]
            near = next((suggestion(str(w), choices) for w in _each(wrong) if w not in choices), "")
            remedy = " ".join(filter(None, [near, f"It can be: {', '.join(choices)}."]))
            return _bad(f"The setting “{key}” cannot be {shown}.", remedy)
        wanted = _TYPE.match(found["what"])
        kind = _TYPES.get(wanted["type"], wanted["type"]) if wanted else found["what"]
        return _bad(f"The setting “{key}” cannot be {shown}.", f"It has to be {kind}.")


def suggestion(word: str, known: Sequence[str]) -> str:
    """A question that names the nearest known word; "" if none is near."""
    near = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean “{near[0]}”?" if near else ""


def _each(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else [value]


def _choices(fields: Sequence[msgspec.structs.FieldInfo], key: str) -> list[str]:
    """The values of a setting that is an enum, or a tuple of one."""
    kind = next(field.type for field in fields if field.name == key)
    if get_origin(kind) is tuple:
        kind = get_args(kind)[0]
    return [one.value for one in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def _shown(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else f"{value}"


def _typed(text: str) -> Any:
    """A value as TOML writes it; a bare word is a string."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _bad(sentence: str, remedy: str = "") -> HilbertError:
    return HilbertError(FailureKind.BAD_FILE, sentence, remedy)
