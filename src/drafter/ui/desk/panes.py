"""How the panels of the desk lie: three panes side by side, each of them divided."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QTabWidget, QWidget

from drafter.ui.parts import box, column, label


def split(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    """Parts that a person may resize and nobody can lose."""
    made = QSplitter(orientation)
    made.setHandleWidth(10)
    made.setChildrenCollapsible(False)
    for part in parts:
        made.addWidget(part)
    return made


def tabs_of(*pages: tuple[QWidget, str]) -> QTabWidget:
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    for page, name in pages:
        tabs.addTab(page, name)
    return tabs


def empty(sentence: str) -> QWidget:
    """A pane that has nothing yet, and says what will be there."""
    made = QWidget()
    words = label(sentence, "muted", wrap=True)
    made.setLayout(column(words, margin=8))
    box(made).addStretch(1)
    return made


def scrolled(part: QWidget) -> QScrollArea:
    """Downwards only; the width is the pane's."""
    area = QScrollArea()
    box(part).setContentsMargins(0, 0, 12, 0)
    area.setWidget(part)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def three_panes(left: tuple[QWidget, QWidget], middle: QWidget, right: tuple[QWidget, ...]) -> QSplitter:
    first = split(Qt.Orientation.Vertical, *left)
    first.setSizes([360, 340])
    last = split(Qt.Orientation.Vertical, *right)
    last.setSizes([210, 290, 240])
    panes = split(Qt.Orientation.Horizontal, first, middle, last)
    panes.setSizes([360, 620, 340])
    panes.setStretchFactor(1, 1)
    panes.setContentsMargins(10, 8, 10, 8)
    return panes
