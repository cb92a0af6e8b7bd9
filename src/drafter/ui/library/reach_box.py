"""Before a text goes live: which open drafts would read differently, before and after."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafter.oversight.library import Rereading
from drafter.ui import wording as words
from drafter.ui.cards import Card
from drafter.ui.library import wording as w
from drafter.ui.library.pairs_box import Pair, PairsBox
from drafter.ui.parts import box, button, column, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class ReachBox(PairsBox):
    approved = Signal()

    def __init__(self, readings: tuple[Rereading, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say(w.REACH_TITLE), theme, parent)
        self.why.setText(say(w.REACH_WHY, count=len(readings)))
        self.approve = button(say(w.REACH_APPROVE), self._approve, "primary")
        cancel = button(say(words.CANCEL), self.reject)
        cancel.setDefault(True)  # Enter by habit approves nothing
        self.setLayout(column(self.why, self.split, row(None, cancel, self.approve), margin=16))
        box(self).setStretch(1, 1)
        self.show_cards(tuple(_card(one) for one in readings))
        self.list.setFocus()

    def _approve(self) -> None:
        self.accept()
        self.approved.emit()


def _card(one: Rereading) -> Card:
    return Card(
        title=one.reference,
        detail=one.template,
        remark=say(w.REACH_TOUCHED if one.touched else w.REACH_ANEW),
        edge="warning" if one.touched else "accent",
        value=Pair(before=one.before, after=one.after),
    )
