"""When the customer writes again: what our letter left out or promised stands first; what it spoke of, no more."""

from __future__ import annotations

import datetime as dt

import msgspec

from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.classification import Classification, Concern
from drafter.steps.check import left_out_by, promised_in
from drafter.steps.flow.handbook import Handbook, Seat


def with_open_matters_first(case: Case, found: Classification, book: Handbook, seat: Seat) -> Classification:
    """The same where we have not written to the customer since their first letter, or they not since ours."""
    ours = [number for number, message in enumerate(case.messages) if message.direction == "out"]
    theirs = [number for number, _ in case.incoming]
    if not ours or not theirs or not theirs[0] < ours[-1] < theirs[-1]:
        return found
    last = ours[-1]
    earlier = tuple(concern for concern in found.concerns if concern.message < last)
    later = tuple(concern for concern in found.concerns if concern.message > last)
    text = "\n\n".join(case.messages[number].text for number in ours)
    left = left_out_by(_context(case, text, earlier, book, seat))
    promised = _promised(case, last, book, seat)
    asides = tuple(aside for aside in found.asides if aside.message > last)
    return msgspec.structs.replace(found, concerns=(*left, *promised, *later), asides=asides)


def _promised(case: Case, number: int, book: Handbook, seat: Seat) -> tuple[Concern, ...]:
    """What our letter committed us to, as something the customer may ask for."""
    message = case.messages[number]
    told = promised_in(_context(case, message.text, (), book, seat, message.sent))
    return tuple(
        Concern(kind="request", text=message.text[one.start : one.end], message=number, start=one.start, end=one.end)
        for one in told
    )


def _context(
    case: Case, text: str, concerns: tuple[Concern, ...], book: Handbook, seat: Seat, sent: str | None = None
) -> CheckContext:
    day = dt.datetime.fromisoformat(sent).date() if sent else seat.today
    return CheckContext(
        text=text, today=day, company=book.company, case=case, concerns=concerns, thesaurus=book.thesaurus
    )
