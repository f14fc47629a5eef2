"""The transformers configuration of the model in a GGUF, from its metadata alone.

Promises: every value that changes what the model computes is taken from the file or refused; what
this module does not know how to carry over (YaRN, unusual rope factors) is UNSUPPORTED, since a
guess would train a slightly other model than the one that answers.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from engine.errors import HilbertError
from engine.gguf_header import Header
from engine.vocabulary import FailureKind
from trainer.base.architectures import Architecture

_LLAMA3 = {"rope_type": "llama3", "low_freq_factor": 1.0, "high_freq_factor": 4.0}
_LLAMA3_TRAINED = 8192  # tokens; of Llama 3.1, 3.2 and 3.3 alike
_GEMMA_LARGEST = {"gemma2": 46, "gemma3": 62}  # layers of the 27B models, which scale otherwise


class Facts:
    """What the header says of one model; ``shapes`` of its tensors, rows first."""

    def __init__(self, header: Header, shapes: Mapping[str, tuple[int, ...]]) -> None:
        self._header = header
        self.shapes = shapes
        self.layers = self.whole("block_count")
        self.heads = self.whole("attention.head_count")
        self.kv_heads = self.whole("attention.head_count_kv", self.heads)
        self.hidden = self.whole("embedding_length")
        fallback = self.whole("rope.dimension_count", self.hidden // max(self.heads, 1))
        self.head_size = self.whole("attention.key_length", fallback)

    def whole(self, key: str, default: int | None = None) -> int:
        """Raises HilbertError BAD_FILE where a number that is needed is not there."""
        value = self._header.number(f"{self._header.architecture}.{key}", default or 0)
        if value <= 0 and default is None:
            raise damaged(self._header, f"{key} is missing")
        return value

    def real(self, key: str, default: float) -> float:
        value = self._header.metadata.get(f"{self._header.architecture}.{key}", default)
        return float(value) if isinstance(value, int | float) else default

    def text(self, key: str) -> str:
        return self._header.text(f"{self._header.architecture}.{key}")


def config_of(
    one: Architecture, header: Header, shapes: Mapping[str, tuple[int, ...]], factors: Any = None
) -> Any:
    """A transformers configuration. ``factors`` are the values of ``rope_freqs.weight``, if any.

    Raises HilbertError BAD_FILE or UNSUPPORTED.
    """
    from transformers import AutoConfig  # noqa: PLC0415 - heavy: only the training child

    facts = Facts(header, shapes)
    if facts.heads % facts.kv_heads or facts.hidden % facts.heads:
        raise damaged(header, "its attention heads do not divide its width")
    values = _common(facts, header) | _special(one, facts, header, factors)
    return AutoConfig.for_model(one.model_type, **values)


def damaged(header: Header, why: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"{header.name} cannot be used as a base: {why}.",
        "Download the file again, or choose another GGUF model.",
    )


def _common(facts: Facts, header: Header) -> dict[str, Any]:
    return {
        "vocab_size": facts.shapes["token_embd.weight"][0],
        "hidden_size": facts.hidden,
        "intermediate_size": facts.whole("feed_forward_length"),
        "num_hidden_layers": facts.layers,
        "num_attention_heads": facts.heads,
        "num_key_value_heads": facts.kv_heads,
        "max_position_embeddings": facts.whole("context_length"),
        "rms_norm_eps": facts.real("attention.layer_norm_rms_epsilon", 1e-6),
        "tie_word_embeddings": "output.weight" not in facts.shapes,
        "bos_token_id": header.metadata.get("tokenizer.ggml.bos_token_id"),
        "eos_token_id": header.metadata.get("tokenizer.ggml.eos_token_id"),
        "pad_token_id": header.metadata.get("tokenizer.ggml.padding_token_id"),
        "head_dim": facts.head_size,
    }


def _special(one: Architecture, facts: Facts, header: Header, factors: Any) -> dict[str, Any]:
    rope = _rope(facts, header, factors)
    match one.name:
        case "llama":
            biased = "blk.0.attn_q.bias" in facts.shapes
            return {"rope_parameters": rope, "attention_bias": biased}
        case "gemma3":
            return _gemma(one, facts) | {
                "final_logit_softcapping": facts.real("final_logit_softcapping", 0.0) or None,
                "rope_parameters": {
                    "full_attention": rope,
                    "sliding_attention": {
                        "rope_type": "default",
                        "rope_theta": facts.real("rope.freq_base_swa", 10_000.0),
                    },
                },
            }
        case "gemma2":
            return _gemma(one, facts) | {
                "attn_logit_softcapping": facts.real("attn_logit_softcapping", 50.0),
                "final_logit_softcapping": facts.real("final_logit_softcapping", 30.0),
                "rope_parameters": rope,
            }
    return {"rope_parameters": rope}


def _gemma(one: Architecture, facts: Facts) -> dict[str, Any]:
    largest = facts.layers == _GEMMA_LARGEST[one.name]
    return {
        "query_pre_attn_scalar": facts.hidden // facts.heads if largest else facts.head_size,
        "sliding_window": facts.whole("attention.sliding_window", 4096),
    }


def _rope(facts: Facts, header: Header, factors: Any) -> dict[str, Any]:
    theta = facts.real("rope.freq_base", 10_000.0)
    if factors is not None:
        return _LLAMA3 | {"rope_theta": theta} | _llama3(facts, header, theta, factors)
    kind = facts.text("rope.scaling.type") or "none"
    factor = facts.real("rope.scaling.factor", 1.0)
    if kind == "none" or factor == 1.0:
        return {"rope_type": "default", "rope_theta": theta}
    if kind == "linear":
        return {"rope_type": "linear", "rope_theta": theta, "factor": factor}
    raise _unknown_rope(header, kind)


def _llama3(facts: Facts, header: Header, theta: float, factors: Any) -> dict[str, Any]:
    """The parameters that give exactly these factors. GGUF keeps the result, not the recipe."""
    factor = float(max(factors))
    size = 2 * len(factors)
    expected = [llama3_factor(theta ** -(2 * i / size), factor) for i in range(len(factors))]
    if any(abs(a - float(b)) > 1e-3 * a for a, b in zip(expected, factors, strict=True)):
        raise _unknown_rope(header, "its own factors")
    return {"factor": factor, "original_max_position_embeddings": _LLAMA3_TRAINED}


def llama3_factor(frequency: float, factor: float) -> float:
    """What Llama 3.1 divides a rotary frequency by (meta-llama/llama-models, apply_scaling)."""
    low, high = _LLAMA3_TRAINED / 1.0, _LLAMA3_TRAINED / 4.0
    length = 2 * math.pi / frequency
    if length < high:
        return 1.0
    if length > low:
        return factor
    smooth = (_LLAMA3_TRAINED / length - 1.0) / 3.0
    return 1 / ((1 - smooth) / factor + smooth)


def _unknown_rope(header: Header, kind: str) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"{header.name} cannot be fine-tuned: it stretches its context by {kind}, which Hilbert "
        "cannot carry over to training.",
        "Choose a version of the model without a stretched context.",
    )
