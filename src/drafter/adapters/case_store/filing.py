"""The store's front for filing: cases, drafts, finished letters, and what stands beside a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from drafter.adapters.case_store import case_files, cases, drafts, entries, leaks, letters, placing, uses
from drafter.adapters.case_store.cases import row_number
from drafter.adapters.case_store.open_store import OpenStore
from drafter.model.case import Attachment, Case
from drafter.model.case_entry import CaseEntry
from drafter.model.draft import Draft, FinishedLetter
from drafter.model.filed import (
    Added,
    AnsweredMeanwhile,
    CaseConflict,
    ConfirmedExample,
    DraftConflict,
    FiledLetter,
    Known,
    Original,
    Revision,
    Saved,
    Standing,
    State,
    StoredCase,
    StoredDraft,
)
from drafter.model.library_use import LibraryUse
from drafter.model.reading.leak_keys import leak_keys_of


class Filing(OpenStore):
    """What goes in, and comes back as it was."""

    def add_case(
        self,
        case: Case,
        standing: Standing | None = None,
        original: Original | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Added | Known:
        """Files a case with the bytes it came as and its attachments' bytes by digest."""
        with self.connections.writing("filing the case") as db:
            return cases.add(db, self._stamp(), case, standing or Standing(), original, files or {})

    def known(self, case: Case, original: Original | None = None) -> Known | None:
        """The case that the same file, reference or id became; None where `add_case` would add one."""
        with self.connections.reading("looking for the same post") as db:
            return cases.known(db, case, original)

    def replace_case(self, case: Case, standing: Standing, expected_version: int) -> Saved | CaseConflict:
        """Saves a changed case, unless somebody changed it since `expected_version`."""
        with self.connections.writing("saving the case") as db:
            saved = cases.replace_case(db, self._stamp(), case, standing, expected_version)
            if isinstance(saved, Saved) and case.id:
                leaks.add(db, case.id, leak_keys_of(case))
            return saved

    def case(self, case_id: str) -> StoredCase | None:
        """None when there is no such case, or its customer was erased."""
        with self.connections.reading("opening the case") as db:
            return cases.stored(db, case_id)

    def case_by_reference(self, reference: str) -> StoredCase | None:
        with self.connections.reading("opening the case") as db:
            return cases.stored_by_reference(db, reference)

    def original(self, case_id: str) -> Original | None:
        with self.connections.reading("reading the original letter") as db:
            return case_files.original_of(db, case_id)

    def attachment(self, sha256: str) -> bytes | None:
        with self.connections.reading("reading the attachment") as db:
            return case_files.content_of(db, sha256)

    def save_draft(self, case_id: str, draft: Draft, expected: int) -> Saved | DraftConflict:
        """Saves the draft over revision `expected` (0: the first); `Saved.version` is the new revision."""
        with self.connections.writing("saving the draft") as db:
            return drafts.save(db, self._stamp(), case_id, draft, expected)

    def draft(self, case_id: str) -> StoredDraft | None:
        with self.connections.reading("opening the draft") as db:
            return drafts.stored(db, case_id)

    def revisions(self, case_id: str) -> tuple[Revision, ...]:
        with self.connections.reading("reading earlier versions") as db:
            return drafts.revisions(db, case_id)

    def draft_of_revision(self, revision_id: int) -> StoredDraft | None:
        with self.connections.reading("reading an earlier version") as db:
            return drafts.draft_of_revision(db, revision_id)

    def finish(
        self, case_id: str, letter: FinishedLetter, state: State = "answered"
    ) -> FinishedLetter | AnsweredMeanwhile:
        """Files the letter for good; answers with it as filed, numbered. A holding letter leaves `state` open."""
        with self.connections.writing("finishing the letter") as db:
            return letters.finish(db, self._stamp(), case_id, letter, state)

    def letters(self, case_id: str) -> tuple[FiledLetter, ...]:
        with self.connections.reading("reading letters") as db:
            return letters.filed(db, case_id)

    def take_back(self, case_id: str, letter_id: str) -> None:
        with self.connections.writing("taking the letter back") as db:
            letters.take_back(db, self._stamp(), case_id, letter_id)

    def mark_sent(self, case_id: str, letter_id: str, how: str) -> None:
        with self.connections.writing("noting that the letter was sent") as db:
            letters.mark_sent(db, self._stamp(), case_id, letter_id, how)

    def next_reference(self, year: int) -> str:
        """Takes the next free case number of that year. `add_case` does it by itself where the case has none."""
        with self.connections.writing("taking a case number") as db:
            return placing.next_reference(db, year)

    def put_entry(self, case_id: str, entry: CaseEntry) -> None:
        """Adds a note, call, request, promise or link to the case, or changes the one with that id."""
        with self.connections.writing("noting it on the case") as db:
            entries.put(db, self._stamp(), case_id, entry)

    def keep_file(self, case_id: str, file: Attachment, content: bytes) -> None:
        """Keeps a file that came later than the case, such as a station's report."""
        with self.connections.writing("keeping the file") as db:
            case_files.keep_report(db, row_number(db, case_id), file, content)

    def note_use(self, case_id: str, use: LibraryUse) -> None:
        """What became of a text of the library in this case."""
        with self.connections.writing("noting which letter was used") as db:
            uses.put(db, self._stamp(), case_id, use)

    def entries(self, case_id: str) -> tuple[CaseEntry, ...]:
        with self.connections.reading("reading the case's history") as db:
            return entries.of_case(db, case_id)

    def open_entries(self, kind: str, due_by: date | None = None) -> tuple[tuple[str, CaseEntry], ...]:
        """Open `note`s (call-backs), `request`s, `promise`s or `link`s of all cases, with the case's reference."""
        with self.connections.reading("reading what stands open") as db:
            return entries.standing_open(db, kind, due_by)

    def confirm_category(self, examples: Iterable[ConfirmedExample], case_id: str | None = None) -> None:
        with self.connections.writing("keeping what you confirmed") as db:
            entries.confirm(db, self._stamp(), examples, case_id)

    def confirmed_examples(self, limit: int = 20_000) -> tuple[ConfirmedExample, ...]:
        with self.connections.reading("reading what was confirmed") as db:
            return entries.confirmed(db, limit)

    def rename_category(self, old: str, new: str) -> int:
        """Renames a category, or merges it into `new`; cases and confirmed examples follow. How many cases did."""
        moved = 0
        while True:  # in small steps, so that an autosave never waits long
            with self.connections.writing("renaming the category") as db:
                step = entries.rename_category(db, self._stamp(), old, new)
            moved += step
            if not step:
                return moved

    def silence(self, key: str, scope: str = "team") -> None:
        """Silences a finding (its key) or a rule (its id) for the team, or for the person named by `scope`."""
        with self.connections.writing("silencing the remark") as db:
            entries.silence(db, self._stamp(), key, scope)

    def unsilence(self, key: str, scope: str = "team") -> None:
        with self.connections.writing("bringing the remark back") as db:
            entries.unsilence(db, key, scope)

    def silenced(self, *scopes: str) -> frozenset[str]:
        with self.connections.reading("reading what is silenced") as db:
            return entries.silenced(db, scopes or ("team",))
