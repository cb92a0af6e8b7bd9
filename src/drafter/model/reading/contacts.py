"""E-mail addresses, telephone numbers, cards, accounts and identity numbers in prose."""

from __future__ import annotations

from typing import Literal

from drafter.model import lazy_re as re
from drafter.model.anchors import stands_in
from drafter.model.reading.reading import Reading, by_paragraph, plain, read_at, without_overlaps

Secret = Literal["card", "identity", "account", "security"]
_DIGIT = re.compile(r"\d")
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.ASCII)
_PHONE = re.compile(r"(?P<value>(?<![\w/.-])(?:\+\d{1,3}[ -]?|\(?0)\(?\d(?:[ ()-]{0,2}\d){6,12}(?![\w-]))", re.ASCII)
_PHONE_CUED = re.compile(
    r"(?:\b(?:call|ring|phone|telephone|tel|mobile|rang|called)\b[^.\d\n]{0,25}|致電|"
    r"電話)[:： ]*(?P<value>\d(?:[ -]?\d){7,12})(?![\w-])",
    re.IGNORECASE | re.ASCII,
)
_NUMBERED = re.compile(
    r"\b(?:tag|ticket|reference|ref|file|case|booking|invoice|receipt|member\w*|miles|label)\b[^.,;\n]{0,14}$|牌|編號",
    re.I,
)
_CARD = re.compile(r"(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])", re.ASCII)
_CARD_CUE = re.compile(r"\b(?:card|visa|mastercard|amex)\b|信用卡", re.IGNORECASE)
_IDENTITY = (
    re.compile(
        r"(?:\bpassports?|\bidentity(?:\s+card)?|\bID(?:\s+card|\s+number)?|\bHKID|\bvisa\s+(?:number|no)|護照|护照|"
        r"身份證|身分證|身份证)"
        r"[^.!?\n。]{0,30}?(?<![A-Za-z0-9])(?P<value>[A-Z]{0,2}\d{6,9}[A-Z]?(?:\(\d\))?|"
        r"[A-Z]\d{2,3}[ -]?\d{3}[ -]?\d{3})(?![A-Za-z0-9])",
        re.IGNORECASE | re.ASCII,
    ),
    re.compile(r"(?<![A-Za-z0-9])(?P<value>[A-Z]{1,2}\d{6}\((?:\d|A)\))"),
    re.compile(r"(?<![A-Za-z0-9])(?P<value>[A-Z][12]\d{8})(?![A-Za-z0-9])"),
    re.compile(
        r"(?<![A-Za-z0-9])(?P<value>\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|"
        r"3[01])\d{3}[\dX])(?![A-Za-z0-9])"
    ),
)
_ACCOUNT = (
    re.compile(r"(?<![A-Za-z0-9])(?P<value>[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{1,4})(?![A-Za-z0-9])"),
    re.compile(r"sort code[^\d\n]{0,12}(?P<value>\d{2}[- ]\d{2}[- ]\d{2})(?![\d-])", re.IGNORECASE),
    re.compile(
        r"(?:\b(?:bank )?account(?: number| no\.?)?|帳戶(?:號碼)?|账户(?:号码)?|戶口(?:號碼)?)\s*(?:is|:|：|為|"
        r"number)?\s*"
        r"(?!ending)(?P<value>\d(?:[ -]?\d){6,14})(?![\w-])",
        re.IGNORECASE | re.ASCII,
    ),
)
_SECURITY = (
    re.compile(
        r"\b(?:CVV2?|CVC|PIN|passcode|one[- ]time code|password)\b[^.!?\n]{0,15}?(?:is|:|was)\s*(?P<value>\S{3,20})",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:date of birth|\bDOB\b|\bborn on|出生日期)[^.!?\n。]{0,8}?(?P<value>\d[\w年月/. -]{5,18}\d日?)",
        re.IGNORECASE,
    ),
)


@by_paragraph
def emails_in(text: str) -> tuple[Reading[str], ...]:
    return tuple(read_at(text, one.start(), one.end(), one.group().casefold()) for one in _EMAIL.finditer(text))


@by_paragraph
def phones_in(text: str) -> tuple[Reading[str], ...]:
    """Telephone numbers with at least eight digits, as digits only; international or starting with 0."""
    found = (
        read_at(text, one.start("value"), one.end("value"), digits_of(one["value"]))
        for pattern in (_PHONE, _PHONE_CUED)
        for one in pattern.finditer(plain(text))
        if not _NUMBERED.search(text[max(0, one.start() - 24) : one.start("value")])
    )
    return without_overlaps(one for one in found if len(one.value) >= 8)


def digits_of(text: str) -> str:
    return "".join(re.findall(r"\d", text))


@by_paragraph
def secrets_in(text: str) -> tuple[Reading[Secret], ...]:
    """What no letter may show: payment cards, identity documents, full bank details, passwords and births."""
    if not _DIGIT.search(text):
        return ()
    cards = [
        read_at(text, one.start(), one.end(), _card()) for one in _CARD.finditer(plain(text)) if _is_card(text, one)
    ]
    others = [*_all(text, _IDENTITY, "identity"), *_all(text, _ACCOUNT, "account"), *_all(text, _SECURITY, "security")]
    return without_overlaps([*cards, *others])


def _card() -> Secret:
    return "card"


def _all(text: str, patterns: tuple[re.Pattern[str], ...], kind: Secret) -> list[Reading[Secret]]:
    lower = text.lower()
    tried = (pattern for pattern in patterns if stands_in(pattern.pattern, lower))
    found = (one for pattern in tried for one in pattern.finditer(plain(text)))
    return [
        read_at(text, one.start("value"), one.end("value"), kind) for one in found if re.search(r"\d", one["value"])
    ]


def _is_card(text: str, found: re.Match[str]) -> bool:
    """A number that passes Luhn's check, or any number of that length just after the word card."""
    digits = digits_of(found.group())
    cued = _CARD_CUE.search(text[max(0, found.start() - 40) : found.start()]) is not None
    return (_luhn(digits) and not digits.startswith("0")) or (cued and len(digits) >= 15)


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 if n % 2 else 1) for n, digit in enumerate(reversed(digits)))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0
