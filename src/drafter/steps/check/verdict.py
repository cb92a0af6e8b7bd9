"""What the findings come to: overrides, the seven sections of the profile, the auto-fails, and whether it may go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec

from drafter.model.finding import Finding, Override, Profile, Severity

DEDUCTION: Mapping[Severity, float] = {"error": 8, "warning": 4, "advice": 1.5}
"""Points one finding costs its section; the nth of one rule costs that divided by n."""


def with_overrides(findings: tuple[Finding, ...], overrides: tuple[Override, ...]) -> tuple[Finding, ...]:
    """A stored reason lifts a block of its own key, and only one that a reason may lift."""
    by_key = {override.key: override for override in overrides}
    return tuple(
        _lifted(finding, by_key[finding.key]) if finding.blocks == "until_reason" and finding.key in by_key else finding
        for finding in findings
    )


def _lifted(finding: Finding, override: Override) -> Finding:
    return msgspec.structs.replace(finding, blocks="no", explanation=f"Kept by {override.by}: {override.reason}")


def without_silenced(findings: tuple[Finding, ...], silenced: frozenset[str]) -> tuple[Finding, ...]:
    """A finding that blocks is never silenced."""
    return tuple(
        finding
        for finding in findings
        if finding.blocks != "no" or not (finding.key in silenced or finding.rule in silenced)
    )


def profile(findings: tuple[Finding, ...], sections: Mapping[str, str]) -> Profile:
    """Each section's points after its deductions, never below nothing."""
    full = Profile()
    lost: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for finding in findings:
        times[finding.rule] += 1
        section = sections.get(finding.family, "accuracy_compliance" if finding.source in _EXACT else "plain_language")
        lost[section] += DEDUCTION[finding.severity] / times[finding.rule]  # type: ignore[assignment]  # Counter holds floats too
    points = {name: (max(0, round(full_points - lost[name])), full_points) for name, full_points in _full(full)}
    return Profile(**points)


_EXACT = ("facts", "privacy", "placeholders", "policy")


def _full(profile: Profile) -> list[tuple[str, int]]:
    return [(name, getattr(profile, name)[1]) for name in profile.__struct_fields__]


def auto_fails(findings: tuple[Finding, ...], classes: Mapping[str, str]) -> tuple[str, ...]:
    """The rules that fail a letter whatever its points; advice never does."""
    failing = (finding.rule for finding in findings if finding.severity != "advice" and finding.rule in classes)
    return tuple(sorted(set(failing)))


def is_ready(findings: tuple[Finding, ...]) -> bool:
    return all(finding.blocks == "no" for finding in findings)
