"""The finish gate: everything that stops the letter, in one screen, with a key to each; then the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from drafter.model.draft import Draft
from drafter.model.finding import Promise
from drafter.steps.flow import Obstacle
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme

_LIFTS = {"edit": w.LIFT_EDIT, "reason": w.LIFT_REASON, "sign": w.LIFT_SIGN, "choose_route": w.LIFT_ROUTE}


class FinishGate(QDialog):
    """Lists obstacles, overrides and promises. Enter goes to the chosen one; Ctrl+Enter finishes when nothing stops."""

    gone_to = Signal(object)
    reason_given = Signal(object, str)
    finish_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.FINISH_TITLE))
        self.setMinimumSize(620, 420)
        self.sentence = label("", "title", wrap=True)
        self.list = CardList(say(w.WHAT_STOPS))
        self.list.show_theme(theme)
        self.go = button(say(w.GO_THERE), self._go)
        self.because = button(say(w.RIGHT_BECAUSE), self._ask_reason)
        self.finish_button = button(say(w.FINISH_NOW), self.finish_wanted.emit, "primary")
        self.later = button(say(w.BACK_TO_LETTER), self.reject)
        self.setLayout(
            column(
                self.sentence, self.list, row(self.go, self.because, None, self.later, self.finish_button), margin=16
            )
        )
        self.list.activated.connect(lambda _: self._go())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_choices())

    def show_draft(self, draft: Draft, obstacles: tuple[Obstacle, ...]) -> None:
        cards = [_card(one) for one in obstacles]
        cards += [
            Card(title=say(w.OVERRIDDEN, what=one.key.split("|")[-1]), detail=one.reason, remark=one.by, edge="good")
            for one in draft.overrides
        ]
        promises = draft.review.promises if draft.review else ()
        cards += [_promise_card(one) for one in promises[:3]]
        self.list.show_cards(
            tuple(cards) or (Card(title=say(w.NOTHING_STOPS), detail=say(w.NOTHING_STOPS_DETAIL), edge="good"),)
        )
        self.list.setCurrentIndex(self.list.cards.index(0))
        count = len(obstacles)
        self.sentence.setText(say(w.STOPPED_BY, count=count) if count else say(w.READY_TO_FINISH))
        self.finish_button.setEnabled(not obstacles)
        (self.finish_button if not obstacles else self.list).setFocus()
        self._show_choices()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.finish_button.isEnabled():
                self.finish_wanted.emit()
            return
        super().keyPressEvent(event)

    def _obstacle(self) -> Obstacle | None:
        card = self.list.current()
        return card.value if card and isinstance(card.value, Obstacle) else None

    def _show_choices(self) -> None:
        one = self._obstacle()
        self.go.setEnabled(one is not None)
        self.because.setEnabled(one is not None and one.lifts == "reason")

    def _go(self) -> None:
        one = self._obstacle()
        if one is not None:
            self.gone_to.emit(one)
            self.accept()

    def _ask_reason(self) -> None:
        one = self._obstacle()
        if one is None or one.finding is None:
            return
        reason, given = QInputDialog.getText(self, say(w.RIGHT_BECAUSE), one.what)
        if given and reason.strip():
            self.reason_given.emit(one.finding, reason.strip())


def _card(one: Obstacle) -> Card:
    words = one.finding.text if one.finding else ""
    return Card(title=one.what, detail=words, remark=say(_LIFTS[one.lifts]), edge="error", value=one)


def _promise_card(one: Promise) -> Card:
    when = one.due or say(w.NO_DATE)
    return Card(title=say(w.PROMISE), detail=one.text, remark=f"{one.owner or say(w.NO_OWNER)} · {when}", edge="advice")
