"""Print, through Qt's own preview: a finished letter as it is, anything else marked as a draft."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from drafter.model.letter_out import LetterOut
from drafter.ui.desk.desk import Desk


def print_letter(desk: Desk, html_of: Callable[[LetterOut], str], parent: QWidget) -> None:
    if desk.draft is None:
        return
    document = QTextDocument()
    document.setHtml(html_of(desk.letter_out(working_draft=not desk.is_finished)))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    preview = QPrintPreviewDialog(printer, parent)
    preview.paintRequested.connect(document.print_)
    preview.exec()
