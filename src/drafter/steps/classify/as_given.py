"""Tells every place in the customer's text as it was given, carriage returns counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec

from drafter.model.case import Case, Fact
from drafter.model.classification import Aside, CategoryMatch, Classification, Concern, FlagMatch
from drafter.model.line_ends import places_as_given
from drafter.model.span import Span, span_in

M = TypeVar("M", CategoryMatch, FlagMatch)
C = TypeVar("C", Concern, Aside)
Places = Mapping[int, tuple[str, Callable[[int], int]]]


def as_given(found: Classification, case: Case) -> Classification:
    """`found` speaks of the case's messages with line feeds only; the answer of the messages as `case` holds them."""
    places = {n: (message.text, places_as_given(message.text)) for n, message in case.incoming if "\r" in message.text}
    if not places:
        return found
    return msgspec.structs.replace(
        found,
        categories=tuple(_proved(match, places) for match in found.categories),
        flags=tuple(_proved(match, places) for match in found.flags),
        concerns=tuple(_concern(concern, places) for concern in found.concerns),
        asides=tuple(_concern(aside, places) for aside in found.asides),
        facts=tuple(_fact(fact, places) for fact in found.facts),
    )


def _proved(match: M, places: Places) -> M:
    return msgspec.structs.replace(match, evidence=tuple(_span(span, places) for span in match.evidence))


def _concern(concern: C, places: Places) -> C:
    place = _span(Span(message=concern.message, start=concern.start, end=concern.end, text=concern.text), places)
    return msgspec.structs.replace(concern, start=place.start, end=place.end, text=place.text)


def _fact(fact: Fact, places: Places) -> Fact:
    return msgspec.structs.replace(fact, span=_span(fact.span, places)) if fact.span else fact


def _span(span: Span, places: Places) -> Span:
    if span.message not in places or span.start == span.end:
        return span
    text, place = places[span.message]
    return span_in(span.message, text, place(span.start), place(span.end))
