"""What somebody types to find cases: words, and conditions such as `state:open from:2026-01-01`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, get_args

import msgspec

from drafter.model import lazy_re as re
from drafter.model.filed import OPEN_STATES, CaseFilter, State

_CONDITION = re.compile(r"(?<!\S)(state|category|flag|office|language|from|to)[:：](\S+)", re.IGNORECASE)
_STATES: tuple[State, ...] = get_args(State)


class CaseQuestion(msgspec.Struct, frozen=True):
    """`words` to search for and the cases to search in; `unread` are conditions that mean nothing."""

    words: str
    wanted: CaseFilter = CaseFilter()
    unread: tuple[str, ...] = ()


def question_in(text: str) -> CaseQuestion:
    """`state:open` is every case that is not answered yet; `from:2026-03` the first day of March, `to:2026-03` its
    last."""
    conditions: dict[str, Any] = {}
    unread: list[str] = []
    for found in _CONDITION.finditer(text):
        name, value = found.group(1).lower(), found.group(2)
        read = _READERS[name](value)
        if read is None:
            unread.append(found.group())
        else:
            conditions |= read
    words = " ".join(_CONDITION.sub(" ", text).split())
    return CaseQuestion(words=words, wanted=CaseFilter(**conditions), unread=tuple(unread))


def _state(value: str) -> dict[str, Any] | None:
    low = value.lower()
    if low == "open":
        return {"states": OPEN_STATES}
    return {"states": (low,)} if low in _STATES else None


def _from(value: str) -> dict[str, Any] | None:
    day = _day(value)
    return {"received_from": day} if day else None


def _to(value: str) -> dict[str, Any] | None:
    day = _day(value)
    if day is None:
        return None
    parts = value.count("-")
    last = day if parts == 2 else _next(day, parts) - timedelta(days=1)
    return {"received_to": last}


def _next(day: date, parts: int) -> date:
    """The first day after the month (`2026-03`) or year (`2026`) that begins on `day`."""
    if parts == 0:
        return date(day.year + 1, 1, 1)
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _day(value: str) -> date | None:
    filled = {4: f"{value}-01-01", 7: f"{value}-01", 10: value}.get(len(value), "")
    try:
        return date.fromisoformat(filled)
    except ValueError:
        return None


_READERS: dict[str, Callable[[str], dict[str, Any] | None]] = {
    "state": _state,
    "category": lambda value: {"category": value.lower()},
    "flag": lambda value: {"flag": value.lower()},
    "office": lambda value: {"office": value.upper()},
    "language": lambda value: {"language": value},
    "from": _from,
    "to": _to,
}
