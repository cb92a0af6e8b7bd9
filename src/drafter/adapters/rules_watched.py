"""What the tone rules marked in the department's own letters: the newest filed ones, and those being written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.adapters.case_store import CaseStore
from drafter.model.checking import CheckContext
from drafter.model.draft import Draft
from drafter.model.tone_rule import RuleUse, rule_use
from drafter.steps.flow import Handbook, Seat, review_text

MOST = 200
"""Letters read of each sort: a letter costs a twentieth of a second."""


def rules_watched(store: CaseStore, book: Handbook, seat: Seat) -> RuleUse:
    """Each letter is checked as it stands, whole-letter rules too; how grave its case is, as its draft says."""
    fired: Counter[str] = Counter()
    letters = 0
    for context in _written(store, book, seat):
        letters += 1
        fired.update({finding.rule for finding in review_text(context, book).findings})
    return rule_use(book.tone, fired, letters)


def _written(store: CaseStore, book: Handbook, seat: Seat) -> Iterator[CheckContext]:
    for case_id, letter in store.newest_letters(MOST):
        draft = store.draft(case_id)
        yield _context(letter.letter.plain, letter.letter.language, draft.draft if draft else None, book, seat)
    for case_id, _ in store.begun()[-MOST:]:
        begun = store.draft(case_id)
        if begun is not None and begun.draft.letter.plain.strip():
            yield _context(begun.draft.letter.plain, begun.draft.letter.language, begun.draft, book, seat)


def _context(text: str, language: str, draft: Draft | None, book: Handbook, seat: Seat) -> CheckContext:
    found = draft.classification if draft else None
    return CheckContext(
        text=text,
        language=language,
        today=seat.today,
        today_told=False,
        company=book.company,
        severity=found.severity if found else 2,
        flags=frozenset(flag.id for flag in found.flags) if found else frozenset(),
    )
