"""Letters that were handed in, newest first; Enter opens one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from drafter.model.marks import Attempt
from drafter.ui.saying import moment_said, say
from drafter.ui.training import wording as w

_ID = Qt.ItemDataRole.UserRole


class LetterTable(QTableWidget):
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(0, 4)
        self.setAccessibleName(say(w.MY_LETTERS))
        self.setHorizontalHeaderLabels([say(one) for one in (w.WHEN, w.PERSON_NAME, w.CASE, w.RESULT)])
        self.verticalHeader().hide()
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        for n in range(4):
            mode = QHeaderView.ResizeMode.Stretch if n == 2 else QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(n, mode)
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)

    def show_letters(self, attempts: Iterable[Attempt], titles: dict[str, str], disputes_first: bool = False) -> None:
        rows = sorted(attempts, key=lambda one: one.at, reverse=True)
        if disputes_first:
            rows.sort(key=lambda one: not has_open_dispute(one))
        self.setRowCount(len(rows))
        for n, one in enumerate(rows):
            state = f"  ·  {say(w.OPEN_DISPUTE)}" if has_open_dispute(one) else ""
            sign = "✓" if one.marks.passed else "✗"
            cells = (moment_said(one.at), one.person, titles.get(one.practice, one.practice),
                     f"{sign} {one.marks.percent:g} %{state}")  # fmt: skip
            for m, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setData(_ID, one.id)
                cell.setToolTip(text)
                self.setItem(n, m, cell)

    def _open(self, cell: QTableWidgetItem) -> None:
        self.wanted.emit(cell.data(_ID))


def has_open_dispute(attempt: Attempt) -> bool:
    return any(one.answer is None for one in attempt.marks.disputes)
