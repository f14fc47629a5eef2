"""The starter as a base to train: loaded once for all tests of the trainer."""

from __future__ import annotations

import importlib
import os

# Before the libraries start their threads: spinning ones cost 4 to 50 times on a busy machine.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import pytest

from engine import paths
from trainer.base.loading import Base, load_base


@pytest.fixture(scope="session", autouse=True)
def _no_progress_monitor() -> None:
    """tqdm's thread, which watches even bars that are switched off, would outlive its test."""
    importlib.import_module("tqdm").tqdm.monitor_interval = 0


@pytest.fixture(scope="session")
def starter_base() -> Base:
    """The starter's weights in float32. Not to be changed: train a copy."""
    import torch

    torch.set_num_threads(min(2, torch.get_num_threads()))
    return load_base(paths.starter_model())
