"""Numbered places and papers, and kinds of bag, against what the customer wrote."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_LABELLED = re.compile(
    r"\b(?P<what>year|grade|row|room|page|carousel|flat|apartment|cabin|stateroom|suite|villa|bungalow|pitch|deck|"
    r"floor|level|queue|lane|table|group|zone|bus|coach|tram|line|car|carriage|platform|pier|hall) "
    rf"(?P<n>\d{{1,5}}\b(?![.:,]\d| (?:of|people|days|nights|hours|minutes|seats|passengers)\b)|{WORDS})"
    r"|(?P<han>\d{1,4}|[一二三四五六七八九十]{1,3})(?P<zh>號房|號檯|樓|排|號車)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?P<what>docket|policy|cheque|check|invoice|receipt|ticket|voucher|order|incident|claim|report|permit|licence|"
    r"confirmation|gate|stand|carousel|belt|terminal|coach|bay|counter|desk|door|platform|page|form)"
    r"(?: (?:number|no\.?|code|ref\.?|reference))? (?P<n>[A-Z]{0,3}-?\d[A-Z0-9-]{0,12}|[A-Z]\d{0,3}|"
    r"\d{1,3}[A-Z]?)(?![\w-])",
    re.IGNORECASE,
)
_HAN_NUMBERED = re.compile(
    r"(?<!\d)(?P<n>[A-Z]?\d{1,4}[A-Z]?)號?(?P<what>閘口|登機口|登機門|登機橋|客運大樓|航廈|輸送帶|行李帶|轉盤|"
    r"櫃位|櫃檯|櫃台|月台|月臺|房)"
)
_HAN_MOVED = re.compile(
    r"(?P<what>閘口|登機口|登機門|轉盤|櫃位|月台)(?:由|從|是|為|：)?(?P<run>\d{1,3}(?!\d|[:：點時])(?:[^，。；\d]{1,5}\d{1,3}(?!\d|[:：點時])){1,3})"
)
""" "From gate 35 to 47 and back": 登機閘口由35改到47再改回35."""
_SLIP = 2
_ITEMS = (
    "golf|ski|violin|viola|cello|guitar|trumpet|camera|laptop|tool|garment|changing|surf|bike|snowboard|"
    "hockey|cricket|"
    "tennis|fishing|dive|diving|wine|hat|dress|gift|duty-free|nappy|medicine|medical|tent|drum|trombone|saxophone"
)
_KIND_OF_BAG = re.compile(rf"\b(?P<mod>{_ITEMS}) (?P<head>bag|case|box|board|tube)s?\b", re.IGNORECASE)


def label_findings(context: CheckContext, told: str) -> Iterator[Finding]:
    """Year 8, row 14, room 212: another number of what the customer numbered once."""
    known: dict[str, dict[Decimal | None, str]] = {}
    for one in matches_in(_LABELLED, told):
        known.setdefault(_label(one), {})[number_of(one["n"] or one["han"])] = one.group()
    for found in found_in(_LABELLED, context.text) if known else ():
        numbers, written = known.get(_label(found), {}), found["n"] or found["han"]
        said = re.search(rf"(?<![A-Za-z0-9]){written}(?![A-Za-z0-9])", told)
        if len(numbers) == 1 and number_of(written) not in numbers and not said:
            right = list(numbers.values())
            yield contradicts("FAC-13", read_at(context.text, found.start(), found.end(), found.group()), right)


def _label(found: re.Match[str]) -> str:
    return str(found["what"] or found["zh"]).casefold()


def numbered_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Another gate, docket, cheque or policy number than the customer gave with the same word."""
    told = told_text(context) if context.case else ""
    for pattern in (_NUMBERED, _HAN_NUMBERED) if told else ():
        known: dict[str, list[str]] = {}
        for one in matches_in(pattern, told):
            known.setdefault(one["what"].casefold(), []).append(one["n"])
        for one in matches_in(_HAN_MOVED, told) if pattern is _HAN_NUMBERED else ():
            known.setdefault(one["what"], []).extend(re.findall(r"\d+", one["run"]))
        for found in found_in(pattern, context.text) if known else ():
            right = known.get(found["what"].casefold(), [])
            said = re.search(rf"(?<![A-Za-z0-9:.-]){re.escape(found['n'])}(?![A-Za-z0-9-]|[:.]\d)", told, re.IGNORECASE)
            reading = read_at(context.text, *found.span("n"), found["n"])
            another = right and not said and (len(set(right)) == 1 or _is_slip(found["n"], right))
            if another and sentences.around(reading).asserted:
                yield contradicts("FAC-13", reading, right)


def _is_slip(number: str, known: list[str]) -> bool:
    """Of a long number two signs may be wrong, of one of two figures one."""
    short = len(number) == 2 and number.isdigit()
    return (len(number) > 3 or short) and any(
        OSA.distance(number, one) <= (1 if short else _SLIP) and (not short or len(one) == 2) for one in known
    )


def bag_findings(context: CheckContext, told: str) -> Iterator[Finding]:
    """A golf bag where the customer travelled with a ski bag."""
    known = {one["head"].casefold(): one.group() for one in matches_in(_KIND_OF_BAG, told)}
    for found in found_in(_KIND_OF_BAG, context.text) if known else ():
        right, other = known.get(found["head"].casefold()), found["mod"].casefold() not in told.casefold()
        if right and other:
            yield contradicts("FAC-13", read_at(context.text, found.start(), found.end(), found.group()), [right])
