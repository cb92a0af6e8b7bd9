"""Erasing customers: the question before it, and what the retention schedule says is due."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from drafter.model.retention import Expired
from drafter.ui.cards import Card, CardList
from drafter.ui.cases import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import date_said, say
from drafter.ui.theme import Theme
from drafter.ui.wording import CANCEL, CLOSE


class EraseBox(QDialog):
    """`confirmed`: the ids to erase. Where the customers have other cases, those are offered too."""

    confirmed = Signal(object)

    def __init__(self, chosen: tuple[str, ...], everything: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.ERASE_TITLE))
        self.setMinimumWidth(460)
        self.erase = button(say(w.ERASE_CHOSEN, count=len(chosen)), lambda: self._give(chosen))
        buttons: list[QWidget] = [button(say(CANCEL), self.reject, "primary"), self.erase]
        self.erase_all = button(say(w.ERASE_ALL_OF_CUSTOMER, count=len(everything)), lambda: self._give(everything))
        if len(everything) > len(chosen):
            buttons.append(self.erase_all)
        self.setLayout(column(label(_why(), wrap=True), row(None, *buttons), margin=16, gap=12))
        buttons[0].setFocus()

    def _give(self, ids: tuple[str, ...]) -> None:
        self.accept()
        self.confirmed.emit(ids)


class RetentionBox(QDialog):
    """Every case whose time is over, and one button to erase them all."""

    confirmed = Signal(object)

    def __init__(self, due: tuple[Expired, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = due
        self.setWindowTitle(say(w.RETENTION_TITLE))
        self.resize(560, 460)
        self.list = CardList(say(w.RETENTION_TITLE))
        self.list.show_theme(theme)
        self.list.show_cards(tuple(_card(one) for one in due))
        sentence = say(w.RETENTION_SOME, count=f"{len(due):,}") if due else say(w.RETENTION_NONE)
        self.erase = button(say(w.RETENTION_ERASE, count=f"{len(due):,}"), self._give)
        self.erase.setVisible(bool(due))
        self.list.setVisible(bool(due))
        why = label(_why() if due else "", "muted", wrap=True)
        close = button(say(CLOSE), self.accept, "primary")
        close.setDefault(True)  # Enter in the list would else press the first button, and that one erases
        feet = row(self.erase, None, close)
        self.setLayout(column(label(sentence, wrap=True), self.list, why, feet, margin=16))

    def _give(self) -> None:
        self.accept()
        self.confirmed.emit(tuple(one.row.id for one in self._due))


def _why() -> str:
    return f"{say(w.ERASE_WHAT)}\n{say(w.ERASE_LEFT)}"


def _card(one: Expired) -> Card:
    return Card(
        title=f"{one.row.reference}  {one.row.customer}",
        detail=one.why,
        remark=say(w.RETENTION_SINCE, date=date_said(one.since)),
        edge="warning",
    )
