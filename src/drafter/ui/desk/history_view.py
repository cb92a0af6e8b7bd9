"""What happened in this case, with what can be done about each thing, and what can be written down."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafter.model.case_entry import OfferedLink
from drafter.model.past_case import SimilarCase
from drafter.ui import wording as w
from drafter.ui.cards import CardList
from drafter.ui.desk.history_cards import HistoryItem, cards_of
from drafter.ui.parts import box, button, clear, column, row
from drafter.ui.saying import say
from drafter.ui.services import OpenedCase
from drafter.ui.theme import Theme


class HistoryView(QWidget):
    """`wanted` says what somebody wants done, and with what; the buttons below the list follow the chosen card."""

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._opened: OpenedCase | None = None
        self._alike: tuple[SimilarCase, ...] = ()
        self.list = CardList(say(w.HISTORY))
        self.deeds = QWidget()
        self.deeds.setLayout(row(gap=4))
        new = (("note", w.ADD_NOTE), ("call", w.ADD_CALL), ("call_back", w.ADD_CALL_BACK), ("ask", w.ASK_STATION))
        self.new = {deed: button(say(name), partial(self.wanted.emit, deed, None)) for deed, name in new}
        self.setLayout(column(self.list, self.deeds, row(*self.new.values(), None, gap=4), gap=4))
        box(self).setStretch(0, 1)
        self.setFocusProxy(self.list)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_deeds())
        self.list.activated.connect(lambda _: self._do_first())

    def show_theme(self, theme: Theme) -> None:
        self.list.show_theme(theme)

    def show_case(self, opened: OpenedCase) -> None:
        if self._opened is None or self._opened.stored.case.id != opened.stored.case.id:
            self._alike = ()
        self._opened = opened
        self._show()

    def show_alike(self, alike: tuple[SimilarCase, ...]) -> None:
        self._alike = alike
        self._show()

    def _show(self) -> None:
        if self._opened is not None:
            self.list.show_cards(cards_of(self._opened, self._alike, dt.datetime.now().astimezone()))
            self._show_deeds()
            links = [one for one in self._opened.entries if isinstance(one, OfferedLink) and one.decided is None]
            self.setWindowTitle(say(w.HISTORY_ASKS, count=len(links)) if links else say(w.HISTORY))

    def _item(self) -> HistoryItem | None:
        card = self.list.current()
        return card.value if card and isinstance(card.value, HistoryItem) else None

    def _show_deeds(self) -> None:
        clear(box(self.deeds))
        item = self._item()
        for deed in item.deeds if item else ():
            box(self.deeds).addWidget(button(say(w.DEEDS[deed]), partial(self.do, deed)))
        box(self.deeds).addStretch(1)

    def do(self, deed: str) -> None:
        """That deed with the chosen card."""
        item = self._item()
        if item is not None and deed in item.deeds:
            self.wanted.emit(deed, item.value)

    def _do_first(self) -> None:
        item = self._item()
        if item is not None and item.deeds:
            self.do(item.deeds[0])
