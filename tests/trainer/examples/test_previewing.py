"""What is said before a training: rows, costs, exports, and refusals before hours are spent."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from engine import gguf_header, paths
from engine.child import new_job
from engine.errors import HilbertError
from engine.vocabulary import MeasureExamples, PreviewTraining, TrainingPreview
from tests.engine.inference import tiny
from tests.trainer.examples.making import example
from trainer.examples import costs
from trainer.examples.costs import Shape, Speed
from trainer.examples.page import histogram, masked, page
from trainer.examples.previewing import measure, preview
from trainer.examples.store import ExampleStore
from trainer.examples.values import Example, SetName, State
from trainer.recipe import PRESETS, Recipe, Technique

SET = SetName("mine")
SPEED = Speed(1e11, bf16=False)
PLENTY = 64 * 10**9


def put(examples: list[Example]) -> None:
    with ExampleStore.open() as store:
        store.add(SET, examples)


def recipe(**changes: object) -> Recipe:
    return PRESETS.changed(PRESETS.load("starter"), changes).recipe


def previewed(base: Path | None = None, free: int = PLENTY, **changes: object) -> TrainingPreview:
    command = PreviewTraining(
        job=new_job(),
        examples=SET,
        base=str(base or paths.starter_model()),
        recipe=msgspec.json.encode(recipe(**changes)).decode(),
    )
    return preview(command, SPEED, free)


@pytest.fixture
def _twenty(data_folder: Path) -> None:
    put([example(number) for number in range(20)])


@pytest.mark.usefixtures("_twenty")
def test_a_preview_counts_and_shows_what_is_learnt() -> None:
    found = previewed()
    assert (found.train, found.validation, found.test) == (16, 2, 2)
    assert len(found.lengths) == 16
    assert found.steps == 2 * 4
    assert {row.part for row in found.rows} == {"train", "validation", "test"}
    for row in found.rows:
        learned = "".join(piece.text for piece in row.pieces if piece.learned)
        assert learned.startswith("It studies phase")
        assert learned.endswith("<|im_end|>")
    assert found.seconds.low < found.seconds.middle < found.seconds.high
    assert (found.adapter, found.merged) == (True, True)
    assert any("16 examples to train on are few" in warning for warning in found.warnings)


@pytest.mark.usefixtures("_twenty")
def test_cut_and_masked_rows_are_counted() -> None:
    whole = previewed()
    shortest = min(whole.lengths)
    cut = previewed(max_length=shortest - 2)
    assert cut.truncated == 16
    assert cut.masked == 0
    assert all(row.cut for row in cut.rows)
    assert any("16 rows are cut" in warning for warning in cut.warnings)
    with pytest.raises(HilbertError, match="No answer is left to learn"):
        previewed(max_length=20)


@pytest.mark.usefixtures("_twenty")
def test_what_does_not_fit_in_memory_is_said_before() -> None:
    found = previewed(free=10**9)
    assert any("GB are needed and 1.0 GB are free" in warning for warning in found.warnings)
    assert not any("GB" in warning for warning in previewed().warnings)


@pytest.mark.usefixtures("_twenty")
def test_the_page_marks_what_is_learnt_in_plain_text() -> None:
    found = previewed()
    text = page(found)
    assert "Rows: 16 to train on, 2 to validate by, 2 to test with." in text
    assert "Exports: adapter, merged." in text
    assert "⟦It studies phase 1.<|im_end|>⟧" in "".join(masked(row) for row in found.rows)


def test_three_examples_are_refused_before_the_base_is_read(data_folder: Path) -> None:
    put([example(number) for number in range(3)])
    with pytest.raises(HilbertError, match="only 3 accepted examples"):
        previewed()


def test_an_unknown_set_and_a_bad_base_are_refused(data_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(HilbertError, match="no set of examples"):
        previewed()
    put([example(number) for number in range(9)])
    with pytest.raises(HilbertError, match="no file"):
        previewed(tmp_path / "gone.gguf")
    with pytest.raises(HilbertError, match="this is a folder"):
        previewed(tmp_path)
    command = PreviewTraining(job=new_job(), examples=SET, base="x", recipe='{"rnak": 1}')
    with pytest.raises(HilbertError, match="no setting “rnak”"):
        preview(command, SPEED, PLENTY)


def test_all_but_rejected_examples_are_measured(data_folder: Path, tmp_path: Path) -> None:
    put([example(1), example(2, state=State.PROPOSED), example(3, state=State.REJECTED)])
    base = tiny.llama(tmp_path / "tiny.gguf", of_bytes=True)
    command = MeasureExamples(
        job=new_job(), examples=SET, base=str(base), recipe=msgspec.json.encode(recipe()).decode()
    )
    found = measure(command).sizes
    assert [size.example for size in found] == [1, 2]
    assert all(0 < size.learned < size.tokens for size in found)


# --- costs ---


def test_trained_parameters_are_those_that_peft_counts() -> None:
    """SmolLM2-135M with rank 8 on all seven projections: 2,442,240, as peft reports."""
    shape = Shape.of(gguf_header.read(paths.starter_model()))
    assert shape.trained(recipe(rank=8)) == 2_442_240
    assert shape.trained(recipe(rank=16)) == 4_884_480
    whole = recipe(rank=8, targets=["attention", "mlp", "embeddings"])
    assert shape.trained(whole) == 2_442_240 + 49_152 * 576
    assert shape.trained(recipe(rank=8, technique=Technique.LOREFT)) == 8 * (2 * 8 * 576 + 8)


def test_costs_grow_with_what_they_depend_on() -> None:
    shape = Shape.of(gguf_header.read(paths.starter_model()))
    rows, held = [100] * 40, [100] * 5

    def cost(**changes: object) -> costs.Cost:
        return costs.cost(shape, recipe(**changes), rows, held, SPEED)

    first = cost()
    assert cost(epochs=4).seconds.middle > 1.5 * first.seconds.middle
    assert cost(batch=8).memory.middle > first.memory.middle
    saved = cost(gradient_checkpointing="on")
    assert saved.memory.middle < first.memory.middle
    assert saved.seconds.middle > first.seconds.middle
    assert cost(max_steps=3).steps == 3


def test_padding_fills_each_batch_to_its_longest_row() -> None:
    assert costs.padded([10, 10, 10, 10], 2, seed=1) == 40
    assert costs.padded([1, 10], 2, seed=1) == 20


def test_a_histogram_holds_every_row_once() -> None:
    lengths = [3, 4, 50, 51, 51, 102]
    ranges = histogram(lengths, 10)
    assert sum(count for _, _, count in ranges) == 6
    assert ranges[0][0] == 3
    assert len(ranges) <= 10
    assert histogram([]) == []
    assert histogram([5, 5]) == [(5, 5, 2)]
