"""The Training place: practising, one's own letters, and the trainer's part, under one banner that never goes away."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QSplitter, QStackedWidget, QTabWidget, QWidget

from drafter.model.sheet import Sheet
from drafter.model.template import Rejected
from drafter.oversight.training.coaching import NextCase
from drafter.oversight.training.progress import Certificate
from drafter.steps.flow import Outside
from drafter.ui.lane import Lane
from drafter.ui.parts import Panel, bar, box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.training import wording as w
from drafter.ui.training.case_list import CaseList
from drafter.ui.training.letter_table import LetterTable
from drafter.ui.training.practice_desk import PracticeDesk
from drafter.ui.training.result_view import ResultView
from drafter.ui.training.services import Begun, Marked, PractisingServices, Shelf, TrainerServices
from drafter.ui.training.session_view import SessionView
from drafter.ui.training.sheets import certificate_sheet
from drafter.ui.training.told import about_said
from drafter.ui.training.trainer_view import TrainerView

_NOTHING, _WORK, _RESULT = 0, 1, 2


class TrainingView(QWidget):
    told = Signal(str)

    def __init__(
        self, services: PractisingServices, trainer: TrainerServices, lane: Lane, checking: Lane, language: str
    ) -> None:
        """`checking`: the lane of the grammar engine, which belongs to one thread; the store has `lane`."""
        super().__init__()
        self._services, self._lane, self._checking, self._language = services, lane, checking, language
        self.shelf = Shelf()
        self.banner = label(say(w.BANNER), "banner", wrap=True)
        self.title = label("", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.list, self.session = CaseList(language), SessionView(PracticeDesk(services, checking))
        self.result = ResultView(lambda: False, lambda: services.book().classify)
        self.mine_result = ResultView(lambda: False, lambda: services.book().classify)
        self.mine = LetterTable()
        self.trainer = TrainerView(trainer, lane, services, language)
        self.pages, self.tabs = QStackedWidget(), QTabWidget()
        self._build_buttons()
        self._build()
        self._connect()
        self.setFocusProxy(self.list)
        self._show_page(_NOTHING)

    def refresh(self) -> None:
        self._lane.ask(self._services.shelf, self._show_shelf, self.told.emit, "shelf")

    def open(self, id: str) -> None:
        """The case as this learner has it: a fresh sheet, or the sheet as it was left."""
        if self.session.begun is not None and self.session.begun.practice.id == id and not self.session.begun.trial:
            self._show_page(_WORK)
            return
        self.session.leave()
        self._lane.ask(lambda: self._services.begin(id), self.work_on, self.told.emit, "begin")

    def work_on(self, begun: Begun) -> None:
        self.tabs.setCurrentIndex(0)
        self._show_page(_WORK)
        self.title.setText(say_step(begun.practice.title))
        self.list.point_at(begun.practice.id)
        self.session.show_case(begun, self._services.book().classify)
        if begun.trial:
            self.told.emit(say(w.TRIAL))
        ask = self._services.tools
        self._checking.ask(lambda: ask(begun), self.session.tools.show_tools, self.told.emit, "tools")

    def leave(self) -> None:
        self.session.leave()

    def choose_next(self) -> None:
        language = self.session.begun.practice.language if self.session.begun else self._language
        self._lane.ask(lambda: self._services.next_case(language), self._take_next, self.told.emit, "next")

    def grade(self) -> None:
        begun = self.session.begun
        if begun is None or not self.hand_in.isEnabled():
            return
        if not self.session.text.strip():
            self.told.emit(say(w.NOTHING_WRITTEN))
            return
        answer = self.session.answer()
        if isinstance(answer, Rejected):
            self.told.emit(answer.what)
            return
        at_work, services = self.session.begun or begun, self._services
        self.hand_in.setEnabled(False)
        self.told.emit(say(w.MARKING))

        def mark(outside: Outside) -> None:
            self._lane.ask(lambda: services.hand_in(at_work, answer, outside), self._show_marks, self._not_marked)

        self._checking.ask(lambda: services.inspect(at_work, answer.letter), mark, self._not_marked)

    def _build_buttons(self) -> None:
        self.next = button(say(w.NEXT), self.choose_next)
        self.next.setToolTip(say(w.NEXT_RULE))
        self.hand_in = button(say(w.HAND_IN), self.grade, "primary")

    def _build(self) -> None:
        head = bar(self.title, self.next, self.hand_in)
        box(head).setStretch(0, 1)
        empty = QWidget()
        empty.setLayout(column(label(say(w.PICK_ONE), "muted", wrap=True), margin=24))
        for page in (empty, self.session, self.result):
            self.pages.addWidget(page)
        self.pages.setContentsMargins(0, 0, 0, 0)
        body = QSplitter()
        body.addWidget(Panel(say(w.PRACTICE_CASES), self.list))
        body.addWidget(self.pages)
        body.setChildrenCollapsible(False)
        body.setSizes([240, 960])
        body.setStretchFactor(1, 1)
        body.setContentsMargins(10, 8, 10, 8)
        practise = QWidget()
        practise.setLayout(column(head, body, gap=0))
        box(practise).setStretch(1, 1)
        self.tabs.setDocumentMode(True)
        for part, name in (
            (practise, w.TAB_PRACTISE), (self._my_letters(), w.TAB_MINE), (self.trainer, w.TAB_TRAINER)
        ):  # fmt: skip
            self.tabs.addTab(part, say(name))
        self.setLayout(column(self.banner, self.tabs, gap=0))
        box(self).setStretch(1, 1)

    def _my_letters(self) -> QWidget:
        save = button(say(w.CERTIFICATE), self.choose_certificate)
        head = row(
            label(say(w.MY_LETTERS), "title"), None, save, button(say(w.CERTIFICATE_PRINT), self.print_certificate)
        )
        top = QWidget()
        top.setLayout(column(head, self.mine))
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(top)
        parts.addWidget(self.mine_result)
        parts.setChildrenCollapsible(False)
        parts.setSizes([160, 480])
        parts.setContentsMargins(10, 8, 10, 8)
        return parts

    def _connect(self) -> None:
        self.list.wanted.connect(self.open)
        self.session.changed.connect(
            lambda sitting: self._lane.ask(lambda: self._services.keep(sitting), _done, self.told.emit)
        )
        self.session.arrived.connect(self.told)
        self.session.told.connect(self.told)
        for view in (self.result, self.mine_result):
            view.dispute_wanted.connect(self._dispute)
        self.mine.wanted.connect(self._reopen)
        self.tabs.currentChanged.connect(lambda _: self._show_tab())
        self.trainer.told.connect(self.told)
        self.trainer.trial_wanted.connect(self.work_on)
        self.trainer.shelf_changed.connect(self.refresh)

    def _show_page(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.hand_in.setEnabled(page == _WORK)
        self.hand_in.setVisible(page == _WORK)

    def _show_shelf(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.list.show_shelf(shelf)
        self.trainer.take_titles(self._titles(), shelf.cases)
        if shelf.rejected:
            one = shelf.rejected[0]
            self.told.emit(f"{one.where}{f', line {one.line}' if one.line else ''}: {one.what}")

    def _titles(self) -> dict[str, str]:
        return {case.id: say_step(case.title) for case in self.shelf.cases}

    def _show_tab(self) -> None:
        if self.tabs.currentIndex() == 1:
            self._lane.ask(
                self._services.mine, lambda found: self.mine.show_letters(found, self._titles()), self.told.emit
            )
        elif self.tabs.currentIndex() == 2:
            self.trainer.refresh()

    def _take_next(self, chosen: NextCase | None) -> None:
        if chosen is None:
            self.told.emit(say(w.NO_NEXT))
            return
        share = say(w.NEVER_PRACTISED) if chosen.share is None else f"{chosen.share:.0%}"
        self.open(chosen.practice)
        self.told.emit(say(w.NEXT_SAID, skill=about_said(chosen.skill), share=share))

    def _show_marks(self, marked: Marked) -> None:
        self.session.handed_in()
        self.result.show_marked(marked)
        self._show_page(_RESULT)
        self.told.emit(self.result.verdict.text())
        self.refresh()

    def _not_marked(self, sentence: str) -> None:
        self.hand_in.setEnabled(True)
        self.told.emit(sentence)

    def _reopen(self, id: str) -> None:
        self._lane.ask(lambda: self._services.reopen(id), self.mine_result.show_marked, self.told.emit, "reopen")

    def _dispute(self, id: str, mark: str, reason: str) -> None:
        self._lane.ask(lambda: self._services.dispute(id, mark, reason), self._show_again, self.told.emit)

    def _show_again(self, marked: Marked) -> None:
        for view in (self.result, self.mine_result):
            if view.marked is not None and view.marked.attempt.id == marked.attempt.id:
                view.show_marked(marked)

    def choose_certificate(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, say(w.CERTIFICATE), "practice.pdf", say(w.PDF_FILTER))
        if name:
            path = Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
            self.save_certificate(path)

    def save_certificate(self, path: Path) -> None:
        def write(found: Certificate) -> None:
            sheet = self._certificate(found)
            saved = say(w.SAVED_TO, path=path)
            self._lane.ask(
                lambda: self._services.write_sheet(path, sheet), lambda _: self.told.emit(saved), self.told.emit
            )

        self._lane.ask(self._services.certificate, write, self.told.emit)

    def print_certificate(self) -> None:
        from drafter.ui.training.printing import print_sheet

        paint = self._services.paint_sheet
        self._lane.ask(
            self._services.certificate, lambda found: print_sheet(self._certificate(found), paint, self), self.told.emit
        )

    def _certificate(self, found: Certificate) -> Sheet:
        return certificate_sheet(found, self._titles(), dt.date.today(), self._language)


def _done(_: object) -> None:
    """Nothing to show: what was kept is on the screen already."""
