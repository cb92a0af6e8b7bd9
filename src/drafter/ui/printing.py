"""Print, through Qt's own preview: a finished letter as it is, anything else marked as a draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from drafter.model.letter_out import LetterOut
from drafter.ui.desk.desk import Desk


def print_letter(desk: Desk, paint: Callable[[LetterOut, QPagedPaintDevice], None], parent: QWidget) -> None:
    """The letter on its letterhead, page by page, as the PDF has it."""
    if desk.draft is None:
        return
    out = desk.filing.letter_out(working_draft=not desk.filing.is_finished)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the preview does not own it: it must outlive the dialog
    preview = QPrintPreviewDialog(printer, parent)
    preview.paintRequested.connect(lambda printer: paint(out, printer))
    preview.exec()
    preview.deleteLater()
