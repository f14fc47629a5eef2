"""How long a search over many conversations takes, in a database of made-up ones.

Words are drawn as in a language, a few often and most rarely, since both are looked for. Beside the
search stands a bare query of SQLite's full text for the same words, which finds rows and no more.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec

from engine import sqlite
from engine.bench import measure
from engine.store import Store, Tree, new_conversation, new_message
from engine.vocabulary import Progress, Role

TURNS = 2
_WORDS = 4000
_COMMON = ("quantum", "error", "code", "state")
QUERIES = ("quantum", "quantum error", "qua", "w17", "w17 w2000", "nothing of the kind", "w")


def run(count: int, rounds: int, told: Callable[[Progress], None]) -> dict[str, Any]:
    """``count`` conversations of two turns, each query ``rounds`` times."""
    chance = random.Random(1)  # noqa: S311 - no secret
    with measure.temporary_data() as folder:
        store = Store.open(folder / "hilbert.db")
        store._db.execute("PRAGMA synchronous = OFF")  # made-up data need not survive
        for number in range(count):
            if number % 200 == 0:
                told(Progress(done=number, total=count, unit="conversations"))
            store.plant(_conversation(chance))
        searches = {query: _times(partial(store.search, query), rounds) for query in QUERIES}
        bare = {query: _times(partial(_bare, store, query), rounds) for query in QUERIES}
        store.close()
    medians = {query: measure.median(times) for query, times in searches.items()}
    return measure.report(
        "conversations",
        "hilbert bench conversations",
        conversations=count,
        messages=2 * TURNS * count,
        goal_ms=100,
        search_ms={query: round(value, 1) for query, value in medians.items()},
        slowest_ms=round(max(max(times) for times in searches.values()), 1),
        bare_fts_ms={q: round(measure.median(times), 1) for q, times in bare.items()},
    )


def _conversation(chance: random.Random) -> Tree:
    conversation = new_conversation(_text(chance, 5))
    messages = []
    parent = None
    for _ in range(TURNS):
        question = new_message(conversation.id, parent, Role.USER, _text(chance, 15))
        answer = new_message(conversation.id, question.id, Role.ASSISTANT, _text(chance, 150))
        messages += [question, answer]
        parent = answer.id
    return Tree(msgspec.structs.replace(conversation, leaf=parent), tuple(messages))


def _text(chance: random.Random, words: int) -> str:
    return " ".join(
        chance.choice(_COMMON) if chance.random() < 0.05 else f"w{chance.randrange(_WORDS)}"
        for _ in range(words)
    )


def _bare(store: Store, text: str) -> None:
    store._db.execute(
        "SELECT rowid FROM message_text WHERE message_text MATCH ? ORDER BY rowid DESC LIMIT 100",
        (sqlite.match_all(text),),
    ).fetchall()


def _times(act: Callable[[], object], rounds: int) -> list[float]:
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - began))
    return times
