"""Groups of learners, the cases given to them, and by when."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from drafter.model.marks import Assignment
from drafter.model.sitting import Group
from drafter.ui.parts import Panel, button, column, label, row
from drafter.ui.saying import date_said, say, speaks_english
from drafter.ui.training import wording as w
from drafter.ui.training.services import Report

_ID = Qt.ItemDataRole.UserRole
_DAYS = 14


class GroupsView(QSplitter):
    group_kept = Signal(object)
    group_dropped = Signal(str)
    given = Signal(str, str, object)
    """Case, person or group, due date."""
    taken_back = Signal(str, str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[str, Group] = {}
        self.list, self.name, self.members = QListWidget(), QLineEdit(), QPlainTextEdit()
        self.who, self.case, self.due = QComboBox(), QComboBox(), QDateEdit()
        self.table = QTableWidget(0, 4)
        self._name_all()
        self.who.setEditable(True)
        self.case.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.case.setMinimumContentsLength(20)
        self.due.setCalendarPopup(True)
        self.due.setLocale(QLocale("en-GB" if speaks_english() else "zh-HK"))
        self.due.setDisplayFormat(say(w.DAY))
        self.due.setDate(QDate.currentDate().addDays(_DAYS))
        self.addWidget(self._left())
        self.addWidget(self._right())
        self.setChildrenCollapsible(False)
        self.setSizes([340, 640])
        self.list.currentTextChanged.connect(self._show_group)

    def offer_cases(self, titles: dict[str, str]) -> None:
        chosen = self.case.currentData()
        self.case.clear()
        for id, title in titles.items():
            self.case.addItem(title, id)
        self.case.setCurrentIndex(max(0, self.case.findData(chosen)))

    def show_groups(self, report: Report, titles: dict[str, str]) -> None:
        self._groups = {group.name: group for group in report.groups}
        shown, asked = self.name.text(), self.who.currentText()
        self.list.clear()
        self.list.addItems(list(self._groups))
        for n in range(self.list.count()):
            if self.list.item(n).text() == shown:
                self.list.setCurrentRow(n)
        self.who.clear()
        self.who.addItems([*self._groups, *report.people])
        self.who.setCurrentText(asked)
        self._show_given(report, titles)

    def _name_all(self) -> None:
        names = ((self.list, w.TRAINER_GROUPS), (self.name, w.GROUP), (self.members, w.MEMBERS), (self.who, w.WHO),
                 (self.case, w.CASE), (self.due, w.DUE), (self.table, w.ASSIGNMENTS))  # fmt: skip
        for part, name in names:
            part.setAccessibleName(say(name))
        self.members.setTabChangesFocus(True)

    def _left(self) -> QWidget:
        made = QWidget()
        made.setLayout(
            column(
                label(say(w.TRAINER_GROUPS), "title"), self.list, label(say(w.GROUP)), self.name,
                label(say(w.MEMBERS), wrap=True), self.members,
                row(button(say(w.SAVE_GROUP), self._keep), button(say(w.DROP_GROUP), self._drop), None),
            )
        )  # fmt: skip
        return made

    def _right(self) -> QWidget:
        form = QFormLayout()
        for name, part in ((w.CASE, self.case), (w.WHO, self.who), (w.DUE, self.due)):
            form.addRow(say(name), part)
        heads = (w.WHO, w.CASE, w.DUE, w.STATE)
        self.table.setHorizontalHeaderLabels([say(one) for one in heads])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        for n in range(4):
            mode = QHeaderView.ResizeMode.Stretch if n < 2 else QHeaderView.ResizeMode.ResizeToContents
            self.table.horizontalHeader().setSectionResizeMode(n, mode)
        body = QWidget()
        give = button(say(w.ASSIGN), self._give, "primary")
        back = button(say(w.TAKE_BACK), self._take_back)
        body.setLayout(column(form, row(give, None), self.table, row(back, None)))
        return Panel(say(w.ASSIGNMENTS), body)

    def _show_group(self, name: str) -> None:
        if name in self._groups:
            self.name.setText(name)
            self.members.setPlainText("\n".join(self._groups[name].members))
            self.who.setCurrentText(name)

    def _show_given(self, report: Report, titles: dict[str, str]) -> None:
        self.table.setRowCount(len(report.assignments))
        for n, one in enumerate(report.assignments):
            who = f"{one.person} ({one.group})" if one.group else one.person
            cells = (who, titles.get(one.practice, one.practice), date_said(one.due), _state(one, report))
            for m, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setData(_ID, (one.person, one.practice))
                cell.setToolTip(text)
                self.table.setItem(n, m, cell)

    def _keep(self) -> None:
        members = tuple(dict.fromkeys(line.strip() for line in self.members.toPlainText().splitlines() if line.strip()))
        if not self.name.text().strip() or not members:
            self.told.emit(say(w.NOBODY))
            return
        self.group_kept.emit(Group(name=self.name.text().strip(), members=members))

    def _drop(self) -> None:
        if self.name.text().strip() in self._groups:
            self.group_dropped.emit(self.name.text().strip())

    def _give(self) -> None:
        who = self.who.currentText().strip()
        if not who or not self.case.currentData():
            self.told.emit(say(w.NOBODY))
            return
        day = self.due.date()
        self.given.emit(self.case.currentData(), who, dt.date(day.year(), day.month(), day.day()))

    def _take_back(self) -> None:
        cell = self.table.item(self.table.currentRow(), 0)
        if cell is not None:
            self.taken_back.emit(*cell.data(_ID))


def _state(one: Assignment, report: Report) -> str:
    """Answered with its best mark, still open, or overdue."""
    own = [x.marks.percent for x in report.attempts if x.person == one.person and x.practice == one.practice]
    if own:
        return say(w.STATE_DONE, percent=f"{max(own):g}")
    return say(w.STATE_LATE if one.due < dt.date.today() else w.STATE_OPEN)
