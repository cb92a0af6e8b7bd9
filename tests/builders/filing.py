"""Builders for what the store files: each gives a valid value; a test states only what matters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.draft import Draft, FinishedLetter, TemplateChoice
from drafter.model.letter import letter_from_plain
from drafter.model.money import money


class Clock:
    """A clock that stands still until it is moved on."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def move_on(self, **by: float) -> None:
        self.moment += timedelta(**by)


def a_case(text: str = "My suitcase came two days late.", **changes: object) -> Case:
    fields: dict[str, object] = {
        "customer": Customer(title="Mrs", given_name="Ada", family_name="Lund", email="ada.lund@example.org"),
        "journey": Journey(booking_reference="K3PQ7R", segments=(Segment(flight="NV251"),)),
        "messages": (Message(subject="Late baggage", text=text),),
        "received": "2026-11-20T10:00:00+00:00",
        "office": "LHR",
        "language": "en-GB",
    }
    return Case(**(fields | changes))  # type: ignore[arg-type]  # whatever a test names


def a_draft(case: Case, text: str = "Dear Mrs Lund\n\nThank you for writing.", **changes: object) -> Draft:
    return Draft(case=case, letter=letter_from_plain(text), **changes)  # type: ignore[arg-type]  # as above


def a_letter(
    text: str = "Dear Mrs Lund\n\nWe are sorry.", goodwill: str | None = "40.00", **changes: object
) -> FinishedLetter:
    letter = letter_from_plain(text)
    lines = (
        (AwardLine(kind="goodwill", head="goodwill", amount=money(goodwill, "GBP"), form="voucher"),)
        if goodwill
        else ()
    )
    fields: dict[str, object] = {
        "id": "",
        "case_id": "",
        "number": 0,
        "letter": letter,
        "digest": letter.digest,
        "template": TemplateChoice(id="baggage.delayed.apology", version=3, language="en-GB"),
        "award": Award(lines=lines),
        "overrides": (),
        "decisions": (),
        "promises": (),
        "finished_by": "Kim Ito",
        "finished_at": "",
    }
    return FinishedLetter(**(fields | changes))  # type: ignore[arg-type]  # as above
