"""LoReFT (arXiv 2404.03592): learn a low-rank edit of hidden states, and leave all weights alone.

After each of the last layers a hidden state h becomes h + R^T (W h + b - R h), with R of
orthonormal rows. It starts as the identity (W = R, b = 0). *At every position*, unlike the paper's
first and last tokens of the prompt: then training, the batch and generation token by token need no
bookkeeping of positions. No GGUF can hold it; it is for comparison.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn.utils.parametrizations import orthogonal

WEIGHTS = "reft.safetensors"


class LoReft(nn.Module):
    """``width`` of the hidden states, ``rank`` of the subspace that is edited."""

    def __init__(self, width: int, rank: int) -> None:
        super().__init__()
        rotate = nn.Linear(width, rank, bias=False)
        nn.init.orthogonal_(rotate.weight)
        # With the householder map R turned to zeros after one step of AdamW (torch 2.13, CPU).
        self.rotate = orthogonal(rotate, orthogonal_map="cayley")
        self.source = nn.Linear(width, rank)
        with torch.no_grad():
            self.source.weight.copy_(self._rotation())
            self.source.bias.zero_()
        self._fixed: Tensor | None = None

    def forward(self, hidden: Tensor) -> Tensor:
        """(batch, length, width) -> the same."""
        rows = self._rows().to(hidden.dtype)
        wanted = nn.functional.linear(
            hidden, self.source.weight.to(hidden.dtype), self.source.bias.to(hidden.dtype)
        )
        return hidden + (wanted - hidden @ rows.T) @ rows

    def train(self, mode: bool = True) -> LoReft:
        self._fixed = None
        return super().train(mode)

    def _rows(self) -> Tensor:
        """R, (rank, width). Solving for it takes longer than a token, so it is kept in between."""
        with torch.autocast(self.source.weight.device.type, enabled=False):
            if self.training:
                return self._rotation()
            if self._fixed is None:
                self._fixed = self._rotation().detach()
            return self._fixed

    def _rotation(self) -> Tensor:
        return cast(Tensor, self.rotate.weight)


def attach(model: Any, rank: int, layers: int) -> Any:
    """Freeze ``model`` and edit the output of its last ``layers`` layers (all, if it has fewer).

    The edits become ``model.reft``, the only parameters that are trained.
    """
    model.requires_grad_(False)
    edited = list(model.model.layers)[-layers:]
    edits = [LoReft(model.config.hidden_size, rank) for _ in edited]
    model.reft = nn.ModuleList(edits).to(model.device)
    for layer, edit in zip(edited, edits, strict=True):
        layer.register_forward_hook(_hook(edit))
    return model


def _hook(edit: LoReft) -> Any:
    def act(_layer: nn.Module, _inputs: Any, output: Any) -> Any:
        if isinstance(output, tuple):
            return (edit(output[0]), *output[1:])
        return edit(output)

    return act


def save(model: Any, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {name: value.contiguous() for name, value in model.reft.state_dict().items()}
    save_file(tensors, folder / WEIGHTS)


def load(model: Any, folder: Path) -> None:
    model.reft.load_state_dict(load_file(folder / WEIGHTS))
    for edit in model.reft:
        edit.train(edit.training)  # forgets the R of before
