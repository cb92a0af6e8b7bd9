"""Sheets as .pdf and .csv, and onto a printer; a table holds text only, whatever it looks like."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from drafter.adapters.letter_files.pdf import families_for, running_application
from drafter.adapters.letter_files.pdf_text import findable
from drafter.adapters.letter_files.saving import write_whole
from drafter.model.sheet import Sheet, Table

_MARGIN_MM = 20.0
_DOTS_PER_INCH = 300


def sheet_pdf(sheet: Sheet) -> bytes:
    """Every page of the sheet."""
    application = running_application()
    storage = QByteArray()
    buffer = QBuffer(storage)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(f"{sheet.mark} – {sheet.title}" if sheet.mark else sheet.title)
    paint_sheet(sheet, writer)
    buffer.close()
    del application
    return findable(bytes(storage.data()))


def paint_sheet(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """All pages onto a PDF, a printer or its preview."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    font = QFont()
    font.setFamilies(families_for(sheet.language))
    font.setPointSizeF(10)
    document.setDefaultFont(font)
    document.setPageSize(QSizeF(device.width(), device.height()))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # or Qt lays every page out again with every cell
    _written(cursor, sheet)
    cursor.endEditBlock()
    document.print_(device)


def _written(cursor: QTextCursor, sheet: Sheet) -> None:
    if sheet.mark:
        cursor.insertText(sheet.mark, _letters(9, bold=True))
        cursor.insertBlock(_below(8), _letters(10))
    cursor.insertText(sheet.title, _letters(18, bold=True))
    for paragraph in sheet.paragraphs:
        cursor.insertBlock(_below(8), _letters(10))
        cursor.insertText(paragraph)
    for table in sheet.tables:
        cursor.insertBlock(_below(16), _letters(12, bold=True))
        cursor.insertText(table.heading, _letters(12, bold=True))
        cursor.insertBlock(_below(4), _letters(10))
        _table(cursor, table)
        cursor.movePosition(QTextCursor.MoveOperation.End)


def _table(cursor: QTextCursor, table: Table) -> None:
    look = QTextTableFormat()
    look.setBorder(0.6)
    look.setBorderCollapse(True)
    look.setBorderBrush(QBrush(QColor("#9aa3ad")))
    look.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    look.setCellPadding(3)
    look.setCellSpacing(0)
    look.setHeaderRowCount(1)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if table.widths:
        look.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, width) for width in table.widths]
        )
    made = cursor.insertTable(len(table.rows) + 1, len(table.columns), look)
    for n, cells in enumerate((table.columns, *table.rows)):
        for m, text in enumerate(cells):
            made.cellAt(n, m).firstCursorPosition().insertText(text, _letters(9.5, bold=n == 0))


def _letters(points: float, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontPointSize(points)
    made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made


def _below(points: float) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setTopMargin(points * 96 / 72)
    return block


def write_sheet(path: Path, sheet: Sheet) -> None:
    """By the ending of the name: .csv holds the tables one under another, anything else is a .pdf."""
    write_whole(path, _csv_of(sheet) if path.suffix.lower() == ".csv" else sheet_pdf(sheet))


def _csv_of(sheet: Sheet) -> bytes:
    """With a byte-order mark, so that a spreadsheet reads every name right."""
    file = io.StringIO(newline="")
    table = csv.writer(file)
    for n, one in enumerate(sheet.tables):
        table.writerows([[], [one.heading]] if n else [])
        table.writerow(one.columns)
        table.writerows([_cell(text) for text in row] for row in one.rows)
    return file.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """A name that begins like a formula is written as text, so that no spreadsheet runs it."""
    return f"'{text}" if text[:1] in tuple("=+-@\t\r") else text
