"""Qt's Python side: a build that loses a reference to `True` with every signal aborts after some hundred of them."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

TIMES = 50


class Bell(QObject):
    rung = Signal()
    answered = Signal(bool)


def test_signals_lose_no_reference(qapp: object) -> None:
    """PySide 6.12.0 on Python 3.11 does; pyproject.toml leaves it out."""
    bell, heard = Bell(), []
    bell.rung.connect(lambda: heard.append("rung"))
    bell.answered.connect(heard.append)
    before = sys.getrefcount(True)
    for _ in range(TIMES):
        bell.rung.emit()
        bell.answered.emit(False)
    assert len(heard) == 2 * TIMES
    assert sys.getrefcount(True) > before - TIMES // 2
