"""The tables of the store, and the steps that bring an older store up to this program."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x44524654  # "DRFT": tells a drafter store from any other SQLite file
migrations = Migrations("drafter")

_TABLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # n places a case in time (steps of a millisecond by `received`), so that newest first is a walk down the key,
    # in this table and in the search index alike. Everything the worklist shows stands here; the text stands apart.
    """CREATE TABLE cases (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, reference TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
        origin TEXT NOT NULL, source TEXT UNIQUE, received TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL,
        open INTEGER NOT NULL, customer TEXT NOT NULL, assignee TEXT, office TEXT, language TEXT, channel TEXT NOT NULL,
        severity INTEGER NOT NULL, comeback INTEGER NOT NULL, sample INTEGER NOT NULL, flagged INTEGER NOT NULL,
        categories TEXT NOT NULL, flags TEXT NOT NULL, erased_at TEXT)""",
    "CREATE INDEX cases_by_due ON cases (open, due, n) WHERE erased_at IS NULL",
    "CREATE INDEX cases_by_any_due ON cases (due, n) WHERE erased_at IS NULL",
    "CREATE INDEX cases_by_customer ON cases (customer COLLATE NOCASE, n) WHERE erased_at IS NULL",
    "CREATE INDEX cases_by_assignee ON cases (assignee, open, due, n) WHERE erased_at IS NULL",
    "CREATE INDEX cases_by_office ON cases (office, open, due, n) WHERE erased_at IS NULL",
    "CREATE INDEX cases_by_state ON cases (state, due, n) WHERE erased_at IS NULL",
    "CREATE INDEX sample_cases ON cases (n) WHERE sample = 1",
    "CREATE TABLE case_bodies (n INTEGER PRIMARY KEY REFERENCES cases, body BLOB, digest TEXT NOT NULL)",
    """CREATE TABLE labels (label TEXT NOT NULL, n INTEGER NOT NULL REFERENCES cases,
        PRIMARY KEY (label, n)) WITHOUT ROWID""",
    "CREATE INDEX labels_of_case ON labels (n)",
    "CREATE TABLE files (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, content BLOB NOT NULL)",
    """CREATE TABLE case_files (n INTEGER NOT NULL REFERENCES cases, sha256 TEXT NOT NULL REFERENCES files,
        role TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL,
        PRIMARY KEY (n, sha256, role)) WITHOUT ROWID""",
    "CREATE INDEX case_files_by_file ON case_files (sha256)",
    """CREATE TABLE drafts (n INTEGER PRIMARY KEY REFERENCES cases, revision INTEGER NOT NULL, at TEXT NOT NULL,
        by TEXT NOT NULL, body BLOB NOT NULL)""",
    """CREATE TABLE revisions (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL REFERENCES cases,
        kind TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, conflict INTEGER NOT NULL,
        body BLOB NOT NULL)""",
    "CREATE INDEX revisions_of_case ON revisions (n, kind, at)",
    """CREATE TABLE letters (id TEXT PRIMARY KEY, n INTEGER NOT NULL REFERENCES cases, number INTEGER NOT NULL,
        finished_at TEXT NOT NULL, origin TEXT NOT NULL, record_digest TEXT NOT NULL, body BLOB, taken_back_at TEXT,
        sent_at TEXT, sent_how TEXT, UNIQUE (n, number))""",
    """CREATE TABLE offers (id INTEGER PRIMARY KEY, n INTEGER NOT NULL REFERENCES cases, letter_id TEXT NOT NULL,
        finished_at TEXT NOT NULL, kind TEXT NOT NULL, head TEXT NOT NULL, amount TEXT, currency TEXT, quantity INTEGER,
        form TEXT NOT NULL, taken_back INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX offers_of_case ON offers (n)",
    """CREATE TABLE audit (number INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL,
        case_id TEXT, about TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL)""",
    "CREATE INDEX audit_of_case ON audit (case_id) WHERE case_id IS NOT NULL",
    """CREATE TABLE entries (id TEXT PRIMARY KEY, n INTEGER NOT NULL REFERENCES cases, type TEXT NOT NULL,
        version INTEGER NOT NULL, origin TEXT NOT NULL, at TEXT NOT NULL, open INTEGER NOT NULL, due TEXT,
        body BLOB NOT NULL)""",
    "CREATE INDEX entries_of_case ON entries (n, type, at)",
    "CREATE INDEX entries_by_due ON entries (type, open, due)",
    """CREATE TABLE confirmations (id TEXT PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, n INTEGER,
        body BLOB NOT NULL)""",
    "CREATE INDEX confirmations_of_case ON confirmations (n)",
    """CREATE TABLE silences (key TEXT NOT NULL, scope TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (key, scope)) WITHOUT ROWID""",
    "CREATE TABLE counters (name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE leak_keys (key INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, n)) WITHOUT ROWID",
    "CREATE INDEX leak_keys_of_case ON leak_keys (n)",
    """CREATE TABLE search_texts (n INTEGER PRIMARY KEY, names TEXT NOT NULL, words TEXT NOT NULL,
        letters TEXT NOT NULL, tags TEXT NOT NULL)""",
    # Every word that occurs, to finish a word being typed: FTS5 would first merge all cases of all its endings.
    "CREATE TABLE search_words (word TEXT PRIMARY KEY) WITHOUT ROWID",
    """CREATE VIRTUAL TABLE search USING fts5 (names, words, letters, tags, content='search_texts', content_rowid='n',
        tokenize="unicode61 remove_diacritics 2", columnsize=1)""",
)
_SECURE_DELETE = (3, 42, 0)
"""From here on the search index takes deleted words out of its file at once, so that erasing means it."""
_UNCHANGEABLE = (
    ("audit", "UPDATE", "", "the audit trail is never changed"),
    ("audit", "DELETE", "", "the audit trail is never shortened"),
    ("letters", "DELETE", "WHEN (SELECT sample FROM cases WHERE n = OLD.n) = 0", "a finished letter is never removed"),
    (
        "letters",
        "UPDATE OF id, n, number, finished_at, record_digest, body",
        "WHEN NEW.body IS NOT NULL OR OLD.id <> NEW.id OR OLD.record_digest <> NEW.record_digest",
        "a finished letter is never changed",
    ),
)


@migrations()
def m001_first_tables(db: Database) -> None:
    """Everything the first store held."""
    for statement in _TABLES:
        db.execute(statement)
    if db.sqlite_version >= _SECURE_DELETE:
        db.execute("INSERT INTO search (search, rank) VALUES ('secure-delete', 1)")
    for number, (table, what, when, message) in enumerate(_UNCHANGEABLE):
        db.execute(
            f"CREATE TRIGGER {table}_stand_{number} BEFORE {what} ON {table} {when} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )


@migrations()
def m002_library_uses(db: Database) -> None:
    """What became of the library's letters and paragraphs in each case."""
    db.execute(
        """CREATE TABLE library_uses (id INTEGER PRIMARY KEY, n INTEGER NOT NULL REFERENCES cases, at TEXT NOT NULL,
        by TEXT NOT NULL, body BLOB NOT NULL)"""
    )
    db.execute("CREATE INDEX library_uses_of_case ON library_uses (n)")
    db.execute("CREATE INDEX library_uses_by_time ON library_uses (at)")
