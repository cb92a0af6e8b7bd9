"""A program worked by key events alone: every deed is a key, every wait is for what a person would see."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from drafter.app.window import Program

PATIENCE_S, _TICK_MS, _MOST_TABS = 90.0, 15, 80
STUCK = 3


@dataclass(frozen=True)
class Press:
    """One key with the keys held beside it."""

    key: Qt.Key
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Type:
    """Words by the keys; what no key has comes as an input method gives it."""

    words: str


@dataclass(frozen=True)
class Until:
    """Waits for this; `what` is said where it does not come."""

    what: str
    seen: Callable[[], bool]


Step = Press | Type | Until
Steps = Iterator[Step]


class Walk:
    """Takes the next step from a timer of its own, so that a box with a loop of its own is worked like any other."""

    def __init__(self, program: Program, app: QApplication) -> None:
        self.program = program
        self._app = app
        self._steps: Steps = iter(())
        self._waiting = Until("the start", lambda: True)
        self._since = time.monotonic()
        self._ended = False

    def run(self, steps: Steps) -> None:
        self._steps = steps
        self._tick()
        self._app.exec()

    def tab_to(self, wanted: QWidget) -> Steps:
        """By Tab alone; whoever needs a mouse here stops the walk."""
        for _ in range(_MOST_TABS):
            if _keys() in (wanted, wanted.focusProxy()):
                return
            yield Press(Qt.Key.Key_Tab)
        yield Until(f"Tab coming to “{wanted.accessibleName()}”", lambda: False)

    def box(self, kind: type[QWidget]) -> Steps:
        """Until such a box is in front and has the keys."""
        yield Until(f"{kind.__name__} in front", lambda: _ready() and _has_the_keys(kind))

    def no_box(self) -> Steps:
        yield Until("no box in front", lambda: QApplication.activeModalWidget() is None)

    def _tick(self) -> None:
        if self._ended:
            return
        QTimer.singleShot(_TICK_MS, self._tick)  # first: the key below may open a box that keeps this call
        if not self._waiting.seen():
            self._give_up_in_time()
            return
        step = next(self._steps, None)
        self._since = time.monotonic()
        if step is None:
            self._ended = True
            self._app.exit(0)
        elif isinstance(step, Until):
            self._waiting = step
        else:
            self._waiting = Until(f"the keys free after {step}", _ready)
            self._strike(step)

    def _strike(self, step: Press | Type) -> None:
        target = _keys() or self.program.window
        if isinstance(step, Press):
            QTest.keyClick(target, step.key, step.held)
        elif step.words.isascii():
            QTest.keyClicks(target, step.words)
        else:
            event = QInputMethodEvent()
            event.setCommitString(step.words)
            QCoreApplication.sendEvent(target, event)

    def _give_up_in_time(self) -> None:
        if time.monotonic() - self._since > PATIENCE_S:
            said = self.program.window.statusBar().currentMessage()
            sys.stdout.write(f"waited in vain for {self._waiting.what}; keys in {_keys()}; the line says: {said}\n")
            sys.stdout.flush()
            os._exit(STUCK)  # a box of its own loop would hold an orderly end


def _keys() -> QWidget | None:
    """Where a key goes: an open menu, the widget with the focus, the box in front."""
    return QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeModalWidget()


def _ready() -> bool:
    """Something has the keys; offscreen nobody wakes the window again once a box has closed, so it is done here."""
    if _keys() is None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow():
                window.activateWindow()
    return _keys() is not None


def _has_the_keys(kind: type[QWidget]) -> bool:
    """A box in front has the keys only once the focus has come to it: before, they still go to the window behind."""
    box, keys = QApplication.activeModalWidget(), _keys()
    return isinstance(box, kind) and keys is not None and (keys is box or box.isAncestorOf(keys))
