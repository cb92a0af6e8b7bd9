"""Files made to hang or fill a program are refused or read, in two seconds and 300 MB each."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import intake_post as post
import pytest

from drafter.adapters.intake import ReadingRoom, read_post
from drafter.model.intake import Intaken
from drafter.model.template import Rejected

pytestmark = pytest.mark.slow
HEAD = b"From: a@b.example\nSubject: x\n"
HTML = HEAD + b"Content-Type: text/html\n\n"


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with ReadingRoom() as opened:
        yield opened


def nested_mail(depth: int) -> bytes:
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level) for level in range(depth)
    )
    return HEAD + parts + b"Content-Type: text/plain\n\nhello\n" * 50_000


def flate_bomb(megabytes: int) -> bytes:
    """A PDF page whose drawing unpacks to so many megabytes of brackets."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"[" * 1_000_000) for _ in range(megabytes)) + packer.flush()
    head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    return re.sub(rb"<< /Length \d+ >>\nstream\n.*?\nendstream", lambda _: head + packed + b"\nendstream",
                  post.pdf_file(), flags=re.DOTALL)  # fmt: skip


UU = (b"M" + b"a" * 60 + b"\n") * 300_000
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
LAUGH = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
) + "]>"  # fmt: skip
MAKERS = {
    "nested.eml": lambda: nested_mail(2_000),
    "nested-little.eml": lambda: nested_mail(25),
    "lines.eml": lambda: HEAD + b"\n" + b"\n" * 40_000_000,
    "semicolons.eml": lambda: HEAD + b'Content-Type: text/plain; x="' + b";" * 5_000_000 + b"\n\nhello",
    "folded.eml": lambda: HEAD + b"Content-Disposition: a" + b"\n ;x=y" * 400_000 + b"\n\nhello",
    "comments.eml": lambda: b"From: " + b"(" * 1_000_000 + b"\nSubject: x\n\nhello",
    "encoded.eml": lambda: HEAD.replace(b"x\n", b"=?utf-8?q?a?= " * 300_000 + b"\n") + b"\nhello",
    "deep.eml": lambda: HTML + b"<div>" * 200_000 + b"hello",
    "tags.eml": lambda: HTML + b"<b>a</i>" * 200_000,
    "open.eml": lambda: HTML + b"<" * 400_000,
    "declarations.eml": lambda: HTML + b"<!a[" * 100_000,
    "comment-open.eml": lambda: HTML + b"<!--" * 100_000,
    "attributes.eml": lambda: HTML + b"<a " + b"x=1 " * 100_000,
    "style.eml": lambda: HTML + b"<style>" + b"</styl" * 60_000,
    "uuencode.eml": lambda: HEAD + b"Content-Transfer-Encoding: uuencode\n\nbegin 644 a\n" + UU,
    "quoted.eml": lambda: HEAD + b"\n" + b"> a\n\n--\nOn a, b\n" * 20_000,
    "bomb.pdf": lambda: flate_bomb(300),
    "bomb-little.pdf": lambda: flate_bomb(60),
    "pages.pdf": lambda: post.pdf_file("x" * 100_000, pages=300),
    "bomb.docx": lambda: post.zipped({"word/document.xml": " " * 150_000_000}),
    "bomb.xlsx": lambda: post.workbook("<sheetData>" + '<row><c t="inlineStr"><is><t>a</t></is></c></row>' * 2_000_000),
    "far.xlsx": lambda: post.workbook(f"<sheetData>{FAR}</sheetData>"),
    "laugh.xlsx": lambda: post.workbook(LAUGH + "<sheetData><row><c><v>&a9;</v></c></row></sheetData>"),
    "deep.json": lambda: b'{"a":' * 2_000_000,
    "many.json": lambda: b"[" + b"1," * 15_000_000 + b"1]",
    "long.json": lambda: b'{"text": "' + b"a" * 30_000_000 + b'"}',
    "field.json": lambda: b'{"text": "x", "' + b"a" * 5_000_000 + b'": 1}',
    "wide.csv": lambda: b"Complaint" + b"," * 3_000_000 + b"\n" + b"x," * 1_000_000,
    "open.csv": lambda: b'Complaint\n"' + b"a\n" * 5_000_000,
    "line.mbox": lambda: b"From a\n" + b"x" * 60_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", MAKERS)
def test_a_file_made_to_hang_a_program_is_answered(tmp_path: Path, name: str, room: ReadingRoom) -> None:
    file = tmp_path / name
    file.write_bytes(MAKERS[name]())
    for answer in read_post(file, room=room):
        assert isinstance(answer, (Intaken, Rejected))
