"""The trainer's part: letters to look through, progress, groups and their cases, and writing a case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QWidget

from drafter.model.practice import Practice
from drafter.model.template import Rejected
from drafter.ui.lane import Lane
from drafter.ui.parts import column, label
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.groups_view import GroupsView
from drafter.ui.training.letter_table import LetterTable
from drafter.ui.training.maker_view import MakerView
from drafter.ui.training.report_view import ReportView
from drafter.ui.training.result_view import ResultView
from drafter.ui.training.services import Marked, PractisingServices, Report, TrainerServices


class TrainerView(QWidget):
    told = Signal(str)
    trial_wanted = Signal(object)
    shelf_changed = Signal()

    def __init__(self, services: TrainerServices, lane: Lane, practising: PractisingServices, language: str) -> None:
        super().__init__()
        self._services, self._lane = services, lane
        self._titles: dict[str, str] = {}
        self.letters, self.result = LetterTable(), ResultView(services.allowed, lambda: practising.book().classify)
        self.report = ReportView(lane, practising.write_sheet, language)
        self.groups = GroupsView()
        self.maker = MakerView(services, lane)
        self.tabs, self._pages = QTabWidget(), QStackedWidget()
        looking = QSplitter(Qt.Orientation.Vertical)
        looking.addWidget(self.letters)
        looking.addWidget(self.result)
        looking.setChildrenCollapsible(False)
        looking.setSizes([160, 480])
        for part, name in (
            (looking, w.TRAINER_LETTERS), (self.report, w.TRAINER_PROGRESS), (self.groups, w.TRAINER_GROUPS),
            (self.maker, w.TRAINER_CASES),
        ):  # fmt: skip
            part.setContentsMargins(10, 8, 10, 8)
            self.tabs.addTab(part, say(name))
        self.tabs.setDocumentMode(True)
        closed = QWidget()
        closed.setLayout(column(label(say(w.FOR_TRAINERS_ONLY), "muted", wrap=True), margin=24))
        self._pages.addWidget(closed)
        self._pages.addWidget(self.tabs)
        self.setLayout(column(self._pages))
        self._connect()

    def take_titles(self, titles: dict[str, str], cases: tuple[Practice, ...]) -> None:
        self._titles = titles
        self.groups.offer_cases(titles)
        self.maker.offer_cases(cases)

    def refresh(self) -> None:
        """Closed to who is no trainer."""
        allowed = self._services.allowed()
        self._pages.setCurrentIndex(1 if allowed else 0)
        if allowed:
            self._lane.ask(self._services.report, self._show, self.told.emit, "report")

    def _connect(self) -> None:
        self.letters.wanted.connect(self._reopen)
        self.result.overrule_wanted.connect(
            lambda id, mark, share, reason: self._change(lambda: self._services.overrule(id, mark, share, reason))
        )
        self.result.settle_wanted.connect(
            lambda id, mark, answer: self._change(lambda: self._services.settle(id, mark, answer))
        )
        self.result.judged.connect(lambda id, points: self._change(lambda: self._services.judge(id, points)))
        self.groups.group_kept.connect(lambda group: self._do(lambda: self._services.keep_group(group)))
        self.groups.group_dropped.connect(lambda name: self._do(lambda: self._services.drop_group(name)))
        self.groups.given.connect(self._assign)
        self.groups.taken_back.connect(lambda who, id: self._do(lambda: self._services.take_back(who, id)))
        self.groups.told.connect(self.told)
        self.report.told.connect(self.told)
        self.maker.told.connect(self.told)
        self.maker.trial_wanted.connect(self.trial_wanted)
        self.maker.saved.connect(self.shelf_changed)

    def _show(self, report: Report) -> None:
        self.letters.show_letters(report.attempts, self._titles, disputes_first=True)
        self.report.show_report(report, self._titles)
        self.groups.show_groups(report, self._titles)

    def _reopen(self, id: str) -> None:
        self._lane.ask(lambda: self._services.reopen(id), self.result.show_marked, self.told.emit, "reopen")

    def _change(self, job: Callable[[], Marked | Rejected]) -> None:
        self._lane.ask(job, self._changed, self.told.emit)

    def _changed(self, found: Marked | Rejected) -> None:
        if isinstance(found, Rejected):
            self.told.emit(f"{found.where}: {found.what}")
            return
        self.result.show_marked(found)
        self.refresh()

    def _do(self, job: Callable[[], None]) -> None:
        self._lane.ask(job, lambda _: self._done(), self.told.emit)

    def _done(self) -> None:
        self.refresh()
        self.shelf_changed.emit()

    def _assign(self, practice: str, who: str, due: object) -> None:
        def said(count: int) -> None:
            self.told.emit(say(w.ASSIGNED, count=count))
            self._done()

        self._lane.ask(lambda: self._services.assign(practice, who, due), said, self.told.emit)  # type: ignore[arg-type]  # a signal carries any object; groups_view gives a date
