"""The real children try to reach a network, and cannot; what they need, they can."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from engine import sandbox
from engine.child import Child
from engine.vocabulary import ChildName, Ready

linux = pytest.mark.skipif(
    not sandbox.can_shut_network(), reason="this system does not shut the network to a process"
)

_CONFINED = """
import socket, subprocess, sys
from engine import sandbox

assert sandbox.confine("test", memory=1_000_000_000)
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
    assert done.stdout.split() == [*["refused"] * 3, "x", "PermissionError", "bounded"]
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


def test_relative_folders_stay_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HILBERT_DATA", "here")
    sandbox.work_in("test")
    assert Path.cwd() == tmp_path / "here" / "work" / "test"
    assert os.environ["HILBERT_DATA"] == str(tmp_path / "here")
