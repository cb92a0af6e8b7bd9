"""The command palette: every action by a few letters of its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from drafter.ui import wording as w
from drafter.ui.action_buttons import keys_said
from drafter.ui.parts import column
from drafter.ui.saying import say


class PaletteBox(QDialog):
    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(w.COMMAND_PALETTE))
        self.resize(520, 380)
        self._actions = actions
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(w.COMMAND_SEARCH))
        self.search.setAccessibleName(say(w.COMMAND_SEARCH))
        self.list = QListWidget()
        self.list.setAccessibleName(say(w.COMMAND_PALETTE))
        self.setLayout(column(self.search, self.list, margin=12))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _: self._find())
        self.search.returnPressed.connect(self._run)
        self.list.itemActivated.connect(lambda _: self._run())
        self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.list.setCurrentRow(min(max(0, self.list.currentRow() + step), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        words = self.search.text().lower().split()
        self.list.clear()
        for action in self._actions:
            name = action.text().replace("&", "")
            if action.isEnabled() and all(word in name.lower() for word in words):
                keys = keys_said(action.shortcut())
                item = QListWidgetItem(f"{name}    {keys}" if keys else name)
                item.setData(Qt.ItemDataRole.UserRole, self._actions.index(action))
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self._actions[item.data(Qt.ItemDataRole.UserRole)].trigger()
