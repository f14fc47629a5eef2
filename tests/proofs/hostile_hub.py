"""Model repositories whose file names mean harm: what is fetched lands in the folder or nowhere."""

from __future__ import annotations

import os
import random
from contextlib import closing
from pathlib import Path

from engine.child import Child, new_job, stream
from engine.vocabulary import DescribeHub, Done, Download, Failed, FailureKind, HubDescribed
from tests.engine.hub.hub_server import ANYTHING, Hub, RunningHub
from tests.proofs.frame import Proof, Tally
from tests.proofs.watch import watched

_NAMES = (
    "../../../../canary", "../secret.txt", "..", "../..", ".", "a/..", "a/../../b.gguf",
    "/etc/passwd", "//server/share/x.gguf", "..\\..\\canary", "C:\\Windows\\x.gguf", "C:x.gguf",
    "%2e%2e/%2e%2e/canary", "..%2f..%2fcanary", "a/%2e%2e/b.gguf", "~/x.gguf", "$HOME/x.gguf",
    "-rf.gguf", ".ssh/authorized_keys", ".bashrc", "con.gguf", "aux", "x.gguf.", "x.gguf ",
    "a\nb.gguf", "a\rb.gguf", "a\x00b.gguf", "\u202efugg.exe", "\ufeffx.gguf", "x" * 300 + ".gguf",
    "a/" * 200 + "x.gguf", "?x=1.gguf", "#x.gguf", "x.gguf?download=../../canary", "a;b.gguf",
    "`touch canary`.gguf", "$(touch canary).gguf", "x.gguf\u2028", "..;/x.gguf", "....//x.gguf",
    "models.json", "adapters.json", "model-00001-of-99999.gguf", "linked.gguf",
    "linked-folder/x.gguf",
)  # fmt: skip
_REPOS = ("someone/models", "../models", "some one/mo\ndels", "a/b/c", "..", "someone/..")


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    place = Path(os.environ["HILBERT_DATA"]).parent
    folder = place / "data" / "models"
    _put_links(folder, place)
    with watched() as watch, RunningHub() as hub, closing(Child("hub")) as child:
        os.environ["HF_HUB_DOWNLOAD_TIMEOUT"] = "5"
        watch.begin()
        for number in range(count):
            repo = _REPOS[0] if number < len(_NAMES) else chance.choice(_REPOS)
            name = _NAMES[number] if number < len(_NAMES) else _mixed(chance)
            hub.files.clear()
            content = chance.randbytes(1000)
            hub.put(repo, name, content)
            hub.put(*ANYTHING, content)  # the client takes the dots out of an address
            _describe(tally, child, hub, repo)
            command = Download(
                job=new_job(), repo=repo, file=name, folder=str(folder), endpoint=hub.url
            )
            _fetch(tally, child, command)
        watch.check(tally)
        tally.counts["files in the folder of models"] = len(list(folder.iterdir()))
    return tally


def _put_links(folder: Path, place: Path) -> None:
    """Names that lead out of the folder, as a folder that was unpacked may hold them."""
    folder.mkdir(parents=True)
    (folder / "linked.gguf").symlink_to(place / "canary")
    (folder / "linked-folder").symlink_to(place / "home")


def _mixed(chance: random.Random) -> str:
    name = "/".join(chance.choice(_NAMES) for _ in range(chance.choice((1, 2, 3))))
    return name if chance.random() < 0.5 else f"{name}/x{chance.randrange(1000)}.gguf"


def _describe(tally: Tally, child: Child, hub: Hub, repo: str) -> None:
    for event in stream(child, DescribeHub(job=new_job(), repo=repo, endpoint=hub.url)):
        if isinstance(event, HubDescribed):
            tally.counts["files listed"] += len(event.files)
        _explained(tally, event, "described")


def _fetch(tally: Tally, child: Child, command: Download) -> None:
    *_, end = stream(child, command)
    _explained(tally, end, "fetched")
    tally.counts["fetched" if isinstance(end, Done) else "refused with a sentence"] += 1


def _explained(tally: Tally, event: object, what: str) -> None:
    if isinstance(event, Failed):
        known = event.kind is not FailureKind.INTERNAL and event.sentence
        tally.check(bool(known), f"not understood when {what}: {event.detail[-300:]}")


PROOF = Proof(
    claim="Whatever a repository calls its files, what is fetched lands in the folder of models "
    "under a plain name, or is refused with a sentence; links in that folder lead nothing "
    "out of it.",
    count=200,
    prove=prove,
    limits="The hub is one of the test's own on this machine, asked by the real client. 45 names "
    "come first, then mixtures of them.",
    lot=100,
)
