"""Hashed keys of what belongs to one case, so that a store can answer at once whose a name or number is."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping

import msgspec

from drafter.model import lazy_re as re
from drafter.model.case import Case, Customer
from drafter.model.checking import Foreign, ForeignKind
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.flights import flights_in, normal_flight
from drafter.model.reading.names import HAN_SURNAMES, capitalised_names_in, name_words
from drafter.model.reading.reading import Reading
from drafter.model.reading.references import (
    bag_tags_in,
    booking_references_in,
    case_references_in,
    loyalty_numbers_in,
)

LeakKey = str
"""Kind and the first 16 hex digits of SHA-256, as `name:9f2c…`: fit for an indexed column."""
LEAK_KEYS = 3
"""Raised by one whenever `leak_keys_of` gives keys it did not give before: stores then renew theirs."""
_TOKEN = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z0-9]{6}|\d{6,12})(?![A-Za-z0-9])")
_NUMBERED = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{1,4}[- ]?\d{4,10}(?![A-Za-z0-9-])")
"""SH-220871, HB 70213390: a tour's booking or a membership, with its letters."""
_SPACED = re.compile(r"(?<![\d-])\d{3,4}(?:[ -]\d{3,4}){1,3}(?![\d-])")
_FIGURES = 7
"""Figures below which a number alone belongs to too many things."""
_DATED = re.compile(
    r"\d(?:st|nd|rd|th)? ?(?:of )?[a-z]{3}|[a-z]{3,9}\.? \d|\d[-/.]\d|\d月|[一二三四五六七八九十]月", re.IGNORECASE
)
"""What every date has in it, as far as one look tells."""
_NEAR = 80
_SENTENCE_END = re.compile(r"[.!?][\s\"”]+[A-Z]|[。！？]|\n\s*\n")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")


class Candidate(msgspec.Struct, frozen=True):
    """Words of a letter that may belong to some case."""

    kind: ForeignKind
    start: int
    end: int
    text: str


def leak_keys_of(case: Case) -> frozenset[LeakKey]:
    """The keys under which a case is found: full names, references, bookings, flights on dates, memberships."""
    customer, journey = case.customer, case.journey
    names = [
        _full_name(customer),
        customer.name or "",
        *(passenger.name for passenger in case.passengers),
        *_read(case, "passenger_name"),
    ]
    keys = [_key("name", _name(name)) for name in names if len(_name(name)) > 1 and _is_full(name)]
    references = (case.reference, *case.bag_tags, *_read(case, "bag_tag"), *_read(case, "pir_number"))
    keys += [_key("reference", word) for word in references if word]
    bookings = (journey.booking_reference, *_read(case, "booking_reference"))
    keys += [_key("booking_reference", word) for word in bookings if word]
    members = (customer.loyalty_number or "", *_read(case, "loyalty_number"))
    keys += [_key("loyalty_number", one) for member in members for one in _numbers(member)]
    return frozenset([*keys, *_flight_keys(case)])


def _read(case: Case, name: str) -> tuple[str, ...]:
    """What was read of that name in the customer's letters: theirs, whether a person has confirmed it or not."""
    return tuple(fact.value for fact in case.facts_named(name) if isinstance(fact.value, str))


def candidate_keys(text: str) -> Mapping[LeakKey, Candidate]:
    """Every key that words of the letter could stand for, with where they stand (the first place)."""
    found: dict[LeakKey, Candidate] = {}
    for kind, reading in _candidates(text):
        found.setdefault(_key(kind, reading.value), Candidate(kind, reading.start, reading.end, reading.text))
    return found


def foreign_in(text: str, owners: Mapping[LeakKey, str], own: frozenset[LeakKey] = frozenset()) -> tuple[Foreign, ...]:
    """What belongs to another case: `owners` maps a key to a case's reference, `own` are this case's keys."""
    return tuple(
        Foreign(kind=one.kind, start=one.start, end=one.end, text=one.text, reference=owners[key])
        for key, one in candidate_keys(text).items()
        if key in owners and key not in own
    )


def _numbers(written: str) -> list[str]:
    """A membership number as it stands, and its figures alone where there are enough of them."""
    figures = re.sub(r"\D", "", written)
    return [one for one in dict.fromkeys((written, figures if len(figures) >= _FIGURES else "")) if one]


def _flight_keys(case: Case) -> Iterator[LeakKey]:
    for segment in case.journey.segments:
        if segment.flight and segment.scheduled_departure:
            day = dt.datetime.fromisoformat(segment.scheduled_departure).date().isoformat()
            yield from _on_day(segment.flight, day)
    for flight in _read(case, "flight"):
        for day in _read(case, "date"):
            yield from _on_day(flight, day)


def _on_day(flight: str, day: str) -> Iterator[LeakKey]:
    """With the year, and as a letter may write it without one."""
    yield from (_key("flight_date", f"{normal_flight(flight)} {written}") for written in (day, day[5:]))


def _candidates(text: str) -> Iterator[tuple[ForeignKind, Reading[str]]]:
    tokens = tuple(_as_read(one) for one in _TOKEN.finditer(text))
    yield from (("reference", one) for one in (*case_references_in(text), *bag_tags_in(text)))
    numbered = tuple(_as_read(one) for one in _NUMBERED.finditer(text))
    spaced = tuple(_as_read(one) for one in _SPACED.finditer(text))
    bookings = (*booking_references_in(text), *(one for one in tokens if len(one.value) == 6), *numbered)
    yield from (("booking_reference", one) for one in bookings)
    yield from (("loyalty_number", one) for one in (*loyalty_numbers_in(text), *tokens, *numbered, *spaced))
    yield from (("flight_date", one) for one in _flights_on_dates(text))
    yield from (("name", one) for one in (*_names(text), *_chinese_names(text)))


def _as_read(found: re.Match[str]) -> Reading[str]:
    return Reading(start=found.start(), end=found.end(), text=found.group(), value=found.group())


def _names(text: str) -> Iterator[Reading[str]]:
    for run in capitalised_names_in(text):
        words = list(re.finditer(r"\S+", run.text))
        for first in range(len(words)):
            for last in range(first + 1, min(first + 4, len(words))):
                start, end = run.start + words[first].start(), run.start + words[last].end()
                yield Reading(start=start, end=end, text=text[start:end], value=_name(text[start:end]))


def _chinese_names(text: str) -> Iterator[Reading[str]]:
    for run in re.finditer(r"[\u4e00-\u9fff]+", text):
        for start in range(run.start(), run.end() - 1):
            if text[start] in HAN_SURNAMES:
                for end in range(start + 2, min(start + 4, run.end()) + 1):
                    yield Reading(start=start, end=end, text=text[start:end], value=_name(text[start:end]))


def _flights_on_dates(text: str) -> Iterator[Reading[str]]:
    """A flight and the nearest date of its sentence, where one stands within a line or so of it."""
    for flight in flights_in(text):
        first = max(0, flight.start - _NEAR)
        around = text[first : flight.end + _NEAR]
        dates = () if flight.value.isdigit() or not _DATED.search(around) else dates_in(around)
        near = min(dates, key=lambda date: abs(first + date.start - flight.start), default=None)
        if near is None:
            continue
        start, end = min(flight.start, first + near.start), max(flight.end, first + near.end)
        if not _SENTENCE_END.search(text, start, end):
            yield Reading(start=start, end=end, text=text[start:end], value=f"{flight.value} {_written(near.value)}")


def _written(date: WrittenDate) -> str:
    day = f"{date.month:02}-{date.day:02}"
    return f"{date.year}-{day}" if date.year else day


def _full_name(customer: Customer) -> str:
    """Chinese names are written family name first, without a space."""
    given, family = customer.given_name or "", customer.family_name or ""
    return (
        family + given
        if _HAN_NAME.match(family) or re.match(r"[\u4e00-\u9fff]", family)
        else f"{given} {family}".strip()
    )


def _name(name: str) -> str:
    return " ".join(sorted(name_words(name.replace("-", " "))))


def _is_full(name: str) -> bool:
    """At least a given and a family name; one word alone belongs to too many people."""
    return len(name.split()) > 1 or bool(_HAN_NAME.fullmatch(name))


def _key(kind: ForeignKind, value: str) -> LeakKey:
    normal = re.sub(r"[\s-]+", " " if kind == "name" else "", value).casefold()
    return f"{kind}:{hashlib.sha256(normal.encode()).hexdigest()[:16]}"
