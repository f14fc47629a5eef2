"""Downloads through the real client from a hub that goes wrong in every way it can."""

from __future__ import annotations

import hashlib
import os
import queue
from pathlib import Path

import pytest

from engine.child import Child, new_job, stream
from engine.errors import HilbertError
from engine.hub import download, pending
from engine.hub.client import without_front_matter
from engine.hub.download import part_path
from engine.vocabulary import (
    AnyEvent,
    Artifact,
    DescribeHub,
    Done,
    Download,
    Failed,
    FailureKind,
    HubDescribed,
    HubFound,
    Progress,
    SearchHub,
    StopReason,
)
from tests.engine.hub.hub_server import ANYTHING, Hub

REPO, FILE = "someone/tiny-GGUF", "tiny.Q4_K_M.gguf"
CONTENT = os.urandom(3_000_000)


def fetch(child: Child, hub: Hub, folder: Path, file: str = FILE, **more: str) -> list[AnyEvent]:
    command = Download(
        job=new_job(), repo=REPO, file=file, folder=str(folder), endpoint=hub.url, **more
    )
    return list(stream(child, command))


def failed(events: list[AnyEvent]) -> Failed:
    assert isinstance(events[-1], Failed), events[-1]
    return events[-1]


def whole(events: list[AnyEvent], folder: Path) -> bool:
    """The file is in its place, announced with its hash, and nothing else is left."""
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    announced = [event for event in events if isinstance(event, Artifact)]
    assert [event.sha256 for event in announced] == [sha256], events[-1]
    assert isinstance(events[-1], Done)
    return [path.name for path in folder.iterdir()] == [FILE] and (
        (folder / FILE).read_bytes() == CONTENT
    )


def test_a_file_is_fetched_and_verified(child: Child, hub: Hub, tmp_path: Path) -> None:
    hub.put(REPO, FILE, CONTENT)
    events = fetch(child, hub, tmp_path)
    assert whole(events, tmp_path)
    assert any(isinstance(event, Progress) and event.unit == "bytes" for event in events)


def test_a_redirect_is_followed_without_the_token(hub: Hub, tmp_path: Path, child: Child) -> None:
    hub.put(REPO, FILE, CONTENT)
    hub.redirects = True
    assert whole(fetch(child, hub, tmp_path), tmp_path)
    assert any("storage" in asked for asked in hub.asked)


def test_a_broken_connection_is_gone_on_with(child: Child, hub: Hub, tmp_path: Path) -> None:
    hub.put(REPO, FILE, CONTENT)
    hub.cut[FILE] = 2
    assert whole(fetch(child, hub, tmp_path), tmp_path)
    starts = [int(wanted.removeprefix("bytes=").rstrip("-") or 0) for wanted in hub.ranges]
    assert starts == sorted(starts)
    assert starts[-1] >= len(CONTENT) // 2


def test_a_hub_without_ranges_sends_it_all_again(child: Child, hub: Hub, tmp_path: Path) -> None:
    hub.put(REPO, FILE, CONTENT)
    hub.cut[FILE] = 1
    hub.ignores_ranges = True
    assert whole(fetch(child, hub, tmp_path), tmp_path)


def test_wrong_bytes_are_thrown_away(child: Child, hub: Hub, tmp_path: Path) -> None:
    hub.put(REPO, FILE, CONTENT)
    hub.wrong.add(FILE)
    assert failed(fetch(child, hub, tmp_path)).kind is FailureKind.BAD_FILE
    assert not (tmp_path / FILE).exists()
    assert not part_path(tmp_path, REPO, FILE).exists()


def test_a_hash_of_ours_is_held_against_the_hubs(child: Child, hub: Hub, tmp_path: Path) -> None:
    hub.put(REPO, FILE, CONTENT)
    assert failed(fetch(child, hub, tmp_path, sha256="0" * 64)).kind is FailureKind.BAD_FILE


def test_a_pause_keeps_what_was_fetched(child: Child, hub: Hub, tmp_path: Path) -> None:
    hub.put(REPO, FILE, CONTENT)
    hub.slow = 0.05
    heard: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    job = child.send(
        Download(job=new_job(), repo=REPO, file=FILE, folder=str(tmp_path), endpoint=hub.url),
        heard.put,
    )
    while not (isinstance(event := heard.get(timeout=30), Progress) and event.done > 300_000):
        pass
    child.cancel(job)
    while not isinstance(event := heard.get(timeout=30), Done):
        pass
    assert event.reason is StopReason.CANCELLED
    kept = part_path(tmp_path, REPO, FILE).stat().st_size
    assert kept
    hub.slow = 0
    hub.ranges.clear()
    assert whole(fetch(child, hub, tmp_path), tmp_path)
    assert hub.ranges == [f"bytes={kept}-"]


def test_a_killed_download_goes_on_where_it_was(
    hub: Hub, tmp_path: Path, data_folder: Path
) -> None:
    folder = tmp_path / "models"
    hub.put(REPO, FILE, CONTENT)
    hub.slow = 0.05
    first = Child("hub")
    heard: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    command = Download(job=new_job(), repo=REPO, file=FILE, folder=str(folder), endpoint=hub.url)
    first.send(command, heard.put)
    while not (isinstance(event := heard.get(timeout=30), Progress) and event.done > 1_000_000):
        pass
    first.kill()
    while not isinstance(event := heard.get(timeout=30), Failed):
        pass
    hub.slow = 0
    hub.ranges.clear()
    kept = part_path(folder, REPO, FILE).stat().st_size
    assert whole(fetch(first, hub, folder), folder)
    assert hub.ranges == [f"bytes={kept}-"]
    first.close()


def test_a_file_that_changed_on_the_hub_is_begun_again(
    child: Child, hub: Hub, tmp_path: Path
) -> None:
    hub.put(REPO, FILE, CONTENT)
    part = part_path(tmp_path, REPO, FILE)
    part.write_bytes(b"of an older version")
    part.with_suffix(".etag").write_text("another")
    assert whole(fetch(child, hub, tmp_path), tmp_path)
    assert hub.ranges == [""]


def test_a_file_in_the_way_is_left_alone(child: Child, hub: Hub, tmp_path: Path) -> None:
    hub.put(REPO, FILE, CONTENT)
    (tmp_path / FILE).write_bytes(b"mine")
    assert failed(fetch(child, hub, tmp_path)).kind is FailureKind.BAD_FILE
    assert (tmp_path / FILE).read_bytes() == b"mine"
    (tmp_path / FILE).write_bytes(CONTENT)
    assert whole(fetch(child, hub, tmp_path), tmp_path)
    assert not hub.ranges


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("gated", FailureKind.REFUSED),
        ("no file", FailureKind.NOT_FOUND),
        ("no repository", FailureKind.NOT_FOUND),
        ("busy", FailureKind.NO_NETWORK),
        ("nobody", FailureKind.NO_NETWORK),
    ],
)
def test_what_the_hub_refuses_is_said_plainly(
    child: Child, hub: Hub, tmp_path: Path, state: str, kind: FailureKind
) -> None:
    if state != "no repository":
        hub.put(REPO, "other.gguf" if state == "no file" else FILE, CONTENT)
    if state == "gated":
        hub.gated.add(REPO)
    hub.busy[FILE] = int(state == "busy")
    if state == "nobody":
        hub.url = "http://127.0.0.1:9"
    told = failed(fetch(child, hub, tmp_path))
    assert told.kind is kind
    assert told.sentence.endswith(".")
    assert told.remedy


@pytest.mark.parametrize("name", ["adapters.json", ".hidden.gguf", "..", "a/..", "../x.txt"])
def test_what_is_no_model_is_not_fetched(child: Child, hub: Hub, tmp_path: Path, name: str) -> None:
    told = failed(fetch(child, hub, tmp_path, name))
    assert told.kind is FailureKind.UNSUPPORTED
    assert not hub.asked
    assert not list(tmp_path.iterdir())


def test_a_name_that_leads_out_of_the_folder_is_a_plain_one(
    child: Child, hub: Hub, tmp_path: Path
) -> None:
    hub.put(*ANYTHING, CONTENT)  # the client takes the dots out of the address
    folder = tmp_path / "deep/er"
    assert whole(fetch(child, hub, folder, f"../../{FILE}"), folder)
    assert [path.name for path in tmp_path.iterdir()] == ["deep"]


def test_a_full_disk_is_known_before(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(download, "SPARE", 10**18)
    with pytest.raises(HilbertError) as caught:
        download._check_space(tmp_path, 5_000_000_000)
    assert caught.value.kind is FailureKind.DISK_FULL
    assert "5,000 MB" in caught.value.sentence


def test_a_search_and_a_description(child: Child, hub: Hub) -> None:
    sha256 = hub.put(REPO, FILE, CONTENT)
    hub.put(REPO, "mmproj-tiny.gguf", b"a vision tower")
    hub.put(REPO, "README.md", b"---\nlicense: apache-2.0\n---\n# Tiny\n\nA model.")
    hub.put("someone/other", "weights.safetensors", b"x")
    found, done = stream(child, SearchHub(job=new_job(), query="tiny", endpoint=hub.url))
    assert isinstance(found, HubFound)
    assert isinstance(done, Done)
    assert [(model.repo, model.licence, model.updated) for model in found.models] == [
        (REPO, "apache-2.0", "2024-07-23")
    ]
    described, done = stream(child, DescribeHub(job=new_job(), repo=REPO, endpoint=hub.url))
    assert isinstance(described, HubDescribed)
    assert [(file.name, file.sha256) for file in described.files] == [(FILE, sha256)]
    assert described.card == "# Tiny\n\nA model."
    assert (described.architecture, described.context_length) == ("qwen2", 32768)
    missing = list(stream(child, DescribeHub(job=new_job(), repo="no/such", endpoint=hub.url)))
    assert failed(missing).kind is FailureKind.NOT_FOUND


def test_a_card_without_front_matter_stays_as_it_is() -> None:
    assert without_front_matter("# Tiny") == "# Tiny"
    assert without_front_matter("--- never closed") == "--- never closed"


def test_unfinished_downloads_are_found_again(data_folder: Path) -> None:
    one = pending.Pending("a/b", "c.gguf", size=10)
    pending.remember(one)
    pending.remember(one)
    assert pending.listed() == (one,)
    one.part.write_bytes(b"12345")
    assert one.fetched == 5
    assert pending.discard(one) == 5
    assert pending.listed() == ()
    assert not one.part.exists()
