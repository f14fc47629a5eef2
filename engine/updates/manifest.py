"""The manifest of a version, and its signature (Ed25519, RFC 8032).

A manifest is trusted when one of the keys in assets/updates.toml has signed exactly these bytes,
its day of expiry has not come, and it does not lead back to an older version. Where it came from
does not matter, so any server or stick will do. Promises: a single changed bit, anywhere in the
file, is refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from assets import ROOT
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, UpdateFile, Value

if TYPE_CHECKING:
    from packaging.version import Version

_KNOWN = ROOT / "updates.toml"


class Manifest(Value, frozen=True, forbid_unknown_fields=False):
    """``expires`` is a day (2027-05-31): who withholds newer manifests gains no more than that."""

    version: str
    expires: str
    notes: str = ""
    files: tuple[UpdateFile, ...] = ()


class Signed(Value, frozen=True, forbid_unknown_fields=True):
    """``manifest`` is JSON as it was signed; ``key`` and ``signature`` are hexadecimal."""

    key: str
    signature: str
    manifest: str


class Known(Value, frozen=True):
    """Where versions are announced, unless a person says otherwise, and whose word counts."""

    address: str = ""
    keys: tuple[str, ...] = ()


def known() -> Known:
    return msgspec.convert(tomllib.loads(_KNOWN.read_text(encoding="utf-8")), Known)


def packed(signed: Signed) -> bytes:
    """The one way to write it."""
    return msgspec.json.encode(signed) + b"\n"


def read(data: bytes, keys: Sequence[str], running: str, now: datetime | None = None) -> Manifest:
    """The manifest in a file. Raises HilbertError REFUSED for one that must not be trusted."""
    signed = _unpacked(data)
    if signed.key not in keys:
        raise _refused("is signed with a key that Hilbert does not know")
    _check_signature(signed)
    try:
        manifest = msgspec.json.decode(signed.manifest, type=Manifest)
        expires = datetime.fromisoformat(manifest.expires).replace(tzinfo=UTC)
        older = _number(manifest.version) < _number(running)
    except ValueError as error:
        raise _refused("cannot be read", str(error)) from error
    if (now or datetime.now(UTC)) >= expires:
        raise _refused(f"has expired on {manifest.expires}")
    if older:
        raise _refused(f"leads back to version {manifest.version}, from {running}")
    return manifest


def is_newer(version: str, running: str) -> bool:
    return _number(version) > _number(running)


def _number(version: str) -> Version:
    """Raises ValueError for what is no version."""
    from packaging.version import Version  # noqa: PLC0415 - only who looks for updates needs it

    return Version(version)


def _unpacked(data: bytes) -> Signed:
    try:
        signed = msgspec.json.decode(data, type=Signed)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _refused("cannot be read", str(error)) from error
    # Another spelling of the same values is not what was written.
    if packed(signed) != data:
        raise _refused("was changed on the way")
    return signed


def _check_signature(signed: Signed) -> None:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - loads OpenSSL
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signed.key))
        key.verify(bytes.fromhex(signed.signature), signed.manifest.encode())
        if signed.signature != signed.signature.lower():
            raise ValueError("hexadecimal digits in capitals")
    except (InvalidSignature, ValueError) as error:
        raise _refused("is not what was signed", repr(error)) from error


def _refused(why: str, detail: str = "") -> HilbertError:
    return HilbertError(
        FailureKind.REFUSED,
        f"The announcement of versions {why}.",
        "Nothing was fetched. Try again later; if it stays so, tell whoever runs that address.",
        detail,
    )
