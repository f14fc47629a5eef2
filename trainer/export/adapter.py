"""Write a LoRA adapter as a GGUF: a few megabytes that llama.cpp adds to its base while it runs.

llama.cpp scales each update by one alpha over the rank of its tensors. rsLoRA scales by alpha over
the root of the rank, and PEFT allows an alpha and a rank for each layer: the alpha written here is
the true scaling times the rank, and what differs between layers goes into B.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine import gguf_header
from engine.adapter_files import BASE_KEY
from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.base import architectures


def write_adapter(metadata: Path, model: Any, target: Path, *, name: str, base_hash: str) -> None:
    """Write the active adapter of ``model`` (a PeftModel) to ``target``.

    ``metadata`` is a GGUF of the base, which names its architecture. Raises HilbertError
    UNSUPPORTED for what an adapter GGUF cannot hold, or OSError.
    """
    import gguf  # noqa: PLC0415 - takes a tenth of a second

    one = architectures.of_header(gguf_header.read(metadata))
    config = model.config
    heads, kv_heads = config.num_attention_heads, config.num_key_value_heads
    name_of = architectures.names(one, config.num_hidden_layers)
    layers = _layers(model)
    alpha = max(scale * a.shape[0] for a, _, scale in layers.values())
    writer = gguf.GGUFWriter(target, one.name)
    try:
        writer.add_type(gguf.GGUFType.ADAPTER)
        writer.add_name(name)
        writer.add_string("adapter.type", "lora")
        writer.add_float32("adapter.lora.alpha", alpha)
        writer.add_string(BASE_KEY, base_hash)
        for path, (a, b, scale) in layers.items():
            tensor = name_of(f"{path}.weight")
            if tensor is None:
                raise _unsupported(f"the layer {path}")
            scaled = b * (scale * a.shape[0] / alpha)
            rows = architectures.to_gguf(one, tensor, scaled, heads, kv_heads)
            writer.add_tensor(f"{tensor}.lora_a", a.contiguous().numpy())
            writer.add_tensor(f"{tensor}.lora_b", rows.contiguous().numpy())
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
    finally:
        writer.close()


def _layers(model: Any) -> dict[str, tuple[Any, Any, float]]:
    """A (rank, in), B (out, rank) and the true scaling of each adapted layer, by its path."""
    from peft.tuners.lora import Linear  # noqa: PLC0415 - heavy: only the training child
    from peft.utils import ModulesToSaveWrapper  # noqa: PLC0415 - heavy

    found = {}
    active = model.active_adapter
    for path, module in model.get_base_model().named_modules():
        if isinstance(module, ModulesToSaveWrapper):
            raise _unsupported("layers that are trained whole, such as embeddings")
        if not hasattr(module, "lora_A") or active not in {
            *module.lora_A,
            *module.lora_embedding_A,
        }:
            continue
        if not isinstance(module, Linear):
            raise _unsupported(f"the layer {path}")
        if active in getattr(module, "lora_magnitude_vector", {}):
            raise _unsupported("DoRA, which rescales whole columns")
        layer: Any = module
        a, b = layer.lora_A[active].weight, layer.lora_B[active].weight
        found[path] = (a.detach().float().cpu(), b.detach().float().cpu(), layer.scaling[active])
    if not found:
        raise _unsupported("a run that trained no LoRA layer")
    return found


def _unsupported(what: str) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"An adapter GGUF cannot hold {what}.",
        "Export a merged file (F16, Q8_0 and so on) instead.",
    )
