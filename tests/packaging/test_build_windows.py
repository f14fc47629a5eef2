"""The Windows installer's parts that need no compiler; try_windows.py tries what was built."""

from __future__ import annotations

import re
from pathlib import Path

import build_windows_installer
import build_windows_payload
import build_windows_sbom
import pytest
import try_windows_shims
from build_workshop import Workshop
from setup_console import SetupError
from setup_machine import ROOT

from gui import qt_support


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    folder = tmp_path / "payload"
    for name in (
        "Hilbert.exe",
        "hilbert.ico",
        "app/gui/app.py",
        "Lib/site-packages/numpy/core.pyd",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"MZ" if path.suffix in {".exe", ".pyd"} else b"")
    return folder


def test_all_that_is_unpacked_is_deleted_again(payload: Path) -> None:
    lines = list(build_windows_installer.listed(payload))
    files = {line[2:] for line in lines if line.startswith("F ")}
    for path in payload.rglob("*"):
        if path.is_file():
            assert str(path.relative_to(payload)).replace("/", "\\") in files
    assert "app\\gui\\__pycache__\\app.cpython-313.pyc" in files
    folders = [line[2:] for line in lines if line.startswith("D ")]
    assert folders.index("app\\gui\\__pycache__") < folders.index("app\\gui")
    assert folders.index("app\\gui") < folders.index("app")
    assert "." not in folders


def test_what_the_window_lays_down_in_its_folder_is_deleted_too() -> None:
    laid_down = qt_support.kept_in().parent.relative_to(ROOT)
    text = (build_windows_payload.PARTS / "installer.nsi").read_text(encoding="utf-8")
    # The payload lies in $R0, and our modules in its folder "app".
    path = "\\".join(["$R0", "app", *laid_down.parts])
    assert f'RMDir /r "{path}"' in text


def test_the_script_is_a_function_of_the_payload(payload: Path, tmp_path: Path) -> None:
    build_windows_installer.write_list(payload)
    asked = (payload, tmp_path / "hilbert.exe", build_windows_installer.QUICK)
    text = build_windows_installer.script(*asked)
    assert text == build_windows_installer.script(*asked)
    assert not re.search(r"@[A-Z]+@", text)
    unpacked = re.findall(r'^  File "(.+)"$', text, flags=re.MULTILINE)
    # The list is first: with it a killed installation can be cleared away.
    assert Path(unpacked[0]).name == "files.txt"
    assert len(unpacked) == len(set(unpacked)) == 5
    assert 'SetOutPath "$INSTDIR\\app.new\\app\\gui"' in text


def test_the_installer_says_everything_in_all_languages() -> None:
    languages = {"English", "German", "French", "Spanish", "SimpChinese"}
    text = (build_windows_payload.PARTS / "installer.nsi").read_text(encoding="utf-8")
    for name, said in build_windows_installer.WORDS.items():
        assert set(said) == languages, name
        assert f"$({name})" in text, name
        assert not any('"' in words for words in said.values()), name


def test_a_library_for_trials_stops_the_build(
    payload: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_windows_payload, "date", lambda: 1_700_000_000)
    build_windows_payload.finish(payload)
    (payload / "Lib" / "ICUUC.dll").write_bytes(b"MZ")
    with pytest.raises(SetupError, match="trials"):
        build_windows_payload.finish(payload)


def test_a_name_beyond_ascii_stops_the_build(
    payload: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_windows_payload, "date", lambda: 1_700_000_000)
    (payload / "ü.txt").write_bytes(b"")
    with pytest.raises(SetupError, match="ASCII"):
        build_windows_payload.finish(payload)


def test_a_library_of_unknown_origin_stops_the_build(payload: Path, tmp_path: Path) -> None:
    (payload / "mystery.dll").write_bytes(b"MZ")
    with pytest.raises(SetupError, match="unknown origin") as caught:
        build_windows_sbom.components(Workshop(tmp_path), payload)
    assert "mystery.dll" in caught.value.detail
    # No package of that name is in the payload either.
    assert "numpy" in caught.value.detail


def test_what_only_developers_need_is_left_out(tmp_path: Path) -> None:
    source = tmp_path / "source"
    for name in ("numpy/a.py", "numpy/a.pyi", "numpy/tests/test_a.py", "numpy/f2py/b.py", "bin/x"):
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    build_windows_payload.copy(source, tmp_path / "target", ("bin", "numpy/f2py"))
    kept = [path.name for path in (tmp_path / "target").rglob("*") if path.is_file()]
    assert kept == ["a.py"]


def test_what_wine_lacks_is_ours_and_the_rest_is_passed_on() -> None:
    own = try_windows_shims._added("MAPS(cexp)\nwide hilbert_cpow(wide x)")
    text = try_windows_shims._exports("ucrtbase", ["cexp", "cexpf", "cexpl", "cpow", "malloc"], own)
    assert " cexpl=hilbert_cexp\n" in text
    assert " cexpf=hilbert_cexpf\n" in text
    assert " cpow=hilbert_cpow\n" in text
    assert " malloc=hilbert_wine_ucrtbase.malloc\n" in text
