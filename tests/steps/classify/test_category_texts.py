"""Letters of one sentence, one or more for every category, in words that nobody had the cues in mind for."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.steps.classify import categorised

TEXTS: dict[str, list[dict[str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "category_texts.yaml").read_text("utf-8")
)


@pytest.mark.parametrize(("name", "least"), [("first", 0.9), ("second", 0.6), ("third", 0.65)])
def test_a_sentence_is_filed_under_what_it_is_about(name: str, least: float, rules: ClassifyRules) -> None:
    wrong = [row for row in TEXTS[name] if categorised(Case(text=row["text"]), rules)[0].id != row["category"]]
    assert 1 - len(wrong) / len(TEXTS[name]) >= least, wrong


def test_where_no_cue_speaks_single_words_decide_and_are_shown(rules: ClassifyRules) -> None:
    (first, *_) = categorised(Case(text="My guitar came out of the hold with its neck snapped."), rules)
    assert first.evidence


def test_a_letter_that_says_nothing_stays_where_such_letters_belong(rules: ClassifyRules) -> None:
    assert categorised(Case(text="Hello?"), rules)[0].id == rules.categories.unsaid
