"""Numbers of the customer's own – bookings, files, tags, memberships, policies – against those the case knows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.codes import Code, bare_code, codes_in, shape_of
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.known import case_of, fact_values, is_filled_in, known_texts, told_text
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_GIVEN_BY_US = re.compile(
    r"\b(?:new|fresh|further|separate) (?:\w+ )?(?:ref(?:erence)?|number|code|file|case|claim|booking|ticket|order)s?\b"
    r"[^.;\n]{0,20}$"
    r"|\b(?:voucher|gift|promo(?:tion(?:al)?)?|discount|credit|coupon|e-?card|payment|transfer|refund|transaction|"
    r"authori[sz]ation|tracking|parcel|courier|consignment|waybill|shipment|dispatch|remittance|work order|job|defect|"
    r"maintenance|activation|redemption|phone|telephone|extension|aircraft|tail|registration|model|serial|part|train|"
    r"flights?) ?(?:card |slip )?(?:code|number|no\.?|ref(?:erence)?|id)?s?(?:,? (?:is|are|was|will be|of))?[ :,(#“]*$"
    r"|\b(?:our|my) (?:claims?|file|payment|ledger|internal|own) (?:ref(?:erence)?|number|no\.?)\b[^.;\n]{0,12}$"
    r"|新的?(?:參考|個案|檔案|訂單|訂位)(?:編號|號碼|代號)?[^。；\n]{0,6}$"
    r"|(?:優惠|折扣|禮券|兌換|啟動|追蹤|付款|轉帳|退款|授權)(?:代?碼|編號|號碼)?[^。；\n]{0,6}$",
    re.IGNORECASE,
)
"""What stands before a number that only we can tell."""
_BEFORE = 48
_SLIP = 2
_ON_OUR_FILE = ("member", "bag")
"""What we know of a customer without their telling."""
_NAMES = {"booking": "booking reference", "member": "membership number", "bag": "bag tag", "case": "reference",
          "group": "group code"}  # fmt: skip


class Known(Value, frozen=True):
    """A number of the case as it is written there, and of what it is."""

    written: str
    what: str = ""


def code_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """One slip away from a number of the case, another of the same sort where the case has one, or one that stands
    nowhere in it."""
    if context.case is None:
        return
    for reading in codes_in(context.text):
        if _stands_there(reading.value.bare, context) or not sentences.around(reading).asserted:
            continue
        right, ours = _meant(reading, context), _is_ours(reading, context)
        near = [one for one in right if _is_slip(bare_code(one), reading.value.bare)]
        if near or (right and not ours):
            yield contradicts("FAC-05", reading, near or right, _another(reading, near or right))
        elif not ours and (reading.value.what not in _ON_OUR_FILE or is_filled_in(context.case)):
            yield not_in_case("FAC-05", reading, _NAMES.get(reading.value.what, "number"))


def _another(reading: Reading[Code], right: list[str]) -> str | None:
    what = _NAMES.get(reading.value.what)
    return f"You wrote {reading.text}; the {what} of the case is {right[0]}." if what else None


def _meant(reading: Reading[Code], context: CheckContext) -> list[str]:
    """Slips first, then the only one of the same sort, then the only one written alike."""
    known, code = known_codes(context), reading.value
    slips = [one.written for one in known if _is_slip(bare_code(one.written), code.bare)]
    sorts = _only(one.written for one in known if code.what and one.what == code.what)
    alike = _only(one.written for one in known if shape_of(one.written) == shape_of(reading.text))
    return list(dict.fromkeys((*slips, *sorts, *alike)))


def _only(found: Iterator[str]) -> list[str]:
    several = list({bare_code(one): one for one in found}.values())
    return several if len(several) == 1 else []


def _is_slip(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) < _SLIP and OSA.distance(one, other, score_cutoff=_SLIP) <= _SLIP


@per_case
def known_codes(context: CheckContext) -> tuple[Known, ...]:
    case = case_of(context)
    filed = [
        (case.reference, "case"),
        (case.journey.booking_reference, "booking"),
        (case.customer.loyalty_number, "member"),
        *((tag, "bag") for tag in case.bag_tags),
        *((link.reference, "case") for link in case.links),
        *((value, "booking") for value in fact_values(case, str, ("booking", "pnr"))),
        *((value, "") for value in fact_values(case, str) if re.search(r"\d", value) and len(value) < 25),
    ]
    told = [Known(one.text, one.value.what) for text in known_texts(context) for one in codes_in(text)]
    every = [*(Known(written, what) for written, what in filed if written), *told]
    return tuple({(bare_code(one.written), one.what): one for one in every}.values())


def _stands_there(bare: str, context: CheckContext) -> bool:
    """As it is written in the case, as part of a longer number, or with the word before it left out or added."""
    return any(bare in one for one in _told_codes(context)) or bare in _told_squeezed(context)


@per_case
def _told_codes(context: CheckContext) -> tuple[str, ...]:
    return tuple(bare_code(one.written) for one in known_codes(context))


@per_case
def _told_squeezed(context: CheckContext) -> str:
    return bare_code(told_text(context))


def _is_ours(reading: Reading[Code], context: CheckContext) -> bool:
    """Part of our own address and signature, or told by us for the first time."""
    before = context.text[max(0, reading.start - _BEFORE) : reading.start].rpartition("\n")[2]
    return _GIVEN_BY_US.search(before) is not None or reading.value.bare in _letterhead(context)


def _letterhead(context: CheckContext) -> str:
    contact, company = context.company.contact, context.company
    return _bare_line(
        " ".join((*contact.address, contact.phone, *company.letterhead.lines, context.signatory.signature))
    )


@lru_cache(maxsize=8)
def _bare_line(line: str) -> str:
    return bare_code(line)
