"""Days without their month ("Thursday the 22nd") and dates that no calendar has, against the days of the case."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import MONTHS, WEEKDAYS, WrittenDate, dates_in
from drafter.model.reading.figures import place_of
from drafter.model.reading.ordinals import DAYS_OF_A_MONTH
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.steps.check.facts.days.known_days import Days
from drafter.steps.check.facts.known import known_texts, told_text
from drafter.steps.check.facts.remarks import contradicts, remark
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import EVENT, Sentences

_WEEKDAY = "|".join(WEEKDAYS)
_BARE = re.compile(
    rf"\b(?:(?P<weekday>{_WEEKDAY})(?: (?:of|after|before|in) [a-z][a-z’' -]{{2,40}},|,)? )?"
    r"(?:the |(?<=day, ))(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b"
    rf"(?! (?:of|and \d+(?:st|nd|rd|th) of|century|floors?|time|row|birthday|anniversary|place|edition|minute|hour|"
    rf"wedding|call|attempt|{'|'.join(MONTHS)})\b|[- ][a-z]+ (?:floor|birthday|anniversary))",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"\b(?:back|out|there|home|flew|travelled|arrived|left|landed|returned)(?: \w+)? on the "
    rf"(?P<day>{'|'.join(DAYS_OF_A_MONTH[1:20])}|twenty-\w+th|thirtieth)(?=[.,;:]| (?:and|of|was|were|are)\b)",
    re.IGNORECASE,
)
_ANY_DAY = re.compile(r"\b([12]?\d|3[01])(?:st|nd|rd|th)?\b(?!\s?(?:%|kg|:))|(\d{1,2})[日號号]")
_MONTH = "|".join(MONTHS)
_NO_SUCH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b|"
    rf"\b(?P<name>{_MONTH}) (?P<number>\d{{1,2}})(?![\d:.]|st? )\b"
    r"|(?P<han>\d{1,2})月(?P<date>\d{1,2})[日號号]",
    re.IGNORECASE,
)
_LATE = 22
"""The day of a month after which the next may be meant."""
_THEIRS = re.compile(r"\b(?:you|your|yours|her|his|their|it|she|he|they)\b", re.IGNORECASE)


def spoken_day_findings(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    yield from _no_such_days(context)
    if context.case is not None:
        yield from _without_month(context, sentences, days)
        yield from _in_words(context, sentences, days)


def _no_such_days(context: CheckContext) -> Iterator[Finding]:
    """31 September."""
    for found in found_in(_NO_SUCH, context.text):
        name = (found["month"] or found["name"] or "").casefold()
        month = MONTHS.index(name) + 1 if name else int(found["han"])
        day = int(found["day"] or found["number"] or found["date"])
        longest = calendar.monthrange(2024, month)[1] if 1 <= month <= 12 else 0
        if not 1 <= day <= longest:
            reading = read_at(context.text, found.start(), found.end(), day)
            yield remark("FAC-02", reading, "error", "until_reason", f"The calendar has no {reading.text}.")


def _in_words(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    """ "Back on the eighteenth" of a flight of the 16th."""
    full = dates_in(context.text, context.language != "en-US")
    numbers = _numbers_told(context) | {one.value.day for one in full} | _days_in_words(context)
    numbers |= {day.day for day in _months_about(days, full)}
    for found in found_in(_WORDED, context.text) if days.of_event else ():
        day = place_of(found["day"])
        reading = read_at(context.text, found.start("day"), found.end("day"), day)
        around = sentences.around(reading)
        if day is not None and int(day) not in numbers and around.asserted and not around.to_come:
            yield contradicts("FAC-02", reading, [f"{one.day}{_ending(one.day)}" for one in sorted(days.of_event)])


@per_case
def _days_in_words(context: CheckContext) -> set[int]:
    found = (place_of(one["day"]) for text in known_texts(context) for one in matches_in(_WORDED, text))
    return {int(day) for day in found if day is not None}


def _without_month(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    full = dates_in(context.text, context.language != "en-US")
    near = _months_about(days, full)
    numbers = _numbers_told(context) | {one.value.day for one in full} | {day.day for day in near}
    for found in found_in(_BARE, context.text):
        reading = read_at(context.text, found.start(), found.end(), int(found["day"]))
        around = sentences.around(reading)
        if any(one.start < reading.end and reading.start < one.end for one in full) or not around.asserted:
            continue
        if found["weekday"]:
            yield from _weekday(reading, WEEKDAYS.index(found["weekday"].casefold()), near, around.to_come)
        elif reading.value not in numbers and not around.to_come and days.of_event and _of_the_case(around.sentence):
            right = [f"the {one.day}{_ending(one.day)}" for one in sorted(days.of_event)]
            yield contradicts("FAC-02", reading, right)


def _of_the_case(sentence: str) -> bool:
    return _THEIRS.search(sentence) is not None and EVENT.search(sentence) is not None


def _weekday(reading: Reading[int], weekday: int, near: set[dt.date], to_come: bool) -> Iterator[Finding]:
    """Right where that day is that weekday in any month the case knows, or in the next where a day is near its end."""
    months = {(one.year, one.month) for one in near}
    months |= {(one.year + (one.month == 12), one.month % 12 + 1) for one in near if to_come or one.day > _LATE}
    days = [_day(year, month, reading.value) for year, month in months]
    if months and not any(day and day.weekday() == weekday for day in days):
        known = min(near, key=lambda one: (abs(one.day - reading.value), one))
        day = _day(known.year, known.month, reading.value) or known
        name = WEEKDAYS[day.weekday()].capitalize()
        fix = re.sub(r"^\w+", name, reading.text)
        yield remark("FAC-06", reading, "warning", "until_reason", f"{day.day} {day:%B %Y} is a {name}.", (fix,))


def _day(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def _months_about(days: Days, full: tuple[Reading[WrittenDate], ...]) -> set[dt.date]:
    own = {day for one in full if (day := one.value.nearest(days.today))}
    return own | days.of_event | days.moments.contact | days.told_or_to_come


@per_case
def _numbers_told(context: CheckContext) -> set[int]:
    text = told_text(context)
    return {int(one[1] or one[2]) for one in matches_in(_ANY_DAY, text)} | {context.today.day}


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
