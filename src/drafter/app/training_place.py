"""The Training place, connected: practice cases, the practice store, its lane, its view in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale

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
from drafter.ui.training.training_view import TrainingView


class TrainingPlace:
    """Knows the practice store and never the case store: what is practised has no way to a customer. One case comes
    the other way: a finished one, handed in as a value, from which a trainer makes a practice case."""

    def __init__(
        self, home: Path, book: Handbook, seat: Callable[[], Seat], grammar: Callable[[], Grammar], checking: Lane,
        finished: Callable[[], Draft | None], leaks: FoundLeaks,
    ) -> None:  # fmt: skip
        self.book = book
        self.shop = TrainingShop(home, lambda: self.book, seat, grammar)
        self.lane = Lane("training")
        trainer = TrainerDesk(self.shop, finished, leaks).services()
        self.view = TrainingView(self.shop.services(), trainer, self.lane, checking, _language())

    def join(self, window: MainWindow) -> None:
        self.view.told.connect(window.tell)
        window.add_place(self.view, w.TRAINING, "training", "F6")
        window.add_menu("training", w.MENU_TRAINING, self.view.actions_)
        self.view.session.writing.show_tools(window.open_cases.actions_.tools)
        window.places.currentChanged.connect(lambda _: self._come(window))
        self.view.refresh()

    def close(self) -> None:
        self.view.leave()
        self.lane.close()
        self.shop.close()

    def _come(self, window: MainWindow) -> None:
        """While this place is in front the title says so, and the desk's writing keys act on the practice letter."""
        here = window.places.currentWidget() is self.view
        window.open_cases.actions_.lend(self.view.session.writing if here else None)
        window.setWindowTitle(f"drafter – {say(w.PRACTICE)}" if here else "drafter")


def _language() -> str:
    return "zh-Hant-HK" if QLocale().script() == QLocale.Script.TraditionalHanScript else "en-GB"
