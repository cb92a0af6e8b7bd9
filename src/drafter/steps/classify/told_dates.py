"""The day of the journey, as the customer tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from drafter.model import lazy_re as re
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.reading import Reading
from drafter.steps.classify.sentence_readings import Told, readings_in, told

_A_DATE = re.compile(r"\d|月")
_FLEW = re.compile(
    r"\b(?:fl(?:y|ying|ew|own|ights?)|travel\w*|depart\w*|arriv\w*|land(?:ed|ing)|board\w*|journey|took off|"
    r"due to leave|left|return(?:ed|ing)|connect\w*|airport)\b|"
    r"航班|班機|班机|乘搭|搭乘|出發|出发|抵達|抵达|起飛|起飞|回程|乘坐",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:wr[io]t\w*|written|e-?mail\w*|letters?|replied|reply|booked|bought|purchas\w*|paid|called|phoned|rang|"
    r"complain\w*|born|deliver\w*|received|submitted|by|before|until|dated|refund\w*)\b[^.;]{0,40}$"
    r"|(?:來信|来信|投訴|投诉|致電|致电|電郵|购买|購買|付款|回覆|收到)[^。；]{0,8}$",
    re.IGNORECASE,
)
_OTHERWISE_AFTER = re.compile(
    r"\s*,?\s*(?:I|we|you|they)\s+(?:have |had |then |again )?(?:cancel\w*|wr[io]te|written|e-?mail\w*|call\w*|phon\w*|"
    r"rang|book\w*|bought|receiv\w*|sent|complain\w*|submitt\w*|ask\w*|repl\w*|paid)\b",
    re.IGNORECASE,
)


def flight_dates_told(sentences: Iterable[Reading[str]], flights: Iterable[Reading[str]], near: date) -> Iterator[Told]:
    """Dates in sentences about travelling; not the day a letter was written or a ticket bought."""
    numbers = tuple(flights)
    for sentence, reading in readings_in((one for one in sentences if _travels(one, numbers)), _A_DATE, dates_in):
        day = _day(reading.value, near)
        if day is not None and not _of_something_else(sentence.text, reading):
            yield told("date", day.isoformat(), sentence, reading)


def _travels(sentence: Reading[str], flights: Iterable[Reading[str]]) -> bool:
    return bool(_FLEW.search(sentence.text)) or any(sentence.start <= one.start < sentence.end for one in flights)


def _of_something_else(sentence: str, reading: Reading[WrittenDate]) -> bool:
    before, after = sentence[: reading.start], sentence[reading.end :]
    return bool(_OTHERWISE.search(before) or _OTHERWISE_AFTER.match(after))


def _day(written: WrittenDate, near: date) -> date | None:
    """A day without a year lies before the letter, by up to a year; one that is to come, within a month of it."""
    if written.year is not None:
        return written.nearest(near)
    years = (near.year + 1, near.year, near.year - 1)
    days = [
        day for year in years if (day := WrittenDate(day=written.day, month=written.month, year=year).nearest(near))
    ]
    return next((day for day in days if day <= near + timedelta(days=30)), None)
