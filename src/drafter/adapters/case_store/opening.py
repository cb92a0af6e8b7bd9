"""Opens a store file: checks that it is ours, whole and not newer, sets it up, and hands out connections."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from sqlite_utils import Database

from drafter.adapters.case_store.failures import SQLiteError, connect, is_busy, telling
from drafter.adapters.case_store.migrations import APPLICATION_ID, migrations
from drafter.adapters.case_store.places import is_network_drive
from drafter.ports import OutsideError

SAFE_WAL = (3, 51, 3)
"""Below this, SQLite's write-ahead log can lose committed pages when it starts over (mended in 3.51.3)."""
_HEADER = 100
_MOMENT = 0.05
"""Seconds after which the log is asked for again while another window holds the store."""


def connected(path: Path, wait_seconds: float, *, writes: bool = True) -> Database:
    """A connection that any thread may use (one at a time), in autocommit: we begin and commit ourselves."""
    conn = connect(str(path), timeout=wait_seconds, isolation_level=None, check_same_thread=False)
    try:
        return _set_up(Database(conn, execute_plugins=False), writes)
    except SQLiteError:
        conn.close()
        raise


def _set_up(db: Database, writes: bool) -> Database:
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA cache_size = -16000")
    db.execute("PRAGMA secure_delete = ON")  # what is deleted is written over, so that erasing means it
    if not writes:
        db.execute("PRAGMA query_only = ON")
    return db


def refuse_half_written(path: Path) -> None:
    """A file shorter than its own header says was cut off while it was copied."""
    wal = path.with_name(path.name + "-wal")
    if not path.exists() or path.stat().st_size == 0 or (wal.exists() and wal.stat().st_size):
        return
    with path.open("rb") as file:
        header = file.read(_HEADER)
    page = int.from_bytes(header[16:18], "big") or 1
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    if len(header) < _HEADER or (header.startswith(b"SQLite format 3") and pages * page > path.stat().st_size):
        raise OutsideError(
            f"The store {path} is cut off: only part of it was written or copied. Keep the file, and bring back "
            "the last good copy with: drafter store restore"
        )


def refuse_foreign(db: Database, path: Path) -> None:
    """Another program's database, or a store that a newer drafter has changed."""
    # In this order: another window may begin the store between the two, and its tables come with its number.
    empty = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    number = db.execute("PRAGMA application_id").fetchone()[0]
    if number != APPLICATION_ID and not empty:
        raise OutsideError(
            f"{path} is another program's database, not a drafter store. Choose another folder with --home."
        )
    known = {step.name for step in migrations.pending(Database(memory=True))}
    newer = [step.name for step in migrations.applied(db) if step.name not in known]
    if newer:
        raise OutsideError(
            f"The store {path} was written by a newer drafter ({newer[-1]}); this one would damage it. "
            "Install the newer drafter, or open a backup made before with: drafter store restore"
        )


def journal(db: Database, path: Path, wait_seconds: float = 5.0) -> str | None:
    """Write-ahead log where it is safe, the rollback journal elsewhere; the sentence to show for the latter."""
    network = is_network_drive(path)
    old = db.sqlite_version < SAFE_WAL
    wanted = "delete" if network or old else "wal"
    _switch(db, wanted, wait_seconds)
    # With a rollback journal only EXTRA also syncs the folder, without which a commit can come undone on power loss.
    db.execute(f"PRAGMA synchronous = {'EXTRA' if wanted == 'delete' else 'FULL'}")
    if network:
        return (
            f"The store {path} lies on a network drive: saving is slower there, and only one person may use it at a "
            "time. A folder on this computer is safer."
        )
    if old:
        version = ".".join(map(str, db.sqlite_version))
        return f"SQLite {version} is older than 3.51.3, so the store uses its slower, safe way of saving."
    return None


def _switch(db: Database, wanted: str, wait_seconds: float) -> None:
    """SQLite does not wait by itself for a window that begins the same store just now: asked again for so long."""
    until = monotonic() + wait_seconds
    while True:
        try:
            if db.execute("PRAGMA journal_mode").fetchone()[0] != wanted:
                db.execute(f"PRAGMA journal_mode = {wanted}")
            return
        except SQLiteError as error:
            if not is_busy(error) or monotonic() > until:
                raise
            sleep(_MOMENT)


def migrated(db: Database, path: Path) -> None:
    """All pending steps in one write transaction, so that two windows that start together do not collide."""
    if not migrations.pending(db):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        refuse_foreign(db, path)
        migrations.apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("INSERT OR IGNORE INTO meta VALUES ('origin', ?)", [str(uuid.uuid4())])
        db.execute("COMMIT")
    finally:
        db.rollback()


class Connections:
    """One connection that writes, under a lock; one that reads for every thread that asks."""

    def __init__(self, path: Path, wait_seconds: float) -> None:
        self.path = path
        self._wait = wait_seconds
        self._next, self._lock = threading.Lock(), threading.Lock()
        self._writer_thread = 0
        self._mine = threading.local()
        self._readers: list[Database] = []
        with telling(path, "opening the store"):
            path.parent.mkdir(parents=True, exist_ok=True)
            refuse_half_written(path)
            path.touch(mode=0o600)  # customers' letters: for nobody's eyes but the owner's
            self.writer = connected(path, wait_seconds)
            try:
                refuse_foreign(self.writer, path)
                self.notice = journal(self.writer, path, wait_seconds)
                migrated(self.writer, path)
                self.learn_origin()
            except BaseException:
                self.writer.close()
                raise

    def learn_origin(self) -> None:
        """Which store this is: every row it makes carries this."""
        self.origin = str(self.writer.execute("SELECT value FROM meta WHERE key = 'origin'").fetchone()[0])

    @contextmanager
    def writing(self, doing: str) -> Iterator[Database]:
        """All or nothing, and on the disk when it returns. IMMEDIATE waits its turn; a deferred one would fail."""
        with self._turn(), telling(self.path, doing):
            if self.writer.conn.in_transaction:
                with self.writer.atomic():  # a part of a batch: a savepoint, undone alone
                    yield self.writer
                return
            self.writer.execute("BEGIN IMMEDIATE")
            try:
                yield self.writer
                self.writer.execute("COMMIT")
            finally:
                self.writer.rollback()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Who waits goes before the one that has just written: an import of many small writes lets every save in."""
        me = threading.get_ident()
        if self._writer_thread == me:
            yield
            return
        with self._next:
            self._lock.acquire()
        self._writer_thread = me
        try:
            yield
        finally:
            self._writer_thread = 0
            self._lock.release()

    @contextmanager
    def reading(self, doing: str) -> Iterator[Database]:
        """One consistent view for everything read inside."""
        with telling(self.path, doing):
            db = self._reader()
            if db.conn.in_transaction:
                yield db
                return
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.rollback()

    def _reader(self) -> Database:
        db: Database | None = getattr(self._mine, "db", None)
        if db is None:
            db = self._mine.db = connected(self.path, self._wait, writes=False)
            self._readers.append(db)  # without the lock, which this thread holds where it reads while it writes
        return db

    def again(self) -> Connections:
        """Fresh connections to whatever lies there now."""
        return Connections(self.path, self._wait)

    def forget_old_pages(self) -> None:
        """Empties the log, in which erased words would stand until it is written over."""
        with self._lock, telling(self.path, "clearing the log"):
            busy = self.writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise OutsideError(
                f"The customer is erased, but another window is reading {self.path}, so the words still stand in its "
                "log of changes. They go when every window on this store has been closed."
            )

    def close(self) -> None:
        with self._lock:
            for db in (*self._readers, self.writer):
                db.close()
            self._readers.clear()
            self._mine = threading.local()
