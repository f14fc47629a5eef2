"""Every test has its own data folder, an offscreen screen, and leaves nothing running."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# As engine.child has it for the children: nothing is sent anywhere, by no thread either.
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

from hypothesis import HealthCheck, settings

from engine import paths
from engine.child import Child
from engine.vocabulary import ModelSpec

T = TypeVar("T")

# On a busy machine an example takes any time: the clock must not be the judge.
settings.register_profile("hilbert", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hilbert")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long ones first: one that is left for the end would keep one core waiting for another.

    Each worker begins with a part of the list (``--dist=worksteal``), so each part begins with its
    share of the long ones, by the seconds that their marks name (10 where they name none).
    """
    workers = int(getattr(config, "workerinput", {}).get("workercount", 1))
    items[:] = in_parts(items, _seconds, workers)


def in_parts(items: list[T], seconds: Callable[[T], float], parts: int) -> list[T]:
    """``items`` in so many parts, as equal as they can be, the same each time.

    Those that take no ``seconds`` keep their order; the longest come first, each in the part that
    has the least to do.
    """
    longest = sorted(filter(seconds, items), key=seconds, reverse=True)
    begun: list[list[T]] = [[] for _ in range(parts)]
    for item in longest:
        min(begun, key=lambda part: sum(map(seconds, part))).append(item)
    others = [item for item in items if not seconds(item)]
    made: list[T] = []
    for number, part in enumerate(begun):
        left = len(items) - len(made)
        room = max(left // (parts - number) - len(part), 0)
        made += [*part, *others[:room]]
        del others[:room]
    return made + others


def _seconds(item: pytest.Item) -> float:
    mark = item.get_closest_marker("long")
    return float(mark.args[0] if mark.args else 10) if mark else 0.0


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("HILBERT_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """No thread that a test has started outlives it."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive()]
    for thread in left:
        thread.join(timeout=5)
    assert not [t.name for t in left if t.is_alive()]


@pytest.fixture(scope="session")
def starter() -> ModelSpec:
    """The real starter model."""
    return ModelSpec(path=str(paths.starter_model()), context_length=1024)


@pytest.fixture(scope="session")
def inference(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Child]:
    """One real inference child for all tests that do not harm it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HILBERT_DATA", str(tmp_path_factory.mktemp("inference")))
        child = Child("inference")
        child.start()
    yield child
    child.close()


@pytest.fixture
def attempts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that says what this process and its children tried and may not: see tests/watched."""
    import tests.watched.sitecustomize  # noqa: F401 - it watches while the variable is set

    path = tmp_path / "attempts"
    path.touch()
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent / "watched"))
    monkeypatch.setenv("HILBERT_WATCHED", str(path))
    return path
