"""The letter as a file: one front for every format; all show the same words."""

from __future__ import annotations

from pathlib import Path

from drafter.adapters.letter_files.saving import write_whole
from drafter.adapters.letter_files.txt import txt_of
from drafter.model.letter_out import LetterOut
from drafter.ports import OutsideError

__all__ = ["FORMATS", "content_of", "write_letter"]

FORMATS = (".docx", ".txt")


def write_letter(path: Path, out: LetterOut) -> None:
    """Write the letter in the format the file name asks for, whole or not at all. OutsideError says why not."""
    write_whole(path, content_of(path.suffix, out))


def content_of(suffix: str, out: LetterOut) -> bytes:
    """The bytes of the file. A final letter with an open placeholder is our own mistake: a ValueError."""
    if not out.working_draft and out.open_placeholders:
        raise ValueError(f"a final letter still needs: {', '.join(out.open_placeholders)}")
    match suffix.lower():
        case ".txt":
            return txt_of(out).encode("utf-8")
        case ".docx":
            from drafter.adapters.letter_files.docx import docx_of  # lxml takes a while to load

            return docx_of(out)
        case other:
            raise OutsideError(f"No letter was written: {other or 'a name without ending'} is not one of {FORMATS}.")
