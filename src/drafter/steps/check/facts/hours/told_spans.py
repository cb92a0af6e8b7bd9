"""How long something took, and how early a flight was, against the times of the case and the customer's own words."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.hours.known_delays import minutes_early
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts, spoken
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_EARLY = re.compile(r"\s*(?:early|ahead of|before (?:time|schedule))\b")
_HAN_EARLY = re.compile(r"(?:提早|提前|早了?|早到)(?:約|大約)?$")
_WE_PROMISED = re.compile(
    r"\b(?:promis\w+|assured|undert\w+|told you|said|wrote|agreed|was to be|were to be)\b(?:[^.;](?!\bnow\b))*$|"
    r"承諾|答應|表示|說好|說過|說明|允諾|應允|應承|講明|講好|寫明|曾告知|當時說|原定",
    re.IGNORECASE,
)
_LATER = re.compile(r"\s*(?:early|late|later|before|after|ago|sooner)\b")
_LASTED = re.compile(r"\s*(?:in all|in total|altogether|running|in a row|on end|without|long\b)", re.IGNORECASE)
_LASTED_BEFORE = re.compile(
    r"\b(?:closed|shut|out of (?:order|use|action)|not (?:work\w*|available)|broken|missing|without \w+(?: \w+)?)"
    r" (?:for|on) $",
    re.IGNORECASE,
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
            if not near and not any(reading.value.meets(one) for one in written):
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
            and not any(reading.value.meets(one.value) for one in told)
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
            and not any(reading.value.meets(one) for one in told)
        ):
            near = sorted(known, key=lambda one: abs(one - reading.value.low))
            yield contradicts("FAC-10", reading, [f"{near[0]} days"])
