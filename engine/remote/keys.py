"""API keys of servers, in the keyring of the system and nowhere else.

Promises: a key is written to no file, log, event or command line of ours. Where the system has no
keyring that keeps secrets, saving fails with a sentence; servers without a key work all the same.
"""

from __future__ import annotations

from engine.errors import HilbertError
from engine.vocabulary import FailureKind

SERVICE = "Hilbert"


def load(base: str) -> str:
    """The key for a server; empty where there is none, or no keyring."""
    import keyring  # noqa: PLC0415 - asks the desktop for its services: only who has a server pays

    try:
        return keyring.get_password(SERVICE, base) or ""
    except Exception:  # noqa: BLE001 - each desktop's keyring has errors of its own
        return ""


def save(base: str, key: str) -> None:
    """Keep a key; an empty one is forgotten. Raises HilbertError MISSING_PART without a keyring."""
    import keyring  # noqa: PLC0415
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415

    try:
        if key:
            keyring.set_password(SERVICE, base, key)
        elif keyring.get_password(SERVICE, base) is not None:
            keyring.delete_password(SERVICE, base)
    except PasswordDeleteError:
        return
    except Exception as error:  # noqa: BLE001
        if not key:
            return  # there was nothing to forget
        raise HilbertError(
            FailureKind.MISSING_PART,
            "This system has no keyring to keep the API key in, so it was not saved.",
            "Unlock or install one (GNOME Keyring, KWallet), or use a server that needs no key.",
            type(error).__name__,
        ) from None
