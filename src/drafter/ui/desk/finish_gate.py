"""The finish gate: everything that stops the letter, in one screen, with a key to each; then the ways out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from drafter.model.draft import ConcernDecision, Draft
from drafter.model.finding import Promise
from drafter.steps.flow import Obstacle
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import date_said, say
from drafter.ui.theme import Theme

_LIFTS = {"edit": w.LIFT_EDIT, "reason": w.LIFT_REASON, "sign": w.LIFT_SIGN, "choose_route": w.LIFT_ROUTE}


@dataclass(frozen=True)
class Guard:
    """A doubt that only a person can settle: the case was answered meanwhile, or the address is somebody else's."""

    kind: Literal["answered", "address"]
    what: str
    detail: str = ""


class FinishGate(QDialog):
    """Lists obstacles, overrides and promises. Enter goes to the chosen one; Ctrl+Enter finishes when nothing stops."""

    gone_to = Signal(object)
    reason_given = Signal(object, str)
    concern_decided = Signal(str, str, object)
    """The concern's words, what the person says became of it, and why it is left."""
    finish_wanted = Signal()
    promise_dropped = Signal(str, bool)
    guard_seen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.FINISH_TITLE))
        self.setMinimumSize(760, 460)
        self.sentence = label("", "title", wrap=True)
        self.list = CardList(say(w.WHAT_STOPS))
        self.list.show_theme(theme)
        self.go = button(say(w.GO_THERE), self._go)
        self.answered = button(say(w.ANSWERED), self._answer)
        self.because = button(say(w.RIGHT_BECAUSE), self._ask_reason)
        self.finish_button = button(say(w.FINISH_NOW), self.finish_wanted.emit, "primary")
        self.later = button(say(w.BACK_TO_LETTER), self.reject)
        self.drop = button(say(w.DROP_PROMISE), self._drop_promise)
        self.seen = button(say(w.GUARD_SEEN), self._see)
        self._guards: tuple[Guard, ...] = ()
        self._looking = False
        self._draft: Draft | None = None
        self._obstacles: tuple[Obstacle, ...] = ()
        buttons = row(self.go, self.answered, self.because, self.drop, self.seen, None, self.later, self.finish_button)
        self.setLayout(column(self.sentence, self.list, buttons, margin=16))
        self.list.activated.connect(lambda _: self._go())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_choices())

    def show_draft(self, draft: Draft, obstacles: tuple[Obstacle, ...]) -> None:
        self._draft, self._obstacles = draft, obstacles
        self._show_cards()
        count = len(obstacles) + len(self._guards)
        self.sentence.setText(say(w.STOPPED_BY, count=count) if count else say(w.READY_TO_FINISH))
        self.finish_button.setEnabled(not count and not self._looking)
        (self.finish_button if not count else self.list).setFocus()

    def look(self, looking: bool) -> None:
        """While the store is being asked, the letter does not go."""
        self._looking = looking
        self._show_again()

    def show_guard(self, guard: Guard) -> None:
        """Something to look at before the letter goes; it stops the letter until somebody says so."""
        if guard not in self._guards:
            self._guards = (*self._guards, guard)
            self._show_again()

    def _see(self) -> None:
        card = self.list.current()
        if card is not None and isinstance(card.value, Guard):
            self._guards = tuple(one for one in self._guards if one != card.value)
            self.guard_seen.emit(card.value.kind)
            self._show_again()

    def _show_again(self) -> None:
        if self._draft is not None:
            self.show_draft(self._draft, self._obstacles)

    def _show_cards(self) -> None:
        assert self._draft is not None
        draft, at = self._draft, max(0, self.list.currentIndex().row())
        cards = [Card(one.what, one.detail, say(w.LIFT_SEEN), "error", one) for one in self._guards]
        cards += [_card(one) for one in self._obstacles]
        cards += [
            Card(title=say(w.OVERRIDDEN, what=one.key.split("|")[-1]), detail=one.reason, remark=one.by, edge="good")
            for one in draft.overrides
        ]
        cards += [_left_card(one) for one in draft.decisions if one.decided == "left"]
        promises = draft.review.promises if draft.review else ()
        cards += [_promise_card(one, one.text in draft.dropped_promises) for one in promises[:3]]
        self.list.show_cards(
            tuple(cards) or (Card(title=say(w.NOTHING_STOPS), detail=say(w.NOTHING_STOPS_DETAIL), edge="good"),)
        )
        self.list.setCurrentIndex(self.list.cards.index(min(at, self.list.cards.rowCount() - 1)))
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
        concern = _concern(one)
        self.answered.setVisible(concern is not None)
        self.because.setText(say(w.RIGHT_BECAUSE if concern is None else w.LEAVE))
        card = self.list.current()
        self.seen.setEnabled(card is not None and isinstance(card.value, Guard))
        self.drop.setEnabled(card is not None and isinstance(card.value, Promise))

    def _drop_promise(self) -> None:
        """Not a promise after all; or one again."""
        card = self.list.current()
        if self._draft is not None and card is not None and isinstance(card.value, Promise):
            text = card.value.text
            self.promise_dropped.emit(text, text not in self._draft.dropped_promises)

    def _go(self) -> None:
        one = self._obstacle()
        if one is not None:
            self.gone_to.emit(one)
            self.accept()

    def _ask_reason(self) -> None:
        one = self._obstacle()
        if one is None or one.finding is None:
            return
        concern = _concern(one)
        title, question = (w.RIGHT_BECAUSE, one.what) if concern is None else (w.LEAVE, say(w.WHY_LEFT))
        reason, given = QInputDialog.getText(self, say(title), question)
        if not given or not reason.strip():
            return
        if concern is None:
            self.reason_given.emit(one.finding, reason.strip())
        else:
            self.concern_decided.emit(concern, "left", reason.strip())

    def _answer(self) -> None:
        """The letter does answer it; only the machine did not see where."""
        concern = _concern(self._obstacle())
        if concern is not None:
            self.concern_decided.emit(concern, "answered", None)


def _concern(one: Obstacle | None) -> str | None:
    """The customer's words, where what stops the letter is a concern of theirs."""
    finding = one.finding if one else None
    return (
        finding.about
        if finding is not None and finding.source == "coverage" and one and one.lifts == "reason"
        else None
    )


def _card(one: Obstacle) -> Card:
    words = one.finding.text if one.finding else ""
    return Card(title=one.what, detail=words, remark=say(_LIFTS[one.lifts]), edge="error", value=one)


def _left_card(one: ConcernDecision) -> Card:
    """A concern that a person left unanswered, with the reason; it stands again in the next version."""
    title = say(w.LEFT_STANDS, what=" ".join(one.text.split()))
    return Card(title=title, detail=one.reason or "", remark=one.by or "", edge="good")


def _promise_card(one: Promise, dropped: bool) -> Card:
    due = date_said(dt.date.fromisoformat(one.due)) if one.due else say(w.NO_DATE)
    remark = say(w.DROPPED) if dropped else f"{one.owner or say(w.NO_OWNER)} · {due}"
    return Card(title=say(w.PROMISE), detail=one.text, remark=remark, edge="" if dropped else "advice", value=one)
