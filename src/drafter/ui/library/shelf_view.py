"""The library as a tree by family, with a search line, and filters for what is being worked on or due to be read."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from drafter.ui import wording as w
from drafter.ui.library.services import Holding
from drafter.ui.library.shelf_rows import ShelfRow, chosen_rows, rows_of
from drafter.ui.parts import box, column, label
from drafter.ui.saying import date_said, say
from drafter.ui.theme import LIGHT, Theme

_PATH = Qt.ItemDataRole.UserRole
_FEW = 300
"""So many texts at most are all listed while one searches; more stay in their folders until one is opened."""


class ShelfView(QWidget):
    text_chosen = Signal(str)
    guideline_chosen = Signal(str)

    def __init__(self, find: Callable[[str], Collection[str]] = lambda words: ()) -> None:
        """`find`: the ids that the library's own search has for words that no text holds as they are typed."""
        super().__init__()
        self._find, self._best = find, ""
        self._rows: tuple[ShelfRow, ...] = ()
        self._shown: dict[str, list[ShelfRow]] = {}
        self._families: dict[str, QTreeWidgetItem] = {}
        self._theme: Theme = LIGHT
        self._quiet = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(w.SHELF_SEARCH))
        self.search.setAccessibleName(say(w.SHELF_SEARCH))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.filter = QComboBox()
        self.filter.setAccessibleName(say(w.SHELF_FILTER))
        for key, name in w.SHELF_FILTERS.items():
            self.filter.addItem(say(name), key)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(say(w.LIBRARY_PLACE))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setStyleSheet("QTreeWidget::item { padding: 3px 2px; }")
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.empty = label("", "muted", wrap=True)
        self.setLayout(column(self.search, self.filter, self.tree, self.empty))
        box(self).setStretch(2, 1)
        self.search.textChanged.connect(lambda _: self._fill())
        self.filter.currentIndexChanged.connect(lambda _: self._fill())
        self.tree.itemExpanded.connect(self._open)
        self.tree.currentItemChanged.connect(lambda item, _: self._choose(item))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search line into the tree; Enter opens the first hit."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                first = self._leaf(self._best)
                if first is not None:
                    self.tree.setCurrentItem(first)
                    self.tree.setFocus()
                return True
        return super().eventFilter(watched, event)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fill()

    def show_holding(self, holding: Holding) -> None:
        self._rows = rows_of(holding)
        self._fill()

    def point_at(self, path: str) -> None:
        """Mark the text that is open, without opening it again."""
        self._quiet = True
        item = self._leaf(path)
        if item is not None:
            self.tree.setCurrentItem(item)
        self._quiet = False

    def _fill(self) -> None:
        """The folders at once; what lies in them once somebody opens them, or where few texts are left."""
        current = self.tree.currentItem()
        kept = current.data(0, _PATH) if current else None
        open_families = {item.text(0) for item in self._families.values() if item.isExpanded()}
        words, wanted = self.search.text().lower().split(), self.filter.currentData()
        self._choose_rows(words, wanted)
        self._quiet = True
        self.tree.clear()
        self._families = {name: self._add_family(name, len(rows)) for name, rows in self._shown.items()}
        few = sum(len(rows) for rows in self._shown.values()) <= _FEW
        narrow = few and (bool(words) or wanted != "all")
        for name, family in self._families.items():
            if narrow or (name in open_families and not words):
                self._open(family)
                family.setExpanded(True)
        self.empty.setText("" if self._shown else say(w.SHELF_EMPTY))
        self.empty.setVisible(not self._shown)
        self._quiet = False
        if kept:
            self.point_at(kept)

    def _choose_rows(self, words: list[str], wanted: str) -> None:
        """By folder; and which of them Enter opens: what the library's search has first where no text holds the words;
        else the first whose title has all of them, else the first of all."""
        shown = chosen_rows(self._rows, wanted, words)
        if not shown and words:
            near = tuple(self._find(self.search.text()))
            shown = chosen_rows(self._rows, wanted, words, near)
            best = min(shown, key=lambda row: near.index(row.id)) if shown else None
        else:
            named = (row for row in shown if all(word in row.title.lower() for word in words))
            best = next(named, None) or next(iter(shown), None)
        self._best = best.path if best else ""
        self._shown = {}
        for row in shown:
            self._shown.setdefault(row.family, []).append(row)

    def _add_family(self, name: str, count: int) -> QTreeWidgetItem:
        family = QTreeWidgetItem([name, str(count)])
        font = self.tree.font()
        font.setBold(True)
        family.setFont(0, font)
        family.setForeground(1, QColor(self._theme.muted))
        family.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        family.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        self.tree.addTopLevelItem(family)
        return family

    def _open(self, family: QTreeWidgetItem) -> None:
        """What lies in this folder: once, since ten thousand lines would keep the keys waiting."""
        if family.childCount() == 0 and family.text(0) in self._shown:
            with_date = self.filter.currentData() == "due"
            family.addChildren([self._item(row, with_date) for row in self._shown[family.text(0)]])

    def _item(self, row: ShelfRow, with_date: bool) -> QTreeWidgetItem:
        status = say(w.LIBRARY_STATUS[row.status]) if row.status in w.LIBRARY_STATUS else ""
        remark = date_said(row.due) if with_date and row.due else status if row.status != "live" else row.language
        item = QTreeWidgetItem([row.title, remark])
        item.setData(0, _PATH, row.path)
        item.setToolTip(0, f"{row.title}\n{row.path}")
        item.setForeground(1, QColor(_colour(self._theme, row.status)))
        said = ", ".join(part for part in (row.title, row.language, status) if part)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        path = item.data(0, _PATH) if item else None
        if not path or self._quiet:
            return
        if path.startswith("guideline:"):
            self.guideline_chosen.emit(path.removeprefix("guideline:"))
        else:
            self.text_chosen.emit(path)

    def _leaf(self, path: str) -> QTreeWidgetItem | None:
        """The line of this text, its folder filled for it."""
        for name, rows in self._shown.items():
            if any(row.path == path for row in rows):
                family = self._families[name]
                self._open(family)
                children = (family.child(number) for number in range(family.childCount()))
                return next((one for one in children if one is not None and one.data(0, _PATH) == path), None)
        return None


def _colour(theme: Theme, status: str) -> str:
    return {"draft": theme.warning, "in_review": theme.advice, "retired": theme.error}.get(status, theme.muted)
