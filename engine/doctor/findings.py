"""What a check of the doctor says."""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary import Value


class Level(StrEnum):
    """A PROBLEM keeps Hilbert, or a part of it, from working; a WARNING makes it worse."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


class Finding(Value, frozen=True, omit_defaults=False):
    name: str
    level: Level
    sentence: str
    remedy: str = ""
    detail: str = ""
