"""Opens the categories for a manager, has changes made in the department's file, and lets the cases follow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.adapters.case_store import CaseStore
from drafter.ui.cases import wording as w
from drafter.ui.lane import Lane
from drafter.ui.saying import say

if TYPE_CHECKING:
    from drafter.model.category import ClassifyRules
    from drafter.ui.cases.categories_box import CategoriesBox
    from drafter.ui.main_window import MainWindow
    from drafter.ui.theme import Theme


class Categories(QObject):
    """One change after the other on the writing lane; then `changed` has the handbook read again."""

    def __init__(
        self, home: Path, store: CaseStore, writing: Lane, window: MainWindow, changed: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._home, self._store, self._writing, self._window = home, store, writing, window
        self._changed = changed
        self.box: CategoriesBox | None = None

    def open(self, rules: ClassifyRules, may_change: bool, theme: Theme) -> None:
        from drafter.ui.cases.categories_box import CategoriesBox

        self.box = CategoriesBox(rules, may_change, theme, self._window)
        self.box.rename_wanted.connect(self._rename)
        self.box.merge_wanted.connect(self._merge)
        self.box.add_wanted.connect(self._add)
        self.box.open()

    def follow(self, rules: ClassifyRules) -> None:
        """What was merged by hand in the file: the cases take the new category."""
        from drafter.adapters.category_changes import follow_merges

        self._writing.ask(lambda: follow_merges(self._store, rules), self._followed, self._window.tell)

    def _followed(self, count: int) -> None:
        if count:
            self._window.cases.refresh()

    def _rename(self, id: str, names: dict[str, str]) -> None:
        from drafter.adapters.category_changes import rename_category

        def renamed() -> int:
            rename_category(self._home, id, names)
            return 0

        self._change(renamed)

    def _merge(self, id: str, into: str) -> None:
        from drafter.adapters.category_changes import merge_category

        self._change(lambda: merge_category(self._home, self._store, id, into))

    def _add(self, id: str, names: dict[str, str], cues: tuple[str, ...]) -> None:
        from drafter.adapters.category_changes import add_category

        def added() -> int:
            add_category(self._home, id, names, cues)
            return 0

        self._change(added)

    def _change(self, job: Callable[[], int]) -> None:
        """The change, and then the rules as they are now."""
        from drafter.adapters.category_files import classify_rules

        def changed() -> tuple[int, ClassifyRules]:
            return job(), classify_rules(self._home).rules

        self._writing.ask(changed, self._show, self._refuse)

    def _show(self, done: tuple[int, ClassifyRules]) -> None:
        count, rules = done
        if self.box is not None:
            self.box.show_rules(rules, say(w.CATEGORIES_CHANGED, count=f"{count:,}"))
        self._changed()
        self._window.cases.refresh()

    def _refuse(self, why: str) -> None:
        if self.box is not None:
            self.box.told.setText(why)
