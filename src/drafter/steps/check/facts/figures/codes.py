"""Codes of every shape – bookings of a tour, dockets, policies, cheques, gates – against those the case knows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.model.reading.references import baggage_files_in, booking_references_in, case_references_in
from drafter.steps.check.facts.known import case_of, fact_values, told_text
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_CODE = re.compile(
    r"(?<![A-Za-z0-9/.+-])(?=[A-Z0-9/-]*\d)(?=[A-Z0-9/-]{5,24}(?![A-Za-z0-9-]))[A-Z0-9]{1,8}(?:[-/][A-Z0-9]{1,8}){1,4}(?![A-Za-z0-9/-])"
)
_LABELLED = re.compile(
    r"\b(?P<what>docket|policy|cheque|check|invoice|receipt|ticket|voucher|order|incident|claim|report|permit|licence|"
    r"confirmation|gate|stand|carousel|belt|terminal|coach|bay|counter|desk|door|platform|page|form)"
    r"(?: (?:number|no\.?|code|ref\.?|reference))? (?P<n>[A-Z]{0,3}-?\d[A-Z0-9-]{0,12}|[A-Z]\d{0,3}|"
    r"\d{1,3}[A-Z]?)(?![\w-])",
    re.IGNORECASE,
)
_HAN_LABELLED = re.compile(
    r"(?<!\d)(?P<n>[A-Z]?\d{1,4}[A-Z]?)號?(?P<what>閘口|登機口|客運大樓|輸送帶|行李帶|櫃位|櫃檯|月台|房)"
)
_REGULATION = re.compile(r"\b(?:EC|EU|UK|CFR|Regulation|Act|Article|Directive|ISO|Form)\b[^.\n]{0,14}$")
_PART_OF_DATE = re.compile(r"\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d+/\d+|(?:19|20)\d\d-\d\d")
_PLANES = re.compile(r"(?:A3\d\d|7[0-9]7|B7\d7|E\d{3}|ATR|CRJ|Q4)[-/]?\w*", re.IGNORECASE)
_SLIP = 2


def code_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    told = told_text(context)
    for finding in (*_codes(context), *_labelled(context, told)):
        if sentences.around(read_at(context.text, finding.start, finding.end, "")).asserted:
            yield finding


def _codes(context: CheckContext) -> Iterator[Finding]:
    """One slip away from a code of the case, or one that nobody knows."""
    known = _known(context)
    bare = {_bare(one) for one in known}
    read = [*case_references_in(context.text), *booking_references_in(context.text), *baggage_files_in(context.text)]
    for found in found_in(_CODE, context.text):
        reading = read_at(context.text, found.start(), found.end(), found.group())
        if (
            _bare(reading.value) in bare
            or any(_bare(reading.value) in one for one in bare)
            or _no_code(reading, context)
        ):
            continue
        if any(one.start < reading.end and reading.start < one.end for one in read):
            continue
        near = [one for one in known if OSA.distance(_bare(one), _bare(reading.value)) <= _SLIP]
        if near:
            yield contradicts("FAC-05", reading, near)
        elif re.match(r"[A-Z]{2}", reading.value) and re.search(r"\d{3}", reading.value):
            yield not_in_case("FAC-05", reading, "reference")


@per_case
def _known(context: CheckContext) -> tuple[str, ...]:
    case = case_of(context)
    own = [case.reference, case.journey.booking_reference, case.customer.loyalty_number, *case.bag_tags]
    own += [link.reference for link in case.links]
    facts = [value for value in fact_values(case, str) if re.search(r"\d", value) and len(value) < 25]
    told = (one.group() for one in matches_in(_CODE, told_text(context)))
    return (*(one for one in own if one), *facts, *told)


def _no_code(reading: Reading[str], context: CheckContext) -> bool:
    """A date, a law, a kind of aircraft, or part of our own address and signature."""
    ours = " ".join((*context.company.contact.address, *context.company.letterhead.lines, context.signatory.signature))
    return bool(
        _PART_OF_DATE.fullmatch(reading.value)
        or _PLANES.fullmatch(reading.value)
        or _REGULATION.search(context.text[max(0, reading.start - 24) : reading.start])
        or reading.value in ours
        or not re.search(r"[A-Z]|\d{4}", reading.value)
    )


def _labelled(context: CheckContext, told: str) -> Iterator[Finding]:
    """Another gate, docket, cheque or policy number than the customer gave with the same word."""
    for pattern in (_LABELLED, _HAN_LABELLED):
        known: dict[str, list[str]] = {}
        for one in matches_in(pattern, told):
            known.setdefault(one["what"].casefold(), []).append(one["n"])
        for found in found_in(pattern, context.text) if known else ():
            right = known.get(found["what"].casefold(), [])
            said = re.search(rf"(?<![A-Za-z0-9-]){re.escape(found['n'])}(?![A-Za-z0-9-])", told, re.IGNORECASE)
            if right and not said and (len(set(right)) == 1 or _is_slip(found["n"], right)):
                yield contradicts("FAC-13", read_at(context.text, found.start("n"), found.end("n"), found["n"]), right)


def _is_slip(number: str, known: list[str]) -> bool:
    return len(number) > 3 and any(OSA.distance(number, one) <= _SLIP for one in known)


@lru_cache(maxsize=1024)
def _bare(code: str) -> str:
    return re.sub(r"[\s/-]", "", code).upper()
