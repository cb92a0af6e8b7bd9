"""What can be done with many cases at once, and which columns the list shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from drafter.model.filed import Standing, State
from drafter.ui import wording as w
from drafter.ui.cases.case_table import COLUMNS, TITLES, USUAL
from drafter.ui.cases.wording import CATEGORISE, ERASE_CASES
from drafter.ui.saying import say, state_said

_CATEGORIES_LEAST = 130
Change = Callable[[Standing, str], Standing]
_STATES: dict[State, str] = {"open": "Ctrl+Shift+O", "waiting": "Ctrl+Shift+W", "closed": "Ctrl+Shift+K"}


class BulkActions:
    """The same actions in the menu, on the right mouse button and by keys. `change` is told what to do to each case;
    nobody is asked to mark cases as answered here: that is what finishing a letter does."""

    def __init__(
        self,
        table: QTableView,
        change: Callable[[Change], None],
        categorise: Callable[[], None],
        erase: Callable[[], None],
    ) -> None:
        self._table, self._do = table, change
        self.actions = [
            self._make(say(w.ASSIGN_TO_ME), w.ASSIGN_TO_ME, "Ctrl+M", _assigned_to_me),
            self._make(say(w.ASSIGN_TO_NOBODY), w.ASSIGN_TO_NOBODY, "", _assigned_to_nobody),
            *(
                self._make(
                    say(w.SET_STATE, state=state_said(state)), f"Set to {state}", keys, partial(_in_state, state)
                )
                for state, keys in _STATES.items()
            ),
        ]
        by_category = self._plain(say(CATEGORISE), CATEGORISE, categorise)
        by_category.setShortcut(QKeySequence("Ctrl+G"))
        by_category.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.actions += [by_category, self._plain(say(ERASE_CASES), ERASE_CASES, erase)]
        table.addActions(self.actions)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _make(self, text: str, id: str, keys: str, change: Change) -> QAction:
        action = self._plain(text, id, lambda: self._do(change))
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def _plain(self, text: str, id: str, then: Callable[[], None]) -> QAction:
        action = QAction(text, self._table)
        action.setObjectName(id)
        action.triggered.connect(lambda: then())
        return action


def _assigned_to_me(standing: Standing, me: str) -> Standing:
    return replace(standing, assignee=me, state="open" if standing.state == "new" else standing.state)


def _assigned_to_nobody(standing: Standing, me: str) -> Standing:
    return replace(standing, assignee=None)


def _in_state(state: State, standing: Standing, me: str) -> Standing:
    return replace(standing, state=state)


class ColumnMenu(QMenu):
    """One tick for each column; the reference always stays."""

    chosen = Signal(object)

    def __init__(self, table: QTableView) -> None:
        super().__init__(say(w.COLUMNS), table)
        self._table = table
        self.ticks: dict[str, QAction] = {}
        for name in COLUMNS:
            tick = self.addAction(say(TITLES[name]))
            tick.setCheckable(True)
            tick.setEnabled(name != "reference")
            tick.triggered.connect(lambda _: self._choose())
            self.ticks[name] = tick
        header = table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.popup(header.mapToGlobal(at)))
        self.show_columns(())

    def show_columns(self, names: tuple[str, ...]) -> None:
        known = [name for name in names if name in COLUMNS] or list(USUAL)
        for number, name in enumerate(COLUMNS):
            shown = name in known or name == "reference"
            self.ticks[name].setChecked(shown)
            self._table.setColumnHidden(number, not shown)
        many = len(known) > len(USUAL)
        mode = QHeaderView.ResizeMode.Interactive if many else QHeaderView.ResizeMode.Stretch
        self._table.horizontalHeader().setSectionResizeMode(COLUMNS.index("categories"), mode)
        if many:
            self._give_room()

    def make_way(self, outstanding: bool) -> None:
        """What is still to do in a case is a sentence: the day the case came leaves its room to it."""
        hidden = outstanding or not self.ticks["received"].isChecked()
        self._table.setColumnHidden(COLUMNS.index("received"), hidden)

    def _give_room(self) -> None:
        """The categories filled what room there was; now others need some of it."""
        at, table = COLUMNS.index("categories"), self._table
        others = sum(table.columnWidth(number) for number in range(len(COLUMNS)) if number != at)
        table.setColumnWidth(at, max(_CATEGORIES_LEAST, table.viewport().width() - others))

    def _choose(self) -> None:
        names = tuple(name for name, tick in self.ticks.items() if tick.isChecked())
        self.show_columns(names)
        self.chosen.emit(names)
