"""Runs the rules that mark words, one paragraph at a time, so that a changed paragraph costs only itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckKind
from drafter.model.finding import Finding
from drafter.model.same import Same
from drafter.model.tone_rule import CompiledRule, ToneRule, ToneRules
from drafter.steps.check import prose
from drafter.steps.check.chinese import in_script_of, simplified
from drafter.steps.check.sieve import Sieve
from drafter.steps.check.sorted_rules import sorted_rules


class Manner(msgspec.Struct, frozen=True):
    """What, beside its words, decides which rules a paragraph meets."""

    language: str
    kind: CheckKind
    severity: int
    flags: frozenset[str]

    @property
    def is_chinese(self) -> bool:
        return self.language.lower().startswith("zh")

    def key(self, paragraph: prose.Paragraph) -> tuple[str, Manner]:
        return (paragraph.text, self)


ParagraphKey = tuple[str, Manner]
Known = Mapping[ParagraphKey, tuple[Finding, ...]]


def rules_in_force(rules: ToneRules, manner: Manner) -> tuple[CompiledRule, ...]:
    """The span rules that hold for this letter."""
    return tuple(
        compiled
        for compiled in rules.rules
        if compiled.wanted
        and compiled.rule.speaks(manner.language)
        and compiled.rule.severity_for(manner.severity) != "off"
        and compiled.rule.concerns(manner.kind, manner.flags)
    )


@lru_cache(maxsize=8)
def _sieve(rules: Same[ToneRules], manner: Manner) -> Sieve:
    return Sieve(rules_in_force(rules.value, manner), rules.value.needed)


def span_findings(text: str, sieve: Sieve, manner: Manner) -> tuple[Finding, ...]:
    """Findings in one paragraph, offsets counted from its start."""
    straight = prose.without_quotations(prose.joined_lines(prose.straight(text)))
    cased = simplified(straight) if manner.is_chinese else straight
    lower = prose.small(cased)
    found: list[Finding] = []
    for place in sieve.places_in(cased, lower):
        compiled = sieve.tried[place.order][0]
        if not excused(cased if compiled.rule.case_sensitive else lower, place.start, compiled):
            words = text[place.start : place.end]
            found.append(_finding(compiled.rule, manner, place.start, words, _fixes(place.swaps, words)))
    return tuple(found)


def _finding(rule: ToneRule, manner: Manner, start: int, words: str, fixes: tuple[str, ...]) -> Finding:
    return Finding(
        rule=rule.id,
        family=rule.family,
        source=rule.source,
        severity=rule.severity_for(manner.severity),  # type: ignore[arg-type]  # rules that are off are not run
        message=rule.message.replace("{words}", words),
        start=start,
        end=start + len(words),
        text=words,
        blocks=rule.blocks,
        fixes=fixes,
        explanation=rule.explanation_in(manner.language),
    )


def excused(folded: str, at: int, compiled: CompiledRule) -> bool:
    """Whether the rule's `unless` stands near, or its `only_with` does not (in the letter: decided later)."""
    if compiled.only_with is not None and not compiled.only_with.pattern.search(folded, *_sentence_at(folded, at)):
        return True
    if compiled.unless is None or compiled.rule.unless_in == "letter":
        return False
    if compiled.rule.unless_in == "paragraph":
        return compiled.unless.pattern.search(folded) is not None
    start, end = _sentence_at(folded, at)
    if compiled.rule.unless_in == "near":
        start = _sentence_at(folded, max(0, start - 2))[0]
    if compiled.rule.unless_in in ("near", "after"):
        end = _sentence_at(folded, min(len(folded), end + 1))[1]
    return compiled.unless.pattern.search(folded, start, end) is not None


_ENDS = re.compile(r"[!?\n。！？]|\.(?!\d)")
"""What ends a sentence; the point of a figure does not."""


def _sentence_at(folded: str, at: int) -> tuple[int, int]:
    before = [mark.end() for mark in _ENDS.finditer(folded, max(0, at - 600), at)]
    after = _ENDS.search(folded, at)
    return (before[-1] if before else max(0, at - 600)), (after.end() if after else len(folded))


def _fixes(swaps: tuple[str, ...], words: str) -> tuple[str, ...]:
    """A capital at the start stays a capital."""
    return tuple(swap[:1].upper() + swap[1:] for swap in swaps) if words[:1].isupper() else swaps


def paragraph_findings(
    paragraphs: tuple[prose.Paragraph, ...], rules: ToneRules, manner: Manner, known: Known
) -> Known:
    """What the span rules say of each paragraph, taken from `known` where its words have not changed."""
    sieve = _sieve(Same(rules), manner)
    found: dict[ParagraphKey, tuple[Finding, ...]] = {}
    for paragraph in paragraphs:
        key = manner.key(paragraph)
        if key not in found:
            new = () if key in known else span_findings(paragraph.text, sieve, manner)
            found[key] = known[key] if key in known else tuple(_as_written(finding, manner.language) for finding in new)
    return found


def _as_written(finding: Finding, language: str) -> Finding:
    """With its swaps in the letter's script."""
    fixes = tuple(in_script_of(fix, language) for fix in finding.fixes)
    return finding if fixes == finding.fixes else msgspec.structs.replace(finding, fixes=fixes)


def moved(finding: Finding, by: int) -> Finding:
    return msgspec.structs.replace(finding, start=finding.start + by, end=finding.end + by)


def enough_of(findings: list[Finding], rules: ToneRules, text: str) -> list[Finding]:
    """Leaves out what the letter as a whole excuses, and what counts only from its nth place on."""
    in_force = sorted_rules(rules)
    by_id = in_force.by_id
    folded = prose.small(prose.straight(text))
    excused_rules = {
        compiled.rule.id
        for compiled in in_force.excused_by_letter
        if compiled.unless and compiled.unless.pattern.search(folded)
    }
    times = Counter(finding.rule for finding in findings)
    left = [
        finding
        for finding in findings
        if finding.rule not in excused_rules and times[finding.rule] >= by_id[finding.rule].rule.at_least
    ]
    return list(_first_of_each(left, by_id))


def _first_of_each(findings: list[Finding], by_id: Mapping[str, CompiledRule]) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.rule] += 1
        most = by_id[finding.rule].rule.at_most
        if most is None or seen[finding.rule] <= most:
            yield finding
