"""The saved versions of a text: who, when, why; what a version changed word by word; and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMessageBox, QSplitter, QTextBrowser, QWidget

from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.library.services import SavedVersion
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.theme import LIGHT, Theme

Words = Callable[[str, str], Iterable[tuple[str, str]]]


class VersionsView(QWidget):
    version_wanted = Signal(str)
    roll_back_wanted = Signal(str)

    def __init__(self, changed_words: Words) -> None:
        super().__init__()
        self._changed_words = changed_words
        self._theme: Theme = LIGHT
        self._now = ""
        self.list = CardList(say(w.VERSIONS))
        self.text = QTextBrowser()
        self.text.setAccessibleName(say(w.VERSION_CHANGES))
        self.text.document().setDocumentMargin(10)
        self.caption = label(say(w.VERSION_CAPTION), "muted", wrap=True)
        self.back = button(say(w.ROLL_BACK), self._roll_back)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(10)
        right = QWidget()
        right.setLayout(column(self.caption, self.text, row(None, self.back), gap=4))
        box(right).setStretch(1, 1)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([250, 400])
        split.setChildrenCollapsible(False)
        self.setLayout(column(split))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.list.clicked.connect(lambda _: self._choose())

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.list.show_theme(theme)

    def show_versions(self, versions: tuple[SavedVersion, ...], now: str) -> None:
        """`now`: the text as it stands in the editor, to which a version is compared."""
        self._now = now
        none = Card(title=say(w.NO_VERSIONS), detail=say(w.NO_VERSIONS_DETAIL))
        self.list.show_cards(tuple(_card(one) for one in versions) or (none,))
        self.text.clear()
        self.back.setEnabled(False)

    def show_text(self, text: str) -> None:
        """The chosen version against the text as it stands: what is gone is struck, what is new underlined."""
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        first = 0
        for kind, words in self._changed_words(text, self._now):
            first = first or (cursor.position() if kind != "same" else 0)
            cursor.insertText(words, self._format(kind))
        cursor.setPosition(first)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()
        self.back.setEnabled(text != self._now)
        self.caption.setText(say(w.VERSION_SAME if text == self._now else w.VERSION_CAPTION))

    def _format(self, kind: str) -> QTextCharFormat:
        made = QTextCharFormat()
        if kind == "gone":
            made.setBackground(QColor(self._theme.error_soft))
            made.setForeground(QColor(self._theme.error))
            made.setFontStrikeOut(True)
        elif kind == "new":
            made.setBackground(QColor(self._theme.good_soft))
            made.setForeground(QColor(self._theme.good))
            made.setFontUnderline(True)
        return made

    def _chosen(self) -> str:
        card = self.list.current()
        return card.value.id if card is not None and card.value is not None else ""

    def _choose(self) -> None:
        if id := self._chosen():
            self.version_wanted.emit(id)

    def _roll_back(self) -> None:
        answer = QMessageBox.question(self, say(w.ROLL_BACK), say(w.ROLL_BACK_TEXT))
        if answer == QMessageBox.StandardButton.Yes and (id := self._chosen()):
            self.roll_back_wanted.emit(id)


def _card(one: SavedVersion) -> Card:
    return Card(title=one.message, detail=" · ".join(part for part in (one.by, one.at) if part), value=one)
