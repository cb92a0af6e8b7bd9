"""Letter ↔ QTextDocument, and the one place where Python string indices become UTF-16 cursor positions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs
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

from drafter.model.letter import Letter, Paragraph, Placeholder, PlaceholderState, Run, Style, Text
from drafter.ui import wording as w
from drafter.ui.letter_offsets import Offsets, Otherwise, utf16_length
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme

_STYLE = QTextFormat.Property.UserProperty.value + 1
_NAME = QTextFormat.Property.UserProperty.value + 2
_STATE = QTextFormat.Property.UserProperty.value + 3
_QUESTION = QTextFormat.Property.UserProperty.value + 4
_SHOWN = QTextFormat.Property.UserProperty.value + 5
_BOLD = QTextFormat.Property.UserProperty.value + 6
_SOFT_BREAK = "\u2028"
_GAPS: dict[Style, float] = {"bullet": 3, "numbered": 3, "address": 0, "signature": 0}


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
            write_run(cursor, run, theme)


def put_at(cursor: QTextCursor, paragraphs: tuple[Paragraph, ...], theme: Theme) -> None:
    """In place of what the cursor has selected, as one undo step: a single one among the words that stand there,
    several as paragraphs of their own, between what stood before the cursor and what stood behind it."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if len(paragraphs) == 1 and paragraphs[0].style == "body":
        for run in paragraphs[0].runs:
            write_run(cursor, run, theme)
    else:
        _make_room(cursor)
        write_paragraphs(cursor, paragraphs, theme)
    cursor.endEditBlock()


def _make_room(cursor: QTextCursor) -> None:
    """An empty paragraph at the cursor; words around it stand in the ones before and after."""
    block, at = cursor.block(), cursor.positionInBlock()
    if block.text()[:at].strip():
        cursor.insertBlock()
    if cursor.block().text().strip():
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)


def write_run(cursor: QTextCursor, run: Run, theme: Theme) -> None:
    """A run at the cursor, in the style of the cursor's paragraph."""
    cursor.insertText(on_screen(run).replace("\n", _SOFT_BREAK), char_format(run, style_of(cursor.block()), theme))


def on_screen(run: Run) -> str:
    """What the screen shows of a run: the letter's own words; of a placeholder its question in the screen's language,
    or that it does not apply."""
    if isinstance(run, Text):
        return run.text
    if run.state == "open":
        return structs.replace(run, question=say_step(run.question)).shown if run.question else run.shown
    return _not_applicable() if run.state == "not_applicable" and not run.text else run.shown


def _not_applicable() -> str:
    return f"⊘ {say(w.NOT_APPLICABLE)}"


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
        _dress(made, run, theme)
    return made


def _dress(made: QTextCharFormat, run: Placeholder, theme: Theme) -> None:
    """Three states, by shape, colour and word: open is heavy in brackets with its question, filled is quiet with a
    dotted line under its value, not applicable is struck out and says so."""
    for key, value in ((_NAME, run.name), (_STATE, run.state), (_QUESTION, run.question), (_BOLD, run.bold)):
        made.setProperty(key, value)
    made.setProperty(_SHOWN, on_screen(run))
    made.setToolTip(say_step(run.question))
    if run.state == "open":
        made.setFontWeight(QFont.Weight.DemiBold)
        made.setBackground(QColor(theme.open_soft))
    elif run.state == "filled":
        made.setBackground(QColor(theme.filled_soft))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(QColor(theme.muted))
    else:
        made.setForeground(QColor(theme.muted))
        made.setFontStrikeOut(True)


def dress(document: QTextDocument, theme: Theme) -> None:
    """The colours of another theme for what is there already, joined to the last undo step."""
    cursor = QTextCursor(document)
    cursor.joinPreviousEditBlock()
    for block, runs in _blocks(document):
        at = block.position()
        for run in runs:
            end = at + utf16_length(on_screen(run))
            if isinstance(run, Placeholder) or style_of(block) == "reference":
                cursor.setPosition(at)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(char_format(run, style_of(block), theme))
            at = end
    cursor.endEditBlock()


def placeholders_in(document: QTextDocument) -> list[tuple[int, int, Placeholder]]:
    """Every placeholder with the cursor positions it stands between, those that do not apply included."""
    found: list[tuple[int, int, Placeholder]] = []
    for block, runs in _blocks(document):
        at = block.position()
        for run in runs:
            end = at + utf16_length(on_screen(run))
            if isinstance(run, Placeholder):
                found.append((at, end, run))
            at = end
    return found


def letter_in(document: QTextDocument, language: str) -> tuple[Letter, Offsets]:
    """The letter a document shows, with the offsets between the two. Empty blocks are no paragraphs."""
    paragraphs: list[Paragraph] = []
    document_starts: list[int] = []
    for block, runs in _blocks(document):
        paragraph = Paragraph(style=style_of(block), runs=runs)
        if paragraph.plain.strip():
            paragraphs.append(paragraph)
            document_starts.append(block.position())
    letter = Letter(language=language, paragraphs=tuple(paragraphs))
    texts = tuple(paragraph.plain for paragraph in paragraphs)
    otherwise = tuple(_otherwise(paragraph) for paragraph in paragraphs)
    return letter, Offsets(texts, letter.starts, tuple(document_starts), otherwise)


def style_of(block: QTextBlock) -> Style:
    style: Style = block.blockFormat().property(_STYLE) or "body"
    return style


def is_placeholder(shape: QTextCharFormat) -> bool:
    return bool(shape.hasProperty(_NAME))


def _otherwise(paragraph: Paragraph) -> tuple[Otherwise, ...]:
    found, at = [], 0
    for run in paragraph.runs:
        said = run.text if isinstance(run, Text) else run.shown
        if (shown := on_screen(run)) != said:
            found.append(Otherwise(at, said, utf16_length(shown)))
        at += len(said)
    return tuple(found)


def _blocks(document: QTextDocument) -> Iterator[tuple[QTextBlock, tuple[Run, ...]]]:
    block = document.begin()
    while block.isValid():
        yield block, _runs(block)
        block = block.next()


def _runs(block: QTextBlock) -> tuple[Run, ...]:
    runs: list[Run] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.isValid():
            runs += _read(fragment.text().replace(_SOFT_BREAK, "\n"), fragment.charFormat(), style_of(block))
        iterator += 1
    return _joined(runs)


def _read(text: str, shape: QTextCharFormat, style: Style) -> list[Run]:
    """One piece of text of one look. Two equal placeholders side by side are one piece to Qt."""
    bold = shape.fontWeight() >= QFont.Weight.DemiBold.value and style != "heading"
    shown = shape.property(_SHOWN) if shape.hasProperty(_NAME) else ""
    if not shown:
        return [Text(text=text, bold=bold, italic=shape.fontItalic())]
    if text != shown * (len(text) // len(shown)):
        return [Text(text=text, bold=bool(shape.property(_BOLD)), italic=shape.fontItalic())]
    state: PlaceholderState = shape.property(_STATE)
    placeholder = Placeholder(
        name=shape.property(_NAME),
        state=state,
        text="" if state == "open" or shown == _not_applicable() else shown,
        question=shape.property(_QUESTION) or "",
        bold=bool(shape.property(_BOLD)) if state != "filled" else bold,
        italic=shape.fontItalic(),
    )
    return [placeholder] * (len(text) // len(shown))


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
