"""What can be done in the Training place, on its menu before the place itself is built."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from drafter.ui.saying import say
from drafter.ui.training import wording as w

if TYPE_CHECKING:
    from drafter.ui.training.training_view import TrainingView


class TrainingActions:
    """Each acts on the view, which is built when it is first asked for."""

    def __init__(self, parent: QObject, view: Callable[[], TrainingView]) -> None:
        self._parent = parent
        self.all = (
            self._action(w.NEXT, "Ctrl+Shift+S", lambda: view().choose_next()),
            self._action(w.HAND_IN, "Ctrl+Alt+Return", lambda: view().grade()),
            self._action(w.CERTIFICATE, "", lambda: view().choose_certificate()),
            self._action(w.CERTIFICATE_PRINT, "", lambda: view().print_certificate()),
        )

    def _action(self, text: str, keys: str, then: Callable[[], object]) -> QAction:
        """Only while the place has the focus: nobody hands in from the desk by a slip of the hand."""
        action = QAction(say(text), self._parent)
        action.setObjectName(text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: then())
        return action
