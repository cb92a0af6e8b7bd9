"""Fetches what came with a letter out of the store, to be shown or saved; read and painted off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from drafter.model.case import Attachment
from drafter.model.shown_file import ShownFile
from drafter.ui import wording as w
from drafter.ui.desk.sitting import Sitting
from drafter.ui.saying import say


class AttachmentDeeds:
    """On the reading lane; a page whose successor has been asked for is dropped."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting

    def show(
        self,
        file: Attachment,
        number: int,
        width: int,
        done: Callable[[ShownFile], None],
        failed: Callable[[str], None],
    ) -> None:
        """Page `number` of the file, `width` pixels wide."""
        sitting = self._sitting
        job = sitting.services.show_attachment
        sitting.ask(sitting.lanes.reading, lambda: job(file, number, width), done, failed, topic="attachment")

    def save_copy(self, file: Attachment, path: Path) -> None:
        sitting = self._sitting
        job = sitting.services.save_attachment
        sitting.ask(
            sitting.lanes.reading,
            lambda: job(file, path),
            lambda _: sitting.told.emit(say(w.COPY_SAVED, path=path)),
            sitting.told.emit,
        )
