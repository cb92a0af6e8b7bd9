"""Sums of money that a letter may name: those of the award, of the case, and what was written before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

import msgspec

from drafter.model import lazy_re as re
from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.figures.numbers_given import counts_of
from drafter.steps.check.facts.figures.party import party_sizes, places_told
from drafter.steps.check.facts.known import case_amounts, case_of, corrected, known_texts
from drafter.steps.check.facts.money.totals import EACH_ONE, MANY, combined, small_numbers
from drafter.steps.check.facts.remembered import per_case

_FIGURE = re.compile(
    r"(?<![\d.,:/-])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)|(?<![\d.,:/-])\d{2,7}(?:\.\d{1,2})?(?![\d:/-]|\s?%)"
)
_AT = re.compile(r"\b(?:seats|tickets|fares|places|berths|rooms|cabins|of (?:us|you|them)),? at $", re.IGNORECASE)
"""Two seats at £124."""
_NUMBER_ALONE = re.compile(
    rf"\b{WORDS}(?=\s*(?:[.,;:!?)]|$)| (?:for|each|apiece|a head|quid|bucks|on)\b)", re.IGNORECASE
)
_IN_GROUPS = re.compile(r"(?<![\d.,:/-])\d{1,3}(?:,\d{3})+(?![\d,.]\d)")
_LEAST_SPOKEN = 20
_REACH = 20
_LEAST_NOTED = 10
"""A smaller number in a note is of nights, heads or hours."""


class Sums(msgspec.Struct, frozen=True):
    """What may be named: the award with its totals, the case's own sums, and what was written before."""

    awarded: frozenset[Money]
    award: tuple[Money, ...]
    of_case: frozenset[Money]
    written: frozenset[Money]
    earlier: frozenset[Money]
    wrong: dict[Money, Money]
    ours: frozenset[Money] = frozenset()
    """Sums that an earlier letter of ours named."""
    notes: tuple[str, ...] = ()
    """What the lines of the award note ("3 nights at 74")."""
    covered: frozenset[Money] = frozenset()
    """Sums of the case that one line of the award pays together."""

    shared: dict[Money, Money] = {}
    """What one traveller gets, by the sum of a line that several share."""
    noted: frozenset[Money] = frozenset()
    """What the lines of the award were worked out from."""
    of_party: frozenset[Money] = frozenset()
    """A sum that the case names, once for each of those who travelled."""
    of_heads: frozenset[Money] = frozenset()
    """What the customer gives for each, so many times as they may have been."""
    told_each: frozenset[Money] = frozenset()
    spoken: frozenset[Decimal] = frozenset()
    """Numbers that the customer says without what they count: "a hundred and twenty for diesel"."""
    times: frozenset[int] = frozenset()
    """Small numbers beside sums of theirs: nights, weeks, heads."""
    heads: frozenset[int] = frozenset()
    """How many the customer counted of anything: a sum may have been shared by so many."""
    party: frozenset[int] = frozenset()
    """How many they may have been together."""
    part: dict[Money, Money] = {}
    """The whole of a line, by what fewer heads than it counts would get together."""

    @property
    def everything(self) -> frozenset[Money]:
        return self.awarded | self.of_case | self.written | self.noted | self.of_heads

    @property
    def single(self) -> frozenset[Money]:
        """All but what several lines of the award make together."""
        return frozenset(self.award) | self.of_case | self.written | self.noted | self.of_heads

    @property
    def only_noted(self) -> frozenset[Money]:
        return self.noted - self.awarded - self.of_case - self.written

    @property
    def any_known(self) -> tuple[Money, ...]:
        return (*self.award, *sorted(self.of_case - set(self.award), key=lambda one: (one.currency, one.amount)))


@per_case
def sums_of(context: CheckContext) -> Sums:
    award = context.award or Award()
    case = case_amounts(context)
    wrong = {
        one.wrong: one.right
        for one in corrected(case_of(context))
        if isinstance(one.wrong, Money) and isinstance(one.right, Money)
    }
    written = {
        value
        for text in known_texts(context)
        for one in amounts_in(text, home=home_of(context))
        for value in (one.value, *one.also)
    }
    earlier = case_of(context).disruption
    return Sums(
        awarded=frozenset(_awarded(award)),
        award=award.amounts,
        of_case=frozenset([*case, *combined(case), *_price_of_each(context)]),
        written=frozenset(written - wrong.keys()),
        earlier=frozenset(one.amount for one in (earlier.earlier_awards if earlier else ()) if one.amount),
        wrong=wrong,
        ours=frozenset(_of_our_letters(context)),
        notes=tuple(line.note for line in award.lines if line.note),
        covered=frozenset([*_covered(case, award), *_covered(tuple(dict.fromkeys((*case, *written))), award)]),
        shared=_shared(award),
        noted=frozenset(_noted(award)),
        heads=frozenset(
            int(one.value.number)
            for text in known_texts(context)
            for one in figures_in(text)
            if one.value.kind == "count" and one.value.number == int(one.value.number)
        ),
        of_party=frozenset(
            one * int(n) for one in {*case, *written} for n in counts_of(context).get("passengers", ()) if n > 1
        ),
        of_heads=frozenset(_of_heads(context)),
        spoken=frozenset(_spoken(context)),
        times=frozenset(_times(context)),
        told_each=frozenset(one for text in known_texts(context) for one in _each_in(text, context)),
        party=frozenset(int(one) for one in party_sizes(context)),
        part=_part(award),
    )


def _of_heads(context: CheckContext) -> Iterator[Money]:
    """£269 apiece, of two seats."""
    for text in known_texts(context):
        each = list(_each_in(text, context))
        heads = {int(n) for n in party_sizes(context)} | places_told(text) if each else set()
        yield from (one * n for one in each for n in heads if 1 < n <= MANY)


def _price_of_each(context: CheckContext) -> Iterator[Money]:
    disruption = case_of(context).disruption
    price = disruption.package.price if disruption and disruption.package else None
    if price:
        yield from (Money(price.amount / n, price.currency).rounded() for n in party_sizes(context))


def _spoken(context: CheckContext) -> Iterator[Decimal]:
    for text in known_texts(context):
        for one in (*_NUMBER_ALONE.finditer(text), *_IN_GROUPS.finditer(text)):
            number = number_of(one.group())
            if number is not None and number >= _LEAST_SPOKEN:
                yield number


def _each_in(text: str, context: CheckContext) -> Iterator[Money]:
    for one in amounts_in(text, home=home_of(context)):
        if EACH_ONE.match(text, one.end) or _AT.search(text[max(0, one.start - _REACH) : one.start]):
            yield one.value


def _times(context: CheckContext) -> Iterator[int]:
    for sentence in (one.text for text in known_texts(context) for one in sentences_in(text)):
        yield from small_numbers(sentence) if amounts_in(sentence, home=home_of(context)) else ()


def _noted(award: Award) -> Iterator[Money]:
    """What a line was worked out from: "15 % of 71400" is of a sum in the line's own currency."""
    for line in award.lines:
        for one in _FIGURE.finditer(line.note or "") if line.amount else ():
            number = number_of(one.group())
            if line.amount and number is not None and number >= _LEAST_NOTED:
                yield Money(number, line.amount.currency)


def _part(award: Award) -> dict[Money, Money]:
    """Only sums that are nothing else of the award."""
    whole = {one for line in award.lines for one in (line.amount, line.per_passenger) if one}
    whole |= set(combined([line.amount for line in award.lines if line.amount]))
    return {
        line.per_passenger * n: line.amount
        for line in award.lines
        if line.amount and line.per_passenger
        for n in range(2, line.count or 1)
        if line.per_passenger * n not in whole
    }


def _shared(award: Award) -> dict[Money, Money]:
    """Only sums that are not also what each gets."""
    each = {one for line in award.lines if (one := line.per_passenger or line.amount) is not None}
    each |= set(combined([line.per_passenger for line in award.lines if line.per_passenger]))
    return {
        line.amount: line.per_passenger
        for line in award.lines
        if line.amount and line.per_passenger and line.amount not in each
    }


def _of_our_letters(context: CheckContext) -> Iterator[Money]:
    ours = [message.text for message in case_of(context).messages if message.direction == "out"]
    for text in (*ours, *context.earlier_letters):
        for one in amounts_in(text, home=home_of(context)):
            yield from (one.value, *one.also)


def _covered(case: tuple[Money, ...], award: Award) -> Iterator[Money]:
    lines = {line.amount for line in award.lines if line.amount}
    for line in lines:
        same = list(dict.fromkeys(one for one in case if one.currency == line.currency))[:MANY]
        for size in range(2, len(same) + 1):
            for parts in combinations(same, size):
                if sum((one.amount for one in parts), Decimal(0)) == line.amount:
                    yield from parts


@per_case
def home_of(context: CheckContext) -> str:
    money = [*(context.award or Award()).amounts, *case_amounts(context)]
    return money[0].currency if money else context.company.home_currency


def _awarded(award: Award) -> Iterator[Money]:
    """Every line, every head's share of one, and every sum of lines."""
    totals = [line.amount for line in award.lines if line.amount]
    yield from award.amounts
    yield from combined(totals)
    yield from combined([line.per_passenger for line in award.lines if line.per_passenger])
    for line in award.lines:
        if line.amount and line.count:
            yield Money(line.amount.amount / line.count, line.amount.currency).rounded()
        if line.per_passenger:
            yield from (line.per_passenger * n for n in range(2, (line.count or 1) + 1))
