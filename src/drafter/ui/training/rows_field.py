"""A field of many rows: typed into in place, with lines added and taken out, by keys alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from drafter.ui.parts import button, column, row
from drafter.ui.saying import say
from drafter.ui.training import wording as w

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHOWN = 11
"""Lines seen at once, headings among them; the rest is scrolled to."""


class RowsField(QWidget):
    """Typing or F2 opens a cell, Tab goes on to the next, Ctrl+Enter ends it; outside a cell Tab leaves the table.
    An empty row is no row."""

    changed = Signal()

    def __init__(self, name: str, columns: Sequence[str], wide: Sequence[int]) -> None:
        """`wide`: the columns that hold sentences; the others are as wide as their words."""
        super().__init__()
        self.table = QTableWidget(0, len(columns))
        self.table.setAccessibleName(name)
        self.table.setHorizontalHeaderLabels(list(columns))
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        pages = _Pages(self.table)
        self.table.setItemDelegate(pages)
        pages.opened.connect(lambda: self.table.setTabKeyNavigation(True))
        pages.closeEditor.connect(lambda *_: self.table.setTabKeyNavigation(self._typing))
        self.table.setFixedHeight(self.fontMetrics().lineSpacing() * _SHOWN)
        for n in range(len(columns)):
            mode = QHeaderView.ResizeMode.Stretch if n in wide else QHeaderView.ResizeMode.ResizeToContents
            self.table.horizontalHeader().setSectionResizeMode(n, mode)
        self.add = button(say(w.ADD_LINE), self._add, name=f"{name} – {say(w.ADD_LINE)}")
        self.remove = button(say(w.REMOVE_LINE), self._remove, name=f"{name} – {say(w.REMOVE_LINE)}")
        self.setLayout(column(self.table, row(self.add, self.remove, None), gap=4))
        self.setFocusProxy(self.table)
        self.table.itemChanged.connect(lambda _: self._edited())

    @property
    def at_work(self) -> bool:
        """Whether somebody is in it: it is not filled anew under their fingers."""
        return self.table.hasFocus() or self._typing

    @property
    def _typing(self) -> bool:
        return self.table.state() == QTableWidget.State.EditingState

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        if [tuple(one) for one in rows] == self.rows():
            return
        self.table.blockSignals(True)
        self.table.setRowCount(len(rows))
        for n, cells in enumerate(rows):
            for m, text in enumerate(cells):
                self.table.setItem(n, m, _cell(text))
        self.table.blockSignals(False)
        self.table.resizeRowsToContents()

    def rows(self) -> list[tuple[str, ...]]:
        wide = self.table.columnCount()
        found = [tuple(self._text(n, m) for m in range(wide)) for n in range(self.table.rowCount())]
        return [one for one in found if any(one)]

    def point_at(self, number: int) -> None:
        self.table.setCurrentCell(min(number, self.table.rowCount() - 1), 0)
        self.table.setFocus()

    def _text(self, n: int, m: int) -> str:
        cell = self.table.item(n, m)
        return cell.text().strip() if cell else ""

    def _add(self) -> None:
        n = self.table.rowCount()
        self.table.blockSignals(True)
        self.table.insertRow(n)
        for m in range(self.table.columnCount()):
            self.table.setItem(n, m, _cell(""))
        self.table.blockSignals(False)
        self.table.setCurrentCell(n, 0)
        self.table.setFocus()
        self.table.edit(self.table.currentIndex())

    def _remove(self) -> None:
        """The row that the caret is in; the one before it has the keys then."""
        n = self.table.currentRow()
        if n >= 0:
            self.table.removeRow(n)
            self.table.setCurrentCell(max(0, n - 1), 0)
            self.changed.emit()

    def _edited(self) -> None:
        self.table.resizeRowsToContents()
        self.changed.emit()


class _Pages(QStyledItemDelegate):
    """Cells of several lines: Enter breaks the line, Ctrl+Enter is done with it."""

    opened = Signal()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        made = QPlainTextEdit(parent)
        self.opened.emit()
        made.setTabChangesFocus(True)
        made.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and _ends(event):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched)
            return True
        return super().eventFilter(watched, event)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """At least a few lines high, whatever the cell is."""
        place = option.rect
        least = editor.fontMetrics().lineSpacing() * 3
        editor.setGeometry(place.x(), place.y(), max(place.width(), least * 4), max(place.height(), least))


def _ends(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _cell(text: str) -> QTableWidgetItem:
    made = QTableWidgetItem(text)
    made.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    made.setToolTip(text)
    return made
