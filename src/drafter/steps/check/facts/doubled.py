"""One remark where several readers say of the same words that they are not the case's."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from drafter.model.finding import SEVERITY_ORDER, Finding

_VALUES = frozenset({
    "FAC-01", "FAC-02", "FAC-03", "FAC-05", "FAC-08", "FAC-09", "FAC-10", "FAC-11", "FAC-12", "FAC-13", "SAL-03",
})  # fmt: skip
"""Rules which say that a value is another than the case's. Sums that do not add up, weekdays, days gone by, currencies
and titles are matters of their own."""
_CLOSE_BY = 100
"""Characters within which two remarks speak of one sentence."""


def one_a_place(found: Iterable[Finding]) -> list[Finding]:
    """Of remarks on values that overlap, the one most likely to name what was meant; all others as they are."""
    kept: list[Finding] = []
    for finding in sorted(found, key=_rank):
        if not any(_same_matter(finding, other) for other in kept):
            kept.append(finding)
    return kept


def unclaimed(more: Iterable[Finding], found: Iterable[Finding]) -> list[Finding]:
    """Those whose answer is not already what a remark close by puts in the place of another value: of 11.47 and
    10.42 the second stands for the 10.24 of the case, so the first does not."""
    claims = list(found)
    return [one for one in more if not any(_claims(other, one) for other in claims)]


def _claims(other: Finding, one: Finding) -> bool:
    near = abs(other.start - one.start) < _CLOSE_BY and other.start != one.start
    return near and other.rule == one.rule and bool(set(other.fixes) & set(one.fixes)) and other.text != one.text


def _rank(finding: Finding) -> tuple[int, float, int, int]:
    """The graver, then the one whose answer is nearest to what was written (a slip keeps most of its letters), then
    the one with fewer answers and more words."""
    gravity = SEVERITY_ORDER.index(finding.severity)
    return (gravity, -_likeness(finding.text, finding.fixes), len(finding.fixes), finding.start - finding.end)


@lru_cache(maxsize=512)
def _likeness(words: str, fixes: tuple[str, ...]) -> float:
    """0 to 1, of the best answer."""
    written = words.casefold()
    return max((SequenceMatcher(None, written, fix.casefold()).ratio() for fix in fixes), default=0.0)


def _same_matter(one: Finding, other: Finding) -> bool:
    if not (one.start < other.end and other.start < one.end):
        return False
    return one.message == other.message or (one.rule in _VALUES and other.rule in _VALUES)
