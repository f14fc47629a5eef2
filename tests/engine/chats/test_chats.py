"""Conversations leave and come back unchanged; those of other programs come in."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.chats import exchange, html, importing, markdown
from engine.chats.foreign import trees_of
from engine.chats.turns import branch
from engine.errors import HilbertError
from engine.store import (
    Citation,
    Message,
    MessageStatus,
    Notice,
    Store,
    Tone,
    Tree,
    new_conversation,
    new_message,
)
from engine.vocabulary import PaperId, Passage, PassageId, Role, Sampling, Span, Usage

DATA = Path(__file__).parents[2] / "data" / "chats"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PASSAGE = Passage(
    PassageId(1), PaperId(2), "On codes", "/p/codes.pdf", "", "text", (Span(3, 0, 4),)
)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """A conversation with branches, and messages of every kind."""
    conversation = msgspec.structs.replace(
        new_conversation(draw(TEXT)),
        system_prompt=draw(TEXT),
        sampling=Sampling(
            temperature=draw(st.floats(0, 2)), seed=draw(st.none() | st.integers(0, 9))
        ),
        folder=draw(TEXT),
        pinned=draw(st.booleans()),
        model=draw(TEXT),
    )
    messages: list[Message] = []
    for _ in range(draw(st.integers(0, 4))):
        answers = [m for m in messages if m.role is Role.ASSISTANT]
        parent = draw(st.sampled_from([None, *answers]))
        question = new_message(
            conversation.id, parent.id if parent else None, Role.USER, draw(TEXT)
        )
        answer = new_message(conversation.id, question.id, Role.ASSISTANT, draw(TEXT))
        messages += [question, draw(answers_like(answer))]
    leaf = draw(st.sampled_from([message.id for message in messages])) if messages else None
    return Tree(msgspec.structs.replace(conversation, leaf=leaf), tuple(messages))


def answers_like(message: Message) -> st.SearchStrategy[Message]:
    finished = [status for status in MessageStatus if status is not MessageStatus.STREAMING]
    notice = st.none() | st.builds(Notice, tone=st.sampled_from(Tone), sentence=TEXT)
    return st.builds(
        msgspec.structs.replace,
        st.just(message),
        status=st.sampled_from(finished),
        sources=st.just(()) | st.just((Citation(1, PASSAGE),)),
        cited=st.just(()) | st.just((1,)),
        usage=st.none() | st.builds(Usage, prompt=st.integers(0, 99), rate=st.floats(0, 99)),
        notice=notice,
        said=TEXT,
    )


@given(st.lists(trees(), max_size=3))
@settings(max_examples=15, deadline=None)
def test_what_was_exported_is_imported_unchanged(made: list[Tree]) -> None:
    assert exchange.read(exchange.write(tuple(made))) == tuple(made)


@given(trees())
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_another_data_folder_holds_the_same_after_an_import(
    tmp_path_factory: pytest.TempPathFactory, tree: Tree
) -> None:
    folder = tmp_path_factory.mktemp("stores")
    here, there = Store.open(folder / "here.db"), Store.open(folder / "there.db")
    here.plant(tree)
    exported = here.tree(tree.conversation.id)
    assert exported == tree
    for one in exchange.read(exchange.write((exported,))):
        there.plant(one)
    assert there.tree(tree.conversation.id) == tree
    copy = there.plant(tree)
    assert copy.id != tree.conversation.id
    planted = there.tree(copy.id)
    assert planted is not None
    assert [message.text for message in planted.messages] == [m.text for m in tree.messages]
    assert [message.text for message in branch(planted)] == [m.text for m in branch(tree)]
    here.close()
    there.close()


def conversation_with(text: str, question: str = "Why?") -> Tree:
    conversation = new_conversation("A <b>title</b>")
    asked = new_message(conversation.id, None, Role.USER, question)
    answer = msgspec.structs.replace(
        new_message(conversation.id, asked.id, Role.ASSISTANT, text),
        sources=(Citation(1, PASSAGE), Citation(2, PASSAGE)),
        cited=(1,),
        model="/m/small.gguf",
    )
    return Tree(msgspec.structs.replace(conversation, leaf=answer.id), (asked, answer))


def test_markdown_holds_the_branch_in_view_and_what_it_cites() -> None:
    written = markdown.write(conversation_with("Because $x^2$ [1]."))
    assert "## Question\n\nWhy?" in written
    assert "## Answer (small)\n\nBecause $x^2$ [1]." in written
    assert "- [1] On codes, p. 3 (codes.pdf)" in written
    assert "[2] On codes" not in written


def test_html_draws_formulas_and_runs_nothing() -> None:
    text = (
        "Because $\\ket{0}$ and\n\n$$\\sum_n n$$\n\n<script>alert(1)</script>\n\n"
        "[bad](javascript:alert(1)) [good](https://example.org) ![cat](https://example.org/c.png)"
        "\n\n$\\unknown{x}$"
    )
    written = html.write(conversation_with(text))
    assert written.count("<svg ") == 2
    assert 'aria-label="\\sum_n n"' in written
    assert "<script>" not in written
    assert "javascript:" not in written
    assert 'href="https://example.org"' in written
    assert "<img" not in written
    assert "<code>$\\unknown{x}$</code>" in written
    assert "A &lt;b&gt;title" in written


def test_a_chatgpt_export_comes_in_with_its_branches(tmp_path: Path) -> None:
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(DATA / "chatgpt.json", "folder/conversations.json")
    for file in (DATA / "chatgpt.json", packed):
        (tree,) = importing.read(file)
        assert tree.conversation.title == "Surface codes"
        assert [message.text for message in branch(tree)] == [
            "What is a surface code?",
            "A code on a lattice with $d^2$ qubits.",
        ]
        assert "An old answer." in {message.text for message in tree.messages}
        assert tree.conversation.created == pytest.approx(1700000000.5)


def test_an_lm_studio_conversation_comes_in_with_its_versions() -> None:
    (tree,) = importing.read(DATA / "lm-studio.json")
    assert [message.text for message in branch(tree)] == [
        "Define squeezing.",
        "Noise below vacuum\n\nin one quadrature.",
        "And after that?",
        "",
    ]
    assert "First try." in {message.text for message in tree.messages}


def test_a_list_of_messages_comes_in() -> None:
    messages = [
        {"role": "system", "content": "Be kind."},
        {"role": "assistant", "content": "Hello!"},
        {"role": "user", "content": "One"},
        {"role": "user", "content": [{"type": "text", "text": "Two \ud800"}]},
        {"role": "assistant", "content": "Three"},
    ]
    (tree,) = trees_of(messages)
    assert [m.text for m in tree.messages] == ["…", "Hello!", "One\n\nTwo ?", "Three"]
    assert [m.role for m in tree.messages] == [Role.USER, Role.ASSISTANT] * 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["mapping", "messages", "versions", "role", "content", "parts", "author",
                 "children", "parent", "message", "current_node", "steps", "type", "text", "a"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)  # fmt: skip


@given(JSON)
@settings(max_examples=60, deadline=None)
def test_any_json_is_conversations_or_nothing(document: object) -> None:
    for tree in trees_of(document):
        assert exchange.read(exchange.write((tree,))) == (tree,)
        assert tree.messages


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{", b'{"a": 1}', b"\xff\xfe", b'{"format":"hilbert-conversations","version":99,'
     b'"conversations":[]}', b'{"format":"hilbert-conversations"}', b"[" * 100_000, b"PK\x03\x04x"],
)  # fmt: skip
def test_other_files_are_refused_with_a_sentence(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "some.json"
    file.write_bytes(data)
    with pytest.raises(HilbertError) as raised:
        importing.read(file)
    assert raised.value.remedy


def test_messages_that_hang_on_nothing_are_refused() -> None:
    tree = conversation_with("x")
    orphan = msgspec.structs.replace(tree, messages=tree.messages[1:])
    document = json.loads(exchange.write((orphan,)))
    with pytest.raises(HilbertError):
        exchange.read(json.dumps(document).encode())
