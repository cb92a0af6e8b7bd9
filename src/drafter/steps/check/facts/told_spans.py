"""How long something took, and how early a flight was, against the times of the case and the customer's own words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading, matches_in
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.clock import clock_times_in, known_delays, minutes_early, spoken
from drafter.steps.check.facts.known import case_of, known_texts, moments_of
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_EARLY = re.compile(r"\s*(?:early|ahead of|before (?:time|schedule))\b")
_HAN_EARLY = re.compile(r"(?:提早|提前|早了?|早到)(?:約|大約)?$")
_LAW = re.compile(
    r"\b(?:regulation|article|law|rules?|within|at least|no later|every|each|valid|allow|would|normally|"
    r"usually|"
    r"notice|before)\b|條例|法規|規定|內|最少|至少|通常",
    re.IGNORECASE,
)
_YOU_DID = re.compile(
    r"\b(?:you|he|she|they|your \w+) (?:\w+ ){0,2}?(?:waited|stood|sat|slept|spent|queued|heard|held|"
    r"were (?:on hold|kept|left|"
    r"stuck|stranded|without)|had to (?:wait|stand|sit|queue)|(?:shouldn[’']t|should not) have (?:been|had|"
    r"waited|stood|sat))\b"
    r"|[您你](?:們)?.{0,8}(?:等了?|等候了?|輪候了?|排隊)$",
    re.IGNORECASE,
)
_WE_PROMISED = re.compile(
    r"\b(?:promis\w+|assured|undert\w+|told you|said|wrote|agreed|was to be|were to be)\b(?:[^.;](?!\bnow\b))*$|"
    r"承諾|答應|表示",
    re.IGNORECASE,
)
_LATER = re.compile(r"\s*(?:early|late|later|before|after|ago|sooner)\b")
_LASTED = re.compile(r"\s*(?:in all|in total|altogether|running|in a row|on end|without|long\b)", re.IGNORECASE)
_LASTED_BEFORE = re.compile(
    r"\b(?:closed|shut|out of (?:order|use|action)|not (?:work\w*|available)|broken|missing|without \w+(?: \w+)?)"
    r" (?:for|on) $",
    re.IGNORECASE,
)
_NEAR = 1.8
"""So many times the shorter, the longer may be and still be meant for it."""
_MANY_WORDS = 2
_RANGE = re.compile(
    r"\b(?P<first>[12]?\d|3[01])(?:st|nd|rd|th)?(?: [A-Z][a-z]+)? ?(?:to|until|till|and|-|–)"
    r" ?(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)?\b"
)
_ROOM = 2
"""Minutes by which clocks differ."""


def told_span_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    yield from _early(context, sentences)
    yield from _promised(context, sentences)
    yield from _days_of_the_case(context, sentences)


def _early(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """ "Eight minutes early" of a flight that came in two minutes before its time."""
    known = minutes_early(context)
    written = [one.value for text in known_texts(context) for one in durations_in(text)]
    for reading in durations_in(context.text) if known else ():
        around = sentences.around(reading)
        said = _EARLY.match(around.after) or _HAN_EARLY.search(around.before)
        if said and reading.value.unit == "minutes" and around.asserted and not around.to_come:
            near = any(reading.value.low - _ROOM <= value <= reading.value.high + _ROOM for value in known)
            if not near and not any(_meet(reading.value, one) for one in written):
                right = [spoken(value, reading.text) for value in known if value > 0]
                yield contradicts("FAC-10", reading, right)


def _promised(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """ "We promised it within 21 days" of a letter of ours that said 14."""
    said, told = _terms(context)
    for reading in durations_in(context.text) if said else ():
        around = sentences.around(reading)
        same = [one for one in said if one.value.unit == reading.value.unit]
        looking_back = _WE_PROMISED.search(around.before) is not None and around.asserted
        if (
            same
            and looking_back
            and not _LATER.match(around.after)
            and not any(_meet(reading.value, one.value) for one in told)
        ):
            yield contradicts("FAC-10", reading, [one.text for one in same])


@per_case
def _terms(context: CheckContext) -> tuple[tuple[Reading[Duration], ...], tuple[Reading[Duration], ...]]:
    """Spans of our earlier letters; and those with what the customer says that we promised."""
    ours = [message.text for message in case_of(context).messages if message.direction == "out"]
    said = tuple(one for text in (*ours, *context.earlier_letters) for one in durations_in(text))
    told = (
        one
        for text in known_texts(context)
        for sentence in sentences_in(text)
        if _WE_PROMISED.search(sentence.value)
        for one in durations_in(sentence.value)
    )
    return said, (*said, *told)


def _days_of_the_case(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Three days without a pool where the case counts four."""
    disruption = case_of(context).disruption
    package = disruption.package if disruption else None
    known = [defect.days_affected for defect in (package.defects if package else ()) if defect.days_affected]
    told = [one.value for text in known_texts(context) for one in durations_in(text)]
    for reading in durations_in(context.text) if package and known else ():
        around = sentences.around(reading)
        lasted = _LASTED.match(around.after) or _LASTED_BEFORE.search(around.before)
        if reading.value.unit != "days" or reading.value.low != reading.value.high or not lasted:
            continue
        fine = {*known, package.days} if package else set(known)
        if (
            around.asserted
            and not around.to_come
            and reading.value.low not in fine
            and not any(_meet(reading.value, one) for one in told)
        ):
            near = sorted(known, key=lambda one: abs(one - reading.value.low))
            yield contradicts("FAC-10", reading, [f"{near[0]} days"])


def _otherwise_told(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """A span in a sentence that shares a word with one in which the customer gave another span."""
    told = [
        (one, sentence.value)
        for text in known_texts(context)
        for sentence in sentences_in(text)
        for one in durations_in(sentence.text)
    ]
    for reading in durations_in(context.text) if told else ():
        around = sentences.around(reading)
        spans = [one for one, _ in told if one.value.unit == reading.value.unit]
        if any(_meet(reading.value, one.value) for one in spans) or not _of_what_was(around):
            continue
        right = [one.text for one, sentence in told if one in spans and _same_thing(reading, around, one, sentence)]
        if _computed(reading, context, around) or _counted_out(reading, context):
            continue
        if right:
            yield contradicts("FAC-10", reading, right)
        elif _lived_through(around):
            yield not_in_case("FAC-10", reading, "length of time")


def _of_what_was(around: Surroundings) -> bool:
    return around.asserted and not around.to_come and not _LAW.search(around.sentence)


def _lived_through(around: Surroundings) -> bool:
    """Said of what the customer did or waited through, which only they can have told us."""
    return _YOU_DID.search(around.clause_before[-60:]) is not None


def _same_thing(reading: Reading[Duration], around: Surroundings, other: Reading[Duration], sentence: str) -> bool:
    """Words in common, the more the further apart the two are: minutes on hold are not held against hours of flying."""
    alike = len(content_words(around.sentence) & content_words(sentence))
    alike += "year" in reading.text and "year" in other.text  # few letters speak of years, and then of the same
    short, long = min(reading.value.low, other.value.low), max(reading.value.high, other.value.high)
    return alike >= 1 and (long <= _NEAR * short or (alike >= _MANY_WORDS and long <= 2 * _NEAR * short))


def _computed(reading: Reading[Duration], context: CheckContext, around: Surroundings) -> bool:
    """The time between two moments that this sentence names, of one flight, or a delay of the case."""
    named = [one.value for one in clock_times_in(around.sentence)]
    flown = [
        (dt.datetime.fromisoformat(left).time(), dt.datetime.fromisoformat(came).time())
        for segment in case_of(context).journey.segments
        for left in (segment.scheduled_departure, segment.actual_departure)
        for came in (segment.scheduled_arrival, segment.actual_arrival)
        if left and came
    ]
    apart = {(b.hour * 60 + b.minute - a.hour * 60 - a.minute) % 1440 for a, b in (*combinations(named, 2), *flown)}
    return any(reading.value.fits(value) for value in (*apart, *known_delays(context)))


def _counted_out(reading: Reading[Duration], context: CheckContext) -> bool:
    """Days of the case, or of a range of days that the customer or the letter names ("from the 1st to the 11th")."""
    if reading.value.unit != "days":
        return False
    disruption = case_of(context).disruption
    package = disruption.package if disruption else None
    days = {int(defect.days_affected or 0) for defect in package.defects} | {package.days or 0} if package else set()
    ranges = (one for text in (*known_texts(context), context.text) for one in matches_in(_RANGE, text))
    apart = {int(one["last"]) - int(one["first"]) for one in ranges}
    sentence = next((one.text for one in sentences_in(context.text) if one.start <= reading.start < one.end), "")
    named = [day for one in dates_in(sentence) if (day := one.value.nearest(context.today))]
    moments = moments_of(context)
    around = {context.today, *named, *moments.travel, *moments.other, *moments.contact}
    apart |= {abs((one - other).days) for one in {context.today, *named} for other in around}
    return any(reading.value.fits(one) for one in (days | apart | {one + 1 for one in apart}) if one > 0)


def _meet(one: Duration, other: Duration) -> bool:
    return one.unit == other.unit and one.low <= other.high and other.low <= one.high
