"""Files finished letters: numbered, sealed, never changed; with what they offered, for figures and precedents."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlite_utils import Database

from drafter.adapters.case_store import cases, entries
from drafter.adapters.case_store.trail import Stamp, noted
from drafter.model.case import Case
from drafter.model.draft import FinishedLetter
from drafter.model.event import events_of
from drafter.model.filed import AnsweredMeanwhile, FiledLetter, State
from drafter.model.money import Money
from drafter.model.past_case import PastOffer, Precedent


def record(letter: FinishedLetter) -> bytes:
    """The canonical bytes a letter is filed as, and its record digest counts over."""
    return msgspec.json.encode(letter, order="sorted")


def finish(
    db: Database, stamp: Stamp, case_id: str, letter: FinishedLetter, state: State
) -> FinishedLetter | AnsweredMeanwhile:
    """Files the letter for good. `number` 0 takes the next one; a number that another window filed is refused."""
    n = cases.row_number(db, case_id)
    again = db.execute("SELECT body FROM letters WHERE id = ?", [letter.id]).fetchone()
    if again:
        return msgspec.json.decode(again[0], type=FinishedLetter)
    following = db.execute("SELECT coalesce(max(number), 0) + 1 FROM letters WHERE n = ?", [n]).fetchone()[0]
    if letter.number not in (0, following):
        theirs = db.execute("SELECT body FROM letters WHERE n = ? AND number = ?", [n, letter.number]).fetchone()
        if theirs and theirs[0]:
            return AnsweredMeanwhile(theirs=msgspec.json.decode(theirs[0], type=FinishedLetter))
    letter = numbered(letter, case_id, following, stamp.at)
    put_rows(db, stamp, n, letter)
    entries.keep_promises(db, stamp, letter)
    _move_on(db, n, case_id, state)
    return letter


def numbered(letter: FinishedLetter, case_id: str, number: int, at: str) -> FinishedLetter:
    """The letter as it is filed: with its number, its case, an id and its seal."""
    return replace(
        letter,
        id=letter.id or str(uuid.uuid4()),
        case_id=case_id,
        number=number,
        digest=letter.letter.digest,
        finished_at=letter.finished_at or at,
    )


def put_rows(db: Database, stamp: Stamp, n: int, letter: FinishedLetter) -> None:
    """The letter, what it offers, and the line in the audit trail that vouches for it."""
    body = record(letter)
    digest = hashlib.sha256(body).hexdigest()
    db.execute(
        "INSERT INTO letters (id, n, number, finished_at, origin, record_digest, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [letter.id, n, letter.number, letter.finished_at, stamp.origin, digest, body],
    )
    rows = [
        (
            n,
            letter.id,
            letter.finished_at,
            line.kind,
            line.head,
            str(line.amount.amount) if line.amount else None,
            line.amount.currency if line.amount else None,
            line.quantity,
            line.form,
        )
        for line in letter.award.lines
    ]
    db.conn.executemany(
        "INSERT INTO offers (n, letter_id, finished_at, kind, head, amount, currency, quantity, form) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    noted(db, stamp, "finished", letter.case_id, {"letter": letter.id, "number": letter.number, "record": digest})


def _move_on(db: Database, n: int, case_id: str, state: State) -> None:
    """The case takes its new state, and its letters become findable."""
    before = cases.stored(db, case_id)
    if before is None:
        return
    standing = replace(before.standing, state=state)
    cases.update(db, n, before.case, standing, before)


def filed(db: Database, case_id: str) -> tuple[FiledLetter, ...]:
    """Oldest first, taken-back ones too."""
    rows = db.execute(
        "SELECT id, number, finished_at, body, taken_back_at, sent_at, sent_how FROM letters "
        "WHERE n = (SELECT n FROM cases WHERE id = ?) ORDER BY number",
        [case_id],
    )
    return tuple(_filed(row) for row in rows)


def newest(db: Database, most: int) -> tuple[tuple[str, FinishedLetter], ...]:
    rows = db.execute(
        "SELECT c.id, l.body FROM letters l JOIN cases c ON c.n = l.n WHERE l.body IS NOT NULL "
        "AND l.taken_back_at IS NULL AND c.sample = 0 ORDER BY l.rowid DESC LIMIT ?",
        [most],
    )
    return tuple((row[0], msgspec.json.decode(row[1], type=FinishedLetter)) for row in rows)


def _filed(row: Sequence[Any]) -> FiledLetter:
    return FiledLetter(
        id=row[0],
        number=row[1],
        finished_at=row[2],
        letter=msgspec.json.decode(row[3], type=FinishedLetter) if row[3] else None,
        taken_back_at=row[4],
        sent_at=row[5],
        sent_how=row[6],
    )


def take_back(db: Database, stamp: Stamp, case_id: str, letter_id: str) -> None:
    """The letter was not sent after all: it stays filed, marked, out of the figures; the case is open again."""
    db.execute("UPDATE letters SET taken_back_at = ? WHERE id = ?", [stamp.at, letter_id])
    db.execute("UPDATE offers SET taken_back = 1 WHERE letter_id = ?", [letter_id])
    entries.drop_promises(db, stamp, case_id, letter_id)
    noted(db, stamp, "taken_back", case_id, {"letter": letter_id})
    _move_on(db, cases.row_number(db, case_id), case_id, "open")


def mark_sent(db: Database, stamp: Stamp, case_id: str, letter_id: str, how: str) -> None:
    db.execute("UPDATE letters SET sent_at = ?, sent_how = ? WHERE id = ?", [stamp.at, how, letter_id])
    noted(db, stamp, "sent", case_id, {"letter": letter_id, "how": how})


def offers_of(db: Database, n: int) -> tuple[PastOffer, ...]:
    rows = db.execute(
        "SELECT kind, form, amount, currency, quantity FROM offers WHERE n = ? AND taken_back = 0 ORDER BY id", [n]
    )
    return tuple(
        msgspec.convert(
            {"kind": kind, "form": form, "quantity": quantity, "amount": _money(amount, currency)}, PastOffer
        )
        for kind, form, amount, currency, quantity in rows
    )


def _money(amount: str | None, currency: str | None) -> Money | None:
    return Money(Decimal(amount), currency) if amount is not None and currency else None


_PRECEDENT = """SELECT c.id, c.reference, c.categories, c.severity, o.finished_at, o.amount, o.currency, o.form,
    c.office, EXISTS (SELECT 1 FROM labels later WHERE later.label = 'comeback_of ' || c.reference)"""
_COUNTS = "o.kind = 'goodwill' AND o.amount IS NOT NULL AND o.taken_back = 0 AND c.sample = 0"
_OF_CATEGORY = f"""{_PRECEDENT} FROM labels l CROSS JOIN cases c USING (n) CROSS JOIN offers o USING (n)
    WHERE l.label = ? AND {_COUNTS} AND (? IS NULL OR o.currency = ?) ORDER BY l.n DESC LIMIT ?"""
_OF_EVENT = f"""{_PRECEDENT} FROM (SELECT n FROM labels WHERE label IN ({{labels}}) UNION
    SELECT n FROM cases WHERE reference IN ({{references}})) e
    CROSS JOIN cases c USING (n) CROSS JOIN offers o USING (n)
    WHERE c.id <> ? AND {_COUNTS} ORDER BY e.n DESC LIMIT ?"""


def precedents(db: Database, category: str, currency: str | None, limit: int) -> tuple[Precedent, ...]:
    """Goodwill in money that like cases got, newest first; samples never count."""
    rows = db.execute(_OF_CATEGORY, [f"category {category}", currency, currency, limit])
    return tuple(_precedent(row, category, same_event=False) for row in rows)


def event_precedents(db: Database, case: Case, limit: int) -> tuple[Precedent, ...]:
    """Goodwill in money that other cases of the same event got: the same flight and day, or linked by a person."""
    labels = [f"event {event}" for event in events_of(case)]
    labels += [f"same_event_of {case.reference}"] if case.reference else []
    references = [link.reference for link in case.links if link.kind == "same_event"]
    if not (labels or references):
        return ()
    marks = {"labels": ", ".join("?" * len(labels)), "references": ", ".join("?" * len(references))}
    rows = db.execute(_OF_EVENT.format(**marks), [*labels, *references, case.id or "", limit])
    return tuple(_precedent(row, row[2].split(" ")[0], same_event=True) for row in rows)


def _precedent(row: Sequence[Any], category: str, *, same_event: bool) -> Precedent:
    return Precedent(
        case_id=row[0],
        reference=row[1],
        category=category,
        severity=row[3],
        finished_at=row[4],
        amount=Money(Decimal(row[5]), row[6]),
        form=row[7],
        office=row[8],
        came_back=bool(row[9]),
        same_event=same_event,
    )
