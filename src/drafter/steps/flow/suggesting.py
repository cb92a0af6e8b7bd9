"""Which letters are offered: at once by facts and words, again when the sentence encoder has answered."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.model.circumstances import Circumstances
from drafter.model.classification import Classification
from drafter.model.draft import Draft
from drafter.model.letter import Letter
from drafter.model.meaning import Likeness
from drafter.model.surroundings import Surroundings
from drafter.model.template import Suggestions
from drafter.steps.classify import worth_comparing
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.suggest import (
    Comparison,
    Shelf,
    Situation,
    Use,
    comparison_for,
    matters_near,
    matters_of,
    nearness,
    suggest,
)


def suggested(draft: Draft, facts: Circumstances, book: Handbook, seat: Seat) -> Draft:
    """The draft with its suggestions; `facts` are what the case is known to say happened."""
    shelf = _shelf(draft, book, seat)
    if shelf is None:
        return msgspec.structs.replace(draft, suggestions=Suggestions())
    return msgspec.structs.replace(draft, suggestions=suggest(_situation(draft, facts, book, seat), shelf))


def comparison_in(draft: Draft, facts: Circumstances, book: Handbook, seat: Seat) -> Comparison | None:
    """What the sentence encoder is to be asked for this draft; None where there is nothing to compare."""
    shelf = _shelf(draft, book, seat)
    return comparison_for(_situation(draft, facts, book, seat), shelf) if shelf is not None else None


def matters_in(case: Case, book: Handbook) -> Comparison | None:
    """What the sentence encoder is to be asked to learn what a case is about; None where its words settle that."""
    return matters_by(case, book.classify, book.around)


def matters_by(case: Case, rules: ClassifyRules, around: Surroundings) -> Comparison | None:
    """As `matters_in`, for whoever has only the rules of sorting."""
    if not worth_comparing(case, rules, around):
        return None
    text = "\n".join(message.text for _, message in case.incoming)
    return matters_of(text, rules.lessons, rules.customers_write)


def with_matters(draft: Draft, answer: Mapping[str, Likeness]) -> Draft:
    """The draft with the categories that are near; one whose letter is picked stays as it is."""
    return draft if draft.template else msgspec.structs.replace(draft, matters=matters_near(answer))


def meant(draft: Draft, answer: Mapping[str, Likeness]) -> Draft:
    """The draft with what the sentence encoder answered; the suggestions are still those of before."""
    return msgspec.structs.replace(draft, meant=nearness(answer))


def _shelf(draft: Draft, book: Handbook, seat: Seat) -> Shelf | None:
    return book.shelf(letter_language(draft, draft.classification, seat))


def _situation(draft: Draft, facts: Circumstances, book: Handbook, seat: Seat) -> Situation:
    case, compensation = draft.case, draft.compensation
    return Situation(
        classification=draft.classification,
        text="\n".join(message.text for _, message in case.incoming),
        letter_kind=draft.letter_kind,
        statutory=any(due.head == "compensation" for due in compensation.entitlements),
        goodwill=compensation.goodwill is not None,
        delay_min=facts.arrival_delay_min,
        cabin=facts.passenger.cabin if facts.passenger else None,
        cause=facts.cause.kind if facts.cause else None,
        said_cause=next((str(fact.value) for fact in case.facts if fact.name == "cause"), None),
        countries=_countries(facts, book),
        known=frozenset(draft.values) | {fact.name for fact in case.facts if fact.confirmed_by},
        today=seat.today,
        use=_use(draft.classification, book),
        meaning=draft.meant,
    )


def _use(classification: Classification, book: Handbook) -> Mapping[str, Use]:
    first = next(iter(classification.categories), None)
    return book.use.get(first.id, {}) if first else {}


def _countries(facts: Circumstances, book: Handbook) -> frozenset[str]:
    """What the journey touches, as far as its airports are known."""
    route = facts.journey
    ports = (route.origin, route.destination, *route.via) if route else ()
    return frozenset(book.around.countries[port] for port in ports if port and port in book.around.countries)


def letter_language(draft: Draft, classification: Classification, seat: Seat) -> str:
    """The language of the letter: as chosen, else the customer's own."""
    return seat.language or draft.case.language or classification.language


def unwritten_letter(draft: Draft, classification: Classification, seat: Seat) -> Letter:
    """An empty page: in the letter's language where that is one that we write, else in English."""
    language = letter_language(draft, classification, seat)
    return Letter(language=language) if language.startswith(("en-", "zh-")) else Letter()
