"""Sums that the letter reckons before the reader's eyes: so much a night for so many, and a list with its total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, product

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.check.facts.money.known_sums import home_of, sums_of
from drafter.steps.check.facts.remarks import contradicts, money_like
from drafter.steps.check.facts.surroundings import Sentences

_UNIT = r"(?P<unit>night|day|week|month|hour|person|head|room|ticket|bag|seat|meal)"
_PER = re.compile(rf"\s?(?:a|an|per|each|every|for (?:each|every)) {_UNIT}\b")
_SO_MANY = re.compile(rf"(?<![\w.,£€$])(?P<n>\d{{1,2}}|{WORDS}) (?P<units>[a-z]+)s\b", re.IGNORECASE)
_WHICH_IS = re.compile(
    r"[\s,;:()–—=-]*(?:(?:which|that|it|this|or|and|so)\s)?(?:(?:is|was|makes?|made|making|comes? to|came to|being|"
    r"i\.e\.|in all|altogether|a total of|to a total of)[,\s]+)*(?:just )?"
)
"""Between the count and the sum that it makes."""
_MANY = 60
_BULLET = re.compile(r"[ \t]*(?:[-–—•*·]|\(?\d{1,2}[.)])\s")
_LIST_TOTAL = re.compile(
    r"\s*(?:(?:That|This|It|Which|They|These|The (?:\w+ )?(?:whole|total|sum)|All(?: of)? (?:this|that|these)) "
    r"(?:comes?|makes?|adds? up|amounts?|totals?|is|are)(?: up)?(?: to)?|(?:In all|Altogether|In total|Together|Total)"
    r"[,:]?(?: (?:that|this|it|they|these) (?:is|are|makes?|comes?)(?: to)?)?) $"
)
_MORE = re.compile(r"\s?(?:more|less|over|under|each|off|a |per |of )")
_FEW_CHOICES = 64
_AT = re.compile(
    rf"(?<![\w.,£€$])(?P<n>\d{{1,2}}|{WORDS})(?: of (?:the|your|our|those) (?:\d{{1,2}}|{WORDS}))?"
    r" (?:[a-z]+ )?[a-z]+s,? at (?:just |only )?$",
    re.IGNORECASE,
)
_AT_MOST = 60
"""Characters of a count and its thing before a price."""
_THAT_MAKES = re.compile(
    r"(?: each| apiece| a head)?(?:,[^.;\n\d]{1,80})?(?:\. (?:That|This|It|Which)|[,;:] (?:that|which|it))"
    r"(?: is|[’']s| makes| comes to| came to| adds up to)(?: just| exactly)? "
)
_SAME_SENTENCE = re.compile(r"[^.;\n]*")


def reckoning_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    home = home_of(context)
    readings = amounts_in(context.text, home=home)
    if len(readings) > 1:
        yield from _per_unit(context.text, readings, sentences)
        yield from _priced(context.text, readings, sums_of(context).awarded)
        yield from _lists(context.text, readings)


def _per_unit(text: str, readings: tuple[Reading[Money], ...], sentences: Sentences) -> Iterator[Finding]:
    """ "£60 a week, three weeks, £120": where the sum is so many times the price, but not as many as it says."""
    for price, total in pairwise(readings):
        sentence = sentences.at(price.start)
        said = _PER.match(sentence.text, price.end - sentence.start)
        if (
            said is None
            or _PER.match(sentence.text, said.end())
            or sentences.at(total.start) is not sentence
            or price.value.currency != total.value.currency
        ):
            continue
        counts = [one for one in _SO_MANY.finditer(sentence.text) if one["units"].casefold() == said["unit"]]
        between = [one for one in counts if _WHICH_IS.fullmatch(text[sentence.start + one.end() : total.start])]
        if len(counts) != 1 or not between or price.value.amount <= 0:
            continue
        times, number = total.value.amount / price.value.amount, number_of(between[0]["n"])
        if number is not None and times == int(times) and 1 < times <= _MANY and times != number:
            start, end = (sentence.start + at for at in between[0].span())
            right = f"{int(times)} {between[0]['units']}s"
            message = f"{price.text} a {said['unit']} makes {total.text} in {right}, not in {between[0].group()}."
            yield contradicts("RED-07", read_at(text, start, end, number), [right], message)


def _priced(text: str, readings: tuple[Reading[Money], ...], awarded: frozenset[Money]) -> Iterator[Finding]:
    """ "Seven of the eight tickets at £19.50, one being repaid. That is £156": of the one sum that stands before."""
    for nth, (price, total) in enumerate(pairwise(readings)):
        said, between = _AT.search(text[max(0, price.start - _AT_MOST) : price.start]), text[price.end : total.start]
        if said is None or total.value in awarded or price.value.currency != total.value.currency:
            continue
        alone = nth == 0 or not _SAME_SENTENCE.fullmatch(text[readings[nth - 1].end : price.start])
        number = number_of(said["n"])
        if number is None or not alone or not _THAT_MAKES.fullmatch(between) or _MORE.match(text, total.end):
            continue
        if total.value != price.value * int(number):
            right = money_like(total.text, price.value * int(number))
            yield contradicts("RED-07", total, [right], f"These figures do not make {total.text}.")


def _lists(text: str, readings: tuple[Reading[Money], ...]) -> Iterator[Finding]:
    """The sum that is put after a list, of which no choice of a sum from each item makes it."""
    for total in readings:
        line = text.rfind("\n", 0, total.start) + 1
        if _LIST_TOTAL.match(text[line : total.start]) is None or _MORE.match(text, total.end):
            continue
        items = _items(text[:line].rstrip("\n"), total.value.currency)
        if len(items) > 1 and not _makes(total.value.amount, items):
            right = Money(sum((sum(one, Decimal(0)) for one in items), Decimal(0)), total.value.currency)
            message = f"These figures do not make {total.text}."
            yield contradicts("RED-07", total, [money_like(total.text, right)], message)


@lru_cache(maxsize=256)
def _items(before: str, currency: str) -> tuple[tuple[Decimal, ...], ...]:
    """The sums of each item of the list that ends here; nothing where an item has none, or one of another currency."""
    lines: list[str] = []
    for line in reversed(before.split("\n")):
        if not line.strip():
            continue
        if _BULLET.match(line) is None:
            break
        lines.append(line)
    sums = [[one.value for one in amounts_in(line, home=currency)] for line in lines]
    if not all(sums) or any(one.currency != currency for some in sums for one in some):
        return ()
    return tuple(tuple(one.amount for one in some) for some in sums)


def _makes(total: Decimal, items: tuple[tuple[Decimal, ...], ...]) -> bool:
    """Of each item all its sums, or the last, which they make, or any one."""
    ways = [{sum(some, Decimal(0)), *some} for some in items]
    count = 1
    for one in ways:
        count *= len(one)
    return count > _FEW_CHOICES or any(sum(choice, Decimal(0)) == total for choice in product(*ways))
