"""A term and the day on which it ends ("two years from today, so to 14 April 2028"), against the calendar."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import dates_in
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import found_in
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.remarks import contradicts, date_like

_TERM = re.compile(
    rf"\b(?P<n>an?|\d{{1,3}}|{WORDS}) (?:calendar |full )?(?P<unit>day|week|month|year)s? from "
    rf"(?:today|now|the date of this letter)\b|由今[天日](?:起|計|開始)?(?:計|計算)?"
    rf"(?P<hann>\d{{1,3}}|{HAN})(?P<hanunit>天|日|個?星期|週|個月|年)",
    re.IGNORECASE,
)
_HAN_UNITS = {"天": "day", "日": "day", "星期": "week", "個星期": "week", "週": "week", "個月": "month", "年": "year"}
_ROOM = 1
"""Days by which a term may be counted in two ways."""


def term_findings(context: CheckContext) -> Iterator[Finding]:
    """Only where the letter's own day is known, and the sentence with the term names one day still to come."""
    for found in found_in(_TERM, context.text) if context.today_told else ():
        sentence = next(one for one in sentences_in(context.text) if one.start <= found.start() < one.end)
        number = int(number_of(found["n"] or found["hann"]) or 1)
        unit = found["unit"] or _HAN_UNITS[found["hanunit"]]
        ends = _after(context.today, number, unit.casefold())
        named = [one for one in dates_in(context.text) if sentence.start <= one.start < sentence.end]
        if len(named) == 1 and (day := named[0].value.nearest(ends)) and abs((day - ends).days) > _ROOM:
            yield contradicts("FAC-02", named[0], [date_like(named[0].text, ends)])


def _after(today: dt.date, number: int, unit: str) -> dt.date:
    if unit in ("day", "week"):
        return today + dt.timedelta(days=number * (7 if unit == "week" else 1))
    months = today.month - 1 + number * (12 if unit == "year" else 1)
    year, month = today.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
