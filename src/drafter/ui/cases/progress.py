"""How far the post has come, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from drafter.ui import wording as w
from drafter.ui.parts import button, label, row
from drafter.ui.saying import say


class ProgressLine(QWidget):
    """Stands in the line below the window while post is being filed."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(say(w.IMPORTING, number=0, total=0))
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(160, 8)
        self.stop = button(say(w.IMPORT_CANCEL), self.cancelled.emit)
        self.setLayout(row(self.said, self.bar, self.stop))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.stop.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_progress(self, number: int, total: int) -> None:
        self.said.setText(say(w.IMPORTING, number=f"{number:,}", total=f"{total:,}"))
        self.bar.setMaximum(total)
        self.bar.setValue(number)
        self.bar.setAccessibleName(self.said.text())
        self.show()
