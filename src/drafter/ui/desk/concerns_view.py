"""The concern ledger: what the customer complains of, asks for or asks, and what the letter says to each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from drafter.model.classification import Concern
from drafter.model.draft import Draft
from drafter.model.finding import ConcernAnswer
from drafter.steps.flow import concerns_of, split_points
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import button, column, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme

_DECIDED = {"answered": w.ANSWERED, "acknowledged": w.ACKNOWLEDGED, "left": w.LEFT_UNANSWERED}
_KINDS = {"complaint": w.CONCERN_COMPLAINT, "request": w.CONCERN_REQUEST, "question": w.CONCERN_QUESTION}


class ConcernsView(QWidget):
    """The machine says mentioned or not; answered, acknowledged and left are the person's words."""

    decided = Signal(str, str)
    decision_taken_back = Signal(str)
    pointed_at = Signal(object)
    joined = Signal(str, str)
    struck = Signal(str)
    split = Signal(str, int)
    split_at_chosen = Signal(str)
    """Where the person has selected words of it in the customer's letter."""
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = CardList(say(w.CONCERNS))
        self.leave = button(say(w.LEAVE), lambda: self._decide("left"))
        answered = button(say(w.ANSWERED), lambda: self._decide("answered"))
        acknowledged = button(say(w.ACKNOWLEDGED), lambda: self._decide("acknowledged"))
        self.choices = QWidget()
        self.choices.setLayout(row(answered, acknowledged, self.leave, None, gap=4))
        self.add = button(say(w.ADD_CONCERN), self.add_wanted.emit)
        self.arrange = button(say(w.ARRANGE_CONCERN), self._arrange)
        self.setLayout(column(self.list, self.choices, row(self.add, self.arrange, None, gap=4), margin=4, gap=4))
        self.setFocusProxy(self.list)
        self.list.clicked.connect(self._point)
        self.list.activated.connect(self._point)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu_at)

    def show_theme(self, theme: Theme) -> None:
        self.list.show_theme(theme)

    def show_draft(self, draft: Draft) -> None:
        answers = draft.review.concerns if draft.review else ()
        if answers:
            cards = tuple(_card(number, answer) for number, answer in enumerate(answers, 1))
        else:
            concerns = concerns_of(draft)
            cards = tuple(
                Card(title=f"{n}. {_short(one.text)}", detail=say(_KINDS[one.kind]), edge="accent", value=one)
                for n, one in enumerate(concerns, 1)
            )
        self.choices.setVisible(bool(cards))
        self.arrange.setVisible(bool(cards))
        self.add.setVisible(True)
        self.list.show_cards(cards or (Card(title=say(w.NO_CONCERNS), detail=say(w.NO_CONCERNS_DETAIL)),))

    def _point(self, index: QModelIndex) -> None:
        value = self.list.cards.card(index).value
        if value is not None:
            self.pointed_at.emit(value)

    def _decide(self, decision: str) -> None:
        card = self.list.current()
        if card is not None and card.value is not None:
            self.decided.emit(card.value.text, decision)

    def _menu_at(self, at: QPoint) -> None:
        """At the card under the pointer; by the keyboard, at the card that is chosen."""
        index = self.list.indexAt(at)
        self._open(index if index.isValid() else self.list.currentIndex())

    def _arrange(self) -> None:
        self._open(self.list.currentIndex() if self.list.currentIndex().isValid() else self.list.cards.index(0))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self.list.cards.card(index).value is not None:
            self.list.setCurrentIndex(index)
            self.menu_of(index).popup(self.list.viewport().mapToGlobal(self.list.visualRect(index).bottomLeft()))

    def menu_of(self, index: QModelIndex) -> QMenu:
        """Everything that can be done to the concern on this card."""
        menu = QMenu(self)
        for decision, words in (("answered", w.ANSWERED), ("acknowledged", w.ACKNOWLEDGED), ("left", w.LEAVE)):
            menu.addAction(say(words), partial(self._decide, decision))
        value, after = self.list.cards.card(index).value, index.row() + 1
        if isinstance(value, ConcernAnswer) and value.decided:
            menu.addAction(say(w.TAKE_DECISION_BACK), partial(self.decision_taken_back.emit, value.text))
        if _is_aside(value):
            return menu
        menu.addSeparator()
        text = value.text
        other = self.list.cards.card(self.list.cards.index(after)).value if after < self.list.cards.rowCount() else None
        if other is not None and not _is_aside(other) and other.message == value.message:
            menu.addAction(say(w.JOIN_CONCERN), partial(self.joined.emit, text, other.text))
        for point in split_points(text):
            menu.addAction(say(w.SPLIT_CONCERN, words=_short(text[point:], 40)), partial(self.split.emit, text, point))
        menu.addAction(say(w.SPLIT_AT_CHOSEN), partial(self.split_at_chosen.emit, text))
        menu.addAction(say(w.STRIKE_CONCERN), partial(self.struck.emit, text))
        return menu


def _is_aside(value: Concern | ConcernAnswer) -> bool:
    """It stands in no ledger yet, so there is nothing to arrange."""
    return isinstance(value, ConcernAnswer) and value.aside


def _card(number: int, answer: ConcernAnswer) -> Card:
    if answer.decided:
        state, edge = say(_DECIDED[answer.decided]), "good" if answer.decided != "left" else "warning"
    elif answer.state == "mentioned":
        state, edge = say(w.MENTIONED), "accent"
    else:
        state, edge = say(w.NOT_MENTIONED), "warning"
    return Card(title=f"{number}. {_short(answer.text)}", detail=_kind(answer), remark=state, edge=edge, value=answer)


def _kind(answer: ConcernAnswer) -> str:
    """Beside it the part that is left out, where the letter mentions the rest and nobody has decided."""
    kind = say(w.PERHAPS_A_CONCERN) if answer.aside else say(_KINDS[answer.kind])
    return (
        say(w.PART_NOT_MENTIONED, kind=kind, part=_short(answer.part)) if answer.part and not answer.decided else kind
    )


def _short(text: str, most: int = 120) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
