"""Right sentences about five cases, in more than a hundred ways: the fact lock has nothing to say to any."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from drafter.adapters.values import value_from
from drafter.model.award import Award
from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings
from drafter.steps.flow import context_for
from handbook import SEAT, book

FOLDER = Path(__file__).parent / "right_ways"


@cache
def told(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return found


LINES = [(path.stem, line) for path in sorted(FOLDER.glob("*.yaml")) for line in told(path.stem)["lines"]]


def test_there_are_more_than_a_hundred_ways() -> None:
    assert len(LINES) > 100


WRONG = [(path.stem, *row) for path in sorted(FOLDER.glob("*.yaml")) for row in told(path.stem).get("wrong", [])]


@pytest.mark.parametrize(("name", "line"), LINES)
def test_a_right_sentence_is_left_alone(name: str, line: str) -> None:
    context = _context(name, line)
    found = (*fact_findings(context), *privacy_findings(context))
    assert [f"{one.rule} {one.text}" for one in found if one.severity != "advice"] == []


def test_hardly_any_wrong_sentence_about_the_same_cases_passes() -> None:
    missed = [words for name, line, words in WRONG if not _marked(_context(name, line), words)]
    assert len(WRONG) > 90
    assert len(missed) <= 0.08 * len(WRONG), missed


def _marked(context: CheckContext, words: str) -> bool:
    at = context.text.index(words)
    found = (*fact_findings(context), *privacy_findings(context))
    return any(one.start < at + len(words) and at < one.end for one in found if one.severity != "advice")


def _context(name: str, line: str) -> CheckContext:
    row = told(name)
    case, award = value_from(row["case"], Case, "case"), value_from(row["award"], Award, "award")
    assert isinstance(case, Case)
    assert isinstance(award, Award)
    letter = letter_from_plain(row["letter"].format(line), row["language"])
    draft = Draft(case=case, award=award, letter=letter)
    seat = msgspec.structs.replace(SEAT, today=dt.date.fromisoformat(row["today"]))
    return msgspec.structs.replace(context_for(draft, book(), seat), case=case, award=award)
