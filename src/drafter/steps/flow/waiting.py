"""Waiting for others and letters sent: since when, and which deadlines stand still or are met meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from drafter.model.case import Case
from drafter.model.case_entry import CaseEntry, CustomerWait, StationRequest
from drafter.model.classification import Classification
from drafter.model.deadlines import DeadlineState, Pause, PauseKind, SentLetter
from drafter.model.draft import Draft
from drafter.model.filed import FiledLetter
from drafter.steps.classify import deadlines_for, state
from drafter.steps.flow.handbook import Handbook, Seat


def pauses_of(entries: Iterable[CaseEntry]) -> tuple[Pause, ...]:
    """One pause for each report asked of a station, crew, handler or hotel, and for each thing asked of the customer:
    until it came, or we went on without."""
    return tuple(_pauses(entries))


def _pauses(entries: Iterable[CaseEntry]) -> Iterator[Pause]:
    for one in entries:
        match one:
            case StationRequest():
                yield _pause("station", one.at, one.answered_at or one.closed_at)
            case CustomerWait():
                yield _pause("customer", one.at, one.ended_at)
            case _:
                pass


def _pause(waiting_for: PauseKind, since: str, ended: str | None) -> Pause:
    return Pause(waiting_for=waiting_for, since=_day(since), until=_day(ended) if ended else None)


def letters_sent(letters: Iterable[FiledLetter]) -> tuple[SentLetter, ...]:
    """The letters that stand, by the day they were finished."""
    return tuple(
        SentLetter(on=_day(one.finished_at), holding=one.letter is not None and one.letter.kind == "holding")
        for one in letters
        if one.taken_back_at is None
    )


def with_history(
    draft: Draft, entries: Iterable[CaseEntry], letters: Iterable[FiledLetter], book: Handbook, seat: Seat
) -> Draft:
    """The draft with these times of waiting and these letters; only its deadlines are worked out again."""
    pauses, sent = pauses_of(entries), letters_sent(letters)
    found = waited(draft.case, draft.classification, pauses, sent, book, seat)
    return msgspec.structs.replace(draft, pauses=pauses, sent=sent, classification=found)


def waited(
    case: Case,
    found: Classification,
    pauses: tuple[Pause, ...],
    sent: tuple[SentLetter, ...],
    book: Handbook,
    seat: Seat,
) -> Classification:
    """The same classification with the deadlines as waiting and letters leave them."""
    about = [*(match.id for match in found.categories), *(flag.id for flag in found.flags)]
    rules = book.classify.deadlines
    deadlines = deadlines_for(case, about, rules, book.around, seat.today, pauses=pauses, letters=sent)
    return msgspec.structs.replace(found, deadlines=deadlines)


def near_state(due: dt.date, today: dt.date) -> DeadlineState:
    """How a deadline stands: overdue, today, near, or still far (ok)."""
    return state(due, today)


def _day(moment: str) -> dt.date:
    return dt.date.fromisoformat(moment[:10])
