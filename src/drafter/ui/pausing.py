"""A pause: something is done once nobody has asked for it again for a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def pause(milliseconds: int, then: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that runs once; start it to begin waiting, or to wait anew."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
