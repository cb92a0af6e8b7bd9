"""The practice store: a file of its own beside the case store, with no cases, letters or search in it.

The wall: this file holds attempts and assignments only, under its own application id. A case store refuses to open it
and it refuses to open a case store, so nothing practised can be exported, counted or found among customers' letters.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store.failures import SQLiteError, connect
from drafter.model.marks import Assignment, Attempt
from drafter.oversight.training.progress import HEADINGS, SkillRow
from drafter.ports import OutsideError

NAME = "practice.sqlite"
APPLICATION_ID = 0x44525052  # "DRPR"
"""Not the case store's: the two never open each other's files."""
T = TypeVar("T")
_ATTEMPTS = "CREATE TABLE IF NOT EXISTS attempts (id TEXT PRIMARY KEY, person TEXT, at TEXT, value TEXT NOT NULL)"
_ASSIGNED = (
    "CREATE TABLE IF NOT EXISTS assignments "
    "(person TEXT, practice TEXT, value TEXT NOT NULL, PRIMARY KEY (person, practice))"
)


class PracticeStore:
    """Attempts of everybody who practises on this machine; used by one thread at a time."""

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
        self._db.execute(_ATTEMPTS)
        self._db.execute(_ASSIGNED)

    def keep(self, attempt: Attempt) -> None:
        """Also replaces: an overruled mark or an answered dispute is the same attempt again."""
        row = (attempt.id, attempt.person, attempt.at, msgspec.json.encode(attempt).decode())
        self._write("INSERT OR REPLACE INTO attempts VALUES (?, ?, ?, ?)", row)

    def attempts(self, person: str | None = None) -> tuple[Attempt, ...]:
        """Oldest first; of one person or of all."""
        where, values = ("WHERE person = ?", [person]) if person is not None else ("", [])
        rows = self._db.execute(f"SELECT value FROM attempts {where} ORDER BY at, id", values).fetchall()
        return tuple(self._read(row[0], Attempt) for row in rows)

    def assign(self, assignment: Assignment) -> None:
        row = (assignment.person, assignment.practice, msgspec.json.encode(assignment).decode())
        self._write("INSERT OR REPLACE INTO assignments VALUES (?, ?, ?)", row)

    def assignments(self, person: str | None = None) -> tuple[Assignment, ...]:
        where, values = ("WHERE person = ?", [person]) if person is not None else ("", [])
        rows = self._db.execute(f"SELECT value FROM assignments {where} ORDER BY person, practice", values).fetchall()
        return tuple(self._read(row[0], Assignment) for row in rows)

    def close(self) -> None:
        self._db.close()

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


def write_progress(path: Path, rows: Sequence[SkillRow]) -> None:
    """Progress as .csv, with a byte-order mark so that a spreadsheet reads every name right."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEADINGS)
            table.writerows([_cell(getattr(row, name)) for name in HEADINGS] for row in rows)
    except OSError as error:
        raise OutsideError(f"The progress could not be written to {path}: {error.strerror}") from error


def _cell(value: object) -> object:
    """A name that begins like a formula is written as text, so that no spreadsheet runs it."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t" and value else value
