"""Hits of an engine as findings of a letter: offsets count in the whole text, and grammar never blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.model.finding import Finding, Severity
from drafter.model.letter import Letter
from drafter.ports import Grammar, GrammarHit

SEVERITIES: dict[str, Severity] = {"spelling": "error", "grammar": "warning", "punctuation": "warning"}
"""Anything else, style above all, is advice: an engine knows mistakes better than taste."""

FAMILIES = {"style": "style", "name": "name"}
"""A misspelling counts as grammar; taste, and a name to be held against the case, do not."""


def findings_from(
    hits: Sequence[Sequence[GrammarHit]], paragraphs: Sequence[str], starts: Sequence[int]
) -> tuple[Finding, ...]:
    """`hits` per paragraph as the engine answered; `starts`: where each paragraph begins in the letter's plain text."""
    findings = (
        _finding(hit, paragraph, start)
        for found, paragraph, start in zip(hits, paragraphs, starts, strict=True)
        for hit in found
    )
    return tuple(_each_name_once(findings))


def _each_name_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """A name the dictionary does not know is asked about where it first stands."""
    asked: set[str] = set()
    for finding in findings:
        if finding.family != "name" or finding.text not in asked:
            yield finding
        if finding.family == "name":
            asked.add(finding.text)


def findings_in(
    grammar: Grammar, letter: Letter, words: frozenset[str] = frozenset()
) -> tuple[tuple[Finding, ...], str | None]:
    """All findings of one letter, and the notice of what could not be checked."""
    paragraphs = [paragraph.plain for paragraph in letter.paragraphs]
    answer = grammar.check(paragraphs, letter.language, words)
    return findings_from(answer.hits, paragraphs, letter.starts), answer.notice


def _finding(hit: GrammarHit, paragraph: str, start: int) -> Finding:
    return Finding(
        rule=hit.rule,
        family=FAMILIES.get(hit.kind, "grammar"),
        source="grammar",
        severity=SEVERITIES.get(hit.kind, "advice"),
        message=hit.message,
        start=start + hit.start,
        end=start + hit.end,
        text=paragraph[hit.start : hit.end],
        fixes=hit.fixes,
    )
