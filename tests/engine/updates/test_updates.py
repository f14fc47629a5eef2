"""Announcements that must not be trusted are refused; what is fetched is what was signed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
import sign

from engine.child import Child, new_job, stream
from engine.errors import HilbertError
from engine.updates import fetching, installation, manifest
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Artifact,
    CheckUpdate,
    Done,
    Failed,
    FailureKind,
    FetchUpdate,
    Form,
    JobId,
    Progress,
    StopReason,
    UpdateFound,
    decode_event,
)
from engine.worker import Job
from tests.engine.updates.conftest import NAME, Publisher, Site

TRUSTING = Path(__file__).with_name("trusting.py")
OLD = b"#!/bin/sh\necho old\nexit\n" + b"#" * 100_000
NEW = b"#!/bin/sh\necho new\nexit\n" + random.Random(9).randbytes(3_000_000)
_KILLS = int(os.environ.get("HILBERT_UPDATE_KILLS", "20"))


def fetched(site: Site, folder: Path) -> list[AnyEvent]:
    """What the handler emits, run in this process. Raises HilbertError."""
    said: list[bytes] = []
    job = Job(JobId("j"), said.append)
    job.begin()
    fetching.fetch(job, FetchUpdate(job=job.id, address=site.address, folder=str(folder)))
    return [decode_event(line) for line in said]


@pytest.fixture
def portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An old version of the portable file, which runs this Hilbert."""
    path = tmp_path / "apps" / "hilbert.run"
    path.parent.mkdir()
    path.write_bytes(OLD)
    path.chmod(0o755)
    monkeypatch.setenv(installation.PORTABLE, str(path))
    monkeypatch.setattr(installation, "running", lambda: "9.0")
    return path


@pytest.fixture
def announced(site: Site, publisher: Publisher, known: Path, portable: Path) -> Site:
    site.files = {"update.json": publisher.announce(NEW), NAME: NEW}
    return site


def test_a_flipped_bit_is_refused_each_time(publisher: Publisher) -> None:
    data = publisher.announce(NEW)
    keys = (publisher.public,)
    assert manifest.read(data, keys, "9.0").version == "9.1"
    chance = random.Random(100)
    for bit in chance.sample(range(len(data) * 8), 100):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(HilbertError) as raised:
            manifest.read(bytes(flipped), keys, "9.0")
        assert raised.value.kind is FailureKind.REFUSED


def test_a_flipped_bit_of_the_file_is_refused_each_time(announced: Site, tmp_path: Path) -> None:
    small = NEW[:5000]
    publisher = Publisher.new(_empty(tmp_path / "other"))
    announced.files = {"update.json": publisher.announce(small), NAME: small}
    manifest._KNOWN.write_text(f'keys = ["{publisher.public}"]', encoding="utf-8")
    chance = random.Random(101)
    for number, bit in enumerate(chance.sample(range(len(small) * 8), 100)):
        flipped = bytearray(small)
        flipped[bit // 8] ^= 1 << bit % 8
        announced.files[NAME] = bytes(flipped)
        with pytest.raises(HilbertError) as raised:
            fetched(announced, tmp_path / f"try {number}")
        assert raised.value.kind is FailureKind.BAD_FILE
        assert not list((tmp_path / f"try {number}").iterdir()), "nothing of it is kept"


@pytest.mark.parametrize(
    ("version", "expires", "why"),
    [
        ("8.9", "2999-01-01", "leads back to version 8.9, from 9.0"),
        ("9.1", "2020-01-01", "has expired on 2020-01-01"),
        ("new", "2999-01-01", "cannot be read"),
        ("9.1", "some day", "cannot be read"),
    ],
)
def test_what_is_signed_may_still_be_refused(
    publisher: Publisher, version: str, expires: str, why: str
) -> None:
    data = publisher.announce(NEW, version, expires)
    with pytest.raises(HilbertError, match=why):
        manifest.read(data, (publisher.public,), "9.0")


def test_a_manifest_expires_on_its_day(publisher: Publisher) -> None:
    data, keys = publisher.announce(NEW, expires="2027-05-31"), (publisher.public,)
    last = datetime(2027, 5, 30, 23, 59, tzinfo=UTC)
    assert manifest.read(data, keys, "9.0", last).version == "9.1"
    with pytest.raises(HilbertError, match="expired"):
        manifest.read(data, keys, "9.0", datetime(2027, 5, 31, tzinfo=UTC))


def test_another_key_is_refused(publisher: Publisher, tmp_path: Path) -> None:
    other = Publisher.new(_empty(tmp_path / "other"))
    with pytest.raises(HilbertError, match="key that Hilbert does not know"):
        manifest.read(other.announce(NEW), (publisher.public,), "9.0")
    # Also where it claims to be signed with the right one.
    forged = msgspec.json.decode(other.announce(NEW), type=manifest.Signed)
    claimed = manifest.packed(msgspec.structs.replace(forged, key=publisher.public))
    with pytest.raises(HilbertError, match="is not what was signed"):
        manifest.read(claimed, (publisher.public,), "9.0")


def test_the_key_that_comes_along_is_a_key() -> None:
    assert manifest.known().keys
    assert all(len(bytes.fromhex(key)) == 32 for key in manifest.known().keys)


def said(child: Child, command: AnyCommand) -> list[AnyEvent]:
    return list(stream(child, command))


def test_the_child_finds_stops_goes_on_and_fetches(
    announced: Site, known: Path, tmp_path: Path
) -> None:
    child = Child("hub", [sys.executable, str(TRUSTING), str(known), "hub"])
    try:
        found = said(child, CheckUpdate(job=new_job(), address=announced.address))[0]
        assert isinstance(found, UpdateFound)
        assert (found.version, found.newer, found.notes) == ("9.1", True, "Better.")
        assert found.file
        assert found.file.form is Form.PORTABLE
        announced.slow = 0.01
        command = FetchUpdate(
            job=new_job(), address=announced.address, folder=str(tmp_path / "fetched")
        )
        events = []
        for event in stream(child, command):
            events.append(event)
            if isinstance(event, Progress):
                child.cancel(command.job)
        assert isinstance(events[-1], Done)
        assert events[-1].reason is StopReason.CANCELLED
        announced.slow = 0
        again = FetchUpdate(
            job=new_job(), address=announced.address, folder=str(tmp_path / "fetched")
        )
        last = said(child, again)
    finally:
        child.close()
    assert isinstance(last[-1], Done)
    artifact = last[-2]
    assert isinstance(artifact, Artifact)
    assert Path(artifact.path).read_bytes() == NEW
    assert int(announced.ranges[-1].removeprefix("bytes=").rstrip("-")) > 0


def test_a_broken_connection_keeps_what_came(announced: Site, tmp_path: Path) -> None:
    announced.cut = 500_000
    with pytest.raises(HilbertError) as raised:
        fetched(announced, tmp_path / "f")
    assert raised.value.kind is FailureKind.NO_NETWORK
    announced.cut = 0
    fetched(announced, tmp_path / "f")
    assert announced.ranges[-1] == "bytes=500000-"


def test_nothing_at_the_address_is_said(site: Site, known: Path) -> None:
    child = Child("hub", [sys.executable, str(TRUSTING), str(known), "hub"])
    try:
        missing = said(child, CheckUpdate(job=new_job(), address=site.address))[-1]
        nowhere = said(child, CheckUpdate(job=new_job(), address=""))[-1]
    finally:
        child.close()
    assert isinstance(missing, Failed)
    assert "(404)" in missing.sentence
    assert isinstance(nowhere, Failed)
    assert "does not know an address" in nowhere.sentence


def test_killed_at_any_point_an_upgrade_leaves_a_version_that_works(
    announced: Site, known: Path, portable: Path, tmp_path: Path
) -> None:
    """Kills fall evenly over the time that one upgrade takes."""
    chance = random.Random(time.time_ns())

    def upgrade(kill_after: float | None) -> float:
        command = [sys.executable, str(TRUSTING), str(known), "upgrade", announced.address]
        with subprocess.Popen(
            [*command, str(tmp_path / "fetched")], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begun\n"
            began = time.monotonic()
            if kill_after is not None:
                time.sleep(kill_after)
                process.kill()
            process.wait()
            return time.monotonic() - began

    announced.slow = 0.001
    whole = upgrade(None)
    seen = set()
    for number in range(_KILLS):
        portable.write_bytes(OLD)
        if number % 4 == 0:
            (tmp_path / "fetched" / NAME).unlink(missing_ok=True)
        upgrade(chance.uniform(0, whole * (1.1 if number % 4 == 0 else 0.6)))
        ran = subprocess.run([portable], capture_output=True, text=True, check=True)
        assert portable.read_bytes() in (OLD, NEW)
        seen.add(ran.stdout)
    upgrade(None)
    assert portable.read_bytes() == NEW
    assert subprocess.run([portable], capture_output=True, check=True).stdout == b"new\n"
    assert seen <= {"old\n", "new\n"}
    # What a kill has left beside it is taken up again, and gone in the end.
    assert [path.name for path in portable.parent.iterdir()] == [portable.name]


def test_what_lies_in_dist_is_announced(tmp_path: Path) -> None:
    dist = _empty(tmp_path / "dist")
    for name in ("hilbert-9.1-x86_64.deb", "hilbert-complete-9.1-x86_64.run", "SHA256SUMS"):
        (dist / name).write_bytes(name.encode())
    key = tmp_path / "key"
    public = sign.new_key(key)
    assert sign.main(["manifest", str(dist), str(key), "--expires", "2999-01-01"]) == 0
    found = manifest.read((dist / sign.MANIFEST).read_bytes(), (public,), "9.0")
    assert [(file.form, file.complete) for file in found.files] == [
        (Form.DEB, False),
        (Form.PORTABLE, True),
    ]
    with pytest.raises(FileExistsError):
        sign.new_key(key)


def _empty(folder: Path) -> Path:
    folder.mkdir()
    return folder
