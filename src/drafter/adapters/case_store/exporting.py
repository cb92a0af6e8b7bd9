"""Everything in the store as JSON Lines, one row a line, and back again without loss."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store import searching
from drafter.adapters.case_store.cases import stored
from drafter.adapters.case_store.failures import SQLiteError, telling, told
from drafter.adapters.case_store.migrations import migrations
from drafter.adapters.case_store.whole_files import whole_file
from drafter.ports import OutsideError

TABLES = (
    "meta", "counters", "cases", "case_bodies", "labels", "files", "case_files", "drafts", "revisions", "letters",
    "offers", "audit", "entries", "confirmations", "silences", "leak_keys", "library_uses",
)  # fmt: skip
"""In an order in which each row finds what it refers to. The search index is not exported but made anew."""
_FORMAT = 1
T = TypeVar("T")


class ExportLine(msgspec.Struct, frozen=True):
    table: str
    row: dict[str, msgspec.Raw]


class ExportHead(msgspec.Struct, frozen=True):
    drafter_store: int
    steps: tuple[str, ...]


class ExportFoot(msgspec.Struct, frozen=True):
    """The last line: without it, or with another digest, the file was cut off or changed."""

    lines: int
    sha256: str


def export(db: Database, target: Path) -> int:
    """Writes the whole store into one file; how many rows it holds."""
    digest, count = hashlib.sha256(), 0
    with telling(target, "exporting the store"), whole_file(target) as part, part.open("wb") as file:
        head = ExportHead(drafter_store=_FORMAT, steps=tuple(step.name for step in migrations.applied(db)))
        file.write(msgspec.json.encode(head) + b"\n")
        for line in _lines(db):
            file.write(line)
            digest.update(line)
            count += 1
        file.write(msgspec.json.encode(ExportFoot(lines=count, sha256=digest.hexdigest())) + b"\n")
    return count


def _lines(db: Database) -> Iterator[bytes]:
    for table in TABLES:
        cursor = db.execute(f"SELECT * FROM {table} ORDER BY 1")
        names = [column[0] for column in cursor.description]
        for row in cursor:
            fields = {name: _shown(name, value) for name, value in zip(names, row, strict=True)}
            yield msgspec.json.encode({"table": table, "row": fields}) + b"\n"


def _shown(name: str, value: Any) -> Any:
    """Bodies are JSON already and stand in the line as they are; other bytes in base 64."""
    if isinstance(value, bytes):
        return msgspec.Raw(value) if name == "body" else {"base64": base64.b64encode(value).decode()}
    return value


def bring_in(db: Database, source: Path) -> int:
    """Fills an empty store from an export; all of it or nothing. The caller holds the write transaction."""
    if db.execute("SELECT EXISTS (SELECT 1 FROM cases) OR EXISTS (SELECT 1 FROM audit)").fetchone()[0]:
        raise OutsideError("An export is brought into an empty store only. Choose another folder with --home.")
    digest, count, foot = hashlib.sha256(), 0, None
    columns = {table: {column.name for column in db[table].columns} for table in TABLES}
    with source.open("rb") as file:
        _check_head(file.readline(), source)
        for number, line in enumerate(file, 2):
            if line.startswith(b'{"lines":'):
                foot = _read(line, ExportFoot, source, number)
                continue
            _put(db, _known(_read(line, ExportLine, source, number), columns, source, number), source, number)
            digest.update(line)
            count += 1
    if foot != ExportFoot(lines=count, sha256=digest.hexdigest()):
        raise OutsideError(f"{source} is cut off or was changed: {count} rows could be read. Export the store again.")
    try:
        _index(db)
    except msgspec.DecodeError:
        raise OutsideError(f"A case in {source} cannot be read by this drafter. Export the store again.") from None
    return count


def _check_head(line: bytes, source: Path) -> None:
    head = _read(line, ExportHead, source, 1)
    known = {step.name for step in migrations.pending(Database(memory=True))}
    if head.drafter_store != _FORMAT or not set(head.steps) <= known:
        raise OutsideError(f"{source} was exported by a newer drafter. Install the newer drafter, then try again.")


def _read(line: bytes, kind: type[T], source: Path, number: int) -> T:
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise OutsideError(
            f"{source}, line {number}, is not a line of a drafter export. Export the store again."
        ) from None


def _known(line: ExportLine, columns: Mapping[str, set[str]], source: Path, number: int) -> ExportLine:
    """Names go into SQL, so only those that the store has itself may pass."""
    if line.table not in columns or not set(line.row) <= columns[line.table]:
        raise OutsideError(f"{source}, line {number}: table or field not known here. Export the store again.")
    return line


def _put(db: Database, line: ExportLine, source: Path, number: int) -> None:
    try:
        _insert(db, line)
    except (SQLiteError, msgspec.DecodeError, ValueError, KeyError, OverflowError) as error:
        if isinstance(error, SQLiteError) and told(error, source, "bringing the export in"):
            raise  # the disk's fault, not the row's
        raise OutsideError(f"{source}, line {number}: this row fits no store. Export the store again.") from None


def _insert(db: Database, line: ExportLine) -> None:
    values = [_value(name, raw) for name, raw in line.row.items()]
    names, marks = ", ".join(line.row), ", ".join("?" * len(values))
    # The empty store has already noted where it was made; the export's word on that holds.
    verb = "INSERT OR REPLACE" if line.table == "meta" else "INSERT"
    db.execute(f"{verb} INTO {line.table} ({names}) VALUES ({marks})", values)


def _value(name: str, raw: msgspec.Raw) -> Any:
    if bytes(raw) == b"null":
        return None
    if name == "body":
        return bytes(raw)
    value = msgspec.json.decode(raw)
    return base64.b64decode(value["base64"]) if isinstance(value, dict) else value


def _index(db: Database) -> None:
    """The words of every case, in the order of time, which is the order the index likes best."""
    for n, case_id in db.execute("SELECT n, id FROM cases WHERE erased_at IS NULL ORDER BY n").fetchall():
        found = stored(db, case_id)
        if found:
            searching.index(db, n, found.case, found.standing)
