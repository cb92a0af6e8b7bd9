"""The fact lock and the leak check against thirty pairs of case and letter with planted faults."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pytest
from marked_pairs import Mark, Pair, pairs

from drafter.model.finding import Finding
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings


@cache
def findings(pair_id: str) -> tuple[Finding, ...]:
    pair = next(pair for pair in pairs() if pair.id == pair_id)
    return (*fact_findings(pair.context), *privacy_findings(pair.context))


def against(mark: Mark, found: Iterable[Finding]) -> list[Finding]:
    """Errors and warnings on the marked words."""
    return [one for one in found if one.start < mark.end and mark.start < one.end and one.severity != "advice"]


def test_the_pairs_are_as_many_as_the_proof_asks_for() -> None:
    assert len(pairs()) >= 30
    assert sum(len(pair.planted) for pair in pairs()) >= 120
    assert sum(len(pair.right) for pair in pairs()) >= 120


def test_nearly_every_planted_contradiction_and_leak_is_found() -> None:
    planted = [(pair, mark) for pair in pairs() for mark in pair.planted]
    missed = [f"{pair.id}: {mark.rule} {mark.text}" for pair, mark in planted if not against(mark, findings(pair.id))]
    assert len(missed) <= 0.03 * len(planted), missed


def test_hardly_any_right_mention_is_called_wrong() -> None:
    right = [(pair, mark) for pair in pairs() for mark in pair.right]
    flagged = [f"{pair.id}: {mark.text}" for pair, mark in right if against(mark, findings(pair.id))]
    assert len(flagged) <= 0.02 * len(right), flagged


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.id)
def test_a_finding_marks_the_words_it_speaks_of(pair: Pair) -> None:
    assert all(pair.context.text[one.start : one.end] == one.text for one in findings(pair.id))


@pytest.mark.parametrize("pair", [pair for pair in pairs() if pair.planted], ids=lambda pair: pair.id)
def test_every_contradiction_holds_the_letter_back(pair: Pair) -> None:
    assert all(one.blocks != "no" for one in findings(pair.id) if one.severity != "advice")


def test_a_leak_stops_the_letter_for_good_and_names_the_other_case() -> None:
    leaks = [one for one in findings("pasted_from_another") if one.blocks == "always"]
    assert {"CR-2026-003777", "CR-2026-003778"} <= {one.message.rsplit(" ", 1)[1].rstrip(".") for one in leaks}
