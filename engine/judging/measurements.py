"""What trials have found, a line for each model, kept in the data folder."""

from __future__ import annotations

import contextlib

import msgspec

from engine import paths
from engine.judging.pairs import Quality
from engine.vocabulary import Value


class Measurement(Value, frozen=True, omit_defaults=False):
    """Verdicts on pairs that the threshold was not fitted on, ``without`` the model and with it.

    ``model`` is the fingerprint of its file. ``gain`` is the 95 % interval of what it adds to
    the AUROC.
    """

    model: str
    name: str
    threshold: float
    without: Quality
    judged: Quality
    gain: tuple[float, float]

    @property
    def helps(self) -> bool:
        """Whether the model has earned to be asked: a gain that may be chance does not count, nor
        one that only trades one kind of error for another."""
        return self.gain[0] > 0 and self.judged.right > self.without.right


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
