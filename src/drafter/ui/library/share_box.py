"""Sharing the library: what came, what went, and mine or theirs for every text that both sides changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from drafter.model.library_share import Choice, Conflict, Shared
from drafter.ui import wording as words
from drafter.ui.cards import Card
from drafter.ui.library import wording as w
from drafter.ui.library.pairs_box import Pair, PairsBox
from drafter.ui.parts import box, button, column, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class ShareBox(PairsBox):
    wanted = Signal(str, object)

    def __init__(self, address: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say(w.SHARE_TITLE), theme, parent)
        self._conflicts: tuple[Conflict, ...] = ()
        self._choices: dict[str, Choice] = {}
        self.why.setText(say(w.SHARE_WHY))
        self.address = QLineEdit(address)
        self.address.setAccessibleName(say(w.SHARE_ADDRESS))
        form = QFormLayout()
        form.addRow(say(w.SHARE_ADDRESS), self.address)
        self.share = button(say(w.SHARE_NOW), self._share, "primary")
        self.mine = button(say(w.SHARE_MINE), lambda: self._choose("mine"))
        self.theirs = button(say(w.SHARE_THEIRS), lambda: self._choose("theirs"))
        for keys, choice in (("Ctrl+1", self.mine), ("Ctrl+2", self.theirs)):
            QShortcut(QKeySequence(keys), self, choice.click)
        close = button(say(words.CLOSE), self.reject)
        self.setLayout(
            column(self.why, form, self.split, row(self.mine, self.theirs, None, close, self.share), margin=16)
        )
        box(self).setStretch(2, 1)
        self.share.setDefault(True)
        self.address.textChanged.connect(lambda _: self._look())
        self._look()
        self.address.setFocus()

    def show_answer(self, shared: Shared) -> None:
        self._conflicts, self._choices = shared.conflicts, {}
        if shared.conflicts:
            self.why.setText(say(w.SHARE_CONFLICTS, count=len(shared.conflicts)) + " " + say(w.SHARE_STRUCK))
            self.list.setFocus()
        else:
            self.why.setText(say(w.SHARE_DONE if shared.went else w.SHARE_NOT_SENT, count=len(shared.came)))
        self._show()

    def tell(self, sentence: str) -> None:
        self.why.setText(sentence)

    def _choose(self, choice: Choice) -> None:
        """Whose text stands; on to the next that has no answer yet."""
        pair = self.pair()
        if pair is None:
            return
        self._choices[pair.about.path] = choice
        self._show()
        open_ = [n for n, one in enumerate(self._conflicts) if one.path not in self._choices]
        if open_:
            self.list.setCurrentIndex(self.list.cards.index(open_[0]))
        else:
            self.share.setFocus()

    def _show(self) -> None:
        self.show_cards(tuple(self._card(one) for one in self._conflicts))
        self._look()

    def _look(self) -> None:
        for choice in (self.mine, self.theirs):
            choice.setVisible(bool(self._conflicts))
        answered = all(one.path in self._choices for one in self._conflicts)
        self.share.setEnabled(bool(self.address.text().strip()) and answered)

    def _card(self, one: Conflict) -> Card:
        said = {"mine": w.SHARE_MINE_STANDS, "theirs": w.SHARE_THEIRS_STANDS}
        choice = self._choices.get(one.path)
        return Card(
            title=one.path,
            remark=say(said[choice] if choice else w.SHARE_OPEN),
            edge="good" if choice else "warning",
            value=Pair(before=one.mine or "", after=one.theirs or "", about=one),
        )

    def _share(self) -> None:
        self.wanted.emit(self.address.text().strip(), dict(self._choices))
