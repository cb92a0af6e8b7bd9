"""Suggestions: three letters of the library that fit, each with its reasons; none inserts itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from drafter.model.category import Route
from drafter.model.draft import Draft
from drafter.model.template import Suggestion
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import Panel, box, button, clear, column, label, row
from drafter.ui.saying import date_said, flag_said, say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme

_CONFIDENCE = {"strong": w.FITS_WELL, "medium": w.FITS, "weak": w.FITS_PERHAPS, "none": w.FITS_NOT}


_CATEGORY = {"category ": w.ABOUT_CATEGORY, "near category ": w.NEAR_CATEGORY}


class SuggestionsView(QWidget):
    picked = Signal(str)
    preview_wanted = Signal(str)
    none_fit = Signal()
    route_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name: Callable[[str], str] = str
        self.list = CardList(say(w.SUGGESTIONS))
        self.list.setMinimumHeight(112)
        self.note = label("", "muted", wrap=True)
        self.use = button(say(w.USE_TEMPLATE), self._use_current)
        self.look = button(say(w.PREVIEW), self._preview_current)
        self.none = button(say(w.NONE_OF_THESE), self.none_fit.emit)
        self.choices = QWidget()
        self.choices.setLayout(row(self.use, self.look, None, self.none))
        self.route = QWidget()
        self.route.setLayout(column())
        self.panel = Panel(say(w.SUGGESTIONS), self.list)
        self.setLayout(column(self.panel, self.route, self.note, self.choices))
        box(self).setStretch(0, 1)
        self._waiting: Draft | None = None
        self._case: str | None = None
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.list.activated.connect(lambda index: self._use(index))
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._show_note(now))

    def show_theme(self, theme: Theme) -> None:
        self.list.show_theme(theme)

    def show_nothing(self) -> None:
        """No case open."""
        self.route.hide()
        self.choices.hide()
        self.note.setText("")
        self._waiting = self._case = None
        self.list.show_cards((Card(title="", detail=say(w.SUGGESTIONS_EMPTY)),))

    def show_draft(self, draft: Draft, routes: tuple[Route, ...], name: Callable[[str], str]) -> None:
        """The suggestions; or, for a grave case without a route, who handles it."""
        self._name = name
        clear(box(self.route))
        self.route.setVisible(bool(routes))
        self.choices.setVisible(not routes)
        if routes:
            self._show_routes(routes)
            return
        if self._would_jump(draft):
            self._waiting = draft
            return
        self._waiting, self._case = None, draft.case.id
        best = draft.suggestions.suggestions
        chosen = draft.template.id if draft.template else None
        self.panel.set_title(say(w.SUGGESTIONS))
        sure = draft.suggestions.confidence
        cards = tuple(_card(one, number, chosen, sure, name) for number, one in enumerate(best, 1))
        self.list.show_cards(cards or (Card(title=say(w.NO_SUGGESTION), detail=say(w.NO_SUGGESTION_DETAIL)),))
        if cards and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.cards.index(0))
        self._show_note(self.list.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """0 in the list: none of these. Once the person looks elsewhere, what has been ranked anew may move."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_0:
            self.none_fit.emit()
            return True
        if event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut) and self._waiting is not None:
            QTimer.singleShot(0, self._show_waiting)
        return super().eventFilter(watched, event)

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.show_draft(self._waiting, (), self._name)

    def _would_jump(self, draft: Draft) -> bool:
        """Whether letters of this case would change places under the pointer or the keyboard."""
        if not (self.list.hasFocus() or self.list.viewport().underMouse()):
            return False
        shown = [card.value.template for card in self.list.cards.cards if isinstance(card.value, Suggestion)]
        same_case = self._case == draft.case.id
        return same_case and bool(shown) and shown != [one.template for one in draft.suggestions.suggestions]

    def _show_routes(self, routes: tuple[Route, ...]) -> None:
        self.panel.set_title(say(w.ROUTE_FIRST))
        self.list.show_cards(
            tuple(
                Card(
                    title=say_step(route.who),
                    detail="\n".join(say_step(step) for step in route.steps),
                    remark=flag_said(route.flag),
                    edge="error",
                    value=route,
                )
                for route in routes
            )
        )
        self.note.setText(say(w.ROUTE_WHY))
        for who in dict.fromkeys(route.who for route in routes):
            box(self.route).addWidget(button(say(w.ROUTE_TO, who=say_step(who)), partial(self.route_chosen.emit, who)))

    def _show_note(self, index: QModelIndex) -> None:
        card = self.list.cards.card(index) if index.isValid() else None
        found = card.value if card and isinstance(card.value, Suggestion) else None
        self.use.setEnabled(found is not None)
        self.look.setEnabled(found is not None)
        self.note.setText(say_step(found.handling_note) if found else "")
        self.note.setVisible(bool(self.note.text()))

    def _use(self, index: QModelIndex) -> None:
        value = self.list.cards.card(index).value
        if isinstance(value, Suggestion):
            self.picked.emit(value.template)
        elif isinstance(value, Route):
            self.route_chosen.emit(value.who)

    def _use_current(self) -> None:
        if self.list.currentIndex().isValid():
            self._use(self.list.currentIndex())

    def _preview_current(self) -> None:
        card = self.list.current()
        if card and isinstance(card.value, Suggestion):
            self.preview_wanted.emit(card.value.template)


def _card(one: Suggestion, number: int, chosen: str | None, confidence: str, name: Callable[[str], str]) -> Card:
    in_use = one.template == chosen
    remark = say(w.IN_USE) if in_use else say(_CONFIDENCE[confidence]) if number == 1 else ""
    detail = say(w.REASONS_JOINED).join(_reason(reason, name) for reason in one.because)
    if one.missing:
        detail += "\n" + say(w.WILL_ASK, count=len(one.missing))
    if one.expires:
        detail += "\n" + say(w.VALID_UNTIL, date=date_said(one.expires))
    return Card(
        title=say_step(one.title or one.template),
        detail=detail,
        remark=remark,
        edge="good" if in_use else "accent",
        value=one,
    )


def _reason(reason: str, name: Callable[[str], str]) -> str:
    """A category by its name, not by its id."""
    for start in _CATEGORY:
        if reason.startswith(start):
            return say(_CATEGORY[start], name=name(reason.removeprefix(start)))
    return say_step(reason)
