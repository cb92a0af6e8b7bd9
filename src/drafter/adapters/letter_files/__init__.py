"""The letter as a file: one front for every format; all show the same words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.adapters.letter_files.eml import eml_of
from drafter.adapters.letter_files.html import html_of, page_of
from drafter.adapters.letter_files.printable import printable
from drafter.adapters.letter_files.saving import write_whole
from drafter.adapters.letter_files.txt import txt_of
from drafter.model.letter_out import DRAFT_MARK, LetterOut
from drafter.ports import OutsideError

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

__all__ = ["FORMATS", "content_of", "html_of", "paint_letter", "write_letter"]

FORMATS = (".docx", ".pdf", ".eml", ".txt", ".html")


def paint_letter(out: LetterOut, device: QPagedPaintDevice) -> None:
    """Onto a printer or its preview, page for page as the PDF."""
    from drafter.adapters.letter_files.pdf import paint_letter as paint

    paint(printable(out), device)


def write_letter(path: Path, out: LetterOut) -> None:
    """Write the letter in the format the file name asks for, whole or not at all. OutsideError says why not."""
    write_whole(path, content_of(path.suffix, out))


def content_of(suffix: str, out: LetterOut) -> bytes:
    """The bytes of the file. A final letter with an open placeholder is our own mistake: a ValueError."""
    if not out.working_draft and out.open_placeholders:
        raise ValueError(f"a final letter still needs: {', '.join(out.open_placeholders)}")
    out = printable(out)
    match suffix.lower():
        case ".txt":
            return txt_of(out).encode("utf-8")
        case ".html":
            return page_of(out.paper, out.title, DRAFT_MARK if out.working_draft else "").encode("utf-8")
        case ".eml":
            return eml_of(out)
        case ".docx":
            from drafter.adapters.letter_files.docx import docx_of  # lxml takes a while to load

            return docx_of(out)
        case ".pdf":
            from drafter.adapters.letter_files.pdf import pdf_of  # and so does Qt, which `--out x.docx` never needs

            return pdf_of(out)
        case other:
            known = ", ".join(FORMATS)
            raise OutsideError(f"No letter was written: {other or 'a name without ending'} is none of {known}.")
