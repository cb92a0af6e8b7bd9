"""The library at hand: find a letter or a paragraph by a few words, see it, take it with Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QSplitter, QWidget

from drafter.model.template import Template
from drafter.ui import wording as w
from drafter.ui.cards import Card, CardList
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme

_MOST = 60


class LibraryBox(QDialog):
    paragraph_picked = Signal(str)
    letter_picked = Signal(str)

    def __init__(
        self,
        find: Callable[[str], tuple[Template, ...]],
        all_: tuple[Template, ...],
        read: Callable[[Template], str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """`find`: the library's own search; `all_`: what is shown while nothing is typed; `read`: how a text reads in
        this case."""
        super().__init__(parent)
        self.setWindowTitle(say(w.LIBRARY_TITLE))
        self.resize(820, 520)
        self._find_templates, self._read = find, read
        self._templates = sorted(all_, key=lambda one: (one.head.kind, say_step(one.head.title)))
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(w.LIBRARY_SEARCH))
        self.search.setAccessibleName(say(w.LIBRARY_SEARCH))
        self.search.installEventFilter(self)
        self.list = CardList(say(w.LIBRARY_TITLE))
        self.list.show_theme(theme)
        self.body = QPlainTextEdit()
        self.body.setReadOnly(True)
        self.body.setAccessibleName(say(w.PREVIEW))
        self.note = label("", "muted", wrap=True)
        split = QSplitter(Qt.Orientation.Horizontal)
        right = QWidget()
        right.setLayout(column(self.note, self.body))
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([360, 440])
        take = button(say(w.PUT_IN), self._take, "primary")
        self.setLayout(column(self.search, split, row(None, button(say(w.CANCEL), self.reject), take), margin=16))
        box(self).setStretch(1, 1)
        self.search.textChanged.connect(lambda _: self._find())
        self.search.returnPressed.connect(self._take)
        self.list.activated.connect(lambda _: self._take())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show())
        self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the search line move the choice."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row_ = min(max(0, self.list.currentIndex().row() + step), self.list.cards.rowCount() - 1)
                self.list.setCurrentIndex(self.list.cards.index(row_))
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        words = self.search.text().strip()
        found = (self._find_templates(words) or self._named(words)) if words else tuple(self._templates)
        self.list.show_cards(tuple(_card(one) for one in found[:_MOST]))
        if found:
            self.list.setCurrentIndex(self.list.cards.index(0))
        self._show()

    def _named(self, words: str) -> tuple[Template, ...]:
        """Found by what the screen's language calls them."""
        return tuple(one for one in self._templates if words.lower() in say_step(one.head.title).lower())

    def _show(self) -> None:
        card = self.list.current()
        template = card.value if card else None
        self.body.setPlainText(self._read(template) if template else "")
        note = say_step(template.head.handling_note.strip()) if template else say(w.LIBRARY_NOTHING)
        self.note.setText(note)

    def _take(self) -> None:
        card = self.list.current()
        if card is None:
            return
        template: Template = card.value
        (self.letter_picked if template.head.kind == "letter" else self.paragraph_picked).emit(template.id)
        self.accept()


def _card(template: Template) -> Card:
    head = template.head
    kind = say(w.KIND_LETTER) if head.kind == "letter" else say(w.KIND_PARAGRAPH)
    return Card(
        title=say_step(head.title),
        detail=head.id,
        remark=kind,
        edge="accent" if head.kind == "letter" else "advice",
        value=template,
    )
