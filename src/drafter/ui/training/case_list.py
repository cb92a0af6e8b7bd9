"""The practice cases on the left: those given to the learner first, then by language and level."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from drafter.model.practice import Practice
from drafter.ui.saying import date_said, language_said, listed, say
from drafter.ui.step_speech import say_step
from drafter.ui.training import wording as w
from drafter.ui.training.services import Shelf
from drafter.ui.training.told import about_said

_ID = Qt.ItemDataRole.UserRole


class CaseList(QTreeWidget):
    wanted = Signal(str)

    def __init__(self, language: str) -> None:
        """`language`: of the screen; its cases come first."""
        super().__init__()
        self._language = language
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setRootIsDecorated(False)
        self.setAccessibleName(say(w.PRACTICE_CASES))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemActivated.connect(self._activated)
        self.itemClicked.connect(self._activated)

    def show_shelf(self, shelf: Shelf) -> None:
        row = self.currentItem()
        chosen = row.data(0, _ID) if row else None
        self.clear()
        by_id = {case.id: case for case in shelf.cases}
        given = [by_id[id] for id in sorted(shelf.due, key=lambda id: shelf.due[id])]
        if given:
            head = self._head(say(w.GIVEN_TO_YOU))
            for case in given:
                self._row(head, case, say(w.DUE_BY, date=date_said(shelf.due[case.id])))
        heads: dict[tuple[str, int], QTreeWidgetItem] = {}
        for case in sorted(shelf.cases, key=lambda one: one.language != self._language):
            key = (case.language, case.level)
            if key not in heads:
                heads[key] = self._head(f"{say(w.LEVEL, level=case.level)} · {language_said(case.language)}")
            self._row(heads[key], case, _state(case, shelf))
        self.expandAll()
        self.point_at(chosen)

    def point_at(self, id: str | None) -> None:
        """The case's row among the levels, where it always stands."""
        rows = [row for row in self._rows() if row.data(0, _ID) == id]
        if rows:
            self.setCurrentItem(rows[-1])

    def _rows(self) -> list[QTreeWidgetItem]:
        heads = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        found = [head.child(n) for head in heads if head for n in range(head.childCount())]
        return [row for row in found if row is not None]

    def _head(self, name: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem([name])
        font = self.font()
        font.setBold(True)
        head.setFont(0, font)
        self.addTopLevelItem(head)
        return head

    def _row(self, head: QTreeWidgetItem, case: Practice, state: str) -> None:
        title = say_step(case.title)
        row = QTreeWidgetItem([f"{title}  ·  {state}" if state else title])
        row.setData(0, _ID, case.id)
        row.setToolTip(0, f"{title}\n{listed(about_said(skill) for skill in case.skills)}")
        head.addChild(row)

    def _activated(self, row: QTreeWidgetItem) -> None:
        if id := row.data(0, _ID):
            self.wanted.emit(id)


def _state(case: Practice, shelf: Shelf) -> str:
    if case.id in shelf.begun:
        return say(w.AT_WORK)
    return say(w.BEST_SO_FAR, percent=f"{shelf.best[case.id]:g}") if case.id in shelf.best else ""
