"""Every mention of a typed value in a text: days, flights, times, sums, references and names, each with its setting."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from drafter.model import lazy_re as re
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.flights import flights_in
from drafter.model.reading.ordinals import DAYS_OF_A_MONTH
from drafter.model.reading.reading import Reading, by_paragraph, found_in, read_at
from drafter.model.reading.references import booking_references_in
from drafter.model.reading.sentences import sentences_in
from drafter.model.role_weights import RoleWeights
from drafter.model.same import Same
from drafter.steps.check.facts.hours.told_times import times_told_in
from drafter.steps.check.facts.matters.settings import Setting, Span, Value, setting_of
from drafter.steps.check.facts.proper_names import names_in

_BARE_DAY = re.compile(
    rf"\b(?:on|of|until|by|from|to|since|for) (?:\w+day,? )?(?P<day>the (?:(?P<n>[12]?\d|3[01])(?:st|nd|rd|th)|"
    rf"(?P<word>{'|'.join(DAYS_OF_A_MONTH)})))\b(?=[.,;:!?)]| (?:and|but|you|we|at|in|for|to|when|from|with|until)\b)",
    re.IGNORECASE,
)
_WAY = re.compile(r"\b(from|to) $", re.IGNORECASE)


class Mention(NamedTuple):
    """`also`: what else the words may mean. `span` counts in the sentence; `before`: the sentence before it in the
    paragraph; `fellows`: the sentence's other values."""

    kind: str
    key: Any
    also: frozenset[Any]
    sentence: str
    span: Span
    before: str
    fellows: frozenset[Value]

    def setting(self, weights: RoleWeights, trail: str = "") -> Setting:
        return setting_of(self.sentence, self.span, self.before, self.fellows, trail, Same(weights))


class Ways(NamedTuple):
    """How texts of a case are read; `days`: those of the case, of which "the 26th" is one."""

    day_first: bool
    today: dt.date
    carriers: frozenset[str]
    home: str
    days: frozenset[dt.date]
    no_names: frozenset[str]


@by_paragraph
def mentions_in(text: str, ways: Ways) -> tuple[Reading[Mention], ...]:
    read = sorted(_values_in(text, ways), key=lambda one: one[1].start)
    found: list[Reading[Mention]] = []
    before = ""
    for sentence in sentences_in(text):
        here = [one for one in read if sentence.start <= one[1].start < sentence.end]
        for kind, one in here:
            fellows = frozenset(
                value for what, other in here if other is not one for value in _as_fellow(what, other, text)
            )
            span = _span(one, [other for what, other in here if what == kind], sentence)
            every = frozenset((one.value, *one.also))
            mention = Mention(kind, one.value, every, sentence.text, span, before, fellows)
            found.append(read_at(text, one.start, one.end, mention))
        before = sentence.text
    return tuple(found)


def _as_fellow(kind: str, one: Reading[Any], text: str) -> Iterator[Value]:
    """A place also as the one from or to which somebody goes."""
    yield kind, one.value
    if kind == "name" and (way := _WAY.search(text[max(0, one.start - 6) : one.start])):
        yield f"{way[1].casefold()} name", one.value


def _span(one: Reading[Any], same: list[Reading[Any]], sentence: Reading[str]) -> Span:
    first = max((other.end for other in same if other.end <= one.start), default=sentence.start)
    last = min((other.start for other in same if other.start >= one.end), default=sentence.end)
    return Span(*(place - sentence.start for place in (one.start, one.end, max(first, sentence.start), last)))


def _values_in(text: str, ways: Ways) -> Iterator[tuple[str, Reading[Any]]]:
    """No two on the same words."""
    taken: list[tuple[int, int]] = []
    for kind, readings in (
        ("day", _days_in(text, ways)),
        ("flight", flights_in(text, ways.carriers)),
        ("time", times_told_in(text)),
        ("sum", amounts_in(text, home=ways.home)),
        ("reference", booking_references_in(text)),
        ("name", _names(text, ways)),
    ):
        free = [one for one in readings if not any(start < one.end and one.start < end for start, end in taken)]
        taken += [(one.start, one.end) for one in free]
        yield from ((kind, one) for one in free)


def _names(text: str, ways: Ways) -> Iterator[Reading[Any]]:
    for one in names_in(text, ways.no_names):
        if not any(letter.isdigit() for letter in one.text):
            yield read_at(text, one.start, one.end, frozenset(one.value.words))


def _days_in(text: str, ways: Ways) -> Iterator[Reading[Any]]:
    full = dates_in(text, ways.day_first)
    for one in full:
        if day := one.value.nearest(ways.today):
            also = tuple(other for way in one.also if (other := way.nearest(ways.today)))
            yield read_at(text, one.start, one.end, day, also)
    for found in found_in(_BARE_DAY, text) if ways.days else ():
        start, end = found.span("day")
        number = int(found["n"]) if found["n"] else DAYS_OF_A_MONTH.index(found["word"].casefold()) + 1
        meant = sorted(day for day in ways.days if day.day == number) or _in_their_month(number, ways.days)
        if meant and not any(one.start < end and start < one.end for one in full):
            yield read_at(text, start, end, meant[0], tuple(meant[1:]))


def _in_their_month(number: int, days: frozenset[dt.date]) -> list[dt.date]:
    for day in sorted(days):
        if number <= calendar.monthrange(day.year, day.month)[1]:
            return [day.replace(day=number)]
    return []
