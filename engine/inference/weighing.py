"""How much a passage tells a model of a sentence: the information that it has of it beforehand.

``1 - log p(sentence | passage) / log p(sentence)``, both read off the model's own logits after "In
other words:": 0 where the passage makes the sentence no likelier, 1 where it gives every word away.
The likelihood of a text given its source is BARTScore (W. Yuan, G. Neubig, P. Liu, NeurIPS 2021);
taking away what is likely anyway is pointwise mutual information (A. Holtzman et al., "Surface
Form Competition", EMNLP 2021). *Not a question to the model* ("Does the passage say so? Yes or
No"): on Hilbert's labelled pairs the starter's logits of the answers told the supported sentences
from the others with an AUROC of .58, and it said No to all of them.

Promises: what was read of a passage is kept for the next sentence on it; an abort ends it with what
has been weighed so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.inference.cache import Cache, common_prefix
from engine.inference.llama import MOST_OUTPUTS, Llama
from engine.vocabulary import ConversationId, Progress, Statement, Weighed
from engine.worker import Job

_OPENING = "In other words:"
_NOBODY = ConversationId("")


class AbortedError(Exception):
    """An evaluation was told to stop."""


def weigh(job: Job, llama: Llama, cache: Cache, statements: Sequence[Statement]) -> bool:
    """Emit Weighed for each statement that fits the context. False: cancelled, or followed."""
    llama.rearm()
    try:
        for index, statement in enumerate(statements):
            if job.cancelled or job.followed:
                return False
            job.emit(Progress(done=index, total=len(statements), unit="sentences", note="Judging"))
            told = _told(llama, cache, statement)
            if told is not None:
                job.emit(Weighed(index=index, told=round(told, 4)))
    except AbortedError:
        return False
    finally:
        llama.rearm()
        cache.cut(len(cache.tokens))
    return True


def _told(llama: Llama, cache: Cache, statement: Statement) -> float | None:
    alone = _likelihood(llama, cache, _OPENING, statement.sentence)
    given = _likelihood(llama, cache, f"{statement.passage}\n\n{_OPENING}", statement.sentence)
    if alone is None or given is None or alone >= 0:
        return None
    return min(max(1 - given / alone, 0.0), 1.0)


def _likelihood(llama: Llama, cache: Cache, before: str, sentence: str) -> float | None:
    """The natural logarithm of the sentence's probability; None where it does not fit."""
    tokens = llama.tokenize(f"{before} {sentence}", special=False)
    # A word may be cut into other tokens when more follows: only what both begin with is "before".
    start = common_prefix(llama.tokenize(before, special=False), tokens)
    if not 0 < start < len(tokens) <= llama.context_length:
        return None
    _read(llama, cache, tokens[:start])
    said = tokens[start:]
    total = llama.log_probability(said[0])
    for step, following in _steps(said):
        _evaluate(llama, cache, step, every=True)
        total += sum(llama.log_probability(token, row) for row, token in enumerate(following))
    return total


def _read(llama: Llama, cache: Cache, tokens: Sequence[int]) -> None:
    held = cache.begin(_NOBODY, tokens)
    for position in range(held, len(tokens), llama.batch):
        _evaluate(llama, cache, tokens[position : position + llama.batch])


def _steps(tokens: Sequence[int]) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """What to evaluate at once, and the tokens that follow each of it; the last needs none."""
    for position in range(0, len(tokens) - 1, MOST_OUTPUTS):
        end = min(position + MOST_OUTPUTS, len(tokens) - 1)
        yield tokens[position:end], tokens[position + 1 : end + 1]


def _evaluate(llama: Llama, cache: Cache, tokens: Sequence[int], every: bool = False) -> None:
    if not llama.evaluate(tokens, every):
        raise AbortedError
    cache.append(tokens)
