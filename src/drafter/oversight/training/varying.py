"""Varies a practice case, so that nobody can copy: other names, routes, dates, sums and causes, the same lesson."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from drafter.model.compensation import Compensation
from drafter.model.money import Money
from drafter.model.practice import Bounds, Practice
from drafter.model.template import Rejected
from drafter.oversight.training.practising import case_of, seat_for
from drafter.steps.flow import Handbook, Seat, open_case

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)")
_LONG = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})(?: (20\d\d))?\b")
_HAN = re.compile(r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日")
_UNVARIED = ("varies", "id", "level", "skills", "language", "rubric", "shift_weeks")


def varied(practice: Practice, seed: int, book: Handbook, seat: Seat) -> Practice | Rejected:
    """The same lesson in other words: the same seed gives the same case. What law owes is worked out again."""
    rows = [
        (one.stands, (one.stands, *one.others)[_pick(seed, practice.id, n, len(one.others) + 1)])
        for n, one in enumerate(practice.varies)
    ]
    words = {stands: other for old, new in rows for stands, other in zip(old, new, strict=True)}
    weeks = _pick(seed, practice.id, "weeks", 2 * practice.shift_weeks + 1) - practice.shift_weeks
    raw = msgspec.to_builtins(practice)
    changed = _changed(raw, _writer(words, weeks, practice.today))
    kept = changed | {name: raw[name] for name in _UNVARIED if name in raw}
    again = msgspec.convert(kept, Practice, strict=False)
    return _recomputed(again, book, seat)


def _pick(seed: int, *what: object) -> int:
    """A number below the last of `what`, settled by the seed and the rest."""
    *key, below = what
    digest = hashlib.sha256(f"{seed}|{key}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % int(str(below))


def _changed(value: Any, write: Callable[[str], str]) -> Any:
    """Every text of plain values anew, as written by `write`; keys stay."""
    if isinstance(value, str):
        return write(value)
    if isinstance(value, Mapping):
        return {key: _changed(item, write) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_changed(item, write) for item in value]
    return value


def _writer(words: Mapping[str, str], weeks: int, today: dt.date) -> Callable[[str], str]:
    longest = sorted((word for word in words if len(word) > 1), key=len, reverse=True)
    pattern = re.compile("|".join(_whole(word) for word in longest)) if longest else None

    def write(text: str) -> str:
        if text in words:  # a family name of one Han character is changed only where it stands alone
            return words[text]
        moved = _moved(text, weeks, today)
        return pattern.sub(lambda hit: words[hit.group()], moved) if pattern else moved

    return write


def _whole(word: str) -> str:
    """As a word of its own where it begins or ends with a letter or figure; Han has no such ends."""
    before = r"(?<![A-Za-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return f"{before}{re.escape(word)}{after}"


def _moved(text: str, weeks: int, today: dt.date) -> str:
    """Every date moved by whole weeks, so that weekdays stay true; a date without a year is read near today."""
    if not weeks:
        return text
    by = dt.timedelta(weeks=weeks)
    text = _ISO.sub(lambda hit: (dt.date.fromisoformat(hit.group()) + by).isoformat(), text)
    text = _LONG.sub(lambda hit: _long(hit, by, today), text)
    return _HAN.sub(lambda hit: _han(hit, by, today), text)


def _long(hit: re.Match[str], by: dt.timedelta, today: dt.date) -> str:
    day = _dated(hit.group(3), _MONTHS.index(hit.group(2)) + 1, int(hit.group(1)), today)
    if day is None:
        return hit.group()
    moved = day + by
    return f"{moved.day} {_MONTHS[moved.month - 1]}" + (f" {moved.year}" if hit.group(3) else "")


def _han(hit: re.Match[str], by: dt.timedelta, today: dt.date) -> str:
    day = _dated(hit.group(1), int(hit.group(2)), int(hit.group(3)), today)
    if day is None:
        return hit.group()
    moved = day + by
    return (f"{moved.year}年" if hit.group(1) else "") + f"{moved.month}月{moved.day}日"


def _dated(year: str | None, month: int, day: int, today: dt.date) -> dt.date | None:
    try:
        found = dt.date(int(year) if year else today.year, month, day)
    except ValueError:
        return None
    return found


def _recomputed(practice: Practice, book: Handbook, seat: Seat) -> Practice | Rejected:
    """What law owes and what is refunded in this variation, as drafter works it out; the model must pay just that."""
    owed = open_case(case_of(practice), book, seat_for(practice, seat)).compensation
    award = tuple(_bounds(one, owed) for one in practice.outcomes.award)
    for one in award:
        lines = practice.model.award.of(one.kind) if practice.model.award else ()
        paid = sum((line.amount.amount for line in lines if line.amount), Decimal(0))
        if one.kind == "owed" and not one.least.amount <= paid <= one.most.amount:
            said = f"{practice.id}: law owes {one.least.amount} {one.least.currency}, the model pays {paid}"
            return Rejected(where="varies", what=said)
    return msgspec.structs.replace(practice, outcomes=msgspec.structs.replace(practice.outcomes, award=award))


def _bounds(bounds: Bounds, compensation: Compensation) -> Bounds:
    """Owed money by law, where the law settles it; else as the file says."""
    if bounds.kind != "owed" or bounds.least != bounds.most:
        return bounds
    sums = [due.amount for due in compensation.entitlements if due.amount and not due.if_ and due.head != "care"]
    same = [one for one in sums if one.currency == bounds.least.currency]
    if not same:
        return bounds
    total = Money(sum((one.amount for one in same), Decimal(0)), bounds.least.currency)
    return msgspec.structs.replace(bounds, least=total, most=total)
