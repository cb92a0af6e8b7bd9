"""Letters onto files, paper and the screen; what writes them is imported when the first one goes out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from drafter.model.letter_out import LetterOut


def write(path: Path, out: LetterOut) -> None:
    from drafter.adapters.letter_files import write_letter

    write_letter(path, out)


def paint(out: LetterOut, device: QPagedPaintDevice) -> None:
    from drafter.adapters.letter_files import paint_letter

    paint_letter(out, device)


def page(out: LetterOut) -> str:
    """The letter as HTML."""
    from drafter.adapters.letter_files.html import page_of
    from drafter.model.letter_out import DRAFT_MARK

    return page_of(out.paper, out.title, DRAFT_MARK if out.working_draft else "")
