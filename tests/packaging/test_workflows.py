"""The workflows are well-formed, run what is in the tree, and trust no tag that could be moved.

What GitHub makes of them was not tried: docs/packaging.md says what was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
_STEP_KEYS = {"name", "uses", "with", "run", "shell", "env", "if", "id"}


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> dict[Any, Any]:
    found = yaml.safe_load(request.param.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def steps(workflow: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def test_there_is_one_for_each_system() -> None:
    assert [path.stem for path in WORKFLOWS] == ["linux", "windows"]


def test_it_has_no_rights_but_to_read_and_an_end(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert True in workflow, "YAML reads the key `on` as a truth value"
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 120
        for needed in [job["needs"]] if "needs" in job else []:
            assert needed in workflow["jobs"]


def test_every_step_does_one_thing(workflow: dict[Any, Any]) -> None:
    for step in steps(workflow):
        assert not step.keys() - _STEP_KEYS, step
        assert ("uses" in step) != ("run" in step), step


def test_actions_are_pinned_by_commit(workflow: dict[Any, Any]) -> None:
    for step in steps(workflow):
        if "uses" in step:
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"]), step["uses"]


def test_the_scripts_are_in_the_tree(workflow: dict[Any, Any]) -> None:
    ran = [line for step in steps(workflow) for line in step.get("run", "").splitlines()]
    scripts = {script for line in ran for script in re.findall(r"packaging/\w+\.py", line)}
    assert "packaging/bootstrap.py" in scripts
    assert "packaging/build.py" in scripts
    missing = [script for script in scripts if not (ROOT / script).is_file()]
    assert not missing
