"""Finds the few cases that a new one may repeat or come back to: by shared keys and named references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store import cases, letters
from drafter.adapters.case_store.leaks import holders
from drafter.model.case import Case, Message


def sharing(db: Database, keys: Iterable[str], references: Iterable[str], most: int, per_key: int) -> tuple[Case, ...]:
    """Newest first, each with the letters we sent in it. Looked up in indexes, never by walking through cases.
    `per_key`: somebody who wrote more often than that is recognised by the newest of their cases."""
    numbers = holders(db, keys, per_key).union(_named(db, references))
    marks = ", ".join("?" * len(numbers))
    ids = db.execute(f"SELECT id FROM cases WHERE n IN ({marks}) ORDER BY n DESC LIMIT ?", [*numbers, most]).fetchall()
    found = (cases.stored(db, case_id) for (case_id,) in ids)
    return tuple(_with_letters(db, one.case) for one in found if one is not None)


def _named(db: Database, references: Iterable[str]) -> Iterator[int]:
    for reference in references:
        yield from (n for (n,) in db.execute("SELECT n FROM cases WHERE reference = ?", [reference]))


def _with_letters(db: Database, case: Case) -> Case:
    sent = tuple(
        Message(direction="out", text=one.letter.letter.plain)
        for one in letters.filed(db, case.id or "")
        if one.letter and not one.taken_back_at
    )
    return msgspec.structs.replace(case, messages=(*case.messages, *sent)) if sent else case
