"""Numbered places, kinds of bag and long numbers against what the customer wrote."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of
from drafter.steps.check.facts.remarks import contradicts

_LABELLED = re.compile(
    r"\b(?P<what>year|grade|row|room|page|carousel|flat|apartment|cabin|stateroom|suite|villa|bungalow|pitch|deck|"
    r"floor|level|queue|lane|table|group|zone|bus|coach|tram|line|car|carriage|platform|pier|hall) "
    rf"(?P<n>\d{{1,5}}\b(?![.:,]\d| (?:of|people|days|nights|hours|minutes|seats|passengers)\b)|{WORDS})"
    r"|(?P<han>\d{1,4}|[一二三四五六七八九十]{1,3})(?P<zh>號房|號檯|樓|排|號車)",
    re.IGNORECASE,
)
_ITEMS = (
    "golf|ski|violin|viola|cello|guitar|trumpet|camera|laptop|tool|garment|changing|surf|bike|snowboard|"
    "hockey|cricket|"
    "tennis|fishing|dive|diving|wine|hat|dress|gift|duty-free|nappy|medicine|medical|tent|drum|trombone|saxophone"
)
_KIND_OF_BAG = re.compile(rf"\b(?P<mod>{_ITEMS}) (?P<head>bag|case|box|board|tube)s?\b", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"(?<![\w.,£€$+/-])(?:[A-Z]{2,3}[ -]?)?\d{3,4}(?:[ -]?\d{3,5}){1,3}(?![\w,.]?\d|%)")


def label_findings(context: CheckContext, told: str) -> Iterator[Finding]:
    """Year 8, row 14, room 212: another number of what the customer numbered once."""
    known: dict[str, dict[Decimal | None, str]] = {}
    for one in matches_in(_LABELLED, told):
        known.setdefault(_label(one), {})[number_of(one["n"] or one["han"])] = one.group()
    for found in found_in(_LABELLED, context.text) if known else ():
        numbers, written = known.get(_label(found), {}), found["n"] or found["han"]
        if len(numbers) == 1 and number_of(written) not in numbers and not re.search(rf"\b{written}\b", told):
            right = list(numbers.values())
            yield contradicts("FAC-13", read_at(context.text, found.start(), found.end(), found.group()), right)


def _label(found: re.Match[str]) -> str:
    return str(found["what"] or found["zh"]).casefold()


def bag_findings(context: CheckContext, told: str) -> Iterator[Finding]:
    """A golf bag where the customer travelled with a ski bag."""
    known = {one["head"].casefold(): one.group() for one in matches_in(_KIND_OF_BAG, told)}
    for found in found_in(_KIND_OF_BAG, context.text) if known else ():
        right, other = known.get(found["head"].casefold()), found["mod"].casefold() not in told.casefold()
        if right and other:
            yield contradicts("FAC-13", read_at(context.text, found.start(), found.end(), found.group()), [right])


def long_number_findings(context: CheckContext, told: str) -> Iterator[Finding]:
    """A membership or ticket number one slip away from one of the case; our own telephone is no slip."""
    case = case_of(context)
    numbers = [
        case.customer.loyalty_number or "",
        *case.bag_tags,
        *(one.group() for one in matches_in(_LONG_NUMBER, told)),
    ]
    known = {_digits(one): one for one in numbers if len(_digits(one)) >= 6}
    ours = _digits(context.company.contact.phone)
    for found in found_in(_LONG_NUMBER, context.text):
        digits = _digits(found.group())
        if digits in ours:
            continue
        near = [
            words for other, words in known.items() if len(other) == len(digits) and OSA.distance(other, digits) <= 2
        ]
        if digits not in known and near and not any(digits in other or other in digits for other in known):
            yield contradicts("FAC-05", read_at(context.text, found.start(), found.end(), found.group()), near)


def _digits(words: str) -> str:
    return re.sub(r"\D", "", words)
