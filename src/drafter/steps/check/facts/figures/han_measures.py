"""Chinese figures with a measure of their own: 38.4度, 六十大壽, 一家五口, 一歲九個月大."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.numbers import HAN, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_N = rf"(?P<n>\d{{1,3}}(?:\.\d)?|{HAN})"
_MEASURES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d.第]){_N}\s?(?:度|℃|°C)(?!假|日|身|關|過|數|量|外|角)",
        rf"{_N}(?:歲)?大壽|{_N.replace('<n>', '<m>')}歲(?:的)?生[日辰]",
        rf"(?:一家|全家|一行){_N}口|{_N.replace('<n>', '<m>')}口之家",
        rf"(?:結婚|金婚|銀婚|新婚)?{_N}[週周]年(?:紀念)?",
        r"(?:工號|員工編號)\D{0,2}(?P<n>\d{3,6})",
        rf"(?<![\d.]){_N}(?:天|日)團",
        rf"(?<![\d.]){_N}(?:吋|寸)",
        rf"(?<![\d.]){_N}平方(?:米|呎)",
        rf"享(?:年|壽){_N}",
    )
)
_MONTHS_OLD = re.compile(rf"(?:(?P<y>\d{{1,2}}|{HAN})歲(?:又|零)?)?(?P<m>\d{{1,2}}|{HAN})個(?P<half>半)?月(?P<old>大)")


def han_measure_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only what the customer measured too, and never so."""
    if context.case is None:
        return
    told = told_text(context)
    yield from _measures(context, sentences, told)
    yield from _ages_in_months(context, told)


def _measures(context: CheckContext, sentences: Sentences, told: str) -> Iterator[Finding]:
    party = Decimal(len(case_of(context).passengers))
    for pattern in _MEASURES:
        known = {_number(one): one.group() for one in matches_in(pattern, told)}
        for found in found_in(pattern, context.text) if known else ():
            reading = read_at(context.text, found.start(), found.end(), found.group())
            home = "口" in found.group() and _number(found) == party
            around = sentences.around(reading)
            if _number(found) not in known and not home and around.asserted and not around.to_come:
                yield contradicts("FAC-11", reading, known.values())


def _number(found: re.Match[str]) -> Decimal | None:
    return number_of(found["n"] or found.groupdict().get("m") or "")


def _ages_in_months(context: CheckContext, told: str) -> Iterator[Finding]:
    """一歲九個月大 of a baby of ten months."""
    known = {_months_old(one): one.group() for one in matches_in(_MONTHS_OLD, told)}
    for found in found_in(_MONTHS_OLD, context.text) if known else ():
        if _months_old(found) not in known:
            yield contradicts(
                "FAC-11", read_at(context.text, found.start(), found.end(), found.group()), known.values()
            )


def _months_old(found: re.Match[str]) -> Decimal:
    years = number_of(found["y"]) if found["y"] else None
    return 12 * (years or Decimal(0)) + (number_of(found["m"]) or Decimal(0))
