"""The last day of a stay whose first day both know: "9 to 14 April" of somebody who stayed from the 9th to the 13th,
or four nights from the 9th."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.days.counted_ranges import FEW, NIGHTS, TO
from drafter.steps.check.facts.days.known_days import any_fits, days_of, ways_of
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts, date_like
from drafter.steps.check.facts.remembered import per_case

_STAY = re.compile(
    r"\b(?:your|you) (?:[\w’'-]+ ){0,6}?"
    r"(?:stay(?:ed)?|nights?|holiday|vacation|trip|visit|cruise|tour|break|week|booking)\b"
    r"|\b(?:stay(?:ed)?|staying|holiday|vacation|trip|visit|cruise|tour|break|nights?|week) with us\b"
    r"|(?:您|你|閣下|貴)[^。！？\n]{0,14}(?:入住|住宿|行程|旅程|假期)",
    re.IGNORECASE,
)
_BEFORE = 90


def stay_range_findings(context: CheckContext) -> Iterator[Finding]:
    """Where somebody has told how long it was or on which day it ended, and the letter's last day is none of these."""
    if context.case is None or not TO.search(context.text):
        return
    read = dates_in(context.text, context.language != "en-US")
    for first, last in pairwise(read):
        between = TO.fullmatch(context.text, first.end, last.start)
        if between and _STAY.search(context.text[max(0, first.start - _BEFORE) : first.start].rpartition("\n")[2]):
            right = _ends_of(context, first, last)
            if right:
                yield contradicts("FAC-02", last, [date_like(last.text, day) for day in right])


def _ends_of(context: CheckContext, first: Reading[WrittenDate], last: Reading[WrittenDate]) -> list[dt.date]:
    """The days on which it may have ended; none where nobody told, or where the letter's day is one of them."""
    days = days_of(context)
    since = next((day for day in sorted(days.told_or_to_come | days.of_event) if any_fits(first, [day])), None)
    if since is None or any(one.fits(day) for one in ways_of(last) for day in days.told_or_to_come | days.of_event):
        return []
    nights, spans = _lengths(context)
    counted = {since + dt.timedelta(days=n) for n in nights}
    told = {day for n in days.ordinals if (day := _next_with(since, n)) and (day - since).days < FEW}
    likely = {*counted, *(told if not counted else ())}
    may = likely | told | {since + dt.timedelta(days=n - less) for n in spans for less in (0, 1)}
    return [] if any_fits(last, may) else sorted(likely)[:2]


@per_case
def _lengths(context: CheckContext) -> tuple[frozenset[int], frozenset[int]]:
    """So many nights, and so many days, as anybody has told."""
    read = [(one, NIGHTS.search(one.text)) for text in known_texts(context) for one in durations_in(text)]
    counts = [(one.value.low, night) for one, night in read if one.value.unit == "days" and one.value.low < FEW]
    return frozenset(n for n, night in counts if night and n > 1), frozenset(n for n, _ in counts)


def _next_with(since: dt.date, number: int) -> dt.date | None:
    """The 13th that follows a 9th."""
    days = (since + dt.timedelta(days=n) for n in range(1, 32))
    return next((day for day in days if day.day == number), None)
