"""What the window's own menus do: cases in, payments out, the commands, the keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from drafter.ui import wording as w
from drafter.ui.saying import say

if TYPE_CHECKING:
    from drafter.ui.main_window import MainWindow


class WindowDeeds(QObject):
    """Asks what is needed; the window says it on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self._window, say(w.IMPORT), "", say(w.IMPORT_FILTER))
        if names:
            self._window.files_chosen.emit([Path(name) for name in names])

    def choose_payments(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, say(w.EXPORT_PAYMENTS), "payments.csv", "*.csv")
        if name:
            self._window.payments_wanted.emit(Path(name))

    def paste_case(self) -> None:
        """The clipboard's words become a case."""
        text = QGuiApplication.clipboard().text().strip()
        if text:
            self._window.case_pasted.emit(text)
        else:
            self._window.tell(say(w.NOTHING_TO_PASTE))

    def tell_case(self) -> None:
        from drafter.ui.cases.case_form import CaseForm

        box = CaseForm(self._window)
        box.told.connect(self._window.case_told)
        box.open()

    def remove_samples(self) -> None:
        answer = QMessageBox.question(self._window, say(w.REMOVE_SAMPLES), say(w.REMOVE_SAMPLES_TEXT))
        if answer == QMessageBox.StandardButton.Yes:
            self._window.samples_removed.emit()

    def search(self) -> None:
        self._window.go_to(self._window.cases)
        self._window.cases.search.setFocus()
        self._window.cases.search.selectAll()

    def open_palette(self) -> None:
        from drafter.ui.palette_box import PaletteBox

        PaletteBox(self._window.all_actions(), self._window).open()

    def show_keys(self) -> None:
        from drafter.ui.sheet_box import SheetBox

        SheetBox(self._window.menus(), self._window.theme, self._window).open()

    def about(self) -> None:
        QMessageBox.about(self._window, "drafter", say(w.ABOUT_TEXT))
