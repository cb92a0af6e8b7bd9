"""What an import did: how many texts came, which of them ask for review, and why others were refused."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from drafter.model.library_share import Imported
from drafter.model.template import Rejected
from drafter.ui import wording as words
from drafter.ui.cards import Card, CardList
from drafter.ui.library import wording as w
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class ImportBox(QDialog):
    def __init__(self, answer: Imported, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.IMPORT_TITLE))
        self.resize(720, 420)
        counts = {
            "written": len(answer.written),
            "asked": len(answer.asked),
            "same": len(answer.same),
            "refused": len(answer.refused),
        }
        self.why = label(say(w.IMPORT_DONE, **counts), "muted", wrap=True)
        self.list = CardList(say(w.IMPORT_TITLE))
        self.list.show_theme(theme)
        asked = tuple(Card(title=path, detail=say(w.IMPORT_ASKED)) for path in answer.asked)
        refused = tuple(_card(one) for one in answer.refused) or (Card(title=say(w.IMPORT_NONE_REFUSED)),)
        self.list.show_cards((*refused, *asked))
        close = button(say(words.CLOSE), self.accept, "primary")
        close.setDefault(True)
        self.setLayout(column(self.why, self.list, row(None, close), margin=16))
        box(self).setStretch(1, 1)
        self.list.setFocus()


def _card(one: Rejected) -> Card:
    line = say(words.AT_LINE, line=one.line) if one.line else ""
    return Card(title=one.where, detail=one.what, remark=line, edge="error")
