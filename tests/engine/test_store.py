"""Conversations on disk: trees, search, undo, recovery, and folders that refuse."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import sqlite
from engine.bench import conversations
from engine.errors import HilbertError, translated
from engine.store import (
    Citation,
    Conversation,
    Message,
    MessageStatus,
    Notice,
    Store,
    Tone,
    new_conversation,
    new_message,
)
from engine.store.migrations import MIGRATIONS
from engine.vocabulary import (
    CollectionName,
    FailureKind,
    PaperId,
    Passage,
    PassageId,
    Role,
    Sampling,
    Span,
    Usage,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hilbert.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


@pytest.fixture
def conversation(store: Store) -> Conversation:
    return store.create(new_conversation("About qubits"))


def turn(
    store: Store, conversation: Conversation, parent: Message | None, text: str = "Why?"
) -> tuple[Message, Message]:
    """A question and its answer below ``parent``, in the store."""
    question = new_message(conversation.id, parent.id if parent else None, Role.USER, text)
    answer = new_message(conversation.id, question.id, Role.ASSISTANT, f"Because {text}")
    store.add(question, answer)
    return question, answer


def texts(store: Store, conversation: Conversation) -> list[str]:
    return [message.text for message in store.branch(conversation.id)]


def test_a_conversation_keeps_all_its_settings(store: Store) -> None:
    kept = msgspec.structs.replace(
        new_conversation("T"),
        system_prompt="Be brief.",
        sampling=Sampling(temperature=0.0, seed=3),
        collection=CollectionName("Thesis"),
        model="m.gguf",
    )
    store.create(kept)
    assert store.conversation(kept.id) == kept
    changed = msgspec.structs.replace(kept, title="U", sampling=Sampling(top_k=1))
    store.update(changed)
    assert store.conversation(kept.id) == changed


def test_an_answer_keeps_all_it_rests_on(store: Store, conversation: Conversation) -> None:
    _, answer = turn(store, conversation, None)
    passage = Passage(PassageId(1), PaperId(2), "T", "p", "s", "text", (Span(1, 0, 4),), 0.5)
    full = msgspec.structs.replace(
        answer,
        text="Cats [1].",
        status=MessageStatus.STOPPED,
        sources=(Citation(1, passage, matched=True),),
        cited=(1,),
        usage=Usage(prompt=3, seed=9),
        notice=Notice(Tone.WARNING, "Careful.", "Check it.", "d", FailureKind.INTERNAL),
        model="m.gguf",
    )
    store.finish(full)
    assert store.branch(conversation.id)[-1] == full


def test_a_branch_goes_from_the_first_question_to_the_leaf(
    store: Store, conversation: Conversation
) -> None:
    _, first = turn(store, conversation, None, "a")
    turn(store, conversation, first, "b")
    assert texts(store, conversation) == ["a", "Because a", "b", "Because b"]


def test_editing_a_question_opens_a_branch_and_keeps_the_old_one(
    store: Store, conversation: Conversation
) -> None:
    old, answer = turn(store, conversation, None, "old")
    turn(store, conversation, answer, "deeper")
    new, _ = turn(store, conversation, None, "new")
    assert texts(store, conversation) == ["new", "Because new"]
    siblings = store.siblings(store.branch(conversation.id))
    assert siblings[new.id] == [old.id, new.id]
    store.view(old.id)
    assert texts(store, conversation) == ["old", "Because old", "deeper", "Because deeper"]


def test_a_second_answer_is_a_sibling_of_the_first(
    store: Store, conversation: Conversation
) -> None:
    question, first = turn(store, conversation, None)
    again = new_message(conversation.id, question.id, Role.ASSISTANT, "Or because.")
    store.add(again)
    assert store.siblings(store.branch(conversation.id))[again.id] == [first.id, again.id]
    store.view(first.id)
    assert store.branch(conversation.id)[-1].id == first.id


def test_adding_is_all_or_nothing(store: Store, conversation: Conversation) -> None:
    question = new_message(conversation.id, None, Role.USER, "a")
    orphan = new_message(conversation.id, None, Role.ASSISTANT, "b")
    twice = msgspec.structs.replace(orphan, id=question.id)
    with pytest.raises(sqlite3.IntegrityError):
        store.add(question, twice)
    assert store.branch(conversation.id) == []


def test_siblings_of_nothing_are_none(store: Store) -> None:
    assert store.siblings([]) == {}


def test_search_finds_titles_and_texts(store: Store, conversation: Conversation) -> None:
    turn(store, conversation, None, "How does a transmon couple to a Schrödinger cat?")
    for words in ("qubits", "transm", "schrodinger cat", "TRANSMON", "cat couple"):
        assert [hit.conversation for hit in store.search(words)] == [conversation.id], words
    for words in ("photon", "transmon photon", "", "   "):
        assert store.search(words) == []
    assert "transmon" in store.search("transmon")[0].excerpt


def test_search_follows_every_change(store: Store, conversation: Conversation) -> None:
    _, answer = turn(store, conversation, None)
    store.save_text(answer.id, "A phonon arrives")
    assert store.search("phonon")
    store.save_text(answer.id, "A photon arrives")
    assert not store.search("phonon")
    store.rename(conversation.id, "Magnons")
    assert store.search("magnons")
    assert not store.search("about")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.one_of(
        st.text(),
        st.text(st.sampled_from("\"'*()-+^:{}[]~ aAND\0\n\\.;%_")),
        st.sampled_from(
            ['"', "NEAR(a b)", "a OR", "title_text:x", "*", '"*', "a\0b", "\ud800", "-"]
        ),
    )
)
def test_no_query_is_an_error(store: Store, query: str) -> None:
    store.search(query)


def test_deleting_can_be_undone(store: Store, conversation: Conversation) -> None:
    turn(store, conversation, None, "transmon")
    store.delete(conversation.id)
    assert store.conversations() == []
    assert store.search("transmon") == []
    store.restore(conversation.id)
    assert [found.id for found in store.conversations()] == [conversation.id]
    assert texts(store, conversation) == ["transmon", "Because transmon"]


def test_what_was_deleted_long_ago_goes_for_good(store: Store, conversation: Conversation) -> None:
    turn(store, conversation, None, "transmon")
    store.delete(conversation.id)
    store.purge()
    assert store.conversation(conversation.id)
    store.purge(older_than=-1)
    assert store.conversation(conversation.id) is None
    assert store.search("transmon") == []


def test_conversations_come_newest_first(store: Store) -> None:
    one, two = store.create(new_conversation("1")), store.create(new_conversation("2"))
    turn(store, one, None)
    assert [found.id for found in store.conversations()] == [one.id, two.id]


def test_what_a_killed_program_left_is_marked_as_interrupted(
    path: Path, store: Store, conversation: Conversation
) -> None:
    question = new_message(conversation.id, None, Role.USER, "a")
    answer = new_message(conversation.id, question.id, Role.ASSISTANT, "", MessageStatus.STREAMING)
    store.add(question, answer)
    store.save_text(answer.id, "Half of")
    again = Store.open(path)
    left = again.branch(conversation.id)[-1]
    again.close()
    assert (left.text, left.status) == ("Half of", MessageStatus.INTERRUPTED)


def test_settings_are_kept_by_type(store: Store) -> None:
    store.set_setting("theme", "dark")
    store.set_setting("size", [800, 600])
    assert store.setting("theme", str, "light") == "dark"
    assert store.setting("size", tuple[int, int], (1, 1)) == (800, 600)
    assert store.setting("theme", int, 3) == 3
    assert store.setting("other", str, "x") == "x"


def fault(path: Path) -> HilbertError:
    with pytest.raises((HilbertError, OSError, sqlite3.Error)) as caught:
        Store.open(path).close()
    return translated(caught.value)


def test_a_newer_database_is_refused_and_left_as_it_is(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    assert fault(path).kind is FailureKind.NEWER_DATA


def test_every_schema_that_was_ever_released_is_brought_up_to_date(path: Path) -> None:
    for version in range(len(MIGRATIONS)):
        path.unlink(missing_ok=True)
        sqlite.connect(path, MIGRATIONS[:version]).close()
        store = Store.open(path)
        store.create(new_conversation("T"))
        assert store.search("t")
        store.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(path: Path) -> None:
    broken = (*MIGRATIONS, sqlite.Migration("bad", "CREATE TABLE a (b); NONSENSE"))
    with pytest.raises(sqlite3.Error):
        sqlite.connect(path, broken)
    Store.open(path).close()


def test_a_database_that_is_none(path: Path) -> None:
    path.write_bytes(b"this is not a database" * 100)
    assert fault(path).kind is FailureKind.BAD_FILE


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert fault(tmp_path / "file" / "hilbert.db").kind is not FailureKind.NEWER_DATA


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert fault(tmp_path / "hilbert.db").kind is FailureKind.READ_ONLY


def test_a_database_that_may_only_be_read(path: Path) -> None:
    Store.open(path).close()
    db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
    with pytest.raises(sqlite3.Error) as caught:
        Store(db).create(new_conversation("T"))
    db.close()
    assert translated(caught.value).kind is FailureKind.READ_ONLY


def test_a_full_disk_is_said_and_costs_nothing_that_was_saved(
    store: Store, conversation: Conversation
) -> None:
    turn(store, conversation, None, "kept")
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(sqlite3.Error) as caught:
        turn(store, conversation, None, "x" * 100_000)
    assert translated(caught.value).kind is FailureKind.DISK_FULL
    store._db.execute("PRAGMA max_page_count = 1000000")
    assert texts(store, conversation) == ["kept", "Because kept"]


def test_searching_many_conversations_is_measured() -> None:
    result = conversations.run(30, 1, lambda _progress: None)
    assert result["messages"] == 120
    assert set(result["search_ms"]) == set(conversations.QUERIES)


def test_an_excerpt_shows_the_word_with_its_accents(store: Store) -> None:
    conversation = store.create(new_conversation("T"))
    long = "Before all that there stand many words. " * 3
    turn(store, conversation, None, long + "The Schrödinger equation and İstanbul.")
    (hit,) = store.search("schrodinger")
    assert "Schrödinger equation" in hit.excerpt
    assert hit.excerpt.startswith("…")


def test_pinned_and_filed_conversations_keep_that(store: Store) -> None:
    first, second = store.create(new_conversation("1")), store.create(new_conversation("2"))
    store.pin(first.id, True)
    store.file(second.id, "Thesis")
    assert [(c.title, c.pinned, c.folder) for c in store.conversations()] == [
        ("1", True, ""),
        ("2", False, "Thesis"),
    ]
    store.delete(second.id)
    assert [c.title for c in store.deleted()] == ["2"]
    store.restore(second.id)
    assert store.deleted() == []
