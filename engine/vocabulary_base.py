"""What all values, commands and events are made of, and the ids they carry.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from typing import NewType

import msgspec

JobId = NewType("JobId", str)
ConversationId = NewType("ConversationId", str)
MessageId = NewType("MessageId", str)
ModelId = NewType("ModelId", str)
PaperId = NewType("PaperId", int)
PassageId = NewType("PassageId", int)
CollectionName = NewType("CollectionName", str)


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=False):
    """An immutable value object."""


class Command(msgspec.Struct, frozen=True, tag=True, tag_field="command", kw_only=True):
    """Base of all commands. ``job`` names the work; every event it causes carries it back."""

    job: JobId


class Event(msgspec.Struct, frozen=True, tag=True, tag_field="event", kw_only=True):
    """Base of all events. ``seq`` counts the events of one job from 0."""

    job: JobId = JobId("")
    seq: int = 0
