"""What the system says goes wrong is told in words for people."""

from __future__ import annotations

import errno
import os

import pytest

from engine.errors import translated
from engine.vocabulary import FailureKind


@pytest.mark.parametrize(
    ("code", "kind", "word"),
    [
        (errno.ENOSPC, FailureKind.DISK_FULL, "full"),
        (errno.EACCES, FailureKind.READ_ONLY, "may not write"),
        (errno.ENAMETOOLONG, FailureKind.UNSUPPORTED, "longer than"),
        (errno.EIO, FailureKind.NOT_FOUND, "does not answer"),
        (errno.EBADF, FailureKind.INTERNAL, "went wrong"),
    ],
)
def test_a_fault_of_the_disk_is_told_in_words(code: int, kind: FailureKind, word: str) -> None:
    found = translated(OSError(code, os.strerror(code)))
    assert found.kind is kind
    assert word in found.sentence
    assert found.remedy
