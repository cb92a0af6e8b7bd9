"""Slips of the hand and the ear: two digits exchanged, or fourteen for forty, however the sentence puts the number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.dates import MONTHS, dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.figures import stem
from drafter.model.reading.numbers import TENS, UNITS, number_of
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.model.same import Same
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.money.known_sums import Sums, home_of, sums_of
from drafter.steps.check.facts.remarks import contradicts, money_like
from drafter.steps.check.facts.remembered import per_case

_LONG = re.compile(r"(?<![\d.,:/+-])(?:\d{1,3}(?:,\d{3})+|\d{3,12})(?![\d]|[.,:/-]\d)")
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"19[4-9]\d|20[0-3]\d")
"""As people write them: never with a comma."""
_ROUND = re.compile(r"00$")
"""A limit, a threshold, a distance of the law."""
_TEENS = {number + 10: number * 10 for number in range(3, 10)}
_WORD = "|".join(sorted((*(word for word, n in UNITS.items() if n > 12), *TENS), key=len, reverse=True))
_COUNTED = re.compile(
    rf"(?<![\w.,:£€$/-])(?P<n>\d{{2}}|(?:{_WORD})(?![- ](?:one|two|three|four|five|six|seven|eight|nine)\b))"
    r"[ -](?P<noun>[a-z]{3,})",
    re.IGNORECASE,
)
_OF_HOURS = re.compile(r"\bhours?,?(?: and)? $", re.IGNORECASE)
""" "One hour and fifty minutes" is no fifty."""
_MONTHS = frozenset(stem(one) for one in MONTHS)
_LEAST = 10
"""Figures below this have no digits to exchange."""


class Told(msgspec.Struct, frozen=True):
    """Every run of three and more digits of the case; and the two-digit numbers by what they count."""

    runs: frozenset[str]
    counted: frozenset[tuple[int, str]]


def slip_findings(context: CheckContext) -> Iterator[Finding]:
    """A number nobody named, so near to one of the case that nothing else can be meant, in whatever mood."""
    if context.case is None:
        return
    told = _told(context)
    yield from _sums(context)
    yield from _runs(context, told)
    yield from _heard(context, told)


def _sums(context: CheckContext) -> Iterator[Finding]:
    sums = sums_of(context)
    known = [one for one in sums.everything if one.amount >= _LEAST]
    for reading in amounts_in(context.text, home=home_of(context)):
        values = {reading.value, *reading.also}
        if values & sums.everything or _made(reading.value, Same(sums)) or reading.value.amount < _LEAST:
            continue
        right = [one for one in known if one.currency == reading.value.currency and _exchanged_sum(reading.value, one)]
        if right:
            yield contradicts("FAC-03", reading, [money_like(reading.text, one) for one in right])


@lru_cache(maxsize=256)
def _made(value: Money, sums: Same[Sums]) -> bool:
    """The sum or the difference of two that are known, or so many times one."""
    same = [one.amount for one in sums.value.everything if one.currency == value.currency]
    whole = any(one * n == value.amount or value.amount * n == one for one in same for n in range(2, _LEAST))
    return whole or any(one + other == value.amount or one - other == value.amount for one in same for other in same)


def _exchanged_sum(one: Money, other: Money) -> bool:
    return exchanged(f"{one.amount:.2f}".replace(".", ""), f"{other.amount:.2f}".replace(".", ""))


def exchanged(one: str, other: str) -> bool:
    """The same digits but for two neighbours that stand the other way round."""
    if len(one) != len(other) or one == other:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and (one[apart[1]] == other[apart[0]])
    )


def _runs(context: CheckContext, told: Told) -> Iterator[Finding]:
    """4417 for 4471: of cards, cabins, credits, anything but what is read as something else."""
    money = amounts_in(context.text, home=home_of(context))
    read = (money, dates_in(context.text), phones_in(context.text), durations_in(context.text))
    others: tuple[Reading[Any], ...] = tuple(one for some in read for one in some)
    taken = [(one.start, one.end) for one in others]
    for found in found_in(_LONG, context.text):
        run = found.group().replace(",", "")
        if (
            run in told.runs
            or (run.isdigit() and _made_of_sums(Decimal(run), context))
            or _ROUND.search(run)
            or _YEAR.fullmatch(found.group())
            or any(a < found.end() and found.start() < b for a, b in taken)
        ):
            continue
        right = [one for one in told.runs if exchanged(run, one) and not _YEAR.fullmatch(one)]
        if right:
            yield contradicts("FAC-11", read_at(context.text, found.start(), found.end(), run), sorted(right))


def _made_of_sums(number: Decimal, context: CheckContext) -> bool:
    """ "I make that 510 in all", of 360 and 150."""
    sums = Same(sums_of(context))
    currencies = {one.currency for one in context.award.amounts} if context.award else ()
    return any(_made(Money(number, one), sums) for one in currencies)


def _heard(context: CheckContext, told: Told) -> Iterator[Finding]:
    """Fourteen minutes for forty, 29 rows for 92: of the same thing, that nobody has counted so."""
    for found in found_in(_COUNTED, context.text):
        number, noun = _number(found["n"]), stem(found["noun"].casefold())
        if (number, noun) in told.counted or noun in _MONTHS or _OF_HOURS.search(context.text[: found.start()]):
            continue
        right = [other for other, thing in told.counted if thing == noun and _alike(number, other)]
        if right:
            reading = read_at(context.text, found.start(), found.end(), number)
            yield contradicts("FAC-11", reading, [f"{one} {found['noun']}" for one in sorted(right)])


def _alike(one: int, other: int) -> bool:
    return _TEENS.get(one) == other or _TEENS.get(other) == one or exchanged(str(one), str(other))


@per_case
def _told(context: CheckContext) -> Told:
    texts = known_texts(context)
    written = "\n".join((*texts, msgspec.json.encode(case_of(context)).decode()))
    written += "\n".join(f"{one.amount}" for one in (context.award.amounts if context.award else ()))
    written += msgspec.json.encode(context.award).decode() + " ".join(context.company.contact.address)
    bare = re.sub(r"(?<=\d)[, .-](?=\d)", "", written)
    runs = {one for text in (written, bare) for one in _DIGITS.findall(text) if len(one) > 2}
    counted = {
        (_number(one["n"]), stem(one["noun"].casefold())) for text in texts for one in matches_in(_COUNTED, text)
    }
    return Told(frozenset(runs), frozenset(counted))


def _number(words: str) -> int:
    return int(number_of(words) or Decimal(0))
