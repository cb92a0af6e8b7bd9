"""The library as a tree by family, with a search line, and filters for what is being worked on or due to be read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from drafter.model.guideline import Guideline
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Template
from drafter.ui import wording as w
from drafter.ui.library.services import Holding
from drafter.ui.parts import box, column, label
from drafter.ui.saying import date_said, say
from drafter.ui.theme import LIGHT, Theme

_PATH = Qt.ItemDataRole.UserRole
_REVIEW_SOON = dt.timedelta(days=30)


@dataclass(frozen=True)
class ShelfRow:
    """One line of the tree. `status` as the place says it; `due`: the day by which somebody reads it again."""

    family: str
    path: str
    title: str
    language: str
    status: str
    kind: str
    words: str
    due: dt.date | None = None


class ShelfView(QWidget):
    text_chosen = Signal(str)
    guideline_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ShelfRow, ...] = ()
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
        self.tree.currentItemChanged.connect(lambda item, _: self._choose(item))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search line into the tree; Enter opens the first hit."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                first = self._first()
                if first is not None:
                    self.tree.setCurrentItem(first)
                    self.tree.setFocus()
                return True
        return super().eventFilter(watched, event)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fill()

    def show_holding(self, holding: Holding) -> None:
        self._rows = tuple(rows_of(holding))
        self._fill()

    def point_at(self, path: str) -> None:
        """Mark the text that is open, without opening it again."""
        self._quiet = True
        for item in self._leaves():
            if item.data(0, _PATH) == path:
                self.tree.setCurrentItem(item)
        self._quiet = False

    def _fill(self) -> None:
        current = self.tree.currentItem()
        kept = current.data(0, _PATH) if current else None
        open_families = {item.text(0) for item in self._families() if item.isExpanded()}
        words, wanted = self.search.text().lower().split(), self.filter.currentData()
        shown = [row for row in self._rows if _wanted(row, wanted) and all(word in row.words for word in words)]
        shown.sort(key=lambda row: (row.kind == "guideline", row.family, row.title.lower(), row.language))
        self._quiet = True
        self.tree.clear()
        families: dict[str, QTreeWidgetItem] = {}
        narrow = bool(words) or wanted != "all"
        for row in shown:
            family = families.get(row.family) or self._add_family(families, row.family)
            family.addChild(self._item(row, wanted == "due"))
        for name, family in families.items():
            family.setText(1, str(family.childCount()))
            family.setExpanded(narrow or name in open_families)
        self.empty.setText("" if shown else say(w.SHELF_EMPTY))
        self.empty.setVisible(not shown)
        self._quiet = False
        if kept:
            self.point_at(kept)

    def _add_family(self, families: dict[str, QTreeWidgetItem], name: str) -> QTreeWidgetItem:
        family = QTreeWidgetItem([name])
        font = self.tree.font()
        font.setBold(True)
        family.setFont(0, font)
        family.setForeground(1, QColor(self._theme.muted))
        family.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        self.tree.addTopLevelItem(family)
        families[name] = family
        return family

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

    def _first(self) -> QTreeWidgetItem | None:
        """The first whose title has all the words, else the first of all."""
        words = self.search.text().lower().split()
        named = (item for item in self._leaves() if all(word in item.text(0).lower() for word in words))
        return next(named, None) or next(self._leaves(), None)

    def _families(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(number)
            if item is not None:
                yield item

    def _leaves(self) -> Iterator[QTreeWidgetItem]:
        for family in self._families():
            children = (family.child(number) for number in range(family.childCount()))
            yield from (child for child in children if child is not None)


def rows_of(holding: Holding) -> Iterator[ShelfRow]:
    """A line for every text and every guideline; a text that is being worked on says so."""
    drafts = {draft.path: draft for draft in holding.drafts}
    for template in holding.library.templates.values():
        yield _row_of(template, drafts.pop(template.path, None))
    yield from (_row_of_draft(draft) for draft in drafts.values())
    yield from (_row_of_page(page) for page in holding.guidelines)


def due_soon(rows: Iterable[ShelfRow], today: dt.date) -> tuple[ShelfRow, ...]:
    """Live texts that somebody is to read again within a month, the longest overdue first."""
    soon = (row for row in rows if row.status == "live" and row.due and row.due <= today + _REVIEW_SOON)
    return tuple(sorted(soon, key=lambda row: row.due or today))


def _row_of(template: Template, draft: LibraryDraft | None) -> ShelfRow:
    head = template.head
    words = " ".join((head.title, head.id, head.language, *head.triggers, *head.categories, template.body)).lower()
    return ShelfRow(
        family=_family(template.path),
        path=template.path,
        title=head.title,
        language=head.language,
        status=draft.status if draft else head.status,
        kind=head.kind,
        words=words,
        due=head.review_by,
    )


def _family(path: str) -> str:
    return " · ".join(path.split("/")[:-1])


def _row_of_draft(draft: LibraryDraft) -> ShelfRow:
    """A text that has never been live, and may not be readable yet."""
    name = draft.path.split("/")[-1].removesuffix(".md")
    title = next((line[6:].strip(" \"'") for line in draft.text.split("\n") if line.startswith("title:")), name)
    language = ".".join(name.split(".")[-1:])
    words = f"{title} {draft.path} {draft.text}".lower()
    return ShelfRow(_family(draft.path), draft.path, title, language, draft.status, "letter", words)


def _row_of_page(page: Guideline) -> ShelfRow:
    words = f"{page.title} {page.about} {page.text}".lower()
    return ShelfRow(say(w.GUIDELINES), f"guideline:{page.about}", page.title, "", "live", "guideline", words)


def _wanted(row: ShelfRow, wanted: str) -> bool:
    match wanted:
        case "letter" | "paragraph" | "guideline":
            return row.kind == wanted
        case "working":
            return row.status in ("draft", "in_review")
        case "retired":
            return row.status == "retired"
        case "due":
            return bool(due_soon((row,), dt.date.today()))
    return True


def _colour(theme: Theme, status: str) -> str:
    return {"draft": theme.warning, "in_review": theme.advice, "retired": theme.error}.get(status, theme.muted)
