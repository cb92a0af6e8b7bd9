"""The cases: what waits for an answer, most urgent first, with saved filters and search as one types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QWidget,
)

from drafter.model.case_question import question_in
from drafter.model.filed import OPEN_STATES, CaseFilter, CaseRow, Standing
from drafter.ui import wording as w
from drafter.ui.cases.bulk import BulkActions, ColumnMenu
from drafter.ui.cases.case_table import COLUMNS, PAGE, CaseTable
from drafter.ui.cases.list_place import ListPlace, choose_rows
from drafter.ui.cases.wording import SEARCH_CONDITIONS
from drafter.ui.lane import Lane
from drafter.ui.parts import bar, box, button, column, label, row
from drafter.ui.pausing import pause
from drafter.ui.saying import listed, say
from drafter.ui.services import Services
from drafter.ui.theme import Theme

_WIDTHS = {"due": 128, "reference": 138, "customer": 165, "received": 124, "categories": 200, "flags": 140, "state": 84}
_AHEAD = 5
"""So few cases before the end of what was read, more of the list is asked for."""
_SEARCH_AFTER_MS = 120


def filters(today: dt.date, me: str, office: str) -> dict[str, CaseFilter]:
    """The saved filters, by the name the list shows."""
    return {
        w.FILTER_OPEN: CaseFilter(states=OPEN_STATES),
        w.FILTER_MINE: CaseFilter(states=OPEN_STATES, assignee=me or "–"),
        w.FILTER_OFFICE: CaseFilter(states=OPEN_STATES, office=office),
        w.FILTER_DUE: CaseFilter(states=OPEN_STATES, due_by=today),
        w.FILTER_FLAGGED: CaseFilter(states=OPEN_STATES, flagged=True),
        w.FILTER_WAITING: CaseFilter(states=("waiting",)),
        w.FILTER_COMEBACKS: CaseFilter(states=OPEN_STATES, comeback=True),
        w.FILTER_PROMISES: CaseFilter(promise_due_by=today),
        w.FILTER_PAYMENTS: CaseFilter(payment_due_by=today),
        w.FILTER_CALLS: CaseFilter(call_due_by=today),
        w.FILTER_DONE: CaseFilter(states=("answered", "closed")),
        w.FILTER_ALL: CaseFilter(),
    }


class CasesView(QWidget):
    opened = Signal(str)
    next_wanted = Signal(str)
    import_wanted = Signal()
    samples_wanted = Signal()
    told = Signal(str)
    change_wanted = Signal(object, object)
    categorise_wanted = Signal(object)
    erase_wanted = Signal(object)
    columns_chosen = Signal(object)

    def __init__(self, services: Services, reading: Lane, me: str, office: str) -> None:
        super().__init__()
        self._services, self._reading = services, reading
        self._filters = filters(dt.date.today(), me, office)
        self._me = me
        self._asked: tuple[int, str] | None = None
        self.model = CaseTable(self)
        self.search = _search_field()
        self.choices = QListWidget()
        self.choices.setAccessibleName(say(w.SAVED_FILTERS))
        self.choices.setMaximumWidth(210)
        self.choices.setMinimumWidth(170)
        self.table = self._make_table()
        self.setFocusProxy(self.table)
        asked = (partial(self._ask_for, wanted) for wanted in (self.categorise_wanted, self.erase_wanted))
        self.bulk = BulkActions(self.table, self._change, *asked)
        self.columns = ColumnMenu(self.table)
        self.columns.chosen.connect(self.columns_chosen)
        self.empty, self.left_out = label("", "muted", wrap=True), label("", "muted", wrap=True)
        self.offer = button(say(w.LOAD_SAMPLES), self.samples_wanted.emit)
        self.take = button(say(w.IMPORT), self.import_wanted.emit, "primary")
        self._arrange()
        self._timer = pause(_SEARCH_AFTER_MS, self.refresh, self)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.search.returnPressed.connect(self._open_first)
        self.choices.currentRowChanged.connect(lambda _: self.refresh())
        self.model.more_wanted.connect(self._fetch)
        self._list_filters({})

    def _arrange(self) -> None:
        body = QWidget()
        right = column(self.table, self.left_out)
        right.setStretch(0, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.table.viewport().setLayout(column(None, self.empty, row(None, self.offer, None), None, margin=24, gap=12))
        body.setLayout(row(self.choices, right, margin=10, gap=10))
        self.setLayout(column(bar(self.search, None, self.take), body, gap=0))
        box(self).setStretch(1, 1)

    def take_seat(self, me: str, office: str) -> None:
        """Whose cases “mine” and “my office” are from now on."""
        self._me, self._filters = me, filters(dt.date.today(), me, office)
        self.refresh()

    def show_theme(self, theme: Theme) -> None:
        self.model.show_theme(theme)

    def refresh(self) -> None:
        """Ask the store again: rows of the chosen filter or search, and the counts of all filters."""
        words = self.search.text().strip()
        if words:
            self._reading.ask(
                lambda: self._services.search(words),
                lambda rows: self._found(words, rows),
                self.told.emit,
                topic="rows",
            )
        else:
            wanted = self._chosen()
            self._reading.ask(
                lambda: self._services.rows(wanted, 0),
                lambda rows: self._show(rows, len(rows) < PAGE),
                self.told.emit,
                topic="rows",
            )
        self._reading.ask(
            lambda: self._services.counts(self._filters), self._list_filters, self.told.emit, topic="counts"
        )

    def show_columns(self, names: tuple[str, ...]) -> None:
        """These columns and no others; the usual ones where none are named."""
        self.columns.show_columns(names)

    def chosen_rows(self) -> list[CaseRow]:
        return [self.model.row(index) for index in self.table.selectionModel().selectedRows()]

    def _change(self, change: Callable[[Standing, str], Standing]) -> None:
        """To every chosen case, while the list can be seen."""
        rows = self.chosen_rows() if self.isVisible() else []
        if not rows:
            self.told.emit(say(w.NONE_CHOSEN))
            return
        me = self._me
        self.change_wanted.emit(rows, lambda standing: change(standing, me))

    def _ask_for(self, wanted: SignalInstance) -> None:
        rows = self.chosen_rows() if self.isVisible() else []
        if rows:
            wanted.emit(rows)
        else:
            self.told.emit(say(w.NONE_CHOSEN))

    def _found(self, words: str, rows: tuple[CaseRow, ...]) -> None:
        """The newest at once; then the better ones first, unless somebody has typed on or begun to choose."""
        self._show(rows, True)
        if len(rows) > 1:
            self._reading.ask(lambda: self._services.rerank(words), self._show_better, self.told.emit, topic="rows")

    def _show_better(self, rows: tuple[CaseRow, ...]) -> None:
        untouched = self.table.currentIndex().row() <= 0 and len(self.chosen_rows()) <= 1
        if untouched and list(rows) != self.model.rows:
            self._show(rows, True)

    def next_case(self, after: str | None) -> None:
        """Open the case below the one in front, in the order of the list; the most urgent one where it has left it."""
        ids = [one.id for one in self.model.rows]
        place = ids.index(after) + 1 if after in ids else 0
        if place + _AHEAD >= len(ids) and self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())
        if place < len(ids):
            self.next_wanted.emit(ids[place])
        else:
            self.told.emit(say(w.NO_NEXT_CASE))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(say(w.CASES))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 16)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for number, name in enumerate(COLUMNS):
            table.setColumnWidth(number, _WIDTHS.get(name, 110))
        header.setSectionResizeMode(COLUMNS.index("categories"), QHeaderView.ResizeMode.Stretch)
        table.activated.connect(lambda index: self.opened.emit(self.model.row(index).id))
        return table

    def _chosen(self) -> CaseFilter:
        item = self.choices.currentItem()
        names = list(self._filters)
        return self._filters[names[self.choices.row(item)] if item else names[0]]

    def _list_filters(self, counts: dict[str, int]) -> None:
        if self.choices.count() == 0:
            for name in self._filters:
                item = QListWidgetItem(say(name))
                item.setSizeHint(QSize(0, self.choices.fontMetrics().height() + 12))
                self.choices.addItem(item)
            self.choices.blockSignals(True)
            self.choices.setCurrentRow(0)
            self.choices.blockSignals(False)
            return
        for number, name in enumerate(self._filters):
            count = counts.get(name, 0)
            self.choices.item(number).setText(f"{say(name)}   {count:,}" if count else say(name))

    def _fetch(self, offset: int) -> None:
        wanted = self._chosen()
        self._reading.ask(
            lambda: self._services.rows(wanted, offset), self.model.add_rows, self.told.emit, topic="more"
        )

    def _show(self, rows: tuple[CaseRow, ...], complete: bool) -> None:
        asked = (self.choices.currentRow(), self.search.text().strip())
        place = ListPlace(self.table) if asked == self._asked else None
        self._asked = asked
        self.model.show_rows(rows, complete)
        self.columns.make_way(any(row.outstanding for row in rows[:1]))
        searching = bool(self.search.text().strip())
        unread = question_in(self.search.text()).unread
        self.empty.setVisible(not rows)
        self.left_out.setVisible(bool(unread))
        self.offer.setVisible(not rows and not searching)
        self.empty.setText(say(w.NOTHING_FOUND if searching else w.NO_CASES) if not rows else "")
        self.left_out.setText(say(w.CONDITION_UNREAD, conditions=listed(unread)) if unread else "")
        if rows and not (place and place.found_again(self.table)):
            choose_rows(self.table, (0,), 0)

    def _open_first(self) -> None:
        if self.model.rows:
            index = self.table.currentIndex()
            self.opened.emit(self.model.row(index).id if index.isValid() else self.model.rows[0].id)


def _search_field() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(say(w.SEARCH_CASES))
    made.setAccessibleName(say(w.FIND_CASES))
    made.setClearButtonEnabled(True)
    made.setToolTip(say(SEARCH_CONDITIONS))
    made.setAccessibleDescription(say(SEARCH_CONDITIONS))
    made.setMinimumWidth(320)
    return made
