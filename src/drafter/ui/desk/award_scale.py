"""The scale of the goodwill: the band, and where typical, suggested, chosen and earlier sums stand on it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drafter.model.compensation import Band, Precedents
from drafter.ui import wording as w
from drafter.ui.saying import money_said, say
from drafter.ui.theme import LIGHT, Theme


class Scale(QWidget):
    """The band from its minimum to its maximum, with the typical, the suggested and the chosen sum on it, and under it
    what most earlier cases got. Left and right move the sum by a step; Home and End go to the ends of the band."""

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._band: Band | None = None
        self._past: Precedents | None = None
        self._suggested = self._value = Decimal(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say(w.SCALE))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_band(self, band: Band, suggested: Decimal, value: Decimal, past: Precedents | None) -> None:
        self._band, self._suggested, self._value, self._past = band, suggested, value, past
        said = say(w.SCALE_SAID, low=money_said(band.minimum), high=money_said(band.maximum), value=value)
        if past and past.median:
            said = f"{said}. {say(w.SCALE_PAST, median=money_said(past.median))}"
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 34 + QFontMetrics(self.font()).height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._band is None:
            return
        low, high = self._band.minimum.amount, self._band.maximum.amount
        step = max(Decimal(1), ((high - low) / 20).quantize(Decimal(1)))
        targets = {
            Qt.Key.Key_Left: self._value - step,
            Qt.Key.Key_Right: self._value + step,
            Qt.Key.Key_Home: low,
            Qt.Key.Key_End: high,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
            return
        self.moved.emit(min(high, max(low, target)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._band is None:
            return
        low, high = self._band.minimum.amount, self._band.maximum.amount
        share = Decimal(str((event.position().x() - 8) / max(1, self.width() - 16)))
        self.moved.emit(min(high, max(low, (low + (high - low) * share).quantize(Decimal(1)))))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._band is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter, self._band)
        self._paint_value(painter, self._band)
        self._paint_words(painter, self._band)
        painter.end()

    def _paint_track(self, painter: QPainter, band: Band) -> None:
        """The band, what most earlier cases got, and the marks of typical, suggested and the earlier median."""
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(QColor(self._theme.accent_soft))
        painter.drawRoundedRect(QRectF(8, 9, self.width() - 16, 6), 3, 3)
        past = self._past
        if past and past.low and past.high and past.median:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.muted))
            left, right = self._x(past.low.amount), self._x(past.high.amount)
            painter.drawRect(QRectF(left, 17, max(2.0, right - left), 2))
            middle = self._x(past.median.amount)
            painter.drawPolygon([QPointF(middle - 4, 23), QPointF(middle + 4, 23), QPointF(middle, 16)])
        for mark, colour in ((band.typical.amount, self._theme.muted), (self._suggested, self._theme.accent)):
            painter.setPen(QColor(colour))
            painter.drawLine(QPointF(self._x(mark), 5), QPointF(self._x(mark), 19))

    def _paint_value(self, painter: QPainter, band: Band) -> None:
        outside = not band.minimum.amount <= self._value <= band.maximum.amount
        painter.setBrush(QColor(self._theme.error if outside else self._theme.accent))
        painter.setPen(QColor(self._theme.text if self.hasFocus() else self._theme.surface))
        painter.drawEllipse(QPointF(self._x(self._value), 12), 7, 7)

    def _paint_words(self, painter: QPainter, band: Band) -> None:
        painter.setPen(QColor(self._theme.muted))
        words = QRectF(0, 26, self.width(), self.height() - 26)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, money_said(band.minimum))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, say(w.TYPICAL, amount=money_said(band.typical)))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, money_said(band.maximum))

    def _x(self, amount: Decimal) -> float:
        assert self._band is not None
        low, high = self._band.minimum.amount, self._band.maximum.amount
        share = float((amount - low) / (high - low)) if high > low else 0.5
        return 8 + min(1.0, max(0.0, share)) * (self.width() - 16)
