"""Words about people: relationships the case does not name, and codes the customer cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit
from drafter.steps.check.prose import Prose, small, straight, without_quotations

_RELATION = re.compile(
    r"\byour (?:late |elderly |young |little |baby )?(wife|husband|partner|girlfriend|boyfriend|fiancée?|mum|mother|dad|father|son|daughter|"
    r"grandmother|grandfather|brother|sister|parents|children|kids|child|baby|family)\b"
)
_SAME = {
    "mum": "mother|mum|mom|mam|parent", "mother": "mother|mum|mom|mam|parent", "dad": "father|dad|parent",
    "father": "father|dad|parent", "parents": "parent|mother|father|mum|dad", "kids": "kid|child|son|daughter|boy|girl|baby|year-old",
    "children": "kid|child|son|daughter|boy|girl|baby|toddler|infant|year-old", "child": "kid|child|son|daughter|boy|girl|baby|toddler|infant|year-old",
    "baby": "baby|infant|month-old|newborn", "family": "family|wife|husband|kid|child|son|daughter|mother|father|parent|mum|dad|brother|sister|we ",
    "son": "son|boy|child|kid", "daughter": "daughter|girl|child|kid", "partner": "partner|wife|husband|spouse|girlfriend|boyfriend|fianc",
}  # fmt: skip
_CODE = re.compile(r"(?<![\w/.-])[A-Z]{2,}[ -]?\d{2,}[A-Z]?(?![\w-])")
_PUBLIC = re.compile(
    r"(?:EU|UK|EC|EEC|MC|CFR|SHY|ANAC|CAAC|APPR|COVID|GBP|EUR|USD|HKD|CAD|TWD|NTD|CNY|INR|AUD|JPY|CHF|RMB|SDR|ISO|PO|CR|ATR|CRJ|ERJ)[ -]?\d+.*|[A-Z]{2} ?\d{1,4}[A-Z]?"
)


def assumed_relationship(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """Only with the customer's own words at hand: what they did not say, we do not suppose."""
    if context.case is None or not context.case.incoming:
        return
    told = small(" ".join(message.text for _, message in context.case.incoming))
    for sentence in prose.sentences:
        for match in _RELATION.finditer(small(straight(sentence.text))):
            if not re.search(rf"\b(?:{_SAME.get(match[1], re.escape(match[1]))})", told):
                yield Hit(start=sentence.start + match.start(), end=sentence.start + match.end())


def unknown_code(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """A code that neither the case nor the customer's letter holds; flights and laws belong to the facts checks."""
    if context.case is None:
        return
    case = context.case
    known = " ".join(
        [case.reference or "", case.id or "", case.journey.booking_reference or "", *case.bag_tags, context.company.contact.phone,
         case.customer.loyalty_number or "", *(message.text for _, message in case.incoming), *(link.reference for link in case.links),
         *(str(fact.value) for fact in case.facts if not fact.dropped)]
    )  # fmt: skip
    for paragraph in prose.body:
        for match in _CODE.finditer(without_quotations(paragraph.text)):
            if match.group() not in known and not _PUBLIC.fullmatch(match.group()):
                yield Hit(start=paragraph.start + match.start(), end=paragraph.start + match.end())
