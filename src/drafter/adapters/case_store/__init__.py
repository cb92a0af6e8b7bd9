"""The case store: one SQLite file with every case, draft, letter and who did what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from drafter.adapters.case_store import cases, drafts, letters, trail, worklist
from drafter.adapters.case_store.opening import Connections
from drafter.adapters.case_store.trail import Stamp
from drafter.model.case import Case
from drafter.model.draft import Draft, FinishedLetter
from drafter.model.filed import (
    Added,
    AnsweredMeanwhile,
    AuditEntry,
    CaseConflict,
    CaseFilter,
    CaseRow,
    DraftConflict,
    FiledLetter,
    Known,
    Original,
    Precedent,
    Revision,
    Saved,
    Sort,
    Standing,
    State,
    StoredCase,
    StoredDraft,
)

EVERY_CASE = CaseFilter()


def utc_now() -> datetime:
    return datetime.now(UTC)


class CaseStore:
    """Usable from several threads (one writes at a time) and by several windows on one file.

    Everything that writes is on the disk when it returns. Whatever the world does wrong is an OutsideError.
    """

    def __init__(self, connections: Connections, person: str, now: Callable[[], datetime]) -> None:
        self._connections = connections
        self._person = person
        self._now = now

    @classmethod
    def open(
        cls, path: Path, person: str = "", now: Callable[[], datetime] = utc_now, wait_seconds: float = 5.0
    ) -> CaseStore:
        """Opens the store, or makes a new one. `person` signs the audit trail; `wait_seconds`: for another writer."""
        return cls(Connections(path, wait_seconds), person, now)

    @property
    def path(self) -> Path:
        return self._connections.path

    @property
    def notice(self) -> str | None:
        """What the person should know about this store (network drive, old SQLite); None when all is well."""
        return self._connections.notice

    def close(self) -> None:
        self._connections.close()

    def _stamp(self) -> Stamp:
        return Stamp(by=self._person, moment=self._now(), origin=self._connections.origin)

    def add_case(
        self,
        case: Case,
        standing: Standing | None = None,
        original: Original | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Added | Known:
        """Files a case with the bytes it came as and its attachments' bytes by digest."""
        with self._connections.writing("filing the case") as db:
            return cases.add(db, self._stamp(), case, standing or Standing(), original, files or {})

    def replace_case(self, case: Case, standing: Standing, expected_version: int) -> Saved | CaseConflict:
        """Saves a changed case, unless somebody changed it since `expected_version`."""
        with self._connections.writing("saving the case") as db:
            return cases.replace_case(db, self._stamp(), case, standing, expected_version)

    def case(self, case_id: str) -> StoredCase | None:
        """None when there is no such case, or its customer was erased."""
        with self._connections.reading("opening the case") as db:
            return cases.stored(db, case_id)

    def case_by_reference(self, reference: str) -> StoredCase | None:
        with self._connections.reading("opening the case") as db:
            return cases.stored_by_reference(db, reference)

    def original(self, case_id: str) -> Original | None:
        with self._connections.reading("reading the original letter") as db:
            return cases.original_of(db, case_id)

    def attachment(self, sha256: str) -> bytes | None:
        with self._connections.reading("reading the attachment") as db:
            return cases.case_file(db, sha256)

    def rows(
        self, wanted: CaseFilter = EVERY_CASE, sort: Sort = "due", limit: int = 100, offset: int = 0
    ) -> tuple[CaseRow, ...]:
        """One page of the worklist."""
        with self._connections.reading("reading the worklist") as db:
            return worklist.rows(db, wanted, sort, limit, offset)

    def counts(self, filters: Mapping[str, CaseFilter]) -> dict[str, int]:
        """How many cases each named filter holds, all at one moment."""
        with self._connections.reading("counting cases") as db:
            return {name: worklist.count(db, wanted) for name, wanted in filters.items()}

    def save_draft(self, case_id: str, draft: Draft, expected: int) -> Saved | DraftConflict:
        """Saves the draft over revision `expected` (0: the first); `Saved.version` is the new revision."""
        with self._connections.writing("saving the draft") as db:
            return drafts.save(db, self._stamp(), case_id, draft, expected)

    def draft(self, case_id: str) -> StoredDraft | None:
        with self._connections.reading("opening the draft") as db:
            return drafts.stored(db, case_id)

    def revisions(self, case_id: str) -> tuple[Revision, ...]:
        with self._connections.reading("reading earlier versions") as db:
            return drafts.revisions(db, case_id)

    def draft_of_revision(self, revision_id: int) -> StoredDraft | None:
        with self._connections.reading("reading an earlier version") as db:
            return drafts.draft_of_revision(db, revision_id)

    def finish(
        self, case_id: str, letter: FinishedLetter, state: State = "answered"
    ) -> FinishedLetter | AnsweredMeanwhile:
        """Files the letter for good; answers with it as filed, numbered. A holding letter leaves `state` open."""
        with self._connections.writing("finishing the letter") as db:
            return letters.finish(db, self._stamp(), case_id, letter, state)

    def letters(self, case_id: str) -> tuple[FiledLetter, ...]:
        with self._connections.reading("reading letters") as db:
            return letters.filed(db, case_id)

    def take_back(self, case_id: str, letter_id: str) -> None:
        with self._connections.writing("taking the letter back") as db:
            letters.take_back(db, self._stamp(), case_id, letter_id)

    def mark_sent(self, case_id: str, letter_id: str, how: str) -> None:
        with self._connections.writing("noting that the letter was sent") as db:
            letters.mark_sent(db, self._stamp(), case_id, letter_id, how)

    def precedents(self, category: str, currency: str | None = None, limit: int = 200) -> tuple[Precedent, ...]:
        with self._connections.reading("reading precedents") as db:
            return letters.precedents(db, category, currency, limit)

    def audit(self, case_id: str | None = None) -> tuple[AuditEntry, ...]:
        with self._connections.reading("reading the audit trail") as db:
            return tuple(trail.entries(db, case_id))
