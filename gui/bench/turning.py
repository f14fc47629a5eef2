"""The measured reader of papers: ``python -m gui.bench.turning``, settings on stdin."""

from __future__ import annotations

import time

from engine import paths
from engine.bench import measure
from engine.child import new_job
from engine.store import Store
from engine.vocabulary import (
    AddPapers,
    AnyEvent,
    CollectionName,
    Done,
    Failed,
    Paper,
    PaperChanged,
)
from gui import theme
from gui.bench.pages import FEWEST, Settings, Turned
from gui.bench.waiting import pause, wait
from gui.clients import Client
from gui.page_view import PageView, State
from gui.services import Services


def turn(services: Services, given: Settings) -> Turned:
    paper = _added(services, given.file)
    if paper is None or paper.pages < FEWEST:
        return Turned(0, [], [])
    view = PageView(services)
    view.resize(900, 1000)
    view.show()
    reading = _turned(view, paper, given.turns, given.rest)
    hurrying = _turned(view, paper, given.turns, 0.0)
    view.close()
    return Turned(paper.pages, reading, hurrying)


def _added(services: Services, file: str) -> Paper | None:
    heard: list[AnyEvent] = []
    command = AddPapers(job=new_job(), collection=CollectionName("bench"), paths=(file,))
    services.papers.send(command, heard.append)
    wait(lambda: any(isinstance(event, Done | Failed) for event in heard))
    return next((event.paper for event in heard if isinstance(event, PaperChanged)), None)


def _turned(view: PageView, paper: Paper, turns: int, rest: float) -> list[float]:
    """The pages in order, from the first again after the last; going back is not measured."""
    seconds: list[float] = []
    while len(seconds) < turns:
        view.clear()
        view.show_page(paper.id, paper.title, paper.path, 1)
        wait(lambda: view.state is State.SHOWN)
        for page in range(2, min(paper.pages, 1 + turns - len(seconds)) + 1):
            if rest:
                pause(rest)
            began = time.perf_counter()
            view.go_to(page)
            wait(lambda: view.state is not State.LOADING)
            view.repaint()
            seconds.append(time.perf_counter() - began)
    return seconds


def main() -> None:
    given = measure.settings(Settings)
    app = theme.application()
    theme.apply(app, theme.Scheme.LIGHT)
    store = Store.open(paths.prepare() / "hilbert.db")
    services = Services(store, Client("inference"), Client("papers"))
    turned = turn(services, given)
    services.close()
    measure.answer(turned)


if __name__ == "__main__":
    main()
