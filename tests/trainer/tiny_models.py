"""Bases small enough to build in a test: random weights and vocabularies of some hundred tokens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf
import numpy as np

from trainer.export.strings import strings

TEMPLATE = (
    "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}</s>\n{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
CONTROL = ["<unk>", "<s>", "</s>", "<|system|>", "<|user|>", "<|assistant|>"]
_SPACE = "\u2581"


def sentence_piece_vocabulary(writer: Any) -> int:
    """A vocabulary of scores: what byte-pair training finds in the texts, the first found best."""
    from tokenizers import Tokenizer, models, normalizers, trainers

    trained = Tokenizer(models.BPE())
    trained.normalizer = normalizers.Sequence(
        [normalizers.Prepend(_SPACE), normalizers.Replace(" ", _SPACE)]
    )
    trainer = trainers.BpeTrainer(vocab_size=700, show_progress=False)
    trained.train_from_iterator(strings(), trainer)
    found = sorted(trained.get_vocab().items(), key=lambda item: item[1])
    byte_tokens = [f"<0x{byte:02X}>" for byte in range(256)]
    tokens = [*CONTROL, *byte_tokens, *(token for token, _ in found)]
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([-float(n) for n in range(len(tokens))])
    kinds = [gguf.TokenType.UNKNOWN, *[gguf.TokenType.CONTROL] * (len(CONTROL) - 1)]
    kinds += [gguf.TokenType.BYTE] * 256 + [gguf.TokenType.NORMAL] * len(found)
    writer.add_token_types([int(kind) for kind in kinds])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template(TEMPLATE)
    return len(tokens)


def vocabulary_only(path: Path) -> Path:
    """A llama with a vocabulary of scores and no layers to speak of."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("Scores")
    writer.add_context_length(128)
    writer.add_embedding_length(32)
    writer.add_block_count(1)
    writer.add_feed_forward_length(32)
    writer.add_head_count(2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(16)
    rows = sentence_piece_vocabulary(writer)
    writer.add_tensor("token_embd.weight", np.zeros((rows, 32), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
