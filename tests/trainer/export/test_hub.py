"""An upload sends what was shown and nothing else, and only to the hub that was named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, UploadFile
from tests.trainer.export.loopback_hub import TOKEN, Hub
from trainer.export import hub
from trainer.export.watching import UnwantedError, Watch

# How the library sends a large file is how httpx no longer wants it.
pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=")


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    from huggingface_hub import constants
    from huggingface_hub.utils._http import close_session

    monkeypatch.delenv("HF_TOKEN", raising=False)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)  # as in every child
    with Hub() as server:
        monkeypatch.setattr(constants, "ENDPOINT", server.address)
        yield server
        close_session()


@pytest.fixture
def files(tmp_path: Path) -> tuple[UploadFile, ...]:
    made = []
    for name, content in (("README.md", b"# Card"), ("run-Q8_0.gguf", b"GGUF" + bytes(999))):
        path = tmp_path / name
        path.write_bytes(content)
        made.append(UploadFile(str(path), name, len(content)))
    (tmp_path / "examples.jsonl").write_text("private")
    return tuple(made)


def send(
    files: tuple[UploadFile, ...], repository: str = "ada/tutor", token: str = TOKEN
) -> tuple[str, list[int]]:
    told: list[int] = []
    watch = Watch(lambda done, _total: told.append(done))
    return hub.upload(files, repository, private=True, token=token, watch=watch), told


def test_exactly_the_files_that_were_shown_arrive(
    loopback: Hub, files: tuple[UploadFile, ...]
) -> None:
    from huggingface_hub import constants

    address, told = send(files)
    assert loopback.stored == {file.name: Path(file.path).read_bytes() for file in files}
    assert loopback.created[0]["name"] == "tutor"
    assert loopback.created[0].get("private") is True or (
        loopback.created[0].get("visibility") == "private"
    )
    assert address.endswith("/ada/tutor")
    assert told == [0, 1, 2]
    assert constants.HF_HUB_OFFLINE is True


def test_a_token_without_leave_is_told(loopback: Hub, files: tuple[UploadFile, ...]) -> None:
    with pytest.raises(HilbertError, match="does not let this token") as caught:
        send(files, token="hf_other")
    assert caught.value.kind is FailureKind.READ_ONLY
    assert loopback.stored == {}


def test_without_a_token_nothing_is_sent(
    loopback: Hub, files: tuple[UploadFile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.get_token", lambda: None)
    with pytest.raises(HilbertError, match="wants a token"):
        send(files, token="")
    assert not loopback.created


def test_a_bad_name_is_told(loopback: Hub, files: tuple[UploadFile, ...]) -> None:
    with pytest.raises(HilbertError, match="no name of a repository"):
        send(files, repository="tutor")
    assert not loopback.tokens


def test_without_a_network_it_is_told(
    files: tuple[UploadFile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(HilbertError, match="cannot be reached"):
        send(files)


def test_cancel_stops_between_files(loopback: Hub, files: tuple[UploadFile, ...]) -> None:
    watch = Watch(wanted=lambda: "README.md" not in loopback.stored)
    with pytest.raises(UnwantedError):
        hub.upload(files, "ada/tutor", private=True, token=TOKEN, watch=watch)
    assert list(loopback.stored) == ["README.md"]
