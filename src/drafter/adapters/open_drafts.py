"""The drafts that are still open, as the blast radius of a change in the library reads them."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.adapters.case_store import CaseStore
from drafter.oversight.library.blast import OpenDraft
from drafter.steps.flow import Handbook, Seat, known_for


def open_drafts(store: CaseStore, book: Handbook, seat: Seat) -> Iterator[OpenDraft]:
    """Every open case in which a letter was begun from a template."""
    for case_id, reference in store.begun():
        stored = store.draft(case_id)
        chosen = stored.draft.template if stored else None
        if stored is not None and chosen is not None:
            yield OpenDraft(
                reference=reference,
                template=chosen.id,
                language=chosen.language,
                known=known_for(stored.draft, book, seat),
                touched=stored.draft.touched,
            )
