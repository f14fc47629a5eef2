"""A hub of the test's own, and one child that talks to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.child import Child
from tests.engine.hub.hub_server import Hub, RunningHub


@pytest.fixture
def hub() -> Iterator[Hub]:
    with RunningHub() as running:
        yield running


@pytest.fixture(scope="module")
def child(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Child]:
    """The real child with the real client; one for all tests that do not kill it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HILBERT_DATA", str(tmp_path_factory.mktemp("hub")))
        patch.setenv("HF_HOME", str(tmp_path_factory.mktemp("hf")))
        patch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "2")
        child = Child("hub")
        child.start()
    yield child
    child.close()
