"""Letters out: every format shows the same words, a draft says it is one, and nothing is half written."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import cast

import docx
import msgspec
import pypdf
import pytest
from bs4 import BeautifulSoup
from docx.oxml.ns import qn
from docx.shared import Pt
from PySide6.QtPrintSupport import QPrinter

from drafter.adapters.intake.pdf_page import painted_page
from drafter.adapters.letter_files import content_of, html_of, paint_letter, write_letter
from drafter.adapters.shipped import shipped
from drafter.adapters.values import value_from_yaml
from drafter.model.company import Company, Signatory
from drafter.model.letter import Letter, Paragraph, Placeholder, Run, Style, Text
from drafter.model.letter_out import DRAFT_MARK, LetterOut
from drafter.ports import OutsideError


@cache
def company() -> Company:
    found = value_from_yaml(shipped("resources") / "company.yaml", Company)
    assert isinstance(found, Company)
    return found


def paragraph(style: Style, *runs: str | Run) -> Paragraph:
    return Paragraph(style=style, runs=tuple(Text(text=run) if isinstance(run, str) else run for run in runs))


def letter_out(*more: Paragraph, working_draft: bool = False, language: str = "en-GB") -> LetterOut:
    paragraphs = (
        paragraph("salutation", "Dear Mrs <b>Chan</b> & Co"),
        paragraph("body", "I am ", Text(text="very", bold=True), " sorry that flight NV251 was late.\nThree hours."),
        *more,
        paragraph("closing", "Yours sincerely"),
    )
    return LetterOut(
        letter=Letter(language=language, paragraphs=paragraphs),
        company=company(),
        working_draft=working_draft,
        subject="Flight NV251 on 3 November 2026",
        signatory=Signatory(name="Ann Lee", role="Customer Relations Executive"),
        email="mei@chan.example",
        in_reply_to="<a@b.example>",
    )


OPEN = paragraph("body", Placeholder(name="time", state="open", question="when it landed"))
ZH = paragraph("body", "陳女士，對於航班延誤，我們深表歉意。")


def words(text: str) -> str:
    return re.sub(r"\s+", "", text)


def docx_words(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def pdf_words(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def html_words(path: Path) -> str:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser").get_text()


def mail_of(path: Path) -> EmailMessage:
    return cast(EmailMessage, message_from_bytes(path.read_bytes(), policy=policy.default))


def mail_words(path: Path) -> str:
    plain, html = mail_of(path).iter_parts()
    rich = BeautifulSoup(html.get_content(), "html.parser").body
    assert rich is not None
    assert without_marks(rich.get_text()) == without_marks(plain.get_content())
    return str(plain.get_content())


def without_marks(text: str) -> str:
    """Bullets and numbers of a list are the format's, not the letter's."""
    return words(re.sub(r"^(?:• |\d\. |\d\.$)", "", text, flags=re.MULTILINE))


READ: dict[str, Callable[[Path], str]] = {
    ".docx": docx_words, ".pdf": pdf_words, ".eml": mail_words, ".html": html_words,
    ".txt": lambda path: path.read_text("utf-8"),
}  # fmt: skip
LIST = (paragraph("bullet", "one voucher"), paragraph("bullet", "one refund"), paragraph("numbered", "first, the bag"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("suffix", READ)
@pytest.mark.parametrize("language", ["en-GB", "zh-Hant-HK"])
def test_every_format_holds_the_letter_word_for_word(tmp_path: Path, suffix: str, language: str) -> None:
    out = letter_out(*LIST, ZH, language=language)
    write_letter(tmp_path / f"letter{suffix}", out)
    assert words(out.letter.plain) in without_marks(READ[suffix](tmp_path / f"letter{suffix}"))


@pytest.mark.parametrize("suffix", READ)
def test_a_final_letter_with_an_open_placeholder_is_never_written(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ValueError, match="when it landed"):
        write_letter(tmp_path / f"letter{suffix}", letter_out(OPEN))
    assert not list(tmp_path.iterdir())


def test_a_working_draft_in_word_says_so_on_every_page_and_shows_what_is_open(tmp_path: Path) -> None:
    write_letter(tmp_path / "d.docx", letter_out(OPEN, working_draft=True))
    document = docx.Document(str(tmp_path / "d.docx"))
    section = document.sections[0]
    for header in (section.header, section.first_page_header):
        mark = header.paragraphs[0]
        assert DRAFT_MARK in mark.text
        assert mark.runs[0].font.size >= Pt(14)
        assert 'w:shd w:val="clear" w:color="auto" w:fill="8a1111"' in mark._p.xml
    assert document.core_properties.title.startswith(DRAFT_MARK)
    assert "⟦when it landed⟧" in docx_words(tmp_path / "d.docx")


def test_a_chinese_letter_in_word_sets_the_east_asian_font(tmp_path: Path) -> None:
    write_letter(tmp_path / "z.docx", letter_out(ZH, language="zh-Hant-HK"))
    style = docx.Document(str(tmp_path / "z.docx")).styles["Letter Text"]
    assert 'w:eastAsia="Microsoft JhengHei"' in style.element.xml


@pytest.mark.parametrize("name", ["missing/letter.txt", "letter.xyz", "x" * 300 + ".txt"])
def test_what_cannot_be_written_is_said_with_the_file_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutsideError, match=re.escape(Path(name).suffix)):
        write_letter(tmp_path / name, letter_out())
    assert not list(tmp_path.iterdir())


def test_nobody_signs_twice() -> None:
    out = letter_out(paragraph("signature", "Ann Lee"))
    assert out.paper.plain.count("Ann Lee") == 1


LONG = tuple(
    paragraph("body", "We have read every word of what you wrote to us about that day. " * 9) for _ in range(12)
)


@pytest.mark.usefixtures("qapp")
def test_a_draft_in_pdf_says_so_on_every_page_and_counts_its_pages(tmp_path: Path) -> None:
    write_letter(tmp_path / "d.pdf", letter_out(*LONG, OPEN, working_draft=True))
    reader = pypdf.PdfReader(tmp_path / "d.pdf")
    total = len(reader.pages)
    assert total > 1
    for number, page in enumerate(reader.pages, start=1):
        assert DRAFT_MARK in page.extract_text()
        assert f"{number} / {total}" in page.extract_text()
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith(DRAFT_MARK)


def grey_rows(path: Path, number: int) -> list[bytes]:
    """The page in grey, row by row: 0 is black, 255 white."""
    page = painted_page(path.read_bytes(), number, 600).page
    assert page is not None
    rows = (page.pixels[at * page.stride : at * page.stride + page.width * 4] for at in range(page.height))
    return [bytes(sum(row[at : at + 3]) // 3 for at in range(0, len(row), 4)) for row in rows]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("number", [0, 1])
def test_the_draft_mark_is_plain_in_grey_and_stands_clear_of_the_words(tmp_path: Path, number: int) -> None:
    for name, draft in (("final", False), ("draft", True)):
        write_letter(tmp_path / f"{name}.pdf", letter_out(*LONG, working_draft=draft))
    final, draft_ = (grey_rows(tmp_path / f"{name}.pdf", number) for name in ("final", "draft"))
    changed = [at for at, pair in enumerate(zip(final, draft_, strict=True)) if pair[0] != pair[1]]
    bar = draft_[changed[0] : changed[-1] + 1]
    assert not any(min(row) < 255 for row in final[: changed[-1] + 1])
    assert len(bar) > 25
    assert sum(grey < 100 for row in bar for grey in row) > 10_000
    assert sum(grey > 200 for row in bar[8:-8] for grey in row[150:450]) > 400


@pytest.mark.usefixtures("qapp")
def test_every_font_of_a_pdf_is_embedded_and_hong_kong_gets_its_own_glyphs(tmp_path: Path) -> None:
    write_letter(tmp_path / "z.pdf", letter_out(ZH, language="zh-Hant-HK"))
    fonts = [font.get_object() for font in pypdf.PdfReader(tmp_path / "z.pdf").pages[0]["/Resources"]["/Font"].values()]
    inside = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]
    assert all("/FontFile2" in one or "/FontFile3" in one for one in inside)
    assert "HK" in str(fonts).upper()


def test_a_mail_draft_opens_unsent_and_answers_the_customers_mail(tmp_path: Path) -> None:
    write_letter(tmp_path / "m.eml", letter_out())
    mail = mail_of(tmp_path / "m.eml")
    assert mail["X-Unsent"] == "1"
    assert mail["Subject"] == "Re: Flight NV251 on 3 November 2026"
    assert mail["To"].addresses[0].addr_spec == "mei@chan.example"
    assert (mail["In-Reply-To"], mail["References"]) == ("<a@b.example>", "<a@b.example>")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("subject", "x\r\nBcc: thief@x.example"), ("recipient", "x\nBcc: thief@x.example"),
        ("email", "a@b.example\nBcc: thief@x.example"), ("in_reply_to", "<a@b>\nBcc: thief@x.example"),
        ("email", "a@b.example, thief@x.example"),
    ],
)  # fmt: skip
def test_nothing_a_customer_writes_becomes_a_header(tmp_path: Path, field: str, value: str) -> None:
    write_letter(tmp_path / "m.eml", msgspec.structs.replace(letter_out(), **{field: value}))
    mail = mail_of(tmp_path / "m.eml")
    assert mail["Bcc"] is None
    assert "thief" not in str(mail["To"] if field != "recipient" else "")


def test_markup_in_a_name_stays_words() -> None:
    html = html_of(letter_out(paragraph("body", Text(text='"><script>x</script>', italic=True))).letter)
    assert "<script>" not in html
    assert "Dear Mrs &lt;b&gt;Chan&lt;/b&gt; &amp; Co" in html
    assert "<strong>very</strong>" in html


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("suffix", READ)
def test_letters_no_font_or_format_knows_do_not_stop_the_writing(suffix: str) -> None:
    odd = paragraph("body", "\x00\x0b\ufffe lone \ud800 end 😀 \u202e")
    assert content_of(suffix, letter_out(odd))


def test_a_full_disk_leaves_the_old_letter_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "l.txt").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutsideError, match="disk is full"):
        write_letter(tmp_path / "l.txt", letter_out())
    assert [file.read_text() for file in tmp_path.iterdir()] == ["old"]


def test_the_second_numbered_list_begins_at_one_again(tmp_path: Path) -> None:
    point, text = paragraph("numbered", "a point"), paragraph("body", "Between.")
    write_letter(tmp_path / "n.docx", letter_out(point, point, text, point))
    body = docx.Document(str(tmp_path / "n.docx")).element.body
    first, second, third = (number.val for number in body.iter(qn("w:numId")))
    assert first == second != third


@pytest.mark.usefixtures("qapp")
def test_the_points_of_a_numbered_list_are_counted_in_pdf(tmp_path: Path) -> None:
    points = tuple(paragraph("numbered", f"point {word}") for word in ("ay", "bee", "cee"))
    write_letter(tmp_path / "n.pdf", letter_out(*points, paragraph("body", "Between."), points[0]))
    text = pdf_words(tmp_path / "n.pdf")
    assert [text.count(f"{number}.\n") for number in (1, 2, 3, 4)] == [2, 1, 1, 0]


@pytest.mark.usefixtures("qapp")
def test_the_printed_letter_is_the_letter(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint_letter(letter_out(*LONG, working_draft=True), printer)
    write_letter(tmp_path / "letter.pdf", letter_out(*LONG, working_draft=True))
    printed, written = (pypdf.PdfReader(tmp_path / name) for name in ("printed.pdf", "letter.pdf"))
    assert len(printed.pages) == len(written.pages)
