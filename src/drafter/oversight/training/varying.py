"""Varies a practice case, so that nobody can copy: other names, routes, dates, sums and causes, the same lesson."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from drafter.model.practice import Practice
from drafter.model.template import Rejected
from drafter.oversight.training.causes import recomputed, with_cause
from drafter.steps.flow import Handbook, Seat

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)")
_LONG = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})(?: (20\d\d))?\b")
_HAN = re.compile(r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日")
_UNVARIED = ("varies", "causes", "id", "level", "skills", "language", "rubric", "shift_weeks")


def varied(practice: Practice, seed: int, book: Handbook, seat: Seat) -> Practice | Rejected:
    """The same lesson in other words and from another cause: the same seed gives the same case. What law owes, and
    with it what the letter must say, is worked out again."""
    number = _pick(seed, practice.id, "cause", len(practice.causes) + 1)
    told = _of_cause(practice, number)
    rows = [
        (one.stands, (one.stands, *one.others)[_pick(seed, practice.id, n, len(one.others) + 1)])
        for n, one in enumerate(practice.varies)
    ]
    words = {stands: other for old, new in rows for stands, other in zip(old, new, strict=True)}
    weeks = _pick(seed, practice.id, "weeks", 2 * practice.shift_weeks + 1) - practice.shift_weeks
    again = _rewritten(told, _writer(words, weeks, practice.today))
    return recomputed(again, book, seat, _is_new(practice, number))


def seed_for(person: str, practice: str, tries: int) -> int:
    """Another variation for each person and each try, and the same one whenever it is asked for again."""
    return _pick(0, person, practice, tries, 100_000)


def varied_or_as_it_is(practice: Practice, seed: int | None, book: Handbook, seat: Seat) -> tuple[Practice, int | None]:
    """The variation of that seed; where a department's own case cannot be varied so, the case as it stands."""
    found = varied(practice, seed, book, seat) if seed is not None else practice
    return (practice, None) if isinstance(found, Rejected) else (found, seed)


def of_cause(practice: Practice, number: int, book: Handbook, seat: Seat) -> Practice | Rejected:
    """The case from its other cause of that number, counted from 1; 0 is the case as it stands."""
    told = _of_cause(practice, number)
    return recomputed(told, book, seat, _is_new(practice, number))


def _is_new(practice: Practice, number: int) -> bool:
    """Whether the law may look at the case otherwise: a cause that is only told otherwise changes no entitlement."""
    return number > 0 and practice.causes[number - 1].cause is not None


def _of_cause(practice: Practice, number: int) -> Practice:
    if number == 0:
        return practice
    other = practice.causes[number - 1]
    told = _rewritten(practice, _writer(dict(other.words), 0, practice.today))
    return with_cause(told, other)


def _rewritten(practice: Practice, write: Callable[[str], str]) -> Practice:
    """Every text of the case written anew, but what is no text of it."""
    raw = msgspec.to_builtins(practice)
    changed = _changed(raw, write)
    kept = changed | {name: raw[name] for name in _UNVARIED if name in raw}
    return msgspec.convert(kept, Practice, strict=False)


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
    by_word = {_line(word): other for word, other in words.items()}

    def write(text: str) -> str:
        if text in words:  # a family name of one Han character is changed only where it stands alone
            return words[text]
        moved = _moved(text, weeks, today)
        return pattern.sub(lambda hit: by_word[_line(hit.group())], moved) if pattern else moved

    return write


def _line(text: str) -> str:
    """On one line: the file may break a sentence where it likes."""
    return " ".join(text.split())


def _whole(word: str) -> str:
    """As a word of its own where it begins or ends with a letter or figure; Han has no such ends."""
    before = r"(?<![A-Za-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return before + r"\s+".join(re.escape(part) for part in word.split()) + after


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
