"""Bases small enough to build in a test: random weights and vocabularies of some hundred tokens.

They are written by the `gguf` package alone, so that llama.cpp, not our own writer, is what the
readers and writers of the trainer are compared with.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf
import numpy as np

from trainer.base import splitting
from trainer.base.configs import llama3_factor
from trainer.export.strings import strings

TEMPLATE = (
    "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}</s>\n{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
CONTROL = ["<unk>", "<s>", "</s>", "<|system|>", "<|user|>", "<|assistant|>"]
WIDTH, HEADS, KV_HEADS, LAYERS, INNER = 64, 4, 2, 2, 96
HEAD = {"llama": 16, "qwen2": 16, "qwen3": 32, "gemma": 32, "gemma2": 32, "gemma3": 32}
_SPACE = "\u2581"
_SIZE = 700


def scores_vocabulary(writer: Any) -> int:
    """SentencePiece's: what byte-pair training finds in the texts, the first found best."""
    from tokenizers import Tokenizer, models, normalizers, trainers

    trained = Tokenizer(models.BPE())
    trained.normalizer = normalizers.Sequence(
        [normalizers.Prepend(_SPACE), normalizers.Replace(" ", _SPACE)]
    )
    trainer = trainers.BpeTrainer(vocab_size=_SIZE, show_progress=False)
    trained.train_from_iterator(strings(), trainer)
    found = sorted(trained.get_vocab().items(), key=lambda item: item[1])
    tokens = [*CONTROL, *(f"<0x{byte:02X}>" for byte in range(256)), *(token for token, _ in found)]
    kinds = [gguf.TokenType.UNKNOWN, *[gguf.TokenType.CONTROL] * (len(CONTROL) - 1)]
    kinds += [gguf.TokenType.BYTE] * 256 + [gguf.TokenType.NORMAL] * len(found)
    writer.add_tokenizer_model("llama")
    writer.add_token_scores([-float(n) for n in range(len(tokens))])
    return _finish_vocabulary(writer, tokens, kinds)


def bytes_vocabulary(writer: Any, pre: str) -> int:
    """Byte-level, cut into words as models of that name do."""
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

    kind = splitting.of(pre)
    assert kind
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.Sequence(
        [
            *(pre_tokenizers.Split(Regex(p), behavior="isolated") for p in kind.patterns),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=_SIZE,
        show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        special_tokens=CONTROL,
    )
    trained.train_from_iterator(strings(), trainer)
    tokens = [token for token, _ in sorted(trained.get_vocab().items(), key=lambda item: item[1])]
    import json

    merges = json.loads(trained.to_str())["model"]["merges"]
    kinds = [gguf.TokenType.CONTROL] * len(CONTROL)
    kinds += [gguf.TokenType.NORMAL] * (len(tokens) - len(CONTROL))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(pre)
    writer.add_token_merges([" ".join(pair) for pair in merges])
    return _finish_vocabulary(writer, tokens, kinds)


def _finish_vocabulary(writer: Any, tokens: list[str], kinds: list[Any]) -> int:
    writer.add_token_list(tokens)
    writer.add_token_types([int(kind) for kind in kinds])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template(TEMPLATE)
    return len(tokens)


def base(
    path: Path,
    architecture: str = "llama",
    *,
    pre: str = "",
    tied: bool = True,
    rope_factor: float = 0.0,
    quantised: bool = False,
) -> Path:
    """A transformer of random weights. ``pre`` "" takes a vocabulary of scores."""
    writer = gguf.GGUFWriter(path, architecture)
    head = HEAD[architecture]
    writer.add_name(f"Tiny {architecture}")
    writer.add_license("apache-2.0")
    writer.add_context_length(131_072 if rope_factor else 512)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_key_length(head)
    writer.add_value_length(head)
    writer.add_rope_dimension_count(head)
    writer.add_rope_freq_base(50_000.0)
    if architecture in ("gemma2", "gemma3"):
        writer.add_sliding_window(8)  # shorter than the texts of the tests: it has to show
    if architecture == "gemma2":
        writer.add_attn_logit_softcapping(50.0)
        writer.add_final_logit_softcapping(30.0)
    rows = bytes_vocabulary(writer, pre) if pre else scores_vocabulary(writer)
    _add_weights(writer, architecture, rows, tied, quantised)
    if rope_factor:
        factors = [
            llama3_factor(50_000.0 ** -(2 * i / head), rope_factor) for i in range(head // 2)
        ]
        writer.add_tensor("rope_freqs.weight", np.array(factors, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _add_weights(writer: Any, architecture: str, rows: int, tied: bool, quantised: bool) -> None:
    draw = np.random.default_rng(7)
    head = HEAD[architecture]
    gemma = architecture.startswith("gemma")

    def matrix(name: str, *shape: int) -> None:
        values = draw.normal(0, 1.2 / shape[-1] ** 0.5, shape).astype(np.float16)
        if name in ("token_embd", "output"):
            values[CONTROL.index("</s>")] *= 3  # likely in every second place: answers end
        if quantised and shape[-1] % 32 == 0:
            kind = gguf.GGMLQuantizationType.Q8_0
            packed = gguf.quants.quantize(values.astype(np.float32), kind)
            writer.add_tensor(f"{name}.weight", packed, raw_dtype=kind)
        else:
            writer.add_tensor(f"{name}.weight", values)

    def vector(name: str, size: int, middle: float = 1.0) -> None:
        writer.add_tensor(name, (middle + draw.normal(0, 0.2, size)).astype(np.float32))

    matrix("token_embd", rows, WIDTH)
    vector("output_norm.weight", WIDTH)
    if not tied:
        matrix("output", rows, WIDTH)
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        vector(f"{block}.attn_norm.weight", WIDTH)
        for name, width in (("q", HEADS * head), ("k", KV_HEADS * head), ("v", KV_HEADS * head)):
            matrix(f"{block}.attn_{name}", width, WIDTH)
            if architecture == "qwen2":
                vector(f"{block}.attn_{name}.bias", width, 0.0)
        matrix(f"{block}.attn_output", WIDTH, HEADS * head)
        if architecture in ("qwen3", "gemma3"):
            vector(f"{block}.attn_q_norm.weight", head)
            vector(f"{block}.attn_k_norm.weight", head)
        if gemma and architecture != "gemma":
            vector(f"{block}.post_attention_norm.weight", WIDTH)
            vector(f"{block}.post_ffw_norm.weight", WIDTH)
        vector(f"{block}.ffn_norm.weight", WIDTH)
        matrix(f"{block}.ffn_gate", INNER, WIDTH)
        matrix(f"{block}.ffn_up", INNER, WIDTH)
        matrix(f"{block}.ffn_down", WIDTH, INNER)
