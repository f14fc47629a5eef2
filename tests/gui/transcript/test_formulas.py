"""Formulas arrive later, in their place, from a child that may die of one of them."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.vocabulary import Formula
from gui.clients import Client
from gui.transcript import TranscriptView
from gui.transcript.formats import Object, Prop
from gui.transcript.formulas import Formulas

from .helpers import LONG, answer, centre_of, question, settle


def test_formulas_arrive(qtbot: QtBot, view: TranscriptView, formulas: Formulas) -> None:
    view.show_messages([answer(r"$\frac{a}{b}$ and $$\sum_i x_i$$")])
    settle(qtbot, view, formulas)
    assert formulas.lookup(Formula(r"\frac{a}{b}", display=False)) is not None


def test_an_unknown_command_shows_its_source(
    qtbot: QtBot, view: TranscriptView, formulas: Formulas
) -> None:
    view.show_messages([answer(r"Before $\mymacro{x}$ after.")])
    settle(qtbot, view, formulas)
    assert formulas.failed(Formula(r"\mymacro{x}", display=False))
    place = centre_of(view, Object.FORMULA)
    shape = view.format_at(place)
    assert shape is not None
    assert shape.stringProperty(Prop.SOURCE) == r"$\mymacro{x}$"
    box = view.viewport().grab().toImage()
    ratio = box.devicePixelRatio()
    around = [
        box.pixelColor(round((place.x() + dx) * ratio), round((place.y() + dy) * ratio))
        for dx in range(-30, 30) for dy in range(-6, 6)
    ]  # fmt: skip
    assert min(color.lightness() for color in around) < 160


def test_formulas_above_do_not_move_what_is_read(
    qtbot: QtBot, view: TranscriptView, formulas: Formulas
) -> None:
    tex = r"\begin{pmatrix} a \\ b \\ c \\ d \end{pmatrix}"
    tall = f"$${tex}$$"
    formulas.close()  # nothing arrives before the place to read is chosen
    view.show_messages([question(f"{tall}\n\n" * 5), answer(LONG)])
    view.flush()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    seen = view.cursorForPosition(QPoint(5, 5)).block().text()
    height = view.document().size().height()
    formulas.reopen()
    formulas.lookup(Formula(tex, display=True))
    settle(qtbot, view, formulas)
    assert view.document().size().height() > height
    assert view.cursorForPosition(QPoint(5, 5)).block().text() == seen


def test_closing_ends_the_work(formulas: Formulas) -> None:
    for number in range(200):
        formulas.lookup(Formula(rf"\frac{{{number}}}{{x}}", display=True))
    formulas.close()
    assert not formulas.pending()
    assert formulas.lookup(Formula("never", display=False)) is None
    assert not formulas.pending()


def test_the_cache_forgets_the_oldest(qtbot: QtBot, typesetter: Client) -> None:
    small = Formulas(client=typesetter, capacity=2)
    for tex in ("a", "b", "c"):
        small.lookup(Formula(tex, display=False))
        qtbot.waitUntil(lambda: not small.pending(), timeout=20_000)
    assert small.lookup(Formula("c", display=False)) is not None
    assert small.lookup(Formula("a", display=False)) is None
    small.close()


def test_a_formula_that_kills_the_child_costs_only_itself(
    qtbot: QtBot, qapp: QApplication, data_folder: Path
) -> None:
    del qapp, data_folder
    script = Path(__file__).parents[2] / "children" / "breaking_typesetter.py"
    client = Client("formulas", command=[sys.executable, str(script)])
    formulas = Formulas(client=client)
    wanted = [Formula(tex, display=False) for tex in ("a", "die", "b")]
    for formula in wanted:
        formulas.lookup(formula)
    qtbot.waitUntil(lambda: not formulas.pending(), timeout=30_000)
    assert formulas.failed(wanted[1])
    assert formulas.lookup(wanted[0]) is not None
    assert formulas.lookup(wanted[2]) is not None
    formulas.close()
    client.close()


def test_macros_of_ones_own_are_used_at_once(
    qtbot: QtBot, view: TranscriptView, formulas: Formulas
) -> None:
    view.show_messages([answer(r"$\comm{A}{B} = \mine{2}$")])
    settle(qtbot, view, formulas)
    formula = Formula(r"\comm{A}{B} = \mine{2}", display=False)
    assert formulas.failed(formula)
    formulas.use_preamble(r"\newcommand{\mine}[1]{\hbar^{#1}}")
    settle(qtbot, view, formulas)
    assert formulas.lookup(formula) is not None
    assert not view.writing
