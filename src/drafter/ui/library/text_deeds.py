"""What asks before it is done to the open text: copy, send back, retire, give up."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from drafter.ui import wording as w
from drafter.ui.guidelines.guideline_desk import GuidelineDesk
from drafter.ui.library.copy_box import CopyBox
from drafter.ui.library.library_desk import LibraryDesk
from drafter.ui.saying import say


class TextDeeds(QObject):
    def __init__(self, desk: LibraryDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent

    def copy(self) -> None:
        opened, holding = self._desk.open_text, self._desk.holding
        if opened is None or opened.template is None or holding is None:
            return
        box = CopyBox(opened.template, frozenset(holding.library.templates), self._window)
        box.wanted.connect(self._desk.start_copy)
        box.open()

    def send_back(self, desk: LibraryDesk | GuidelineDesk) -> None:
        """A text, or a guideline."""
        reason, given = QInputDialog.getText(self._window, say(w.SEND_BACK), say(w.SEND_BACK_WHY))
        if given and reason.strip():
            desk.send_back(reason.strip())

    def retire(self) -> None:
        reason, given = QInputDialog.getText(self._window, say(w.RETIRE), say(w.RETIRE_WHY))
        if given and reason.strip():
            self._desk.retire(reason.strip())

    def give_up(self, desk: LibraryDesk | GuidelineDesk) -> None:
        answer = QMessageBox.question(self._window, say(w.GIVE_UP), say(w.GIVE_UP_TEXT))
        if answer == QMessageBox.StandardButton.Yes:
            desk.give_up()
