"""The places of the window, one in front; one that is built late takes the page that was kept for it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget


class PlaceStack(QStackedWidget):
    def put_in_place(self, empty: QWidget, place: QWidget) -> None:
        """Where the empty page stood; in front if that was."""
        number = self.indexOf(empty)
        self.insertWidget(number, place)
        if self.currentWidget() is empty:
            self.setCurrentWidget(place)
        self.removeWidget(empty)
        empty.deleteLater()
