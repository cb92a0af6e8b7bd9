"""Totals in the letter: whether the figures of a sentence make the sum it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from drafter.model import lazy_re as re
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.quantities import percentages_in, quantities_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.remarks import contradicts, money_like
from drafter.steps.check.facts.surroundings import Sentences

EACH = re.compile(
    r"\b(?:each|apiece|a head|per (?:person|passenger|head|traveller|adult))\b|每(?:位|人|名)", re.IGNORECASE
)
EACH_ONE = re.compile(
    r",? (?:(?:for|to) )?(?:each|every (?:one|passenger|guest|child|adult)|apiece|"
    r"(?:per|a) (?:head|person|passenger|guest))\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|total(?:s|ling|ing)?|comes? to|adds? up to|sum of|"
    r"for (?:the|all) (?:two|three|four|five|six|\d) of (?:you|them))\b|合共|總共|总共|共計|合計|"
    r"一共|總數",
    re.IGNORECASE,
)
_BEFORE_ITS_SUM = re.compile(r"total(?:s|ling)|comes? to|adds? up to|sum of|合共|總共|总共|共計|合計", re.IGNORECASE)
_SHARES: dict[str, tuple[int, int]] = {
    r"\bhalf\b|半價|一半": (1, 2),
    r"\b(?:a|one) third\b|三分之一": (1, 3),
    r"\btwo[- ]thirds\b|三分之二": (2, 3),
    r"\b(?:a|one) quarter\b|四分之一": (1, 4),
    r"\bthree[- ]quarters\b|四分之三": (3, 4),
    r"\b(?:a|one) fifth\b|五分之一": (1, 5),
    r"\btwice\b|\bdouble\b|雙倍|兩倍": (2, 1),
}
_SMALL = re.compile(
    rf"(?<![\w.,£€$-])(?:[2-9]|1\d|20)(?![\w.,%-])|\b(?:{WORDS})\b|[二兩两三四五六七八九十](?=位|晚|人|個|天)",
    re.IGNORECASE,
)
_OF_MORE = re.compile(rf"\b(?:[2-9]|1\d|{WORDS}) of (?:the |your |our |these |those )$", re.IGNORECASE)
""" "Seven of the eight tickets": of seven, not of eight."""
MANY = 10


def totals_that_do_not_add(
    readings: tuple[Reading[Money], ...],
    sentences: Sentences,
    awarded: frozenset[Money],
    whole: Iterable[Money] = (),
    told: frozenset[Money] = frozenset(),
) -> Iterator[Finding]:
    for sentence in sentences.all:
        inside = [one for one in readings if sentence.start <= one.start < sentence.end]
        word = _total_said(sentence.text) if len(inside) > 1 else None
        if word is None or len({one.value.currency for one in inside}) > 1:
            continue
        whole_sums = [one for one in inside if not EACH_ONE.match(sentence.text, one.end - sentence.start)]
        if not whole_sums:
            continue
        after = [one for one in whole_sums if one.start >= sentence.start + word.end()]
        total = min(whole_sums, key=lambda one: abs(one.start - sentence.start - word.start()))
        total = after[0] if after and _BEFORE_ITS_SUM.match(word.group()) else total
        parts = [one.value for one in inside if one is not total]
        if _miscounted(total, inside, sentence, whole):
            right = _share(inside, sentence) * _heads(sentence.text)[0]
            said = f"These figures do not make {total.text}."
            yield contradicts("RED-07", total, [money_like(total.text, right)], said)
        elif _told_for_all(total.value, parts, sentence.text, told):
            continue
        elif total.value not in awarded and not adds_up(total.value, parts, sentence.text):
            other = _right_total(parts, sentence.text)
            yield contradicts(
                "RED-07",
                total,
                [money_like(total.text, other)] if other else [],
                f"These figures do not make {total.text}.",
            )


def _told_for_all(total: Money, parts: list[Money], sentence: str, told: frozenset[Money]) -> bool:
    """ "€85 a head, €3,570 in all", as they wrote both, of so many heads as nobody counts here."""
    if len(parts) != 1 or total not in told or parts[0] not in told or _heads(sentence) or not EACH.search(sentence):
        return False
    return parts[0].amount > 0 and total.amount % parts[0].amount == 0


@lru_cache(maxsize=1024)
def _total_said(sentence: str) -> re.Match[str] | None:
    return _TOTAL.search(sentence)


def _miscounted(
    total: Reading[Money], inside: list[Reading[Money]], sentence: Reading[str], whole: Iterable[Money]
) -> bool:
    """ "£100 for each of the nine of you, £800 in all": one share and one number of heads that do not make it."""
    each, heads = EACH.search(sentence.text), _heads(sentence.text)
    if each is None or len(heads) != 1 or total.start < sentence.start + each.start():
        return False
    share = _share(inside, sentence)
    rest = [one.value for one in inside if one is not total]
    right = {share, share * heads[0], *(share * heads[0] + one for one in rest)}
    return total.value != share and total.value not in {*whole, *right}


def _share(inside: list[Reading[Money]], sentence: Reading[str]) -> Money:
    """The sum that stands nearest to "each"."""
    each = EACH.search(sentence.text)
    at = sentence.start + (each.start() if each else 0)
    return min(inside, key=lambda one: abs(one.start - at)).value


def _heads(sentence: str) -> list[int]:
    return list(
        dict.fromkeys(int(one.value.number) for one in quantities_in(sentence) if one.value.noun == "passengers")
    )


def adds_up(total: Money, parts: list[Money], sentence: str) -> bool:
    """The total is a sum of parts named, or one of them so many times."""
    if not parts or (len(parts) == 1 and not EACH.search(sentence)):
        return True
    counts = _counts(sentence)
    multiples = (part * n for part in parts for n in counts)
    mixed = (part * n + other for part in parts for n in counts for other in parts)
    return total in {*combined(parts), *parts, *multiples, *mixed} or shared_out(total, parts, sentence)


def shared_out(total: Money, known: Iterable[Money], sentence: str) -> bool:
    """A half, a third, or so many per cent of a sum, as the sentence says; also of so many of them."""
    shares = _shares_named(sentence)
    if not shares:
        return False
    counts = (1, *small_numbers(sentence))
    return any((one * n * share).rounded() == total for one in known for share in shares for n in counts)


@lru_cache(maxsize=1024)
def _shares_named(sentence: str) -> tuple[Decimal, ...]:
    named = (part for words, part in _SHARES.items() if re.search(words, sentence, re.IGNORECASE))
    return (*(Decimal(top) / below for top, below in named), *(one.value / 100 for one in percentages_in(sentence)))


@lru_cache(maxsize=1024)
def small_numbers(sentence: str) -> tuple[int, ...]:
    """What a sum of the sentence may be taken so many times: nights, heads, days; at most twenty."""
    told = (one for one in _SMALL.finditer(sentence) if not _OF_MORE.search(sentence[: one.start()]))
    found = (number_of(one.group()) for one in told)
    return tuple(dict.fromkeys(int(one) for one in found if one is not None and 2 <= one <= 20))


def _right_total(parts: list[Money], sentence: str) -> Money | None:
    counts = _counts(sentence)
    if EACH.search(sentence) and len(parts) == 1:
        return parts[0] * counts[0] if len(counts) == 1 else None
    return Money(sum((part.amount for part in parts), Decimal(0)), parts[0].currency)


def _counts(sentence: str) -> list[int]:
    named = [int(one.value.number) for one in quantities_in(sentence)]
    named += small_numbers(sentence)
    return named or ([*range(2, MANY)] if EACH.search(sentence) else [])


def combined(sums: Iterable[Money]) -> Iterator[Money]:
    """Sums of two or more that share a currency."""
    money = list(dict.fromkeys(sums)) if len(list(sums)) > MANY else list(sums)
    for currency in {one.currency for one in money}:
        same = [one.amount for one in money if one.currency == currency][:MANY]
        for size in range(2, len(same) + 1):
            yield from (Money(sum(parts, Decimal(0)), currency) for parts in combinations(same, size))
