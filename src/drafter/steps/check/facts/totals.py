"""Totals in the letter: whether the figures of a sentence make the sum it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.quantities import quantities_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.remarks import contradicts, money_like
from drafter.steps.check.facts.surroundings import Sentences

EACH = re.compile(
    r"\b(?:each|apiece|a head|per (?:person|passenger|head|traveller|adult))\b|每(?:位|人|名)", re.IGNORECASE
)
_TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|total(?:s|ling|ing)?|comes? to|adds? up to|sum of|"
    r"for (?:the|all) (?:two|three|four|five|six|\d) of (?:you|them))\b|合共|總共|总共|共計|合計|"
    r"一共|總數",
    re.IGNORECASE,
)
MANY = 10


def totals_that_do_not_add(
    readings: tuple[Reading[Money], ...], sentences: Sentences, awarded: frozenset[Money]
) -> Iterator[Finding]:
    for sentence in sentences.all:
        inside = [one for one in readings if sentence.start <= one.start < sentence.end]
        word = _TOTAL.search(sentence.text)
        if word is None or len(inside) < 2 or len({one.value.currency for one in inside}) > 1:
            continue
        total = min(inside, key=lambda one: abs(one.start - sentence.start - word.start()))
        parts = [one.value for one in inside if one is not total]
        if total.value not in awarded and not adds_up(total.value, parts, sentence.text):
            right = _right_total(parts, sentence.text)
            yield contradicts(
                "RED-07",
                total,
                [money_like(total.text, right)] if right else [],
                f"These figures do not make {total.text}.",
            )


def adds_up(total: Money, parts: list[Money], sentence: str) -> bool:
    """The total is a sum of parts named, or one of them so many times."""
    if not parts or (len(parts) == 1 and not EACH.search(sentence)):
        return True
    counts = _counts(sentence)
    multiples = (part * n for part in parts for n in counts)
    mixed = (part * n + other for part in parts for n in counts for other in parts)
    return total in {*combined(parts), *parts, *multiples, *mixed}


def _right_total(parts: list[Money], sentence: str) -> Money | None:
    counts = _counts(sentence)
    if EACH.search(sentence) and len(parts) == 1:
        return parts[0] * counts[0] if len(counts) == 1 else None
    return Money(sum((part.amount for part in parts), Decimal(0)), parts[0].currency)


def _counts(sentence: str) -> list[int]:
    named = [int(one.value.number) for one in quantities_in(sentence)]
    return named or ([*range(2, MANY)] if EACH.search(sentence) else [])


def combined(sums: Iterable[Money]) -> Iterator[Money]:
    """Sums of two or more that share a currency."""
    money = list(dict.fromkeys(sums)) if len(list(sums)) > MANY else list(sums)
    for currency in {one.currency for one in money}:
        same = [one.amount for one in money if one.currency == currency][:MANY]
        for size in range(2, len(same) + 1):
            yield from (Money(sum(parts, Decimal(0)), currency) for parts in combinations(same, size))
