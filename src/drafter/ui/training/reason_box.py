"""Asks for a reason before a mark is disputed, settled or overruled; the banner of practice stands on it too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QSpinBox, QWidget

from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.training import wording as w


class ReasonBox(QDialog):
    given = Signal(str, float)
    """The reason and, where a share was asked for, the share from 0 to 1."""

    def __init__(self, title: str, about: str, share: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{say(w.PRACTICE)} – {title}")
        self.resize(460, 300)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setAccessibleName(say(w.REASON))
        self.share = QSpinBox()
        self.share.setRange(0, 100)
        self.share.setSuffix(" %")
        self.share.setAccessibleName(say(w.SHARE))
        self.share.setValue(round(100 * (share or 0.0)))
        asked = row(label(say(w.SHARE)), self.share, None)
        self.ok = button(title, self._give, "primary")
        self.ok.setEnabled(False)
        self.reason.textChanged.connect(lambda: self.ok.setEnabled(bool(self.reason.toPlainText().strip())))
        ending = row(None, button(say(w.CANCEL), self.reject), self.ok)
        parts = [label(say(w.BANNER), "banner", wrap=True), label(about, "title", wrap=True)]
        middle = [asked] if share is not None else []
        self.setLayout(column(*parts, *middle, label(say(w.REASON)), self.reason, ending, margin=12))
        if share is None:
            self.share.setParent(None)
        self.reason.setFocus()

    def _give(self) -> None:
        self.accept()
        self.given.emit(self.reason.toPlainText().strip(), self.share.value() / 100)
