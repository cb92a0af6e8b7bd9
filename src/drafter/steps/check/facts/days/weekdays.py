"""The weekday written beside a date, against the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from drafter.model.finding import Finding
from drafter.model.reading.dates import WEEKDAYS, WrittenDate
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.days.known_days import Days
from drafter.steps.check.facts.remarks import date_like, remark, reweekdayed

_NEAR = 10
"""Days."""


def weekday_findings(reading: Reading[WrittenDate], days: Days) -> Iterator[Finding]:
    """The weekday named beside a date, against the calendar; the year is the case's where none is written."""
    written = reading.value
    if written.weekday is None:
        return
    known = [day for day in sorted(days.of_event | days.moments.contact) if written.fits(day)]
    nearest = written.nearest(days.today)
    day = known[0] if known else nearest
    another_year = written.year is None and nearest is not None and nearest.weekday() == written.weekday
    if day is not None and day.weekday() != written.weekday and not another_year:
        name = WEEKDAYS[day.weekday()].capitalize()
        yield remark(
            "FAC-06",
            reading,
            "warning",
            "until_reason",
            f"{day.day} {day:%B %Y} is a {name}.",
            (*(date_like(reading.text, one) for one in _meant(day, known, written, days)), _reweekdayed(reading, day)),
        )


def _meant(day: dt.date, known: list[dt.date], written: WrittenDate, days: Days) -> list[dt.date]:
    """Days of the case near it that are of this weekday, where the day itself is none of theirs."""
    told = sorted(days.of_event | days.told_or_to_come) if not known else []
    return [one for one in told if one.weekday() == written.weekday and abs((one - day).days) <= _NEAR][:1]


def _reweekdayed(reading: Reading[WrittenDate], day: dt.date) -> str:
    if "月" in reading.text:
        return reweekdayed(reading.text, day)
    return (
        WEEKDAYS[day.weekday()].capitalize()
        + reading.text[reading.text.find(reading.text.split()[0]) + len(reading.text.split()[0].rstrip(",")) :]
    )
