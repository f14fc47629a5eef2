"""A model on a server answers through the same commands and events as one in a file."""

from __future__ import annotations

import contextlib
import os
import queue
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import keyring
import keyring.backend
import pytest

from engine import paths
from engine.child import Child, new_job, stream
from engine.cli import main as hilbert
from engine.errors import HilbertError
from engine.remote import entries, keys
from engine.remote.address import Address, is_remote
from engine.remote.entries import Remote
from engine.vocabulary import (
    AnyEvent,
    CountTokens,
    Done,
    Failed,
    FailureKind,
    Generate,
    LoadModel,
    ModelLoaded,
    ModelSpec,
    PromptMessage,
    Role,
    Sampling,
    StopReason,
    Text,
    Thought,
    Usage,
)


@contextlib.contextmanager
def running(command: Sequence[str], **environment: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, **environment},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def scripted() -> Iterator[str]:
    with running([sys.executable, str(Path(__file__).with_name("remote_server.py"))]) as process:
        assert process.stdout
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1#echo"


@pytest.fixture(scope="module")
def child(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Child]:
    """A child for servers whose keyring keeps nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HILBERT_DATA", str(tmp_path_factory.mktemp("remote")))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        child = Child("remote")
        child.start()
    yield child
    child.close()


def asked(address: str, question: str, **sampling: object) -> Generate:
    return Generate(
        job=new_job(),
        model=ModelSpec(address),
        messages=(PromptMessage(Role.USER, question),),
        sampling=Sampling(**{"temperature": 0.0, "max_tokens": 24, **sampling}),  # type: ignore[arg-type]
    )


def text_of(events: Sequence[AnyEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, Text))


# --- names, entries, keys ---


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("http://gpu:8000", "http://gpu:8000/v1"),
        ("https://gpu.lab/v1/", "https://gpu.lab/v1"),
        ("http://[::1]:80/api/v3/chat/completions", "http://[::1]:80/api/v3"),
    ],
)
def test_addresses_are_made_alike(text: str, base: str) -> None:
    address = Address.of(f"{text}#org/Model 7B#x")
    assert (address.base, address.model, address.name) == (base, "org/Model 7B#x", "Model 7B#x")
    assert Address.of(str(address)) == address
    assert is_remote(str(address))


@pytest.mark.parametrize(
    "text",
    ["", "gpu", "ftp://gpu", "http://", "http://me:secret@gpu", "http://gpu:99999", "http://[1"],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(HilbertError) as caught:
        Address.of(text)
    assert caught.value.remedy


def test_entries_are_kept_and_found() -> None:
    one = Remote("Lab", Address.of("http://gpu:1#m"))
    entries.save(one)
    entries.save(Remote("alpha", Address.of("http://gpu:1#n")))
    assert [remote.name for remote in entries.available()] == ["alpha", "Lab"]
    assert entries.find("LAB") == entries.find(one.path) == one
    renamed = Remote("Lab 2", one.address)
    entries.save(renamed, instead_of=one)
    assert entries.find("lab") is None
    entries.remove(renamed)
    assert [remote.name for remote in entries.available()] == ["alpha"]


class InMemory(keyring.backend.KeyringBackend):
    """A keyring for one test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def kept() -> Iterator[dict[tuple[str, str], str]]:
    before = keyring.get_keyring()
    ring = InMemory()
    keyring.set_keyring(ring)
    yield ring.kept
    keyring.set_keyring(before)


def test_a_key_is_in_the_keyring_and_nowhere_else(
    kept: dict[tuple[str, str], str], data_folder: Path
) -> None:
    remote = Remote("Lab", Address.of("http://gpu:1#m"))
    entries.save(remote)
    keys.save(remote.address.base, "s3cret")
    assert keys.load("http://gpu:1/v1") == "s3cret"
    files = [path for path in data_folder.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"s3cret" in path.read_bytes()]
    keys.save(remote.address.base, "")
    assert kept == {}


def test_without_a_keyring_it_is_said() -> None:
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    try:
        assert keys.load("http://gpu/v1") == ""
        with pytest.raises(HilbertError) as caught:
            keys.save("http://gpu/v1", "s3cret")
        keys.save("http://gpu/v1", "")
    finally:
        keyring.set_keyring(before)
    assert "keyring" in caught.value.sentence
    assert "s3cret" not in f"{caught.value.sentence} {caught.value.remedy} {caught.value.detail}"


# --- a scripted server ---


def test_an_answer_comes_back(child: Child, scripted: str) -> None:
    events = list(stream(child, asked(scripted, "Hello")))
    assert text_of(events) == "Hello (no key)"
    info = next(event.model for event in events if isinstance(event, ModelLoaded))
    assert "not offline" in info.device
    assert events[-1] == Done(job=events[-1].job, seq=events[-1].seq)


def test_thoughts_come_apart(child: Child, scripted: str) -> None:
    events = list(stream(child, asked(scripted, "think")))
    thoughts = [event.text for event in events if isinstance(event, Thought)]
    assert (thoughts, text_of(events)) == (["Hm."], "Yes.")


@pytest.mark.parametrize(
    ("question", "kind"), [("refuse", FailureKind.REFUSED), ("odd", FailureKind.UNSUPPORTED)]
)
def test_faults_are_told(child: Child, scripted: str, question: str, kind: FailureKind) -> None:
    failed = list(stream(child, asked(scripted, question)))[-1]
    assert isinstance(failed, Failed)
    assert (failed.kind, bool(failed.remedy)) == (kind, True)


def test_a_server_that_is_not_there(child: Child) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    failed = list(stream(child, asked(f"http://127.0.0.1:{port}/v1#m", "Hi")))[-1]
    assert isinstance(failed, Failed)
    assert failed.kind is FailureKind.NO_NETWORK
    assert f"127.0.0.1:{port}" in failed.sentence


@pytest.mark.parametrize("question", ["hang", "drip"])
def test_cancel_ends_it_at_once(child: Child, scripted: str, question: str) -> None:
    command = asked(scripted, question)
    heard: queue.SimpleQueue[AnyEvent] = queue.SimpleQueue()
    child.send(command, heard.put)
    time.sleep(0.5)
    child.cancel(command.job)
    event = heard.get(timeout=20)
    while not isinstance(event, Done):
        event = heard.get(timeout=20)
    assert event.reason is StopReason.CANCELLED


def test_a_model_that_the_server_does_not_have(child: Child, scripted: str) -> None:
    address = scripted.replace("#echo", "#other")
    failed = list(stream(child, LoadModel(job=new_job(), model=ModelSpec(address))))[-1]
    assert isinstance(failed, Failed)
    assert "echo" in failed.remedy
    loaded = list(stream(child, LoadModel(job=new_job(), model=ModelSpec(scripted))))
    assert isinstance(loaded[0], ModelLoaded)
    assert loaded[0].model.context_length == 2048


def test_the_command_line_adds_asks_and_removes(
    scripted: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    base = scripted.partition("#")[0]
    assert hilbert(["models", "add-remote", base, "--model", "none"]) != 0
    assert "echo" in capsys.readouterr().err
    assert hilbert(["models", "add-remote", base, "--name", "Lab"]) == 0
    assert hilbert(["models", "list"]) == 0
    assert "not offline" in capsys.readouterr().out
    assert hilbert(["ask", "Hello", "--model", "lab"]) == 0
    said = capsys.readouterr()
    assert "Hello (no key)" in said.out
    assert "not offline" in said.err
    assert hilbert(["models", "remove", "Lab"]) == 0
    assert entries.available() == []


# --- llama-cpp-python's own server, with the starter ---


@pytest.fixture(scope="module")
def real() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(paths.starter_model())]
    command += ["--host", "127.0.0.1", "--port", str(port), "--n_ctx", "1024", "--n_threads", "1"]
    with running([*command, "--model_alias", "starter"], OMP_WAIT_POLICY="PASSIVE"):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/v1#starter"


@pytest.mark.parametrize("kind", ["llama", "vllm"])
def test_a_draft_is_counted_by_the_server(child: Child, scripted: str, kind: str) -> None:
    """Ten and a hundred: what the scripted server adds for a template, and for its own cutting."""
    words = "one two three"
    address = scripted.replace("/v1#", f"/{kind}/v1#")
    command = CountTokens(
        job=new_job(), model=ModelSpec(address), messages=asked(address, words).messages
    )
    counted, end = stream(child, command)
    assert isinstance(end, Done)
    assert isinstance(counted, Usage)
    assert (counted.prompt, counted.estimated) == ({"llama": 13, "vllm": 103}[kind], False)
    assert counted.context_length == 2048


def test_where_no_server_counts_the_estimate_says_so(child: Child, scripted: str) -> None:
    command = CountTokens(
        job=new_job(), model=ModelSpec(scripted), messages=asked(scripted, "x" * 400).messages
    )
    counted, _ = stream(child, command)
    assert isinstance(counted, Usage)
    assert (counted.prompt, counted.estimated) == (104, True)


@pytest.mark.real_model
def test_a_real_server_answers(child: Child, real: str) -> None:
    loaded = list(stream(child, LoadModel(job=new_job(), model=ModelSpec(real))))
    assert isinstance(loaded[0], ModelLoaded)
    events = list(stream(child, asked(real, "What is a qubit?")))
    usage = next(event for event in events if isinstance(event, Usage))
    assert text_of(events).strip()
    assert sum(isinstance(event, Text) for event in events) > 1
    assert usage.generated > 0
    assert usage.record is None
    assert isinstance(events[-1], Done)
    count = CountTokens(job=new_job(), model=ModelSpec(real), messages=asked(real, "x").messages)
    counted, _ = stream(child, count)
    assert isinstance(counted, Usage)
    assert counted.estimated  # llama-cpp-python's server does not count
    assert counted.prompt > 0


@pytest.mark.real_model
def test_a_real_server_is_stopped_in_the_middle(child: Child, real: str) -> None:
    command = asked(real, "Tell me a long story.", max_tokens=500)
    events = stream(child, command)
    assert any(isinstance(event, Text) for event in events)
    child.cancel(command.job)
    last = list(events)[-1]
    assert isinstance(last, Done)
    assert last.reason is StopReason.CANCELLED
    again = list(stream(child, asked(real, "Say hello.", max_tokens=4)))
    assert isinstance(again[-1], Done)
