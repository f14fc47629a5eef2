"""Least rights for a child: no network, a bound on its memory, a folder of its own to work in.

Promises: once :func:`confine` has returned ``True``, neither this process nor any that it starts
can make a socket other than one between processes of this machine, whatever code runs in it; there
is no way back. That is a seccomp filter (Linux, x86-64 and ARM64; see seccomp(2) and
Documentation/userspace-api/seccomp_filter.rst of the kernel), which takes no privilege.
*Not a network namespace*: many distributions forbid those to ordinary users. On other systems, and
where the kernel refuses, it returns False and the process works on as before.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

from engine import paths

_NO_NEW_PRIVILEGES, _GET_SECCOMP = 38, 21  # of prctl(2)
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1  # the second: fail with EPERM
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # instructions of classic BPF
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
_UNIX = 1
_X32 = 0x40000000  # numbers from here on are calls of another ABI on the same processor
#: By machine: how the kernel names it, and the numbers of socket(2) and io_uring_setup(2), whose
#: ring can make sockets without a further system call.
_CALLS = {"x86_64": (0xC000003E, 41, 425), "aarch64": (0xC00000B7, 198, 425)}
_SECCOMP = {"x86_64": 317, "aarch64": 277}  # the number of seccomp(2)
_SET_MODE_FILTER, _ALL_THREADS = 1, 1  # of seccomp(2): libraries start threads when they load


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


#: Letters of a current directory: MAX_PATH less a backslash and the end (SetCurrentDirectory).
_LONGEST = 258
_FOLDERS = ("HILBERT_DATA", "HILBERT_CACHE", "HILBERT_BUNDLED")  # may be written as relative ones


def confine(name: str, memory: int = 0) -> bool:
    """Take from this process what it does not need; for good. Whether the network is shut.

    ``name`` is that of its working folder. ``memory`` bounds, in bytes, what it may hold of its own
    (0: no bound); a model's file that is mapped does not count.
    """
    work_in(name)
    if memory:
        bound_memory(memory)
    return shut_network()


def work_in(name: str) -> None:
    """What a library drops where it stands lands in the data folder; commands hold whole paths."""
    folder = paths.data().absolute() / "work" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for variable in _FOLDERS:
            if given := os.environ.get(variable):
                os.environ[variable] = str(Path(given).absolute())
        if _can_be_stood_in(folder):
            os.chdir(folder)
    except OSError:
        return  # a full or read-only disk is told by whoever has to write


def _can_be_stood_in(folder: Path) -> bool:
    """Windows starts no program from a folder with a longer name, long paths or not."""
    return sys.platform != "win32" or len(str(folder)) <= _LONGEST


def bound_memory(size: int) -> None:
    """Have an allocation fail that would exceed ``size`` bytes of private memory (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard != resource.RLIM_INFINITY:
        size = min(size, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (size, hard))


def can_shut_network() -> bool:
    """Whether this system can do that at all; changes nothing."""
    known = sys.platform.startswith("linux") and platform.machine() in _CALLS
    return known and bool(_prctl()(_GET_SECCOMP, 0, 0, 0, 0) >= 0)


def shut_network() -> bool:
    """Refuse every socket but AF_UNIX from here on, in all threads. False where that cannot be."""
    if not can_shut_network():
        return False
    machine = platform.machine()
    instructions = _filter(*_CALLS[machine])
    program = _Program(len(instructions) // 8, instructions)
    if _prctl()(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    call = ctypes.CDLL(None, use_errno=True).syscall
    call.argtypes = [ctypes.c_long] * 3 + [ctypes.c_void_p]
    return bool(
        call(_SECCOMP[machine], _SET_MODE_FILTER, _ALL_THREADS, ctypes.addressof(program)) == 0
    )


def _prctl() -> Callable[..., int]:
    control = ctypes.CDLL(None, use_errno=True).prctl
    control.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4
    return cast("Callable[..., int]", control)


def _filter(architecture: int, socket: int, ring: int) -> bytes:
    """The program as the kernel takes it: (code u16, jump if true u8, if false u8, value u32)."""
    steps = (
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 0, 7, architecture),  # another ABI has other numbers: refused as a whole
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 5, 0, _X32),
        (_EQUAL, 4, 0, ring),
        (_EQUAL, 0, 2, socket),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 0, 1, _UNIX),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def half_of_memory(least: int = 4 * 10**9) -> int:
    """A bound for a child that reads foreign files, in bytes."""
    import psutil  # noqa: PLC0415 - takes a while to load

    return max(least, int(psutil.virtual_memory().total) // 2)
