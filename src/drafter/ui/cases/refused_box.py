"""What of the post was refused, each file with its reason."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from drafter.model.template import Rejected
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme


class RefusedBox(QDialog):
    """Every file that was refused, where and why."""

    def __init__(self, refused: tuple[Rejected, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.REFUSED_TITLE))
        self.setMinimumSize(560, 380)
        self.list = CardList(say(w.REFUSED_TITLE))
        self.list.show_theme(theme)
        self.list.show_cards(tuple(Card(title=one.where, detail=say_step(one.what), edge="warning") for one in refused))
        sentence = label(say(w.REFUSED_TEXT, count=len(refused)), wrap=True)
        self.setLayout(column(sentence, self.list, row(None, button(say(w.CLOSE), self.accept, "primary")), margin=16))
