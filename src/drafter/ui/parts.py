"""Small pieces every place builds from: labelled panels, chips, buttons with a name and a key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.ui.theme import SPACE


def label(text: str = "", kind: str = "", wrap: bool = False) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


class OneLine(QLabel):
    """A line that ends in … where it has no room; the whole of it is in the tooltip."""

    def __init__(self, text: str, kind: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.style().drawItemText(painter, room, left, self.palette(), self.isEnabled(), shown, self.foregroundRole())
        painter.end()


def set_kind(widget: QWidget, kind: str) -> None:
    """Change the kind of a widget and have it dressed again."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(text: str, then: Callable[[], object], kind: str = "", name: str = "") -> QPushButton:
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    made.setAccessibleName(name or text.replace("&", ""))
    made.clicked.connect(lambda: then())
    return made


def icon_button(icon: QIcon, name: str, then: Callable[[], object]) -> QToolButton:
    made = QToolButton()
    made.setProperty("kind", "flat")
    made.setIcon(icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.clicked.connect(lambda: then())
    return made


def column(*parts: QWidget | QLayout | None, margin: int = 0, gap: int = SPACE) -> QVBoxLayout:
    """One below the other; None is a stretch."""
    layout = QVBoxLayout()
    _fill(layout, parts, margin, gap)
    return layout


def row(*parts: QWidget | QLayout | None, margin: int = 0, gap: int = SPACE) -> QHBoxLayout:
    """Side by side; None is a stretch."""
    layout = QHBoxLayout()
    _fill(layout, parts, margin, gap)
    return layout


def _fill(
    layout: QHBoxLayout | QVBoxLayout, parts: tuple[QWidget | QLayout | None, ...], margin: int, gap: int
) -> None:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


class Panel(QWidget):
    """A titled part of a place. `tail` stands at the end of the title line."""

    def __init__(self, title: str, body: QWidget, tail: QWidget | None = None) -> None:
        super().__init__()
        self.heading = label(title, "title")
        top = row(self.heading, None, tail) if tail else row(self.heading, None)
        self.setLayout(column(top, body, gap=SPACE // 2))
        box(self).setStretch(1, 1)

    def set_title(self, title: str) -> None:
        self.heading.setText(title)


def bar(*parts: QWidget | QLayout | None) -> QFrame:
    """A strip across the top of a place."""
    made = QFrame()
    made.setProperty("kind", "bar")
    layout = row(*parts)
    layout.setContentsMargins(SPACE + 4, SPACE - 2, SPACE + 4, SPACE - 2)
    made.setLayout(layout)
    return made


def box(widget: QWidget) -> QBoxLayout:
    """The row or column a widget was given."""
    layout = widget.layout()
    assert isinstance(layout, QBoxLayout)
    return layout


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout, for good."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        inner = item.layout()
        if inner is not None:
            clear(inner)


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever holds the widget until it can be seen; a shortcut alone moves the focus and not the page."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
