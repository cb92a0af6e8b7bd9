"""The editor of a template file: plain text, light colours, and the names of values offered while one types them."""

from __future__ import annotations

import re

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QKeyEvent, QPalette, QTextCursor, QTextFormat
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QTextEdit, QWidget

from drafter.ui import wording as w
from drafter.ui.library.highlighting import TemplateHighlighter
from drafter.ui.saying import say
from drafter.ui.theme import LIGHT, Theme

_VALUE_BEGUN = re.compile(r"\{[{%][^{}%\"]*?([\w.]*)$")
_INCLUDE_BEGUN = re.compile(r"\{% ?include \"([\w.-]*)$")
_DECLARED = re.compile(r"name: (ask\.[\w.]+)")
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class TemplateEditor(QPlainTextEdit):
    """Tab leaves the editor, as everywhere; while names are offered, Tab or Enter takes one."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say(w.TEMPLATE_TEXT))
        self.setTabChangesFocus(True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setFamilies([*font.families(), "Noto Sans CJK HK", "Microsoft JhengHei"])
        font.setPointSizeF(self.font().pointSizeF())
        self.setFont(font)
        self._theme: Theme = LIGHT
        self._names: tuple[str, ...] = ()
        self._includes: tuple[str, ...] = ()
        self._shown = ""
        self._highlighter = TemplateHighlighter(self.document())
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = self._completer.popup()
        assert popup is not None
        self._popup = popup
        self._popup.setAccessibleName(say(w.VALUE_NAMES))
        self._completer.activated.connect(self._complete)
        self.textChanged.connect(self._on_changed)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._highlighter.show_theme(theme)

    def show_text(self, text: str) -> None:
        """Another text. The same one is left as it stands, with its caret and what can be undone."""
        if text == self.toPlainText():
            return
        self._shown = text
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def offer(self, names: tuple[str, ...], includes: tuple[str, ...]) -> None:
        """What can be completed: values anywhere, paragraphs after `include`."""
        self._names, self._includes = names, includes

    def go_to_line(self, line: int) -> None:
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
            self.setFocus()

    def mark_line(self, line: int | None) -> None:
        """The line that cannot be used, on a coloured ground; none with None."""
        block = self.document().findBlockByNumber((line or 0) - 1)
        if line is None or not block.isValid():
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(QColor(self._theme.error_soft))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([mark])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup.isVisible() and Qt.Key(event.key()) in _TAKES:
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.text().strip() or Qt.Key(event.key()) == Qt.Key.Key_Backspace:
            self._offer_names()

    def _on_changed(self) -> None:
        """The highlighter changes colours only, and says so as if the text had changed."""
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    def _offer_names(self) -> None:
        popup = self._popup
        begun, known = self._begun()
        if begun is None:
            popup.hide()
            return
        self._model.setStringList(list(known))
        self._completer.setCompletionPrefix(begun)
        if not self._completer.completionCount() or self._completer.currentCompletion() == begun:
            popup.hide()
            return
        popup.setPalette(self._popup_palette())
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        place = self.cursorRect()
        place.setWidth(popup.sizeHintForColumn(0) + popup.verticalScrollBar().sizeHint().width() + 24)
        self._completer.complete(place)

    def _begun(self) -> tuple[str | None, tuple[str, ...]]:
        """The name that has been begun at the caret, and what it could be; None where none has."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        include = _INCLUDE_BEGUN.search(before)
        if include:
            return include.group(1), self._includes
        value = _VALUE_BEGUN.search(before)
        if value and (value.group(1) or before.endswith("{{ ")):
            return value.group(1), (*sorted(set(_DECLARED.findall(self.toPlainText()))), *self._names)
        return None, ()

    def _complete(self, name: str) -> None:
        begun, _ = self._begun()
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun or ""))
        cursor.insertText(name)
        self.setTextCursor(cursor)

    def _popup_palette(self) -> QPalette:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._theme.raised))
        return palette
