"""The library's own desk: one open text, what the person does with it, and who is told. It paints nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from drafter.model.draft import Draft
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Rejected
from drafter.oversight.library import BenchResult
from drafter.ui import wording as w
from drafter.ui.lane import Lane
from drafter.ui.library.open_text import OpenText
from drafter.ui.library.services import Holding, LibraryServices, Look
from drafter.ui.pausing import pause
from drafter.ui.saying import say

LOOK_AFTER_MS = 300
KEEP_AFTER_MS = 900


class LibraryDesk(QObject):
    """Every method is something the person does; every signal says what is new."""

    held = Signal(object)
    opened = Signal(object)
    changed = Signal(object)
    looked = Signal(object)
    tested = Signal(object)
    versions_listed = Signal(object)
    version_read = Signal(str)
    kept = Signal(str)
    refused = Signal(object)
    told = Signal(str)

    def __init__(self, services: LibraryServices, lane: Lane, me: Callable[[], str], parent: QObject | None = None):
        super().__init__(parent)
        self._services, self._lane, self._me = services, lane, me
        self.holding: Holding | None = None
        self.open_text: OpenText | None = None
        self._sample = 0
        self._case: Callable[[], Draft | None] | None = None
        self._unkept = False
        self._look_timer = pause(LOOK_AFTER_MS, self.look, self)
        self._keep_timer = pause(KEEP_AFTER_MS, self.keep, self)

    @property
    def services(self) -> LibraryServices:
        return self._services

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Read what there is again."""

        def take(holding: Holding) -> None:
            self.holding = holding
            self.held.emit(holding)
            if then is not None:
                then()

        self._lane.ask(self._services.holding, take, self.told.emit)

    def open(self, path: str) -> None:
        """The text at this place: the draft where there is one, else what is in force."""
        self.keep()
        holding = self.holding
        if holding is None:
            return
        template = next((one for one in holding.library.templates.values() if one.path == path), None)
        draft = next((one for one in holding.drafts if one.path == path), None)
        if draft is not None:
            self._show(OpenText(path=path, text=draft.text, template=template, draft=draft))
        elif template is not None:
            chosen = template
            self._lane.ask(
                lambda: self._services.text_of(chosen),
                lambda text: self._show(OpenText(path=path, text=text, template=chosen)),
                self.told.emit,
                topic="library open",
            )

    def edit(self, text: str) -> None:
        """What the hand wrote: a draft of whoever writes, beside what is live. A text in review is a draft again."""
        opened = self.open_text
        if opened is None or text == opened.text:
            return
        was_draft = opened.draft is not None and opened.draft.status == "draft"
        said = opened.draft.said if opened.draft else ""
        draft = LibraryDraft(path=opened.path, text=text, author=self._me(), said=said, at=_now())
        self.open_text = replace(opened, text=text, draft=draft)
        self._unkept = True
        self._look_timer.start()
        if not self._keep_timer.isActive():
            self._keep_timer.start()
        if not was_draft:
            self.changed.emit(self.open_text)

    def keep(self) -> None:
        """Save the draft now, if anything is new."""
        if not self._unkept or self.open_text is None or self.open_text.draft is None:
            return
        self._unkept = False
        draft = self.open_text.draft

        def job() -> tuple[LibraryDraft, ...]:
            self._services.keep(draft)
            return self._services.drafts()

        self._lane.ask(job, self._on_kept, self.told.emit)

    def show_sample(self, number: int, case: Callable[[], Draft | None] | None) -> None:
        """What the preview is of: a sample case of the text, or the case that is open at the desk."""
        self._sample, self._case = number, case
        self.look()

    def look(self) -> None:
        opened = self.open_text
        if opened is None:
            return
        text, path, sample = opened.text, opened.path, self._sample
        case = self._case() if self._case else None
        self._lane.ask(
            lambda: self._services.look(text, path, sample, case),
            lambda look: self._on_looked(text, look),
            self.told.emit,
            topic="library look",
        )

    def test(self) -> None:
        """Every sample, every branch, straining values: some seconds."""
        opened = self.open_text
        if opened is None:
            return
        text, path = opened.text, opened.path
        self.told.emit(say(w.TESTING))
        self._lane.ask(lambda: self._services.test(text, path), self._on_tested, self.told.emit, topic="library test")

    def start_copy(self, id: str, title: str, language: str) -> None:
        """A new text out of the open one, as a draft of its own."""
        opened = self.open_text
        if opened is None:
            return
        path, text = self._services.copied(opened.text, id, title, language)
        if self.holding and path in {one.path for one in self.holding.library.templates.values()}:
            self.told.emit(say(w.COPY_TAKEN, path=path))
            return
        draft = LibraryDraft(path=path, text=text, author=self._me(), at=_now())
        self._lane.ask(lambda: self._services.keep(draft), lambda _: self._reopen(path), self.told.emit)

    def ask_review(self) -> None:
        self._move(self._services.ask_review, w.REVIEW_ASKED)

    def send_back(self, reason: str) -> None:
        self._move(lambda draft: self._services.send_back(draft, reason), w.SENT_BACK)

    def approve(self) -> None:
        self._move(self._services.approve, w.GONE_LIVE, in_force_changes=True)

    def give_up(self) -> None:
        """Drop the draft; what is live stays."""
        opened = self.open_text
        if opened is None or opened.draft is None:
            return
        self._unkept = False
        path, live = opened.path, opened.template
        self._lane.ask(
            lambda: self._services.give_up(path),
            lambda _: self._reopen(path) if live else self._leave(),
            self.told.emit,
        )

    def retire(self, reason: str) -> None:
        opened = self.open_text
        if opened is None or opened.template is None:
            return
        template = opened.template
        self._lane.ask(
            lambda: self._services.retire(template, reason),
            lambda answer: self._on_moved(answer, template.path, w.RETIRED_NOW, True),
            self.told.emit,
        )

    def list_versions(self) -> None:
        opened = self.open_text
        if opened is not None:
            path = opened.path
            self._lane.ask(
                lambda: self._services.versions(path),
                self.versions_listed.emit,
                self.told.emit,
                topic="library versions",
            )

    def read_version(self, id: str) -> None:
        opened = self.open_text
        if opened is not None:
            path = opened.path
            self._lane.ask(lambda: self._services.text_at(path, id), self._on_version, self.told.emit, topic="version")

    def roll_back(self, id: str) -> None:
        opened = self.open_text
        if opened is not None:
            path = opened.path
            self._lane.ask(
                lambda: self._services.roll_back(path, id),
                lambda answer: self._on_moved(answer, path, w.ROLLED_BACK, False),
                self.told.emit,
            )

    def _move(self, move: Callable[[LibraryDraft], object], sentence: str, in_force_changes: bool = False) -> None:
        """One step of draft, review, live; what has been typed is kept first, whatever the answer."""
        self.keep()
        draft = self.open_text.draft if self.open_text else None
        if draft is None:
            return
        self._lane.ask(
            lambda: move(draft),
            lambda answer: self._on_moved(answer, draft.path, sentence, in_force_changes),
            self.told.emit,
        )

    def _on_moved(self, answer: object, path: str, sentence: str, in_force_changes: bool) -> None:
        if isinstance(answer, Rejected):
            self.refused.emit(answer)
            return
        self.told.emit(say(sentence))
        if in_force_changes:
            self._services.reread()
        self._reopen(path)

    def _reopen(self, path: str) -> None:
        self.refresh(lambda: self.open(path))

    def leave(self) -> None:
        """Nothing is open any more; what was typed is kept."""
        self.keep()
        self.open_text = None
        self.opened.emit(None)

    def _leave(self) -> None:
        self.leave()
        self.refresh()

    def _show(self, opened: OpenText) -> None:
        self.open_text = opened
        self._sample = 0
        self.opened.emit(opened)
        self.look()

    def _on_kept(self, drafts: tuple[LibraryDraft, ...]) -> None:
        self.kept.emit(dt.datetime.now().strftime("%H:%M"))
        if self.holding is not None:
            before, self.holding = self.holding, replace(self.holding, drafts=drafts)
            if {(one.path, one.status) for one in before.drafts} != {(one.path, one.status) for one in drafts}:
                self.held.emit(self.holding)

    def _on_looked(self, text: str, look: Look) -> None:
        if self.open_text is not None and self.open_text.text == text:
            self.looked.emit(look)

    def _on_tested(self, answer: BenchResult | Rejected) -> None:
        if isinstance(answer, Rejected):
            self.refused.emit(answer)
        else:
            self.tested.emit(answer)

    def _on_version(self, answer: str | Rejected) -> None:
        if isinstance(answer, Rejected):
            self.refused.emit(answer)
        else:
            self.version_read.emit(answer)


def _now() -> str:
    return dt.datetime.now().astimezone().isoformat(timespec="seconds")
