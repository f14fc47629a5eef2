"""20 conversations on which the template of training and that of the chat must agree.

They hold what templates treat differently: with and without a system message, one turn and many,
blanks at the ends, empty answers, line ends, markup, and text that looks like a template.
"""

from __future__ import annotations

from typing import Any

from engine.vocabulary import PromptMessage, Role

_TEXTS = (
    ("What is a qubit?", "A two-level quantum system."),
    ("  Blanks at both ends?  ", "  Kept or not.  "),
    ("Lines\n\nand\ttabs\r\nhere", "One\nTwo\n\nThree\n"),
    ("Was ist |ψ⟩ = α|0⟩ + β|1⟩?", "Ein Überlagerungszustand; 量子ビット."),
    ("Show `code`:\n```qasm\nh q[0];\n```", "```python\nprint('{{ x }}')\n```"),
    ("{{ messages }} {% if x %}", "{# no comment #}"),
    ("<b>HTML</b> & \"quotes\" 'n'", "\\frac{1}{\\sqrt{2}} & <i>"),
    ("Short", "Yes."),
    ("Numbers: 1 12 123 1234 3.14e-5", "42"),
    ("🙂👩‍🔬", "🇩🇪"),
)
_SYSTEM = "You answer in one sentence, and say when you do not know."
COUNT = 2 * len(_TEXTS)

Conversation = tuple[PromptMessage, ...]


def conversations() -> list[Conversation]:
    """``COUNT`` of them: each text alone, and as the end of a longer talk with a system message."""
    made: list[Conversation] = []
    for number, (question, answer) in enumerate(_TEXTS):
        first = PromptMessage(Role.USER, question)
        made.append((first,) if number % 2 else (PromptMessage(Role.SYSTEM, _SYSTEM), first))
        earlier = _TEXTS[: 1 + number % 3]
        turns = [
            PromptMessage(role, text)
            for one in (*earlier, (question, answer))
            for role, text in zip((Role.USER, Role.ASSISTANT), one, strict=True)
        ]
        system = [PromptMessage(Role.SYSTEM, _SYSTEM)] if number % 2 else []
        made.append((*system, *turns, PromptMessage(Role.USER, "Go on.")))
    return made


def as_trained(tokenizer: Any, conversation: Conversation, opened: bool = True) -> list[int]:
    """The tokens that the training's tokenizer makes of it.

    A template that refuses a system message (Gemma's) gets it as the beginning of the question, as
    the chat does it.
    """
    said = [{"role": m.role.value, "content": m.content} for m in conversation]
    try:
        text = _rendered(tokenizer, said, opened)
    except Exception:
        if said[0]["role"] != Role.SYSTEM or len(said) < 2:
            raise
        merged = {**said[1], "content": f"{said[0]['content']}\n\n{said[1]['content']}"}
        text = _rendered(tokenizer, [merged, *said[2:]], opened)
    return tokens_of(tokenizer, text)


def tokens_of(tokenizer: Any, text: str) -> list[int]:
    """The tokens of a text, begun once with the token of beginnings where the model has one."""
    begun = bool(tokenizer.bos_token) and text.startswith(tokenizer.bos_token)
    return list(tokenizer(text, add_special_tokens=not begun)["input_ids"])


def _rendered(tokenizer: Any, said: list[dict[str, str]], opened: bool) -> str:
    return str(tokenizer.apply_chat_template(said, add_generation_prompt=opened, tokenize=False))


def stop_token(tokenizer: Any) -> int | None:
    """The token with which the template ends an answer; None where it ends none."""
    question, word = PromptMessage(Role.USER, "Say it."), "word"
    prompt = as_trained(tokenizer, (question,))
    said = (question, PromptMessage(Role.ASSISTANT, word))
    tokens = as_trained(tokenizer, said, opened=False)
    rest = tokens[len(prompt) :]
    # Not only those that the tokenizer has a name for: Gemma's end of a turn has none.
    special = {n for n, token in tokenizer.added_tokens_decoder.items() if token.special}
    return next((token for token in rest if token in special), None)
