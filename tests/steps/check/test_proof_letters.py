"""Ten good letters stay almost unmarked; of the faults planted in ten bad ones, 95 in 100 are found."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from drafter.model.finding import Finding
from drafter.steps.check import check
from steps.check.tone_cases import proof_context, proof_letters, tone_rules

GOOD = proof_letters("good.yaml")
BAD = proof_letters("bad.yaml")


@pytest.mark.parametrize("letter", GOOD, ids=lambda letter: letter["id"])
def test_a_good_letter_is_left_in_peace(letter: dict[str, Any]) -> None:
    findings = check(proof_context(letter), tone_rules()).findings
    advice = [finding for finding in findings if finding.severity == "advice"]
    graver = [finding.key for finding in findings if finding.severity != "advice"]
    assert len(graver) <= 1, graver
    assert 100 * len(advice) <= 2 * max(100, len(letter["text"].split()))


@pytest.mark.parametrize("letter", GOOD, ids=lambda letter: letter["id"])
def test_a_good_letter_is_ready_and_scores_high(letter: dict[str, Any]) -> None:
    review = check(proof_context(letter), tone_rules())
    assert review.ready
    assert review.auto_fails == ()
    assert sum(getattr(review.profile, section)[0] for section in review.profile.__struct_fields__) >= 94


def test_planted_faults_are_found() -> None:
    planted = [(letter, plant) for letter in BAD for plant in letter["planted"]]
    missed = [(letter["id"], plant["words"]) for letter, plant in planted if not _found(letter, plant)]
    assert len(planted) >= 60
    assert len(missed) <= 0.05 * len(planted), missed


@pytest.mark.parametrize("letter", BAD, ids=lambda letter: letter["id"])
def test_every_finding_names_the_words_it_stands_on(letter: dict[str, Any]) -> None:
    for finding in _findings(letter["id"]):
        assert finding.text == letter["text"][finding.start : finding.end]


@cache
def _findings(letter: str) -> tuple[Finding, ...]:
    return check(proof_context(next(bad for bad in BAD if bad["id"] == letter)), tone_rules()).findings


def _found(letter: dict[str, Any], plant: dict[str, str]) -> bool:
    places = (
        [match.span() for match in re.finditer(re.escape(plant["words"]), letter["text"])] if plant["words"] else []
    )
    return any(_answers(finding, plant["family"], places) for finding in _findings(letter["id"]))


def _answers(finding: Finding, family: str, places: list[tuple[int, int]]) -> bool:
    rule = tone_rules().named(finding.rule)
    heard = finding.severity != "advice" or (rule is not None and rule.severity == "advice")
    inside = any(finding.start < end and start < finding.end for start, end in places)
    return heard and finding.family == family and (inside if places else finding.start == finding.end)
