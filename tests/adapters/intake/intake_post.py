"""Builders: the same short letter as a file of each format, made with the tools people use."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO
from xml.sax.saxutils import escape

from docx import Document
from extract_msg.ole_writer import OleWriter

WORDS = "Flight NV251 on 3 November 2026 was five hours late."
SENT_AS_FILETIME = (int(datetime(2026, 11, 3, 10, tzinfo=UTC).timestamp()) + 11_644_473_600) * 10_000_000
CSV = f"Complaint,E-mail,Flight No.,Flight date\n{WORDS},ana@mail.example,NV251,2026-11-03\n"


def eml(attachment: bytes = b"") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ana Ribeiro <ana@mail.example>", "late"
    mail["Date"] = "Tue, 03 Nov 2026 10:00:00 +0000"
    mail.set_content(WORDS)
    mail.add_alternative(f"<p>{WORDS}</p>", subtype="html")
    if attachment:
        mail.add_attachment(attachment, maintype="image", subtype="png", filename="receipt.png")
    return mail.as_bytes()


def mbox(*mails: bytes) -> bytes:
    return b"".join(b"From ana@mail.example Tue Nov  3 10:00:00 2026\n" + mail + b"\n\n" for mail in mails)


def docx_file(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs or (WORDS,):
        document.add_paragraph(paragraph)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf_file(*lines: str, pages: int = 1) -> bytes:
    """A PDF written by hand: one standard font, one page tree."""
    shown = " ".join(f"({line}) Tj T*" for line in lines or (WORDS,))
    content = f"BT /F1 11 Tf 50 780 Td 16 TL {shown} ET"
    kids = " ".join(f"{5 + page} 0 R" for page in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ] + [
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
    ] * pages
    out, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010d} 00000 n \n" for at in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + table + trailer).encode("ascii")


def msg_file(attachment: bytes = b"") -> bytes:
    """An Outlook message: the fewest properties that Outlook itself writes."""
    writer = OleWriter()
    texts = {"001A": "IPM.Note", "0037": "late", "0C1A": "Ana Ribeiro", "0C1F": "ana@mail.example",
             "5D01": "ana@mail.example", "0E04": "desk@northvale.example", "1000": WORDS,
             "1035": "<one@mail.example>"}  # fmt: skip
    for tag, text in texts.items():
        writer.addEntry([f"__substg1.0_{tag}001F"], text.encode("utf-16-le"))
    _add_named(writer)
    properties = [_fixed(tag, 0x1F, len(text) * 2 + 2) for tag, text in texts.items()]
    properties.append(_fixed("0039", 0x40, SENT_AS_FILETIME))
    count = 1 if attachment else 0
    head = struct.pack("<8xIIII8x", 0, count, 0, count)
    writer.addEntry(["__properties_version1.0"], head + b"".join(properties))
    if attachment:
        _add_attachment(writer, attachment)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _fixed(tag: str, kind: int, value: int) -> bytes:
    return struct.pack("<HHIQ", kind, int(tag, 16), 6, value)


def _add_named(writer: OleWriter) -> None:
    writer.addEntry(["__nameid_version1.0"], storage=True)
    for stream in ("00020102", "00030102", "00040102"):
        writer.addEntry(["__nameid_version1.0", f"__substg1.0_{stream}"], b"")


def _add_attachment(writer: OleWriter, content: bytes) -> None:
    folder = "__attach_version1.0_#00000000"
    writer.addEntry([folder], storage=True)
    name = "receipt.png".encode("utf-16-le")
    writer.addEntry([folder, "__substg1.0_37010102"], content)
    writer.addEntry([folder, "__substg1.0_3707001F"], name)
    properties = _fixed("3705", 0x03, 1) + _fixed("3701", 0x0102, len(content)) + _fixed("3707", 0x1F, len(name) + 2)
    writer.addEntry([folder, "__properties_version1.0"], bytes(8) + properties)


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
    f'ContentType="{_KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
    f'ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_OFFICE}/'
    'officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Post" sheetId="1" '
    'r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def xlsx_file(rows: list[list[str]]) -> bytes:
    """A workbook of one sheet, its words inline."""
    body = "".join(
        f'<row r="{n}">' + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) + "</row>"
        for n, row in enumerate(rows, 1)
    )
    return workbook(f"<sheetData>{body}</sheetData>")


def workbook(sheet: str) -> bytes:
    return zipped(_PARTS | {"xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}">{sheet}</worksheet>'})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()
