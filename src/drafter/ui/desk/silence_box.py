"""What has been silenced: in this letter, for me, for the team; each can be heard again."""

from __future__ import annotations

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

    def __init__(self, silenced: tuple[tuple[str, str], ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.SILENCED))
        self.setMinimumSize(520, 360)
        self._silenced = silenced
        self.list = CardList(say(w.SILENCED))
        self.list.show_theme(theme)
        self.empty = label(say(w.NOTHING_SILENCED), "muted", wrap=True)
        self.again = button(say(w.HEAR_AGAIN), self._again)
        buttons = row(self.again, None, button(say(w.CLOSE), self.accept))
        self.setLayout(column(self.empty, self.list, buttons, margin=16))
        self.list.activated.connect(lambda _: self._again())
        self._show()

    def _show(self) -> None:
        self.list.show_cards(
            tuple(
                Card(title=key.split("|")[-1], detail=key.split("|")[0], remark=say(SCOPES[scope]), value=(key, scope))
                for key, scope in self._silenced
            )
        )
        self.empty.setVisible(not self._silenced)
        self.again.setEnabled(bool(self._silenced))

    def _again(self) -> None:
        card = self.list.current()
        if card is not None:
            self._silenced = tuple(one for one in self._silenced if one != card.value)
            self.heard_again.emit(*card.value)
            self._show()
