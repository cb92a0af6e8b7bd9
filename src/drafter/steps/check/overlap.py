"""Decides between remarks on the same words: of one family, and of two on nearly the same words, the gravest stays;
ours on form stand above the engine's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from drafter.model.finding import SEVERITY_ORDER, Finding

WIDE = frozenset({"length", "repetition"})
"""Families that mark whole sentences or paragraphs: they lie over other findings without meaning the same."""


COVERS_GRAMMAR = frozenset({"leftovers", "capitals", "house_style", "salutation", "privacy"})
"""Families whose remark already says what an engine would say of the same words; a misspelling inside a stock phrase
is still a misspelling."""
_OF_SIGNS = "capitals"
"""How words are written says nothing of what they say: both are worth a remark."""
SAID_BY_FACTS = frozenset({"JAR-07", "INC-04"})
"""Rules of tone that mark what the case does not know; a remark of the fact lock says what it should be."""
_NO_DATE = "PRO-02"
_NEITHER_WHO_NOR_WHEN = frozenset({"NXT-09", "NXT-14"})
"""Of a promise without a date this says more: who is missing as well."""
_OF_HOW_IT_READS = frozenset({"jargon", "capitals"})
"""Families that say nothing of words that must go anyway."""
_STOPS = ("always", "until_reason", "no")
"""How a finding holds the letter back, the strictest first."""
_NEARLY, _HALF = 0.8, 0.5
"""Shares of the longer and the shorter stretch from which two remarks of tone are on the same words."""
STRETCH = 100
"""Characters of the letter looked at together: only findings that share a stretch can overlap."""


def without_overlaps(findings: tuple[Finding, ...], learned: Collection[str] = ()) -> tuple[Finding, ...]:
    """The findings worth showing, in the order of the letter; whole-letter ones first. `learned`: rules of likeness,
    two of which may say of one sentence that it is like either family."""
    alike = frozenset(learned)
    kept: list[Finding] = []
    by_stretch: dict[int, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=_rank):
        stretches = range(finding.start // STRETCH, finding.end // STRETCH + 1)
        others = (other for stretch in stretches for other in by_stretch[stretch])
        if not any(_gives_way(finding, other) for other in others if not {finding.rule, other.rule} <= alike):
            kept.append(finding)
            for stretch in stretches:
                by_stretch[stretch].append(finding)
    return tuple(sorted(kept, key=lambda finding: (finding.start, finding.end, finding.rule)))


def _rank(finding: Finding) -> tuple[int, int, int, int, int]:
    length = finding.end - finding.start
    gravity = SEVERITY_ORDER.index(finding.severity)
    return (_STOPS.index(finding.blocks), finding.source == "grammar", gravity, finding.rule == _NO_DATE, -length)


def _gives_way(finding: Finding, kept: Finding) -> bool:
    """Whether a finding says nothing beside one that ranks above it."""
    if finding.start == finding.end or not (finding.start < kept.end and kept.start < finding.end):
        return finding == kept
    if kept.blocks == "always" and (finding.source == "facts" or finding.family in _OF_HOW_IT_READS):
        return True
    if kept.source == "facts" and finding.rule in SAID_BY_FACTS:
        return bool(kept.fixes) and kept.severity != "advice"
    if _stops_on_its_own(finding, kept):
        return False
    if _are_on_one_promise(finding.rule, kept.rule):
        return True
    if finding.family in WIDE or kept.family in WIDE:
        return finding.family == kept.family
    if finding.source == "grammar":
        covered = kept.family in COVERS_GRAMMAR and kept.severity != "advice"
        return covered or kept.source == "grammar" or finding.severity == "advice"
    return _is_on_the_same_words(finding, kept)


def _are_on_one_promise(rule: str, other: str) -> bool:
    return _NO_DATE in (rule, other) and not _NEITHER_WHO_NOR_WHEN.isdisjoint((rule, other))


def _of_one_family(finding: Finding, kept: Finding) -> bool:
    return finding.family == kept.family and finding.source == kept.source == "tone"


def _stops_on_its_own(finding: Finding, kept: Finding) -> bool:
    """It stops the letter for a reason that the other does not give."""
    told = finding.rule == kept.rule or (_of_one_family(finding, kept) and finding.blocks == kept.blocks)
    return finding.blocks != "no" and not told


def _is_on_the_same_words(finding: Finding, kept: Finding) -> bool:
    shared = min(finding.end, kept.end) - max(finding.start, kept.start)
    shorter, longer = sorted((finding.end - finding.start, kept.end - kept.start))
    of_words = finding.source == kept.source == "tone" and _OF_SIGNS not in (finding.family, kept.family)
    if of_words and shared >= _NEARLY * longer:
        return True
    return finding.family == kept.family and shared >= (_HALF if _of_one_family(finding, kept) else 1) * shorter
