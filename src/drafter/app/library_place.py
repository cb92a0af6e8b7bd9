"""The library place, connected: its services, its lane, its view in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafter.adapters.case_store import CaseStore
from drafter.app.guidelines import GuidelineShop
from drafter.app.library import LibraryShop
from drafter.app.library_figures import FigureShop
from drafter.model.draft import Draft
from drafter.steps.flow import Handbook, Seat
from drafter.ui import wording as w
from drafter.ui.guidelines.guideline_desk import GuidelineDesk
from drafter.ui.guidelines.guideline_view import GuidelineView
from drafter.ui.lane import Lane
from drafter.ui.library.library_desk import LibraryDesk
from drafter.ui.library.library_view import LibraryView
from drafter.ui.library.many_texts import ManyTexts
from drafter.ui.main_window import MainWindow
from drafter.ui.theme import Theme


class LibraryPlace:
    """A lane of its own: a long test of a template never keeps a case from opening."""

    def __init__(
        self,
        home: Path,
        book: Handbook,
        seat: Callable[[], Seat],
        reread: Callable[[], None],
        case: Callable[[], Draft | None],
        store: CaseStore | None = None,
    ) -> None:
        """Without a `store` nothing is known of how letters fare."""
        self._book = book
        self._shop = LibraryShop(home, lambda: self._book, seat, reread)
        shop = self._shop
        figures = FigureShop(home, store, lambda: self._book, seat, lambda: shop.library, shop.text_of, shop.history)
        self.lane = Lane("library")
        self.desk = LibraryDesk(self._shop.services(), self.lane, lambda: seat().signatory.name)
        self.deeds = ManyTexts(self.desk, figures.services(), self.lane)
        self._guidelines = GuidelineShop(home, lambda: seat().signatory.name)
        self.guidelines = GuidelineDesk(
            self._guidelines.services(), self.lane, lambda: seat().signatory.name, self.desk
        )
        self.view = LibraryView(self.desk, self.deeds, GuidelineView(self.guidelines), case)

    def join(self, window: MainWindow, theme: Theme) -> None:
        self.view.show_theme(theme)
        self.desk.told.connect(window.tell)
        self.guidelines.told.connect(window.tell)
        window.add_place(self.view, w.LIBRARY_PLACE, "library", "F4")
        window.add_menu("library", w.MENU_LIBRARY, self.view.actions_)
        self.desk.refresh()

    def take_book(self, book: Handbook) -> None:
        self._book = book
        self._shop.forget_newer()
        self.view.show_library_changed()
        self.desk.refresh()

    def close(self) -> None:
        self.desk.keep()
        self.guidelines.keep()
        self.lane.close()
        self._shop.close()
        self._guidelines.close()
