"""Buttons for actions: each tells the keys that its action has now, also when another person's keys were put on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton


class ActionButton(QToolButton):
    """A button for an action; its tooltip tells the key, also one that was given to it later."""

    def __init__(self, action: QAction, kind: str) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setDefaultAction(action)
        self.setAccessibleName(_name(action))
        self._tell()

    def actionEvent(self, event: QActionEvent) -> None:
        """Qt puts the action's own tooltip back whenever the action has changed."""
        super().actionEvent(event)
        self._tell()

    def _tell(self) -> None:
        action = self.defaultAction()
        if action is not None:
            self.setToolTip(f"{_name(action)}  {keys_said(action.shortcut())}".strip())


class MainButton(QPushButton):
    """The one thing that everything comes to, with its key."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setProperty("kind", "primary")
        self.setAccessibleName(_name(action))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        self.addAction(action)

    def actionEvent(self, event: QActionEvent) -> None:
        super().actionEvent(event)
        action = event.action()
        self.setText(f"{_name(action)}  {keys_said(action.shortcut())}".strip())


def keys_said(keys: QKeySequence) -> str:
    """As the keys are printed: what Qt calls Return is Enter to people."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _name(action: QAction) -> str:
    return action.text().replace("&", "").rstrip(" ….")


def tool(action: QAction) -> QToolButton:
    """A flat button for an action."""
    return ActionButton(action, "flat")
