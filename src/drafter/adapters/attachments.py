"""Shows what came with a letter: by what the bytes are, never by what the file is called, and never run."""

from __future__ import annotations

import zipfile
from io import BytesIO

from drafter.adapters.intake.charsets import decoded, detected
from drafter.adapters.intake.limits import zip_trouble
from drafter.adapters.intake.reading_room import Extract, ReadingRoom
from drafter.model.case import LONGEST_TEXT
from drafter.model.shown_file import ShownFile
from drafter.model.template import Rejected
from drafter.ports import OutsideError

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")


class AttachmentReader:
    """Keeps one reading room, opened with the first document."""

    def __init__(self) -> None:
        self._room: ReadingRoom | None = None

    def close(self) -> None:
        if self._room is not None:
            self._room.__exit__(None, None, None)

    def show(self, content: bytes, name: str, number: int, width: int) -> ShownFile:
        """`width`: of the page in pixels. What cannot be shown is an OutsideError with the reason."""
        if is_picture(content):
            return ShownFile(picture=content)
        if content[:1024].lstrip().startswith(b"%PDF-"):
            return self._page(content, name, number, width)
        if content.startswith(b"PK\x03\x04"):
            return ShownFile(text=self._extract(".docx", content, name).text) if _is_word(content) else _unknown(name)
        return ShownFile(text=_text(content, name))

    def _page(self, content: bytes, name: str, number: int, width: int) -> ShownFile:
        found = self._extract(".page", content, name, number, width)
        return ShownFile(page=found.page, number=min(number, found.pages - 1), pages=found.pages)

    def _extract(self, kind: str, content: bytes, name: str, number: int = 0, width: int = 0) -> Extract:
        self._room = self._room or ReadingRoom()
        found = self._room.read(kind, content, name, number, width)
        if isinstance(found, Rejected):
            raise OutsideError(f"{name} cannot be shown: {found.what}. Save a copy to look at it elsewhere.")
        return found


def is_picture(content: bytes) -> bool:
    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    return content.startswith(_PICTURES) or webp


def _is_word(content: bytes) -> bool:
    if zip_trouble(content):
        return False
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return "word/document.xml" in archive.namelist()


def _text(content: bytes, name: str) -> str:
    head = content[:4000]
    if b"\x00" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        _unknown(name)
    return decoded(content[: 4 * LONGEST_TEXT], detected(content))[:LONGEST_TEXT]


def _unknown(name: str) -> ShownFile:
    raise OutsideError(
        f"{name} is neither a picture, a PDF, a Word file nor text, so it is not opened here. Save a copy only if you "
        "trust who sent it."
    )
