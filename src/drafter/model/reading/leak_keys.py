"""Hashed keys of what belongs to one case, so that a store can answer at once whose a name or number is."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.case import Case, Customer
from drafter.model.checking import Foreign, ForeignKind
from drafter.model.reading.codes import bare_code, codes_in
from drafter.model.reading.contacts import digits_of
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.flights import flights_in, normal_flight
from drafter.model.reading.names import HAN_SURNAMES, capitalised_names_in, name_words, titled_names_in
from drafter.model.reading.reading import Reading, has_han, read_at
from drafter.model.reading.references import (
    bag_tags_in,
    case_references_in,
    loyalty_numbers_in,
)

LeakKey = str
"""Kind and the first 16 hex digits of SHA-256, as `name:9f2c…`: fit for an indexed column."""
LEAK_KEYS = 5
"""Raised by one whenever `leak_keys_of` gives keys it did not give before: stores then renew theirs."""
_TOKEN = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z0-9]{6}|\d{6,12}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{5,12})(?![A-Za-z0-9])", re.A
)
_SPACED = re.compile(r"(?<![\d-])\d{3,4}(?:[ -]\d{3,4}){1,3}(?![\d-])")
_GROUPS = re.compile(r"(?<![A-Za-z0-9-])[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{1,8}){1,7}(?![A-Za-z0-9-])", re.A)
_GROUP = re.compile(r"[A-Z0-9]+")
_MOST_GROUPS, _SHORTEST, _LONGEST = 4, 5, 16
"""Of letters and figures that one number may be written in, and its signs in all."""
_A_BOOKING = 6
"""Signs of a booking reference, which may be letters alone."""
_FIGURES = 7
"""Figures below which a number alone belongs to too many things."""
_NUMBERS: tuple[ForeignKind, ...] = ("reference", "booking_reference", "loyalty_number", "number")
_OF_A_FAMILY = re.compile(
    r"\b[Tt]he (?P<name>[A-ZÀ-Ý][\w’'-]{3,}(?: [A-ZÀ-Ý][\w’'-]+)?) "
    r"(?:family|party|wedding|group|couple|booking|case|claim|file|reservation|complaint|honeymoon|household)\b"
)
""" "The Ferriby wedding"."""
_SHORTEST_FAMILY = 4
_SHARED = 3
_NAMES = ("name", "family_name")
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
    """The keys under which a case is found: full names, family names, references, bookings, flights on dates,
    memberships, and every number of one's own that the customer wrote."""
    customer, journey = case.customer, case.journey
    names = [
        _full_name(customer),
        customer.name or "",
        *(passenger.name for passenger in case.passengers),
        *_read(case, "passenger_name"),
    ]
    keys = [_key("name", _name(name)) for name in names if len(_name(name)) > 1 and _is_full(name)]
    keys += [_key("family_name", _name(name)) for name in (customer.family_name or "",) if _tells(name)]
    references = (case.reference, *case.bag_tags, *_read(case, "bag_tag"), *_read(case, "pir_number"))
    keys += [_key("reference", word) for word in references if word]
    bookings = (journey.booking_reference, *_read(case, "booking_reference"))
    keys += [_key("booking_reference", word) for word in bookings if word]
    members = (customer.loyalty_number or "", *_read(case, "loyalty_number"))
    keys += [_key("loyalty_number", one) for member in members for one in _numbers(member)]
    keys += [_key("number", one) for number in _written_numbers(case) for one in _numbers(number)]
    return frozenset([*keys, *_flight_keys(case)])


def _written_numbers(case: Case) -> Iterator[str]:
    for _, message in case.incoming:
        for text in (message.subject or "", message.text):
            yield from (one.text for one in codes_in(text))


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
    """What belongs to another case: `owners` maps a key to a case's reference, `own` are this case's keys. What is
    this case's under any kind is its own; the same words are told once."""
    mine = {_without_kind(key) for key in own}
    found: dict[tuple[int, int], Foreign] = {}
    for key, one in candidate_keys(text).items():
        if key in owners and _without_kind(key) not in mine:
            foreign = Foreign(kind=one.kind, start=one.start, end=one.end, text=one.text, reference=owners[key])
            found.setdefault((one.start, one.end), foreign)
    return tuple(one for place, one in found.items() if not any(_lies_in(place, other) for other in found))


def _without_kind(key: LeakKey) -> str:
    return key.partition(":")[2]


def _lies_in(place: tuple[int, int], other: tuple[int, int]) -> bool:
    return place != other and other[0] <= place[0] and place[1] <= other[1]


def are_shared(key: LeakKey, holders: int) -> bool:
    """What so many cases hold is nobody's own: a number of ours that customers quote, a frequent family name."""
    return holders >= _SHARED and key.partition(":")[0] in ("number", "family_name")


def _numbers(written: str) -> list[str]:
    """A number as it stands, and its figures alone where there are enough of them."""
    figures = digits_of(written)
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
    for one in _numbers_in(text):
        yield from ((kind, one) for kind in _NUMBERS)
    yield from (("flight_date", one) for one in _flights_on_dates(text))
    yield from (("name", one) for one in (*_names(text), *_chinese_names(text)))
    yield from (("family_name", one) for one in _family_names(text))


def _numbers_in(text: str) -> Iterator[Reading[str]]:
    """However they are written: in groups, without the word before them, a booking of six letters."""
    codes = tuple(read_at(text, one.start, one.end, one.text) for one in codes_in(text))
    found = (*codes, *case_references_in(text), *bag_tags_in(text), *loyalty_numbers_in(text))
    loose = (read_at(text, *one.span(), one.group()) for pattern in (_TOKEN, _SPACED) for one in pattern.finditer(text))
    yield from {(one.start, one.end): one for one in (*loose, *found, *_in_groups(text))}.values()


def _in_groups(text: str) -> Iterator[Reading[str]]:
    """QZ8 LM4 of QZ8LM4, 0160 NV 778812: every few groups side by side that hold letters and figures, or
    the letters of a booking."""
    for run in _GROUPS.finditer(text):
        groups = [(run.start() + one.start(), run.start() + one.end()) for one in _GROUP.finditer(run.group())]
        for first in range(len(groups)):
            for start, end in ((groups[first][0], last[1]) for last in groups[first + 1 : first + _MOST_GROUPS]):
                signs = bare_code(text[start:end])
                letters = signs.isalpha() and len(signs) != _A_BOOKING
                if _SHORTEST <= len(signs) <= _LONGEST and not letters and not signs.isdigit():
                    yield read_at(text, start, end, text[start:end])


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


def _family_names(text: str) -> Iterator[Reading[str]]:
    """Two names in one with a title, which are seldom somebody else's too, and any whose party or booking is named."""
    for titled in titled_names_in(text):
        if is_double(titled.value.name):
            yield read_at(text, titled.start, titled.end, _name(titled.value.name))
    for found in _OF_A_FAMILY.finditer(text):
        yield read_at(text, *found.span("name"), _name(found["name"]))


def is_double(family: str) -> bool:
    """Abernethy-Quill, Van Houtteghem, 司徒."""
    return "-" in family or " " in family or (len(family) > 1 and has_han(family))


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


def _tells(family: str) -> bool:
    """Whether a family name alone can say who is meant: not the one character that every tenth bears in Chinese."""
    return len(family) > 1 if has_han(family) else len(family) >= _SHORTEST_FAMILY


def _is_full(name: str) -> bool:
    """At least a given and a family name; one word alone belongs to too many people."""
    return len(name.split()) > 1 or bool(_HAN_NAME.fullmatch(name))


@lru_cache(maxsize=4096)
def _key(kind: ForeignKind, value: str) -> LeakKey:
    """Names as `_name` has them; numbers without spaces and signs."""
    normal = (value if kind in _NAMES else bare_code(value)).casefold()
    return f"{kind}:{hashlib.sha256(normal.encode()).hexdigest()[:16]}"
