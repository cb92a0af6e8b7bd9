"""The replay: the learner's decisions in the order taken, beside the better ones, with the reason why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from drafter.oversight.training.replaying import Replayed
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.told import about_said, source_said, value_said

_CHOICE = 104
"""The width of a decision; the reason has what is left."""


class ReplayTable(QTableWidget):
    def __init__(self) -> None:
        super().__init__(0, 5)
        self.setAccessibleName(say(w.REPLAY))
        heads = (w.MINUTE, w.DECISION, w.CHOSEN, w.BETTER_CHOICE, w.WHY)
        self.setHorizontalHeaderLabels([say(one) for one in heads])
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.horizontalHeader().setDefaultSectionSize(_CHOICE)
        for n in range(5):
            modes = QHeaderView.ResizeMode
            mode = modes.ResizeToContents if n < 2 else modes.Interactive if n < 4 else modes.Stretch
            self.horizontalHeader().setSectionResizeMode(n, mode)

    def show_replay(self, rows: Iterable[Replayed], names: Mapping[str, str]) -> None:
        """`names`: what categories are called."""
        told = tuple(rows)
        self.setRowCount(len(told))
        for n, one in enumerate(told):
            for m, text in enumerate(_cells(one, names)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self.setItem(n, m, cell)


def _cells(one: Replayed, names: Mapping[str, str]) -> tuple[str, ...]:
    sign = {True: "✓ ", False: "✗ ", None: ""}[one.right]
    later = f" ({say(w.CHANGED_LATER)})" if one.changed else ""
    chosen = f"{sign}{value_said(one.chosen, names)}{later}"
    better = "" if one.right else value_said(one.better, names)
    return (f"{one.at_min:g}", about_said(one.what), chosen, better, source_said(one.why))
