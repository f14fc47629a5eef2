r"""How texts are cut into words before byte-pair merging: one list of patterns per kind of GGUF.

A GGUF names its pre-tokeniser and does not describe it; llama.cpp holds the patterns for each name
(``llama-vocab.cpp``). The names here are those whose patterns mean the same to the `tokenizers`
library; every other name is refused rather than guessed.
"""

from __future__ import annotations

from dataclasses import dataclass

_ENDINGS = r"(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])"
_SPACE = r"\s*[\r\n]+|\s+(?!\S)|\s+"
_GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)"
_WORDS = r"|[^\r\n\p{L}\p{N}]?\p{L}+|"
_REST = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|"
_LLAMA3 = _ENDINGS + _WORDS + r"\p{N}{1,3}" + _REST + _SPACE
_QWEN2 = _ENDINGS + _WORDS + r"\p{N}" + _REST + _SPACE
# Letters as llama.cpp takes them here: without the marks that the original pattern counts too.
_UPPER, _LOWER = r"((?=[\p{L}])([^a-z]))", r"((?=[\p{L}])([^A-Z]))"
_TEKKEN = (
    rf"[^\r\n\p{{L}}\p{{N}}]?{_UPPER}*{_LOWER}+|[^\r\n\p{{L}}\p{{N}}]?{_UPPER}+{_LOWER}*"
    r"|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|" + _SPACE
)


@dataclass(frozen=True)
class Splitting:
    """``patterns`` are applied one after another. ``whole_words``: a word that is a token is one,
    whatever the merges say. ``opens``: a text begins with the token of beginnings by default."""

    patterns: tuple[str, ...]
    whole_words: bool = False
    opens: bool = False


_DIGITS = Splitting((r"\p{N}", _GPT2))
_BY_NAME: dict[str, Splitting] = {
    **dict.fromkeys(
        ("llama3", "llama-v3", "llama-bpe", "falcon3", "pixtral"),
        Splitting((_LLAMA3,), whole_words=True, opens=True),
    ),
    **dict.fromkeys(("smaug-bpe", "dbrx"), Splitting((_LLAMA3,))),
    **dict.fromkeys(("qwen2", "deepseek-r1-qwen", "megrez", "stablelm2"), Splitting((_QWEN2,))),
    **dict.fromkeys(("smollm", "starcoder", "refact", "command-r", "codeshell", "exaone"), _DIGITS),
    **dict.fromkeys(("gpt-2", "mpt", "olmo", "phi-2"), Splitting((_GPT2,))),
    "tekken": Splitting((_TEKKEN,), whole_words=True, opens=True),
    "default": Splitting((r"[\p{P}\$\+<=>\^~\|]+", _GPT2, r"\p{N}+", r"[0-9][0-9][0-9]")),
}


def of(name: str) -> Splitting | None:
    """How a GGUF with that ``tokenizer.ggml.pre`` cuts words; None where that is not known."""
    return _BY_NAME.get(name)


def name_of(patterns: tuple[str, ...], whole_words: bool) -> str | None:
    """The first name that cuts so: to write a GGUF from a tokenizer."""
    for name, one in _BY_NAME.items():
        if (one.patterns, one.whole_words) == (patterns, whole_words):
            return name
    return None
