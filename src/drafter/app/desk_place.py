"""Builds a desk for each case that is opened, and connects it to the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafter.ui.desk.actions import DeskActions
from drafter.ui.desk.desk import Desk
from drafter.ui.desk.desk_view import DeskView
from drafter.ui.icons import Icons
from drafter.ui.lane import Lanes
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services


class DeskPlace:
    """Every desk has the same lanes, and tells the worklist when its case has changed."""

    def __init__(
        self, services: Services, lanes: Lanes, icons: Icons, window: MainWindow, go_to: Callable[[str], None]
    ) -> None:
        """`go_to` opens another case by its reference."""
        self._services, self._lanes, self._icons, self._window, self._go_to = services, lanes, icons, window, go_to

    def desk(self, actions: DeskActions) -> DeskView:
        """A desk for one case."""
        desk = Desk(self._services, self._lanes)
        view = DeskView(desk, actions, self._icons, Path.home())
        view.print_wanted.connect(self._print)
        view.case_wanted.connect(self._go_to)
        desk.recorded.connect(lambda _: self._window.cases.refresh())
        desk.finished.connect(lambda _: self._window.cases.refresh())
        return view

    def _print(self, desk: Desk) -> None:
        from drafter.ui.printing import print_letter

        print_letter(desk, self._services.paint_letter, self._window)
