"""Lives of the real window, from its start to its kill, and what must be on disk afterwards."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import IO, Any

import psutil

from engine import paths
from engine.store import MessageStatus, Store
from engine.vocabulary import MessageId, Role

_DRIVER, _NEST = "tests.children.asking_window", "tests.children.nest"
_ORPHANED = 2.0  # seconds that a child may outlive its window
_ROOT = Path(__file__).resolve().parents[2]


class Life:
    """A window that asks one question after the other. ``lines`` is what it has said so far."""

    def __init__(self, environment: dict[str, str], *arguments: str) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", _DRIVER, *arguments],
            stdout=subprocess.PIPE,
            env=environment,
            cwd=_ROOT,
        )
        assert process.stdout is not None
        self._begin(process, process.stdout)

    def _begin(self, process: subprocess.Popen[bytes] | psutil.Process, output: IO[bytes]) -> None:
        self.lines: list[dict[str, Any]] = []
        self.process = process
        self._streaming = threading.Event()
        self._reader = threading.Thread(target=self._read, args=(output,))
        self._reader.start()

    @property
    def ended(self) -> bool:
        """Whether it says no more."""
        return not self._reader.is_alive()

    def await_text(self) -> None:
        """Wait for the first text on the screen."""
        assert self._streaming.wait(120), "no text within two minutes"

    def child(self, name: str) -> psutil.Process | None:
        """One of the window's children, if it runs."""
        for process in psutil.Process(self.process.pid).children():
            try:
                if any(name in part for part in process.cmdline()):
                    return process
            except psutil.Error:
                continue
        return None

    def kill(self) -> tuple[float, list[str]]:
        """End the window by SIGKILL: the time of it, and who outlived it by two seconds."""
        family = psutil.Process(self.process.pid).children(recursive=True)
        names = {child.pid: _name(child) for child in family}
        killed = time.monotonic()
        self.process.kill()
        self.process.wait()
        self._reader.join()
        while (orphans := list(filter(_runs, family))) and time.monotonic() < killed + _ORPHANED:
            time.sleep(0.01)
        for orphan in orphans:
            orphan.kill()
        return killed, [f"{names[orphan.pid]} outlived the window" for orphan in orphans]

    def asked(self) -> set[str]:
        """The questions that it has shown as taken on."""
        return {line["id"] for line in self.lines if "asked" in line}

    def _read(self, output: IO[bytes]) -> None:
        with output:
            for line in output:
                self.lines.append(json.loads(line))
                if "shown" in self.lines[-1]:
                    self._streaming.set()


class Nest:
    """Where windows begin that need not read the same files again: see tests/children/nest.py."""

    def __init__(self) -> None:
        self._last: Life | None = None
        self._door, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with other:
            self._process = subprocess.Popen(
                [sys.executable, "-m", _NEST, str(other.fileno())],
                cwd=_ROOT,
                pass_fds=[other.fileno()],
            )

    def __enter__(self) -> Nest:
        return self

    def __exit__(self, *_: object) -> None:
        """Where a test fails in the middle of a life, that ends too."""
        if self._last and not self._last.ended:
            self._last.kill()
        self._door.close()
        self._process.wait()

    def life(self, environment: dict[str, str], *arguments: str) -> Life:
        """A window of its own process, which is no less real."""
        asked = json.dumps({"environment": environment, "arguments": arguments}).encode()
        output, written = os.pipe()
        socket.send_fds(self._door, [asked], [written])
        os.close(written)
        self._last = _Forked(int(self._door.recv(64)), os.fdopen(output, "rb"))
        return self._last


class _Forked(Life):
    """A life in a process that is not our child."""

    def __init__(self, pid: int, output: IO[bytes]) -> None:
        self._begin(psutil.Process(pid), output)


def _runs(process: psutil.Process) -> bool:
    """A process that has ended may stay listed until the system's first one looks after it."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def _name(process: psutil.Process) -> str:
    try:
        return f"{process.cmdline()[-1]} ({process.status()})"
    except psutil.Error:
        return "a process that had ended"


def faults_of(asked: set[str], lines: list[dict[str, Any]], killed: float) -> list[str]:
    """What is wrong with the disk after a kill, in sentences."""
    wrong = []
    with closing(sqlite3.connect(paths.database())) as db:
        (state,) = db.execute("PRAGMA integrity_check").fetchone()
    if state != "ok":
        wrong.append(f"the database is damaged: {state}")
    with closing(Store.open(paths.database())) as store:
        messages = {
            message.id: message
            for conversation in store.conversations()
            for message in store.branch(conversation.id)
        }
    lost = asked - {m.id for m in messages.values() if m.role is Role.USER}
    wrong += [f"question {key} is lost" for key in sorted(lost)]
    wrong += [
        f"answer {m.id} is still streaming"
        for m in messages.values()
        if m.status is MessageStatus.STREAMING
    ]
    for key, shown in _seen(lines, killed - 1.0).items():
        kept = len(messages[key].text) if key in messages else 0
        if kept < shown:
            wrong.append(f"answer {key} has {kept} characters, {shown} were shown a second before")
    return wrong


def _seen(lines: list[dict[str, Any]], until: float) -> dict[MessageId, int]:
    return {
        MessageId(line["answer"]): line["shown"]
        for line in lines
        if "shown" in line and line["time"] <= until
    }
