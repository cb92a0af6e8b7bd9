"""Begins the guided first case: sees that there are sample cases, opens the first of them, and starts the guide."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.app.post import PostImport
from drafter.model.filed import OPEN_STATES, CaseFilter, CaseRow
from drafter.ui.lane import Lane
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.ui.desk.desk_view import DeskView
    from drafter.ui.guide import Guide


class FirstCase(QObject):
    """The samples are loaded only where there are none; a sample with nothing grave about it is best to begin with."""

    def __init__(
        self, services: Services, reading: Lane, post: PostImport, load: Callable[[], None], window: MainWindow
    ) -> None:
        super().__init__(window)
        self._services, self._reading, self._load, self._window = services, reading, load, window
        self._waiting = False
        self.guide: Guide | None = None
        post.ended.connect(self._on_loaded)

    def begin(self) -> None:
        self._waiting = True
        self._ask()

    def _ask(self) -> None:
        wanted = CaseFilter(states=OPEN_STATES, sample=True)
        self._reading.ask(lambda: self._services.rows(wanted, 0), self._found, self._window.tell, topic="first case")

    def _found(self, rows: tuple[CaseRow, ...]) -> None:
        if not rows:
            self._load()
            return
        self._waiting = False
        plain = [row for row in rows if not row.flags and not row.comeback and (row.language or "").startswith("en")]
        first = min(plain or rows, key=lambda row: row.reference)
        self._window.open_case(first.id, then=self._guide)

    def _on_loaded(self, _: object) -> None:
        if self._waiting:
            self._ask()

    def _guide(self, view: DeskView) -> None:
        """As soon as the case stands on the desk."""
        if view.desk.case is None:
            view.desk.letter_opened.connect(lambda _: self._start(view))
        else:
            self._start(view)

    def _start(self, view: DeskView) -> None:
        from drafter.ui.guide import Guide, GuideBar

        if self.guide is None:
            bar = GuideBar()
            self._window.below.addWidget(bar)
            self.guide = Guide(bar, self._window)
        self.guide.begin(view)
