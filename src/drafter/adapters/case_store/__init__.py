"""The case store: one SQLite file with every case, draft, letter and who did what."""

from __future__ import annotations

import drafter.adapters.case_store.lean_import  # noqa: F401  # before anything imports sqlite-utils
from drafter.adapters.case_store.backup import erased_since, restore
from drafter.adapters.case_store.filing import Filing
from drafter.adapters.case_store.finding import Finding
from drafter.adapters.case_store.keeping import Keeping

__all__ = ["CaseStore", "erased_since", "restore"]


class CaseStore(Filing, Finding, Keeping):
    """`CaseStore.open(path)`: everything the program asks of the store, by threads and by windows side by side."""
