"""Dates in the letter against the case, the calendar and today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.days.known_days import Days, any_fits, days_of
from drafter.steps.check.facts.days.new_days import new_day_findings, wrong_day
from drafter.steps.check.facts.days.weekdays import weekday_findings
from drafter.steps.check.facts.remarks import advice, contradicts, date_like, remark
from drafter.steps.check.facts.surroundings import CONTACT, CONTACT_HAN, FLIGHT_ON, Sentences, Surroundings

_LATE_BY_AT_MOST = dt.timedelta(days=120)
"""A deadline without a year that lies further back is next year's."""
_QUOTED_TERM = re.compile(r"\b(?:wrote|said|told|promised|say|assured|confirmed)\b[^.;]*\bwould\b", re.IGNORECASE)
"""An earlier letter's promise, told again."""
_BY = re.compile(r"\b(?:by|before|no later than|until) (?:\w+day,? )?(?:the )?$", re.IGNORECASE)
_OF_FORMER_DAYS = re.compile(
    r"\b(?:promised|said|assured|agreed|should have|ought to have|was to|were to|had to|would have|had|was|were|"
    r"did not|not until)\b",
    re.IGNORECASE,
)

_LAY = re.compile(
    r"\b(?:lay|sat|stood|stayed|waited|remained|kept|slept|closed|shut|open)\b[^.;]{0,50}\buntil [^.;]*$", re.IGNORECASE
)
"""It lasted until a day gone by."""
_CANCELLED = (
    r"(?:cancel\w*|rescheduled|retimed|brought forward|put back|withdr[ae]w\w*|overbooked|dropped|call(?:ed|ing) off|"
    r"scrapped|scrubbed|axed|pulled|(?:took|taken|cut)\b[^.;]{0,20} (?:off sale|"
    r"from the (?:schedule|timetable|programme)|out of the (?:schedule|timetable|programme))|取消|停飛)"
)
_NOTICE = re.compile(rf"{_CANCELLED}(?![a-z])[^.;]{{0,80}}$", re.IGNORECASE)
_NOTICE_TOLD = re.compile(_CANCELLED, re.IGNORECASE)
"""We cancelled it on the day on which they wrote or we did, not on that of the flight."""
_DID_THEN = re.compile(
    r"\byou(?:[’']d|[’']ve| had| have)? (?:\w+ )?(?:cancell?ed|booked|bought|changed|paid for|gave up)\b"
    r"[^.;]{0,60}\bon (?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
""" "You cancelled WN640 on 4 May": no day of the flight."""
_OUR_LETTER = re.compile(
    r"\b(?:our|my) (?:(?:first|last|second|previous|earlier|former) )?(?:answer|reply|response|letter|e-?mail|note|"
    r"message)(?: to you)?,? (?:(?:(?:which )?(?:was |we )?(?:sent|dated|written|posted) )(?:to you )?)?"
    r"(?:of |on )?(?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:please|kindly)\b[^.;]*\b(?:send|let|tell|reply|write|return|give|confirm|call|ring)\b", re.IGNORECASE
)
_AND = re.compile(r",? (?:and|&) (?:again )?(?:(?:of|on|from) )?(?:the )?|, (?:the )?")
"""Between two days of one list."""
_CLAUSE = re.compile(r",? (?:I|we|you|they|he|she|it|my|our|your|their|his|her|the|an?|nobody|no one)\b", re.IGNORECASE)
"""What was done on the second of them, which is no list: "on 24 April, and on 28 April I spoke"."""


def day_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    days, day_first = days_of(context), context.language != "en-US"
    first, before = 0, None
    for reading in dates_in(context.text, day_first):
        around = sentences.around(reading)
        listed = before is not None and _is_listed(context.text, before, reading)
        first, before = (first if listed else reading.start), reading
        yield from weekday_findings(reading, days)
        if around.asserted and context.case is not None:
            opening = around.before[: len(around.before) - (reading.start - first)]
            yield from _held_against(reading, around, days, opening)
        elif around.deadline or (around.supposed and _asked_by(reading, around, days)):
            yield from _past_deadline(reading, days)


def _is_listed(text: str, before: Reading[WrittenDate], reading: Reading[WrittenDate]) -> bool:
    return bool(_AND.fullmatch(text, before.end, reading.start)) and not _CLAUSE.match(text, reading.end)


def _held_against(reading: Reading[WrittenDate], around: Surroundings, days: Days, opening: str) -> Iterator[Finding]:
    """`opening`: what stands before it, or before the days it is listed with."""
    right = next((day for wrong, day in days.wrong.items() if any_fits(reading, {wrong})), None)
    quoted = days.in_writing(reading) and _QUOTED_TERM.search(around.before) is not None
    good = around.valid_until and not days.in_writing(reading)
    due = good or (around.deadline and not quoted) or _asked_by(reading, around, days)
    if right_year := days.of_another_year(reading):
        yield contradicts("FAC-02", reading, [date_like(reading.text, one) for one in right_year])
    elif due and not _is_today(reading, days):
        yield from _past_deadline(reading, days)
    elif right and not days.travel(reading):
        yield contradicts("FAC-02", reading, [date_like(reading.text, right)])
    elif _OUR_LETTER.search(opening) and days.answered:
        if not any_fits(reading, days.answered) and not days.named(reading) and not _is_today(reading, days):
            yield wrong_day(reading, days.answered, days.today)
    elif _of_contact(around, opening):
        if days.moments.contact and not days.contact(reading) and not days.in_writing(reading):
            yield wrong_day(reading, days.moments.contact, days.today)
    elif _is_of_what_was_done(reading, around, days):
        return
    elif (flown := days.of_flight_named(around)) and not (
        any_fits(reading, flown) or (days.in_writing(reading) and not FLIGHT_ON.search(around.before))
    ):
        yield wrong_day(reading, flown, days.today)
    elif days.travel(reading) or days.in_writing(reading):
        yield from _twoways_of(reading, days)
    elif FLIGHT_ON.search(around.before) and days.moments.travel and not _is_today(reading, days):
        yield wrong_day(reading, days.moments.travel, days.today)
    elif not (days.contact(reading) or _is_today(reading, days)):
        yield from new_day_findings(reading, around, days)


def _is_of_what_was_done(reading: Reading[WrittenDate], around: Surroundings, days: Days) -> bool:
    """No day of a flight: that on which they cancelled it, or we did."""
    if days.in_writing(reading) and _DID_THEN.search(around.before):
        return True
    if _NOTICE.search(around.before) is None:
        return False
    told = (sentence for day, sentence in days.sentences if any_fits(reading, {day}))
    return days.contact(reading) or any(_NOTICE_TOLD.search(sentence) for sentence in told)


def _past_deadline(reading: Reading[WrittenDate], days: Days) -> Iterator[Finding]:
    day = reading.value.nearest(days.today)
    if day and day < days.today and (reading.value.year or days.today - day <= _LATE_BY_AT_MOST):
        message = f"{reading.text} is before the letter's date."
        yield remark("FAC-07", reading, "warning", "until_reason", message)


def _asked_by(reading: Reading[WrittenDate], around: Surroundings, days: Days) -> bool:
    """ "I need your answer by 3 August": a day that nobody has named, and no promise of former days."""
    told = days.travel(reading) or days.contact(reading) or days.named(reading)
    told = told or (days.in_writing(reading) and _REQUEST.search(around.before) is None)
    return (
        not told
        and _BY.search(around.before) is not None
        and not _LAY.search(around.before)
        and _OF_FORMER_DAYS.search(around.before) is None
    )


def _is_today(reading: Reading[WrittenDate], days: Days) -> bool:
    return any_fits(reading, {days.today})


def _twoways_of(reading: Reading[WrittenDate], days: Days) -> Iterator[Finding]:
    if reading.also and reading.also[0] != reading.value:
        right = [day for day in days.of_event if any_fits(reading, {day})]
        fixes = tuple(f"{day.day} {day:%B}" for day in right[:1])
        yield advice("MEC-04", reading, f"{reading.text} can be read as two dates. Write the month as a word.", fixes)


def _of_contact(around: Surroundings, opening: str) -> bool:
    if re.search(r"(?:[將将會会]|請|请)[^，。；]{0,4}$", around.before):
        return False
    return CONTACT.search(opening) is not None or CONTACT_HAN.match(around.after) is not None
