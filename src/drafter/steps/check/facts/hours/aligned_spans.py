"""A length of time that times elsewhere in the case happen to make, but that the customer told otherwise of the very
thing: "the stop outside Mallow, an hour and a quarter", of the hour and fifty minutes for which they sat there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.hours.clock import clock_times_in
from drafter.steps.check.facts.hours.explained_spans import told_without_unit
from drafter.steps.check.facts.hours.known_delays import known_delays
from drafter.steps.check.facts.hours.known_spans import (
    both_halves,
    minutes_apart,
    minutes_between_moments,
    minutes_to_the_next_sentence,
    times_told,
)
from drafter.steps.check.facts.hours.reckoned import listed_total
from drafter.steps.check.facts.hours.spans import happened_before, is_ours
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_LEAST = 5
_NEAR = 1.8
"""So many times the shorter, the longer may be and still be meant for it."""
_ALIKE = 3
"""Words in common from which two sentences tell of one thing, where none of them stands nowhere else."""
_SLACK = 2
"""Minutes by which clocks differ."""
_ROOM = 15
"""Minutes that a length in hours leaves below it."""


class _Said(NamedTuple):
    span: Reading[Duration]
    own: frozenset[str]
    """The words of its sentence, without what the customer's other sentences say too."""
    around: frozenset[str]
    """Those of its sentence and of the one before it."""


def aligned_span_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Silent where the letter tells what the customer told as well, and where two of theirs may be meant."""
    if context.case is None or not _said(context):
        return
    spans = durations_in(context.text)
    for reading in spans:
        if reading.value.unit != "minutes" or reading.value.high < _LEAST or _told(reading.value, context):
            continue
        around = sentences.around(reading)
        if (
            happened_before(around)
            or is_ours(reading, around)
            or looked_up(around)
            or listed_total(reading.value, around) is not None
        ):
            continue
        if told_without_unit(reading.text, context):
            continue
        meant = _meant(reading.value, around, context)
        if meant is None or any(one.value.meets(meant.span.value) for one in spans):
            continue
        if not _is_reckoned(reading.value, around, context):
            yield contradicts("FAC-10", reading, [meant.span.text])


@per_case
def _said(context: CheckContext) -> tuple[_Said, ...]:
    """The customer's lengths of time in minutes and hours, each with what is told around it."""
    sentences = [one for text in known_texts(context) for one in sentences_in(text)]
    words = [content_words(one.text) for one in sentences]
    often = Counter(word for some in words for word in some)
    return tuple(
        _Said(
            span,
            frozenset(word for word in words[nth] if often[word] == 1),
            words[nth] | (words[nth - 1] if nth else frozenset()),
        )
        for nth, sentence in enumerate(sentences)
        for span in durations_in(sentence.text)
        if span.value.unit == "minutes"
    )


def _told(span: Duration, context: CheckContext) -> bool:
    return any(span.meets(one.span.value) for one in _said(context))


def _meant(span: Duration, around: Surroundings, context: CheckContext) -> _Said | None:
    """The one that is told of the same thing, by a word that stands only there or by several."""
    here = content_words(around.sentence)
    alike = [
        (len(here & one.around) + len(here & one.own), one)
        for one in _said(context)
        if here & one.own or len(here & one.around) >= _ALIKE
    ]
    best = max((score for score, _ in alike), default=0)
    meant = [one for score, one in alike if score == best]
    if len(meant) != 1:
        return None
    other = meant[0].span.value
    short, long = sorted((_exact(span), _exact(other)))
    return meant[0] if long <= _NEAR * short else None


def _exact(span: Duration) -> int:
    """What the words say, without the room that they leave."""
    return span.low if span.high - span.low < _ROOM else span.low + _ROOM


def _is_reckoned(span: Duration, around: Surroundings, context: CheckContext) -> bool:
    """Between two moments of the journey, between two times of which the sentence names one, or the delay."""
    here = both_halves(clock_times_in(around.sentence))
    apart = {
        *known_delays(context),
        *minutes_between_moments(context),
        *minutes_to_the_next_sentence(context),
        *minutes_apart(here, {*here, *times_told(context)}),
    }
    return any(abs(one - _exact(span)) <= _SLACK for one in apart)
