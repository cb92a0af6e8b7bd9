"""Tables among the post: which column is what is shown before anything of them is filed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.model.intake import SheetLook, SheetMapping
from drafter.model.template import Rejected
from drafter.ui.cases import wording as w
from drafter.ui.lane import Lane
from drafter.ui.saying import say
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.ui.cases.columns_box import ColumnsBox
    from drafter.ui.main_window import MainWindow
    from drafter.ui.theme import Theme


class TablePost(QObject):
    """Asks for the columns of each table in turn; then everything that is left goes on together."""

    ready = Signal(object)

    def __init__(self, services: Services, reading: Lane, window: MainWindow, theme: Callable[[], Theme]) -> None:
        super().__init__(window)
        self._services, self._reading, self._window, self._theme = services, reading, window, theme
        self.box: ColumnsBox | None = None
        self._tables: list[tuple[Path, bool]] = []
        self._rest: list[Path] = []
        self._busy = False

    def take(self, paths: list[Path], ask_again: bool = True) -> None:
        """`ask_again`: also for headings whose columns a person has chosen before; the watched folder does not."""
        tables = [path for path in paths if path.suffix.lower() in (".csv", ".xlsx")]
        others = [path for path in paths if path not in tables]
        if others:
            self.ready.emit(others)
        self._tables += [(path, ask_again) for path in tables]
        self._next()

    def _next(self) -> None:
        if self._busy:
            return
        if not self._tables:
            rest, self._rest = self._rest, []
            if rest:
                self.ready.emit(rest)
            return
        self._busy = True
        path, ask_again = self._tables.pop(0)
        self._reading.ask(
            lambda: self._services.look_at_table(path),
            lambda look: self._looked(path, look, ask_again),
            lambda why: self._failed(why),
        )

    def _looked(self, path: Path, look: SheetLook | Rejected, ask_again: bool) -> None:
        """One that cannot be read goes on, to be refused with the others."""
        if isinstance(look, Rejected) or (look.remembered and not ask_again):
            self._done(path)
            return
        from drafter.ui.cases.columns_box import ColumnsBox

        self.box = ColumnsBox(look, lambda *asked: self._preview(look, *asked), self._theme(), self._window)
        self.box.chosen.connect(lambda mapping: self._remember(path, look, mapping))
        self.box.skipped.connect(lambda: self._skip(path))
        self.box.open()

    def _preview(self, look: SheetLook, mapping: SheetMapping, show: Callable[[tuple[object, ...]], None]) -> None:
        self._reading.ask(lambda: self._services.first_cases(look, mapping), show, self._window.tell, topic="columns")

    def _remember(self, path: Path, look: SheetLook, mapping: SheetMapping) -> None:
        self._reading.ask(
            lambda: self._services.remember_columns(look, mapping), lambda _: self._done(path), self._failed
        )

    def _skip(self, path: Path) -> None:
        self._window.tell(say(w.TABLE_SKIPPED, name=path.name))
        self._go_on()

    def _failed(self, why: str) -> None:
        self._window.tell(why)
        self._go_on()

    def _done(self, path: Path) -> None:
        self._rest.append(path)
        self._go_on()

    def _go_on(self) -> None:
        self._busy, self.box = False, None
        self._next()
