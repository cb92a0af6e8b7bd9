"""How far the post has come, with a way to stop it; and what was refused, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QSizePolicy, QWidget

from drafter.model.template import Rejected
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme


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


class RefusedBox(QDialog):
    """Every file that was refused, where and why."""

    def __init__(self, refused: tuple[Rejected, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.REFUSED_TITLE))
        self.setMinimumSize(560, 380)
        self.list = CardList(say(w.REFUSED_TITLE))
        self.list.show_theme(theme)
        self.list.show_cards(tuple(Card(title=one.where, detail=one.what, edge="warning") for one in refused))
        sentence = label(say(w.REFUSED_TEXT, count=len(refused)), wrap=True)
        self.setLayout(column(sentence, self.list, row(None, button(say(w.CLOSE), self.accept, "primary")), margin=16))
