"""A box of changes: one card each at the left, its text before and after at the right, word for word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QSplitter, QWidget

from drafter.ui.cards import Card, CardList
from drafter.ui.difference import show_merged
from drafter.ui.library import wording as w
from drafter.ui.parts import label
from drafter.ui.saying import say
from drafter.ui.theme import Theme


@dataclass(frozen=True)
class Pair:
    """A text before and after; `about` is what the box needs to act on it."""

    before: str
    after: str
    about: Any = None


class PairsBox(QDialog):
    """The common part; who opens it adds what can be done with a pair."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.resize(940, 600)
        self.why = label("", "muted", wrap=True)
        self.list = CardList(title)
        self.list.show_theme(theme)
        self.pane = QPlainTextEdit()
        self.pane.setReadOnly(True)
        self.pane.setTabChangesFocus(True)
        self.pane.setAccessibleName(say(w.PAIR_CHANGES))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(10)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.pane)
        self.split.setSizes([400, 520])
        self.list.selectionModel().currentChanged.connect(lambda *_: self.show_pair(self.pair()))

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        self.list.show_cards(cards)
        if cards and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.cards.index(0))
        self.show_pair(self.pair())

    def pair(self) -> Pair | None:
        """The pair of the card in front."""
        card = self.list.current()
        return card.value if card is not None and isinstance(card.value, Pair) else None

    def show_pair(self, pair: Pair | None) -> None:
        show_merged(self.pane, pair.before if pair else "", pair.after if pair else "", self._theme)
