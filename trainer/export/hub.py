"""Send exported files to a hub with huggingface_hub: only on demand, and only what was shown.

Nothing else of the run leaves the machine: no examples, no papers, no metrics but those in the
card. Everywhere else the library is kept offline; here alone it is not.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, UploadFile
from trainer.export.watching import Watch

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


def upload(
    files: Sequence[UploadFile], repository: str, *, private: bool, token: str, watch: Watch
) -> str:
    """Send the files to ``repository`` ("name/model") and return its address.

    ``watch`` hears of each file. Raises HilbertError: UNSUPPORTED for a bad name, READ_ONLY without
    leave, MISSING_PART without a token, NOT_FOUND without a network. Raises UnwantedError.
    """
    if not _REPOSITORY.fullmatch(repository):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"“{repository}” is no name of a repository.",
            "Write it as name/model, for example ada/qubit-tutor.",
        )
    with _online(), _translated(repository):
        from huggingface_hub import HfApi, get_token  # noqa: PLC0415 - only to upload

        token = token or get_token() or ""
        if not token:
            raise HilbertError(
                FailureKind.MISSING_PART,
                "The hub wants a token, and none is known.",
                "Make one on the hub's settings page with leave to write, and set HF_TOKEN.",
            )
        api = HfApi(token=token)
        made = api.create_repo(repository, private=private, exist_ok=True)
        for number, file in enumerate(files):
            watch.step(number, len(files))
            api.upload_file(
                path_or_fileobj=Path(file.path), path_in_repo=file.name, repo_id=repository
            )
        watch.told(len(files), len(files))
        return str(made)


@contextlib.contextmanager
def _online() -> Iterator[None]:
    from huggingface_hub import constants  # noqa: PLC0415 - only to upload
    from huggingface_hub.utils.tqdm import disable_progress_bars  # noqa: PLC0415

    before = constants.HF_HUB_OFFLINE, constants.HF_HUB_DISABLE_XET
    # By LFS, which every hub and mirror understands; the library's other way is one hub's alone.
    constants.HF_HUB_OFFLINE, constants.HF_HUB_DISABLE_XET = False, True
    disable_progress_bars()
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE, constants.HF_HUB_DISABLE_XET = before


@contextlib.contextmanager
def _translated(repository: str) -> Iterator[None]:
    import httpx  # noqa: PLC0415
    from huggingface_hub.errors import HfHubHTTPError  # noqa: PLC0415 - only to upload

    try:
        yield
    except (HfHubHTTPError, httpx.TransportError, RuntimeError) as error:
        # The library wraps what goes wrong with a large file in a RuntimeError.
        fault = error.__cause__ if isinstance(error, RuntimeError) else error
        if isinstance(fault, HfHubHTTPError):
            raise _refused(repository, fault.response.status_code, str(fault)) from error
        if not isinstance(fault, httpx.TransportError):
            raise
        raise HilbertError(
            FailureKind.NOT_FOUND,
            "The hub cannot be reached.",
            "Check the network connection; what was sent stays there, and sending goes on with it.",
            str(fault),
        ) from error


def _refused(repository: str, status: int, detail: str) -> HilbertError:
    if status in (401, 403):
        return HilbertError(
            FailureKind.READ_ONLY,
            f"The hub does not let this token write to {repository}.",
            "Make a token with leave to write, or choose a repository of your own.",
            detail,
        )
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"The hub refused the upload (status {status}).",
        "Try again later; nothing was lost here.",
        detail,
    )
