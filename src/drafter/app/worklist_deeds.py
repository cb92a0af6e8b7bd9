"""What one does to many cases at once, or to a case that is not in front: done in the store, and said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from drafter.ui import wording as w
from drafter.ui.cases.wording import CATEGORISE, CATEGORISE_WHAT
from drafter.ui.lane import Lane
from drafter.ui.main_window import MainWindow
from drafter.ui.saying import say
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.model.filed import CaseRow, LeftAlone, Standing


class WorklistDeeds(QObject):
    """Each is one job on a lane and one sentence in the line below."""

    def __init__(self, services: Services, reading: Lane, writing: Lane, window: MainWindow) -> None:
        super().__init__(window)
        self._services, self._reading, self._writing, self._window = services, reading, writing, window
        window.payments_wanted.connect(self._export_payments)
        window.cases.change_wanted.connect(self._change_cases)
        window.cases.categorise_wanted.connect(self._ask_category)
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

        self._do(lambda: self._services.change_cases(rows, change), len(rows))

    def _ask_category(self, rows: list[CaseRow]) -> None:
        """What the chosen cases are about: typed or chosen by its name."""
        names = self._window.cases.model.names
        if not names:
            self._window.tell(say(w.STILL_READING))
            return
        box = QInputDialog(self._window)
        box.setWindowTitle(say(CATEGORISE))
        box.setLabelText(say(CATEGORISE_WHAT, count=len(rows)))
        box.setComboBoxItems(list(names.values()))
        now = next(iter(rows[0].categories), "")
        box.setTextValue(names.get(now, next(iter(names.values()))))
        ids = {name: id for id, name in names.items()}
        box.textValueSelected.connect(lambda name: self._categorise(rows, ids[name]))
        box.open()

    def _categorise(self, rows: list[CaseRow], category: str) -> None:
        self._do(lambda: self._services.categorise(rows, category), len(rows))

    def _do(self, job: Callable[[], LeftAlone], count: int) -> None:
        """The change in the store; then how many cases took it, and what the list and the open desks show of it."""

        def changed(left: LeftAlone) -> None:
            sentence = w.CASES_PASSED_OVER if left.meanwhile else w.CASES_CHANGED
            done = say(sentence, count=count - left.meanwhile - left.held, passed=left.meanwhile)
            held = say(w.CASES_HELD, held=left.held) if left.held else ""
            self._window.tell(f"{done} {held}".strip())
            self._window.cases.refresh()
            for view in self._window.open_cases.views:
                view.desk.read_again()

        self._writing.ask(job, changed, self._window.tell)

    def _remove_samples(self) -> None:
        self._window.open_cases.close_all()
        self._writing.ask(self._services.remove_samples, self._say_removed, self._window.tell)

    def _say_removed(self, count: int) -> None:
        self._window.tell(say(w.SAMPLES_REMOVED, count=count))
        self._window.cases.refresh()
