"""What the hub's client raises, as faults of ours: translated here, once."""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Iterator

from engine.errors import HilbertError, translated
from engine.vocabulary import FailureKind

HUB = "https://huggingface.co"


@contextlib.contextmanager
def explained(repo: str, endpoint: str) -> Iterator[None]:
    """Raises HilbertError for whatever goes wrong between here and the hub."""
    try:
        yield
    except HilbertError:
        raise
    except Exception as error:  # the client raises a dozen unrelated types
        raise _explained(error, repo, endpoint or HUB) from error


def _explained(error: Exception, repo: str, hub: str) -> HilbertError:
    from huggingface_hub import errors  # noqa: PLC0415 - in the child only

    detail = "".join(traceback.format_exception(error))
    if isinstance(error, errors.GatedRepoError):
        return HilbertError(
            FailureKind.REFUSED,
            f"{repo} wants its licence accepted before its files are given out.",
            f"Accept it at {hub}/{repo}, make an access token in your account there, and start "
            "Hilbert with it in HF_TOKEN.",
            detail,
        )
    if isinstance(error, errors.EntryNotFoundError):
        return HilbertError(
            FailureKind.NOT_FOUND,
            f"{repo} has no such file any more.",
            "Look at its files on the hub, and choose another.",
            detail,
        )
    if isinstance(error, errors.RepositoryNotFoundError | errors.HFValidationError):
        return HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no model called “{repo}” at {hub}, or it is private.",
            "Check the name, or search for it.",
            detail,
        )
    if isinstance(error, errors.HfHubHTTPError):
        return _answered(error, hub, detail)
    return _broken(error, hub, detail)


def _broken(error: Exception, hub: str, detail: str) -> HilbertError:
    """Nothing sensible came back."""
    import httpx  # noqa: PLC0415 - in the child only

    if isinstance(error, httpx.HTTPError | httpx.InvalidURL):
        return HilbertError(
            FailureKind.NO_NETWORK,
            f"{hub} cannot be reached, or the connection broke.",
            "Check the network, then go on: what was fetched is kept.",
            detail,
        )
    if isinstance(error, OSError) and "Consistency check failed" in str(error):
        return HilbertError(
            FailureKind.NO_NETWORK,
            "The hub sent less than it had announced.",
            "Go on: what was fetched is kept.",
            detail,
        )
    return translated(error)


def _answered(error: Exception, hub: str, detail: str) -> HilbertError:
    """The hub was reached, and said no."""
    response = getattr(error, "response", None)
    status = response.status_code if response is not None else 0
    if status in (401, 403):
        return HilbertError(
            FailureKind.REFUSED,
            f"{hub} does not give this file to you.",
            "Check the access token in HF_TOKEN, or take it away if the model is public.",
            detail,
        )
    if status == 429:
        return HilbertError(
            FailureKind.NO_NETWORK,
            f"{hub} asks for fewer requests.",
            "Wait a few minutes, then go on.",
            detail,
        )
    return HilbertError(
        FailureKind.NO_NETWORK,
        f"{hub} answered with an error ({status}).",
        "Try again later, or choose a mirror in the settings.",
        detail,
    )
