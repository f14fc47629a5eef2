"""The schema of hilbert.db, as numbered steps with their reasons."""

from engine.sqlite import Migration

MIGRATIONS = (
    Migration(
        "Conversations are trees, so that an edited question keeps its old branch.",
        """
CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created REAL NOT NULL,
    updated REAL NOT NULL,
    leaf TEXT,
    system_prompt TEXT NOT NULL DEFAULT '',
    sampling TEXT NOT NULL DEFAULT '{}',
    collection TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    deleted REAL
);
CREATE INDEX conversation_updated ON conversation (deleted, updated DESC);

CREATE TABLE message (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent TEXT REFERENCES message (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    created REAL NOT NULL,
    status TEXT NOT NULL,
    sources TEXT NOT NULL DEFAULT '[]',
    cited TEXT NOT NULL DEFAULT '[]',
    usage TEXT,
    notice TEXT,
    model TEXT NOT NULL DEFAULT ''
);
CREATE INDEX message_conversation ON message (conversation);
CREATE INDEX message_parent ON message (parent);

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
""",
    ),
    Migration(
        "Full text over titles and messages; triggers keep it in step whoever writes.",
        """
CREATE VIRTUAL TABLE message_text USING fts5 (
    text, content='message', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    INSERT INTO message_text (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    INSERT INTO message_text (message_text, rowid, text)
    VALUES ('delete', old.rowid, old.text);
END;
CREATE TRIGGER message_changed AFTER UPDATE OF text ON message BEGIN
    INSERT INTO message_text (message_text, rowid, text)
    VALUES ('delete', old.rowid, old.text);
    INSERT INTO message_text (rowid, text) VALUES (new.rowid, new.text);
END;

CREATE VIRTUAL TABLE title_text USING fts5 (
    title, content='conversation', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER title_added AFTER INSERT ON conversation BEGIN
    INSERT INTO title_text (rowid, title) VALUES (new.rowid, new.title);
END;
CREATE TRIGGER title_removed AFTER DELETE ON conversation BEGIN
    INSERT INTO title_text (title_text, rowid, title)
    VALUES ('delete', old.rowid, old.title);
END;
CREATE TRIGGER title_changed AFTER UPDATE OF title ON conversation BEGIN
    INSERT INTO title_text (title_text, rowid, title)
    VALUES ('delete', old.rowid, old.title);
    INSERT INTO title_text (rowid, title) VALUES (new.rowid, new.title);
END;
""",
    ),
    Migration(
        "What the model wrote before its citations were corrected: sent back to it word for word, "
        "it need not be read again.",
        "ALTER TABLE message ADD COLUMN said TEXT NOT NULL DEFAULT '';",
    ),
    Migration(
        "Answers keep the verdict on each of their sentences.",
        "ALTER TABLE message ADD COLUMN checks TEXT NOT NULL DEFAULT '[]'",
    ),
    Migration(
        "Thoughts of a model are kept apart from its answer, with how sure it was; a conversation "
        "says what it wants of that, and which adapters it uses.",
        """
ALTER TABLE message ADD COLUMN thoughts TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN scores TEXT NOT NULL DEFAULT '[]';
ALTER TABLE message ADD COLUMN agreement TEXT;
ALTER TABLE conversation ADD COLUMN options TEXT NOT NULL DEFAULT '{}';
""",
    ),
    Migration(
        "Conversations can be put into folders and pinned.",
        """
ALTER TABLE conversation ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
""",
    ),
    Migration(
        "Two answers to one question, and which was the better: preference data for training.",
        """
CREATE TABLE comparison (
    id TEXT PRIMARY KEY,
    created REAL NOT NULL,
    prompt TEXT NOT NULL,
    contenders TEXT NOT NULL,
    picked INTEGER
);
""",
    ),
    Migration(
        "Searching begins with the first letters of a word: without an index of beginnings that "
        "reads every word that begins so, in 40,000 messages for a second.",
        """
DROP TABLE message_text;
CREATE VIRTUAL TABLE message_text USING fts5 (
    text, content='message', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
INSERT INTO message_text (message_text) VALUES ('rebuild');
""",
    ),
    Migration(
        "A trained head may decide whether papers are searched; what it said is kept.",
        """
ALTER TABLE message ADD COLUMN routed TEXT;
""",
    ),
)
