"""The parts of the set-up that need no network: keys, stamps, choices, checks, faults."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import setup_checks
import setup_command
import setup_console
import setup_llama
import setup_machine
import setup_packages
import setup_stamps
import setup_system
from setup_console import SetupError
from setup_machine import Machine
from setup_stamps import Stamps, key

PLAIN = Machine("Linux", "x86_64", nvidia=False, cpu="avx2")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))


def test_a_stamp_is_fresh_only_for_its_inputs(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("one")
    stamps = Stamps(tmp_path / "stamps")
    made = key(lock, "3.11")
    assert not stamps.fresh("runtime", made)
    stamps.mark("runtime", made)
    assert stamps.fresh("runtime", key(lock, "3.11"))
    assert not stamps.fresh("runtime", key(lock, "3.12"))
    lock.write_text("two")
    assert not stamps.fresh("runtime", key(lock, "3.11"))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"key": 3}'])
def test_a_damaged_stamp_is_no_stamp(tmp_path: Path, content: str) -> None:
    (tmp_path / "runtime.json").write_text(content)
    assert not Stamps(tmp_path).fresh("runtime", "wanted")


def test_parts_of_a_key_do_not_run_together() -> None:
    assert key("ab", "c") != key("a", "bc")


def test_the_shape_of_a_folder_sees_a_changed_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    before = setup_stamps.shape(tmp_path)
    (tmp_path / "a").write_text("12")
    assert setup_stamps.shape(tmp_path) != before


@pytest.mark.parametrize(
    ("machine", "lock", "cuda"),
    [
        (PLAIN, "torch-cpu.txt", False),
        (Machine("Linux", "x86_64", nvidia=True, cpu=""), "torch.txt", True),
        (Machine("Windows", "amd64", nvidia=False, cpu=""), "torch.txt", False),
        (Machine("Windows", "amd64", nvidia=True, cpu=""), "torch.txt", False),
    ],
)
def test_cuda_is_fetched_only_where_a_gpu_can_use_it(
    machine: Machine, lock: str, cuda: bool
) -> None:
    assert machine.torch_lock == lock
    assert machine.needs_cuda == cuda
    assert (setup_machine.LOCK / lock).exists()


@pytest.mark.parametrize(("value", "found"), [("0", False), ("1", True)])
def test_the_gpu_choice_can_be_overruled(
    monkeypatch: pytest.MonkeyPatch, value: str, found: bool
) -> None:
    monkeypatch.setenv("HILBERT_GPU", value)
    assert setup_machine.has_nvidia() is found


def test_no_cuda_package_is_in_what_everybody_installs() -> None:
    for name in ("chat.txt", "train.txt", "dev.txt"):
        text = (setup_machine.LOCK / name).read_text()
        assert not [
            line for line in text.splitlines() if line.startswith(("nvidia-", "cuda-", "triton"))
        ]


def test_a_compiled_wheel_belongs_to_processor_and_options() -> None:
    known = setup_llama.wheel_key(PLAIN, "")
    assert known == setup_llama.wheel_key(PLAIN, "")
    other = Machine("Linux", "x86_64", nvidia=False, cpu="avx512")
    assert len({known, setup_llama.wheel_key(other, ""), setup_llama.wheel_key(PLAIN, "X")}) == 3


def test_processor_features_are_read_once_and_in_order(tmp_path: Path) -> None:
    info = tmp_path / "cpuinfo"
    info.write_text(
        "model name\t: Some CPU\nflags\t: b a\n\nmodel name\t: Some CPU\nflags\t: a b\n"
    )
    assert setup_machine.cpu_features(info) == "flags=a b|model name=CPU Some"


def test_a_damaged_compiled_wheel_is_not_used(tmp_path: Path) -> None:
    wheel = tmp_path / "llama_cpp_python-1-py3-none-any.whl"
    wheel.write_bytes(b"whole")
    assert setup_llama.find_wheel(tmp_path) is None
    wheel.with_suffix(".sha256").write_text(setup_stamps.sha256(wheel))
    assert setup_llama.find_wheel(tmp_path) == wheel
    wheel.write_bytes(b"half")
    assert setup_llama.find_wheel(tmp_path) is None


def test_the_progress_of_the_compiler_is_a_percentage() -> None:
    assert setup_llama.percent("[30/120] Building CXX object x.o") == "25 %"
    assert setup_llama.percent("-- Detecting CXX compile features") is None


def test_the_progress_of_pip_counts_packages() -> None:
    read = setup_packages.CountPackages(3)
    assert read("Collecting numpy==2.4.6 (from -r x)") == "1 of 3, numpy"
    assert read("Progress 50 of 200\n") == "1 of 3, numpy 25 % of 0 MB"
    assert read("  Downloading something") is None
    assert read("Installing collected packages: a, b") == "unpacking"


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not the one that Hilbert"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("socket.gaierror: Temporary failure in name resolution", "could not be reached"),
        ("something else entirely", "did not work"),
    ],
)
def test_a_fault_becomes_a_sentence_and_a_remedy(output: str, says: str) -> None:
    error = setup_console.explain("Installing", output)
    assert says in error.sentence
    assert error.remedy


def test_a_missing_system_library_is_named() -> None:
    detail = "ImportError: libglib-2.0.so.0: cannot open shared object file: No such file"
    error = setup_packages.missing_library(SetupError("Loading did not work.", "", detail))
    assert error.sentence == "The system lacks the library libglib-2.0.so.0."


def test_a_failed_program_is_told_by_its_output() -> None:
    with pytest.raises(SetupError, match="disk is full"):
        setup_console.run(
            [sys.executable, "-c", "print('No space left on device'); raise SystemExit(1)"],
            what="Trying",
        )
    assert "No space left" in setup_machine.log().read_text()


@pytest.mark.skipif(os.name == "nt", reason="process groups are a POSIX thing")
def test_an_interrupt_ends_the_children_too(tmp_path: Path) -> None:
    mark = tmp_path / "grandchild"
    child = f"import subprocess, sys; subprocess.run(['sh', '-c', 'echo $$ > {mark}; sleep 60'])"
    program = (
        "import sys, setup_console, setup_command\n"
        "def work(*_):\n"
        f"    setup_console.run([sys.executable, '-c', {child!r}], what='x')\n"
        "setup_command.perform = work\n"
        "sys.exit(setup_command.guarded('run', []))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=setup_machine.ROOT / "packaging",
        stderr=subprocess.PIPE,
        text=True,
    )
    _wait_for(lambda: mark.exists() and mark.read_text().strip() != "")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert errors.strip().startswith("Interrupted.")
    _wait_for(lambda: not Path(f"/proc/{mark.read_text().strip()}/fd").exists())


def _wait_for(condition: object, seconds: float = 20.0) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def test_without_apt_the_exact_command_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_system, "_on_linux", lambda: True)
    monkeypatch.setattr(setup_system, "has_venv", lambda: True)
    monkeypatch.setattr(setup_system, "apt_prefix", list)
    monkeypatch.setattr(setup_system, "can_load", lambda name: name != "libEGL.so.1")
    with pytest.raises(SetupError) as caught:
        setup_system.prepare(compiler=False, display=False)
    assert "sudo apt-get install --no-install-recommends libegl1\n" in caught.value.remedy


def test_without_a_screen_the_window_libraries_are_only_a_remark(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup_system, "_on_linux", lambda: True)
    monkeypatch.setattr(setup_system, "has_venv", lambda: True)
    monkeypatch.setattr(setup_system, "apt_prefix", list)
    monkeypatch.setattr(setup_system, "can_load", lambda name: name != "libxcb-cursor.so.0")
    setup_system.prepare(compiler=False, display=False)
    assert "libxcb-cursor0" in capsys.readouterr().out
    with pytest.raises(SetupError, match="lacks libxcb-cursor"):
        setup_system.prepare(compiler=False, display=True)


def test_a_full_disk_is_said_before_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_command, "free_space", lambda folder: 10_000_000)
    with pytest.raises(SetupError, match="too little room"):
        setup_command._check_space(PLAIN, compiler=True)


def test_no_screen_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(SetupError, match="no screen"):
        setup_command.check_display()


@pytest.mark.parametrize(
    ("arguments", "platform", "wanted"),
    [
        ([], "", True),
        ([str(setup_machine.ROOT / "LICENSE")], "xcb", True),
        ([], "offscreen", False),
        ([], "offscreen:size=800x600", False),
        (["models", "list"], "", False),
    ],
)
def test_a_screen_is_asked_for_only_by_a_window(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], platform: str, wanted: bool
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert setup_command.opens_window(arguments) is wanted


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["--help"], 0), (["dance"], 2)])
def test_a_wrong_command_shows_the_right_ones(arguments: list[str], code: int) -> None:
    script = setup_machine.ROOT / "packaging" / "bootstrap.py"
    done = subprocess.run(
        [sys.executable, str(script), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    assert "run|test|setup" in done.stderr


@pytest.mark.parametrize(
    ("cores", "memory", "workers"),
    [(1, 8, 2), (2, 24, 3), (2, 4, 2), (2, 1, 1), (16, 64, 4)],
)
def test_tests_run_in_one_process_more_than_cores(cores: int, memory: int, workers: int) -> None:
    assert setup_checks.how_many(cores, memory * 10**9) == workers
