"""Amounts of money in prose: £1,400, GBP 1400, 1.400 EUR, fifty pounds, 港幣1,500元."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from drafter.model import lazy_re as re
from drafter.model.money import Money
from drafter.model.reading.currencies import CODES, NAMES, NATIONS, SIGNS, currencies_of
from drafter.model.reading.numbers import FIGURES, HAN, MIXED, TENS, UNITS, WORDS, number_of
from drafter.model.reading.reading import Reading, by_stretch, plain, read_at, without_overlaps

_ABOUT = re.compile(
    r"(about|around|roughly|approximately|some|nearly|almost|over|"
    r"(?<!rounded )(?<!it )(?<!that )(?<!adds )(?<!add )(?<!added )(?<!adding )up to|大約|約|约|近|超過|不足)\s*$",
    re.I | re.A,
)

_SPOKEN_ENDS = (
    r"\s*(?:$|[.,;:!?)–—]|\b(?:for|in|on|to|back|that|which|each|apiece|by|and|will|was|is|you|from|into|as|has|left|"
    r"went|cost|paid|all|at|more|less|plus)\b)"
)
"""What may stand after the pence of "forty pounds sixty": nothing that they could count."""


@cache
def _pattern() -> re.Pattern[str]:
    def either(*words: str) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    number = rf"{MIXED}|(?:{FIGURES})(?:k\b|(?=[^0-9]|$))|{HAN}"
    tens, teens = either(*TENS), either(*(word for word, value in UNITS.items() if value > 9))
    spoken = rf"(?:{teens}|(?:{tens})(?:[ -](?:{either(*list(UNITS)[1:10])}))?)"
    before = either(*SIGNS, *CODES, "$", "¥", "￥", "Rs", "euro", "EURO")
    after = either(
        *NAMES,
        *CODES,
        "€",
        "£",
        "$",
        "dollars",
        "dollar",
        "kroner",
        "krone",
        "元",
        "塊",
        "块",
        "蚊",
        "HK$",
        "NT$",
        "RMB",
        "kr",
    )
    return re.compile(
        rf"(?P<sign>(?<![A-Za-z])(?:{before}))\.?\s?(?:總數(?:是|為)|共|合共)?\s?(?P<signed>{number})(?P<tail>元|圓)?"
        rf"|(?P<counted>(?<![\w.,])(?:{MIXED}|(?:{FIGURES})(?:k\b)?)|\b(?:{WORDS})|(?<!第){HAN})[\s-]?"
        rf"(?P<unit>(?:{after})(?![a-z])(?<![€£$](?=\d)))(?:,? and (?P<small>\d{{1,2}}|{WORDS}) (?:cents?|pence|p)\b"
        rf"|[ ](?P<spoken>{spoken})(?={_SPOKEN_ENDS}))?"
        r"|(?<![\w.,])(?-i:R)\s?(?P<rand>\d{1,3}(?:[, ]\d{3})+(?:\.\d\d)?|\d{1,6}\.\d\d)(?![\d,.]\d)"
        r"|(?<![\w.,])(?P<pence>\d{1,3})(?:p\b| pence\b)",
        re.IGNORECASE | re.ASCII,
    )


_WHOSE = re.compile(rf"[ ]\(?(?P<nation>{'|'.join(NATIONS)})(?: dollars)?(?![\w-])(?! [a-z]+s\b)", re.IGNORECASE)
"""Whose dollars they are, said behind the figure: $390 Australian."""
_BARE_DOLLARS = frozenset(("$", "dollars", "dollar"))


@by_stretch
def amounts_in(text: str, home: str | None = None) -> tuple[Reading[Money], ...]:
    """Every amount. A bare $, ¥ or 元 is read in `home` where that fits; its other currencies stand in `also`."""
    return without_overlaps(_amount(text, found, home) for found in _pattern().finditer(plain(text)) if _value(found))


def _value(found: re.Match[str]) -> Decimal | None:
    words = found["signed"] or found["counted"] or found["rand"] or found["pence"]
    return number_of(words)


def _amount(text: str, found: re.Match[str], home: str | None) -> Reading[Money]:
    value = (_value(found) or Decimal(0)) + (number_of(found["small"] or found["spoken"] or "zero") or Decimal(0)) / 100
    about = _ABOUT.search(text[max(0, found.start() - 16) : found.start()]) is not None
    if found["pence"]:
        return read_at(text, found.start(), found.end(), Money(value / 100, "GBP"), (), about)
    word = "ZAR" if found["rand"] else found["sign"] or found["unit"]
    nation = _WHOSE.match(text, found.end()) if word.casefold() in _BARE_DOLLARS else None
    currencies = (NATIONS[nation["nation"].casefold()],) if nation else currencies_of(word, home)
    readings = tuple(Money(value, currency) for currency in currencies)
    return read_at(text, found.start(), found.end(), readings[0], readings[1:], about)
