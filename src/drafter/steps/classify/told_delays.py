"""How late the flight was, as the customer tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from drafter.model import lazy_re as re
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading
from drafter.steps.classify.sentence_readings import Told, readings_in, told

_LATENESS = re.compile(r"late|delay|behind|schedul|延|遲|迟|誤|误|晚|才", re.IGNORECASE)
_LATE_AFTER = re.compile(
    r"[\s-]*(?:\w+\s)?(?:late\b|later than\b|delay|behind|after (?:the |our )?schedul|的?延誤|的?延误|才)",
    re.IGNORECASE,
)
_LATE_BEFORE = re.compile(
    r"(?:\bdelay(?:ed|s)?(?: \w+){0,3}?(?: of| by| for| was| to| lasted| over)?|\blate by|\bdelayed|"
    r"延誤|延误|延遲|延迟|遲了?|迟了?|遲到|晚點|晚点|晚了|誤點|误点)[了約约\s]*$",
    re.IGNORECASE,
)
LEFT = re.compile(
    r"\b(?:left|leave|depart\w*|took off|take off|taking off|boarded)\b|起飛|起飞|出發|出发", re.IGNORECASE
)
ARRIVED = re.compile(
    r"\b(?:arriv\w*|land(?:ed|ing)|reach\w*|got (?:to|home|in)|home)\b|抵達|抵达|到達|到达", re.IGNORECASE
)
NOT_THE_FLIGHT = re.compile(
    r"\b(?:bags?|luggage|baggage|suitcases?|coach|driver|transfer|refund|reply|answer|response)\b|"
    r"行李|退款|回覆|旅遊巴",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;；]|, (?:and|but)\b")
_LONGEST_DELAY = timedelta(days=5) // timedelta(minutes=1)
_ROUNDED = {44: 15, 29: 15, 14: 7, 10: 5}
"""By how much a plain duration may be shorter than its words, by how wide it is read: hours, half hours, quarters, and
parts of one hour."""
_UNDER = ("just under", "under", "nearly", "almost", "less than", "up to", "no more than", "近", "將近", "接近")
_ABOUT = ("about", "around", "some", "approximately", "roughly", "close to", "大約", "約", "约", "差不多")


def delays_told(sentences: Iterable[Reading[str]]) -> Iterator[Told]:
    """In minutes; as a departure delay only where the words speak of leaving alone."""
    for sentence, reading in readings_in(sentences, _LATENESS, durations_in):
        minutes = minutes_meant(reading)
        if minutes is None or not 0 < minutes <= _LONGEST_DELAY or not _says_late(sentence.text, reading):
            continue
        clause = _clause(sentence.text, reading)
        if not NOT_THE_FLIGHT.search(clause):
            leaving = LEFT.search(clause) and not ARRIVED.search(clause)
            yield told("departure_delay_min" if leaving else "arrival_delay_min", minutes, sentence, reading)


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
    below = 0 if reading.about else _ROUNDED.get(span.high - span.low, 0)
    return (span.low + below) * per


def _says_late(sentence: str, reading: Reading[Duration]) -> bool:
    after = sentence[reading.end : reading.end + 24]
    return bool(_LATE_AFTER.match(after) or _LATE_BEFORE.search(sentence[max(0, reading.start - 40) : reading.start]))


def _clause(sentence: str, reading: Reading[Duration]) -> str:
    stops = list(_STOP.finditer(sentence))
    start = max((stop.end() for stop in stops if stop.end() <= reading.start), default=0)
    return sentence[start : min((stop.start() for stop in stops if stop.start() >= reading.end), default=len(sentence))]
