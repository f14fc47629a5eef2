"""The document: streamed equals reopened, blocks are written once, messages keep to themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from engine.vocabulary import MessageId, Role
from gui import theme
from gui.transcript import MessageView, Notice, NoticeKind, entries, segments
from gui.transcript.copying import fragments, selected_text
from gui.transcript.document import TranscriptDocument
from gui.transcript.formats import Object, Prop
from gui.transcript.formulas import Formulas

from . import samples

CITED = {1: "First paper, p. 3", 2: "Second paper, p. 1"}


class NoFormulas(Formulas):
    """Draws nothing and starts no thread: these tests are about blocks."""

    def lookup(self, formula: object) -> None:
        del formula

    def failed(self, formula: object) -> bool:
        del formula
        return True


@pytest.fixture(scope="module")
def owner(qapp: QApplication) -> Iterator[QObject]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    parent = QObject()
    yield parent
    parent.deleteLater()


def _document(owner: QObject) -> TranscriptDocument:
    return TranscriptDocument(NoFormulas(), owner)


def _answer(text: str = "", *, id_: str = "a", streaming: bool = False) -> MessageView:
    return MessageView(MessageId(id_), Role.ASSISTANT, text, citations=CITED, streaming=streaming)


def _question(text: str, id_: str = "q") -> MessageView:
    return MessageView(MessageId(id_), Role.USER, text)


def _write(document: TranscriptDocument) -> None:
    while document.advance(1.0):
        pass


def _opened(owner: QObject, *views: MessageView) -> TranscriptDocument:
    document = _document(owner)
    document.set_messages(views)
    _write(document)
    return document


def _blocks(document: TranscriptDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _picture(document: TranscriptDocument) -> list[tuple[object, ...]]:
    """All that is seen of a document; card numbers only tell cards apart and are left out."""
    rows: list[tuple[object, ...]] = []
    for block in _blocks(document):
        shape = block.blockFormat()
        looks = tuple(
            (part.text(), part.charFormat().foreground().color().name(),
             part.charFormat().font().toString(), part.charFormat().anchorHref()
             if not part.charFormat().anchorHref().startswith(("code:", "save:", "draw:"))
             else "code",
             part.charFormat().stringProperty(Prop.SOURCE))
            for part in fragments(block)
        )  # fmt: skip
        margins = (shape.topMargin(), shape.bottomMargin(), shape.leftMargin())
        rows.append((shape.property(Prop.CARD), margins, shape.property(Prop.BUBBLE), looks))
    return rows


def _streamed(owner: QObject, chunks: list[str]) -> TranscriptDocument:
    document = _opened(owner, _question("q"), _answer(streaming=True))
    entry = document.entries[-1]
    for chunk in chunks:
        document.grow(entry, chunk)
        _write(document)
    document.update(entry, _answer("".join(chunks)))
    _write(document)
    return document


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from(samples.FRAGMENTS), max_size=25).map("".join),
    st.lists(st.integers(0, 500), max_size=8),
)
def test_a_streamed_answer_equals_the_reopened_one(
    owner: QObject, text: str, cuts: list[int]
) -> None:
    places = sorted({cut % (len(text) + 1) for cut in cuts} | {0, len(text)})
    chunks = [text[a:b] for a, b in pairwise(places)]
    streamed = _streamed(owner, chunks)
    opened = _opened(owner, _question("q"), _answer(text))
    assert streamed.toPlainText() == opened.toPlainText()
    assert _picture(streamed) == _picture(opened)


def test_the_sample_streamed_by_letters_equals_the_reopened_one(owner: QObject) -> None:
    streamed = _streamed(owner, list(samples.ANSWER))
    assert _picture(streamed) == _picture(_opened(owner, _question("q"), _answer(samples.ANSWER)))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(samples.FRAGMENTS), min_size=5, max_size=60).map("".join))
def test_a_long_text_opened_from_its_end_looks_like_one_that_was_streamed(
    owner: QObject, text: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(entries, "END_LENGTH", 60)
        patch.setattr(entries, "WORTH_CUTTING", 80)
        patch.setattr(entries, "NEAREST_END", 5)
        text = f"{text}\n\nPlain words.\n\n{text}"
        opened = _opened(owner, _question("q"), _answer(text))
    streamed = _streamed(owner, [text])
    assert _picture(opened) == _picture(streamed)


def test_a_long_text_is_opened_from_its_end(owner: QObject) -> None:
    text = "\n\n".join(f"Paragraph {n} has some words." for n in range(2000))
    document = _document(owner)
    document.set_messages([_question("q"), _answer(text)])
    document.advance(0.0)
    while document.end_pending:
        document.advance(0.0)
    plain = document.toPlainText()
    assert "Paragraph 1999" in plain
    assert "Paragraph 0 " not in plain
    assert document.blocks_written < 500
    _write(document)
    assert _picture(document) == _picture(_streamed(owner, [text]))


def test_a_cut_inside_of_code_is_noticed(owner: QObject) -> None:
    """A fence within a formula is none: the cut is made where code is still open."""
    lines = "\n\n".join(f"Line {n} of code" for n in range(2000))
    text = f"~~~~\n```\n```\n```\n{lines}\n\nWords"
    document = _opened(owner, _question("q"), _answer(text))
    assert _picture(document) == _picture(_streamed(owner, [text]))


def test_a_long_table_is_written_in_parts_and_copied_as_one(owner: QObject) -> None:
    rows = "\n".join(f"| {n} | $x_{n}$ | words |" for n in range(100))
    text = f"| Run | Formula | Text |\n|--:|---|---|\n{rows}\n\nBehind."
    chunks = [text[i : i + 40] for i in range(0, len(text), 40)]
    streamed = _streamed(owner, chunks)
    assert streamed.blocks_written < 12 * len(chunks) * segments.TABLE_ROWS
    assert _picture(streamed) == _picture(_opened(owner, _question("q"), _answer(text)))
    cursor = QTextCursor(streamed)
    cursor.select(QTextCursor.SelectionType.Document)
    copied = selected_text(cursor)
    assert copied.count("|---|---|---|") == 1
    assert rows in copied
    assert "Behind." in copied


def test_a_stream_writes_each_block_a_few_times_only(owner: QObject) -> None:
    """Counted in blocks: with every token a writing, work stays linear in the answer's length."""
    paragraphs = [f"Paragraph {n} has *some* words, `code` and an end.\n\n" for n in range(60)]
    tokens = [text[i : i + 12] for text in paragraphs for i in range(0, len(text), 12)]
    document = _opened(owner, _answer(streaming=True))
    entry = document.entries[-1]
    before = document.blocks_written
    for token in tokens:
        document.grow(entry, token)
        _write(document)
    assert document.blocks_written - before <= 3 * len(tokens)


def test_growing_touches_only_the_end(owner: QObject) -> None:
    document = _opened(owner, _question("q"), _answer("One.\n\nTwo.\n\nThr", streaming=True))
    document.documentLayout()  # changes are told to a layout only
    changes: list[int] = []
    document.contentsChange.connect(lambda place, _removed, _added: changes.append(place))
    tail = document.find("Two").selectionStart()  # the last finished line is not settled yet
    document.grow(document.entries[-1], "ee.")
    _write(document)
    assert min(changes) >= tail - 1


def test_finishing_with_the_same_text_writes_no_text_again(owner: QObject) -> None:
    text = "\n\n".join(f"Paragraph {n}." for n in range(50))
    document = _opened(owner, _answer(text, streaming=True))
    before = document.blocks_written
    document.update(document.entries[-1], _answer(text))
    _write(document)
    assert document.blocks_written - before <= 3


def test_finishing_with_another_text_shows_that_one_only(owner: QObject) -> None:
    views = [
        _question("one", "1"),
        _answer("draft [9]", id_="2", streaming=True),
        _question("three", "3"),
    ]
    document = _opened(owner, *views)
    document.update(document.entries[1], _answer("final", id_="2"))
    _write(document)
    assert "draft" not in document.toPlainText()
    expected = _opened(owner, views[0], _answer("final", id_="2"), views[2])
    assert _picture(document) == _picture(expected)


@pytest.mark.parametrize(
    "ending", ["text", "```\ncode\n```", "| a |\n|--|\n| b |", "- item", "$$x$$"]
)
def test_truncating_leaves_the_rest_as_it_was(owner: QObject, ending: str) -> None:
    kept = [_question("one"), _answer(ending, id_="2")]
    document = _opened(
        owner, *kept, _question("three", "3"), _answer("| a |\n|--|\n| b |", id_="4")
    )
    document.truncate(2)
    assert _picture(document) == _picture(_opened(owner, *kept))
    document.truncate(0)
    assert _picture(document) == _picture(_opened(owner))


def test_blocks_are_found_back(owner: QObject) -> None:
    document = _opened(owner, _question("one", "1"), _answer(samples.ANSWER, id_="2"))
    assert document.locate(0) == (document.entries[0], 0)
    place = document.locate(document.blockCount() - 1)
    assert place is not None
    assert place[0].view.id == "2"
    assert document.locate(document.blockCount()) is None
    assert 1 + sum(entry.blocks for entry in document.entries) == document.blockCount()


def _pills(document: TranscriptDocument) -> list[str]:
    return [
        part.charFormat().stringProperty(Prop.LABEL)
        for block in _blocks(document)
        for part in fragments(block)
        if part.charFormat().objectType() == Object.PILL
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Known [1].", ["1"]),
        ("Two [1, 2] and [2][1].", ["1", "2", "2", "1"]),
        ("Unknown [7].", []),
        ("Half known [1, 7].", ["1"]),
        ("`[1]` in code", []),
        ("```\nx[1]\n```", []),
        ("$x[1]$ and \\(a[2]\\)", []),
        ("$$\nx[1]\n$$", []),
        ("[1](https://example.org)", []),
        ("[see [1]](https://example.org)", []),
        ("**bold [1]**", ["1"]),
        ("# Head [2]", ["2"]),
        ("| a [1] |\n|--|\n| b [2] |", ["1", "2"]),
        ("- item [1]", ["1"]),
        ("> quote [2]", ["2"]),
        ("[x] [1.5] [a1]", []),
    ],
)
def test_citations_stand_only_in_running_text(
    owner: QObject, text: str, numbers: list[str]
) -> None:
    assert _pills(_opened(owner, _answer(text))) == numbers


def test_unknown_numbers_stay_text(owner: QObject) -> None:
    plain = _opened(owner, _answer("Half known [1, 7]. And [9].")).toPlainText()
    assert "[7]" in plain
    assert "[9]" in plain


def test_html_and_pictures_are_text(owner: QObject) -> None:
    text = (
        "<script>x</script> <b>b</b>\n\n![a cat](https://example.org/cat.png)\n\n<div>\nd\n</div>"
    )
    plain = _opened(owner, _answer(text)).toPlainText()
    assert "<script>x</script>" in plain
    assert "<div>" in plain
    assert "a cat" in plain
    assert "cat.png" not in plain


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org", True),
        ("mailto:a@example.org", True),
        ("doi:10.1000/1", True),
        ("10.1000/182", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("relative/page", False),
    ],
)
def test_only_safe_addresses_become_links(owner: QObject, url: str, linked: bool) -> None:
    document = _opened(owner, _answer(f"[text]({url})"))
    links = [
        part.charFormat().anchorHref()
        for block in _blocks(document)
        for part in fragments(block)
        if part.charFormat().anchorHref().startswith("open:")
    ]
    assert bool(links) == linked
    assert "text" in document.toPlainText()


def test_a_notice_folds_its_detail(owner: QObject) -> None:
    notice = Notice(NoticeKind.ERROR, "It failed.", "Try a smaller model.", "trace 0x1")
    document = _opened(owner, MessageView(MessageId("a"), Role.ASSISTANT, "", notice=notice))
    plain = document.toPlainText()
    assert "It failed." in plain
    assert "Try a smaller model." in plain
    assert "trace" not in plain
    entry = document.entries[0]
    entry.detailed = entry.end.dirty = True
    _write(document)
    assert "trace 0x1" in document.toPlainText()


def test_a_person_keeps_the_line_ends_that_were_typed(owner: QObject) -> None:
    assert "one\ntwo" in _opened(owner, _question("one\ntwo")).toPlainText()
    assert "one two" in _opened(owner, _answer("one\ntwo")).toPlainText()


def test_a_new_theme_recolours_everything(owner: QObject, qapp: QApplication) -> None:
    document = _opened(owner, _answer(samples.ANSWER))
    plain = document.toPlainText()
    theme.apply(qapp, theme.Scheme.DARK)
    document.restyle()
    _write(document)
    colors = {
        part.charFormat().foreground().color().name()
        for block in _blocks(document)
        for part in fragments(block)
    }
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert document.toPlainText() == plain
    assert theme.DARK.text in colors
    assert theme.LIGHT.text not in colors


@given(st.text(max_size=300))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_can_be_shown(owner: QObject, text: str) -> None:
    document = _opened(owner, _answer(text))
    assert 1 + sum(entry.blocks for entry in document.entries) == document.blockCount()
