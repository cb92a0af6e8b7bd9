"""Right sentences about one case, put in seventy ways: the fact lock has nothing to say to any of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from drafter.adapters.values import value_from
from drafter.model.award import Award
from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings
from drafter.steps.flow import context_for
from handbook import SEAT, book

FILE = Path(__file__).parent / "right_ways" / "lines.yaml"
CHINESE = {"family_name": "陳", "given_name": "美玲", "title": "女士"}


@cache
def rows() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return found


def wrong(line: str, letter: str, language: str, **customer: str) -> list[str]:
    raw = rows()["case"] | {"customer": rows()["case"]["customer"] | customer}
    case, award = value_from(raw, Case, "case"), value_from(rows()["award"], Award, "award")
    assert isinstance(case, Case)
    assert isinstance(award, Award)
    draft = Draft(case=case, award=award, letter=letter_from_plain(letter.format(line), language))
    context = msgspec.structs.replace(context_for(draft, book(), SEAT), case=case, award=award)
    found = (*fact_findings(context), *privacy_findings(context))
    return [f"{one.rule} {one.text}" for one in found if one.severity != "advice"]


@pytest.mark.parametrize("line", rows()["english"])
def test_a_right_sentence_is_left_alone(line: str) -> None:
    assert wrong(line, "Dear Mrs Chan,\n\n{}\n\nYours sincerely,\nPriya Nair", "en-GB") == []


@pytest.mark.parametrize("line", rows()["chinese"])
def test_a_right_chinese_sentence_is_left_alone(line: str) -> None:
    assert wrong(line, "陳女士：\n\n{}\n\n李國華 謹啟", "zh-Hant-HK", **CHINESE) == []
