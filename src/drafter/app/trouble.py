"""What keeps the window from opening, said on the screen: whoever starts drafter by its icon sees no terminal."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox

from drafter.ui import wording as w
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step

_UNSEEN = ("offscreen", "minimal", "vnc")


def show_trouble(sentence: str) -> None:
    """Waits until it has been read; where nobody looks at the screen, nothing."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.platformName() not in _UNSEEN:
        trouble_box(sentence).exec()


def trouble_box(sentence: str) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Warning, "drafter", say(w.CANNOT_OPEN))
    box.setInformativeText(say_step(sentence))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box
