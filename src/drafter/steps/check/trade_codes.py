"""Codes of the trade: several abbreviations in one sentence that nobody outside the trade can read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import REMEMBERED, without_quotations

_CODE = re.compile(
    r"(?<![\w@.£$€/-])(?:[A-Z]{2,6}\d{0,2}|[A-Z]+/[A-Z]{2,}|[A-Z]{2,4}-[A-Z0-9]{1,4}|[A-Z]-\d+)(?:s|ed|'d)?(?![\w/@])"
)
_ENDING = re.compile(r"(?:s|ed|'d)$")
_EXPLAINED = re.compile(r"\b(?:stands? for|short for|that is|which means|letters?|reads?|reference|initials)\b|\(")


def many_codes(letter: Inspection) -> Iterator[Hit]:
    """At least `least` different ones. What everybody knows stands in the words of the rule; what the case holds and
    what the sentence explains is no code."""
    public, case = frozenset(letter.rule.words), letter.context.case
    for sentence in letter.prose.sentences:
        told = _codes_in(sentence.text) - public
        if len(told) < letter.limit("least") or _EXPLAINED.search(sentence.plain):
            continue
        if case is None or len({code for code in told if not _is_theirs(code, case)}) >= letter.limit("least"):
            yield at(sentence)


@lru_cache(maxsize=REMEMBERED)
def _codes_in(sentence: str) -> frozenset[str]:
    """In a sentence written mostly in capitals there are none: it shouts."""
    words = without_quotations(sentence)
    if sum(map(str.isupper, words)) > sum(map(str.islower, words)):
        return frozenset()
    return frozenset(_ENDING.sub("", found) for found in _CODE.findall(words))


def _is_theirs(code: str, case: Case) -> bool:
    return any(code in text for text in (case.text, *(message.text for message in case.messages)) if text)
