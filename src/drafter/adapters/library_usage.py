"""How the library fared, out of the case store: for the suggestions, and for whoever keeps the library."""

from __future__ import annotations

import datetime as dt

from drafter.adapters.case_store import CaseStore
from drafter.model.library import Library
from drafter.oversight.library.usage import UsageReport, usage_by_category, usage_of
from drafter.steps.suggest import Use

A_YEAR = dt.timedelta(days=365)
_RECENT = 5_000
"""So many of the newest uses weigh in the suggestions: reading them takes a tenth of a second."""


def fared(store: CaseStore, today: dt.date) -> dict[str, dict[str, Use]]:
    """How letters fared lately, by category and template."""
    return usage_by_category(store.library_uses(today - A_YEAR, _RECENT))


def usage_report(store: CaseStore, library: Library, since: dt.date) -> UsageReport:
    return usage_of(store.library_uses(since), library)
