"""What the case and the award say: every value a letter may name, and the ones a person has put right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import msgspec

from drafter.model import lazy_re as re
from drafter.model.case import Case, Fact, Segment
from drafter.model.checking import CheckContext
from drafter.model.money import Money
from drafter.model.reading.dates import dates_in
from drafter.model.reading.flights import normal_flight
from drafter.steps.check.facts.remembered import per_case

Value = dt.date | dt.time | Money | str | int | Decimal
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_MANY = frozenset(
    ("flight", "bag_tag", "amount", "expense", "passenger", "name", "pir_number", "case_reference", "date")
)
"""Facts of which a case may well have several."""
_FLIGHT = re.compile(r"[A-Z0-9]{2}\s?\d{1,4}$")


class Corrected(msgspec.Struct, frozen=True):
    """A value of the customer's text that a person replaced in the case."""

    wrong: Value
    right: Value


class Moments(msgspec.Struct, frozen=True):
    """Days and times of day the case knows, by what they are the days of."""

    travel: frozenset[dt.date]
    contact: frozenset[dt.date]
    other: frozenset[dt.date]
    times: frozenset[dt.time]


def case_of(context: CheckContext) -> Case:
    return context.case or Case()


def is_filled_in(case: Case) -> bool:
    """Somebody, or the booking system, has put down more than the post tells."""
    return bool(case.disruption or case.passengers or case.expenses or case.journey.segments)


@per_case
def known_texts(context: CheckContext) -> tuple[str, ...]:
    """What the customer and we have written so far; what stands there is known."""
    case = case_of(context)
    texts = [message.text for message in case.messages] + [case.text or ""]
    subjects = [message.subject or "" for message in case.messages]
    lines = context.award.lines if context.award else ()
    notes = [*notes_of(case), *(line.note for line in lines if line.note)]
    return tuple(text for text in (*texts, *subjects, *notes, *context.earlier_letters) if text)


@per_case
def told_text(context: CheckContext) -> str:
    """All of that as one text."""
    return "\n".join(known_texts(context))


def notes_of(case: Case) -> tuple[str, ...]:
    """What a person has put down in words: confirmed facts that are more than one word, but no answers of theirs."""
    live = (one for one in case.facts if one.confirmed_by and not (one.dropped or one.is_answer))
    return tuple(
        fact.value for fact in live if isinstance(fact.value, str) and (" " in fact.value or len(fact.value) > 16)
    )


@per_case
def moments_of(context: CheckContext) -> Moments:
    case = case_of(context)
    written = [moment for segment in case.journey.segments for moment in segment_moments(segment)]
    written += [moment for segment in case.journey.segments for moment in _late_moments(segment, case)]
    travel = {moment.date() for moment in written}
    travel |= {case.disruption.date} if case.disruption and case.disruption.date else set()
    facts = [_typed(fact.value) for fact in case.facts if not fact.dropped]
    return Moments(
        travel=frozenset(travel),
        contact=frozenset(_contact_days(case)),
        other=frozenset(_other_days(case) | {value for value in facts if isinstance(value, dt.date)}),
        times=frozenset(
            [moment.time() for moment in written] + [value for value in facts if isinstance(value, dt.time)]
        ),
    )


def segment_moments(segment: Segment) -> Iterator[dt.datetime]:
    for text in (
        segment.scheduled_departure,
        segment.scheduled_arrival,
        segment.actual_departure,
        segment.actual_arrival,
    ):
        if text:
            yield dt.datetime.fromisoformat(text)


def _late_moments(segment: Segment, case: Case) -> Iterator[dt.datetime]:
    """When it left or came in, where the case only says by how much it was late."""
    disruption = case.disruption
    late = {
        "departure": fact_values(case, int, ("departure_delay_min",)),
        "arrival": fact_values(case, int, ("arrival_delay_min",)),
    }
    late["departure"] += (disruption.departure_delay_min or 0,) if disruption else ()
    late["arrival"] += (disruption.arrival_delay_min or 0,) if disruption else ()
    for end, minutes in late.items():
        planned = getattr(segment, f"scheduled_{end}")
        if planned and not getattr(segment, f"actual_{end}"):
            yield from (dt.datetime.fromisoformat(planned) + dt.timedelta(minutes=one) for one in minutes if one)


def _contact_days(case: Case) -> set[dt.date]:
    moments = [case.received, *(message.sent for message in case.messages)]
    days = {dt.datetime.fromisoformat(moment).date() for moment in moments if moment}
    claim = case.disruption.claim if case.disruption else None
    return days | {day for day in (claim and claim.made_on, claim and claim.received_on) if day}


def _other_days(case: Case) -> set[dt.date]:
    """Days of bags, expenses, claims and earlier awards."""
    return {day for day in _values_of(case.disruption, dt.date) if isinstance(day, dt.date)} | {
        expense.on for expense in case.expenses if expense.on
    }


def _values_of(value: Any, kind: type) -> Iterator[Any]:
    """Every value of one type anywhere inside a struct; exchange rates and the day of asking are left out."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            if field not in ("rates", "today"):
                yield from _values_of(getattr(value, field), kind)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _values_of(item, kind)


@per_case
def case_amounts(context: CheckContext) -> tuple[Money, ...]:
    """Sums of the case that are no award: expenses, claims, fares, fees, earlier awards, facts."""
    case = case_of(context)
    found = [*_values_of(case.disruption, Money), *case.asked_for]
    found += [expense.amount for expense in case.expenses if expense.amount]
    found += [value for fact in case.facts if not fact.dropped and isinstance(value := _typed(fact.value), Money)]
    package = case.disruption.package if case.disruption else None
    if package and package.price and package.days:
        found.append(Money(package.price.amount / package.days, package.price.currency).rounded())  # of one night
    return tuple(found)


def fact_values(case: Case, kind: type, names: Iterable[str] = ()) -> tuple[Any, ...]:
    """The live facts' values of one type; only of these names where any are given."""
    wanted = tuple(names)
    live = (
        fact for fact in case.facts if not fact.dropped and (not wanted or any(name in fact.name for name in wanted))
    )
    return tuple(value for fact in live if isinstance(value := _typed(fact.value), kind))


def corrected(case: Case) -> tuple[Corrected, ...]:
    """Values of the text that a person has corrected: the fact a person confirmed beats the one that was read."""
    confirmed = [fact for fact in case.facts if fact.confirmed_by and not fact.dropped]
    right = {_text(fact.value) for fact in confirmed}
    found = [
        Corrected(wrong=wrong, right=_typed(fact.value))
        for fact in confirmed
        for wrong in (*_beaten_by(fact, case), *_as_written(fact))
        if type(wrong) is type(_typed(fact.value)) and _text(wrong) not in right
    ]
    return tuple(found)


def _beaten_by(fact: Fact, case: Case) -> list[Any]:
    """Other readings of the same thing: dropped, read from the same words, or the only such fact a case can have."""
    return [
        _typed(other.value)
        for other in case.facts
        if other.name == fact.name
        and not other.confirmed_by
        and (other.dropped or _same_words(fact, other) or fact.name not in _MANY or _is_slip(fact, other, case))
    ]


def _same_words(one: Fact, other: Fact) -> bool:
    if one.span is None or other.span is None:
        return False
    return (
        one.span.message == other.span.message and one.span.start < other.span.end and other.span.start < one.span.end
    )


def _is_slip(fact: Fact, other: Fact, case: Case) -> bool:
    """Not the flight there and the flight back, which are numbered next to each other, nor a flight of the journey."""
    flown = {normal_flight(segment.flight) for segment in case.journey.segments if segment.flight}
    a, b = _text(fact.value), _text(other.value)
    numbers = [int(text[2:]) for text in (a, b) if text[2:].isdigit()]
    neighbours = len(numbers) == 2 and abs(numbers[0] - numbers[1]) == 1
    return _slip(fact.value, other.value) and not (fact.name == "flight" and (neighbours or b in flown))


def _slip(one: Any, other: Any) -> bool:
    """Two flights or tags that differ by a digit or the order of two were meant to be one."""
    a, b = _text(one), _text(other)
    return len(a) == len(b) and (sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1)


def _text(value: Any) -> str:
    return str(_typed(value))


def _as_written(fact: Fact) -> tuple[Value, ...]:
    """What the fact's own span reads as, where that is a date; a person may have corrected it in place."""
    right = _typed(fact.value)
    if fact.span is None or not isinstance(right, dt.date):
        return ()
    read = (one.value.nearest(right) for one in dates_in(fact.span.text))
    return tuple(day for day in read if day)


def _typed(value: Any) -> Any:
    """A fact's value as what it means: a day, a time, money, a flight; anything else as it is."""
    if isinstance(value, dict) and {"amount", "currency"} <= value.keys():
        return Money(Decimal(str(value["amount"])), str(value["currency"]))
    try:
        if isinstance(value, str) and _DAY.match(value):
            return dt.date.fromisoformat(value)
        if isinstance(value, str) and _MOMENT.match(value):
            return dt.datetime.fromisoformat(value).date()
        if isinstance(value, str) and re.fullmatch(r"\d{2}:\d{2}", value):
            return dt.time.fromisoformat(value)
    except ValueError:  # no such day or time: what somebody wrote there, and no more
        return value
    if isinstance(value, str) and _FLIGHT.match(value):
        return normal_flight(value)
    return value
