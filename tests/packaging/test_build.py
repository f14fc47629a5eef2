"""The installers' parts that need no building; try_linux.py tries what was built."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import build_linux
import build_llama
import build_sbom
import pytest
import third_party
from build import write_sums
from build_workshop import Workshop
from setup_console import SetupError
from setup_machine import LOCK, ROOT

needs_compiler = pytest.mark.skipif(
    not shutil.which("gcc") or not shutil.which("objdump"), reason="needs gcc and objdump"
)


def _compiled(folder: Path, flags: str) -> Path:
    source = folder / "add.c"
    source.write_text(
        "void add(float *a, const float *b) { for (int i = 0; i < 64; i++) a[i] += b[i]; }\n"
    )
    library = folder / "add.so"
    command = ["gcc", "-O3", *flags.split(), "-shared", "-fPIC", str(source), "-o", str(library)]
    subprocess.run(command, check=True)
    return library


@needs_compiler
def test_code_for_newer_processors_is_found(tmp_path: Path) -> None:
    assert build_llama.newer_code(_compiled(tmp_path, "-msse4.2")) == ""
    assert "ymm" in build_llama.newer_code(_compiled(tmp_path, "-mavx2"))
    assert "xmm" in build_llama.newer_code(_compiled(tmp_path, "-mavx -mprefer-vector-width=128"))


@needs_compiler
def test_a_baseline_library_with_newer_code_stops_the_build(tmp_path: Path) -> None:
    target = build_llama.Target("linux", (), "*.so*", baseline=("add",))
    _compiled(tmp_path, "-mavx2")
    with pytest.raises(SetupError, match="older processors"):
        build_llama.check_baseline(tmp_path, target)
    _compiled(tmp_path, "-msse4.2")
    build_llama.check_baseline(tmp_path, target)


def test_a_missing_library_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="without some"):
        build_llama.check_baseline(tmp_path, build_llama.LINUX)


@pytest.mark.parametrize(
    ("built", "shipped"),
    [
        ("libllama.so.0.5.0", "libllama.so"),
        ("libggml.so.0.25.3", "libggml.so.0"),
        ("libggml-base.so.0.25.3", "libggml-base.so.0"),
        ("libggml-cpu-haswell.so", "libggml-cpu-haswell.so"),
    ],
)
def test_libraries_keep_the_names_that_are_asked_for(built: str, shipped: str) -> None:
    assert build_llama.shipped_name(built) == shipped


def _workshop(folder: Path) -> Workshop:
    """A workshop whose packages are those of this environment."""
    site = folder / "venv" / "lib" / "python3" / "site-packages"
    if not site.exists():
        site.parent.mkdir(parents=True)
        site.symlink_to(Path(pytest.__file__).parent.parent)
    return Workshop(folder)


def test_a_library_of_unknown_origin_stops_the_build(tmp_path: Path) -> None:
    inside = tmp_path / "app" / "_internal" / "numpy"
    inside.mkdir(parents=True)
    (inside / "core.so").write_bytes(b"\x7fELF....")
    (inside / "core.py").write_text("pass")
    parts = build_sbom.components(_workshop(tmp_path), tmp_path / "app")
    assert list(parts["numpy"].files) == ["_internal/numpy/core.so"]
    (tmp_path / "app" / "_internal" / "libreadline.so.8").write_bytes(b"\x7fELF....")
    with pytest.raises(SetupError, match="unknown origin") as caught:
        build_sbom.components(_workshop(tmp_path), tmp_path / "app")
    assert "libreadline" in caught.value.detail


def test_every_component_has_a_licence_that_may_ship(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    parts = build_sbom.components(_workshop(tmp_path), tmp_path / "app")
    assert len(parts) > 50
    for part in parts.values():
        assert part.licence != "unknown", part.name
        assert not third_party.is_copyleft(part.licence), part.name


def test_the_settings_name_both_kinds_of_packages(tmp_path: Path) -> None:
    edition = build_linux.EDITIONS[0]
    text = build_linux.nfpm_settings(edition, tmp_path, "deb")
    assert "name: hilbert-complete" in text
    assert "libxcb-cursor0" in text
    assert "conflicts:\n  - hilbert\n" in text
    told = build_linux.nfpm_settings(edition, tmp_path, "rpm")
    assert "xcb-util-cursor" in told
    assert "buildhost: localhost" in told, "it would hold this machine's name"


def _portable(tmp_path: Path, words: str) -> Path:
    """A portable file whose program is a script that says ``words``."""
    root = tmp_path / words / "root"
    app = root / "usr" / "lib" / "hilbert"
    app.mkdir(parents=True)
    program = app / "hilbert"
    program.write_text(f'#!/bin/sh\necho {words} "$@"\n')
    program.chmod(0o755)
    dist = tmp_path / words / "dist"
    dist.mkdir()
    return build_linux.portable(build_linux.EDITIONS[0], root, dist)


@pytest.mark.skipif(sys.platform != "linux", reason="a file for Linux")
def test_the_portable_file_unpacks_once_and_replaces_the_version_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "folder with ümlauts"
    monkeypatch.setenv("HILBERT_PORTABLE", str(home))
    first, second = _portable(tmp_path, "one"), _portable(tmp_path, "two")

    def run(file: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run([file, "a b"], capture_output=True, text=True, check=True)

    told = run(first)
    assert (told.stdout, "Unpacking" in told.stderr) == ("one a b\n", True)
    told = run(first)
    assert (told.stdout, told.stderr) == ("one a b\n", "")
    others = {"somebody's own": ("complete", "hilbert"), "as-long-as-ours-": ("complete",)}
    for name, files in others.items():
        (home / name).mkdir()
        for file in files:
            (home / name / file).touch()
    assert run(second).stdout == "two a b\n"
    (left,) = {path.name for path in home.iterdir() if path.is_dir()} - others.keys()
    assert (home / left / "hilbert").read_text().endswith('echo two "$@"\n')
    assert all((home / name / "complete").exists() for name in others)


@pytest.mark.skipif(sys.platform != "linux", reason="a file for Linux")
def test_a_damaged_portable_file_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("HILBERT_PORTABLE", str(home))
    file = _portable(tmp_path, "one")
    file.write_bytes(file.read_bytes()[:-40])
    told = subprocess.run([file], capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "could not be unpacked" in told.stderr
    assert list(home.iterdir()) == []


def test_sums_can_be_checked_by_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"a")
    write_sums(tmp_path)
    write_sums(tmp_path)
    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert [line.split("  ")[1] for line in lines] == ["a.deb"]


def test_packaging_is_no_package_and_its_locks_name_no_host() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    for lock in LOCK.glob("*.txt"):
        assert "://" not in lock.read_text(encoding="utf-8"), lock.name


def test_a_child_of_the_installed_program_runs_our_modules_only() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "frozen.py"), "--module"]
    env = {"PYTHONPATH": str(ROOT), "PATH": ""}
    refused = subprocess.run([*command, "http.server"], env=env, capture_output=True, check=False)
    assert refused.returncode == 2
    helped = subprocess.run([*command, "gui", "--help"], env=env, capture_output=True, check=False)
    assert helped.returncode == 0, helped.stderr
    assert b"ask" in helped.stdout


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs dpkg")
def test_a_squeezed_package_holds_the_same(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN" / "control").write_text(
        "Package: x\nVersion: 1\nArchitecture: all\nMaintainer: x <x@x.invalid>\nDescription: x\n"
    )
    (tree / "a").write_text("b" * 10_001)
    package = tmp_path / "x.deb"
    subprocess.run(["dpkg-deb", "-Znone", "-b", tree, package], check=True, capture_output=True)
    build_linux.squeeze(package)
    assert package.stat().st_size < 15_000
    subprocess.run(["dpkg-deb", "-x", package, tmp_path / "out"], check=True)
    assert (tmp_path / "out" / "a").read_text() == "b" * 10_001
    shown = subprocess.run(["dpkg-deb", "-f", package, "Version"], check=True, capture_output=True)
    assert shown.stdout == b"1\n"
