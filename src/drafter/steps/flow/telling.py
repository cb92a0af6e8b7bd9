"""What the case tells: facts written where every stage looks for them; only confirmed ones count as known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from drafter.model.case import Case, Fact, Segment
from drafter.model.classification import Classification
from drafter.model.compensation import Compensation, Entitlement, Question
from drafter.model.money import Money

PATHS = {
    "origin": "journey.origin",
    "destination": "journey.destination",
    "cause": "cause.kind",
    "cabin": "passenger.cabin",
}
"""Facts of the customer's letter to field paths of the circumstances, where the two are not called the same."""
SEVERAL = frozenset({"amount_asked", "passenger_name", "bag_tag"})
PARTY = "passenger.count"
UNCERTAIN_MATTERS = frozenset({"arrival_delay_min", "date", "origin", "destination", "cause", "event", PARTY})


def told(case: Case) -> Case:
    """The case with its confirmed facts in its own fields: booking, flight, bag tags, claim, membership, salutation."""
    known = {fact.name: fact.value for fact in _confirmed(case) if isinstance(fact.value, str)}
    customer, journey = case.customer, case.journey
    customer = msgspec.structs.replace(
        customer,
        loyalty_number=customer.loyalty_number or known.get("loyalty_number") or known.get("customer.loyalty_number"),
        salutation=known.get("customer.salutation") or customer.salutation,
        title=known.get("customer.title") or customer.title,
        family_name=known.get("customer.family_name") or customer.family_name,
    )
    booking = journey.booking_reference or known.get("booking_reference") or known.get("booking.reference")
    journey = msgspec.structs.replace(journey, booking_reference=booking, segments=_segments(case, known))
    return msgspec.structs.replace(
        case,
        customer=customer,
        journey=journey,
        bag_tags=case.bag_tags or tuple(dict.fromkeys(tag for tag in _all(case, "bag_tag") if isinstance(tag, str))),
        asked_for=case.asked_for or tuple(dict.fromkeys(_sums(_all(case, "amount_asked")))),
    )


def for_compensation(case: Case, classification: Classification) -> Case:
    """As `compensate` reads it: facts under the paths it knows, and the main matter from what was classified while
    nobody has confirmed a category."""
    renamed = tuple(msgspec.structs.replace(fact, name=PATHS.get(fact.name, fact.name)) for fact in case.facts)
    categories = case.categories or tuple(match.id for match in classification.categories[:2])
    return msgspec.structs.replace(case, facts=renamed, categories=categories)


def as_if_confirmed(case: Case) -> Case:
    """The case as it would be if every fact that was read and is not disputed were right."""
    names = [fact.name for fact in case.facts if not fact.dropped]
    facts = tuple(
        msgspec.structs.replace(fact, confirmed_by="?")
        if _readable(fact) and (names.count(fact.name) == 1 or fact.name in SEVERAL)
        else fact
        for fact in case.facts
    )
    return msgspec.structs.replace(case, facts=facts)


def _readable(fact: Fact) -> bool:
    """Read with a value, and neither confirmed nor dropped."""
    return fact.value is not None and not fact.dropped and not fact.confirmed_by


def unconfirmed(case: Case) -> tuple[str, ...]:
    """Names of facts that were read, that nobody has confirmed, and on which what is owed may turn."""
    open_ = (fact.name for fact in case.facts if not fact.dropped and not fact.confirmed_by)
    settled = {fact.name for fact in _confirmed(case)} | ({PARTY} if _party_given(case) else set())
    return tuple(dict.fromkeys(name for name in open_ if name in UNCERTAIN_MATTERS and name not in settled))


def _party_given(case: Case) -> bool:
    """Whether the case itself, not the letter, says who claims."""
    people = case.disruption.passenger if case.disruption else None
    return bool(case.passengers) or (people is not None and people.count is not None)


def party_asked(case: Case, names: tuple[str, ...], answer: Compensation) -> tuple[Question, ...]:
    """How many claim, with the words that speak of more than the writer, where law counts heads: it is never answered
    for one in silence."""
    counts = PARTY in names and any(due.per_passenger is not None for due in answer.entitlements)
    words = [fact.span.text for fact in case.facts_named(PARTY) if fact.span] if counts else []
    said = " … ".join(" ".join(one.split()) for one in words)
    return (Question(fact=PARTY, why=f"how many claim? The letter says “{said}”"),) if said else ()


def with_conditions(firm: Compensation, maybe: Compensation, names: tuple[str, ...]) -> Compensation:
    """What holds whatever the unconfirmed facts turn out to be, and beside it what would hold if they are right."""
    holds = tuple(due for due in firm.entitlements if due.per_passenger is None or PARTY not in names)
    known = {(due.regime, due.head) for due in holds}
    more = tuple(_conditional(due, names) for due in maybe.entitlements if (due.regime, due.head) not in known)
    owed_maybe = {(due.regime, due.head) for due in more}
    return msgspec.structs.replace(
        firm,
        entitlements=(*holds, *more),
        choose_one=firm.choose_one or maybe.choose_one,
        not_due=tuple(one for one in firm.not_due if (one.regime, one.head) not in owed_maybe),
        goodwill=maybe.goodwill or firm.goodwill,
        suppliers=firm.suppliers or maybe.suppliers,
        questions=tuple(one for one in maybe.questions),
    )


def _conditional(due: Entitlement, names: tuple[str, ...]) -> Entitlement:
    return msgspec.structs.replace(due, if_=tuple(dict.fromkeys((*due.if_, *(PATHS.get(n, n) for n in names)))))


def _confirmed(case: Case) -> Iterable[Fact]:
    return (fact for fact in case.facts if fact.confirmed_by and not fact.dropped)


def _all(case: Case, name: str) -> tuple[Any, ...]:
    return tuple(fact.value for fact in _confirmed(case) if fact.name == name)


def _sums(values: Iterable[Any]) -> Iterator[Money]:
    """A fact from outside may hold anything: what is no sum of money is left out."""
    for value in values:
        try:
            yield value if isinstance(value, Money) else msgspec.convert(value, Money, strict=False)
        except msgspec.ValidationError:
            continue


def _segments(case: Case, known: dict[str, str]) -> tuple[Segment, ...]:
    """The flights, with the confirmed flight number where the case had none."""
    flight = known.get("flight") or known.get("flight.number")
    segments = case.journey.segments
    if not flight or (segments and segments[0].flight):
        return segments
    first = segments[0] if segments else Segment(origin=known.get("origin"), destination=known.get("destination"))
    return (msgspec.structs.replace(first, flight=flight), *segments[1:])
