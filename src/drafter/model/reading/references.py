"""Booking references, case references, bag tags, file and membership numbers in prose."""

from __future__ import annotations

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading, by_paragraph, plain, read_at, without_overlaps

_BOOKING_CUE = (r"(?:booking|reservation|confirmation|record|PNR|e-?ticket|訂位|預訂|訂票|订位|预订)"
                r"(?:\s*(?:reference|ref|code|number|no|locator|代號|代码|編號|编号|號碼|參考|号码))*\.?\s*"
                r"(?:number|no\.?)?\s*(?:is|was|were|of|為|是|为)?[\s:：#(\"“]*")  # fmt: skip
_BOOKING = re.compile(rf"(?i:{_BOOKING_CUE})(?P<value>[A-Z0-9]{{6}}|(?=[a-z]*\d)[a-z0-9]{{6}})(?![A-Za-z0-9])")
_LONE = re.compile(
    r"(?<![A-Za-z0-9/@._-])(?P<value>(?=[A-Z0-9]*\d)(?=(?:[A-Z0-9]*[A-Z]){2})[A-Z0-9]{6})(?![A-Za-z0-9@/_-])"
)
_CASE = re.compile(r"(?<![A-Za-z0-9])(?P<value>[A-Z]{1,5}(?:[-/][A-Z]{2,4})?[-/]?(?:19|20)\d{2}[-/]\d{3,8})(?![0-9])")
_CASE_CUED = re.compile(
    r"(?:\b(?:case|complaint|claim|our|your|file)\s+(?:reference|ref|number|no)\b\.?(?:\s*(?:number|no\.?))?"
    r"|檔案編號|個案編號|參考編號|投訴編號)"
    r"\s*(?:is|was|為|是)?[\s:：#]*(?P<value>(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{4,19})(?![A-Za-z0-9])",
    re.I | re.A)  # fmt: skip
_TAG = re.compile(
    r"(?<![A-Za-z0-9])(?P<value>(?:\d{4})?[A-Z]{2}[ ]?\d{6}"
    r"|(?:(?:bag(?:gage)?|luggage|行李)[ ]?(?:tag|label|牌|條)[^A-Z0-9\n]{0,22})\d{10})(?![A-Za-z0-9])",
    re.I | re.A,
)
_FILE = re.compile(r"(?<![A-Za-z0-9])(?P<value>[A-Z]{3}[A-Z0-9]{2}\d{5})(?![A-Za-z0-9])")
_MEMBER = re.compile(
    r"(?:member(?:ship)?|frequent[- ]flyer|loyalty|miles|club|會員|会员|里數|飛行常客)"
    r"(?:[ ]?(?:card|account|program(?:me)?))?"
    r"[ ]?(?:number|no\.?|id|#|號碼|编号|編號|卡號)?[\s:：#]*(?:is\s|was\s|為|是)?\(?"
    r"(?P<value>[A-Z]{0,3}[ ]?\d(?:[ -]?\d){5,11})(?!\d)", re.I | re.A)  # fmt: skip

_SIX_DIGITS, _LONG_NUMBER = re.compile("[0-9]{6}"), re.compile("[0-9](?:[ -]?[0-9]){5}")
"""Without these there is no tag and no member in a letter; they are looked for in a tenth of the time."""


@by_paragraph
def booking_references_in(text: str) -> tuple[Reading[str], ...]:
    """Six-character record locators: after a cue word, or standing alone with letters and a digit."""
    return _all(text, _BOOKING, _LONE)


@by_paragraph
def case_references_in(text: str) -> tuple[Reading[str], ...]:
    """Our own and the customer's case numbers: CR-2026-004512, or anything numbered after "case reference"."""
    return _all(text, _CASE, _CASE_CUED)


@by_paragraph
def bag_tags_in(text: str) -> tuple[Reading[str], ...]:
    """Ten-digit or carrier-and-six-digit bag tags; the value has no spaces."""
    return without_overlaps(_tail(one) for one in _all(text, _TAG)) if _SIX_DIGITS.search(plain(text)) else ()


@by_paragraph
def baggage_files_in(text: str) -> tuple[Reading[str], ...]:
    """Property irregularity reports: airport, carrier, five digits (LHRNV12345)."""
    return _all(text, _FILE)


@by_paragraph
def loyalty_numbers_in(text: str) -> tuple[Reading[str], ...]:
    return _all(text, _MEMBER) if _LONG_NUMBER.search(plain(text)) else ()


def _all(text: str, *patterns: re.Pattern[str]) -> tuple[Reading[str], ...]:
    found = (match for pattern in patterns for match in pattern.finditer(plain(text)))
    return without_overlaps(
        read_at(text, match.start("value"), match.end("value"), re.sub(r"[\s-]", "", match["value"]).upper()
                if "-" not in match["value"] else match["value"].upper())
        for match in found
    )  # fmt: skip


def _tail(reading: Reading[str]) -> Reading[str]:
    """A ten-digit tag was matched with its cue: only the number is the tag."""
    digits = re.search(r"\d{10}$", reading.text)
    if digits is None or len(reading.text) == 10:
        return reading
    start = reading.start + digits.start()
    return Reading(start=start, end=reading.end, text=digits.group(), value=digits.group())
