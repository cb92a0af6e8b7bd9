"""Capitals that shout, told from acronyms, codes and names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit
from drafter.steps.check.prose import Prose, straight, without_quotations

_RUN = re.compile(r"(?<![\w£$€&/-])[A-Z][A-Z']*[A-Z](?:[ ,]+(?:[A-Z][A-Z']*[A-Z]|A|I)(?![\w-]))*(?![\w/-])")


def shouting(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """Two or more ordinary words in capitals, or one that only emphasis puts there."""
    known = frozenset(rule.words) | frozenset(context.places) | _of_the_case(context)
    for paragraph in prose.body:
        plain = without_quotations(straight(paragraph.text))
        for match in _RUN.finditer(plain):
            words = [word for word in re.findall(r"[A-Z']+", match.group()) if word not in known]
            if _shouts(words):
                start, end = paragraph.start + match.start(), paragraph.start + match.end()
                yield Hit(start=start, end=end, fixes=(match.group().lower(),))


def _shouts(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return any(word in _EMPHASIS for word in words) or bool(long and (len(words) > 1 or len(long[0]) > 5))


_EMPHASIS = frozenset(
    [
        "NEVER",
        "NOT",
        "MUST",
        "ALWAYS",
        "ONLY",
        "ALL",
        "NO",
        "VERY",
        "YOU",
        "YOUR",
        "CANNOT",
        "WILL",
        "ANY",
        "EVERY",
        "URGENT",
        "IMPORTANT",
        "SORRY",
        "PLEASE",
        "AND",
        "BUT",
        "DO",
    ]
)


def _of_the_case(context: CheckContext) -> frozenset[str]:
    """Capitals the company and the customer themselves use: carrier codes, booking references, names."""
    case = context.case
    own = [context.company.name, context.company.tour_operator, *context.company.carrier_codes, context.signatory.name]
    if case:
        own += [case.reference or "", case.journey.booking_reference or "", case.customer.full_name, *case.bag_tags]
    return frozenset(re.findall(r"[A-Z]{2,}", " ".join(own).upper()))
