"""From when until when: two times of the letter, of which the case tells the one with another beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.hours.told_times import times_told_in
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_BEFORE = re.compile(
    r"\b(?:between|from) (?:about |around |roughly |almost |nearly )?$|(?:[由從]|自(?!己))[^，。；]{0,6}$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r",? (?:and|to|until|till)(?: (?:about|around|roughly|almost|nearly|well after|after))? |一?直?[至到]了?",
    re.IGNORECASE,
)
_REACH = 14
"""Characters before the first time."""
_HALF_A_DAY = 720
_SLACK = 10
"""Minutes within which people say the same."""


class _Range(NamedTuple):
    first: Reading[dt.time]
    last: Reading[dt.time]


def clock_range_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the other end is told nowhere in the case."""
    here = list(_ranges(context.text)) if context.case is not None else []
    told = [one for text in known_texts(context) for one in _ranges(text)] if here else []
    times = [one for text in known_texts(context) for one in times_told_in(text)] if told else []
    for first, last in here:
        for mine, ours, theirs in ((first, last, 0), (last, first, 1)):
            right = [one[1 - theirs] for one in told if _same(one[theirs], mine) and not _same(one[1 - theirs], ours)]
            if right and not any(_same(one, ours) for one in times) and sentences.around(ours).asserted:
                yield contradicts("FAC-09", ours, list(dict.fromkeys(one.text for one in right)))


def _ranges(text: str) -> Iterator[_Range]:
    for first, last in pairwise(times_told_in(text)):
        joint = text[first.end : last.start]
        if _JOINT.fullmatch(joint) and _BEFORE.search(text[max(0, first.start - _REACH) : first.start]):
            yield _Range(first, last)


def _same(one: Reading[dt.time], other: Reading[dt.time]) -> bool:
    return any(_near(a, b) for a in (one.value, *one.also) for b in (other.value, *other.also))


def _near(one: dt.time, other: dt.time) -> bool:
    apart = (one.hour * 60 + one.minute - other.hour * 60 - other.minute) % _HALF_A_DAY
    return min(apart, _HALF_A_DAY - apart) <= _SLACK
