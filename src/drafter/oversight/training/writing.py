"""Marks for the letter itself: what it says, the traps it saw, how it is written, and the rules it kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from drafter.model.finding import Finding, Review
from drafter.model.marks import CriticalError, Evidence, Mark
from drafter.model.practice import Answer, ErrorClass, Practice, Skill, Trap
from drafter.oversight.training.words import found_in, in_letter

_PRIVATE, _PROMISED = frozenset({"privacy"}), frozenset({"promises", "empty_promise"})
_STYLE = frozenset({"salutation", "capitals", "house_style", "inclusive"})
_EXACT = ("facts", "placeholders", "policy")
SHOWN = 4
"""Findings shown as evidence of one mark."""


def answered(practice: Practice, answer: Answer) -> Iterator[Mark]:
    """What the letter must say, what it must not, and the traps."""
    for say in practice.outcomes.must_say:
        at = found_in(answer.letter, say.words)
        better = "" if at else say.better or f"Say it: {say.what}"
        yield Mark(
            id=f"says.{say.id}", part="answered", skill="concerns", what=say.what, share=float(bool(at)),
            weight=say.weight, evidence=at or _missing(say.what), better=better,
        )  # fmt: skip
    for say in practice.outcomes.must_not_say:
        if at := found_in(answer.letter, say.words):
            yield Mark(
                id=f"never.{say.id}", part="kept_rules", skill="traps", what=f"Must not say: {say.what}", share=0.0,
                weight=say.weight, evidence=at, better=say.better or f"Leave it out: {say.what}",
            )  # fmt: skip
    for trap in practice.traps:
        yield _trap(trap, answer.letter)


def _trap(trap: Trap, letter: str) -> Mark:
    fell = found_in(letter, trap.fallen)
    seen = found_in(letter, trap.seen)
    safe = not fell and (bool(seen) or not trap.seen)
    return Mark(
        id=f"trap.{trap.id}", part="recognised", skill="traps", what=trap.what, share=float(safe),
        evidence=fell or seen or (_missing(trap.what) if not safe else _NOT_TAKEN), better="" if safe else trap.why,
    )  # fmt: skip


_NOT_TAKEN = (Evidence(where="letter", text="no word of it in the letter"),)


def _missing(what: str) -> tuple[Evidence, ...]:
    return (Evidence(where="letter", text=f"not in the letter: {what}"),)


def wrote(review: Review, letter: str, deductions: Mapping[str, float]) -> Iterator[Mark]:
    """From our own checks, each finding once: tone, language, house style."""
    rows: tuple[tuple[str, Skill, float, Callable[[Finding], bool]], ...] = (
        ("tone", "tone", 4, lambda one: one.source == "tone" and one.family not in _STYLE | _PROMISED),
        ("language", "language", 1, lambda one: one.source == "grammar"),
        ("house_style", "house_style", 1, lambda one: one.source == "layout" or one.family in _STYLE),
    )
    for id, skill, weight, mine in rows:
        found = tuple(one for one in review.findings if mine(one))
        yield _by_findings(id, "wrote", skill, weight, found, letter, deductions)


def kept_rules(review: Review, letter: str, deductions: Mapping[str, float]) -> Iterator[Mark]:
    rows: tuple[tuple[str, Skill, Callable[[Finding], bool]], ...] = (
        ("fact_lock", "fact_lock", lambda one: one.source in _EXACT and one.family not in _PROMISED),
        ("promises", "promises", lambda one: one.family in _PROMISED),
        ("privacy", "privacy", lambda one: one.source == "privacy" or one.family in _PRIVATE),
    )
    for id, skill, mine in rows:
        found = tuple(one for one in review.findings if mine(one))
        yield _by_findings(id, "kept_rules", skill, 1, found, letter, deductions)


def _by_findings(
    id: str,
    part: str,
    skill: Skill,
    weight: float,
    found: tuple[Finding, ...],
    letter: str,
    deductions: Mapping[str, float],
) -> Mark:
    cost = sum(float(deductions.get(one.severity, 0)) for one in found)
    worst = sorted(found, key=lambda one: -float(deductions.get(one.severity, 0)))
    return Mark(
        id=id, part="wrote" if part == "wrote" else "kept_rules", skill=skill, weight=weight,
        what=f"{id.replace('_', ' ').capitalize()}: {len(found) or 'no'} remark{'s' * (len(found) != 1)}",
        share=max(0.0, 1 - cost), evidence=tuple(_shown(one, letter) for one in worst[:SHOWN]),
        better=_advice(worst[0]) if worst else "", source=", ".join(dict.fromkeys(one.rule for one in worst)),
    )  # fmt: skip


def _shown(finding: Finding, letter: str) -> Evidence:
    if finding.end > finding.start:
        return in_letter(letter, finding.start, finding.end)
    return Evidence(where="letter", text=finding.message)


def _advice(finding: Finding) -> str:
    fix = f" Try “{finding.fixes[0]}”." if finding.fixes else ""
    return f"{finding.message}{fix}"


def critical_errors(
    practice: Practice, answer: Answer, review: Review, classes: Mapping[str, str], marks: tuple[Mark, ...]
) -> Iterator[CriticalError]:
    """The auto-fails of our own checks, and what this case calls critical: words forbidden or missing, and traps."""
    for rule in review.auto_fails:
        finding = next(one for one in review.findings if one.rule == rule)
        kind = cast("ErrorClass", classes[rule].removesuffix("_critical"))
        shown = (_shown(finding, answer.letter),)
        yield CriticalError(id=rule, kind=kind, what=finding.message, evidence=shown, better=_advice(finding))
    grave = {f"never.{say.id}": say.critical for say in practice.outcomes.must_not_say}
    grave |= {f"says.{say.id}": say.critical for say in practice.outcomes.must_say}
    grave |= {f"trap.{trap.id}": trap.critical for trap in practice.traps}
    for mark in marks:
        kind_here = grave.get(mark.id)
        if kind_here and mark.lost:
            yield CriticalError(id=mark.id, kind=kind_here, what=mark.what, evidence=mark.evidence, better=mark.better)
