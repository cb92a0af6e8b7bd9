"""Among how many a sum is shared: the count of a sentence against the share and the total that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.check.facts.money.known_sums import home_of, sums_of
from drafter.steps.check.facts.money.totals import EACH_ONE, small_numbers
from drafter.steps.check.facts.remarks import contradicts, money_like
from drafter.steps.check.facts.surroundings import Sentences

_A_NIGHT = re.compile(r",? (?:a|per|each|every|for each|for every) (?:night|day|week)\b", re.IGNORECASE)
_FOR_SO_MANY = re.compile(
    rf"\W*(?:and |so )*(?:for|between|among|times) (?:the |all |all the )?(?P<heads>{WORDS}|\d{{1,2}}) of you\b",
    re.IGNORECASE,
)
_NEAR = 240
"""Characters within which a share still speaks for the total."""
_TOGETHER = 2
_MOST = 60


def head_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """ "£60 each for the five of you, £240 in all": only where both sums are known, and one count stands there."""
    if context.case is None:
        return
    known = sums_of(context).everything
    readings = amounts_in(context.text, home=home_of(context))
    for sentence in sentences.all if len(readings) >= _TOGETHER else ():
        here = [one for one in readings if sentence.start <= one.start < sentence.end]
        if len(here) == 1:
            yield from _carried_over(here[0], sentence, readings, known, context)
        if len(here) != _TOGETHER or any(one.value not in known for one in here):
            continue
        for share, total in (here, here[::-1]):
            heads = EACH_ONE.match(context.text, share.end)
            counts = _heads(sentence) if heads else _nights(sentence) if _A_NIGHT.match(context.text, share.end) else []
            right = _times(total.value, share.value)
            if right and len(counts) == 1 and counts[0].value != right:
                yield from _miscounted(share, total, counts[0], right, sentence, context)


def _carried_over(
    total: Reading[Money],
    sentence: Reading[str],
    readings: tuple[Reading[Money], ...],
    known: frozenset[Money],
    context: CheckContext,
) -> Iterator[Finding]:
    """ "You have £350 each. For seven of you that makes £2,100": of six."""
    heads = _FOR_SO_MANY.match(sentence.text)
    before = [one for one in readings if sentence.start - _NEAR < one.start < sentence.start]
    if heads is None or not before or total.value not in known or EACH_ONE.match(context.text, before[-1].end) is None:
        return
    right, number = _times(total.value, before[-1].value), number_of(heads["heads"])
    if right and number is not None and number != right:
        start, end = (sentence.start + at for at in heads.span("heads"))
        yield contradicts("FAC-11", read_at(context.text, start, end, number), [f"{right:f}"])


def _miscounted(
    share: Reading[Money],
    total: Reading[Money],
    count: Reading[Decimal],
    right: Decimal,
    sentence: Reading[str],
    context: CheckContext,
) -> Iterator[Finding]:
    """The total, where the award pays the share to so many; the count, unless it is so many times another."""
    lines = (context.award or Award()).lines
    if any((line.per_passenger, line.count) == (share.value, int(count.value)) for line in lines):
        yield contradicts("FAC-03", total, [money_like(total.text, share.value * int(count.value))])
    elif not (
        _A_NIGHT.match(context.text, share.end) and any(count.value * n == right for n in small_numbers(sentence.text))
    ):
        yield contradicts("FAC-11", count, [f"{right:f}"])


def _times(total: Money, share: Money) -> Decimal | None:
    """How many shares make the total, where they make it."""
    if total.currency != share.currency or not share.amount or total.amount % share.amount:
        return None
    number = total.amount / share.amount
    return number.to_integral_value() if 1 < number <= _MOST else None


def _heads(sentence: Reading[str]) -> list[Reading[Decimal]]:
    counted = (one for one in figures_in(sentence.text) if one.value.kind == "count" and 1 < one.value.number <= _MOST)
    return [_at(sentence, one, one.value.number) for one in counted]


def _nights(sentence: Reading[str]) -> list[Reading[Decimal]]:
    spans = (one for one in durations_in(sentence.text) if one.value.unit == "days" and one.value.low > 1)
    return [_at(sentence, one, Decimal(one.value.low)) for one in spans]


def _at(sentence: Reading[str], one: Reading[Any], value: Decimal) -> Reading[Decimal]:
    start = sentence.start + one.start
    return Reading(start=start, end=start + len(one.text), text=one.text, value=value)
