"""Letters out: every format shows the same words, a draft says it is one, and nothing is half written."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import docx
import pytest

from drafter.adapters.letter_files import write_letter
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


READ = {".docx": docx_words, ".txt": lambda path: path.read_text("utf-8")}


@pytest.mark.parametrize("suffix", READ)
def test_every_format_holds_the_letter_word_for_word(tmp_path: Path, suffix: str) -> None:
    out = letter_out(ZH)
    write_letter(tmp_path / f"letter{suffix}", out)
    assert words(out.letter.plain) in words(READ[suffix](tmp_path / f"letter{suffix}"))


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
        assert DRAFT_MARK in header.paragraphs[0].text
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
