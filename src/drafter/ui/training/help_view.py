"""The help beside a practice case: shown from the start, on request, or only after the letter is in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from drafter.ui.parts import box, button, column, label
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.services import Begun
from drafter.ui.training.told import about_said


class HelpView(QWidget):
    opened = Signal()
    """Help that had to be asked for was looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._begun: Begun | None = None
        self.rule = label("", "muted", wrap=True)
        self.ask = button(say(w.SHOW_HELP), self._ask)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say(w.HELP_TAB))
        self.setLayout(column(self.rule, self.ask, self.text, margin=8))
        box(self).setStretch(2, 1)

    def show_help(self, begun: Begun) -> None:
        self._begun = begun
        level = begun.sitting.help
        self.rule.setText(say(w.HELP_RULES[level]))
        self.ask.setVisible(level == "on_request" and not begun.sitting.helped)
        if level == "shown" or (level == "on_request" and begun.sitting.helped):
            self._write(begun)
        else:
            self.text.setPlainText("" if level == "on_request" else say(w.HELP_LATER))

    def _ask(self) -> None:
        if self._begun is not None:
            self.ask.hide()
            self._write(self._begun)
            self.text.setFocus()
            self.opened.emit()

    def _write(self, begun: Begun) -> None:
        parts = [
            about_said(hint.about) + "\n" + hint.text + (f"\n→ {hint.why}" if hint.why else "") for hint in begun.hints
        ]
        self.text.setPlainText("\n\n".join(parts))
