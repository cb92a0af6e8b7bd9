"""The letter as PDF: laid out by Qt, fonts embedded, Hong Kong glyphs for Hong Kong."""

from __future__ import annotations

import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from drafter.adapters.letter_files.pdf_text import findable
from drafter.model.letter import Paragraph, Text, separator
from drafter.model.letter_out import DRAFT_COLOUR, DRAFT_MARK, LetterOut
from drafter.ports import OutsideError

_LATIN = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans")
_HAN = {
    "HK": ("Noto Sans CJK HK", "Noto Sans HK", "Noto Serif CJK HK", "Microsoft JhengHei", "PingFang HK"),
    "TW": ("Noto Sans CJK TC", "Noto Sans TC", "Noto Serif CJK TC", "Microsoft JhengHei", "PingFang TC"),
    "CN": ("Noto Sans CJK SC", "Noto Sans SC", "Noto Serif CJK SC", "Microsoft YaHei", "PingFang SC"),
}
_DOTS_PER_INCH = 300
_MARGIN_MM = 24.0
_SIZE_PT = 10.5
_BELOW = {"closing": 26.0, "heading": 4.0}
"""Points below a paragraph of that style, else 9; under the closing there is room for a signature."""


def pdf_of(out: LetterOut) -> bytes:
    """Every page of the letter; needs no window, only that no other process owns the screen's thread here."""
    application = running_application()
    storage = QByteArray()
    buffer = QBuffer(storage)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, out)
    paint_letter(out, writer)
    buffer.close()
    del application
    return findable(bytes(storage.data()))


def paint_letter(out: LetterOut, device: QPagedPaintDevice) -> None:
    """All pages onto a PDF, a printer or its preview: the same layout everywhere."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    _paint(_document(out, device), device, out)


def running_application() -> QGuiApplication:
    """Fonts need an application object. The command line has none: on Linux it is made without a screen.

    A QApplication rather than a QGuiApplication, because Qt allows one per process and a window may still follow.
    """
    from PySide6.QtWidgets import QApplication

    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return QApplication(["drafter", *(["-platform", "offscreen"] if sys.platform == "linux" else [])])


def families_for(language: str) -> list[str]:
    """Fonts in the order they are tried: Latin first, since Han fonts draw digits by glyphs that no copy can read."""
    region = "CN" if "Hans" in language else "TW" if language.endswith("TW") else "HK"
    han = (*_HAN[region], *(name for other in ("HK", "TW", "CN") for name in _HAN[other]))
    return [*_LATIN, *han]


def _writer(buffer: QBuffer, out: LetterOut) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(out.title)
    writer.setCreator(out.company.name)
    return writer


def _document(out: LetterOut, device: QPagedPaintDevice) -> QTextDocument:
    """Built by a cursor, never from markup: what stands in the letter is text whatever it looks like."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    font = QFont()
    font.setFamilies(families_for(out.language))
    font.setPointSizeF(_SIZE_PT)
    document.setDefaultFont(font)
    document.setPageSize(QSizeF(device.width(), device.height()))
    cursor = QTextCursor(document)
    _letterhead(cursor, out)
    for n, paragraph in enumerate(out.paper_paragraphs):
        _paragraph(cursor, paragraph, out.paper_paragraphs[n + 1 :][:1])
    return document


def _letterhead(cursor: QTextCursor, out: LetterOut) -> None:
    head = QTextCharFormat()
    head.setFontPointSize(15)
    head.setFontWeight(QFont.Weight.Bold)
    head.setForeground(QColor(out.company.letterhead.colour))
    cursor.insertText(out.letterhead_name, head)
    small = QTextCharFormat()
    small.setFontPointSize(8.5)
    small.setForeground(QColor("#444444"))
    for n, line in enumerate(out.company.letterhead.lines, start=1):
        cursor.insertBlock(_block(22 if n == len(out.company.letterhead.lines) else 0), small)
        cursor.insertText(line, small)


def _block(after_pt: float) -> QTextBlockFormat:
    """Space below in points; Qt counts margins in 96ths of an inch and scales them to the device itself."""
    block = QTextBlockFormat()
    block.setBottomMargin(after_pt * 96 / 72)
    block.setLineHeight(108, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block


def _paragraph(cursor: QTextCursor, paragraph: Paragraph, following: tuple[Paragraph, ...]) -> None:
    tight = bool(following) and separator(paragraph, following[0]) == "\n"
    above = cursor.currentList()
    cursor.insertBlock(_block(1 if tight else _BELOW.get(paragraph.style, 9)), QTextCharFormat())
    _list(cursor, paragraph, above)
    for run in paragraph.runs:
        style = QTextCharFormat()
        style.setFontItalic(run.italic)
        if run.bold or paragraph.style == "heading":
            style.setFontWeight(QFont.Weight.Bold)
        text = run.text if isinstance(run, Text) else run.shown
        cursor.insertText(text.replace("\n", "\u2028"), style)  # Qt's line break inside a paragraph


def _list(cursor: QTextCursor, paragraph: Paragraph, above: QTextList | None) -> None:
    """A point joins the list above it, or begins one."""
    if paragraph.style not in ("bullet", "numbered"):
        return
    kind = QTextListFormat.Style.ListDisc if paragraph.style == "bullet" else QTextListFormat.Style.ListDecimal
    if above is not None and above.format().style() == kind:
        above.add(cursor.block())
        return
    style = QTextListFormat()
    style.setStyle(kind)
    style.setIndent(1)
    cursor.createList(style)


def _paint(document: QTextDocument, device: QPagedPaintDevice, out: LetterOut) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise OutsideError("No page could be begun. Check the printer, or save the letter as Word instead.")
    pages = document.pageCount()
    try:
        for page in range(pages):
            if page:
                device.newPage()
            _one_page(painter, document, device, page)
            _around(painter, device, out, f"{page + 1} / {pages}" if pages > 1 else "")
    finally:
        painter.end()


def _one_page(painter: QPainter, document: QTextDocument, device: QPagedPaintDevice, page: int) -> None:
    painter.save()
    painter.translate(0, -page * device.height())
    document.drawContents(painter, QRectF(0, page * device.height(), device.width(), device.height()))
    painter.restore()


def _around(painter: QPainter, device: QPagedPaintDevice, out: LetterOut, number: str) -> None:
    """In the margins of each page: that it is a draft, and which page it is."""
    font = QFont()
    font.setFamilies(families_for("en-GB"))
    font.setPointSizeF(9)
    painter.setFont(font)
    height = device.logicalDpiY() * 10 / 25.4
    if out.working_draft:
        _draft_bar(painter, QRectF(0, -1.3 * height, device.width(), height))
        painter.setFont(font)
    painter.setPen(QColor("#444444"))
    below = QRectF(0, device.height() + 0.3 * height, device.width(), height)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, number)


def _draft_bar(painter: QPainter, place: QRectF) -> None:
    """White on a dark bar above the letter: as plain on a grey print as on a coloured one."""
    painter.fillRect(place, QColor(DRAFT_COLOUR))
    font = QFont(painter.font())
    font.setPointSizeF(16)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, DRAFT_MARK)
