"""How grave a case is, 1 (minor) to 5 (grave)."""

from __future__ import annotations

from drafter.model.category import ClassifyRules
from drafter.model.classification import CategoryMatch, FlagMatch
from drafter.model.phrases import hits
from drafter.steps.classify.customer_words import Words

_IMPACT_LIFTS_TO = 4
"""A ruined trip is grave, but 5 is kept for harm to people."""
_GUESSED_AT_MOST = 3
"""A matter that was only guessed makes no case grave: its flags and a person do."""


def severity_of(
    categories: tuple[CategoryMatch, ...], flags: tuple[FlagMatch, ...], words: tuple[Words, ...], rules: ClassifyRules
) -> int:
    """The gravest of the main category and the flags; impact (a wedding missed, a night on the floor) adds one."""
    main = _of_category(categories[0], rules) if categories else 1
    raised = {flag.id for flag in flags}
    base = max([main, *(rule.severity for rule in rules.flags.flags if rule.id in raised)])
    hurt = any(any(True for _ in hits(rules.impact_book, message.said)) for message in words)
    return min(5, max(base, min(base + 1, _IMPACT_LIFTS_TO))) if hurt else base


def _of_category(match: CategoryMatch, rules: ClassifyRules) -> int:
    known = rules.by_id.get(match.id)
    severity = known.severity if known else 1
    return min(severity, _GUESSED_AT_MOST) if match.guessed else severity
