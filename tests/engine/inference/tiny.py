"""Models small enough to build in a test, with the starter's own vocabulary and chat template."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import gguf
import numpy as np

from engine import adapter_files, paths

EMBEDDING, HEADS, FEED_FORWARD = 64, 4, 128
RANK = 4

Shapes = list[tuple[str, tuple[int, ...]]]


@functools.cache
def _tokenizer() -> list[tuple[str, Any, Any, Any]]:
    """Names, values, types and types of elements: read once, as that takes seconds."""
    return [
        (name, field.contents(), field.types[0], field.types[-1] if field.types[1:] else None)
        for name, field in gguf.GGUFReader(paths.starter_model()).fields.items()
        if name.startswith("tokenizer.")
    ]


def _vocabulary(writer: Any) -> int:
    """Copy the tokenizer of the starter model; the number of its tokens."""
    for name, value, kind, inner in _tokenizer():
        writer.add_key_value(name, value, kind, sub_type=inner)
    return next(len(value) for name, value, *_ in _tokenizer() if name == "tokenizer.ggml.tokens")


def _bytes_vocabulary(writer: Any, template: str) -> int:
    """A vocabulary of bytes: the whole model then fits in some kilobytes."""
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256))]
    kinds = [gguf.TokenType.UNKNOWN, *[gguf.TokenType.CONTROL] * 2, *[gguf.TokenType.BYTE] * 256]
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types([int(kind) for kind in kinds])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template(template)
    return len(tokens)


def _weights(seed: int, *shape: int, scale: float = 0.05) -> Any:
    return np.random.default_rng(seed).normal(0, scale, shape).astype(np.float32)


def _finish(writer: Any, path: Path) -> Path:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def llama(
    path: Path,
    *,
    layers: int = 2,
    context: int = 8192,
    embedding: int = EMBEDDING,
    kv_heads: int = 2,
    seed: int = 1,
    half: bool = False,
    of_bytes: bool = False,
    template: str = "{% for m in messages %}{{ m.content }}{% endfor %}",
) -> Path:
    """A transformer of random weights; ``template`` is that of a model of bytes."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("Tiny")
    writer.add_context_length(context)
    writer.add_embedding_length(embedding)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(2 * embedding)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(kv_heads)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(embedding // HEADS)
    tokens = _bytes_vocabulary(writer, template) if of_bytes else _vocabulary(writer)

    def add(name: str, *shape: int) -> None:
        nonlocal seed
        seed += 1
        data = np.ones(shape, np.float32) if len(shape) == 1 else _weights(seed, *shape)
        writer.add_tensor(name, data.astype(np.float16) if half and len(shape) > 1 else data)

    add("token_embd.weight", tokens, embedding)
    add("output_norm.weight", embedding)
    for layer in range(layers):
        block = f"blk.{layer}"
        narrow = embedding // HEADS * kv_heads
        add(f"{block}.attn_norm.weight", embedding)
        add(f"{block}.attn_q.weight", embedding, embedding)
        add(f"{block}.attn_k.weight", narrow, embedding)
        add(f"{block}.attn_v.weight", narrow, embedding)
        add(f"{block}.attn_output.weight", embedding, embedding)
        add(f"{block}.ffn_norm.weight", embedding)
        add(f"{block}.ffn_gate.weight", 2 * embedding, embedding)
        add(f"{block}.ffn_up.weight", 2 * embedding, embedding)
        add(f"{block}.ffn_down.weight", embedding, 2 * embedding)
    return _finish(writer, path)


def mamba(path: Path, *, layers: int = 2, seed: int = 1) -> Path:
    """A recurrent model of random weights: its state has no past to go back to."""
    inner, state, step, kernel = 2 * EMBEDDING, 16, 4, 4
    writer = gguf.GGUFWriter(path, "mamba")
    writer.add_name("Tiny recurrent")
    writer.add_context_length(8192)
    writer.add_embedding_length(EMBEDDING)
    writer.add_feed_forward_length(0)
    writer.add_head_count(0)
    writer.add_block_count(layers)
    writer.add_ssm_conv_kernel(kernel)
    writer.add_ssm_inner_size(inner)
    writer.add_ssm_state_size(state)
    writer.add_ssm_time_step_rank(step)
    writer.add_layer_norm_rms_eps(1e-5)
    tokens = _vocabulary(writer)
    writer.add_tensor("token_embd.weight", _weights(seed, tokens, EMBEDDING))
    writer.add_tensor("output_norm.weight", np.ones(EMBEDDING, np.float32))
    for layer in range(layers):
        block, base = f"blk.{layer}", seed + 10 * layer
        decay = -np.tile(np.arange(1, state + 1, dtype=np.float32), (inner, 1))
        for name, data in (
            ("attn_norm.weight", np.ones(EMBEDDING, np.float32)),
            ("ssm_in.weight", _weights(base + 1, 2 * inner, EMBEDDING)),
            ("ssm_conv1d.weight", _weights(base + 2, inner, kernel, scale=0.3)),
            ("ssm_conv1d.bias", np.zeros(inner, np.float32)),
            ("ssm_x.weight", _weights(base + 3, step + 2 * state, inner)),
            ("ssm_dt.weight", _weights(base + 4, inner, step)),
            ("ssm_dt.bias", np.zeros(inner, np.float32)),
            ("ssm_a", decay),
            ("ssm_d", np.ones(inner, np.float32)),
            ("ssm_out.weight", _weights(base + 5, EMBEDDING, inner)),
        ):
            writer.add_tensor(f"{block}.{name}", data)
    return _finish(writer, path)


def gemma2(path: Path, *, layers: int = 2, window: int = 32, seed: int = 1) -> Path:
    """A transformer whose every other layer sees no more than the last ``window`` tokens."""
    head = EMBEDDING // HEADS
    writer = gguf.GGUFWriter(path, "gemma2")
    writer.add_name("Tiny sliding window")
    writer.add_context_length(8192)
    writer.add_embedding_length(EMBEDDING)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_key_length(head)
    writer.add_value_length(head)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_attn_logit_softcapping(50.0)
    writer.add_final_logit_softcapping(30.0)
    writer.add_sliding_window(window)
    tokens = _vocabulary(writer)
    shapes: Shapes = [("token_embd", (tokens, EMBEDDING)), ("output_norm", (EMBEDDING,))]
    for layer in range(layers):
        for name, shape in (
            ("attn_norm", (EMBEDDING,)),
            ("attn_q", (EMBEDDING, EMBEDDING)),
            ("attn_k", (EMBEDDING, EMBEDDING)),
            ("attn_v", (EMBEDDING, EMBEDDING)),
            ("attn_output", (EMBEDDING, EMBEDDING)),
            ("post_attention_norm", (EMBEDDING,)),
            ("ffn_norm", (EMBEDDING,)),
            ("ffn_gate", (FEED_FORWARD, EMBEDDING)),
            ("ffn_up", (FEED_FORWARD, EMBEDDING)),
            ("ffn_down", (EMBEDDING, FEED_FORWARD)),
            ("post_ffw_norm", (EMBEDDING,)),
        ):
            shapes.append((f"blk.{layer}.{name}", shape))
    return _with_weights(writer, path, shapes, seed)


def lfm2(path: Path, *, seed: int = 1) -> Path:
    """A hybrid: two layers of short convolutions, which remember, and one of attention between."""
    kv_heads, kernel = (0, 2, 0), 3
    head = EMBEDDING // HEADS
    writer = gguf.GGUFWriter(path, "lfm2")
    writer.add_name("Tiny hybrid")
    writer.add_context_length(8192)
    writer.add_embedding_length(EMBEDDING)
    writer.add_block_count(len(kv_heads))
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(list(kv_heads))
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_freq_base(10000.0)
    writer.add_shortconv_l_cache(kernel)
    tokens = _vocabulary(writer)
    shapes: Shapes = [("token_embd", (tokens, EMBEDDING)), ("token_embd_norm", (EMBEDDING,))]
    for layer, heads in enumerate(kv_heads):
        attention: Shapes = [
            ("attn_q", (EMBEDDING, EMBEDDING)),
            ("attn_k", (heads * head, EMBEDDING)),
            ("attn_v", (heads * head, EMBEDDING)),
            ("attn_output", (EMBEDDING, EMBEDDING)),
            ("attn_q_norm", (head,)),
            ("attn_k_norm", (head,)),
        ]
        convolution: Shapes = [
            ("shortconv.conv", (EMBEDDING, kernel)),
            ("shortconv.in_proj", (3 * EMBEDDING, EMBEDDING)),
            ("shortconv.out_proj", (EMBEDDING, EMBEDDING)),
        ]
        named: Shapes = [
            ("attn_norm", (EMBEDDING,)),
            *(attention if heads else convolution),
            ("ffn_norm", (EMBEDDING,)),
            ("ffn_gate", (FEED_FORWARD, EMBEDDING)),
            ("ffn_up", (FEED_FORWARD, EMBEDDING)),
            ("ffn_down", (EMBEDDING, FEED_FORWARD)),
        ]
        shapes += [(f"blk.{layer}.{name}", shape) for name, shape in named]
    return _with_weights(writer, path, shapes, seed)


def _with_weights(writer: Any, path: Path, shapes: Shapes, seed: int) -> Path:
    """Norms of ones, all else random."""
    for number, (name, shape) in enumerate(shapes):
        scale = 0.3 if "conv" in name else 0.05
        ones = len(shape) == 1
        data = np.ones(shape, np.float32) if ones else _weights(seed + number, *shape, scale=scale)
        writer.add_tensor(f"{name}.weight", data)
    return _finish(writer, path)


def adapter(
    path: Path,
    layers: int,
    embedding: int = EMBEDDING,
    *,
    scale: float = 1.0,
    seed: int = 7,
    made_for: str = "",
) -> Path:
    """A LoRA adapter of random weights on the queries and the attention's output."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(RANK))
    if made_for:
        writer.add_string(adapter_files.BASE_KEY, made_for)
    for layer in range(layers):
        for offset, name in enumerate(("attn_q", "attn_output")):
            base = seed + 10 * layer + 2 * offset
            tensor = f"blk.{layer}.{name}.weight"
            writer.add_tensor(f"{tensor}.lora_a", _weights(base, RANK, embedding, scale=scale))
            writer.add_tensor(f"{tensor}.lora_b", _weights(base + 1, embedding, RANK, scale=scale))
    return _finish(writer, path)
