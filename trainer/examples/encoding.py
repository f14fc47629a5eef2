"""An example as the model is trained on it: token ids, and which of them count in the loss.

This is the only place where that is decided: the preview shows these rows and the training is fed
with them. Promises: the prompt is token for token what the inference child makes of the same
question; the answer ends with the token that ends a turn, and that token is learnt, or the tuned
model would never stop; what the template writes after it is left out. Every template works, since
none needs markers for the answer: the prompt is rendered twice, with and without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from engine.inference.template import ChatTemplate
from engine.vocabulary import PromptMessage, Role, Value
from trainer.examples.values import Example


class Tokenizer(Protocol):
    """What a vocabulary has to do; :class:`engine.inference.tokens.Tokens` does."""

    eos: str

    def tokenize(self, text: str) -> list[int]:
        """With the token that begins a text, where the model has one; control tokens parsed."""

    def is_end(self, token: int) -> bool: ...


class Row(Value, frozen=True):
    """``tokens`` and ``learned`` are of one length; cut at the longest length where ``truncated``.

    ``full`` is the length before cutting.
    """

    tokens: tuple[int, ...]
    learned: tuple[bool, ...]
    full: int

    @property
    def truncated(self) -> bool:
        return self.full > len(self.tokens)

    @property
    def masked(self) -> bool:
        """Whether nothing of it is learnt, so that it costs time and teaches nothing."""
        return not any(self.learned)


class Encoder:
    """Raises HilbertError NO_TEMPLATE where the template fails on an example."""

    def __init__(
        self,
        template: ChatTemplate,
        tokenizer: Tokenizer,
        max_length: int,
        answer_only: bool = True,
    ) -> None:
        self._template = template
        self._tokenizer = tokenizer
        self._max_length = max_length
        self._answer_only = answer_only

    def row(self, example: Example) -> Row:
        prompt, answer = self.tokens(example)
        tokens = [*prompt, *answer]
        learned = [not self._answer_only] * len(prompt) + [True] * len(answer)
        cut = self._max_length
        return Row(tuple(tokens[:cut]), tuple(learned[:cut]), len(tokens))

    def tokens(self, example: Example) -> tuple[list[int], list[int]]:
        """Of the prompt, up to where the model is to speak, and of the answer with its end."""
        asked = messages(example)
        prompt = self._template.render(asked)
        said = PromptMessage(Role.ASSISTANT, example.answer.strip())
        whole = self._template.render([*asked, said], opened=False)
        head = self._tokenizer.tokenize(prompt)
        if whole.startswith(prompt):
            tail = self._after(head, whole, whole[len(prompt) :])
        else:
            # A template that writes earlier turns otherwise than the last one (past thoughts left
            # out): the answer is then taken as it would be generated.
            tail = self._plain(said.content + self._tokenizer.eos)
        return head, self._until_end(tail)

    def _after(self, head: Sequence[int], whole: str, rest: str) -> list[int]:
        tokens = self._tokenizer.tokenize(whole)
        if tokens[: len(head)] == list(head):
            return tokens[len(head) :]
        # The end of the prompt and the answer's first letters would join to one token, which the
        # model cannot generate after this prompt.
        return self._plain(rest)

    def _plain(self, text: str) -> list[int]:
        """The tokens of a text that begins nothing."""
        begin = self._tokenizer.tokenize("")
        return self._tokenizer.tokenize(text)[len(begin) :]

    def _until_end(self, tokens: list[int]) -> list[int]:
        for place, token in enumerate(tokens):
            if self._tokenizer.is_end(token):
                return tokens[: place + 1]
        return [*tokens, *self._plain(self._tokenizer.eos)]


def messages(example: Example) -> list[PromptMessage]:
    """The conversation up to the answer."""
    system = [PromptMessage(Role.SYSTEM, example.system)] if example.system else []
    return [*system, PromptMessage(Role.USER, example.question.strip())]
