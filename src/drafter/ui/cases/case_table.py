"""The worklist as a table model: pages are fetched as they come into view."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from drafter.model.filed import CaseRow
from drafter.ui import wording as w
from drafter.ui.saying import category_said, date_said, due_said, flag_said, listed, outstanding_said, say, state_said
from drafter.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from drafter.model.category import ClassifyRules

_Index = QModelIndex | QPersistentModelIndex
PAGE = 200
USUAL = ("due", "reference", "customer", "received", "categories", "flags", "state")
COLUMNS = (*USUAL, "assignee", "office", "channel", "language")
TITLES = {
    "due": w.COLUMN_DUE, "reference": w.COLUMN_REFERENCE, "customer": w.COLUMN_CUSTOMER,
    "received": w.COLUMN_RECEIVED, "categories": w.COLUMN_CATEGORIES, "flags": w.COLUMN_FLAGS, "state": w.COLUMN_STATE,
    "assignee": w.COLUMN_ASSIGNEE, "office": w.COLUMN_OFFICE, "channel": w.COLUMN_CHANNEL,
    "language": w.COLUMN_LANGUAGE,
}  # fmt: skip


class CaseTable(QAbstractTableModel):
    """Rows as the store gave them; `more_wanted` asks for the next page from that row on."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CaseRow] = []
        self._complete = True
        self._asked = -1
        self._theme: Theme = LIGHT
        self._rules: ClassifyRules | None = None
        self.today = dt.date.today()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.layoutChanged.emit()

    @property
    def names(self) -> dict[str, str]:
        """Each category's name in the screen's language, by its id, in the order of the names."""
        rules = self._rules
        if rules is None:
            return {}
        named = {id: category_said(id, rules) for id, one in rules.by_id.items() if not one.merged_into}
        return dict(sorted(named.items(), key=lambda pair: pair[1].casefold()))

    def learn_names(self, rules: ClassifyRules) -> None:
        """The categories' names, once the handbook has been read."""
        self._rules = rules
        self.layoutChanged.emit()

    def show_rows(self, rows: tuple[CaseRow, ...], complete: bool) -> None:
        self.beginResetModel()
        self._rows, self._complete, self._asked = list(rows), complete, -1
        self.endResetModel()

    def add_rows(self, rows: tuple[CaseRow, ...]) -> None:
        self._complete = len(rows) < PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def row(self, index: _Index) -> CaseRow:
        return self._rows[index.row()]

    @property
    def rows(self) -> list[CaseRow]:
        return self._rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: _Index) -> bool:
        return not self._complete and self._asked != len(self._rows)

    def fetchMore(self, parent: _Index) -> None:
        self._asked = len(self._rows)
        self.more_wanted.emit(self._asked)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._title(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _title(self, column: str) -> str:
        lists_outstanding = column == "categories" and any(row.outstanding for row in self._rows[:1])
        return say(w.COLUMN_OUTSTANDING if lists_outstanding else TITLES[column])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.FontRole and column in ("due", "flags"):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._title(column)}: {self._text(row, column)}"
        return None

    def _text(self, row: CaseRow, column: str) -> str:
        match column:
            case "due":
                return due_said(_due(row), self.today)[0]
            case "received":
                return date_said(dt.date.fromisoformat(row.received[:10])) if row.received else ""
            case "categories" if row.outstanding:
                return outstanding_said(row.outstanding)
            case "categories":
                return listed(category_said(one, self._rules) if self._rules else one for one in row.categories[:2])
            case "flags":
                return listed(flag_said(flag) for flag in row.flags)
            case "state":
                return state_said(row.state)
            case "channel":
                return say(w.CHANNELS.get(row.channel, row.channel))
            case _:
                return str(getattr(row, column) or "")

    def _colour(self, row: CaseRow, column: str) -> QColor | None:
        if column == "flags":
            return QColor(self._theme.error)
        if column == "due":
            kind = due_said(_due(row), self.today)[1]
            return QColor({"alarm": self._theme.error, "soon": self._theme.warning}.get(kind, self._theme.text))
        if column in ("received", "categories"):
            return QColor(self._theme.muted)
        return None


def _due(row: CaseRow) -> dt.date | None:
    """Of what the list is about: the promise, call or payment where it lists those, else the answer."""
    due = getattr(row.outstanding, "due", None)
    return dt.date.fromisoformat(due[:10]) if due else row.due
