"""How grave a case is, 1 (minor) to 5 (grave)."""

from __future__ import annotations

from drafter.model.category import ClassifyRules
from drafter.model.classification import CategoryMatch, FlagMatch
from drafter.model.phrases import hits
from drafter.steps.classify.customer_words import Words

_IMPACT_LIFTS_TO = 4
"""A ruined trip is grave, but 5 is kept for harm to people."""


def severity_of(
    categories: tuple[CategoryMatch, ...], flags: tuple[FlagMatch, ...], words: tuple[Words, ...], rules: ClassifyRules
) -> int:
    """The gravest of the main category and the flags; impact (a wedding missed, a night on the floor) adds one."""
    known = rules.by_id.get(categories[0].id) if categories else None
    raised = {flag.id for flag in flags}
    base = max([known.severity if known else 1, *(rule.severity for rule in rules.flags.flags if rule.id in raised)])
    hurt = any(any(True for _ in hits(rules.impact_book, message.said)) for message in words)
    return min(5, max(base, min(base + 1, _IMPACT_LIFTS_TO))) if hurt else base
