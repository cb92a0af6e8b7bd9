"""Icons: line drawings in one colour, recoloured for the theme."""

from __future__ import annotations

import weakref
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from drafter.ui.theme import Theme

_SIZES = (16, 20, 24, 32, 48)


class Icons:
    """Reads the SVG files of one folder; `currentColor` in them becomes the theme's text colour."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder, self._theme = folder, theme
        self._drawn: dict[str, QIcon] = {}
        self._worn: weakref.WeakKeyDictionary[QAction, str] = weakref.WeakKeyDictionary()

    def icon(self, name: str) -> QIcon:
        """Drawn once, in the colours of the theme."""
        if name not in self._drawn:
            self._drawn[name] = self._draw(name)
        return self._drawn[name]

    def put_on(self, action: QAction, name: str) -> None:
        """The action wears this icon, in whatever theme the window has."""
        action.setIcon(self.icon(name))
        self._worn[action] = name

    def show_theme(self, theme: Theme) -> None:
        if theme == self._theme:
            return
        self._theme, self._drawn = theme, {}
        for action, name in self._worn.items():
            action.setIcon(self.icon(name))

    def _draw(self, name: str) -> QIcon:
        drawing = (self._folder / f"{name}.svg").read_text("utf-8")
        coloured = drawing.replace("currentColor", self._theme.text)
        faded = drawing.replace("currentColor", self._theme.muted)
        icon = QIcon()
        for size in _SIZES:
            icon.addPixmap(_painted(coloured, size), QIcon.Mode.Normal)
            icon.addPixmap(_painted(faded, size), QIcon.Mode.Disabled)
        return icon


def _painted(drawing: str, size: int) -> QPixmap:
    picture = QPixmap(QSize(size, size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return picture
