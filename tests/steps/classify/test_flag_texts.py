"""Flags on short texts: what matters is found, and idioms, praise and legalese about luggage stay quiet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.steps.classify import sort_post

TEXTS: dict[str, list[dict[str, str]]] = yaml.safe_load((Path(__file__).parent / "flag_texts.yaml").read_text("utf-8"))
GRAVE = {"legal", "regulator", "press", "injury", "assault", "discrimination", "security", "vulnerable",
         "staff_misconduct"}  # fmt: skip


def raised(text: str, rules: ClassifyRules, meant: str = "none") -> set[str]:
    return {flag.id for flag in sort_post(Case(text=text), rules, date(2026, 11, 21)).flags} & (GRAVE | {meant})


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_what_needs_special_handling_is_found(name: str, rules: ClassifyRules) -> None:
    meant = [row for row in TEXTS[name] if row["flag"] != "none"]
    missed = [row["text"] for row in meant if not raised(row["text"], rules, row["flag"])]
    assert len(missed) <= 0.1 * len(meant), missed


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_idioms_and_praise_raise_no_flag(name: str, rules: ClassifyRules) -> None:
    harmless = [row for row in TEXTS[name] if row["flag"] == "none"]
    false = [row["text"] for row in harmless if raised(row["text"], rules)]
    assert len(false) <= 0.25 * len(harmless), false
