"""Tell a model's thoughts from its answer, by the marks that its chat template knows.

Promises: what stands between the marks never reaches the answer, the marks themselves reach
neither; a mark is recognised however it is cut into pieces; outside the beginning of an answer a
mark in plain text is text, so that an answer may speak about ``<think>``. Where the prompt itself
opens the thoughts (DeepSeek-R1), the answer begins inside them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Marks:
    """``headers`` may stand between the thoughts and the answer, and are no part of either.

    ``control``: the marks are control tokens, which no text can imitate, so they count anywhere.
    """

    opening: str
    closing: str
    headers: tuple[str, ...] = ()
    control: bool = False


_PLAIN = (
    Marks("<think>", "</think>"),  # DeepSeek-R1, Qwen3, QwQ, GLM, SmolLM3
    Marks("<seed:think>", "</seed:think>"),  # Seed-OSS
    Marks("[THINK]", "[/THINK]", control=True),  # Magistral, Ministral
)
_CHANNELS = Marks(  # gpt-oss
    "<|channel|>analysis<|message|>",
    "<|end|>",
    ("<|start|>assistant", "<|channel|>final<|message|>"),
    control=True,
)


def of_template(source: str) -> Marks | None:
    """The marks that a chat template uses; None where it knows nothing of thoughts."""
    if "<|channel|>" in source and "analysis" in source:
        return _CHANNELS
    return next((m for m in _PLAIN if m.opening in source or m.closing in source), None)


def is_open(prompt: str, marks: Marks | None) -> bool:
    """Whether a prompt ends inside thoughts."""
    return marks is not None and prompt.rstrip().endswith(marks.opening)


class Thoughts:
    """Parts a stream of text. ``thinking`` says where it stands now."""

    def __init__(self, marks: Marks | None, thinking: bool = False) -> None:
        self._marks = marks
        self._held = ""
        self._thought = thinking  # whether there have been thoughts
        self._answered = False
        self.thinking = thinking

    def feed(self, text: str) -> tuple[str, str]:
        """The next piece of what the model writes, as thought and answer; some may be held back."""
        if self._marks is None:
            return "", text
        self._held += text
        thought = answer = ""
        found = True
        while found:
            part, found = self._before(self._marks)
            if self.thinking:
                thought += part
            else:
                answer += self._said(part)
            self.thinking ^= found
            self._thought |= found
        return thought, answer

    def flush(self) -> tuple[str, str]:
        """What is still held back, at the end."""
        held, self._held = self._held, ""
        return (held, "") if self.thinking else ("", self._said(held))

    def _before(self, marks: Marks) -> tuple[str, bool]:
        """The text before the next mark, which is taken out, and whether there was one."""
        held = self._held
        if not self.thinking and not self._may_open(marks):
            self._held = ""
            return held, False
        mark = marks.closing if self.thinking else marks.opening
        place = held.find(mark)
        if place >= 0:
            self._held = held[place + len(mark) :]
            before = held[:place]
            return before if self.thinking or self._answered or before.strip() else "", True
        keep = max(growing(held, one) for one in (mark, *marks.headers))
        before = held[: len(held) - keep]
        if not self.thinking and not self._answered and not before.strip():
            return "", False  # white space before an opening is no answer
        self._held = held[len(held) - keep :]
        return before, False

    def _may_open(self, marks: Marks) -> bool:
        if marks.control:
            return True
        start = self._held.lstrip()[: len(marks.opening)]
        return not self._answered and not self._thought and marks.opening.startswith(start)

    def _said(self, text: str) -> str:
        """A piece of the answer, without headers and the white space that follows thoughts."""
        for header in self._marks.headers if self._marks else ():
            text = text.replace(header, "")
        if self._thought and not self._answered:
            text = text.lstrip()
        self._answered |= bool(text.strip())
        return text


def growing(text: str, mark: str) -> int:
    """How many characters at the end of ``text`` may be the beginning of ``mark``."""
    for size in range(min(len(mark) - 1, len(text)), 0, -1):
        if mark.startswith(text[-size:]):
            return size
    return 0
