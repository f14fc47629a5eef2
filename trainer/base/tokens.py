"""The tokenizer of a GGUF, built from its own metadata by the `tokenizers` library.

Not by transformers: release 5.17 reads tokenizers of llama-architecture GGUFs wrongly and says
nothing (its stop token is the start token). Promises: the tokens are those of llama.cpp, which
:func:`trainer.export.gate` proves for each model anew; what cannot be built is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.errors import HilbertError
from engine.gguf_header import Header
from engine.vocabulary import FailureKind
from trainer.base import splitting

_CONTROL, _USER_DEFINED, _BYTE = 3, 4, 6  # gguf.TokenType
_SPACE = "\u2581"  # SentencePiece's mark of a blank


@dataclass(frozen=True)
class Vocabulary:
    """The tokenizer's part of a GGUF's metadata, keys without ``tokenizer.ggml.``."""

    name: str
    values: dict[str, Any]
    template: str

    @classmethod
    def read(cls, reader: Any, name: str) -> Vocabulary:
        """From a gguf.GGUFReader. Raises HilbertError MISSING_PART where there is no tokenizer."""
        prefix = "tokenizer.ggml."
        values = {
            key.removeprefix(prefix): field.contents()
            for key, field in reader.fields.items()
            if key.startswith(prefix)
        }
        if not values.get("tokens") or not values.get("model"):
            raise missing_tokenizer(name)
        template = reader.fields.get("tokenizer.chat_template")
        return cls(name, values, str(template.contents()) if template else "")

    @property
    def tokens(self) -> list[str]:
        return list(self.values["tokens"])

    @property
    def kinds(self) -> list[int]:
        return list(self.values.get("token_type") or [1] * len(self.tokens))

    def special(self, key: str) -> str | None:
        """The text of a special token: ``bos``, ``eos``, ``unknown`` or ``padding``."""
        number = self.values.get(f"{key}_token_id")
        return (
            self.tokens[number]
            if isinstance(number, int) and 0 <= number < len(self.tokens)
            else None
        )

    @property
    def opens(self) -> bool:
        """Whether texts begin with the token of beginnings, as llama.cpp decides it."""
        kind = splitting.of(str(self.values.get("pre", "")))
        default = self.values["model"] == "llama" or bool(kind and kind.opens)
        return bool(self.values.get("add_bos_token", default))


def missing_tokenizer(name: str) -> HilbertError:
    return HilbertError(
        FailureKind.MISSING_PART,
        f"{name} carries no tokenizer, so it cannot be trained.",
        "Choose a complete model: a GGUF for chat, or a folder with tokenizer.json.",
    )


def check(header: Header) -> None:
    """Raises HilbertError UNSUPPORTED where :func:`build` would, from the header alone."""
    kind = header.text("tokenizer.ggml.model", "unknown")
    name = header.text("tokenizer.ggml.pre", "default")
    if kind not in ("gpt2", "llama"):
        raise _unknown(header.name, f"tokenizers of the kind {kind}")
    if kind == "gpt2" and splitting.of(name) is None:
        raise _unknown(header.name, f"the pre-tokeniser {name}")


def build(vocabulary: Vocabulary) -> Any:
    """A transformers tokenizer of a vocabulary that passed :func:`check`."""
    from transformers import PreTrainedTokenizerFast  # noqa: PLC0415 - heavy

    built = PreTrainedTokenizerFast(
        tokenizer_object=_tokenizer(vocabulary),
        bos_token=vocabulary.special("bos"),
        eos_token=vocabulary.special("eos"),
        unk_token=vocabulary.special("unknown"),
        pad_token=vocabulary.special("padding"),
        clean_up_tokenization_spaces=False,
    )
    built.chat_template = vocabulary.template or None
    return built


def _tokenizer(vocabulary: Vocabulary) -> Any:
    byte_level = vocabulary.values["model"] == "gpt2"
    made = _byte_level(vocabulary) if byte_level else _sentence_piece(vocabulary)
    _add_special(made, vocabulary)
    if vocabulary.opens and (bos := vocabulary.special("bos")):
        _open_with(made, bos, vocabulary.values["bos_token_id"])
    return made


def _byte_level(vocabulary: Vocabulary) -> Any:
    """Byte-pair encoding over bytes, as of GPT-2, Llama 3 and Qwen."""
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers  # noqa: PLC0415

    kind = splitting.of(str(vocabulary.values.get("pre", "default")))
    assert kind is not None, "the header was checked before"
    merges = [tuple(merge.split(" ", 1)) for merge in vocabulary.values.get("merges", ())]
    ids = {token: number for number, token in enumerate(vocabulary.tokens)}
    made = Tokenizer(models.BPE(ids, merges, ignore_merges=kind.whole_words))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [
            *(pre_tokenizers.Split(Regex(p), behavior="isolated") for p in kind.patterns),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    made.decoder = decoders.ByteLevel()
    return made


def _sentence_piece(vocabulary: Vocabulary) -> Any:
    """SentencePiece's byte-pair encoding, as of Llama 2, Mistral and Gemma.

    GGUF keeps scores; `tokenizers` wants merges: every way to make a token of two others, the
    best token first.
    """
    from tokenizers import Tokenizer, decoders, models, normalizers  # noqa: PLC0415

    tokens, kinds = vocabulary.tokens, vocabulary.kinds
    scores = list(vocabulary.values.get("scores") or [0.0] * len(tokens))
    ids = {token: number for number, token in enumerate(tokens)}
    plain = {t for t, kind in zip(tokens, kinds, strict=True) if kind not in (_CONTROL, _BYTE)}
    merges = _merges(sorted(plain, key=lambda t: (-scores[ids[t]], ids[t])), plain, ids)
    made = Tokenizer(
        models.BPE(
            ids,
            merges,
            unk_token=vocabulary.special("unknown"),
            fuse_unk=True,
            byte_fallback=True,
        )
    )
    prefix = (
        [normalizers.Prepend(_SPACE)] if vocabulary.values.get("add_space_prefix", True) else []
    )
    made.normalizer = normalizers.Sequence([*prefix, normalizers.Replace(" ", _SPACE)])
    strip = [decoders.Strip(" ", 1, 0)] if prefix else []
    made.decoder = decoders.Sequence(
        [decoders.Replace(_SPACE, " "), decoders.ByteFallback(), decoders.Fuse(), *strip]
    )
    return made


def _merges(best_first: list[str], plain: set[str], ids: dict[str, int]) -> list[tuple[str, str]]:
    merges = []
    for token in best_first:
        ways = [(token[:cut], token[cut:]) for cut in range(1, len(token))]
        kept = [way for way in ways if way[0] in plain and way[1] in plain]
        merges += sorted(kept, key=lambda way: (ids[way[0]], ids[way[1]]))
    return merges


def _add_special(made: Any, vocabulary: Vocabulary) -> None:
    """Control tokens, and those that the maker of the model wants kept whole in any text."""
    from tokenizers import AddedToken  # noqa: PLC0415

    pairs = list(zip(vocabulary.tokens, vocabulary.kinds, strict=True))
    made.add_special_tokens(
        [AddedToken(t, normalized=False, special=True) for t, kind in pairs if kind == _CONTROL]
    )
    made.add_tokens([AddedToken(t, normalized=False) for t, kind in pairs if kind == _USER_DEFINED])


def _open_with(made: Any, bos: str, number: int) -> None:
    from tokenizers import processors  # noqa: PLC0415

    made.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A", pair=f"{bos} $A {bos} $B", special_tokens=[(bos, number)]
    )


def _unknown(name: str, what: str) -> HilbertError:
    return HilbertError(
        FailureKind.UNSUPPORTED,
        f"{name} cannot be fine-tuned: Hilbert does not know {what}.",
        "Choose another base, or the model's folder with tokenizer.json instead of its GGUF.",
    )
