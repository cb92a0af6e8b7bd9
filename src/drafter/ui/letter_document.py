"""Letter ↔ QTextDocument, and the one place where Python string indices become UTF-16 cursor positions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from drafter.model.letter import Letter, Paragraph, Placeholder, Run, Style, Text, separator
from drafter.ui.theme import Theme

_STYLE = QTextFormat.Property.UserProperty.value + 1
_NAME = QTextFormat.Property.UserProperty.value + 2
_STATE = QTextFormat.Property.UserProperty.value + 3
_QUESTION = QTextFormat.Property.UserProperty.value + 4
_SHOWN = QTextFormat.Property.UserProperty.value + 5
_SOFT_BREAK = "\u2028"
_GAPS: dict[Style, float] = {"bullet": 3, "numbered": 3, "address": 0, "signature": 0}


@dataclass(frozen=True)
class Offsets:
    """Where each paragraph of a letter begins: in the plain text, and in the document (UTF-16 units)."""

    texts: tuple[str, ...]
    plain_starts: tuple[int, ...]
    document_starts: tuple[int, ...]

    def to_document(self, offset: int) -> int:
        """The cursor position of an index into the letter's plain text; between paragraphs: the end of the earlier."""
        number = self._paragraph(self.plain_starts, offset)
        if number < 0:
            return 0
        inside = min(offset - self.plain_starts[number], len(self.texts[number]))
        return self.document_starts[number] + utf16_length(self.texts[number][:inside])

    def to_plain(self, position: int) -> int:
        """The index into the plain text of a cursor position."""
        number = self._paragraph(self.document_starts, position)
        if number < 0:
            return 0
        units = position - self.document_starts[number]
        return self.plain_starts[number] + len(cut_utf16(self.texts[number], units)[0])

    @staticmethod
    def _paragraph(starts: tuple[int, ...], at: int) -> int:
        low, high = 0, len(starts)
        while low < high:
            middle = (low + high) // 2
            if starts[middle] <= at:
                low = middle + 1
            else:
                high = middle
        return low - 1


def utf16_length(text: str) -> int:
    """The length as Qt counts it: characters beyond U+FFFF count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_utf16(text: str, units: int) -> tuple[str, str]:
    """The text before and behind a place that Qt counted."""
    if text.isascii():
        return text[:units], text[units:]
    coded = text.encode("utf-16-le", "surrogatepass")
    return coded[: units * 2].decode("utf-16-le", "ignore"), coded[units * 2 :].decode("utf-16-le", "ignore")


def fill(document: QTextDocument, letter: Letter, theme: Theme) -> None:
    """Show a letter in an empty or old document, as one undo step."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    write_paragraphs(cursor, letter.paragraphs, theme)
    cursor.endEditBlock()


def write_paragraphs(cursor: QTextCursor, paragraphs: tuple[Paragraph, ...], theme: Theme) -> None:
    """Paragraphs at the cursor; the first one takes over the cursor's own block."""
    for number, paragraph in enumerate(paragraphs):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(block_format(paragraph.style))
        for run in paragraph.runs:
            shown = run.text if isinstance(run, Text) else run.shown
            cursor.insertText(shown.replace("\n", _SOFT_BREAK), char_format(run, paragraph.style, theme))


def block_format(style: Style) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setProperty(_STYLE, style)
    made.setBottomMargin(_GAPS.get(style, 11))
    made.setLineHeight(132, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if style in ("bullet", "numbered"):
        made.setLeftMargin(22)
        made.setTextIndent(-14)
    return made


def char_format(run: Run, style: Style, theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    if run.bold or style == "heading":
        made.setFontWeight(QFont.Weight.DemiBold)
    if run.italic:
        made.setFontItalic(True)
    if style == "reference":
        made.setForeground(QColor(theme.muted))
    if isinstance(run, Placeholder):
        made.setProperty(_NAME, run.name)
        made.setProperty(_STATE, run.state)
        made.setProperty(_QUESTION, run.question)
        made.setProperty(_SHOWN, run.shown)
        made.setBackground(QColor(theme.open_soft if run.state == "open" else theme.filled_soft))
        if run.state == "open":
            made.setFontWeight(QFont.Weight.DemiBold)
        made.setToolTip(run.question)
    return made


def letter_in(document: QTextDocument, language: str) -> tuple[Letter, Offsets]:
    """The letter a document shows, with the offsets between the two. Empty blocks are no paragraphs."""
    paragraphs: list[Paragraph] = []
    texts: list[str] = []
    document_starts: list[int] = []
    block = document.begin()
    while block.isValid():
        paragraph = _paragraph(block)
        if paragraph.plain.strip():
            paragraphs.append(paragraph)
            texts.append(paragraph.plain)
            document_starts.append(block.position())
        block = block.next()
    letter = Letter(language=language, paragraphs=tuple(paragraphs))
    return letter, Offsets(tuple(texts), _plain_starts(paragraphs, texts), tuple(document_starts))


def _plain_starts(paragraphs: list[Paragraph], texts: list[str]) -> tuple[int, ...]:
    starts: list[int] = []
    at = 0
    for number, text in enumerate(texts):
        if number:
            at += len(separator(paragraphs[number - 1], paragraphs[number]))
        starts.append(at)
        at += len(text)
    return tuple(starts)


def _paragraph(block: QTextBlock) -> Paragraph:
    style: Style = block.blockFormat().property(_STYLE) or "body"
    runs: list[Run] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.isValid():
            runs.append(_run(fragment.text().replace(_SOFT_BREAK, "\n"), fragment.charFormat(), style))
        iterator += 1
    return Paragraph(style=style, runs=_joined(runs))


def _run(text: str, shape: QTextCharFormat, style: Style) -> Run:
    bold = shape.fontWeight() >= QFont.Weight.DemiBold.value and style != "heading"
    if shape.hasProperty(_NAME) and text == shape.property(_SHOWN):
        opened = shape.property(_STATE) == "open"
        return Placeholder(
            name=shape.property(_NAME),
            state=shape.property(_STATE),
            text="" if opened else text,
            question=shape.property(_QUESTION) or "",
            bold=bold and not opened,
            italic=shape.fontItalic(),
        )
    return Text(text=text, bold=bold and not shape.hasProperty(_NAME), italic=shape.fontItalic())


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbouring texts of one look are one run: Qt splits fragments as it likes."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, Text) and isinstance(last, Text) and (run.bold, run.italic) == (last.bold, last.italic):
            joined[-1] = Text(text=last.text + run.text, bold=run.bold, italic=run.italic)
        else:
            joined.append(run)
    return tuple(joined)


def placeholder_at(cursor: QTextCursor) -> Placeholder | None:
    """The placeholder the cursor stands in or just behind."""
    shape = cursor.charFormat()
    if not shape.hasProperty(_NAME):
        return None
    return Placeholder(
        name=shape.property(_NAME),
        state=shape.property(_STATE),
        text=shape.property(_SHOWN) or "",
        question=shape.property(_QUESTION) or "",
    )


def is_placeholder(shape: QTextCharFormat) -> bool:
    return bool(shape.hasProperty(_NAME))
