"""Find and replace over the whole library: every file that would change is shown first, and can be left out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from drafter.oversight.library.replacing import Replacement, Search
from drafter.ui import wording as words
from drafter.ui.cards import Card
from drafter.ui.library import wording as w
from drafter.ui.library.pairs_box import Pair, PairsBox
from drafter.ui.parts import box, button, column, row
from drafter.ui.saying import say
from drafter.ui.theme import Theme


class ReplaceBox(PairsBox):
    look_wanted = Signal(object)
    wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say(w.REPLACE_ALL_TITLE), theme, parent)
        self.why.setText(say(w.REPLACE_WHY))
        self.wanted_text, self.new_text = QLineEdit(), QLineEdit()
        self.case, self.words = QCheckBox(say(w.REPLACE_CASE)), QCheckBox(say(w.REPLACE_WORDS))
        self.case.setChecked(True)
        form = QFormLayout()
        for caption, field in ((w.REPLACE_FIND, self.wanted_text), (w.REPLACE_INTO, self.new_text)):
            field.setAccessibleName(say(caption))
            form.addRow(say(caption), field)
        self.look = button(say(w.REPLACE_LOOK), self._look)
        self.do = button(say(w.REPLACE_DO, count=0), self._replace, "primary")
        self.undo = button(say(w.REPLACE_UNDO), self.undo_wanted.emit)
        asked = row(self.case, self.words, None, self.look)
        feet = row(self.undo, None, button(say(words.CLOSE), self.reject), self.do)
        self.setLayout(column(self.why, form, asked, self.split, feet, margin=16))
        box(self).setStretch(3, 1)
        self._found: tuple[Replacement, ...] = ()
        self._left_out: frozenset[str] = frozenset()
        self.look.setDefault(True)
        self.list.installEventFilter(self)
        for signal in (self.wanted_text.textChanged, self.new_text.textChanged, self.case.toggled, self.words.toggled):
            signal.connect(lambda _: self.show_found(()))
        self.show_found(())
        self.wanted_text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space leaves the file in front out, or takes it in again."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            pair = self.pair()
            if pair is not None:
                self._left_out = self._left_out ^ {pair.about.path}
                self._show()
            return True
        return super().eventFilter(watched, event)

    def show_found(self, found: tuple[Replacement, ...]) -> None:
        """What would change; nothing while the question is still being written."""
        self._found, self._left_out = found, frozenset()
        self._show()

    def show_answer(self, found: tuple[Replacement, ...]) -> None:
        self.show_found(found)
        places = sum(one.count for one in found)
        text = say(w.REPLACE_FOUND, places=places, files=len(found)) if found else say(w.REPLACE_NONE)
        self.why.setText(text)
        if found:
            self.list.setFocus()

    def _show(self) -> None:
        self.show_cards(tuple(self._card(one) for one in self._found))
        chosen = len(self._chosen)
        self.do.setText(say(w.REPLACE_DO, count=chosen))
        self.do.setEnabled(chosen > 0)

    @property
    def _chosen(self) -> tuple[Replacement, ...]:
        return tuple(one for one in self._found if one.path not in self._left_out)

    def _card(self, one: Replacement) -> Card:
        out = one.path in self._left_out
        return Card(
            title=one.path,
            detail=say(w.REPLACE_PLACES, count=one.count),
            remark=say(w.REPLACE_LEFT_OUT) if out else "",
            edge="" if out else "accent",
            value=Pair(*one.passages, about=one),
        )

    def _look(self) -> None:
        self.look_wanted.emit(
            Search(
                find=self.wanted_text.text(),
                into=self.new_text.text(),
                match_case=self.case.isChecked(),
                words=self.words.isChecked(),
            )
        )

    def _replace(self) -> None:
        self.wanted.emit(self._chosen)
        self.show_found(())
