"""Counts and shares in prose: the four of you, two bags, 5,000 miles, 50 %, 四位旅客."""

from __future__ import annotations

from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.reading.numbers import FIGURES, HAN, WORDS, number_of
from drafter.model.reading.reading import Reading, by_stretch, has_han, plain, read_at, without_overlaps

_NOUNS = {"passenger": "passengers", "traveller": "passengers", "travellers": "passengers", "traveler": "passengers",
          "people": "passengers", "guest": "passengers",
          "guests": "passengers", "person": "passengers", "adult": "adults", "child": "children",
          "children": "children",
          "infant": "infants", "bag": "bags", "suitcase": "bags", "case": "bags", "piece": "bags",
          "mile": "miles", "point": "miles", "ticket": "tickets", "room": "rooms", "voucher": "vouchers",
          "meal": "meals", "flight": "flights", "seat": "seats"}  # fmt: skip
_HAN_NOUNS = {"旅客": "passengers", "乘客": "passengers", "人": "passengers", "成人": "adults", "小童": "children",
              "兒童": "children", "孩子": "children", "行李": "bags",
              "里數": "miles", "里": "miles", "哩": "miles",
              "哩程": "miles", "點": "miles", "積分": "miles",
              "機票": "tickets", "房間": "rooms", "禮券": "vouchers"}  # fmt: skip
_FEW = 100
"""Below it, a 點 is of the clock."""
_COUNT = rf"(?P<number>(?<![\w.,£€$])(?:{FIGURES})|\b(?:{WORDS}))"
_ENGLISH = re.compile(
    rf"{_COUNT}(?:\s+(?:adult|bonus|new|extra|young|small|sleeping|different|separate|other|travel|meal|hotel|checked|missing|reward|"
    rf"loyalty|\w+ed|(?-i:[A-Z]\w+))){{0,2}}[\s-]"
    rf"(?P<noun>"
    rf"{'|'.join(sorted(_NOUNS, key=len, reverse=True))})s?\b(?!\s+(?:number|reference|ref)\b)"
    rf"|\b(?:all|both|the)\s+(?P<of>{WORDS}|\d+)\s+of\s+(?:you|them|us)\b",
    re.IGNORECASE | re.ASCII,
)
_CHINESE = re.compile(
    rf"(?<![0-9,])(?P<number>[0-9][0-9,]{{0,11}}|{HAN})\s?(?:位|名|個|个|件|張|间|間)?\s?(?:北谷)?"
    rf"(?P<noun>{'|'.join(sorted(_HAN_NOUNS, key=len, reverse=True))})"
)
_PERCENT = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,]\d{{1,2}})?|\b(?:{WORDS}))\s?(?:%|per\s?cent\b|percent\b)"
    rf"|百分之(?P<han>{HAN}|\d+)|(?<![{HAN[1:].split(']')[0]}])(?P<tenths>[一二兩两三四五六七八九])成(?P<half>半)?(?![為立功員分])",
    re.I | re.A,
)


class Quantity(Value, frozen=True):
    """How many of what; `noun` is one of passengers, adults, children, infants, bags, miles, tickets, …"""

    number: Decimal
    noun: str


@by_stretch
def quantities_in(text: str) -> tuple[Reading[Quantity], ...]:
    found = [*_ENGLISH.finditer(plain(text)), *(_CHINESE.finditer(plain(text)) if has_han(text) else ())]
    return without_overlaps(one for match in found if (one := _quantity(text, match)) is not None)


def _quantity(text: str, match: re.Match[str]) -> Reading[Quantity] | None:
    groups = match.groupdict()
    number = number_of(groups.get("of") or groups["number"])
    if number is None or (groups.get("noun") == "點" and number < _FEW):
        return None
    noun = (groups.get("noun") or "passengers").casefold()
    return read_at(
        text, match.start(), match.end(), Quantity(number=number, noun=_NOUNS.get(noun) or _HAN_NOUNS.get(noun, noun))
    )


@by_stretch
def percentages_in(text: str) -> tuple[Reading[Decimal], ...]:
    found = ((match, _percent(match)) for match in _PERCENT.finditer(plain(text)))
    return tuple(read_at(text, match.start(), match.end(), value) for match, value in found if value is not None)


def _percent(found: re.Match[str]) -> Decimal | None:
    """三成 is 30 %, 一成半 15 %."""
    if found["tenths"]:
        return (number_of(found["tenths"]) or Decimal(0)) * 10 + (5 if found["half"] else 0)
    return number_of(found["number"] or found["han"])
