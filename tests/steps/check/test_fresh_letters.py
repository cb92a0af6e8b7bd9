"""Letters in other voices: what is planted in them is found, and those worth signing are left in peace."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.model.finding import Finding
from drafter.steps.check import check
from steps.check.tone_cases import proof_context, tone_rules

FRESH = Path(__file__).parent / "fresh_letters"


@cache
def fresh_letters(kind: str) -> tuple[dict[str, Any], ...]:
    return tuple(
        row for path in sorted(FRESH.glob(f"{kind}_*.yaml")) for row in yaml.safe_load(path.read_text("utf-8"))
    )


def graver(findings: tuple[Finding, ...]) -> list[str]:
    """Without facts and privacy: these letters come without their case, and their days are of another year."""
    own = (finding for finding in findings if finding.source not in ("facts", "privacy"))
    return [finding.key for finding in own if finding.severity != "advice"]


@pytest.mark.slow
def test_good_letters_in_other_voices_are_left_in_peace() -> None:
    marked = {
        letter["id"]: graver(check(proof_context(letter), tone_rules()).findings) for letter in fresh_letters("good")
    }
    more_than_one = {name: found for name, found in marked.items() if len(found) > 1}
    assert len(marked) >= 500
    assert len(more_than_one) <= 0.05 * len(marked), more_than_one


@pytest.mark.slow
def test_what_is_planted_in_other_voices_is_found() -> None:
    planted = [(letter, plant) for letter in fresh_letters("bad") for plant in letter["planted"]]
    missed = [(letter["id"], plant["words"]) for letter, plant in planted if not _found(letter, plant)]
    assert len(planted) >= 1150
    assert len(missed) <= 0.05 * len(planted), missed


def _found(letter: dict[str, Any], plant: dict[str, str]) -> bool:
    """A finding of the family above advice (or whose rule is advice) on the words; without words, on the whole."""
    found = [one for one in _findings(letter["id"]) if one.family == plant["family"] and _is_heard(one)]
    if not plant["words"]:
        return any(one.start == one.end for one in found)
    places = [match.span() for match in re.finditer(re.escape(plant["words"]), letter["text"])]
    return any(one.start < end and start < one.end for one in found for start, end in places)


def _is_heard(finding: Finding) -> bool:
    rule = tone_rules().named(finding.rule)
    return finding.severity != "advice" or (rule is not None and rule.severity == "advice")


@cache
def _findings(letter: str) -> tuple[Finding, ...]:
    return check(proof_context(next(bad for bad in fresh_letters("bad") if bad["id"] == letter)), tone_rules()).findings
