"""Classify: what a case is about, what makes it special, how grave it is, and by when it is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.model.classification import Classification
from drafter.model.language import language_of
from drafter.steps.classify.categories import categories_of
from drafter.steps.classify.customer_words import customer_words
from drafter.steps.classify.flags import flags_of
from drafter.steps.classify.severity import severity_of


def classify(
    case: Case, rules: ClassifyRules, today: date, *, similarities: Mapping[str, float] = {}
) -> Classification:
    words = customer_words(case)
    categories = categories_of(words, rules, similarities)
    flags = flags_of(case, words, rules)
    return Classification(
        categories=categories,
        flags=flags,
        severity=severity_of(categories, flags, words, rules),
        language=case.language or language_of("\n".join(message.own for message in words)),
    )
