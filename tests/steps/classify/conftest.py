"""The shipped rules of classification, read once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drafter.adapters.category_files import classify_rules
from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.model.classification import Classification
from drafter.steps.classify import classify

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def rules() -> ClassifyRules:
    return classify_rules().rules


@pytest.fixture
def classified(rules: ClassifyRules) -> Callable[..., Classification]:
    """Classifies a letter by its text and whatever else the case says."""
    return lambda text, **fields: classify(Case(text=text, **fields), rules, TODAY)
