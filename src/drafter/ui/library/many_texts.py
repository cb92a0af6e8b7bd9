"""What one does to many texts at once: look at how they fare, replace everywhere, see what a change reaches."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from drafter.model.library_draft import LibraryDraft
from drafter.model.library_share import Imported, Shared
from drafter.model.template import Rejected
from drafter.oversight.library import Rereading
from drafter.oversight.library.replacing import Replacement
from drafter.oversight.library.usage import Change
from drafter.ui.lane import Lane
from drafter.ui.library import wording as w
from drafter.ui.library.import_box import ImportBox
from drafter.ui.library.library_desk import LibraryDesk
from drafter.ui.library.reach_box import ReachBox
from drafter.ui.library.replace_box import ReplaceBox
from drafter.ui.library.rules_box import RulesBox
from drafter.ui.library.services import LibraryFigures
from drafter.ui.library.share_box import ShareBox
from drafter.ui.library.usage_box import UsageBox
from drafter.ui.saying import say
from drafter.ui.theme import LIGHT, Theme


class ManyTexts(QObject):
    """Opens the boxes over the window it is given; every answer comes from the lane."""

    looked_at_reach = Signal(object)
    opened_share = Signal(object)
    imported = Signal(object)

    def __init__(self, desk: LibraryDesk, figures: LibraryFigures, lane: Lane) -> None:
        super().__init__(desk)
        self._desk, self._figures, self._lane = desk, figures, lane
        self._theme: Theme = LIGHT

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_usage(self, parent: QWidget) -> UsageBox:
        box = UsageBox(self._theme, parent)
        box.taken.connect(partial(self._take, box))
        box.declined.connect(partial(self._decline, box))
        box.text_wanted.connect(partial(self._open, box))
        box.open()
        self._count(box)
        return box

    def show_rules(self, parent: QWidget) -> RulesBox:
        box = RulesBox(self._theme, parent)
        box.open()
        self._lane.ask(self._figures.rules, box.show_use, box.tell, topic="library rules")
        return box

    def show_replace(self, parent: QWidget) -> ReplaceBox:
        self._desk.keep()
        box = ReplaceBox(self._theme, parent)
        find, replace = self._figures.find_all, self._figures.replace_all
        box.look_wanted.connect(
            lambda search: self._lane.ask(
                lambda: find(search), box.show_answer, self._desk.told.emit, topic="library find"
            )
        )
        box.wanted.connect(
            lambda chosen: self._lane.ask(
                lambda: replace(chosen), partial(self._replaced, box, chosen), self._desk.told.emit
            )
        )
        box.undo_wanted.connect(
            lambda: self._lane.ask(self._figures.undo, partial(self._undone, box), self._desk.told.emit)
        )
        box.open()
        return box

    def export(self, parent: QWidget) -> None:
        name, _ = QFileDialog.getSaveFileName(parent, say(w.EXPORT_LIBRARY), "library.zip", say(w.ZIP_FILTER))
        if name:
            target, export = Path(name), self._figures.export
            said = self._desk.told.emit
            self._lane.ask(
                lambda: export(target), lambda count: said(say(w.EXPORTED, count=count, path=str(target))), said
            )

    def take_in(self, parent: QWidget) -> None:
        name, _ = QFileDialog.getOpenFileName(parent, say(w.IMPORT_LIBRARY), "", say(w.ZIP_FILTER))
        if name:
            source, take_in = Path(name), self._figures.take_in
            self._lane.ask(lambda: take_in(source), partial(self._taken_in, parent), self._desk.told.emit)

    def _taken_in(self, parent: QWidget, answer: Imported) -> None:
        box = ImportBox(answer, self._theme, parent)
        box.open()
        if answer.written:
            self._desk.services.reread()
        if answer.written or answer.asked:
            self._read_again({*answer.written, *answer.asked})
        self.imported.emit(box)

    def show_share(self, parent: QWidget) -> None:
        """The box opens with the address that was used last."""
        self._lane.ask(self._figures.address, partial(self._open_share, parent), self._desk.told.emit)

    def _open_share(self, parent: QWidget, address: str) -> None:
        box = ShareBox(address, self._theme, parent)
        share = self._figures.share
        box.wanted.connect(
            lambda to, choices: self._lane.ask(lambda: share(to, choices), partial(self._shared, box), box.tell)
        )
        box.open()
        self.opened_share.emit(box)

    def _shared(self, box: ShareBox, answer: Shared | Rejected) -> None:
        if isinstance(answer, Rejected):
            box.tell(answer.what)
            return
        box.show_answer(answer)
        if answer.came:
            self._desk.services.reread()
            self._read_again(set(answer.came))

    def approve(self, parent: QWidget) -> None:
        """Live at once where no open draft would read differently; else only after somebody has seen which."""
        self._desk.keep()
        draft = self._desk.open_text.draft if self._desk.open_text else None
        if draft is None:
            return
        reach = self._figures.reach
        self._lane.ask(
            lambda: reach(draft),
            lambda readings: self._approve(readings, draft, parent),
            self._desk.told.emit,
            topic="library reach",
        )

    def _approve(self, readings: tuple[Rereading, ...], draft: LibraryDraft, parent: QWidget) -> None:
        opened = self._desk.open_text
        if opened is None or opened.draft != draft:
            return
        if not readings:
            self._desk.approve()
            return
        box = ReachBox(readings, self._theme, parent)
        box.approved.connect(self._desk.approve)
        box.open()
        self.looked_at_reach.emit(box)

    def _count(self, box: UsageBox) -> None:
        self._lane.ask(self._figures.usage, box.show_report, box.tell, topic="library usage")

    def _take(self, box: UsageBox, change: Change) -> None:
        propose = self._figures.propose
        self._lane.ask(lambda: propose(change), partial(self._taken, box), box.tell)

    def _taken(self, box: UsageBox, answer: LibraryDraft | Rejected) -> None:
        if isinstance(answer, Rejected):
            box.tell(f"{answer.where}: {answer.what}")
            return
        box.tell(say(w.USAGE_TAKEN, path=answer.path))
        self._desk.refresh(lambda: self._desk.open(answer.path))

    def _decline(self, box: UsageBox, change: Change) -> None:
        def declined(_: None) -> None:
            box.tell(say(w.USAGE_DECLINED))
            self._count(box)

        decline = self._figures.decline
        self._lane.ask(lambda: decline(change), declined, box.tell)

    def _open(self, box: UsageBox, id: str, language: str) -> None:
        holding = self._desk.holding
        template = holding.library.get(id, language) if holding else None
        if template is not None:
            box.accept()
            self._desk.open(template.path)

    def _replaced(self, box: ReplaceBox, chosen: tuple[Replacement, ...], count: int) -> None:
        box.why.setText(say(w.REPLACE_DONE, count=count))
        self._read_again({one.path for one in chosen})

    def _undone(self, box: ReplaceBox, count: int) -> None:
        box.why.setText(say(w.REPLACE_UNDONE, count=count) if count else say(w.REPLACE_NOT_UNDONE))
        opened = self._desk.open_text
        self._read_again({opened.path} if opened else set())

    def _read_again(self, changed: set[str]) -> None:
        """The shelf anew; the open text too where it is one of those changed."""
        opened = self._desk.open_text
        path = opened.path if opened and opened.path in changed else None
        self._desk.refresh((lambda: self._desk.open(path)) if path else None)
