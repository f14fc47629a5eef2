"""The starter as a base to train: loaded once for all tests of the trainer."""

from __future__ import annotations

import pytest

from engine import paths
from trainer.base.loading import Base, load_base


@pytest.fixture(scope="session")
def starter_base() -> Base:
    """The starter's weights in float32. Not to be changed: train a copy."""
    import torch
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # the thread that draws it would outlive the test
    torch.set_num_threads(min(2, torch.get_num_threads()))
    return load_base(paths.starter_model())
