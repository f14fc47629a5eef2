"""What is decided without installing anything: packages, offers, faults, the Python to use."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, TrainerKind
from trainer.provision import checks, faults, pythons
from trainer.provision.checks import Machine
from trainer.provision.kit import kit
from trainer.provision.locks import Package, needed
from trainer.provision.running import ProgramError

_GB = 10**9
LINUX = Machine("linux", 16 * _GB, 100 * _GB, ("NVIDIA RTX A2000, 12282 MiB, 580.82.09",))


@pytest.fixture(scope="module")
def markers() -> dict[str, str]:
    found = pythons.examine(Path(sys.executable))
    assert found
    return found.markers


def names(packages: tuple[Package, ...]) -> set[str]:
    return {package.name for package in packages}


@pytest.mark.parametrize("kind", TrainerKind)
def test_every_package_is_pinned_by_version_and_hash(
    kind: TrainerKind, markers: dict[str, str]
) -> None:
    packages = needed(kit().locks, kind, markers)
    assert packages[0].name == "uv"
    for package in packages:
        assert package.version, package
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", package.requirement), package.name
    assert {"torch", "transformers", "trl", "peft", "msgspec", "click"} <= names(packages)
    assert not {"pyside6-essentials", "unsloth"} & names(packages)


def test_the_build_of_torch_follows_the_device_and_the_system(markers: dict[str, str]) -> None:
    linux = {**markers, "sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
    windows = {**markers, "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
    cpu = needed(kit().locks, TrainerKind.CPU, linux)
    cuda = needed(kit().locks, TrainerKind.CUDA, linux)
    assert next(p for p in cpu if p.name == "torch").version.endswith("+cpu")
    assert not any(name.startswith("nvidia") for name in names(cpu))
    assert {"nvidia-cublas", "triton"} <= names(cuda)
    there = needed(kit().locks, TrainerKind.CPU, windows)
    assert "+" not in next(p for p in there if p.name == "torch").version
    assert "colorama" in names(there)


def test_a_gpu_with_a_driver_that_is_new_enough_comes_first() -> None:
    best, other = checks.offers(LINUX)
    assert (best.kind, best.possible) == (TrainerKind.CUDA, True)
    assert (other.kind, other.possible) == (TrainerKind.CPU, True)
    assert best.download > other.download > 10**8
    assert best.disk > best.download


@pytest.mark.parametrize(
    ("machine", "kind", "reason"),
    [
        (
            Machine("linux", 16 * _GB, 100 * _GB, ("NVIDIA T4, 15360 MiB, 535.183.01",)),
            TrainerKind.CUDA,
            "driver 535 is too old",
        ),
        (Machine("linux", 16 * _GB, 100 * _GB, ()), TrainerKind.CUDA, "No NVIDIA GPU"),
        (Machine("linux", 3 * _GB, 100 * _GB, ()), TrainerKind.CPU, "4 GB of memory"),
        (Machine("linux", 16 * _GB, 1 * _GB, ()), TrainerKind.CPU, "of disk are needed"),
        (Machine("sunos5", 16 * _GB, 100 * _GB, ()), TrainerKind.CPU, "not tried on this system"),
    ],
)
def test_what_is_not_possible_says_why(machine: Machine, kind: TrainerKind, reason: str) -> None:
    offer = next(offer for offer in checks.offers(machine) if offer.kind is kind)
    assert not offer.possible
    assert reason in offer.reason


def test_what_is_on_the_disk_already_needs_no_more_of_it() -> None:
    disk = checks.sizes("linux")[TrainerKind.CPU].disk
    full = Machine("linux", 16 * _GB, _GB, ())
    offers = {offer.kind: offer for offer in checks.offers(full, there=disk)}
    assert offers[TrainerKind.CPU].possible


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("error: failed to write: No space left on device (os error 28)", FailureKind.DISK_FULL),
        ("Hash mismatch for `peft==0.21.2`", FailureKind.BAD_FILE),
        ("Bad CRC (got d59469b8, expected aef2dd61) for file: x", FailureKind.BAD_FILE),
        ("cause: dns error\ncause: failed to lookup address", FailureKind.NO_NETWORK),
        ("ImportError: libgomp.so.1: cannot open shared object file", FailureKind.MISSING_PART),
        ("panicked at src/main.rs", FailureKind.CHILD_ENDED),
    ],
)
def test_the_faults_of_the_installer_are_told_apart(words: str, kind: FailureKind) -> None:
    with pytest.raises(HilbertError) as raised, faults.explained("peft 0.21.2", None):
        raise ProgramError(1, words)
    assert raised.value.kind is kind
    assert raised.value.remedy
    assert raised.value.detail == words


def test_what_is_no_python_is_passed_over(tmp_path: Path) -> None:
    broken = tmp_path / "python3"
    broken.write_text("#!/bin/sh\necho no\n", encoding="utf-8")
    broken.chmod(0o755)
    assert pythons.examine(broken) is None
    assert pythons.examine(tmp_path / "none") is None
    assert pythons.find().version
