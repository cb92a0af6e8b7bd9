"""Kin whom the customer does not have: a nephew for a niece, two sons for a son and a daughter, "his" grandmother."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, read_at
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_GROUPS: tuple[dict[str, str], ...] = (
    {
        "son": "sons?|boys?|lads?|child|children|kids?|bab(?:y|ies)|twins?|toddlers?|teenagers?|infants?|stepsons?|"
        "godsons?|newborn",
        "daughter": "daughters?|girls?|child|children|kids?|bab(?:y|ies)|twins?|toddlers?|teenagers?|infants?|"
        "stepdaughters?|"
        "goddaughters?|lass|newborn",
        "nephew": "nephews?|uncle|aunt|auntie",
        "niece": "nieces?|uncle|aunt|auntie",
        "grandson": "grandsons?|grandchild(?:ren)?|grand-?kids?|grand(?:mother|father|ma|pa|dad|parents?)|granny|"
        "nan|nana|gran",
        "granddaughter": "granddaughters?|grandchild(?:ren)?|grand-?kids?|grand(?:mother|father|ma|pa|dad|"
        "parents?)|granny|nan|"
        "nana|gran",
        "godson": "godsons?|godchild(?:ren)?",
        "goddaughter": "goddaughters?|godchild(?:ren)?",
        "stepson": "stepsons?|step-?children",
        "stepdaughter": "stepdaughters?|step-?children",
    },
    {
        "parents": "parents?|mother|mum|mom|mam|father|dad|folks|in-laws",
        "grandparents": "grand(?:parents?|mother|father|ma|pa|dad|son|daughter|child|children)|nan|nana|gran|granny",
        "grandmother": "grand(?:parents?|mother|ma|son|daughter|child|children)|nan|nana|gran|granny|nanna|mother|"
        "mum|mom|mam",
        "grandfather": "grand(?:parents?|father|pa|dad|son|daughter|child|children)|grandad|gramps|father|dad",
        "brothers": "brothers?|siblings?|twins?",
        "sisters": "sisters?|siblings?|twins?",
        "aunt": "aunt|auntie|aunty|nephews?|nieces?|sisters?|sister-in-law",
        "uncle": "uncle|nephews?|nieces?|brothers?|brother-in-law",
        "cousins": "cousins?",
    },
)
"""Words that may stand for one another by mistake, each with what the customer may have called them."""
_NARROW = frozenset(("nephew", "niece", "grandson", "granddaughter", "grandparents", "godson", "goddaughter"))
"""Never said of people in general."""
_OURS = re.compile(r"\b(?:my(?: own)?|our|I have an?|have an? \w+|any|every|no)(?: \w+)?\s+$", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:your|his|her|their|whose|two|three|both|[a-z]+[’']s)(?: [\w-]+)?\s+$", re.IGNORECASE)
_KIN = "|".join(sorted({one for group in _GROUPS for one in group}, key=len, reverse=True))
_WORD = re.compile(rf"\b(?P<kin>{_KIN})\b(?!-)", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:your|the|both|his|her) (?:(?:two|three|four|both|twin|little|young|small|other) )*(?P<kin>sons|boys|"
    r"daughters|girls|"
    r"brothers|sisters|nephews|nieces|grandsons|granddaughters)\b"
    r"|\b(?:two|three|four|both|twin) (?:(?:little|young|small|older|younger) )?(?P<few>sons|boys|daughters|girls|"
    r"brothers|"
    r"sisters|nephews|nieces|grandsons|granddaughters)\b",
    re.IGNORECASE,
)
_SAME_KIN = {"boy": "son", "girl": "daughter"}


def kin_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is None:
        return
    told = _told(context)
    written = context.text.casefold()
    for found in found_in(_WORD, context.text):
        kin = found["kin"].casefold()
        group = next(one for one in _GROUPS if kin in one)
        before = context.text[max(0, found.start() - 30) : found.start()]
        theirs = _THEIRS.search(before) or kin in _NARROW
        if not theirs or _OURS.search(before) or _named(group[kin], told):
            continue
        right = [one for one in group if one != kin and _said(one, told) and not _said(one, written)]
        if right:
            yield contradicts("SAL-03", read_at(context.text, *found.span("kin"), kin), right)
    yield from _too_many(context, told)


def _too_many(context: CheckContext, told: str) -> Iterator[Finding]:
    """Two sons, where the customer tells of one, and of a daughter or of no more."""
    for found in found_in(_SEVERAL, context.text):
        name = "kin" if found["kin"] else "few"
        kin = found[name].casefold().removesuffix("s")
        kin = _SAME_KIN.get(kin, kin)
        words = "|".join((kin, *(one for one, same in _SAME_KIN.items() if same == kin)))
        one = re.findall(rf"\b(?:{words})\b(?![- ]in[- ]law)", told)
        several = re.search(
            rf"\b(?:{words})s\b|\b(?:lads|brethren)\b|\b(?:other|another|second|elde(?:r|"
            rf"st)|old(?:er|est)|"
            rf"young(?:er|est)|first|middle|big|little) (?:{words})\b",
            told,
        )
        other = {"son": "daughter|girl", "daughter": "son|boy"}.get(kin, "only " + kin)
        both = re.search(rf"\b(?:{other})\b", told) is not None and re.search(rf"\b(?:{other})s\b", told) is None
        if one and both and not several:
            yield contradicts("SAL-03", read_at(context.text, found.start(), found.end(), kin), [f"one {kin}"])


def _named(words: str, told: str) -> bool:
    return re.search(rf"\b(?:{words})\b", told) is not None


def _said(kin: str, text: str) -> bool:
    return re.search(rf"\b{kin.removesuffix('s')}s?\b", text) is not None


@per_case
def _told(context: CheckContext) -> str:
    return "\n".join(known_texts(context)).casefold()
