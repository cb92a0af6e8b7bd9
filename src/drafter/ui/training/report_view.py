"""Progress by person and skill, the traps most missed, and how far markers agree; with every mark as .csv or .pdf."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QTableWidget, QTableWidgetItem, QWidget

from drafter.model.sheet import Sheet, Table
from drafter.ui.lane import Lane
from drafter.ui.parts import Panel, box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.services import Report
from drafter.ui.training.sheets import agreement_table, progress_sheet, skill_table, trap_table


class ReportView(QWidget):
    told = Signal(str)

    def __init__(self, lane: Lane, write: Callable[[Path, Sheet], None], language: str) -> None:
        super().__init__()
        self._lane, self._write, self._language = lane, write, language
        self._report, self._titles = Report(), dict[str, str]()
        self.skills, self.traps, self.agreement = _table(w.BY_SKILL), _table(w.MOST_MISSED), _table(w.AGREEMENT)
        self.none = label(say(w.AGREEMENT_NONE), "muted", wrap=True)
        self.export = button(say(w.EXPORT), self._choose)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(Panel(say(w.MOST_MISSED), self.traps))
        agreeing = QWidget()
        agreeing.setLayout(column(self.none, self.agreement))
        head = Panel(say(w.AGREEMENT), agreeing)
        head.heading.setWordWrap(True)
        right.addWidget(head)
        right.setChildrenCollapsible(False)
        body = QSplitter()
        body.addWidget(Panel(say(w.BY_SKILL), self.skills))
        body.addWidget(right)
        body.setChildrenCollapsible(False)
        body.setSizes([500, 500])
        self.setLayout(column(row(None, self.export), body))
        box(self).setStretch(1, 1)

    def show_report(self, report: Report, titles: dict[str, str]) -> None:
        _fill(self.skills, skill_table(report.skills))
        _fill(self.traps, trap_table(report.traps, titles), wide=1)
        _fill(self.agreement, agreement_table(report.agreement))
        self.none.setVisible(not report.agreement)
        self._report, self._titles = report, titles

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, say(w.EXPORT), "progress.csv", say(w.EXPORT_FILTER))
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """The sheet is made away from the screen: a year of letters has many thousand marks."""
        report, titles, language = self._report, self._titles, self._language
        write, said = self._write, say(w.SAVED_TO, path=path)

        def job() -> None:
            figures = (report.skills, report.traps, report.agreement)
            write(path, progress_sheet(*figures, report.attempts, titles, language))

        self._lane.ask(job, lambda _: self.told.emit(said), self.told.emit)


def _table(name: str) -> QTableWidget:
    made = QTableWidget()
    made.setAccessibleName(say(name))
    made.verticalHeader().hide()
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)
    made.setWordWrap(True)
    return made


def _fill(shown: QTableWidget, table: Table, wide: int = 0) -> None:
    """`wide`: the column that takes the room that is left."""
    shown.setColumnCount(len(table.columns))
    shown.setHorizontalHeaderLabels(list(table.columns))
    shown.setRowCount(len(table.rows))
    for n, cells in enumerate(table.rows):
        for m, text in enumerate(cells):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            shown.setItem(n, m, cell)
    header = shown.horizontalHeader()
    for m in range(len(table.columns)):
        mode = QHeaderView.ResizeMode.Stretch if m == wide else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(m, mode)
