"""Phase 1: tune the encoder so that sentences of one class lie together, by sentence-transformers.

SetFit (Tunstall et al. 2022, arXiv 2209.11055): pairs of training sentences, and the squared error
of their cosine to 1 for one class and 0 for two. Only training sentences are seen, so every seed
tunes an encoder of its own. The result is kept by the hash of all that it depends on.
"""

# ruff: noqa: PLC0415 - sentence-transformers takes seconds to import, and only this phase needs it

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from engine import paths
from engine.errors import HilbertError
from engine.papers.embed import has_bfloat16, threads
from engine.vocabulary import FailureKind, Metric, Progress
from trainer.head import encoders, pairs
from trainer.head.compute.fitting import check_finite
from trainer.head.compute.telling import told
from trainer.head.encoders import Encoder
from trainer.head.recipe import Recipe

Event = Progress | Metric
_SETTINGS = ("tuning_pairs", "tuning_epochs", "tuning_rate", "tuning_batch")
_LOGGED = 10  # steps between two values of the loss


def tuned(
    base: Encoder, texts: Sequence[str], classes: Sequence[int], recipe: Recipe, seed: int
) -> Generator[Event, None, Encoder]:
    """The encoder tuned on these sentences; from the cache where it is there.

    Tells the loss of every few steps as "seed {seed}/encoder/loss". Raises HilbertError UNSUPPORTED
    for a GGUF, which cannot be trained.
    """
    if not base.folder:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            "The encoder that the installer brings cannot be tuned.",
            "Leave the setting encoder at frozen.",
        )
    folder = place(base, texts, classes, recipe, seed)
    name = f"{base.name}, tuned"
    if not (folder / encoders.WEIGHTS).exists():
        drawn = pairs.draw(texts, classes, recipe.tuning_pairs, seed)

        def work(tell: Callable[[Event], None]) -> None:
            _tune(base, drawn, recipe, seed, folder, tell)

        yield from told(work)
    return encoders.at(folder, name)


def place(
    base: Encoder, texts: Sequence[str], classes: Sequence[int], recipe: Recipe, seed: int
) -> Path:
    """The folder of the cache for a base, its sentences and the settings of the tuning."""
    settings = [getattr(recipe, name) for name in _SETTINGS]
    content = [base.sha256, seed, settings, list(zip(texts, classes, strict=True))]
    digest = hashlib.sha256(msgspec.json.encode(content)).hexdigest()
    return paths.cache() / "encoders" / digest


def _tune(  # noqa: PLR0913, PLR0917 - all that the result depends on
    base: Encoder,
    drawn: pairs.Pairs,
    recipe: Recipe,
    seed: int,
    folder: Path,
    tell: Callable[[Event], None],
) -> None:
    import torch
    from sentence_transformers import SentenceTransformer, SentenceTransformerTrainer
    from sentence_transformers.sentence_transformer.losses import CosineSimilarityLoss
    from transformers import PrinterCallback

    _be_quiet()
    torch.set_num_threads(threads())
    torch.manual_seed(seed)
    model = SentenceTransformer(base.folder, device=_device())
    # Left empty, the trainer fills it with examples of the data, for a page that is not written.
    model.model_card_data.widget = [{"source_sentence": ""}]
    with tempfile.TemporaryDirectory() as scratch:
        trainer = SentenceTransformerTrainer(
            model=model,
            args=_arguments(recipe, seed, scratch),
            train_dataset=_dataset(drawn),
            loss=CosineSimilarityLoss(model),
            callbacks=[_teller(tell, f"seed {seed}/encoder/loss")],
        )
        trainer.remove_callback(PrinterCallback)
        check_finite(trainer.train().training_loss)  # not all losses are logged
    _keep(model, folder)


def _be_quiet() -> None:
    """Progress is told by events; bars would also leave a thread behind."""
    import datasets
    from tqdm import tqdm  # type: ignore[import-untyped] # has no stubs
    from transformers.utils import logging

    tqdm.monitor_interval = 0
    datasets.disable_progress_bars()
    logging.disable_progress_bar()


def _device() -> str:
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def _arguments(recipe: Recipe, seed: int, scratch: str) -> Any:
    from sentence_transformers import SentenceTransformerTrainingArguments

    cpu = _device() == "cpu"
    return SentenceTransformerTrainingArguments(
        output_dir=scratch,
        num_train_epochs=recipe.tuning_epochs,
        per_device_train_batch_size=recipe.tuning_batch,
        learning_rate=recipe.tuning_rate,
        warmup_steps=0.1,
        bf16=has_bfloat16() if cpu else True,
        use_cpu=cpu,
        seed=seed,
        data_seed=seed,
        logging_steps=_LOGGED,
        logging_nan_inf_filter=False,
        save_strategy="no",
        report_to=[],
        disable_tqdm=True,
        dataloader_pin_memory=not cpu,
    )


def _dataset(drawn: pairs.Pairs) -> Any:
    from datasets import Dataset

    return Dataset.from_dict(
        {"sentence1": drawn.first, "sentence2": drawn.second, "score": drawn.alike}
    )


def _teller(tell: Callable[[Event], None], name: str) -> Any:
    """A callback of the trainer; telling raises StoppedError when nobody listens any more."""
    from transformers import TrainerCallback

    class Teller(TrainerCallback):  # type: ignore[misc] # transformers is not typed here
        def __init__(self) -> None:
            self._started = time.monotonic()

        def on_step_end(self, _args: Any, state: Any, _control: Any, **_: Any) -> None:
            spent = time.monotonic() - self._started
            done, total = state.global_step, state.max_steps
            left = round(spent / done * (total - done), 1)
            tell(Progress(done=done, total=total, unit="steps", eta=left, note="tuning encoder"))

        def on_log(self, _args: Any, state: Any, _control: Any, logs: Any, **_: Any) -> None:
            if "loss" in logs:
                check_finite(float(logs["loss"]))
                tell(Metric(step=state.global_step, name=name, value=float(logs["loss"])))

    return Teller()


def _keep(model: Any, folder: Path) -> None:
    """Whole or not at all; a second process that was as fast leaves its own copy standing."""
    part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
    part.parent.mkdir(parents=True, exist_ok=True)
    try:
        model.save(str(part), create_model_card=False)
        if not folder.exists():
            part.rename(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
