"""Data sets, recipes and other files of text, broken or harmful: each is read or explained."""

from __future__ import annotations

import random
import re
import time

from tests.proofs.frame import Proof, Tally
from tests.proofs.readers import Reader, all_readers
from tests.proofs.watch import Watch, watched

_LONGEST = 5.0  # seconds of processor for one file
_PIECES = (
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\r", b"\n\n", b'"', b"'", b"{", b"}",
    b"[" * 3000, b'{"a":' * 3000, b"null", b"NaN", b"1e999", b"-1", b"9" * 5000, b"=1+1", b"@",
    b"\\", b"#", b"<!--", b"\\input{/etc/passwd}", b"!!python/object/apply:os.system", b"*&a",
    b"A" * 100_000, b"{" * 20_000,
)  # fmt: skip


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    with watched() as watch:
        readers = list(all_readers(watch.given).items())
        watch.begin()
        for number in range(count):
            name, reader = readers[number % len(readers)]
            data = _hostile(reader, watch, chance)
            path = watch.given / f"{number}{reader.suffix}"
            began = time.process_time()
            try:
                read = reader.take(data, path)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                tally.check(False, f"{name}: {error!r} for {data[:200]!r}")
                continue
            finally:
                path.unlink()
            tally.check(time.process_time() - began < _LONGEST, f"{name}: took too long")
            tally.counts[f"{name}, {'read' if read else 'refused with a sentence'}"] += 1
        watch.check(tally)
    return tally


def _hostile(reader: Reader, watch: Watch, chance: random.Random) -> bytes:
    """One of its examples with pieces put in, taken out, repeated, or other values."""
    data = bytearray(chance.choice(reader.examples))
    baits = [str(watch.secret).encode(), watch.address.encode()]
    for _ in range(chance.choice((1, 2, 4, 8))):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[at:at] = chance.choice((*_PIECES, *baits))
            case 1:
                del data[at : at + chance.randrange(1, 50)]
            case 2:
                data[at:at] = data[at : at + chance.randrange(1, 200)] * chance.randrange(1, 100)
            case 3:
                if values := list(re.finditer(rb"\w+", data)):
                    found = chance.choice(values)
                    data[found.start() : found.end()] = chance.choice((*_PIECES, *baits))
    return bytes(data)


PROOF = Proof(
    claim="A file of examples, labelled sentences, conversations, entries, circuits, text or a "
    "recipe that is broken or means harm is read, or refused with a sentence. Nothing is asked of "
    "the network, no other file is read, none is changed, and no code of the file runs.",
    count=400,
    prove=prove,
    limits="The files are those that the readers understand, changed in one to eight places.",
    lot=200,
)
