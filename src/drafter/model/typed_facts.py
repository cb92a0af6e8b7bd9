"""What a person types for a fact, as the value of its kind; nothing where it cannot be read as that."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.flights import normal_flight
from drafter.model.template import FieldType

_DATES = frozenset({"date", "flight.date", "bag.delivered_on", "payment.by", "answer.by", "call.date", "holiday.from"})
_MINUTES = frozenset({"arrival_delay_min", "departure_delay_min", "flight.delay"})
_MONEY = frozenset({"amount_asked", "amount_spent", "expenses.total", "claimed.amount", "award.owed", "award.goodwill"})
_COUNTS = frozenset({"passenger.count", "holiday.days"})
_AIRPORTS = frozenset({"origin", "destination"})
_AIRPORT = re.compile(r"[A-Z]{3}")


def typed_fact(name: str, text: str) -> Any:
    """The value as the case keeps it: ISO date, minutes, `{"amount", "currency"}`, IATA code, flight, or the text."""
    words = text.strip()
    if name in _DATES:
        return _date(words)
    if name in _MINUTES:
        return _minutes(words)
    if name in _MONEY:
        return _money(words)
    if name in _AIRPORTS:
        return words.upper() if _AIRPORT.fullmatch(words.upper()) else None
    if name in _COUNTS:
        return int(words) if words.isdigit() and int(words) > 0 else None
    if name == "flight":
        return normal_flight(words) if words else None
    return words or None


def _date(words: str) -> str | None:
    try:
        return dt.date.fromisoformat(words).isoformat()
    except ValueError:
        written = dates_in(words)
    day = written[0].value if written else None
    return dt.date(day.year, day.month, day.day).isoformat() if day and day.year else None


def _minutes(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    for reading in durations_in(words):
        return reading.value.low if reading.value.unit == "minutes" else None
    return None


def _money(words: str) -> dict[str, str] | None:
    for reading in amounts_in(words):
        return {"amount": str(reading.value.amount), "currency": reading.value.currency}
    return None


def typed_answer(kind: FieldType, text: str) -> Any:
    """What a person types to a template's question, as a value of that kind; None where it cannot be read as that."""
    words = text.strip()
    match kind:
        case "date":
            found = _date(words)
            return dt.date.fromisoformat(found) if found else None
        case "minutes":
            return _minutes(words)
        case "money":
            sums = amounts_in(words)
            return sums[0].value if sums else None
        case "number":
            return int(words.replace(",", "")) if words.replace(",", "").isdigit() else None
        case "flight":
            return normal_flight(words) if words else None
        case "yes_no":
            return {"yes": True, "no": False}.get(words.lower())
        case _:
            return words or None
