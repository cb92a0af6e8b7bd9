"""What has been silenced: in this letter, for me, for the team; each can be heard again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme

SCOPES = {"letter": w.SCOPE_LETTER, "me": w.SCOPE_ME, "team": w.SCOPE_TEAM}


class SilenceBox(QDialog):
    """Enter, or the button, brings the chosen remark back."""

    heard_again = Signal(str, str)

    def __init__(
        self,
        silenced: tuple[tuple[str, str], ...],
        remark_of: Callable[[str], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`silenced`: keys with their scopes; `remark_of`: what the remark of a key says."""
        super().__init__(parent)
        self.setWindowTitle(say(w.SILENCED))
        self.setMinimumSize(520, 360)
        self._silenced, self._remark_of = silenced, remark_of
        self.list = CardList(say(w.SILENCED))
        self.list.show_theme(theme)
        self.empty = label(say(w.NOTHING_SILENCED), "muted", wrap=True)
        self.again = button(say(w.HEAR_AGAIN), self._again)
        buttons = row(self.again, None, button(say(w.CLOSE), self.accept))
        self.setLayout(column(self.empty, self.list, buttons, margin=16))
        self.list.activated.connect(lambda _: self._again())
        self._show()

    def _show(self) -> None:
        self.list.show_cards(tuple(self._card(key, scope) for key, scope in self._silenced))
        self.empty.setVisible(not self._silenced)
        self.again.setEnabled(bool(self._silenced))

    def _card(self, key: str, scope: str) -> Card:
        words, remark = key.partition("|")[2], self._remark_of(key)
        return Card(
            title=words or remark, detail=remark if words else "", remark=say(SCOPES[scope]), value=(key, scope)
        )

    def _again(self) -> None:
        card = self.list.current()
        if card is not None:
            self._silenced = tuple(one for one in self._silenced if one != card.value)
            self.heard_again.emit(*card.value)
            self._show()
