"""Erases customers from the window: the chosen ones on request, or all whose time is over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.adapters.case_store import CaseStore
from drafter.ui.cases import wording as w
from drafter.ui.lane import Lane
from drafter.ui.saying import say

if TYPE_CHECKING:
    from drafter.model.filed import CaseRow
    from drafter.model.retention import Expired
    from drafter.ui.cases.erase_box import EraseBox, RetentionBox
    from drafter.ui.main_window import MainWindow
    from drafter.ui.theme import Theme


class Forgetting(QObject):
    """Asks first; then erases on the writing lane, and clears the desk of what is gone."""

    def __init__(
        self,
        home: Path,
        store: CaseStore,
        writing: Lane,
        window: MainWindow,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._home, self._store, self._writing = home, store, writing
        self._window, self._theme = window, theme
        self.box: EraseBox | RetentionBox | None = None
        window.cases.erase_wanted.connect(self.ask)
        window.retention_wanted.connect(self.show_due)

    def ask(self, rows: list[CaseRow]) -> None:
        """The question, with how many other cases these customers have."""
        chosen = tuple(one.id for one in rows)
        self._writing.ask(lambda: self._everything(chosen), lambda found: self._ask(chosen, found), self._window.tell)

    def show_due(self) -> None:
        self._writing.ask(self._due, self._show_due, self._window.tell)

    def _ask(self, chosen: tuple[str, ...], everything: tuple[str, ...]) -> None:
        from drafter.ui.cases.erase_box import EraseBox  # not before the first window

        self._open(EraseBox(chosen, everything, self._window))

    def _show_due(self, due: tuple[Expired, ...]) -> None:
        from drafter.ui.cases.erase_box import RetentionBox

        self._open(RetentionBox(due, self._theme(), self._window))

    def _open(self, box: EraseBox | RetentionBox) -> None:
        box.confirmed.connect(self._erase)
        self.box = box
        box.open()

    def _erase(self, ids: tuple[str, ...]) -> None:
        from drafter.adapters.retention import erase_cases

        self._window.open_cases.close_all()
        self._writing.ask(lambda: erase_cases(self._store, ids), self._erased, self._not_cleared)

    def _erased(self, count: int) -> None:
        self._window.tell(say(w.ERASED, count=f"{count:,}"))
        self._window.cases.refresh()

    def _not_cleared(self, why: str) -> None:
        self._window.tell(why)
        self._window.cases.refresh()

    def _everything(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        from drafter.adapters.retention import cases_of_customer

        return tuple(dict.fromkeys(id for one in chosen for id in cases_of_customer(self._store, one)))

    def _due(self) -> tuple[Expired, ...]:
        from drafter.adapters.retention import due_for_erasure, retention_schedule

        return due_for_erasure(self._store, retention_schedule(self._home), dt.date.today())
