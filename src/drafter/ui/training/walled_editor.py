"""The desk's letter editor inside the sandbox: what is copied here can be pasted here, and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from drafter.ui.letter_editor import LetterEditor

WALLED = "application/x-drafter-practice"
"""No letter to a customer, and no other program, reads this."""


class WalledEditor(LetterEditor):
    """Copying, cutting and dragging carry a practice letter no further than another practice letter."""

    def createMimeDataFromSelection(self) -> QMimeData:
        text = super().createMimeDataFromSelection().text()
        made = QMimeData()
        made.setData(WALLED, text.encode())
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(WALLED) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(WALLED):
            walled = QMimeData()
            walled.setText(bytes(source.data(WALLED).data()).decode())
            super().insertFromMimeData(walled)
        else:
            super().insertFromMimeData(source)
