"""What a person does with one guideline: writes it, has it reviewed, approves or sends back somebody else's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Rejected
from drafter.ui import wording as w
from drafter.ui.guidelines.services import GuidelineServices, OpenPage
from drafter.ui.lane import Lane
from drafter.ui.pausing import pause
from drafter.ui.saying import say

KEEP_AFTER_MS = 1200


class GuidelineDesk(QObject):
    """What is live stays live while its draft is written; the draft is kept after each pause."""

    opened = Signal(object)
    moved = Signal(object)
    refused = Signal(object)
    kept = Signal(str)
    in_force = Signal()
    """A page has gone live or back: everybody reads the pages again."""
    versions_listed = Signal(object)
    version_read = Signal(str)
    told = Signal(str)

    def __init__(self, services: GuidelineServices, lane: Lane, me: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self.services, self._lane, self._me = services, lane, me
        self.page: OpenPage | None = None
        self._timer = pause(KEEP_AFTER_MS, self.keep, self)

    def open(self, path: str) -> None:
        self.keep()
        self._ask(lambda: self.services.open(path), self._take, topic="guideline")

    def leave(self) -> None:
        self.keep()
        self.page = None

    def edit(self, text: str) -> None:
        """The first change makes a draft; a change to a page in review makes it a draft again."""
        if self.page is None or text == self.page.text:
            return
        draft = LibraryDraft(path=self.page.path, text=text, author=self._author(), at=_now())
        before, self.page = self.page.status, OpenPage(self.page.path, text, draft)
        self._timer.start()
        if before != "draft":
            self.moved.emit(self.page)

    def keep(self) -> None:
        """Now, if anything is new."""
        if self._timer.isActive() and self.page is not None and self.page.draft is not None:
            self._timer.stop()
            draft = self.page.draft
            self._ask(lambda: self.services.keep(draft), lambda _: self.kept.emit(_now()[11:16]))

    def ask_review(self) -> None:
        self._move(self.services.ask_review)

    def send_back(self, reason: str) -> None:
        self._move(lambda draft: self.services.send_back(draft, reason))

    def approve(self) -> None:
        self._step(self.services.approve, lambda _: self._now_live(w.GUIDELINE_LIVE))

    def give_up(self) -> None:
        """The draft goes; what is in force stays."""
        self._step(lambda draft: self.services.give_up(draft.path), lambda _: self._now_live(w.GUIDELINE_GIVEN_UP))

    def list_versions(self) -> None:
        if self.page is not None:
            path = self.page.path
            self._ask(lambda: self.services.versions(path), self.versions_listed.emit, topic="versions")

    def read_version(self, version: str) -> None:
        if self.page is not None:
            path = self.page.path
            self._ask(lambda: self.services.text_at(path, version), self._show_version, topic="version")

    def roll_back(self, version: str) -> None:
        if self.page is not None:
            path = self.page.path
            self._ask(
                lambda: self.services.roll_back(path, version), lambda answer: self._answered(answer, self._on_way_back)
            )

    def _move(self, step: Callable[[LibraryDraft], LibraryDraft | Rejected]) -> None:
        self._step(step, self._on_moved)

    def _step(self, step: Callable[[LibraryDraft], Any], done: Callable[[Any], None]) -> None:
        """A step of the review with the draft as it stands; or why it may not be taken."""
        self.keep()
        draft = self.page.draft if self.page else None
        if draft is not None:
            self._ask(lambda: step(draft), lambda answer: self._answered(answer, done))

    def _answered(self, answer: Any, done: Callable[[Any], None]) -> None:
        if isinstance(answer, Rejected):
            self.refused.emit(answer)
        else:
            done(answer)

    def _on_moved(self, draft: LibraryDraft) -> None:
        self.page = OpenPage(draft.path, draft.text, draft)
        self.moved.emit(self.page)

    def _on_way_back(self, draft: LibraryDraft) -> None:
        self.told.emit(say(w.ROLLED_BACK))
        self._take(OpenPage(draft.path, draft.text, draft))

    def _now_live(self, sentence: str) -> None:
        self.told.emit(say(sentence))
        self.in_force.emit()
        if self.page is not None:
            self._timer.stop()
            path = self.page.path
            self._ask(lambda: self.services.open(path), self._take, topic="guideline")

    def _take(self, page: OpenPage) -> None:
        self.page = page
        self.opened.emit(page)

    def _show_version(self, text: str | Rejected) -> None:
        if isinstance(text, str):
            self.version_read.emit(text)
        else:
            self.refused.emit(text)

    def _author(self) -> str:
        """Who changes a page in review is its author from then on, so that a third person looks at it."""
        draft = self.page.draft if self.page else None
        return draft.author if draft is not None and draft.status == "draft" else self._me()

    def _ask(self, job: Callable[[], Any], done: Callable[[Any], None], topic: str = "") -> None:
        self._lane.ask(job, done, self.told.emit, topic=topic)


def _now() -> str:
    return dt.datetime.now().astimezone().isoformat(timespec="seconds")
