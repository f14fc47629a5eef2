"""The heads that a quantum head must be compared with, on the same splits and seeds.

Logistic regression and the SVM choose their C on the validation set, since the quantum head
chooses its epoch there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import torch
from torch import nn

from trainer.head.compute.fitting import Epoch, Part, accuracy, fit, predict
from trainer.head.compute.kernel import KernelSvm
from trainer.head.compute.model import Head, parameters, twin
from trainer.head.recipe import Recipe

PENALTIES = (0.1, 1.0, 10.0, 100.0)


class Parts(NamedTuple):
    train: Part
    validation: Part
    test: Part

    @property
    def dimension(self) -> int:
        return int(self.train.embeddings.shape[1])


class Result(NamedTuple):
    """``accuracy`` on the test set, from 0 to 1; ``parameters`` that were trained.

    An SVM's are the coefficients of its support vectors. ``module`` is None for scikit-learn's.
    """

    accuracy: float
    validation: float
    parameters: int
    module: nn.Module | None = None


Contender = Callable[[Recipe, Parts, int], Iterator[Epoch | Result]]


def quantum(recipe: Recipe, parts: Parts, classes: int) -> Iterator[Epoch | Result]:
    yield from _trained(Head(recipe, parts.dimension, classes), recipe, parts)


def classical_twin(recipe: Recipe, parts: Parts, classes: int) -> Iterator[Epoch | Result]:
    yield from _trained(twin(recipe, parts.dimension, classes), recipe, parts)


def perceptron(recipe: Recipe, parts: Parts, classes: int) -> Iterator[Epoch | Result]:
    """One hidden layer of ReLU, with about as many parameters as the quantum head."""
    wanted = parameters(Head(recipe, parts.dimension, classes))
    hidden = max(1, round((wanted - classes) / (parts.dimension + 1 + classes)))
    yield from _trained(_perceptron(parts.dimension, hidden, classes), recipe, parts)


def wide_perceptron(recipe: Recipe, parts: Parts, classes: int) -> Iterator[Epoch | Result]:
    """One hidden layer of 48, the smallest of the paper's baselines."""
    yield from _trained(_perceptron(parts.dimension, 48, classes), recipe, parts)


def logistic(_recipe: Recipe, parts: Parts, _classes: int) -> Iterator[Epoch | Result]:
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - half a second

    def make(penalty: float) -> Any:
        return LogisticRegression(C=penalty, max_iter=1000)

    yield _chosen(make, parts, lambda model: model.coef_.size + model.intercept_.size)


def support_vectors(_recipe: Recipe, parts: Parts, _classes: int) -> Iterator[Epoch | Result]:
    from sklearn.svm import SVC  # noqa: PLC0415 - half a second

    yield _chosen(lambda penalty: SVC(C=penalty), parts, lambda model: model.dual_coef_.size)


def quantum_kernel(recipe: Recipe, parts: Parts, _classes: int) -> Iterator[Epoch | Result]:
    """An SVM with the fidelity kernel of the recipe's encoding circuit."""

    def make(penalty: float) -> KernelSvm:
        return KernelSvm(recipe, penalty)

    yield _chosen(make, parts, lambda model: model.svm.dual_coef_.size)


#: The first is the one whose advantage is in question; the second answers it most fairly.
CONTENDERS: dict[str, Contender] = {
    "quantum head": quantum,
    "classical twin": classical_twin,
    "logistic regression": logistic,
    "SVM": support_vectors,
    "MLP of the same size": perceptron,
    "MLP with 48 hidden units": wide_perceptron,
    "quantum-kernel SVM": quantum_kernel,
}


def _perceptron(dimension: int, hidden: int, classes: int) -> nn.Module:
    return nn.Sequential(nn.Linear(dimension, hidden), nn.ReLU(), nn.Linear(hidden, classes))


def _trained(head: nn.Module, recipe: Recipe, parts: Parts) -> Iterator[Epoch | Result]:
    yield from fit(head, parts.train, parts.validation, recipe)
    scores = [
        accuracy(predict(head, part.embeddings), part.classes)
        for part in (parts.test, parts.validation)
    ]
    yield Result(scores[0], scores[1], parameters(head), head)


def _chosen(make: Callable[[float], Any], parts: Parts, size: Callable[[Any], int]) -> Result:
    """The model of the penalty that does best on the validation set."""
    models = [make(penalty).fit(*_arrays(parts.train)) for penalty in PENALTIES]
    scores = [float(model.score(*_arrays(parts.validation))) for model in models]
    best = max(range(len(models)), key=scores.__getitem__)
    tested = float(models[best].score(*_arrays(parts.test)))
    return Result(tested, scores[best], int(size(models[best])))


def _arrays(part: Part) -> tuple[Any, Any]:
    return part.embeddings.numpy(), part.classes.numpy()


def on_rows(embeddings: torch.Tensor, classes: torch.Tensor, rows: Any) -> Part:
    chosen = torch.as_tensor(rows)
    return Part(embeddings[chosen], classes[chosen])
