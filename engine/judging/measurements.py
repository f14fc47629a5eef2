"""What trials have found, a line for each model, kept in the data folder."""

from __future__ import annotations

import contextlib

import msgspec

from engine import paths
from engine.judging.pairs import Quality
from engine.vocabulary import Value


class Measurement(Value, frozen=True, omit_defaults=False):
    """Verdicts on pairs that the threshold was not fitted on, ``without`` the model and with it.

    ``model`` is the fingerprint of its file.
    """

    model: str
    name: str
    threshold: float
    without: Quality
    judged: Quality

    @property
    def helps(self) -> bool:
        """Whether the model has earned to be asked."""
        better = self.judged.auroc > self.without.auroc
        return better and self.judged.right >= self.without.right


def of(mark: str) -> Measurement | None:
    """What is known of the model with this fingerprint."""
    return _all().get(mark)


def keep(measurement: Measurement) -> None:
    known = {**_all(), measurement.model: measurement}
    part = paths.judges().with_suffix(".part")
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_bytes(msgspec.json.encode(list(known.values())))
    part.replace(paths.judges())


def _all() -> dict[str, Measurement]:
    """Those of an unreadable file are measured again."""
    with contextlib.suppress(OSError, msgspec.MsgspecError):
        kept = msgspec.json.decode(paths.judges().read_bytes(), type=list[Measurement])
        return {one.model: one for one in kept}
    return {}
