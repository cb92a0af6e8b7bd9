"""A list of cards: a title, a second line, a remark at the right, and a coloured edge that is also said in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drafter.ui.letter_offsets import cut_utf16, utf16_length
from drafter.ui.theme import Theme, theme_of

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole.UserRole
_PAD = 10
_MOST_LINES = 4
_REMEMBERED = 4_000
"""Heights of cards: a review brings all of a long letter's again, though one has changed."""
_AROUND = 2 * _PAD + 4
"""What stands beside the text of a card: its frame, its edge and its padding, as `paint` leaves them."""


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
            return "\n".join(part for part in (card.title, card.detail) if part)
        return card if role == _ROLE else None


class CardDelegate(QStyledItemDelegate):
    """Paints a card; long text wraps to at most four lines, and the rest is in the tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self._heights: dict[tuple[str, str, str, int, str], int] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card: Card = index.data(_ROLE)
        theme = self.theme or theme_of(option.palette)
        painter.save()
        area: QRect = option.rect.adjusted(1, 3, -1, -3)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.accent if focused else theme.line))
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.raised))
        painter.drawRoundedRect(area, 5, 5)
        if card.edge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(theme, card.edge)))
            painter.drawRoundedRect(QRect(area.left(), area.top(), 4, area.height()), 2, 2)
        self._write(painter, area.adjusted(_PAD + 2, 7, -_PAD, -6), option, card, theme)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, card: Card, theme: Theme) -> None:
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        plain = QFont(option.font)
        right = QFontMetrics(plain).horizontalAdvance(card.remark) + (_PAD if card.remark else 0)
        painter.setPen(QColor(theme.muted))
        painter.setFont(plain)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, card.remark)
        painter.setPen(QColor(theme.text))
        used = _lines(painter, card.title, bold, QRect(area.left(), area.top(), area.width() - right, area.height()), 2)
        painter.setPen(QColor(theme.muted))
        _lines(painter, card.detail, plain, area.adjusted(0, used + 1, 0, 0), _MOST_LINES)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        card: Card = index.data(_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 280
        key = (card.title, card.detail, card.remark, width, option.font.key())
        if key not in self._heights:
            if len(self._heights) >= _REMEMBERED:
                self._heights.clear()
            self._heights[key] = _height_of(card, QFont(option.font), max(80, width - _AROUND))
        return QSize(width - 4, self._heights[key])


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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text wraps to the new width; a scroll bar that comes or goes changes it too."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def show_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Replace the cards. The chosen one stays chosen wherever it stands now, else the row where it still exists;
        what is in sight stays in sight."""
        if cards == self.cards.cards:
            return
        chosen, row, seen = self.current(), self.currentIndex().row(), self.verticalScrollBar().value()
        self.cards.show_cards(cards)
        if chosen is not None and chosen.value is not None:
            row = next((n for n, card in enumerate(cards) if card.value == chosen.value), row)
        if 0 <= row < len(cards):
            self.setCurrentIndex(self.cards.index(row))
        self.verticalScrollBar().setValue(seen)

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


def _height_of(card: Card, plain: QFont, inner: int) -> int:
    bold = QFont(plain)
    bold.setWeight(QFont.Weight.DemiBold)
    right = QFontMetrics(plain).horizontalAdvance(card.remark) + (_PAD if card.remark else 0)
    height = _height(card.title, bold, inner - right, 2) + _height(card.detail, plain, inner, _MOST_LINES)
    return int(height) + 21


def _height(text: str, font: QFont, width: int, most: int) -> float:
    return _layout_of(text, font, width, most)[1] if text else 0.0


def _lines(painter: QPainter, text: str, font: QFont, area: QRect, most: int) -> int:
    """Write at most so many lines, the last one elided; the height used."""
    if not text:
        return 0
    layout, height = _layout_of(text, font, area.width(), most)
    painter.setFont(font)
    last = layout.lineAt(layout.lineCount() - 1)
    cut = last.textStart() + last.textLength() < utf16_length(text)
    for number in range(layout.lineCount() - cut):
        layout.lineAt(number).draw(painter, area.topLeft())
    if cut:
        rest = cut_utf16(text, last.textStart())[1].replace("\n", " ")
        metrics = QFontMetrics(font)
        said = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.left(), int(area.top() + last.y() + metrics.ascent()), said)
    return int(height)
