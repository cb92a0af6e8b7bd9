"""The names a letter may use: airports and cities that matter to it, and words no engine may call a mistake."""

from __future__ import annotations

from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.steps.check import words_of
from drafter.steps.flow.handbook import Handbook, Seat


def house_words(draft: Draft, book: Handbook, seat: Seat) -> frozenset[str]:
    """Names, places, flights and codes of the case that no engine may call a mistake."""
    return words_of(draft.case, book.company, seat.signatory, places_for(draft, book), book.trade_words)


def places_for(draft: Draft, book: Handbook) -> dict[str, str]:
    """The airports that matter to this letter: those the case or the letter names, by code and by city."""
    own = set(_codes(draft.case).split())
    text = f"{draft.letter.plain} {_codes(draft.case)} {_written(draft.case)}"
    named = book.places_named_in(text, draft.letter.language)
    also = {name: code for code, name in book.places.get("also", {}).items() if name in text}
    named |= {code: book.places_in(draft.letter.language).get(code, name) for name, code in also.items()}
    airports = book.compensation.airports
    last = sorted(
        (code for code in named if code in airports), key=lambda code: (code in own, code in also.values(), code)
    )
    cities = {airports[code].city: code for code in last if airports[code].city}
    theirs = {city: code for city, code in cities.items() if code in own}
    return {**cities, **also, **theirs, **named}  # "London" is the airport of this case, "Logan" Boston's own


def _written(case: Case) -> str:
    """What the customer wrote, where no flight says where the journey went: a holiday has only a place."""
    return "" if case.journey.segments else " ".join(message.text for _, message in case.incoming)


def _codes(case: Case) -> str:
    values = (str(fact.value) for fact in case.facts)
    ends = (f"{segment.origin} {segment.destination}" for segment in case.journey.segments)
    return " ".join((*values, *ends))
