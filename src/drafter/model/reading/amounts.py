"""Amounts of money in prose: £1,400, GBP 1400, 1.400 EUR, fifty pounds, 港幣1,500元."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from drafter.model import lazy_re as re
from drafter.model.money import Money
from drafter.model.reading.numbers import FIGURES, HAN, MIXED, TENS, UNITS, WORDS, number_of
from drafter.model.reading.reading import Reading, by_stretch, plain, read_at, without_overlaps

DOLLARS = ("USD", "HKD", "CAD", "AUD", "SGD", "NZD", "TWD")
YUAN = ("HKD", "TWD", "CNY", "MOP")
BARE = {"$": DOLLARS, "dollars": DOLLARS, "dollar": DOLLARS, "元": YUAN, "塊": YUAN, "块": YUAN, "蚊": ("HKD",),
        "¥": ("CNY", "JPY"), "￥": ("CNY", "JPY"), "kr": ("SEK", "NOK", "DKK"), "rs": ("INR",),
        "kroner": ("NOK", "DKK"), "krone": ("NOK", "DKK")}  # fmt: skip
SIGNS = {"£": "GBP", "€": "EUR", "HK$": "HKD", "HKD$": "HKD", "US$": "USD", "USD$": "USD", "C$": "CAD", "CA$": "CAD",
         "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "S$": "SGD", "NT$": "TWD", "NTD": "TWD", "NZ$": "NZD", "RMB": "CNY",
         "₹": "INR", "₩": "KRW", "฿": "THB", "JP¥": "JPY", "CN¥": "CNY", "MOP$": "MOP",
         "港幣": "HKD", "港币": "HKD", "新台幣": "TWD", "新臺幣": "TWD", "台幣": "TWD", "臺幣": "TWD",
         "人民幣": "CNY",
         "人民币": "CNY", "美金": "USD", "澳門幣": "MOP", "英鎊": "GBP", "英镑": "GBP", "歐元": "EUR", "欧元": "EUR",
         "美元": "USD", "日圓": "JPY", "日元": "JPY", "澳元": "AUD", "加元": "CAD", "泰銖": "THB", "泰铢": "THB",
         "新西蘭元": "NZD", "紐元": "NZD", "坡幣": "SGD", "新加坡元": "SGD", "加幣": "CAD", "澳幣": "AUD",
         "紐幣": "NZD", "星幣": "SGD", "新幣": "SGD", "日幣": "JPY", "日圆": "JPY", "韓圜": "KRW", "韓元": "KRW",
         "韓圓": "KRW", "韩元": "KRW", "瑞士法郎": "CHF", "馬幣": "MYR", "令吉": "MYR", "越南盾": "VND",
         "印尼盾": "IDR", "披索": "PHP", "迪拉姆": "AED", "新加坡幣": "SGD", "加拿大元": "CAD", "韓幣": "KRW",
         "越盾": "VND", "馬來西亞令吉": "MYR", "林吉特": "MYR", "菲律賓披索": "PHP", "印度盧比": "INR",
         "歐羅": "EUR", "葡幣": "MOP", "泰幣": "THB", "澳門元": "MOP"}  # fmt: skip
NAMES = {"pounds": "GBP", "pound": "GBP", "pounds sterling": "GBP", "quid": "GBP", "euros": "EUR", "euro": "EUR",
         "hong kong dollars": "HKD", "us dollars": "USD", "american dollars": "USD", "canadian dollars": "CAD",
         "australian dollars": "AUD", "kronor": "SEK", "swedish kronor": "SEK", "swedish krona": "SEK",
         "norwegian kroner": "NOK", "danish kroner": "DKK", "zloty": "PLN", "forint": "HUF", "koruna": "CZK",
         "dirhams": "AED", "dirham": "AED", "rand": "ZAR", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND",
         "shekels": "ILS", "riyals": "SAR", "krónur": "ISK", "singapore dollars": "SGD", "new taiwan dollars": "TWD",
         "yuan": "CNY",
         "renminbi": "CNY", "rupees": "INR", "yen": "JPY", "swiss francs": "CHF", "baht": "THB",
         "港元": "HKD", "英鎊": "GBP", "英镑": "GBP", "歐元": "EUR", "欧元": "EUR", "美元": "USD",
         "加元": "CAD",
         "澳元": "AUD", "日圓": "JPY", "日元": "JPY", "新加坡元": "SGD", "瑞士法郎": "CHF",
         "加幣": "CAD", "加拿大元": "CAD", "澳幣": "AUD", "紐幣": "NZD", "紐元": "NZD", "日幣": "JPY", "坡幣": "SGD",
         "新幣": "SGD", "韓圜": "KRW", "韓元": "KRW", "韓幣": "KRW", "泰銖": "THB", "泰幣": "THB", "銖": "THB",
         "印尼盾": "IDR", "越南盾": "VND", "越盾": "VND", "馬幣": "MYR", "令吉": "MYR", "披索": "PHP",
         "人民幣": "CNY", "人民币": "CNY", "港幣": "HKD", "港币": "HKD", "台幣": "TWD", "臺幣": "TWD", "新台幣": "TWD",
         "美金": "USD", "葡幣": "MOP", "澳門幣": "MOP", "澳門元": "MOP", "歐羅": "EUR"}  # fmt: skip
CODES = (
    "GBP", "EUR", "USD", "HKD", "CAD", "TWD", "CNY", "AUD", "SGD", "NZD", "JPY", "KRW", "INR", "CHF", "SEK",
    "NOK", "DKK", "THB", "MYR", "PHP", "IDR", "VND", "AED", "ZAR", "TRY", "BRL", "PLN", "MOP", "QAR", "SAR",
    "KWD", "KES", "NGN", "EGP", "ISK", "HUF", "CZK", "ILS", "LKR", "MUR", "PKR", "BDT", "NPR", "MVR", "FJD", "MXN",
    "JOD", "BHD", "OMR", "GHS", "TZS", "UGX", "RUB", "UAH", "KZT", "BGN", "RSD", "XPF",
)  # fmt: skip
_ABOUT = re.compile(
    r"(about|around|roughly|approximately|some|nearly|almost|over|"
    r"(?<!rounded )(?<!it )(?<!that )up to|大約|約|约|近|超過|不足)\s*$",
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
        r"|(?<![\w.,])(?P<pence>\d{1,3})(?:p\b| pence\b)",
        re.IGNORECASE | re.ASCII,
    )


@by_stretch
def amounts_in(text: str, home: str | None = None) -> tuple[Reading[Money], ...]:
    """Every amount. A bare $, ¥ or 元 is read in `home` where that fits; its other currencies stand in `also`."""
    return without_overlaps(_amount(text, found, home) for found in _pattern().finditer(plain(text)) if _value(found))


def _value(found: re.Match[str]) -> Decimal | None:
    words = found["signed"] or found["counted"] or found["pence"]
    return number_of(words)


def _amount(text: str, found: re.Match[str], home: str | None) -> Reading[Money]:
    value = (_value(found) or Decimal(0)) + (number_of(found["small"] or found["spoken"] or "zero") or Decimal(0)) / 100
    about = _ABOUT.search(text[max(0, found.start() - 16) : found.start()]) is not None
    if found["pence"]:
        return read_at(text, found.start(), found.end(), Money(value / 100, "GBP"), (), about)
    currencies = currencies_of(found["sign"] or found["unit"], home)
    readings = tuple(Money(value, currency) for currency in currencies)
    return read_at(text, found.start(), found.end(), readings[0], readings[1:], about)


def currencies_of(word: str, home: str | None = None) -> tuple[str, ...]:
    """What a sign, code or name of a currency may stand for, likeliest first."""
    if word.upper() in CODES:
        return (word.upper(),)
    known = SIGNS.get(word) or SIGNS.get(word.upper()) or NAMES.get(word.casefold())
    if known:
        return (known,)
    likely = BARE.get(word.casefold(), ("EUR",))
    return (home, *(one for one in likely if one != home)) if home in likely and home else likely
