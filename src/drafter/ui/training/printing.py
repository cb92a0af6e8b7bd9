"""Prints a sheet of training through Qt's own preview; it carries the word practice on top."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from drafter.model.sheet import Sheet
from drafter.ui.saying import say
from drafter.ui.training import wording as w


class SheetPreview(QPrintPreviewDialog):
    """Holds on to its printer: the dialog stays open after whoever opened it has gone on, and Qt does not."""

    def __init__(self, sheet: Sheet, paint: Callable[[Sheet, QPagedPaintDevice], None], parent: QWidget) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(self._printer, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{say(w.PRACTICE)} – {sheet.title}")
        self.paintRequested.connect(lambda printer: paint(sheet, printer))


def print_sheet(sheet: Sheet, paint: Callable[[Sheet, QPagedPaintDevice], None], parent: QWidget) -> None:
    SheetPreview(sheet, paint, parent).open()
