"""What the customer tells of the journey: its day, its two ends, how late it was, and the seat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from drafter.model.reading.airports import airports_in
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading

Told = tuple[str, object, int, int]
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
_BETWEEN = re.compile(
    r"\s*(?:\([A-Z]{3}\))?\s*(?:to|-|–|—|->|→|>|/|至|到|飛往|飞往|飛|飞|往|前往|去|返回|返)\s*$", re.IGNORECASE
)
_FROM = re.compile(r"(?:\b(?:from|left|leaving|departed|departing)|從|从|由)\s*$", re.IGNORECASE)
_TOWARDS = re.compile(
    r"(?:\b(?:fl\w+|travel\w*|journey|trip|return\w*|home|going|went|bound|holiday|way)\s+(?:\w+\s+){0,3}to|"
    r"\b(?:arriv\w+|land\w+)\s+(?:in|at|into)|\breach(?:ed|ing)|抵達|抵达|飛往|飞往|前往)\s*$",
    re.IGNORECASE,
)
_LATE_AFTER = re.compile(
    r"[\s-]*(?:\w+\s)?(?:late\b|later than\b|delay|behind|after (?:the |our )?schedul|的?延誤|的?延误|才)",
    re.IGNORECASE,
)
_LATE_BEFORE = re.compile(
    r"(?:\bdelay(?:ed|s)?(?: \w+){0,3}?(?: of| by| for| was| to| lasted| over)?|\blate by|\bdelayed|"
    r"延誤|延误|延遲|延迟|遲了?|迟了?|遲到|晚點|晚点|晚了|誤點|误点)[了約约\s]*$",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:left|leave|depart\w*|took off|take off|taking off|boarded)\b|起飛|起飞|出發|出发", re.IGNORECASE
)
_ARRIVED = re.compile(
    r"\b(?:arriv\w*|land(?:ed|ing)|reach\w*|got (?:to|home|in)|home)\b|抵達|抵达|到達|到达", re.IGNORECASE
)
_NOT_THE_FLIGHT = re.compile(
    r"\b(?:bags?|luggage|baggage|suitcases?|coach|driver|transfer|refund|reply|answer|response)\b|"
    r"行李|退款|回覆|旅遊巴",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"(?:\bseats?\s*(?:no\.?|number|numbers)?\s*|座位\s*(?:號|号|編號)?\s*)(?P<value>\d{1,2}[A-HJK])\b", re.IGNORECASE
)
_LONGEST_DELAY = timedelta(days=5) // timedelta(minutes=1)
_UNDER = ("just under", "under", "nearly", "almost", "less than", "up to", "no more than", "近", "將近", "接近")
_ABOUT = ("about", "around", "some", "approximately", "roughly", "close to", "大約", "約", "约", "差不多")


def flight_dates_told(
    own: str, sentences: Iterable[Reading[str]], flights: Iterable[Reading[str]], near: date
) -> Iterator[Told]:
    """Dates in sentences about travelling; not the day a letter was written or a ticket bought."""
    for reading in dates_in(own):
        sentence = sentence_at(reading.start, sentences)
        day = _day(reading.value, near)
        if sentence is None or day is None or _of_something_else(own, sentence, reading):
            continue
        if _FLEW.search(sentence.text) or any(sentence.start <= one.start < sentence.end for one in flights):
            yield "date", day.isoformat(), reading.start, reading.end


def sentence_at(position: int, sentences: Iterable[Reading[str]]) -> Reading[str] | None:
    return next((one for one in sentences if one.start <= position < one.end), None)


def _of_something_else(own: str, sentence: Reading[str], reading: Reading[WrittenDate]) -> bool:
    before, after = own[sentence.start : reading.start], own[reading.end : sentence.end]
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


def ends_told(own: str, places: Mapping[str, str]) -> Iterator[Told]:
    """Origin and destination: "from A to B", "A–B", or each on its own where the words say which it is."""
    readings = [one for one in airports_in(own, places) if not _shouted(one, own)]
    paired = set()
    for first, second in pairwise(readings):
        if first.value != second.value and _BETWEEN.match(own[first.end : second.start]):
            paired |= {first.start, second.start}
            yield "origin", first.value, first.start, first.end
            yield "destination", second.value, second.start, second.end
    for reading in readings if not paired else ():
        before = own[max(0, reading.start - 40) : reading.start]
        if _FROM.search(before):
            yield "origin", reading.value, reading.start, reading.end
        elif _TOWARDS.search(before):
            yield "destination", reading.value, reading.start, reading.end


def _shouted(reading: Reading[str], own: str) -> bool:
    """A three-letter word among other capitals is shouting, not an airport."""
    if len(reading.text) != 3 or not reading.text.isupper():
        return False
    near: list[str] = re.findall(r"[A-Za-z]{4,}", own[max(0, reading.start - 40) : reading.end + 40])
    return sum(word.isupper() for word in near) >= 2


def delays_told(own: str) -> Iterator[Told]:
    """How late the flight was, in minutes; as a departure delay only where the words speak of leaving alone."""
    for reading in durations_in(own):
        minutes = minutes_meant(reading)
        if minutes is None or not 0 < minutes <= _LONGEST_DELAY or not _says_late(own, reading):
            continue
        start, end = _clause(own, reading)
        clause = own[start:end]
        if _NOT_THE_FLIGHT.search(clause):
            continue
        leaving = _LEFT.search(clause) and not _ARRIVED.search(clause)
        yield ("departure_delay_min" if leaving else "arrival_delay_min"), minutes, reading.start, reading.end


def minutes_meant(reading: Reading[Duration]) -> int | None:
    """The one figure behind a tolerant duration; None for days and months of anything but lateness."""
    span = reading.value
    if span.unit == "months" or span.working:
        return None
    per = 1440 if span.unit == "days" else 1
    words = reading.text.casefold()
    if reading.about and words.startswith(_UNDER):
        return span.high * per
    if reading.about and words.startswith(_ABOUT):
        return round((span.low + span.high) / 2) * per
    rounded = not reading.about and span.high - span.low == 44
    return (span.low + 15 if rounded else span.low) * per


def _says_late(own: str, reading: Reading[Duration]) -> bool:
    after = own[reading.end : reading.end + 24]
    return bool(_LATE_AFTER.match(after) or _LATE_BEFORE.search(own[max(0, reading.start - 40) : reading.start]))


def _clause(own: str, reading: Reading[Duration]) -> tuple[int, int]:
    stops: Sequence[re.Match[str]] = list(re.finditer(r"[.!?;。！？；\n]|, (?:and|but)\b", own))
    start = max((stop.end() for stop in stops if stop.end() <= reading.start), default=0)
    return start, min((stop.start() for stop in stops if stop.start() >= reading.end), default=len(own))


def seats_told(own: str) -> Iterator[Told]:
    for found in _SEAT.finditer(own):
        yield "seat", found["value"].upper(), found.start("value"), found.end("value")
