"""Prints a sheet of training through Qt's own preview; it carries the word practice on top."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from drafter.model.sheet import Sheet
from drafter.ui.saying import say
from drafter.ui.training import wording as w


def print_sheet(sheet: Sheet, paint: Callable[[Sheet, QPagedPaintDevice], None], parent: QWidget) -> None:
    preview = QPrintPreviewDialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
    preview.setWindowTitle(f"{say(w.PRACTICE)} – {sheet.title}")
    preview.paintRequested.connect(lambda printer: paint(sheet, printer))
    preview.open()
