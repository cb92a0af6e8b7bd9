"""How late the flight or a bag was, and how long a voucher is valid, against the case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.hours.clock import clock_times_in, in_a_time_of_day, is_to_come, measured
from drafter.steps.check.facts.hours.known_delays import known_bag_days, known_delays
from drafter.steps.check.facts.hours.known_spans import (
    both_halves,
    minutes_apart,
    minutes_to_the_next_sentence,
    minutes_told_apart,
    times_told,
)
from drafter.steps.check.facts.hours.reckoned import lateness_in, listed_total
from drafter.steps.check.facts.hours.spans import is_before_departure, is_of_any
from drafter.steps.check.facts.known import case_of, known_texts, segment_moments
from drafter.steps.check.facts.remarks import contradicts, spoken
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_LATE = re.compile(
    r"\b(?:delay\w*|late|later|behind schedule|wait(?:ed|ing)?|(?:after|than) (?:your|the|its) (?:planned|scheduled|"
    r"booked|due) (?:arrival|departure|time)|after (?:you|it) (?:were|was) due|after you should have been)\b"
    r"|延誤|延误|遲|晚點|晚点|晚了|等候|等了",
    re.IGNORECASE,
)
_THE_LAW = re.compile(
    r"\b(?:regulation|article|law|entitle[sd]?|rules?|convention|or more|threshold|whenever|passengers whose|"
    r"delays of|flights that|"
    r"within|for (?:the )?next|valid|when an?|automatically)\b|以上|條例|規例|法規|規定|內|有效",
    re.IGNORECASE,
)
_THRESHOLD = re.compile(r"\b(?:when|once|where|if) (?:\w+ ){1,3}(?:passes|exceeds|reaches) $", re.IGNORECASE)
_BAG = re.compile(r"\b(?:bags?|baggage|luggage|suitcases?|cases?)\b|行李", re.IGNORECASE)
_VALID = re.compile(r"\b(?:valid|expires?|validity|use it within|last(?:s|ing)?)\b|有效", re.IGNORECASE)
_WORTH = 30
"""Minutes below which a customer's own figure is no delay to hold a letter against."""
_ROUNDED = 15
"""Minutes by which a length that is told roughly may be off."""
_FAR = 3
"""So many times more or less is meant for nothing the customer said."""
_SHORT_OF = re.compile(r"\s*(?:short|shy) of\b")
_EVERY = re.compile(r"\bevery $|每隔?$", re.IGNORECASE)
"""How often something is done."""
_ROUGHLY = 120
"""Minutes by which "a day later" and "24 hours later" may differ."""
_OF_DELAY = re.compile(r"\b(?:delay(?:ed)?|late)\b(?: \w+){0,3} $|延誤(?:了)?(?:約)?$", re.IGNORECASE)


def lateness_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    delays, days = known_delays(context), known_bag_days(context)
    written = _written_spans(context)
    for reading in durations_in(context.text):
        around = sentences.around(reading)
        if in_a_time_of_day(reading, around) or _THRESHOLD.search(around.before) or _EVERY.search(around.before):
            continue
        if listed_total(reading.value, around) is not None or is_of_any(reading.text, around):
            continue
        if _of_voucher(reading, around, context):
            yield from _voucher_months(reading, context)
        elif around.asserted and not _by_law(reading, around) and not is_to_come(around):
            minutes = [one.low for one in written if one.unit == "minutes" and one.low >= _WORTH]
            known = (delays or tuple(minutes)) if reading.value.unit == "minutes" else days
            if not _OF_DELAY.search(around.before) and _between(reading.value, context):
                continue
            if _SHORT_OF.match(around.after) or (not delays and is_before_departure(around)):
                continue
            if not delays and any(reading.value.fits(one) for one in lateness_in(around.sentence)):
                continue
            if not delays and _told_apart(reading.value, around, context):
                continue
            if (
                not delays
                and not measured(around)
                and reading.value.unit == "minutes"
                and _far_from_all(reading.value, known)
            ):
                continue
            if known and _about_lateness(reading, around) and not _agrees(reading.value, known, written):
                right = [spoken(n, reading.text) if reading.value.unit == "minutes" else f"{n} days" for n in known]
                yield contradicts("FAC-10", reading, right)


def _far_from_all(duration: Duration, known: Sequence[int]) -> bool:
    """Where only the customer speaks of time: so much more or less than each of their figures that none is meant."""
    return all(_FAR * one < duration.low or duration.high * _FAR < one for one in known)


@per_case
def _written_spans(context: CheckContext) -> tuple[Duration, ...]:
    return tuple(one.value for text in known_texts(context) for one in durations_in(text))


def _by_law(reading: Reading[Duration], around: Surroundings) -> bool:
    """A threshold of a rule: whole hours or days, beside words of law."""
    exact = reading.value.unit == "minutes" and reading.value.low == reading.value.high and reading.value.low % 60
    return not (exact and reading.value.low > 60) and _speaks_of_law(around.sentence)


@lru_cache(maxsize=1024)
def _speaks_of_law(sentence: str) -> bool:
    return _THE_LAW.search(sentence) is not None


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
    room = 0 if duration.low == duration.high else _ROUNDED
    return any(duration.low - room <= value <= duration.high + room for value in apart if value)


def _told_apart(duration: Duration, around: Surroundings, context: CheckContext) -> bool:
    """The time between two times of day that the customer names together, or from one to one of the letter."""
    if _since_a_time_told(duration, around, context):
        return True
    exact = duration.low == duration.high
    apart = minutes_told_apart(context) | (minutes_to_the_next_sentence(context) if exact else frozenset())
    return duration.unit == "minutes" and any(duration.fits(one) for one in apart)


def _since_a_time_told(duration: Duration, around: Surroundings, context: CheckContext) -> bool:
    """ "You waited until 4.35, two and a quarter hours", where they were to be met at 2.20."""
    if duration.unit != "minutes" or (duration.low == duration.high and not duration.low % 60):
        return False
    here = both_halves(clock_times_in(around.sentence))
    return any(duration.fits(one) for one in minutes_apart(here, times_told(context), overnight=False))


def _in_utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _of_voucher(reading: Reading[Duration], around: Surroundings, context: CheckContext) -> bool:
    named = "voucher" in around.sentence.casefold() or "禮券" in around.sentence
    return reading.value.unit == "months" and named and _is_valid_for(around, context)


def _is_valid_for(around: Surroundings, context: CheckContext) -> bool:
    """ "Good for six months" may be said of another voucher, unless the award notes how long its own is good."""
    if _VALID.search(around.sentence):
        return True
    return around.before.endswith("good for ") and bool(_months_noted(context))


def _voucher_months(reading: Reading[Duration], context: CheckContext) -> Iterator[Finding]:
    noted = _months_noted(context)
    months = noted[0] if noted else context.company.voucher_months
    if reading.value.low not in (noted or (months,)):
        chinese = re.search(r"[一-鿿]", reading.text)
        right = f"{months}個月" if chinese else f"{months} months"
        whose = "The award's voucher is" if noted else "Our vouchers are"
        yield contradicts("FAC-10", reading, [right], f"{whose} valid for {right}, not {reading.text}.")


@per_case
def _months_noted(context: CheckContext) -> tuple[int, ...]:
    """How long the award says that its vouchers are good."""
    notes = (line.note or "" for line in (context.award.lines if context.award else ()) if line.form == "voucher")
    return tuple(one.value.low for note in notes for one in durations_in(note) if one.value.unit == "months")


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
