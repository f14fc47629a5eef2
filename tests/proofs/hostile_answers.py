"""Answers that mean harm: whatever a model writes, showing it asks and opens nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count as numbers

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from engine.markdown.addresses import ALLOWED
from engine.vocabulary import MessageId, Role
from gui import theme
from gui.clients import Client
from gui.transcript import MessageView, TranscriptView
from gui.transcript.copying import fragments
from gui.transcript.formulas import Formulas
from gui.transcript.links import LinkKind, parse_link
from tests.proofs.frame import Proof, Tally
from tests.proofs.watch import Watch, watched

_PATIENCE = 30.0  # seconds until the formulas of an answer are drawn, or are given up
_ADDRESSES = (
    "{address}", "file://{secret}", "{secret}", "//{host}/x", "javascript:fetch('{address}')",
    "data:text/html,<img src={address}>", "qrc:/x", "vbscript:x", "FILE://{secret}", "smb://{host}/x",
    "\\tfile://{secret}", "java\nscript:x", "file:///proc/self/environ", "ftp://{host}/x",
    "http:{host}", "https://{host}@evil.example", "action:a:copy", "cite:a:1", "x-hilbert:y",
)  # fmt: skip
_AROUND = (
    "[text]({})", "![picture]({})", "<{}>", "[text]({} 'title')", "![]({})", "{}",
    "[![both]({})]({})", "[ref]\n\n[ref]: {}", "<img src='{}'>", "<a href='{}'>text</a>",
    "<link rel=stylesheet href='{}'>", "<style>@import url({})</style>", "<iframe src='{}'>",
    "<object data='{}'>", "<body background='{}'>", "<table background='{}'><tr><td>x</table>",
    "<svg><image href='{}'/></svg>", "<script src='{}'></script>", "<base href='{}'>[x](y)",
    "| a |\n|---|\n| ![x]({}) |", "> ![x]({})", "1. ![x]({})", "```html\n<img src='{}'>\n```",
)  # fmt: skip
_TEX = (
    r"$\input{{{secret}}}$", r"$$\include{{{secret}}}$$", r"\[\write18{{touch {canary}}}\]",
    r"$\openin5={secret} \read5 to\x \x$", r"$\href{{{address}}}{{x}}$",
    r"$\includegraphics{{{secret}}}$",
    r"$\url{{{address}}}$", r"$\def\a{{\a\a}}\a$", r"$\immediate\write18{{touch {canary}}}$",
    r"$\csname input\endcsname{{{secret}}}$", r"$\catcode`\@=11 \@@input {secret}$",
    r"$\htmlData{{x}}{{y}}\style{{background:url({address})}}{{x}}$",
    r"$\directlua{{os.execute('touch {canary}')}}$", r"$\verbatiminput{{{secret}}}$",
)  # fmt: skip
_ENDLESS = (
    "[" * 5000, "![" * 3000 + "](x)" * 3000, "*" * 20_000, "> " * 3000 + "x", "`" * 9999,
    "$" * 9999,
    "| a " * 3000 + "|", "<" * 20_000, "&#0;&#x110000;&#xD800;" * 500, "\u202e" * 500 + "txt.exe",
    "\x00\x1b[2J\x07", "- " * 2000, "$" + "{" * 3000 + "}" * 3000 + "$", "a" * 300_000,
    "[1]" * 5000, "```qasm\n" + "h q[0];\n" * 5000 + "```", r"$" + r"\frac{1}" * 500 + "$",
)  # fmt: skip


def prove(count: int, seed: int) -> Tally:
    chance, tally = random.Random(seed), Tally()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, theme.Scheme.LIGHT)
    with watched() as watch:
        watch.begin()
        client = Client("formulas")
        formulas = Formulas(client=client)
        view = TranscriptView(formulas)
        view.resize(900, 700)
        view.show()
        for number, payload in zip(range(count), _payloads(watch, chance), strict=False):
            _show(view, formulas, f"m{number}", payload)
            _check(tally, view)
            tally.counts["answers shown"] += 1
        view.close()
        formulas.close()
        client.close()
        view.deleteLater()
        watch.check(tally)
    return tally


def _payloads(watch: Watch, chance: random.Random) -> Iterator[str]:
    """Without end: one thing, and from the third hundred on several in one answer."""
    places = {
        "address": watch.address,
        "host": watch.address.removeprefix("http://"),
        "secret": watch.secret,
        "canary": watch.canary,
    }

    def one() -> str:
        kind = chance.randrange(8)
        if kind == 0:
            return chance.choice(_ENDLESS)
        if kind <= 2:
            return chance.choice(_TEX).format(**places)
        address = chance.choice(_ADDRESSES).format(**places)
        around = chance.choice(_AROUND)
        return around.replace("{}", address)

    for _ in numbers():
        yield "\n\n".join(one() for _ in range(chance.choice((1, 1, 3))))


def _show(view: TranscriptView, formulas: Formulas, name: str, payload: str) -> None:
    """As it streams in, in pieces, and as it is reopened."""
    key = MessageId(name)
    view.show_messages([MessageView(MessageId("q"), Role.USER, payload[:2000])])
    view.append(MessageView(key, Role.ASSISTANT, "", streaming=True))
    step = max(1, len(payload) // 5)
    for at in range(0, len(payload), step):
        view.stream_text(key, payload[at : at + step])
        QApplication.processEvents()
    view.finish(MessageView(key, Role.ASSISTANT, payload))
    view.flush()
    _settle(formulas)
    view.grab()


def _settle(formulas: Formulas) -> None:
    loop, patience, look = QEventLoop(), QTimer(singleShot=True), QTimer(interval=10)
    patience.timeout.connect(loop.quit)
    look.timeout.connect(lambda: None if formulas.pending() else loop.quit())
    patience.start(round(_PATIENCE * 1000))
    look.start()
    loop.exec()
    patience.stop()
    look.stop()


def _check(tally: Tally, view: TranscriptView) -> None:
    """No link leads elsewhere than to an address that may be opened, or to one of ours."""
    block = view.document().begin()
    while block.isValid():
        for part in fragments(block):
            address = part.charFormat().anchorHref()
            link = parse_link(address) if address else None
            if link is None:
                tally.check(not address, f"a link leads to {address}")
            elif link.kind is LinkKind.OUTSIDE:
                scheme = link.argument.partition(":")[0].lower()
                tally.check(scheme in ALLOWED, f"a link leads to {link.argument}")
                tally.counts["links that a person could follow"] += 1
        block = block.next()


PROOF = Proof(
    claim="Whatever a model writes, showing it asks no address, opens no file and runs nothing, "
    "and only http, https, mailto and doi addresses become links, which wait for a click.",
    count=200,
    prove=prove,
    limits="The answers go through the real transcript and the real child for formulas, in pieces "
    "and reopened, offscreen. Nothing is clicked.",
    lot=100,
)
