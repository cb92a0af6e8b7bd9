"""Words about people: relationships the case does not name, and codes the customer cannot know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.reading.reading import matches_in
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import REMEMBERED, small, without_quotations

_KIN = (
    ("mother", "mum", "mom", "mam", "parent", "parents"),
    ("father", "dad", "daddy", "parent", "parents"),
    ("wife", "partner", "spouse", "married"),
    ("husband", "partner", "spouse", "married"),
    ("partner", "wife", "husband", "spouse", "girlfriend", "boyfriend", "fiancé", "fiancée"),
    ("son", "boy", "child", "children", "kid", "kids", "toddler", "baby"),
    ("daughter", "girl", "child", "children", "kid", "kids", "toddler", "baby"),
    ("child", "children", "kid", "kids", "son", "sons", "daughter", "daughters", "boy", "girl", "baby", "toddler",
     "infant", "year-old"),
    ("baby", "infant", "newborn", "month-old", "child"),
    ("family", "wife", "husband", "children", "kids", "child", "son", "daughter", "mother", "father", "parents",
     "sister", "brother", "we"),
)  # fmt: skip
"""The first word is borne out by any of the others in the customer's letter."""
_PLURAL = {"mum": "mother", "dad": "father", "kids": "child", "children": "child", "parents": "mother"}
_CODE = re.compile(r"(?<![\w/.-])[A-Z]{2,}[ -]?\d{2,}[A-Z]?(?![\w-])")
_SPACING = re.compile(r"[\s\u200b-]+")
_PUBLIC = re.compile(
    r"(?:EU|UK|EC|EEC|MC|CFR|SHY|ANAC|CAAC|APPR|COVID|GBP|EUR|USD|HKD|CAD|TWD|NTD|CNY|INR|AUD|JPY|CHF|RMB|SDR|ISO|PO|ATR"
    r"|CRJ|ERJ)[ -]?\d+.*|[A-Z]{2} ?\d{1,4}[A-Z]?"
)


def assumed_relationship(letter: Inspection) -> Iterator[Hit]:
    """Only with the customer's own words at hand: what they did not say, we do not suppose."""
    case, sign = letter.context.case, letter.sign("relation")
    named = [(one.start, match) for one in letter.prose.sentences for match in matches_in(sign, one.plain)]
    told = [message.text for _, message in case.incoming] if case and named else []
    everything = small(" ".join(told))
    for start, match in named if any(told) else ():
        if not _borne_out(match["kin"], everything):
            yield Hit(start=start + match.start(), end=start + match.end())


def _borne_out(kin: str, told: str) -> bool:
    root = _PLURAL.get(kin, kin)
    words = {kin, root, *(word for row in _KIN if row[0] == root for word in row)}
    return any(re.search(rf"\b{re.escape(word)}\b", told) for word in words)


def unknown_code(letter: Inspection) -> Iterator[Hit]:
    """A code that neither the case nor the customer's letter holds; flights and laws belong to the facts checks."""
    case = letter.context.case
    named = [(one.start, match) for one in letter.prose.body for match in _codes(one.text)]
    known = _bare(_known_codes(letter.context, case)) if case and named else ""
    for start, match in named if case else ():
        if _bare(match.group()) not in known and not _PUBLIC.fullmatch(match.group()):
            yield Hit(start=start + match.start(), end=start + match.end())


def _bare(code: str) -> str:
    """However it is spaced: the bag NV 123456 is NV123456."""
    return _SPACING.sub("", code)


@lru_cache(maxsize=REMEMBERED)
def _codes(paragraph: str) -> tuple[re.Match[str], ...]:
    return tuple(_CODE.finditer(without_quotations(paragraph)))


def _known_codes(context: CheckContext, case: Case) -> str:
    own = [case.reference, case.id, case.journey.booking_reference, case.customer.loyalty_number, *case.bag_tags]
    own += [context.company.contact.phone, *(link.reference for link in case.links)]
    own += [message.text for message in case.messages] + [case.text]
    own += [str(fact.value) for fact in case.facts if not fact.dropped]
    return " ".join(text for text in own if text)
