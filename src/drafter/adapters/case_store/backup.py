"""Backups: a checked copy a day, the old ones cleared away by plan, and the way back."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from sqlite_utils import Database

from drafter.adapters.case_store.failures import telling
from drafter.adapters.case_store.opening import connected, refuse_foreign, refuse_half_written
from drafter.adapters.case_store.verify import verified
from drafter.model.filed import Verification
from drafter.ports import OutsideError

_NAME = re.compile(r"drafter-(\d{4}-\d{2}-\d{2})\.db")
_DAILY, _WEEKLY = 7, 4


def back_up(db: Database, folder: Path, today: date) -> Path:
    """Writes today's copy; it takes its name only once it was read back and found sound. Then old ones go."""
    folder.mkdir(parents=True, exist_ok=True)
    copy, target = folder / f"drafter-{today}.db.part", folder / f"drafter-{today}.db"
    copy.unlink(missing_ok=True)
    try:
        db.execute("VACUUM INTO ?", [str(copy)])
        checked = check(copy)
        if not checked.sound:
            gap = checked.gaps[0]
            raise OutsideError(
                f"The backup into {folder} was not kept, because the store is not sound: {gap.where} {gap.what}. "
                "See everything with: drafter store verify"
            )
        on_disk(copy)
        copy.replace(target)
    finally:
        copy.unlink(missing_ok=True)
    on_disk(folder)
    for name in to_clear([path.name for path in folder.iterdir()], today):
        (folder / name).unlink(missing_ok=True)
    return target


def check(path: Path) -> Verification:
    """Reads a copy from end to end."""
    refuse_half_written(path)
    db = connected(path, 1.0, writes=False)
    try:
        refuse_foreign(db, path)
        return verified(db)
    finally:
        db.close()


def on_disk(path: Path) -> None:
    """Waits until the system has written it. Windows cannot open a folder for this."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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


def restore(backup: Path, path: Path, now: datetime) -> Path | None:
    """Puts a sound backup in place of the store; where the store was moved to (None: there was none)."""
    with telling(path, "restoring the backup"):
        if not backup.is_file():
            raise OutsideError(f"There is no backup {backup}. List the folder of backups and name one of its files.")
        checked = check(backup)
        if not checked.sound:
            gap = checked.gaps[0]
            raise OutsideError(f"The backup {backup} is not sound ({gap.where}: {gap.what}). Choose an older one.")
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(path.name + ".part")
        shutil.copyfile(backup, fresh)
        on_disk(fresh)
        aside = _moved_aside(path, now)
        fresh.replace(path)
        on_disk(path.parent)
        return aside


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
