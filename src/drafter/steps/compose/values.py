"""What a letter may say about this case: the value of every field of the catalogue, where one is known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec

from drafter.model.award import Award
from drafter.model.base import moment
from drafter.model.case import Case
from drafter.model.circumstances import Circumstances
from drafter.model.company import Company, Signatory
from drafter.model.compensation import Compensation
from drafter.model.fields import Catalogue, phrase
from drafter.model.money import Money
from drafter.model.template import FieldType


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Everything compose may quote. `places` maps IATA codes to city names in the letter's language; `policy` maps
    policy values to their values; `answers` are what a person answered to the template's questions."""

    case: Case
    circumstances: Circumstances
    compensation: Compensation
    award: Award
    company: Company
    signatory: Signatory
    policy: Mapping[str, Any]
    catalogue: Catalogue
    places: Mapping[str, str]
    answers: Mapping[str, Any]
    today: dt.date
    language: str


def field_values(known: Known) -> dict[str, Any]:
    """Dotted field name to value; a person's answers win over what the case says."""
    values = {
        **_customer_fields(known.case, known.language),
        **_case_fields(known),
        **_flight_fields(known),
        **_bag_fields(known),
        **_award_fields(known),
        "signatory.name": known.signatory.name or None,
        "signatory.role": known.signatory.role or None,
        "today": known.today,
    }
    values.update(_fact_fields(known.case, known.catalogue))
    values.update({name: value for name, value in known.answers.items() if value not in (None, "")})
    return values


_NOTHING = frozenset({"", "-", "–", "—", "n/a", "?"})
_DIGITS = re.compile(r"-?\d{1,12}")


def typed(value: Any, kind: FieldType, places: Mapping[str, str]) -> Any:
    """The value as its field's type reads it (a stored answer is plain JSON); None where it says nothing."""
    if isinstance(value, str) and value.strip().lower() in _NOTHING:
        return None
    match kind, value:
        case "money", {"amount": amount, "currency": str(currency)}:
            return Money(Decimal(str(amount)), currency)
        case "date", dt.datetime():
            return value.date()
        case "date", str():
            return _date(value)
        case "number" | "minutes", str() if _DIGITS.fullmatch(value):
            return int(value)
        case "airport", str():
            return places.get(value, value)
    return value


def _date(written: str) -> dt.date | str:
    """The day, or the words as they are where they are no day."""
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return written


def salutation_of(case: Case, language: str) -> str | None:
    """What the customer is called: as stored, else from a title and a family name that were given apart.
    Never guessed from a whole name."""
    customer = case.customer
    if customer.salutation:
        return customer.salutation
    if not (customer.title and customer.family_name):
        return None
    if language.startswith("zh"):
        return f"{customer.family_name}{customer.title}"
    return f"Dear {customer.title} {customer.family_name}"


def _customer_fields(case: Case, language: str) -> dict[str, Any]:
    customer = case.customer
    return {
        "customer.title": customer.title,
        "customer.given_name": customer.given_name,
        "customer.family_name": customer.family_name,
        "customer.salutation": salutation_of(case, language),
        "customer.loyalty_number": customer.loyalty_number,
    }


def _case_fields(known: Known) -> dict[str, Any]:
    case = known.case
    party = known.circumstances.passenger
    receipts = [expense.amount for expense in case.expenses if expense.amount]
    return {
        "case.reference": case.reference,
        "case.received": moment(case.received).date() if case.received else None,
        "booking.reference": case.journey.booking_reference,
        "party.count": party.count if party else None,
        "party.names": _listed([passenger.name for passenger in case.passengers], known.language),
        "expenses.total": _sum(receipts),
        "claimed.amount": case.asked_for[0] if case.asked_for else None,
    }


def _flight_fields(known: Known) -> dict[str, Any]:
    circumstances = known.circumstances
    route = circumstances.journey
    segments = known.case.journey.segments
    first = segments[0] if segments else None
    cause = circumstances.cause.kind if circumstances.cause else None
    return {
        "flight.number": first.flight if first else None,
        "flight.date": circumstances.date,
        "flight.origin": _place(route.origin if route else None, known),
        "flight.destination": _place(route.destination if route else None, known),
        "flight.delay": circumstances.arrival_delay_min,
        "flight.cause": phrase(known.catalogue.causes, cause, known.language) if cause else None,
        "flight.cabin": _cabin(first.cabin_booked if first else None, known),
        "flight.cabin_flown": _cabin(first.cabin_flown if first else None, known),
    }


def _bag_fields(known: Known) -> dict[str, Any]:
    bags = known.circumstances.baggage
    bag = bags[0] if isinstance(bags, tuple) and bags else bags if not isinstance(bags, tuple) else None
    late = (bag.delivered_on - bag.arrived_on).days if bag and bag.delivered_on and bag.arrived_on else None
    return {
        "bag.tag": known.case.bag_tags[0] if known.case.bag_tags else None,
        "bag.delivered_on": bag.delivered_on if bag else None,
        "bag.days_late": late,
    }


def _award_fields(known: Known) -> dict[str, Any]:
    owed, refunds, goodwill = (known.award.of(kind) for kind in ("owed", "refund", "goodwill"))
    offer = goodwill[0] if goodwill else None
    head = owed[0] if owed else None
    regime = next((e.regime for e in known.compensation.entitlements if head and e.head == head.head), None)
    return {
        "award.owed": _sum([line.amount for line in owed if line.amount]),
        "award.owed_each": head.per_passenger if head else None,
        "award.owed_count": head.count if head else None,
        "award.law": phrase(known.catalogue.laws, regime, known.language) if regime else None,
        "award.refund": _sum([line.amount for line in refunds if line.amount]),
        "award.goodwill": offer.amount if offer else None,
        "award.goodwill_form": offer.form if offer else None,
        "award.miles": offer.quantity if offer else None,
    }


def _fact_fields(case: Case, catalogue: Catalogue) -> dict[str, Any]:
    """Facts a person confirmed under a field's own name (an answer remembered for the case)."""
    names = {field.name for field in catalogue.fields}
    return {
        fact.name: fact.value
        for fact in case.facts
        if (fact.name in names or fact.is_answer) and fact.confirmed_by and not fact.dropped
    }


def _place(code: str | None, known: Known) -> str | None:
    return known.places.get(code, code) if code else None


def _cabin(code: str | None, known: Known) -> str | None:
    return (phrase(known.catalogue.cabins, code, known.language) or code) if code else None


def _listed(names: list[str], language: str) -> str | None:
    if not names:
        return None
    if language.startswith("zh"):
        return "、".join(names)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _sum(sums: list[Money]) -> Money | None:
    """The total, where there is one currency; a mixed list has no total."""
    if not sums or len({money.currency for money in sums}) > 1:
        return None
    return Money(sum((money.amount for money in sums), Decimal(0)), sums[0].currency)
