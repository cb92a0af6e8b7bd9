"""Every mark of a letter, part by part: the critical errors first and apart, then what was earned and lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from drafter.model.marks import CriticalError, Mark, Marks
from drafter.ui.saying import say
from drafter.ui.theme import theme_of
from drafter.ui.training import wording as w
from drafter.ui.training.told import error_said, mark_said

_ROW = Qt.ItemDataRole.UserRole
Row = Mark | CriticalError


class MarksTree(QTreeWidget):
    pointed = Signal(object)
    """A Mark or a CriticalError; None on a heading."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say(w.MARKS))
        self.setHeaderLabels([say(w.MARK), say(w.POINTS)])
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.currentItemChanged.connect(lambda row, _: self.pointed.emit(row.data(0, _ROW) if row else None))

    def show_marks(self, marks: Marks) -> None:
        """The mark that was pointed at stays so when the marks are shown anew."""
        before = self.chosen()
        self.clear()
        if marks.critical:
            head = self._head(say(w.CRITICAL_ERRORS, count=len(marks.critical)), "")
            for error in marks.critical:
                self._row(head, error, error_said(error), say(w.ERROR_KINDS[error.kind]), graver=True)
        for part, (got, of) in marks.parts.items():
            head = self._head(say(w.PARTS[part]), f"{got:g} / {of:g}")
            own = sorted((mark for mark in marks.marks if mark.part == part), key=lambda mark: mark.points - mark.of)
            for mark in own:
                self._row(head, mark, mark_said(mark), _points(mark), graver=mark.lost)
        self.expandAll()
        self._point_again(before)

    def chosen(self) -> Row | None:
        row = self.currentItem()
        found: Row | None = row.data(0, _ROW) if row else None
        return found

    def _point_again(self, before: Row | None) -> None:
        found = [head.child(n) for head in self._heads() for n in range(head.childCount())]
        rows = [row for row in found if row is not None]
        same = [row for row in rows if before is not None and row.data(0, _ROW).id == before.id]
        if same or rows:
            self.setCurrentItem((same or rows)[0])

    def _heads(self) -> list[QTreeWidgetItem]:
        return [one for n in range(self.topLevelItemCount()) if (one := self.topLevelItem(n)) is not None]

    def _head(self, name: str, points: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem([name, points])
        font = self.font()
        font.setBold(True)
        for column in (0, 1):
            head.setFont(column, font)
        self.addTopLevelItem(head)
        return head

    def _row(self, head: QTreeWidgetItem, value: Row, name: str, points: str, graver: bool) -> None:
        row = QTreeWidgetItem([f"{'✗' if graver else '✓'} {name}", points])
        row.setData(0, _ROW, value)
        row.setToolTip(0, name)
        theme = theme_of(self.palette())
        row.setForeground(1, QBrush(QColor(theme.error if graver else theme.good)))
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addChild(row)


def _points(mark: Mark) -> str:
    return f"{mark.points:.1f} / {mark.of:.1f}"
