"""The facts in the customer's letter, each with the words it came from; unconfirmed until a person says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from drafter.model.base import moment
from drafter.model.case import Case, Fact
from drafter.model.category import ClassifyRules
from drafter.model.phrases import Book, Spoken, hits
from drafter.model.reading.flights import flights_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.references import (
    bag_tags_in,
    baggage_files_in,
    booking_references_in,
    case_references_in,
    loyalty_numbers_in,
)
from drafter.model.reading.sentences import sentences_in
from drafter.model.surroundings import Surroundings
from drafter.steps.classify.customer_words import Words
from drafter.steps.classify.sentence_readings import Told
from drafter.steps.classify.told_clocks import delays_by_clock
from drafter.steps.classify.told_dates import flight_dates_told
from drafter.steps.classify.told_delays import delays_told
from drafter.steps.classify.told_journey import ends_told, seats_told
from drafter.steps.classify.told_money import amounts_told
from drafter.steps.classify.told_names import names_told
from drafter.steps.classify.told_party import party_told

T = TypeVar("T")


def facts_in(
    case: Case, words: tuple[Words, ...], rules: ClassifyRules, around: Surroundings, today: date
) -> tuple[Fact, ...]:
    """Every fact told, in the order of the letters; two letters that disagree give both."""
    facts: dict[tuple[str, str], Fact] = {}
    for message in words:
        near = _written_on(case, message.message) or today
        for name, value, start, end in sorted(_told(message, rules, near, around), key=_place):
            facts.setdefault((name, str(value)), Fact(name=name, value=value, span=message.span(start, end)))
    return tuple(facts.values())


def _told(words: Words, rules: ClassifyRules, near: date, around: Surroundings) -> Iterator[Told]:
    own = words.own
    flights = flights_in(own, around.carriers)
    yield from _facts("flight", flights)
    yield from _references(own, flights)
    sentences = sentences_in(own)
    yield from flight_dates_told(sentences, flights, near)
    yield from ends_told(own, around.places)
    delays = tuple(delays_told(sentences))
    yield from delays
    yield from delays_by_clock(own, frozenset(name for name, *_ in delays))
    yield from seats_told(own)
    yield from amounts_told(sentences, around.currency)
    yield from names_told(words.text, own)
    yield from party_told(own, sentences)
    yield from _named("cause", rules.cause_book, words.said)
    yield from _named("cabin", rules.cabin_book, words.said)


def _references(own: str, flights: Iterable[Reading[str]]) -> Iterator[Told]:
    tags, files, members = bag_tags_in(own), baggage_files_in(own), loyalty_numbers_in(own)
    cases = case_references_in(own)
    yield from _facts("bag_tag", _apart(tags, files))
    yield from _facts("pir_number", files)
    yield from _facts("loyalty_number", _apart(members, tags))
    yield from _facts("case_reference", cases)
    yield from _facts("booking_reference", _apart(booking_references_in(own), flights, tags, files, cases))


def _facts(name: str, readings: Iterable[Reading[T]]) -> Iterator[Told]:
    return ((name, reading.value, reading.start, reading.end) for reading in readings)


def _apart(readings: Iterable[Reading[T]], *taken: Iterable[Reading[str]]) -> list[Reading[T]]:
    """The readings that stand on no words read otherwise already: a bag tag is no booking reference."""
    used = [other for group in taken for other in group]
    return [one for one in readings if all(one.end <= other.start or other.end <= one.start for other in used)]


def _named(name: str, book: Book, said: Spoken) -> Iterator[Told]:
    return ((name, hit.phrase.owner, hit.start, hit.end) for hit in hits(book, said))


def _place(told: Told) -> tuple[int, int]:
    return told[2], told[3]


def _written_on(case: Case, message: int) -> date | None:
    sent = case.messages[message].sent if case.messages else None
    written = sent or case.received
    return moment(written).date() if written else None
