"""The fine-tune page: examples, training, runs, the quantum head."""

from gui.finetune.page import FinetunePage

__all__ = ["FinetunePage"]
