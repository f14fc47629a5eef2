"""A base as a folder: config.json, tokenizer.json and *.safetensors, as the hub has them.

Promises: nothing is fetched from a network, no code of the folder is run and no pickle read; only
plain files and links to such are opened, since a device or a pipe has no end; a configuration that
tells of a larger model than the weights hold is refused before memory is taken for it, and weights
that are missing are not made up.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.base import tokens

_LARGEST = 64 << 20  # bytes of a JSON file; tokenizers of a quarter of a million tokens have 35 MB


def require_files(path: Path) -> None:
    """Raise HilbertError BAD_FILE for what is neither a file nor a folder, or far too large."""
    for inside in sorted(path.iterdir()):
        if inside.is_dir() and inside.suffix not in (".json", ".safetensors"):
            continue
        if not inside.is_file():
            raise incomplete(path, f"holds {inside.name}, which is no file or leads nowhere")
        if inside.suffix == ".json" and inside.stat().st_size > _LARGEST:
            raise incomplete(path, f"holds {inside.name}, which is far too large")


def model_type(path: Path) -> str:
    """What config.json says. Raises HilbertError BAD_FILE."""
    return str(_config(path).get("model_type", "unknown"))


def _config(path: Path) -> dict[str, Any]:
    try:
        return msgspec.json.decode((path / "config.json").read_bytes(), type=dict[str, Any])
    except FileNotFoundError:
        raise incomplete(path, "holds no config.json") from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise incomplete(path, "has a config.json that is damaged", str(error)) from error


def require_tokenizer(path: Path) -> None:
    """Raise HilbertError MISSING_PART where there is none."""
    if not (path / "tokenizer.json").is_file():
        raise tokens.missing_tokenizer(path.name)


def require_weights(path: Path) -> None:
    """Raise HilbertError BAD_FILE where there are none, or too few for so many layers.

    Libraries make lists as long as there are layers before they look at the weights.
    """
    layers = _config(path).get("num_hidden_layers")
    if isinstance(layers, int) and layers > len(_shapes(path)):
        raise _too_large(path)


def tokenizer(path: Path) -> Any:
    """Of transformers. Raises HilbertError."""
    from transformers import AutoTokenizer  # noqa: PLC0415 - heavy

    require_tokenizer(path)
    try:
        return AutoTokenizer.from_pretrained(
            path, local_files_only=True, trust_remote_code=False, use_fast=True
        )
    except Exception as error:
        raise incomplete(path, "has a tokenizer that could not be read", str(error)) from error


def model(path: Path, dtype: str) -> Any:
    """Of transformers, in evaluation mode on the CPU. Raises HilbertError BAD_FILE."""
    import torch  # noqa: PLC0415 - heavy
    from transformers import AutoConfig, AutoModelForCausalLM  # noqa: PLC0415 - heavy
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415 - heavy

    disable_progress_bar()
    try:
        config = AutoConfig.from_pretrained(path, local_files_only=True, trust_remote_code=False)
        _check_sizes(path, config)
        found, told = AutoModelForCausalLM.from_pretrained(
            path,
            config=config,
            dtype=getattr(torch, dtype),
            local_files_only=True,
            use_safetensors=True,
            trust_remote_code=False,
            output_loading_info=True,
        )
    except HilbertError:
        raise
    except Exception as error:  # whatever transformers raises, it is the folder that is not whole
        raise incomplete(path, "could not be read", str(error)) from error
    if missing := sorted(told["missing_keys"]):
        raise incomplete(path, "lacks some of its weights", ", ".join(missing))
    return found.eval()


def _check_sizes(path: Path, config: Any) -> None:
    held = sum(map(math.prod, _shapes(path)))
    head = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    heads = max(config.num_attention_heads, config.num_key_value_heads)
    widest = max(config.vocab_size, config.intermediate_size, heads * head)
    if widest * config.hidden_size > held:
        raise _too_large(path)


def _shapes(path: Path) -> list[list[int]]:
    """Of the tensors of all files. Raises HilbertError BAD_FILE."""
    from safetensors import SafetensorError, safe_open  # noqa: PLC0415 - only for folders

    files = sorted(path.glob("*.safetensors"))
    if not files:
        raise incomplete(path, "holds no *.safetensors")
    shapes = []
    for file in files:
        try:
            with safe_open(file, framework="np") as opened:
                shapes += [opened.get_slice(name).get_shape() for name in opened.keys()]  # noqa: SIM118
        except SafetensorError as error:
            raise incomplete(path, f"has a damaged {file.name}", str(error)) from error
    return shapes


def _too_large(path: Path) -> HilbertError:
    return incomplete(path, "has a config.json that tells of a larger model than it holds")


def incomplete(path: Path, why: str, detail: str = "") -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"The folder {path.name} cannot be used as a base: it {why}.",
        "Download the model again: config.json, tokenizer.json and *.safetensors are needed.",
        detail,
    )
