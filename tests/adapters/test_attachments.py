"""What came with a letter is shown by what it is; nothing in it is run, and what is hostile or unknown is refused."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent / "intake"))
import intake_post as post

from drafter.adapters.attachments import AttachmentReader
from drafter.ports import OutsideError

PNG = b"\x89PNG\r\n\x1a\n" + bytes(30)


@pytest.fixture(scope="module")
def reader() -> Iterator[AttachmentReader]:
    opened = AttachmentReader()
    yield opened
    opened.close()


@pytest.mark.parametrize("content", [PNG, b"\xff\xd8\xff\xe0" + bytes(9), b"GIF89a" + bytes(9), b"RIFF1234WEBPVP8 "])
def test_a_picture_is_known_by_its_bytes_whatever_it_is_called(reader: AttachmentReader, content: bytes) -> None:
    assert reader.show(content, "receipt.exe", 0, 400).picture == content


def test_a_page_of_a_pdf_is_painted_as_wide_as_asked(reader: AttachmentReader) -> None:
    shown = reader.show(post.pdf_file("Taxi 42.00"), "receipt", 0, 400)
    assert shown.page is not None
    assert abs(shown.page.width - 400) <= 1
    assert len(shown.page.pixels) == shown.page.stride * shown.page.height
    assert len(set(shown.page.pixels)) > 2  # something is written on it
    assert (shown.number, shown.pages) == (0, 1)


def test_a_page_beyond_the_last_is_the_last(reader: AttachmentReader) -> None:
    assert reader.show(post.pdf_file("x"), "a.pdf", 9, 300).number == 0


@pytest.mark.parametrize(
    ("content", "text"),
    [(b"Dear Sirs", "Dear Sirs"), ("收據".encode(), "收據"), (post.docx_file("Taxi 42"), "Taxi 42")],
)
def test_words_are_shown_as_words(reader: AttachmentReader, content: bytes, text: str) -> None:
    assert text in reader.show(content, "a", 0, 300).text


@pytest.mark.parametrize(
    "content",
    [b"MZ\x90\x00" + bytes(50), b"%PDF-1.4 broken", b"PK\x03\x04" + bytes(40), b"\x7fELF\x00\x00"],
    ids=["program", "broken pdf", "broken zip", "elf"],
)
def test_what_cannot_be_shown_says_why(reader: AttachmentReader, content: bytes) -> None:
    with pytest.raises(OutsideError, match="Save a copy"):
        reader.show(content, "thing.pdf", 0, 300)


def test_a_page_as_large_as_a_field_is_painted_small(reader: AttachmentReader) -> None:
    huge = post.pdf_file("x").replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 200 99999]")
    shown = reader.show(huge, "a.pdf", 0, 2400)
    assert shown.page is not None
    assert shown.page.height <= 6001
