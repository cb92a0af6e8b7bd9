"""Backups: a checked copy a day, the old ones cleared away by plan, and the way back."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from sqlite_utils import Database

from drafter.adapters.case_store.failures import SQLiteError, is_busy, telling
from drafter.adapters.case_store.opening import connected, refuse_foreign, refuse_half_written
from drafter.adapters.case_store.verify import verified
from drafter.adapters.case_store.whole_files import whole_file
from drafter.model import lazy_re as re
from drafter.model.filed import Verification
from drafter.ports import OutsideError

_NAME = re.compile(r"drafter-(\d{4}-\d{2}-\d{2})\.db")
_DAILY, _WEEKLY = 7, 4


def back_up(db: Database, folder: Path, today: date) -> Path:
    """Writes today's copy; it takes its name only once it was read back and found sound. Then old ones go."""
    target = copy_of(folder, today)
    with whole_file(target) as part:
        db.execute("VACUUM INTO ?", [str(part)])
        checked = check(part)
        if not checked.sound:
            gap = checked.gaps[0]
            raise OutsideError(
                f"The backup into {folder} was not kept, because the store is not sound: {gap.where} {gap.what}. "
                "See everything with: drafter store verify"
            )
    for name in to_clear([path.name for path in folder.iterdir()], today):
        (folder / name).unlink(missing_ok=True)
    return target


def copy_of(folder: Path, day: date) -> Path:
    return folder / f"drafter-{day}.db"


def check(path: Path) -> Verification:
    """Reads a copy from end to end."""
    refuse_half_written(path)
    with closing(connected(path, 1.0, writes=False)) as db:
        refuse_foreign(db, path)
        return verified(db)


def to_clear(names: Iterable[str], today: date) -> tuple[str, ...]:
    """Which backups go: seven daily ones stay, then one a week for four weeks; other files are never touched."""
    dated = {name: date.fromisoformat(found[1]) for name in names if (found := _NAME.fullmatch(name))}
    newest_first = sorted((name for name in dated if dated[name] <= today), key=lambda name: dated[name], reverse=True)
    keep = set(newest_first[:_DAILY])
    weeks: dict[tuple[int, int], str] = {}
    for name in newest_first[_DAILY:]:
        weeks.setdefault(dated[name].isocalendar()[:2], name)
    keep |= set(list(weeks.values())[:_WEEKLY])
    return tuple(sorted(set(newest_first) - keep))


def _not_a_backup(path: Path) -> str:
    """What to name instead."""
    names = sorted(one.name for one in path.iterdir() if _NAME.fullmatch(one.name)) if path.is_dir() else []
    if names:
        return f"{path} is a folder. Name one of its backups; the newest is {path / names[-1]}"
    where = f"in {path}" if path.is_dir() else str(path)
    return f"There is no backup {where}. Name a file such as drafter-2026-11-21.db from the folder of your backups."


def restore(backup: Path, path: Path, now: datetime) -> Path | None:
    """Puts a sound backup in place of the store; where the store was moved to (None: there was none)."""
    with telling(path, "restoring the backup"):
        if not backup.is_file():
            raise OutsideError(_not_a_backup(backup))
        with telling(backup, "reading the backup"):
            checked = check(backup)
        if not checked.sound:
            gap = checked.gaps[0]
            raise OutsideError(f"The backup {backup} is not sound ({gap.where}: {gap.what}). Choose an older one.")
        _refuse_in_use(path)
        with whole_file(path) as fresh:
            shutil.copyfile(backup, fresh)
            return _moved_aside(path, now)


def erased_since(aside: Path, path: Path) -> tuple[str, ...]:
    """The references of cases that were erased in the store put aside and stand whole in the one brought back: their
    customers asked to be forgotten. Nothing where the store put aside cannot be read."""
    try:
        with closing(connected(aside, 0.2, writes=False)) as before:
            erased = [row[0] for row in before.execute("SELECT id FROM cases WHERE erased_at IS NOT NULL")]
    except SQLiteError:
        return ()
    whole = "SELECT reference FROM cases WHERE id = ? AND erased_at IS NULL"
    with telling(path, "reading what came back"), closing(connected(path, 0.2, writes=False)) as now:
        return tuple(row[0] for one in erased if (row := now.execute(whole, [one]).fetchone()))


def _refuse_in_use(path: Path) -> None:
    """A window that still has the store open would go on saving into the one put aside."""
    if not path.exists():
        return
    try:
        with closing(connected(path, 0.2)) as db:
            db.execute("PRAGMA journal_mode = DELETE")  # granted to the only user; brings the log into the file as well
    except SQLiteError as error:
        if is_busy(error):
            raise OutsideError(f"The store {path} is open in another window. Close drafter, then restore.") from error
        # Damaged is the very reason to restore.


def _moved_aside(path: Path, now: datetime) -> Path | None:
    """The store as it was, with its log, under a name of its own: nothing is thrown away."""
    if not path.exists():
        return None
    aside = path.with_name(f"{path.name}.before-{now:%Y%m%d-%H%M%S}")
    for ending in ("-wal", "-shm", "-journal", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    return aside
