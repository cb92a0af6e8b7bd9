"""How late the flight was where the customer gives two clock times: when it was due, and when it came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading, read_at, without_overlaps
from drafter.model.reading.times import times_in
from drafter.steps.classify.sentence_readings import Told
from drafter.steps.classify.told_delays import ARRIVED, LEFT, NOT_THE_FLIGHT

_POINT = re.compile(
    r"(?<![\d.,:/£€$-])(?P<hour>[01]?\d|2[0-3])[.h](?P<minute>[0-5]\d)(?![\d.,]*\d|\s?(?:%|km|kg|[ap]\.?m))"
)
_PLANNED = re.compile(
    r"\b(?:due|scheduled|supposed|meant|should have|should|timetabled|planned|expected|booked to|original(?:ly)?|"
    r"instead of|rather than|sta|std|not)\b|原定|原本|應|应|預定|预定|本來|本来|而非|而不是|表定|計劃|计划",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:actual(?:ly)?|finally|eventually|in the end|until|only|in fact|became|ata|atd)\b|"
    r"\b(?:landed|arrived|touched down|reached|got (?:in|to|there)|took off|left|departed|lifted off|pulled in)\b|"
    r"實際|实际|結果|结果|最終|最终|才|延至|最後|最后",
    re.IGNORECASE,
)
_ARRIVING = re.compile(
    rf"{ARRIVED.pattern}|\btouch(?:ed|ing)? down|\bin at\b|\bland\b|\bsta\b|\bata\b|降落|著陸|着陆|到", re.IGNORECASE
)
_LEAVING = re.compile(rf"{LEFT.pattern}|\b(?:lifted|lift) off|\bgo at\b|\bpulled away|\bstd\b|\batd\b", re.IGNORECASE)
_NEXT_DAY = re.compile(r"\b(?:next|following) (?:day|morning|afternoon|evening)\b|翌日|次日|第二天|隔天", re.IGNORECASE)
_REACH, _AFTER = 60, 8
_NEAR = 260
"""Characters between the two times, at most."""
_LONGEST = 18 * 60
"""Later than this by the clock, and the flight was early."""
_DAY = 24 * 60
End = Literal["arrival", "departure"]


class Clock(NamedTuple):
    """A time of day as minutes (two where neither a.m. nor p.m. is said), and what it is the time of."""

    minutes: tuple[int, ...]
    start: int
    end: int
    planned: bool
    of: End | None


def delays_by_clock(own: str, told: frozenset[str]) -> Iterator[Told]:
    """Minutes between the time due and the time it came, at one end of the flight; not where a delay was `told`."""
    seen = set(told)
    for first, second in pairwise(_clocks(own)):
        end = first.of or second.of
        apart = first.planned != second.planned and second.end - first.start <= _NEAR
        name = f"{end}_delay_min"
        if not apart or end is None or {first.of, second.of} - {end, None} or name in seen:
            continue
        due, came = (first, second) if first.planned else (second, first)
        late = _late(due, came, own[first.start : second.end + 25])
        if late:
            seen.add(name)
            yield name, late, first.start, second.end


def _late(due: Clock, came: Clock, words: str) -> int | None:
    """The shortest lateness that the two can mean; none where a day lies between that cannot be told."""
    spans = [(actual - planned) % _DAY for planned in due.minutes for actual in came.minutes]
    late = min(span for span in spans)
    another_day = _NEXT_DAY.search(words) and min(came.minutes) > min(due.minutes)
    return late if 0 < late <= _LONGEST and not another_day else None


def _clocks(own: str) -> list[Clock]:
    """The times that are said to be of a flight, planned or real, in order."""
    readings = sorted(without_overlaps([*times_in(own), *_with_points(own)]), key=lambda one: one.start)
    ends = [0, *(one.end for one in readings)]
    found = (_clock(own, one, ends[n]) for n, one in enumerate(readings))
    return [clock for clock in found if clock is not None]


def _clock(own: str, reading: Reading[dt.time], since: int) -> Clock | None:
    before = own[max(since, reading.start - _REACH, own.rfind("\n\n", 0, reading.start)) : reading.start]
    sentence = re.split(r"[.!?。！？]\s", before)[-1]
    after = re.split(r"[，,。.;\n]", own[reading.end : reading.end + _AFTER])[0]
    planned, came = (_last(cue, sentence) for cue in (_PLANNED, _CAME))
    if NOT_THE_FLIGHT.search(sentence) or (planned < 0 and came < 0 and not _CAME.search(after)):
        return None
    arriving, leaving = _last(_ARRIVING, sentence), _last(_LEAVING, sentence)
    of: End | None = None if arriving == leaving else "arrival" if arriving > leaving else "departure"
    if of is None:
        of = "arrival" if _ARRIVING.search(after) else "departure" if _LEAVING.search(after) else None
    return Clock(_minutes(reading), reading.start, reading.end, _is_planned(sentence, planned, came), of)


def _is_planned(sentence: str, planned: int, came: int) -> bool:
    """ "due to land", "instead of": the plan; "landed at", "did not leave until": what came."""
    until = re.search(r"\b(?:until|till|only)\b", sentence, re.IGNORECASE)
    return (
        planned >= 0
        and not until
        and (planned > came or re.search(r"\b(?:should|supposed|due|meant)\b", sentence) is not None)
    )


def _last(cue: re.Pattern[str], words: str) -> int:
    return max((hit.start() for hit in cue.finditer(words)), default=-1)


def _minutes(reading: Reading[dt.time]) -> tuple[int, ...]:
    times: Sequence[dt.time] = (reading.value, *reading.also)
    return tuple(time.hour * 60 + time.minute for time in times)


def _with_points(own: str) -> Iterator[Reading[dt.time]]:
    """14.20, 7.05, 14h20: read as times only beside words of leaving or arriving."""
    for hit in _POINT.finditer(own):
        hour, minute = int(hit["hour"]), int(hit["minute"])
        unclear = 1 <= hour <= 12 and not hit["hour"].startswith("0")
        also = (dt.time((hour + 12) % 24, minute),) if unclear else ()
        yield read_at(own, hit.start(), hit.end(), dt.time(hour, minute), also)
