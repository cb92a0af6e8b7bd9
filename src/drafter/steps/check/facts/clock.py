"""Times of day and spans of time in the letter against the case."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.circumstances import Circumstances
from drafter.model.finding import Finding
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading, without_overlaps
from drafter.model.reading.spoken_times import bare_hours_in, dotted_times_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.known import case_of, corrected, known_texts, moments_of, segment_moments
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_LATE = re.compile(
    r"\b(?:delay\w*|late|later|behind schedule|wait(?:ed|ing)?)\b|延誤|延误|遲|晚點|晚点|晚了|等候|等了", re.IGNORECASE
)
_THE_LAW = re.compile(
    r"\b(?:regulation|article|law|entitle[sd]?|rules?|convention|or more|threshold|whenever|passengers whose|"
    r"delays of|flights that|"
    r"within|for (?:the )?next|valid|when an?|automatically)\b|以上|條例|規例|法規|規定|內|有效",
    re.IGNORECASE,
)
_BAG = re.compile(r"\b(?:bags?|baggage|luggage|suitcases?|cases?)\b|行李", re.IGNORECASE)
_VALID = re.compile(r"\b(?:valid|expires?|validity|use it within|last(?:s|ing)?)\b|有效", re.IGNORECASE)
_OF_A_FLIGHT = re.compile(
    r"\b(?:depart\w*|left|leav\w+|arriv\w*|land(?:ed|ing)?|took off|tak\w+ off|take-off|pushed back|scheduled|due|"
    r"reach(?:ed|es|ing)?(?! (?:me|us|out|you))|touched down|"
    r"set off|flight|flew|pushed? back|push back|meant to (?:go|leave))\b|抵達|抵达|起飛|起飞|到達|到达|"
    r"出發|出发|降落|離開|回程|去程|離地|登機|開出",
    re.IGNORECASE,
)
_OTHER_FLIGHT = re.compile(
    r"\b(?:next|later|another|other|alternative|following|previous|inbound) "
    r"(?:flight|seat|departure|service|aircraft)\b|\brebooked\b|下一班|另一班|其他航班|較早的|前一班",
    re.IGNORECASE,
)
"""A time of somebody else's flight."""
_TIME_BEFORE = re.compile(
    r"\b(?:at|by|until|till|from|to|before|after|around|about|since|out|due|than|the|was|instead of|not)"
    r"\s+$",
    re.IGNORECASE,
)
_WORTH = 30
"""Minutes below which a customer's own figure is no delay to hold a letter against."""
_ABOUT_MINUTES, _FAR, _BOTH_ENDS = 15, 3, 2
_NEAR = 200
"""Characters on either side in which a letter names the moments."""
_ROUGHLY = 120
"""Minutes by which "a day later" and "24 hours later" may differ."""
_OF_DELAY = re.compile(r"\b(?:delay(?:ed)?|late)\b(?: \w+){0,3} $|延誤(?:了)?(?:約)?$", re.IGNORECASE)


def clock_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is not None:
        yield from _times(context, sentences)
        yield from _spans(context, sentences)


def _times(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    known = moments_of(context).times
    if not known:
        return
    agreed = _agreed_times(context)
    for reading in clock_times_in(context.text):
        around = sentences.around(reading)
        if around.supposed or _to_come(around) or not of_flight(around) or _of_another(around):
            continue
        near = sorted(known, key=lambda time: _apart(time, reading.value))
        room = (
            _ABOUT_MINUTES
            if re.search(r"\b(?:about|around|just (?:before|after)|shortly (?:before|after))\s+$|約", around.before)
            else 0
        )
        agrees = any(_apart(value, time) <= room for value in (reading.value, *reading.also) for time in agreed)
        if not agrees:
            yield contradicts("FAC-09", reading, [_time_like(reading.text, near[0])])


@per_case
def _agreed_times(context: CheckContext) -> frozenset[dt.time]:
    """Those of the case and those that were written, less what was put right since."""
    written = (
        value
        for text in (*known_texts(context), context.company.contact.hours)
        for one in (*times_in(text), *dotted_times_in(text))
        for value in (one.value, *one.also)
    )
    hours = (hour for text in known_texts(context) for hour in bare_hours_in(text))
    return frozenset((*moments_of(context).times, *written, *hours)) - {
        one.wrong for one in corrected(case_of(context))
    }


def clock_times_in(text: str) -> tuple[Reading[dt.time], ...]:
    """With the dotted 14.30 that a word of time stands before."""
    dotted = (one for one in dotted_times_in(text) if _TIME_BEFORE.search(text[max(0, one.start - 12) : one.start]))
    return without_overlaps([*times_in(text), *dotted])


def of_flight(around: Surroundings) -> bool:
    """Whether a departure or arrival is spoken of just before this time, or right after it."""
    return _OF_A_FLIGHT.search(around.before[-90:]) is not None or _OF_A_FLIGHT.search(around.after[:25]) is not None


def _of_another(around: Surroundings) -> bool:
    """Of a later or an earlier flight; "instead of 14.15" is of the one that was booked."""
    booked = re.search(r"\b(?:instead of|rather than|not)\s+$", around.before)
    return booked is None and _OTHER_FLIGHT.search(around.before) is not None


def _to_come(around: Surroundings) -> bool:
    return re.search(r"\b(?:will|shall)\b|[’']ll\b|請於|將於", around.before, re.IGNORECASE) is not None


def _apart(one: dt.time, other: dt.time) -> int:
    minutes = abs(one.hour * 60 + one.minute - other.hour * 60 - other.minute)
    return min(minutes, 1440 - minutes)


def _time_like(written: str, right: dt.time) -> str:
    if re.search(r"[ap]\.?m", written, re.IGNORECASE):
        return f"{right.hour % 12 or 12}:{right.minute:02} {'p.m.' if right.hour >= 12 else 'a.m.'}"
    return f"{right.hour}時{right.minute:02}分" if re.search(r"[時点點]", written) else f"{right:%H:%M}"


def _spans(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    delays, days = known_delays(context), known_bag_days(context)
    written = _written_spans(context)
    for reading in durations_in(context.text):
        around = sentences.around(reading)
        if in_a_time_of_day(reading, around):
            continue
        if _of_voucher(reading, around):
            yield from _voucher_months(reading, context)
        elif around.asserted and not _by_law(reading, around) and not _to_come(around):
            minutes = [one.low for one in written if one.unit == "minutes" and one.low >= _WORTH]
            known = (delays or tuple(minutes)) if reading.value.unit == "minutes" else days
            if not _OF_DELAY.search(around.before) and _between(reading.value, context):
                continue
            if (
                not delays
                and not measured(reading, context)
                and reading.value.unit == "minutes"
                and _far_from_all(reading.value, known)
            ):
                continue
            if known and _about_lateness(reading, around) and not _agrees(reading.value, known, written):
                right = [spoken(n, reading.text) if reading.value.unit == "minutes" else f"{n} days" for n in known]
                yield contradicts("FAC-10", reading, right)


def measured(reading: Reading[Duration], context: CheckContext) -> bool:
    """Whether the letter itself names the two moments between which so much time lay."""
    return len(clock_times_in(context.text[max(0, reading.start - _NEAR) : reading.end + _NEAR])) >= _BOTH_ENDS


def _far_from_all(duration: Duration, known: Sequence[int]) -> bool:
    """Where only the customer speaks of time: so much more or less than each of their figures that none is meant."""
    return all(_FAR * one < duration.low or duration.high * _FAR < one for one in known)


@per_case
def _written_spans(context: CheckContext) -> tuple[Duration, ...]:
    return tuple(one.value for text in known_texts(context) for one in durations_in(text))


def in_a_time_of_day(reading: Reading[Duration], around: Surroundings) -> bool:
    """Whether these words are part of a time of day ("two minutes past four")."""
    at = len(around.before)
    return any(one.start < at + len(reading.text) and at < one.end for one in times_in(around.sentence))


def _by_law(reading: Reading[Duration], around: Surroundings) -> bool:
    """A threshold of a rule: whole hours or days, beside words of law."""
    exact = reading.value.unit == "minutes" and reading.value.low == reading.value.high and reading.value.low % 60
    return not (exact and reading.value.low > 60) and _THE_LAW.search(around.sentence) is not None


def _between(duration: Duration, context: CheckContext) -> bool:
    """The time between two moments of the case, or one of them and a time of day the customer named."""
    if duration.unit != "minutes":
        return False
    moments = [_in_utc(moment) for segment in case_of(context).journey.segments for moment in segment_moments(segment)]
    apart = {abs(int((one - other).total_seconds() // 60)) for one, other in combinations(moments, 2)}
    clock = [moment.hour * 60 + moment.minute for segment in case_of(context).journey.segments
             for moment in segment_moments(segment)]  # fmt: skip
    told = {value.hour * 60 + value.minute for text in known_texts(context) for one in times_in(text)
            for value in (one.value, *one.also)}  # fmt: skip
    apart |= {(time - moment) % 1440 for time in told for moment in clock}
    room = 0 if duration.low == duration.high else _ABOUT_MINUTES
    return any(duration.low - room <= value <= duration.high + room for value in apart if value)


def _in_utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _of_voucher(reading: Reading[Duration], around: Surroundings) -> bool:
    named = "voucher" in around.sentence.casefold() or "禮券" in around.sentence
    return reading.value.unit == "months" and named and _VALID.search(around.sentence) is not None


def _voucher_months(reading: Reading[Duration], context: CheckContext) -> Iterator[Finding]:
    months = context.company.voucher_months
    if reading.value.low != months:
        chinese = re.search(r"[一-鿿]", reading.text)
        right = f"{months}個月" if chinese else f"{months} months"
        yield contradicts("FAC-10", reading, [right], f"Our vouchers are valid for {right}, not {reading.text}.")


def _about_lateness(reading: Reading[Duration], around: Surroundings) -> bool:
    if reading.value.unit == "minutes":
        return _LATE.search(around.sentence) is not None
    return reading.value.unit == "days" and bool(_BAG.search(around.sentence) or _LATE.search(around.after[:12]))


def _agrees(duration: Duration, known: tuple[int, ...], written: Sequence[Duration]) -> bool:
    """With the case, or with what the customer wrote."""
    wrote = [one for one in written if one.unit == duration.unit]
    if duration.unit == "minutes":
        wrote += [Duration(low=one.low * 1440 - _ROUGHLY, high=one.high * 1440 + _ROUGHLY, unit="minutes")
                  for one in written if one.unit == "days"]  # fmt: skip
    return any(duration.fits(value) for value in known) or any(
        one.low <= duration.high and duration.low <= one.high for one in wrote
    )


@per_case
def known_delays(context: CheckContext) -> tuple[int, ...]:
    """Minutes late at either end, and of a bag: a confirmed fact alone, else everything the case says."""
    case = case_of(context)
    disruption = case.disruption or Circumstances()
    bags = disruption.baggage if isinstance(disruption.baggage, tuple) else (disruption.baggage,)
    found = [disruption.brought_forward_min, *(bag.delivered_after_min for bag in bags if bag)]
    found += _late_at("arrival", disruption.arrival_delay_min, case)
    found += _late_at("departure", disruption.departure_delay_min, case)
    return tuple(dict.fromkeys(value for value in found if value and value > 0))


def _late_at(end: Literal["arrival", "departure"], known: int | None, case: Case) -> list[int | None]:
    facts = [fact for fact in case.facts if fact.name == f"{end}_delay_min" and not fact.dropped]
    confirmed = [fact.value for fact in facts if fact.confirmed_by and isinstance(fact.value, int)]
    if confirmed:
        return list(confirmed)
    flown = [
        _minutes(planned, real)
        for segment in case.journey.segments
        if (planned := getattr(segment, f"scheduled_{end}")) and (real := getattr(segment, f"actual_{end}"))
    ]
    return [known, *flown, *(fact.value for fact in facts if isinstance(fact.value, int))]


@per_case
def minutes_early(context: CheckContext) -> tuple[int, ...]:
    """By how much each flight of the case left or came in before its time; below nought where it was late."""
    return tuple(
        -_minutes(planned, real)
        for segment in case_of(context).journey.segments
        for end in ("departure", "arrival")
        if (planned := getattr(segment, f"scheduled_{end}")) and (real := getattr(segment, f"actual_{end}"))
    )


def _minutes(planned: str, real: str) -> int:
    start, end = dt.datetime.fromisoformat(planned), dt.datetime.fromisoformat(real)
    if (start.tzinfo is None) != (end.tzinfo is None):
        start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    return int((end - start).total_seconds() // 60)


@per_case
def known_bag_days(context: CheckContext) -> tuple[int, ...]:
    disruption = case_of(context).disruption
    bags = disruption.baggage if disruption else None
    every = bags if isinstance(bags, tuple) else (bags,) if bags else ()
    return tuple((bag.delivered_on - bag.arrived_on).days for bag in every if bag.delivered_on and bag.arrived_on)


def spoken(minutes: int, like: str) -> str:
    """310 as "5 hours 10 minutes", or in Chinese where the letter is."""
    hours, rest = divmod(minutes, 60)
    if re.search(r"[\u4e00-\u9fff]", like):
        return f"{hours}小時{rest}分鐘" if rest else f"{hours}小時"
    parts = [f"{hours} hour{'s' * (hours != 1)}"] * bool(hours) + [f"{rest} minutes"] * bool(rest)
    return " ".join(parts)
