"""A whole program on a home of its own, and pictures of it: the window, or a dialog over it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from drafter.app.window import Program

_LONGEST_S = 90.0
_QUIET_MS = 350


class Stage:
    """Waits in event loops of its own: QTest.qWait starves the worker lanes."""

    def __init__(self, program: Program, out: Path, name: str) -> None:
        self.program, self.out, self._name = program, out, name
        self.taken: list[Path] = []

    def wait(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, reached: Callable[[], bool]) -> bool:
        """Whether it came about in time."""
        end = time.monotonic() + _LONGEST_S
        while not reached() and time.monotonic() < end:
            self.wait(30)
        return reached()

    def settle(self) -> None:
        """Until no lane works any more, and the timers of the desk have run out."""
        program = self.program
        lanes = [program.reading, program.writing, program.checking, program.meaning]
        lanes += [program.library.lane] if program.library is not None else []
        self.wait(_QUIET_MS)
        self.until(lambda: not any(lane.busy for lane in lanes))
        self.wait(_QUIET_MS)
        self.until(lambda: not any(lane.busy for lane in lanes))

    def picture(self, place: str) -> None:
        """The window as it is; a dialog in front of it stands in its middle."""
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        window = self.program.window
        picture = window.grab()
        dialogs = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
        for dialog in dialogs:
            _lay(picture, dialog, window)
        path = self.out / f"{place}-{self._name}.png"
        picture.save(str(path))
        self.taken.append(path)
        sys.stdout.write(f"{path.name}\n")

    def close_dialogs(self) -> None:
        for dialog in QApplication.topLevelWidgets():
            if dialog.isVisible() and dialog is not self.program.window:
                dialog.close()
        self.wait(20)


def _lay(under: QPixmap, dialog: QWidget, window: QWidget) -> None:
    painter = QPainter(under)
    painter.fillRect(window.rect(), QColor(0, 0, 0, 60))
    at = window.rect().center() - dialog.rect().center()
    painter.drawPixmap(at, dialog.grab())
    painter.end()
