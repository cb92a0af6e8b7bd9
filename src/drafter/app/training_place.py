"""The Training place, connected: practice cases, the practice store, its lane, its view in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from drafter.app.training_shop import TrainingShop
from drafter.app.training_trainer import TrainerDesk
from drafter.model.draft import Draft
from drafter.oversight.training.from_case import FoundLeaks
from drafter.ports import Grammar
from drafter.steps.flow import Handbook, Seat
from drafter.ui.lane import Lane
from drafter.ui.main_window import MainWindow
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.training_actions import TrainingActions

if TYPE_CHECKING:
    from drafter.ui.training.training_view import TrainingView


class TrainingPlace:
    """Knows the practice store and never the case store: what is practised has no way to a customer. One case comes
    the other way: a finished one, handed in as a value, from which a trainer makes a practice case."""

    def __init__(
        self, home: Path, book: Handbook, seat: Callable[[], Seat], grammar: Callable[[], Grammar], checking: Lane,
        finished: Callable[[], Draft | None], leaks: FoundLeaks, window: MainWindow,
    ) -> None:  # fmt: skip
        self.book = book
        self.shop = TrainingShop(home, lambda: self.book, seat, grammar)
        self.lane = Lane("training")
        self._trainer = TrainerDesk(self.shop, finished, leaks).services()
        self._checking, self._window = checking, window
        self._empty = QWidget()
        self._view: TrainingView | None = None
        self.actions_ = TrainingActions(window, lambda: self.view)

    @property
    def view(self) -> TrainingView:
        """Built when it is first wanted: it has more parts than all the other places together."""
        if self._view is None:
            self._view = self._built()
            self._window.places.put_in_place(self._empty, self._view)
            self._view.refresh()
        return self._view

    def join(self) -> None:
        window = self._window
        window.add_place(self._empty, w.TRAINING, "training", "F6")
        window.add_menu("training", w.MENU_TRAINING, self.actions_.all)
        window.places.currentChanged.connect(lambda _: self._come())

    def close(self) -> None:
        if self._view is not None:
            self._view.leave()
        self.lane.close()
        self.shop.close()

    def _built(self) -> TrainingView:
        from drafter.ui.training.training_view import TrainingView

        view = TrainingView(self.shop.services(), self._trainer, self.lane, self._checking, _language())
        view.addActions(self.actions_.all)
        view.told.connect(self._window.tell)
        view.session.writing.show_tools(self._window.open_cases.actions_.tools)
        return view

    def _come(self) -> None:
        """While this place is in front the title says so, and the desk's writing keys act on the practice letter."""
        window = self._window
        here = window.places.currentWidget() in (self._empty, self._view)
        window.open_cases.actions_.lend(self.view.session.writing if here else None)
        window.setWindowTitle(f"drafter – {say(w.PRACTICE)}" if here else "drafter")


def _language() -> str:
    return "zh-Hant-HK" if QLocale().script() == QLocale.Script.TraditionalHanScript else "en-GB"
