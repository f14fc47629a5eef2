"""The settings of a recipe in words, in the groups that the form shows them in."""

from __future__ import annotations

from gui.i18n import tr


def groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """(title, ((setting, label), ...)). A setting that is in no group is not shown."""
    return (
        (
            tr("What is trained"),
            (
                ("technique", tr("Technique")),
                ("targets", tr("Weights")),
                ("rank", tr("Rank")),
                ("alpha", tr("Alpha")),
                ("dropout", tr("Dropout")),
                ("loraplus_ratio", tr("LoRA+ ratio of B to A")),
                ("embedding_learning_rate", tr("Learning rate of embeddings")),
                ("reft_layers", tr("LoReFT: last layers")),
                ("neftune_alpha", tr("NEFTune noise")),
            ),
        ),
        (
            tr("How it learns"),
            (
                ("learning_rate", tr("Learning rate")),
                ("schedule", tr("Schedule")),
                ("warmup", tr("Warm-up, share of steps")),
                ("weight_decay", tr("Weight decay")),
                ("clip", tr("Gradient clipping")),
                ("batch", tr("Batch")),
                ("accumulation", tr("Batches in a step")),
                ("epochs", tr("Epochs")),
                ("max_steps", tr("Most steps")),
                ("patience", tr("Patience, evaluations")),
                ("seed", tr("Seed")),
            ),
        ),
        (
            tr("The rows"),
            (
                ("max_length", tr("Longest row, tokens")),
                ("answer_only", tr("Learn the answer only")),
                ("packing", tr("Pack rows together")),
                ("pad_token", tr("Padding token")),
                ("validation_share", tr("Papers to validate by, share")),
                ("test_share", tr("Papers to test with, share")),
                ("evaluate_every", tr("Steps between evaluations")),
            ),
        ),
        (
            tr("The machine"),
            (
                ("precision", tr("Precision")),
                ("gradient_checkpointing", tr("Gradient checkpointing")),
                ("quantisations", tr("Files to export")),
            ),
        ),
    )
