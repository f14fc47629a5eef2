"""PDFs that are broken, or that mean harm, are read or refused, each with an outcome of its own."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from engine.child import new_job, stream
from engine.vocabulary import (
    AddPapers,
    AnyEvent,
    CollectionName,
    Failed,
    Library,
    ListPapers,
    Paper,
    PaperState,
)
from tests.engine.papers import making
from tests.proofs.frame import Proof, Tally
from tests.proofs.watch import Watch, watched

_TOGETHER = 50  # files in one import
_SHELF = CollectionName("shelf")
_NUMBERS = (b"0", b"-1", b"65535", b"2147483647", b"4294967296", b"1e308", b"99999999999999999999")
_NAMES = (b"/Kids", b"/Parent", b"/Contents", b"/Length", b"/Filter", b"/MediaBox", b"/Font")


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    with watched() as watch, closing(making.quick_child()) as child:
        originals = _originals(watch.given)
        watch.begin()
        for first in range(0, count, _TOGETHER):
            numbers = range(first, min(first + _TOGETHER, count))
            paths = [watch.given / f"{number}.pdf" for number in numbers]
            for path in paths:
                path.write_bytes(_hostile(originals, watch, chance))
            command = AddPapers(job=new_job(), collection=_SHELF, paths=tuple(map(str, paths)))
            *_, end = stream(child, command)
            if isinstance(end, Failed):
                tally.check(False, f"an import ended: {end}")
            _count(tally, paths, _listed(stream(child, ListPapers(job=new_job()))))
            for path in paths:
                path.unlink()
        watch.check(tally)
    return tally


def _listed(events: Iterator[AnyEvent]) -> dict[str, Paper]:
    (listed,) = (event for event in events if isinstance(event, Library))
    return {paper.path: paper for paper in listed.papers}


def _count(tally: Tally, paths: list[Path], papers: dict[str, Paper]) -> None:
    for path in paths:
        paper = papers.get(str(path))
        if paper is None:
            tally.counts["a copy of one that is there"] += 1  # by its content
        elif paper.state is PaperState.READY:
            tally.counts["read"] += 1
        else:
            tally.counts["refused with a sentence"] += 1
            tally.check(paper.problem.endswith("."), f"not explained: {paper.problem!r}")


def _originals(folder: Path) -> list[bytes]:
    """What the tests know as papers, of which the hostile ones are made."""
    made = [
        making.write_paper(folder / "one.pdf"),
        making.write_paper(folder / "two.pdf", columns=2),
        making.write_locked(folder / "locked.pdf"),
        making.write_scan(folder / "scan.pdf"),
    ]
    found = [path.read_bytes() for path in made]
    for path in made:
        path.unlink()
    return found


def _hostile(originals: list[bytes], watch: Watch, chance: random.Random) -> bytes:
    if chance.random() < 0.25:
        return _document(chance.choice(_HARMS)(watch, chance))
    data = bytearray(chance.choice(originals))
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if data:
            chance.choice(_CHANGES)(data, chance)
    return bytes(data)


# --- changes to a paper ---


def _flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random) -> None:
    if chance.random() < 0.3:
        del data[chance.randrange(len(data)) :]
        data += b"%"
        return
    at = chance.randrange(len(data))
    del data[at : at + chance.randrange(1, 400)]


def _repeat(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at:at] = data[at : at + chance.randrange(1, 400)] * chance.randrange(1, 20)


def _number(data: bytearray, chance: random.Random) -> None:
    if found := list(re.finditer(rb"\d+", data)):
        one = chance.choice(found)
        data[one.start() : one.end()] = chance.choice(_NUMBERS)


def _name(data: bytearray, chance: random.Random) -> None:
    if found := list(re.finditer(rb"/[A-Z][A-Za-z]+", data)):
        one = chance.choice(found)
        data[one.start() : one.end()] = chance.choice(_NAMES)


def _loop(data: bytearray, chance: random.Random) -> None:
    if found := list(re.finditer(rb"\d+ 0 R", data)):
        one = chance.choice(found)
        data[one.start() : one.end()] = b"%d 0 R" % chance.randrange(1, 12)


_CHANGES = (_flip, _cut, _repeat, _number, _name, _loop)

# --- papers that want something ---


def _document(parts: tuple[bytes, bytes, bytes]) -> bytes:
    """One page of a paper with ``parts``: into the catalogue, into the page, more objects."""
    catalogue, page, objects = parts
    text = b"BT /F1 12 Tf 72 700 Td (Some words of a paper that wants something.) Tj ET"
    return b"".join((
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R ", catalogue, b">>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R",
        b"/Resources<</Font<</F1 5 0 R>>>> ", page, b">>endobj\n",
        b"4 0 obj<</Length %d>>stream\n" % len(text), text, b"\nendstream endobj\n",
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
        objects, b"\ntrailer<</Root 1 0 R/Size 99>>\n%%EOF\n",
    ))  # fmt: skip


def _script(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    wish = f"app.launchURL('{watch.address}'); this.saveAs('{watch.canary}')".encode()
    return b"/OpenAction<</S/JavaScript/JS(" + wish + b")>>", b"", b""


def _launch(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    wish = f"/Win<</F(sh)/P(-c touch {watch.canary})>>/F({watch.secret})".encode()
    return b"/OpenAction<</S/Launch" + wish + b">>", b"", b""


def _address(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    kind = chance.choice((b"/URI/URI", b"/SubmitForm/F", b"/GoToR/F", b"/ImportData/F"))
    where = chance.choice((watch.address, f"file://{watch.secret}")).encode()
    action = b"/AA<</O<</S" + kind + b"(" + where + b")>>>>"
    return b"", action, b""


def _outside(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    """A stream whose content stands in another file."""
    file = f"6 0 obj<</Length 0/F({watch.secret})>>stream\nendstream endobj".encode()
    return b"", b"/Contents 6 0 R", file


def _bomb(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    """A stream that grows a thousandfold, as the page's content or as its picture."""
    packed = zlib.compress(bytes(chance.choice((10, 50, 200)) * 1_000_000), 9)
    head = b"6 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(packed)
    return b"", b"/Contents 6 0 R", head + packed + b"\nendstream endobj"


def _deep(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    depth = chance.choice((1_000, 20_000))
    return b"", b"/Deep " + chance.choice((b"[" * depth, b"<</A" * depth)), b""


def _tree(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    """Pages that are their own parents and children."""
    looped = b"2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R 1 0 R]/Count 1000000/Parent 2 0 R>>endobj"
    return b"", b"", looped


def _size(watch: Watch, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    side = chance.choice((b"0", b"-5", b"1e30", b"99999999999", b"nan"))
    return b"", b"/MediaBox[0 0 " + side + b" " + side + b"]/Rotate 45", b""


_HARMS: tuple[Callable[[Watch, random.Random], tuple[bytes, bytes, bytes]], ...] = (
    _script, _launch, _address, _outside, _bomb, _deep, _tree, _size,
)  # fmt: skip

PROOF = Proof(
    claim="A PDF that is broken or means harm is read, or refused with a sentence of its own; the "
    "others of the same import are not affected. Nothing is asked of the network, no other file "
    "is read, none is changed outside the data folder, and no code of the file runs.",
    count=1000,
    prove=prove,
    limits="Three of four are papers changed in up to 16 places; the others hold scripts, launch "
    "actions, addresses, streams in other files, bombs, deep nesting, loops and odd sizes. The "
    "vectors are word counts.",
    lot=100,
)
