"""Kin whom the customer does not have: a nephew for a niece, two sons for a son and a daughter, "his" grandmother."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import FactWords, either, words_in
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, read_at
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_OURS = re.compile(r"\b(?:my(?: own)?|our|I have an?|have an? \w+|any|every|no)(?: \w+)?\s+$", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:your|his|her|their|whose|two|three|both|[a-z]+[’']s)(?: [\w-]+)?\s+$", re.IGNORECASE)
_YOURS = re.compile(r"\byour $", re.IGNORECASE)
""" "Your wife" is the customer's, whoever else the letter tells of."""
_SEVERAL = re.compile(
    r"\b(?:your|the|both|his|her) (?:(?:two|three|four|both|twin|little|young|small|other) )*(?P<kin>sons|boys|"
    r"daughters|girls|"
    r"brothers|sisters|nephews|nieces|grandsons|granddaughters)\b"
    r"|\b(?:two|three|four|both|twin) (?:(?:little|young|small|older|younger) )?(?P<few>sons|boys|daughters|girls|"
    r"brothers|"
    r"sisters|nephews|nieces|grandsons|granddaughters)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:children|kids|grandchildren|twins?|triplets|family|brood|siblings|little ones|(?:sons|daughters|boys|girls)|"
    r"my other|each of them|both of them|\w+ of us|party of)\b"
)
"""Words under which a second may have travelled."""
_SAME_KIN = {"boy": "son", "girl": "daughter"}


def kin_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is None:
        return
    told = _told(context)
    written = context.text.casefold()
    words = context.kinds.words
    for found in found_in(_word(words), context.text):
        kin = found["kin"].casefold()
        group = next(one for one in words.kin if kin in one)
        before = context.text[max(0, found.start() - 30) : found.start()]
        theirs = _THEIRS.search(before) or kin in words_in(words.never_in_general)
        if not theirs or _OURS.search(before) or _named(either(group[kin]), told):
            continue
        yours = _YOURS.search(before) is not None
        right = [one for one in group if one != kin and _said(one, told) and (yours or not _said(one, written))]
        if right:
            yield contradicts("SAL-03", read_at(context.text, *found.span("kin"), kin), right)
    yield from _too_many(context, told)


@lru_cache(maxsize=4)
def _word(words: FactWords) -> re.Pattern[str]:
    kin = sorted({one for group in words.kin for one in group}, key=len, reverse=True)
    return re.compile(rf"\b(?P<kin>{either(','.join(kin))})\b(?!-)", re.IGNORECASE)


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
        alone = re.search(rf"\bmy (?:only )?(?:{words})\b", told) is not None and _OTHERS.search(told) is None
        if one and (both or alone) and not several:
            yield contradicts("SAL-03", read_at(context.text, found.start(), found.end(), kin), [f"one {kin}"])


def _named(words: str, told: str) -> bool:
    return re.search(rf"\b(?:{words})\b", told) is not None


def _said(kin: str, text: str) -> bool:
    return re.search(rf"\b{kin.removesuffix('s')}s?\b", text) is not None


@per_case
def _told(context: CheckContext) -> str:
    return told_text(context).casefold()
