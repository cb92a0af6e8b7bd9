"""How the panels of the desk lie: three panes side by side, each of them divided."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
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
        page.windowTitleChanged.connect(partial(_rename, tabs, page))
    return tabs


def _rename(tabs: QTabWidget, page: QWidget, name: str) -> None:
    """A page that has something to say in its tab gives itself a title."""
    tabs.setTabText(tabs.indexOf(page), name)


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


_NARROWEST = 320
"""Below this the award would lose the end of its lines."""


class ThreePanes(QSplitter):
    """Left and right are divided again; how wide and how high everything is can be asked, and put back."""

    arranged = Signal()

    def __init__(self, left: tuple[QWidget, ...], middle: QWidget, right: tuple[QWidget, ...]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._left, self._right = split(Qt.Orientation.Vertical, *left), split(Qt.Orientation.Vertical, *right)
        self._wanted: list[int] = []
        self._right.setMinimumWidth(_NARROWEST)
        self.setHandleWidth(10)
        self.setChildrenCollapsible(False)
        for part in (self._left, middle, self._right):
            self.addWidget(part)
        for place, share in enumerate((2, 3, 2)):
            self.setStretchFactor(place, share)
        self.setContentsMargins(10, 8, 10, 8)
        self.arrange((360, 620, 340, 360, 340, 210, 290, 240))
        for one in self._parts:
            one.splitterMoved.connect(lambda *_: self.arranged.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as when it was arranged: exactly so again, whatever the sizes were on the way there."""
        super().resizeEvent(event)
        if self.contentsRect().width() == sum(self._wanted[:3]) + 2 * self.handleWidth():
            self.setSizes(self._wanted[:3])

    @property
    def _parts(self) -> tuple[QSplitter, ...]:
        return (self, self._left, self._right)

    @property
    def arrangement(self) -> tuple[int, ...]:
        """Every size in pixels: across, down the left, down the right."""
        return tuple(size for one in self._parts for size in one.sizes())

    def arrange(self, sizes: tuple[int, ...]) -> None:
        """As `arrangement` gave them; anything else is passed over, for the file may come from another version."""
        if len(sizes) != sum(one.count() for one in self._parts) or min(sizes) < 0:
            return
        self._wanted = rest = list(sizes)
        for one in self._parts:
            one.setSizes(rest[: one.count()])
            rest = rest[one.count() :]
