"""Phase 1 tunes a real encoder, once for each content, and can be stopped."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Metric, Progress
from trainer.head import embeddings, encoders, pairs, spec
from trainer.head.compute import contrastive, saving
from trainer.head.compute.telling import StoppedError, told
from trainer.head.compute.training import Job, train
from trainer.head.encoders import Encoder
from trainer.head.labelled import Labelled
from trainer.head.recipe import Preset, Recipe, load

TEXTS = tuple(f"{'good' if i % 2 else 'bad'} film number {i}" for i in range(8))
CLASSES = tuple(i % 2 for i in range(8))
RECIPE = Recipe(tuning_pairs=2, tuning_batch=4, tuning_rate=5e-3)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    """A real encoder of sentence-transformers with two small layers, in the place of MiniLM."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast
    from transformers.utils import logging

    logging.disable_progress_bar()
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "film", "number"]
    folder = tmp_path_factory.mktemp("tiny")
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
    )
    BertModel(config).save_pretrained(folder / "bert")
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder / "bert")
    body = Transformer(str(folder / "bert"))
    model = SentenceTransformer(modules=[body, Pooling(16)], device="cpu")
    model.save(str(folder / "encoder"), create_model_card=False)
    return encoders.at(folder / "encoder", "tiny")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def tuned(encoder: Encoder, seed: int = 0) -> tuple[Encoder, list[Progress | Metric]]:
    told_events: list[Progress | Metric] = []
    steps = contrastive.tuned(encoder, TEXTS, CLASSES, RECIPE, seed)
    while True:
        try:
            told_events.append(next(steps))
        except StopIteration as end:
            return end.value, told_events


def separation(encoder: Encoder) -> float:
    """By how much sentences of one class lie nearer to each other than to the other class."""
    vectors = embeddings.computed(TEXTS, encoder)
    cosines = vectors @ vectors.T
    same = np.equal.outer(CLASSES, CLASSES)
    return float(cosines[same].mean() - cosines[~same].mean())


def test_every_sentence_has_as_many_pairs_of_each_kind() -> None:
    drawn = pairs.draw(TEXTS, CLASSES, each=3, seed=5)
    assert len(drawn) == 8 * 6
    assert sum(drawn.alike) == 24
    for first, second, alike in zip(drawn.first, drawn.second, drawn.alike, strict=True):
        assert first != second
        assert (first.split()[0] == second.split()[0]) == (alike == 1.0)
    assert drawn == pairs.draw(TEXTS, CLASSES, each=3, seed=5)
    assert drawn != pairs.draw(TEXTS, CLASSES, each=3, seed=6)


def test_the_only_sentence_of_a_class_has_none_like_it() -> None:
    drawn = pairs.draw(("a", "b", "c"), (0, 1, 1), each=1, seed=0)
    assert sum(drawn.alike) == 2
    assert len(drawn) == 5


def test_tuning_brings_a_class_together_and_is_done_once(tiny: Encoder) -> None:
    before = encoders.at(Path(tiny.folder), "tiny").sha256
    encoder, events = tuned(tiny)
    assert separation(encoder) > separation(tiny) + 0.05
    steps = [event for event in events if isinstance(event, Progress)]
    assert (steps[-1].done, steps[-1].total) == (8, 8)
    again, none = tuned(tiny)
    assert (again, none) == (encoder, [])
    other, events = tuned(tiny, seed=1)
    assert events
    assert len({before, encoder.sha256, other.sha256}) == 3


def test_an_encoder_that_is_no_numbers_any_more_is_not_kept(tiny: Encoder, cache: Path) -> None:
    steep = msgspec.structs.replace(RECIPE, tuning_rate=1e30)
    with pytest.raises(HilbertError, match="no number any more") as caught:
        list(contrastive.tuned(tiny, TEXTS, CLASSES, steep, 0))
    assert "Lower the learning rate" in caught.value.remedy
    assert not list(cache.rglob(encoders.WEIGHTS))


def test_the_place_in_the_cache_depends_on_everything(tiny: Encoder) -> None:
    def place(**changes: object) -> Path:
        values: dict[str, object] = {"base": tiny, "texts": TEXTS, "classes": CLASSES}
        values |= {"recipe": RECIPE, "seed": 0, **changes}
        return contrastive.place(**values)  # type: ignore[arg-type] # each of its own type

    places = [
        place(),
        place(seed=1),
        place(texts=TEXTS[::-1]),
        place(classes=CLASSES[::-1]),
        place(recipe=Recipe(tuning_pairs=3)),
        place(base=Encoder("tiny", tiny.folder, "1")),
    ]
    assert len(set(places)) == len(places)
    assert place(recipe=load("hilbert", {"tuning_pairs": "2", "tuning_batch": "4"}).recipe) != (
        place()
    )


def test_an_abandoned_tuning_stops_and_leaves_nothing(tiny: Encoder, cache: Path) -> None:
    steps = contrastive.tuned(tiny, TEXTS, CLASSES, RECIPE, 0)
    next(steps)
    steps.close()
    assert "telling" not in {thread.name for thread in threading.enumerate()}
    assert not list((cache / "encoders").glob("*"))


def test_a_head_on_a_tuned_encoder_comes_back_with_it(
    tiny: Encoder, data: Labelled, quick: Preset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoders, "standard", lambda: tiny)
    preset = load("hilbert", {"qubits": "2", "measured": "2", "epochs": "3", "encoder": "tuned"})
    folder = tmp_path / "head"
    work = Job(data, tiny, preset, (0,), folder, ("quantum head", "classical twin"))
    events = list(train(work))
    assert any(isinstance(e, Metric) and e.name == "seed 0/encoder/loss" for e in events)
    head = saving.load(folder)
    assert head.spec.tuned
    assert head.encoder.sha256 == head.spec.encoder_sha256 != tiny.sha256
    answers = head.classify(data.texts[:4])
    again = saving.load(folder).classify(data.texts[:4])
    assert answers == again
    weights = folder / spec.ENCODER / encoders.WEIGHTS
    weights.write_bytes((Path(tiny.folder) / encoders.WEIGHTS).read_bytes())
    with pytest.raises(HilbertError) as caught:
        saving.load(folder).classify(["good film"])
    assert caught.value.kind is FailureKind.UNSUPPORTED
    weights.unlink()
    with pytest.raises(HilbertError) as caught:
        saving.load(folder).classify(["good film"])
    assert caught.value.kind is FailureKind.MISSING_PART


def test_heads_of_before_tuning_can_still_be_read(tmp_path: Path) -> None:
    """Their spec says nothing of tuning."""
    values = {
        "format": 1, "preset": "hilbert", "recipe": {}, "dimension": 3, "labels": ["a", "b"],
        "encoder": "e", "encoder_sha256": "0", "data": "d", "data_sha256": "0", "seed": 0,
        "accuracy": 0.5, "validation": 0.5, "temperature": 1.0,
    }  # fmt: skip
    (tmp_path / spec.SPEC).write_text(json.dumps(values), encoding="utf-8")
    assert not spec.read(tmp_path).tuned


def test_embeddings_are_kept_by_encoder_and_texts(tiny: Encoder) -> None:
    def of(texts: tuple[str, ...]) -> int:
        return len(list(embeddings.of(texts, tiny)))

    assert [of(TEXTS), of(TEXTS), of(TEXTS[:3])] == [1, 0, 1]


def test_work_that_calls_back_is_a_generator() -> None:
    def work(tell: Callable[[int], None]) -> str:
        for number in range(3):
            tell(number)
        return "done"

    steps = told(work)
    assert [next(steps), next(steps), next(steps)] == [0, 1, 2]
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == "done"


def test_what_fails_in_the_work_is_raised_to_the_reader() -> None:
    def work(_tell: Callable[[int], None]) -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        list(told(work))


def test_who_stops_reading_stops_the_work() -> None:
    seen: list[type[BaseException]] = []

    def work(tell: Callable[[int], None]) -> None:
        try:
            for number in range(10**9):
                tell(number)
        except StoppedError as error:
            seen.append(type(error))
            raise

    steps = told(work)
    next(steps)
    steps.close()
    assert seen == [StoppedError]
