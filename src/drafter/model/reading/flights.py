"""Flight numbers in prose: NV251, NV 251, NV0251, flight 251, 航班NV251."""

from __future__ import annotations

from collections.abc import Collection

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading, by_stretch, plain, read_at, without_overlaps

_NOT_CARRIERS = frozenset((
    "EU", "UK", "EC", "US", "NO", "PO", "ID", "GB", "HK", "AM", "PM", "OF", "ON", "IN", "AT", "TO", "BY",
    "OR", "IS", "IT", "AS", "MY", "WE", "SO", "UP", "IF", "DO", "GO",
))  # fmt: skip
_AIRCRAFT = re.compile(r"(?:A(?:220|3[0-9]0|3[12]\d)|B?7[0-9]7|E1[79]\d|A\d{2}|CR\d|Q400)$")
_CODED = re.compile(
    r"(?<![A-Za-z0-9_#/.-])(?P<code>[A-Z]{2}|[A-Z]\d|\d[A-Z]) ?-?(?P<number>\d{1,4})(?![\w%/]|[.,:]\d|-\d|"
    r"[ ](?!(?:19|20)\d\d\b)\d{3})",
    re.I | re.A,
)
_CUED = re.compile(
    r"(?:\bflights?|航班|班機|班机|航機)(?: (?:number|no\.?))?[ :：]*(?:號碼|編號)?\s*"
    r"(?P<code>[A-Z0-9]{2})?[ -]?(?P<number>\d{2,4})(?![\w:])",
    re.I | re.A,
)
_SECOND = re.compile(r"\bflights \d{2,4}(?:,? and|,) (?P<number>\d{2,4})(?![\w:]|[.,]\d| [A-Z])", re.I | re.A)
"""The other of "flights 2209 and 681"."""
_CUE = re.compile(r"(?:\bflights?(?: (?:number|no\.?))?:?|航班|班機|班机|航機)[ :：]*$", re.I | re.A)


def flights_in(text: str, carriers: Collection[str] = ()) -> tuple[Reading[str], ...]:
    """Every flight number, as carrier and number without leading zeros ("NV251"); "flight 251" answers "251".

    A carrier outside `carriers` counts when the code stands in capitals with three or four digits, or after "flight".
    """
    return _flights_in(text, frozenset(carriers))


@by_stretch
def _flights_in(text: str, carriers: frozenset[str]) -> tuple[Reading[str], ...]:
    coded = (_coded(text, found, carriers) for found in _CODED.finditer(plain(text)))
    bare = (read_at(text, found.start("number"), found.end("number"), str(int(found["number"])))
            for pattern in (_CUED, _SECOND) for found in pattern.finditer(plain(text))
            if not found.groupdict().get("code"))  # fmt: skip
    return without_overlaps([one for one in coded if one is not None] + list(bare))


def _coded(text: str, found: re.Match[str], carriers: Collection[str]) -> Reading[str] | None:
    code, number = found["code"], found["number"]
    cued = _CUE.search(text[max(0, found.start() - 20) : found.start()]) is not None
    if code.upper() in carriers:
        sure = code.isupper() or (len(number) > 1 and code.upper() not in _NOT_CARRIERS)
    else:
        sure = (cued and not code.isdigit() and code.upper() not in _NOT_CARRIERS) or (
            code.isupper() and len(number) >= 3 and not _denied(code, number)
        )
    return read_at(text, found.start(), found.end(), f"{code.upper()}{int(number)}") if sure else None


def _denied(code: str, number: str) -> bool:
    return code in _NOT_CARRIERS or bool(_AIRCRAFT.match(code + number)) or (code[1].isdigit() and len(number) < 3)


def normal_flight(text: str) -> str:
    """ "CX 0251" and "cx251" are one flight: CX251."""
    found = re.fullmatch(r"\s*([A-Za-z0-9]{2})\s*-?\s*0*(\d{1,4})[A-Za-z]?\s*", text)
    return f"{found[1].upper()}{found[2]}" if found else text.strip().upper()
