"""Small GGUF files for tests, written by the reference library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

TEMPLATE = "{% for m in messages %}{{ m.content }}{% endfor %}"


def write(path: Path, template: str = TEMPLATE, **metadata: Any) -> Path:
    """A GGUF with two tensors, a vocabulary and a chat template; no model could be run from it."""
    import gguf

    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_name("Tiny")
    writer.add_context_length(128)
    writer.add_token_list([f"token{number}" for number in range(200)])
    writer.add_array("tiny.numbers", list(range(100)))
    writer.add_array("tiny.few", [1, 2, 3])
    writer.add_float32("tiny.float", 0.5)
    writer.add_bool("tiny.flag", True)
    if template:
        writer.add_chat_template(template)
    writer.add_tensor("a.weight", np.zeros((4, 32), dtype=np.float32))
    writer.add_tensor("b.weight", np.ones((32,), dtype=np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
