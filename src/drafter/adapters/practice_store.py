"""The practice store: a file of its own beside the case store, with no cases, letters or search in it.

The wall: this file holds sittings, attempts, assignments, groups and markers' readings only, under its own application
id. A case store refuses to open it and it refuses to open a case store, so nothing practised can be exported, counted
or found among customers' letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store.failures import SQLiteError, connect
from drafter.model.base import Value
from drafter.model.marks import Assignment, Attempt
from drafter.model.sitting import Group, Reading, Sitting
from drafter.ports import OutsideError

NAME = "practice.sqlite"
APPLICATION_ID = 0x44525052  # "DRPR"
"""Not the case store's: the two never open each other's files."""
T = TypeVar("T")
_TABLES = {
    "attempts": "id TEXT PRIMARY KEY, person TEXT, at TEXT, value TEXT NOT NULL",
    "assignments": "person TEXT, practice TEXT, value TEXT NOT NULL, PRIMARY KEY (person, practice)",
    "sittings": "person TEXT, practice TEXT, value TEXT NOT NULL, PRIMARY KEY (person, practice)",
    "groups": "name TEXT PRIMARY KEY, value TEXT NOT NULL",
    "readings": "letter TEXT, marker TEXT, value TEXT NOT NULL, PRIMARY KEY (letter, marker)",
}


class PracticeStore:
    """What everybody practises on this machine; used by one thread at a time."""

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.path = home / NAME
        try:
            self._db = Database(connect(str(self.path), isolation_level=None, check_same_thread=False))
            self._set_up()
        except SQLiteError as error:
            raise OutsideError(f"The practice store {self.path} cannot be opened: {error}") from error

    def _set_up(self) -> None:
        number = self._db.execute("PRAGMA application_id").fetchone()[0]
        empty = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if number != APPLICATION_ID and not empty:
            self._db.close()
            raise OutsideError(f"{self.path} is not a practice store; move it away, and practice starts a new one.")
        self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for name, columns in _TABLES.items():
            self._db.execute(f"CREATE TABLE IF NOT EXISTS {name} ({columns})")

    def keep(self, attempt: Attempt) -> None:
        """Also replaces: an overruled mark or an answered dispute is the same attempt again."""
        row = (attempt.id, attempt.person, attempt.at, _written(attempt))
        self._write("INSERT OR REPLACE INTO attempts VALUES (?, ?, ?, ?)", row)

    def attempts(self, person: str | None = None) -> tuple[Attempt, ...]:
        """Oldest first; of one person or of all."""
        return self._rows("attempts", Attempt, {"person": person}, "at, id")

    def attempt(self, id: str) -> Attempt:
        found = self._rows("attempts", Attempt, {"id": id}, "id")
        if not found:
            raise OutsideError(f"The practice store {self.path} holds no letter {id}; list them again.")
        return found[0]

    def sit(self, sitting: Sitting) -> None:
        """How far a learner has come with a case; one sitting for each person and case."""
        row = (sitting.person, sitting.practice, _written(sitting))
        self._write("INSERT OR REPLACE INTO sittings VALUES (?, ?, ?)", row)

    def sitting(self, person: str, practice: str) -> Sitting | None:
        found = self._rows("sittings", Sitting, {"person": person, "practice": practice}, "practice")
        return found[0] if found else None

    def sittings(self, person: str) -> tuple[Sitting, ...]:
        return self._rows("sittings", Sitting, {"person": person}, "practice")

    def rise(self, person: str, practice: str) -> None:
        """The sitting is over: the letter is in, or was given up."""
        self._write("DELETE FROM sittings WHERE person = ? AND practice = ?", (person, practice))

    def assign(self, assignment: Assignment) -> None:
        row = (assignment.person, assignment.practice, _written(assignment))
        self._write("INSERT OR REPLACE INTO assignments VALUES (?, ?, ?)", row)

    def take_back(self, person: str, practice: str) -> None:
        self._write("DELETE FROM assignments WHERE person = ? AND practice = ?", (person, practice))

    def assignments(self, person: str | None = None) -> tuple[Assignment, ...]:
        return self._rows("assignments", Assignment, {"person": person}, "person, practice")

    def keep_group(self, group: Group) -> None:
        self._write("INSERT OR REPLACE INTO groups VALUES (?, ?)", (group.name, _written(group)))

    def drop_group(self, name: str) -> None:
        self._write("DELETE FROM groups WHERE name = ?", (name,))

    def groups(self) -> tuple[Group, ...]:
        return self._rows("groups", Group, {}, "name")

    def keep_reading(self, reading: Reading) -> None:
        row = (reading.letter, reading.marker, _written(reading))
        self._write("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", row)

    def readings(self, letter: str | None = None) -> tuple[Reading, ...]:
        return self._rows("readings", Reading, {"letter": letter}, "letter, marker")

    def close(self) -> None:
        self._db.close()

    def _rows(self, table: str, kind: type[T], where: dict[str, str | None], order: str) -> tuple[T, ...]:
        """Table, columns and order are ours; only values come from outside."""
        asked = {name: value for name, value in where.items() if value is not None}
        clause = f"WHERE {' AND '.join(f'{name} = ?' for name in asked)}" if asked else ""
        try:
            rows = self._db.execute(
                f"SELECT value FROM {table} {clause} ORDER BY {order}", [*asked.values()]
            ).fetchall()
        except SQLiteError as error:
            raise OutsideError(f"The practice store {self.path} could not be read: {error}") from error
        return tuple(self._read(row[0], kind) for row in rows)

    def _write(self, statement: str, row: Sequence[str]) -> None:
        try:
            self._db.execute(statement, row)
        except SQLiteError as error:
            raise OutsideError(f"The practice store {self.path} could not be written: {error}") from error

    def _read(self, text: str, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(text, type=kind)
        except msgspec.DecodeError as error:
            raise OutsideError(f"The practice store {self.path} holds a row that cannot be read: {error}") from error


def _written(value: Value) -> str:
    return msgspec.json.encode(value).decode()
