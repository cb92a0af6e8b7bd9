"""Keeps the draft in the store while it is written, and fetches its earlier texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from drafter.model.filed import DraftConflict, Revision, Saved, StoredDraft
from drafter.model.letter import Letter
from drafter.steps import flow
from drafter.ui import wording as w
from drafter.ui.desk.sitting import Sitting
from drafter.ui.pausing import pause
from drafter.ui.saying import say

SAVE_AFTER_MS = 1200


class DraftSaving(QObject):
    """Within a moment of the first change, however long the typing goes on: a kill loses no more than that."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._revision = 0
        self._unsaved = False
        self._timer = pause(SAVE_AFTER_MS, self.now, self)
        sitting.worked_on.connect(self.soon)

    def begin(self, revision: int) -> None:
        """Another case is in front, and the store has this revision of its draft (0: none)."""
        self._revision, self._unsaved = revision, False

    def soon(self) -> None:
        self._unsaved = True
        if not self._timer.isActive():
            self._timer.start()

    def now(self) -> None:
        """Write the draft to the store, if anything is new."""
        sitting = self._sitting
        if sitting.draft is None or not self._unsaved:
            return
        sitting.read_text()
        self._unsaved = False
        draft, case_id, revision = sitting.current, sitting.case_id, self._revision
        self._revision += 1
        save = sitting.services.save_draft
        sitting.ask(sitting.lanes.writing, lambda: save(case_id, draft, revision), self._on_saved)

    def list_versions(self, done: Callable[[tuple[Revision, ...]], None]) -> None:
        """The earlier texts of this draft, newest first; what stands on the screen is saved before."""
        self.now()
        sitting = self._sitting
        case_id = sitting.case_id
        sitting.ask(sitting.lanes.writing, lambda: sitting.services.revisions(case_id), done)

    def read_version(self, number: int, done: Callable[[StoredDraft | None], None]) -> None:
        sitting = self._sitting
        sitting.ask(sitting.lanes.reading, lambda: sitting.services.draft_of_revision(number), done, topic="version")

    def restore(self, letter: Letter) -> None:
        """An earlier text is the text again; what it takes the place of is saved first."""
        self._unsaved = True
        self.now()
        self._sitting.take(flow.edit_text(self._sitting.current, letter), letter_too=True)

    def _on_saved(self, answer: Saved | DraftConflict) -> None:
        sitting = self._sitting
        if isinstance(answer, DraftConflict):
            self._revision = answer.theirs.revision
            sitting.told.emit(say(w.CONFLICT_KEPT, who=answer.theirs.by or "?"))
            sitting.two_texts.emit(answer.mine, answer.theirs)
            return
        self._revision = answer.version
        sitting.saved.emit(datetime.now().strftime("%H:%M"))
