"""How late something was, reckoned from the two times of one end of a journey that a sentence names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.hours.clock import clock_times_in
from drafter.steps.check.facts.hours.explained_spans import LATE
from drafter.steps.check.facts.hours.known_delays import known_delays
from drafter.steps.check.facts.hours.known_spans import (
    both_halves,
    minutes_to_the_next_sentence,
    minutes_told_apart,
    spans_told,
)
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts, spoken
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_DUE = re.compile(
    r"\b(?:due|scheduled|timetabled|should have|ought to have|(?:was|were) (?:booked |supposed |meant |planned )?to|"
    r"instead of|rather than|in place of|against (?:a|the|its|your) (?:timetable|schedul\w+|"
    r"planned|booked|advertised))\b|"
    r"原定|本應|應於|表定|預定|而非|而不是",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"[^.;]{0,25}\b(?:instead of|rather than|in place of)\b[^.;]{0,25}$|[^。；]{0,8}(?:而非|而不是)[^。；]{0,8}$"
)
_SET_OUT = re.compile(
    r"\b(?:le(?:ft|ave|aves|aving)|depart\w*|t(?:ake|ook)[- ]?off|set off|sail(?:ed|ing)?|board\w*|away|lifted|"
    r"pushed back)\b"
    r"|起飛|出發|離開|開出|啟程",
    re.IGNORECASE,
)
_CAME_IN = re.compile(
    r"\b(?:arriv\w*|land(?:ed|ing)?|reach\w*|touch\w* down|(?:came|come|got|get|be|been|were|was|pulled|drew) in|in at|"
    r"home|delivered|back)\b|抵達|抵港|抵台|到達|降落|落地",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"\b(?:delay(?:ed)? (?:of|by|for)|late by) $|(?:晚|遲|延誤|延遲)了?(?:足足)?(?:約|大約)?$", re.IGNORECASE
)
_TOOK_UP = re.compile(r"\W*(?:that|this|it|which|so)\b", re.IGNORECASE)
""" "That is just under four hours late": of the sentence before."""
_THAT_IS = re.compile(
    r"(?:^|[;:—–] )\W*(?:that|this|it|which)(?: is|[’']s| was| makes| made| comes to)(?: it)?(?: only| just| fully)? $",
    re.IGNORECASE,
)
_N = rf"(?:\d{{1,3}}|{WORDS})"
_LISTED = re.compile(
    rf"(?<![\w.,-])(?P<list>{_N}(?:, {_N})*,? and {_N}) (?P<unit>minutes|hours|days|nights|weeks)\b[^.;]{{0,30}}?"
    r"\b(?:which (?:is|makes|made|comes to|adds up to)|that (?:is|makes)|in all|altogether|a total of|making|"
    r"adding up to),? $",
    re.IGNORECASE,
)
""" "38, 52 and 47 minutes, which is" so long."""
_ONE = re.compile(_N, re.IGNORECASE)
_PER = {"minutes": 1, "hours": 60, "days": 1, "nights": 1, "weeks": 7}
_PAIR = 2
_SLACK = 2
"""Minutes by which clocks differ."""
_DAY = 1440
_LEAST = 15


def reckoned_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Silent where any length of time that they told, or the delay that the case knows, agrees."""
    if context.case is None:
        return
    for reading in durations_in(context.text):
        around = sentences.around(reading)
        if (total := listed_total(reading.value, around)) is not None:
            if not _fits(reading.value, total):
                right = spoken(total, reading.text) if reading.value.unit == "minutes" else f"{total} days"
                yield contradicts("FAC-10", reading, [right])
            continue
        if reading.value.unit != "minutes" or reading.value.high < _LEAST or not _of_lateness(around):
            continue
        if not around.asserted or around.to_come:
            continue
        late = _late_here(reading, sentences)
        if _told_so(reading.value, context, exactly=bool(late)):
            continue
        if not late and not _called_late(around):
            continue
        late = late or (() if known_delays(context) else _late_by_them(context))
        if not late and not known_delays(context) and not clock_times_in(around.sentence):
            late = tuple(one for one in _told_late(context) if _comparable(reading.value, one))
        if late and not any(_fits(reading.value, one) for one in late):
            yield contradicts("FAC-10", reading, [spoken(min(late), reading.text)])


def listed_total(span: Duration, around: Surroundings) -> int | None:
    """What the lengths of which this is told to be the whole make together."""
    listed = around.before.endswith((" ", ",")) and " and " in around.before.casefold()
    found = _LISTED.search(around.before) if listed else None
    if found is None:
        return None
    unit = found["unit"].casefold()
    total = sum(int(number_of(one.group()) or 0) for one in _ONE.finditer(found["list"])) * _PER[unit]
    same = (unit in ("minutes", "hours")) == (span.unit == "minutes") and span.unit != "months"
    return total if same else None


def _of_lateness(around: Surroundings) -> bool:
    return _called_late(around) or _THAT_IS.search(around.before) is not None


def _called_late(around: Surroundings) -> bool:
    return LATE.match(around.after) is not None or _DELAYED.search(around.before) is not None


def _fits(span: Duration, minutes: int) -> bool:
    room = _SLACK if span.low == span.high else 0
    return span.low - room <= minutes <= span.high + room


def _comparable(span: Duration, minutes: int) -> bool:
    """Neither more than twice the other: of an aircraft both, not the one of a bag."""
    return span.low <= 2 * minutes and minutes <= 2 * span.high


def _told_so(span: Duration, context: CheckContext, exactly: bool) -> bool:
    """By the case, or by what they wrote: to the minute where the letter names both times itself."""
    told = [one.value for one, _ in spans_told(context)]
    between = minutes_told_apart(context) | minutes_to_the_next_sentence(context)
    apart = (*known_delays(context), *(between if exactly and span.low == span.high else ()))
    return any(span.meets(one) for one in told if not exactly or one.low == one.high) or any(
        _fits(span, one) for one in apart
    )


def _late_here(reading: Reading[Duration], sentences: Sentences) -> tuple[int, ...]:
    """By the letter's own sentence, or the one before that it takes up."""
    sentence = sentences.at(reading.start)
    own = lateness_in(sentence.text)
    at = sentences.all.index(sentence)
    if own or at == 0:
        return own
    before, named = sentences.all[at - 1].text, len(clock_times_in(sentence.text))
    if named == 1 and _DUE.search(before) and len(clock_times_in(before)) == 1:
        return lateness_in(
            f"{before} {sentence.text}"
        )  # "It should have left at four. It left at nine, five hours late."
    return own if named or not _TOOK_UP.match(sentence.text) else lateness_in(before)


@per_case
def _late_by_them(context: CheckContext) -> tuple[int, ...]:
    return tuple(one for text in known_texts(context) for said in sentences_in(text) for one in lateness_in(said.text))


@per_case
def _told_late(context: CheckContext) -> tuple[int, ...]:
    """What they say outright of how late it was."""
    told = (
        (one, said.text)
        for text in known_texts(context)
        for said in sentences_in(text)
        for one in durations_in(said.text)
        if one.value.unit == "minutes" and one.value.high >= _LEAST
    )
    return tuple(
        one.value.low + (one.value.high - one.value.low) // 3
        for one, text in told
        if LATE.match(text, one.end) or _DELAYED.search(text[: one.start])
    )


@lru_cache(maxsize=2048)
def lateness_in(sentence: str) -> tuple[int, ...]:
    """Minutes between when something was due and when it was, by the halves of the day that may be meant; none
    where the sentence names other than two times, or the one of setting out and the other of coming in."""
    if _DUE.search(sentence) is None or len(times := clock_times_in(sentence)) != _PAIR:
        return ()
    first, second = times
    between = sentence[first.end : second.start]
    apart = _SET_OUT.search(sentence) is not None and _CAME_IN.search(sentence) is not None
    if apart and not _INSTEAD.match(between):
        return ()
    minutes = {
        (b.hour * 60 + b.minute - a.hour * 60 - a.minute) % _DAY
        for a in both_halves([first])
        for b in both_halves([second])
    }
    return tuple(sorted({way for one in minutes if one for way in (one, _DAY - one)}))
