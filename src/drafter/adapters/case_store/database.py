"""One connection to the store's file, as every part of the store uses it. sqlite-utils makes the tables (`migrations`);
what is asked of them afterwards is plain SQL, so that a window that starts does not wait for the library to load."""

from __future__ import annotations

import importlib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        sqlite3 = importlib.import_module("pysqlite3")  # the same choice that sqlite-utils makes
    except ImportError:
        import sqlite3

APPLICATION_ID = 0x44524654  # "DRFT": tells a drafter store from any other SQLite file
STEPS = ("m001_first_tables", "m002_library_uses")
"""What has been done to a store of this program, in order; `migrations` does it."""

Connection = sqlite3.Connection
SQLiteError = sqlite3.Error
connect = sqlite3.connect


class Database:
    """A connection in autocommit: whoever writes begins and commits."""

    def __init__(self, conn: Connection) -> None:
        self.conn = conn
        self.execute("PRAGMA recursive_triggers = ON")

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        return self.conn.execute(sql, values)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """A part of the transaction that has begun: done whole, or undone alone."""
        name = f"part_{uuid.uuid4().hex}"
        self.execute(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            if self.conn.in_transaction:  # a trigger may have undone everything
                self.execute(f"ROLLBACK TO SAVEPOINT {name}")
                self.execute(f"RELEASE SAVEPOINT {name}")
            raise
        self.execute(f"RELEASE SAVEPOINT {name}")

    def rollback(self) -> None:
        """Nothing where no transaction is open."""
        if self.conn.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        self.conn.close()

    @property
    def sqlite_version(self) -> tuple[int, ...]:
        return tuple(map(int, self.execute("SELECT sqlite_version()").fetchone()[0].split(".")))

    def columns(self, table: str) -> set[str]:
        """The names of a table's columns."""
        return {row[1] for row in self.execute(f"PRAGMA table_info({table})")}

    def steps(self) -> list[str]:
        """Which steps have been done to this file; none in a new one."""
        if not self.columns("_sqlite_migrations"):
            return []
        found = self.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'drafter' ORDER BY rowid")
        return [row[0] for row in found]
