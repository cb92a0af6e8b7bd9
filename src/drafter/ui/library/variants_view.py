"""The same text in two languages, side by side; scrolling one scrolls the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSplitter, QWidget

from drafter.model.library import Library
from drafter.model.template import Template
from drafter.ui import wording as w
from drafter.ui.parts import box, button, column, label, row
from drafter.ui.saying import say


class VariantsView(QWidget):
    open_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._others: tuple[Template, ...] = ()
        self.mine = _reader(say(w.VARIANT_THIS))
        self.other = _reader(say(w.VARIANT_OTHER))
        self.title = label("", "title")
        self.choice = QComboBox()
        self.choice.setAccessibleName(say(w.VARIANT_OTHER))
        self.open = button(say(w.VARIANT_OPEN), self._open)
        self.title.setMinimumHeight(self.open.sizeHint().height())
        self.empty = label(say(w.VARIANT_NONE), "muted", wrap=True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(10)
        for top, body in ((row(self.title, None), self.mine), (row(self.choice, None, self.open), self.other)):
            side = QWidget()
            side.setLayout(column(top, body, gap=4))
            box(side).setStretch(1, 1)
            split.addWidget(side)
        split.setSizes([400, 400])
        self.setLayout(column(split, self.empty))
        box(self).setStretch(0, 1)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.currentIndexChanged.connect(lambda _: self._show_other())
        ours, theirs = self.mine.verticalScrollBar(), self.other.verticalScrollBar()
        ours.valueChanged.connect(lambda at: theirs.setValue(round(at * theirs.maximum() / max(1, ours.maximum()))))

    def show_text(self, body: str, template: Template | None, library: Library) -> None:
        """The open text's body beside the other languages of its id."""
        self.mine.setPlainText(body)
        self.title.setText(template.head.language if template else "")
        self._others = tuple(
            one
            for (id, language), one in sorted(library.templates.items())
            if template and id == template.id and language != template.head.language
        )
        self.choice.clear()
        for one in self._others:
            self.choice.addItem(one.head.language)
        for part in (self.choice, self.open, self.other):
            part.setEnabled(bool(self._others))
        self.empty.setVisible(not self._others)
        self._show_other()

    def _show_other(self) -> None:
        number = self.choice.currentIndex()
        self.other.setPlainText(self._others[number].body if 0 <= number < len(self._others) else "")

    def _open(self) -> None:
        number = self.choice.currentIndex()
        if 0 <= number < len(self._others):
            self.open_wanted.emit(self._others[number].path)


def _reader(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    return made
