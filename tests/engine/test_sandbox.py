"""The real children try to reach a network, and cannot; what they need, they can."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import cast

import psutil
import pytest

from engine import sandbox
from engine.child import Child
from engine.vocabulary import ChildName, Ready
from trainer.worker.start import sending_command, training_command

linux = pytest.mark.skipif(
    not sandbox.can_shut_network(), reason="this system does not shut the network to a process"
)

_CONFINED = """
import socket, subprocess, sys, threading
from engine import sandbox

held = threading.Event()

def waits():
    held.wait()
    try:
        socket.socket()
    except PermissionError:
        print("a thread as well")

thread = threading.Thread(target=waits)
thread.start()
assert sandbox.confine("test", memory=1_000_000_000)
held.set()
thread.join()
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK):
    try:
        socket.socket(family, socket.SOCK_RAW if family == socket.AF_NETLINK else 1)
    except PermissionError:
        print("refused")
a, b = socket.socketpair()
a.send(b"x")
print(b.recv(1).decode())
connect = "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)"
found = subprocess.run([sys.executable, "-c", connect], capture_output=True, text=True)
print(found.stderr.splitlines()[-1].partition(":")[0])
try:
    bytearray(2_000_000_000)
except MemoryError:
    print("bounded")
"""


@linux
def test_a_confined_process_has_no_network_and_bounded_memory(data_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CONFINED], capture_output=True, text=True, check=True
    )
    said = set(done.stdout.splitlines())
    assert said == {"refused", "a thread as well", "x", "PermissionError", "bounded"}
    assert (data_folder / "work" / "test").is_dir()


@linux
@pytest.mark.parametrize("name", ["inference", "papers", "formulas"])
def test_the_real_children_are_confined(name: ChildName, data_folder: Path) -> None:
    """As the kernel tells: mode 2 is a filter that nobody can take off again."""
    heard: queue.SimpleQueue[Ready] = queue.SimpleQueue()
    child = Child(name, on_ready=heard.put)
    child.start()
    assert heard.get(timeout=60).offline
    status = Path(f"/proc/{child.pid}/status").read_text()
    assert "Seccomp:\t2" in status
    assert "NoNewPrivs:\t1" in status
    assert psutil.Process(child.pid).cwd() == str(data_folder / "work" / name)
    child.close()


@linux
def test_the_training_child_has_no_network_and_the_one_that_uploads_has(data_folder: Path) -> None:
    """Which works where it was started, since runs are named by their paths."""
    heard: queue.SimpleQueue[Ready] = queue.SimpleQueue()
    for name, command in (("training", training_command()), ("upload", sending_command())):
        with closing(Child(cast("ChildName", name), command, on_ready=heard.put)) as child:
            child.start()
            shut = heard.get(timeout=60).offline
            status = Path(f"/proc/{child.pid}/status").read_text()
            assert shut == ("Seccomp:\t2" in status) == (name == "training")


def test_on_windows_no_child_stands_where_it_can_start_none_of_its_own(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    far = data_folder / ("a" * 200) / ("b" * 60)
    monkeypatch.setenv("HILBERT_DATA", str(far))
    with monkeypatch.context() as patched:
        patched.setattr(sys, "platform", "win32")
        sandbox.work_in("test")
    assert Path.cwd() == tmp_path
    sandbox.work_in("test")
    assert Path.cwd() == far / "work" / "test"


def test_relative_folders_stay_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HILBERT_DATA", "here")
    sandbox.work_in("test")
    assert Path.cwd() == tmp_path / "here" / "work" / "test"
    assert os.environ["HILBERT_DATA"] == str(tmp_path / "here")
