"""Numbers that belong to one customer, one booking, one case: letters and digits mixed, long figures, a word before
them. What every letter may name – laws, aircraft, flights, days, sums, telephones, seats – is none of them."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.reading import Reading, by_paragraph, plain, read_at
from drafter.model.reading.references import booking_references_in

_ANY = re.compile(r"\d[A-Z0-9 /-]*\d\d|[A-Z0-9]{5}")
"""Without this there is no code."""
_RUN = re.compile(
    r"(?<![\w@/,£€$¥+-])(?<!\d\.)(?P<word>[A-Z]{1,12} )?"
    r"(?P<body>\d{3,5}(?:[ -]\d{3,5}){1,4}(?(word)(?:[ -]\d\d(?!\d))?)|"
    r"(?=[A-Z/-]*\d)[A-Z0-9]{1,14}(?:[-/][A-Z0-9]{1,10}){0,5})"
    r"(?![A-Za-z0-9@%]|[.,:/]\d|-[A-Za-z0-9]|[ ]\d{3})",
    re.A,
)
_LABELS = {
    "booking": (
        r"conf(?:irmation)?|booking|reservation|itinerary|order|PNR|locator|trip|訂位|訂單|預訂|訂票|订位|订单|预订"
    ),
    "member": r"member(?:ship)?|loyalty|frequent[- ]flyer|account|acct|club|miles|points|會員|会员|飛行常客|帳號",
    "group": r"(?:group|tour|party|departure|charter) (?:code|ref(?:erence)?|number|no)|團號|团号|旅行團",
    "case": r"case|complaint|claim|file|incident|report|PIR|個案|檔案|投訴",
    "ticket": r"e-?ticket|ticket|機票|電子機票",
    "bag": r"tag|label|行李牌",
    "paper": r"invoice|receipt|docket|policy|permit|licen[cs]e|cheque|check|passport|發票|收據|保單",
    "": r"ref(?:erence)?|number|no|code|card|ID|編號|號碼|代號",
}
_LABEL = re.compile(
    rf"(?<![A-Za-z])(?:{'|'.join(rf'(?P<l{n}>{words})' for n, words in enumerate(_LABELS.values()))})"
    r"(?![a-z])\.?(?:[ ](?:number|no|nr|code|ref|reference|ID|locator|card|account|record)\b\.?)*"
    r"(?:號碼|編號|號|代號|代碼|編碼)?(?:[ ]?(?:is|was|of)\b|[為是为])?[ ,:：#(“\"]{0,4}$",
    re.IGNORECASE | re.A,
)
_BEFORE = 48
_NO_WORD = frozenset((
    "GBP", "EUR", "USD", "HKD", "TWD", "NTD", "CNY", "RMB", "JPY", "AUD", "CAD", "NZD", "CHF", "SEK", "NOK", "DKK",
    "PLN", "CZK", "THB", "SGD", "MYR", "INR", "ZAR", "AED", "KRW", "EGP", "TRY", "MAD", "CFR", "ISO", "ACT", "FORM",
    "ATOL", "ABTA", "IATA", "VAT", "AND", "THE", "FOR", "NOT", "ALL", "REF", "PNR", "TEL", "FAX", "ROOM", "GATE", "BOX",
    "CASE", "CONF", "CODE", "BOOKING", "REFERENCE", "CONFIRMATION", "NUMBER", "POLICY", "CLAIM", "TICKET", "ORDER",
    "FILE", "OUR", "YOUR",
))  # fmt: skip
"""What stands before a number and is none of it."""
_MONEY_OR_LAW = re.compile(
    r"(?:[A-Z]{2}\$|\b(?:GBP|EUR|USD|HKD|TWD|NTD|CNY|RMB|JPY|AUD|CAD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|THB|SGD|MYR|INR|ZAR|AED|"
    r"KRW|EGP|TRY|MAD|Rs|\w*幣)|\b(?:EC|EU|UK|CFR|SI|Regulations?|Act|Article|Directive|ISO|Form|Section|Rule|Order|Part|"
    r"ATOL|ABTA|IATA|VAT|No|Company|registered|registration)\b[^.\n]{0,14})[ ]?$"
)
_COUNTED = re.compile(
    r"[ ]?(?:miles|points|avios|pounds|euros?|dollars|yen|won|km|kg|k?m\b|people|passengers|[元里哩公名位])"
)
_NO_CODE = re.compile(
    r"\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d{1,3}/\d{1,3}|(?:19|20)\d\d[-/](?:19|20)?\d\d|(?:19|20)\d\d[-/]\d{1,4}"
    r"|\d{1,4}/(?:19|20)\d\d|(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2])(?:19|20)\d\d"
    r"|(?:[01]\d|2[0-4])[0-5]\d-(?:[01]\d|2[0-4])[0-5]\d"
    r"|(?:1-)?(?:\d{3}[- ]){1,2}\d{4}|\d{4} \d{4}|\d+[ ]?000"
    r"|(?:A[23]\d\d|B?7[0-9]7|E[-]?1\d\d|ATR|CRJ|DHC|Q400|MD|BAE)[-/]?\w*(?:-\w+)?"
    r"|(?:EC|EU|UK)\d+(?:/\d+)?"
    r"|\d{1,3}[A-L](?:[-/](?:\d{1,3})?[A-L])+|[A-Z]\d{1,3}[-/][A-Z]?\d{1,3}|[\dAPM/-]*[AP]M"
    r"|(?:D|F|A|CH|B|I|NL|DK)-\d{4,5}"
)
"""Days, years, hours, telephones, round figures, aircraft, laws, seats, a foreign postcode."""
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d ")
_MONTH_BEFORE = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? $"
)
""" "On 3 November 2026 180 passengers": a year and a count."""
_FLIGHT = re.compile(r"(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[ ]?\d{1,4}[A-Z]?|[AB]\d{3}[A-Z]{2}")
_LIKE_A_FLIGHT = re.compile(r"[A-Z0-9]{2}-\d{1,4}")
_TAG = re.compile(r"\d{4}[A-Z]{2}\d{6}|\d[A-Z]{2}\d{6}")
_PLACE_AND_POSTCODE = re.compile(r"[A-Z]{2} \d{5}(?:-\d{4})?")
_LOCATOR = 6
_SHORTEST, _SHORTEST_FIGURE, _WORD = 5, 6, 3
_FIGURES = 3
"""Figures that a code has at least, where it is no six characters like a booking."""


class Code(Value, frozen=True):
    """`bare` is in capitals without spaces and signs; `what` says of what it is the number, where a word before tells:
    "booking", "member", "group", "case", "ticket", "bag", "paper"."""

    bare: str
    what: str = ""
    labelled: bool = False


@by_paragraph
def codes_in(text: str) -> tuple[Reading[Code], ...]:
    if not _ANY.search(plain(text)):
        return ()
    found = {(one.start, one.end): one for one in _written(text)}
    for one in booking_references_in(text):
        if not _FLIGHT.fullmatch(one.text) and not any(start < one.end and one.start < end for start, end in found):
            found[one.start, one.end] = read_at(text, one.start, one.end, Code(bare_code(one.value), "booking", True))
    return tuple(found[place] for place in sorted(found))


def bare_code(written: str) -> str:
    return re.sub(r"[\s/.-]", "", written).upper()


def shape_of(code: str) -> str:
    """Letters as A, digits as 9: SMH-99120 is AAA-99999."""
    return re.sub(r"[A-Z]", "A", re.sub(r"\d", "9", code))


def _written(text: str) -> Iterator[Reading[Code]]:
    phones = [(one.start, one.end) for one in phones_in(text)]
    for run in _RUN.finditer(plain(text)):
        joined = run["word"] is not None and _belongs(run["word"].strip(), run["body"].replace(" ", ""))
        start = run.start() if joined else run.start("body")
        words, before = text[start : run.end()], text[max(0, start - _BEFORE) : start]
        what, labelled = ("bag", True) if _TAG.fullmatch(words) else _label(before)
        if _is_code(plain(words), labelled, what) and not (
            (_MONEY_OR_LAW.search(before) and not what)
            or (_COUNTED.match(text, run.end()) and words.isdigit())
            or (_YEAR_FIRST.match(words) and _MONTH_BEFORE.search(before))
            or (not what and any(one < run.end() and start < end for one, end in phones))
        ):
            yield read_at(text, start, run.end(), Code(bare_code(words), what, labelled))


def _belongs(word: str, figures: str) -> bool:
    """The THISTLE of THISTLE 90214 and the HB of HB 70213390; no CA of "CA 94103" and no GBP of "GBP 12500"."""
    if word in _NO_WORD or not figures.isdigit():
        return False
    return len(figures) >= (_SHORTEST_FIGURE if len(word) < _WORD else _SHORTEST)


def _label(before: str) -> tuple[str, bool]:
    found = _LABEL.search(before)
    if found is None:
        return "", False
    return next(name for n, name in enumerate(_LABELS) if found[f"l{n}"]), True


def _is_code(words: str, labelled: bool, what: str) -> bool:
    bare = bare_code(words)
    figures = sum(map(str.isdigit, bare))
    if len(bare) < _SHORTEST or _PLACE_AND_POSTCODE.fullmatch(words):
        return False
    if what != "group" and _FLIGHT.fullmatch(words):
        return False
    if not labelled and _LIKE_A_FLIGHT.fullmatch(words):
        return False
    if bare.isdigit():
        long = len(bare) >= (_SHORTEST if labelled else _SHORTEST_FIGURE)
        return long and (not _NO_CODE.fullmatch(words) or (labelled and " " in words))
    locator = len(words) == _LOCATOR and figures > 0
    return (locator or figures >= _FIGURES) and _NO_CODE.fullmatch(words) is None
