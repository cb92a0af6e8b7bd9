"""What one does to many cases at once, or to a case that is not in front: done in the store, and said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.ui import wording as w
from drafter.ui.lane import Lane
from drafter.ui.main_window import MainWindow
from drafter.ui.saying import say
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.model.filed import CaseRow, Standing


class WorklistDeeds(QObject):
    """Each is one job on a lane and one sentence in the line below."""

    def __init__(self, services: Services, reading: Lane, writing: Lane, window: MainWindow) -> None:
        super().__init__(window)
        self._services, self._reading, self._writing, self._window = services, reading, writing, window
        window.payments_wanted.connect(self._export_payments)
        window.cases.change_wanted.connect(self._change_cases)
        window.samples_removed.connect(self._remove_samples)

    def open_reference(self, reference: str) -> None:
        """Another case by its number, where this store has it."""

        def found(case_id: str | None) -> None:
            if case_id is None:
                self._window.tell(say(w.NO_SUCH_CASE, reference=reference))
            else:
                self._window.open_case(case_id)

        self._reading.ask(lambda: self._services.id_of(reference), found, self._window.tell)

    def _export_payments(self, path: Path) -> None:
        self._writing.ask(
            lambda: self._services.write_payments(path),
            lambda count: self._window.tell(say(w.PAYMENTS_EXPORTED, count=count, path=path)),
            self._window.tell,
        )

    def _change_cases(self, rows: list[CaseRow], change: Callable[[Standing], Standing]) -> None:
        """The same change to every chosen case; what somebody else changed meanwhile is left alone, and said."""

        def changed(passed: int) -> None:
            sentence = w.CASES_PASSED_OVER if passed else w.CASES_CHANGED
            self._window.tell(say(sentence, count=len(rows) - passed, passed=passed))
            self._window.cases.refresh()
            for view in self._window.open_cases.views:
                view.desk.read_again()

        self._writing.ask(lambda: self._services.change_cases(rows, change), changed, self._window.tell)

    def _remove_samples(self) -> None:
        self._window.open_cases.close_all()
        self._writing.ask(self._services.remove_samples, self._say_removed, self._window.tell)

    def _say_removed(self, count: int) -> None:
        self._window.tell(say(w.SAMPLES_REMOVED, count=count))
        self._window.cases.refresh()
