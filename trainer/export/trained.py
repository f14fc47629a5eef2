"""What a run has trained, back in memory as it was trained: the base with its adapter at work.

The adapter is not merged here. A merge can be wrong without any sign of it (embeddings tied to a
head that was not trained with them), so what an export is compared with must come before it.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.base.loading import base_hash, load_base


class Trained(NamedTuple):
    """``model`` is a PeftModel in evaluation mode, on the CPU. ``new_tokens`` were added at the end
    of the base's vocabulary."""

    model: Any
    tokenizer: Any
    new_tokens: tuple[str, ...]


def load(
    base: Path, adapter: Path, made_from: str, pad: str = "", dtype: str = "float32"
) -> Trained:
    """The base at ``base`` with the PEFT adapter in the folder ``adapter``.

    ``made_from`` is the hash of the base that it was trained on, ``pad`` a token that was added for
    padding. Raises HilbertError BAD_FILE for another base, NOT_FOUND or UNSUPPORTED.
    """
    from peft import PeftModel  # noqa: PLC0415 - heavy: only the training child

    check_adapter(adapter)
    if base_hash(base) != made_from:
        raise other_base(base.name)
    loaded = load_base(base, dtype)
    rows = loaded.model.get_input_embeddings().num_embeddings
    if pad and loaded.tokenizer.convert_tokens_to_ids(pad) in (None, loaded.tokenizer.unk_token_id):
        loaded.tokenizer.add_special_tokens({"pad_token": pad})
        widen(loaded.model, rows + 1)
    try:
        with warnings.catch_warnings():
            # That embeddings were trained without their head: merge() sees to it.
            warnings.filterwarnings("ignore", message="Model has `tie_word_embeddings=True`")
            model = PeftModel.from_pretrained(loaded.model, str(adapter), is_trainable=False)
    except (RuntimeError, ValueError, KeyError) as error:
        raise other_base(base.name, str(error)) from error
    return Trained(model.eval(), loaded.tokenizer, (pad,) if pad else ())


def check_adapter(adapter: Path) -> None:
    """Raises HilbertError where the folder holds no adapter that a GGUF could be made of."""
    try:
        config = msgspec.json.decode((adapter / "adapter_config.json").read_bytes())
    except (OSError, msgspec.MsgspecError) as error:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no trained adapter in {adapter}.",
            "Finish the run first: `hilbert train resume`. A run with LoReFT has none.",
            str(error),
        ) from error
    if not isinstance(config, dict) or config.get("peft_type") != "LORA":
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            "Only LoRA and its kin can be exported.",
            "Train with lora, lora+, rslora, qlora or dora.",
        )
    if not (adapter / "adapter_model.safetensors").is_file():
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"The adapter in {adapter} has no weights.",
            "Resume the run, or start it again.",
        )


def other_base(name: str, detail: str = "") -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"This run was trained on another base than {name}.",
        "Choose the base it was trained on: an adapter means nothing on another one.",
        detail,
    )


def merge(model: Any) -> Any:
    """The plain model with the adapter's updates in its weights. ``model`` is used up.

    A head tied to embeddings that have a LoRA update of their own is parted from them first: in
    training it kept the old values.
    """
    import torch  # noqa: PLC0415 - heavy

    inner = model.get_base_model()
    embeddings, head = inner.get_input_embeddings(), inner.get_output_embeddings()
    if hasattr(embeddings, "lora_embedding_A") and head.weight is embeddings.weight:
        head.weight = torch.nn.Parameter(head.weight.detach().clone(), requires_grad=False)
        inner.config.tie_word_embeddings = False
    with warnings.catch_warnings():
        # That embeddings were trained whole without their head is as it should be here.
        warnings.filterwarnings("ignore", message="Input and output embeddings are no longer tied")
        return model.merge_and_unload().eval()


def widen(model: Any, rows: int) -> None:
    """Room for the padding token. Its row is zeros, as in training: no text ever holds it."""
    import torch  # noqa: PLC0415 - heavy

    model.resize_token_embeddings(rows, mean_resizing=False)
    with torch.no_grad():
        model.get_input_embeddings().weight[rows - 1] = 0
        model.get_output_embeddings().weight[rows - 1] = 0
