"""Words of the department's own texts have been approved: no case need know them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding

_ROUND = 60
"""Characters on either side of a finding that are held against the library."""
_ENOUGH, _ENOUGH_HAN = 20, 8
"""So many of them must be the library's: then the words between are not the hand's."""
_MOST = 40
"""Places of the library at which the words are looked up."""


def not_approved(findings: Iterable[Finding], context: CheckContext) -> Iterator[Finding]:
    """Less what the fact lock asks about words that stand in the library as they stand in the letter."""
    for finding in findings:
        if not (finding.rule.startswith("FAC-") and _stands_in(finding, context)):
            yield finding


def _stands_in(finding: Finding, context: CheckContext) -> bool:
    text = context.text
    before = text[max(0, finding.start - _ROUND) : finding.start].replace("\n", " ")
    after = text[finding.end : finding.end + _ROUND].replace("\n", " ")
    return _is_said(before, finding.text, after, context.approved)


@lru_cache(maxsize=512)
def _is_said(before: str, words: str, after: str, approved: str) -> bool:
    enough = _ENOUGH if words.isascii() and after.isascii() else _ENOUGH_HAN
    for at in _places_of(words, approved):
        end = at + len(words)
        left = approved[max(0, at - len(before)) : at]
        if _alike(before[::-1], left[::-1]) + _alike(after, approved[end : end + len(after)]) >= enough:
            return True
    return False


def _places_of(words: str, approved: str) -> Iterator[int]:
    at = approved.find(words) if words else -1
    for _ in range(_MOST):
        if at < 0:
            return
        yield at
        at = approved.find(words, at + 1)


def _alike(one: str, other: str) -> int:
    """How many characters are the same from the beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
