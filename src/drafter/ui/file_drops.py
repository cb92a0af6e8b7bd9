"""Files dropped anywhere on a window: it is post, whatever is in front."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


def files_in(source: QMimeData) -> list[Path]:
    """The files of this machine that are carried along."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


class FileDrops(QObject):
    """Takes what no widget in the window takes for itself."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and files_in(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self.dropped.emit(files_in(event.mimeData()))
            return True
        return super().eventFilter(watched, event)
