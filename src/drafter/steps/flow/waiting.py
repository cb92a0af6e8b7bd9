"""Waiting for others: since when, and which deadlines stand still meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from drafter.model.case import Case
from drafter.model.case_entry import CaseEntry, StationRequest
from drafter.model.classification import Classification
from drafter.model.deadlines import Pause
from drafter.model.draft import Draft
from drafter.steps.classify import deadlines_for
from drafter.steps.flow.handbook import Handbook, Seat


def pauses_of(entries: Iterable[CaseEntry]) -> tuple[Pause, ...]:
    """One pause for each report asked of a station, crew, handler or hotel: until it came, or we went on without."""
    return tuple(
        Pause(waiting_for="station", since=_day(one.at), until=_day(ended) if ended else None)
        for one in entries
        if isinstance(one, StationRequest)
        for ended in (one.answered_at or one.closed_at,)
    )


def with_pauses(draft: Draft, pauses: tuple[Pause, ...], book: Handbook, seat: Seat) -> Draft:
    """The draft with these times of waiting; only its deadlines are worked out again."""
    found = waited(draft.case, draft.classification, pauses, book, seat)
    return msgspec.structs.replace(draft, pauses=pauses, classification=found)


def waited(case: Case, found: Classification, pauses: tuple[Pause, ...], book: Handbook, seat: Seat) -> Classification:
    """The same classification with the deadlines as the waiting leaves them."""
    about = [*(match.id for match in found.categories), *(flag.id for flag in found.flags)]
    rules = book.classify.deadlines
    deadlines = deadlines_for(case, about, rules, book.around, seat.today, pauses=pauses)
    return msgspec.structs.replace(found, deadlines=deadlines)


def _day(moment: str) -> dt.date:
    return dt.date.fromisoformat(moment[:10])
