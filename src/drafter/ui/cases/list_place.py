"""Where a person is in the list of cases: found again when the same list is read anew, so that nothing jumps."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from drafter.ui.cases.case_table import CaseTable

_Flag = QItemSelectionModel.SelectionFlag


class ListPlace:
    """The chosen cases, the one with the focus, and how far the list is scrolled."""

    def __init__(self, table: QTableView) -> None:
        model = _model(table)
        self._chosen = {model.row(index).id for index in table.selectionModel().selectedRows()}
        current = table.currentIndex()
        self._current = model.row(current).id if current.isValid() else None
        self._scrolled = table.verticalScrollBar().value()

    def found_again(self, table: QTableView) -> bool:
        """Whether the case with the focus, or one that was chosen, still stands in the list."""
        rows = {one.id: number for number, one in enumerate(_model(table).rows)}
        chosen = sorted(rows[one] for one in self._chosen if one in rows)
        current = rows.get(self._current or "", min(chosen, default=-1))
        if current < 0:
            return False
        choose_rows(table, chosen, current)
        table.verticalScrollBar().setValue(self._scrolled)
        return True


def choose_rows(table: QTableView, rows: Iterable[int], current: int) -> None:
    """Chooses these rows and no others, whatever keys are held down meanwhile."""
    selection, model = QItemSelection(), table.model()
    for row in rows:
        selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
    table.selectionModel().setCurrentIndex(model.index(current, 0), _Flag.NoUpdate)
    table.selectionModel().select(selection, _Flag.ClearAndSelect)


def _model(table: QTableView) -> CaseTable:
    model = table.model()
    assert isinstance(model, CaseTable)
    return model
