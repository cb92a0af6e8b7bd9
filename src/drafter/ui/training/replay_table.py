"""The replay: the learner's decisions in the order taken, beside the better ones, with the reason why."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from drafter.oversight.training.replaying import Replayed
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.told import about_said, value_said


class ReplayTable(QTableWidget):
    def __init__(self) -> None:
        super().__init__(0, 5)
        self.setAccessibleName(say(w.REPLAY))
        heads = (w.MINUTE, w.DECISION, w.CHOSEN, w.BETTER_CHOICE, w.WHY)
        self.setHorizontalHeaderLabels([say(one) for one in heads])
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        for n in range(5):
            mode = QHeaderView.ResizeMode.ResizeToContents if n < 2 else QHeaderView.ResizeMode.Stretch
            self.horizontalHeader().setSectionResizeMode(n, mode)

    def show_replay(self, rows: Iterable[Replayed]) -> None:
        told = tuple(rows)
        self.setRowCount(len(told))
        for n, one in enumerate(told):
            sign = {True: "✓ ", False: "✗ ", None: ""}[one.right]
            later = f" ({say(w.CHANGED_LATER)})" if one.changed else ""
            better = "" if one.right else one.better
            cells = (f"{one.at_min:g}", about_said(one.what), f"{sign}{value_said(one.chosen)}{later}", better, one.why)
            for m, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self.setItem(n, m, cell)
        self.resizeRowsToContents()
