"""Letters that a careful executive would sign give an engine nothing to say, even without the names of the case."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.adapters.grammar.chosen import Choice, grammar_for
from drafter.adapters.grammar.findings import findings_in
from drafter.adapters.grammar.rules import grammar_rules
from drafter.model.letter import letter_from_plain
from drafter.ports import Grammar

LETTERS = Path(__file__).parents[2] / "steps" / "check" / "letters" / "good.yaml"
ENGLISH = [row for row in yaml.safe_load(LETTERS.read_text("utf-8")) if row.get("language", "en").startswith("en")]
CHOICES: list[Choice] = ["harper"]
CHOICES += ["lingotweaker"] if importlib.util.find_spec("lt_py") else []


@pytest.fixture(scope="module", params=CHOICES)
def engine(request: pytest.FixtureRequest) -> Iterator[Grammar]:
    grammar = grammar_for(request.param, patience=10.0)
    yield grammar
    grammar.close()


@pytest.mark.slow
@pytest.mark.parametrize("row", ENGLISH, ids=lambda row: str(row["id"]))
def test_a_good_letter_has_no_mistake(engine: Grammar, row: dict[str, Any]) -> None:
    findings, notice = findings_in(engine, letter_from_plain(row["text"], row.get("language", "en-GB")))
    assert notice is None
    assert [(one.rule, one.text) for one in findings if one.severity != "advice"] == []


@pytest.mark.slow
def test_every_rule_switched_off_exists() -> None:
    import harper

    assert set(grammar_rules().harper.unwanted) <= set(harper.get_default_lint_config())
