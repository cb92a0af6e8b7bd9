"""A list of cards: a title, a second line, a remark at the right, and a coloured edge that is also said in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drafter.ui.theme import LIGHT, Theme

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole.UserRole
_PAD = 10
_MOST_LINES = 4


@dataclass(frozen=True)
class Card:
    """`edge` names a colour of the theme; `said` is what a screen reader reads."""

    title: str
    detail: str = ""
    remark: str = ""
    edge: str = ""
    value: Any = None
    said: str = field(default="")


class CardModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def card(self, index: _Index) -> Card:
        return self._cards[index.row()]

    @property
    def cards(self) -> tuple[Card, ...]:
        return self._cards

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.said or ". ".join(part for part in (card.title, card.detail, card.remark) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return card.detail or card.title
        return card if role == _ROLE else None


class CardDelegate(QStyledItemDelegate):
    """Paints a card; long text wraps to at most four lines, and the rest is in the tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card: Card = index.data(_ROLE)
        painter.save()
        area: QRect = option.rect.adjusted(1, 3, -1, -3)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.theme.accent if focused else self.theme.line))
        painter.setBrush(QColor(self.theme.accent_soft if chosen else self.theme.raised))
        painter.drawRoundedRect(area, 5, 5)
        if card.edge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(self.theme, card.edge)))
            painter.drawRoundedRect(QRect(area.left(), area.top(), 4, area.height()), 2, 2)
        self._write(painter, area.adjusted(_PAD + 2, 7, -_PAD, -6), option, card)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, card: Card) -> None:
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        plain = QFont(option.font)
        right = QFontMetrics(plain).horizontalAdvance(card.remark) + (_PAD if card.remark else 0)
        painter.setPen(QColor(self.theme.muted))
        painter.setFont(plain)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, card.remark)
        painter.setPen(QColor(self.theme.text))
        used = _lines(painter, card.title, bold, QRect(area.left(), area.top(), area.width() - right, area.height()), 2)
        painter.setPen(QColor(self.theme.muted))
        _lines(painter, card.detail, plain, area.adjusted(0, used + 1, 0, 0), _MOST_LINES)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        card: Card = index.data(_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 280
        plain = QFont(option.font)
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        inner = max(80, width - 2 * _PAD - 6)
        right = QFontMetrics(plain).horizontalAdvance(card.remark) + (_PAD if card.remark else 0)
        height = _height(card.title, bold, inner - right, 2) + _height(card.detail, plain, inner, _MOST_LINES)
        return QSize(width - 4, int(height) + 21)


class CardList(QListView):
    """Cards one below the other; Enter or a double click takes one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self._delegate = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: 0; } QListView:focus { border: 0; }")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def show_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Replace the cards; the chosen row stays chosen where it still exists."""
        if cards == self.cards.cards:
            return
        row = self.currentIndex().row()
        self.cards.show_cards(cards)
        if 0 <= row < len(cards):
            self.setCurrentIndex(self.cards.index(row))

    def current(self) -> Card | None:
        index = self.currentIndex()
        return self.cards.card(index) if index.isValid() else None


def _layout_of(text: str, font: QFont, width: int, most: int) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    height = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(line.position().__class__(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _height(text: str, font: QFont, width: int, most: int) -> float:
    return _layout_of(text, font, width, most)[1] if text else 0.0


def _lines(painter: QPainter, text: str, font: QFont, area: QRect, most: int) -> int:
    """Write at most so many lines, the last one elided; the height used."""
    if not text:
        return 0
    layout, height = _layout_of(text, font, area.width(), most)
    painter.setFont(font)
    metrics = QFontMetrics(font)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        part = text[line.textStart() : line.textStart() + line.textLength()]
        last = number == layout.lineCount() - 1 and line.textStart() + line.textLength() < len(text)
        said = (
            metrics.elidedText(text[line.textStart() :].replace("\n", " "), Qt.TextElideMode.ElideRight, area.width())
            if last
            else part
        )
        painter.drawText(area.left(), int(area.top() + line.y() + metrics.ascent()), said.replace("\n", " ").rstrip())
    return int(height)
