"""Letters in Word, PDF and Outlook, mailboxes and tables: the words come in, the file that came is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import intake_post as post
import pytest

from drafter.adapters.intake import ReadingRoom, guess_mapping, look_at, read_post, read_posts, read_sheet
from drafter.model.intake import DateOrder, Intaken, SheetLook, SheetMapping
from drafter.model.template import Rejected


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with ReadingRoom() as opened:
        yield opened


def answer_to(path: Path, name: str, content: bytes, room: ReadingRoom) -> Intaken | Rejected:
    file = path / name
    file.write_bytes(content)
    return next(iter(read_post(file, room=room)))


ROWS = [["Complaint", "E-mail"], [post.WORDS, "ana@mail.example"]]
FILES = {
    ".eml": post.eml(), ".mbox": post.mbox(post.eml()), ".msg": post.msg_file(), ".txt": post.WORDS.encode(),
    ".docx": post.docx_file(), ".pdf": post.pdf_file(), ".json": b'{"text": "' + post.WORDS.encode() + b'"}',
    ".jsonl": b'{"text": "' + post.WORDS.encode() + b'"}\n', ".csv": post.CSV.encode(), ".xlsx": post.xlsx_file(ROWS),
}  # fmt: skip


@pytest.mark.parametrize("suffix", FILES)
def test_the_same_letter_is_read_from_every_format(tmp_path: Path, suffix: str, room: ReadingRoom) -> None:
    answer = answer_to(tmp_path, f"post{suffix}", FILES[suffix], room)
    assert isinstance(answer, Intaken), answer
    ((_, message),) = answer.case.incoming
    assert message.text.strip() == post.WORDS
    assert answer.sha256 == hashlib.sha256(answer.original).hexdigest()


@pytest.mark.parametrize("suffix", [".eml", ".msg", ".docx", ".pdf", ".txt"])
def test_the_file_that_came_is_what_is_kept(tmp_path: Path, suffix: str, room: ReadingRoom) -> None:
    answer = answer_to(tmp_path, f"post{suffix}", FILES[suffix], room)
    assert isinstance(answer, Intaken)
    assert answer.original == FILES[suffix]


def test_an_outlook_message_keeps_its_sender_date_and_attachment(tmp_path: Path, room: ReadingRoom) -> None:
    answer = answer_to(tmp_path, "m.msg", post.msg_file(b"\x89PNG" + bytes(9000)), room)
    assert isinstance(answer, Intaken)
    assert (answer.case.customer.full_name, answer.case.customer.email) == ("Ana Ribeiro", "ana@mail.example")
    assert answer.case.received == "2026-11-03T10:00:00+00:00"
    assert [(file.name, len(file.content)) for file in answer.attachments] == [("receipt.png", 9004)]


def test_a_batch_is_counted_and_one_bad_file_does_not_stop_it(tmp_path: Path) -> None:
    names = {"a.mbox": post.mbox(*[post.eml()] * 3), "b.pdf": b"%PDF-1.4 broken", "c.eml": post.eml()}
    for name, content in names.items():
        (tmp_path / name).write_bytes(content)
    found = list(read_posts([*(tmp_path / name for name in names), tmp_path / "away.eml"]))
    assert [(one.number, one.total) for one in found] == [(n, 6) for n in range(1, 7)]
    assert [isinstance(one.answer, Intaken) for one in found] == [True, True, True, False, True, False]


def test_a_mailbox_puts_back_what_it_had_to_quote(tmp_path: Path, room: ReadingRoom) -> None:
    mail = b"From: a@b.example\nSubject: x\n\nHello\n>From the start it went wrong.\n"
    answer = answer_to(tmp_path, "a.mbox", post.mbox(mail), room)
    assert isinstance(answer, Intaken)
    assert answer.case.messages[0].text == "Hello\nFrom the start it went wrong."


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("scan.pdf", post.pdf_file(" "), "scan"),
        ("not.docx", b"PK\x03\x04 nothing", "damaged"),
        ("not.pdf", b"Dear Sirs", "not a PDF"),
        ("not.msg", b"Dear Sirs", ""),
        ("empty.xlsx", post.workbook("<sheetData/>"), "no rows"),
        ("empty.docx", post.docx_file(""), "no text"),
        ("no-text.csv", b"Name,Age\nAna,7\n", "no column"),
    ],
)
def test_a_document_that_cannot_be_read_is_refused_with_a_reason(
    tmp_path: Path, name: str, content: bytes, reason: str, room: ReadingRoom
) -> None:
    answer = answer_to(tmp_path, name, content, room)
    assert isinstance(answer, Rejected)
    assert reason in answer.what
    assert name in answer.where


def test_a_mapping_is_guessed_from_the_headings_in_both_languages() -> None:
    guess = guess_mapping(["Case No.", "Customer name", "投訴內容", "E-mail", "Flight No", "Mood"])
    assert guess.columns == {
        "Case No.": "reference", "投訴內容": "text", "Customer name": "name", "E-mail": "email", "Flight No": "flight",
    }  # fmt: skip


def test_a_corrected_mapping_is_followed(tmp_path: Path) -> None:
    file = tmp_path / "post.csv"
    file.write_text("a;b\nMy bag is lost;bag\n", "utf-8")
    (answer,) = read_sheet(file, lambda _: SheetMapping(columns={"a": "text", "b": "subject"}))
    assert isinstance(answer, Intaken)
    assert (answer.case.messages[0].text, answer.case.messages[0].subject) == ("My bag is lost", "bag")
    look = look_at(file)
    assert isinstance(look, SheetLook)
    assert look.headings == ("a", "b")


def test_a_date_that_can_be_read_two_ways_is_left_out_and_told(tmp_path: Path) -> None:
    file = tmp_path / "post.csv"
    file.write_text("Complaint,Flight,Flight date\nLate,NV1,03/04/2026\nLate,NV2,2026-04-03\n", "utf-8")
    first, second = read_sheet(file)
    assert isinstance(first, Intaken)
    assert isinstance(second, Intaken)
    assert first.case.journey.segments[0].scheduled_departure is None
    assert "03/04/2026" in first.notes[0]
    assert second.case.journey.segments[0].scheduled_departure == "2026-04-03"


def test_a_row_without_words_is_refused_with_its_number(tmp_path: Path) -> None:
    file = tmp_path / "post.csv"
    file.write_text("Complaint,E-mail\nLate,a@b.example\n,c@d.example\n", "utf-8")
    _, bad = read_sheet(file)
    assert isinstance(bad, Rejected)
    assert bad.line == 3


def test_columns_without_a_name_or_with_the_same_one_keep_their_cells(tmp_path: Path) -> None:
    file = tmp_path / "post.csv"
    file.write_text("Name,Complaint,Name,\nAna,Late,Silva,extra\n", "utf-8")
    look = look_at(file)
    assert isinstance(look, SheetLook)
    assert look.headings == ("Name", "Complaint", "Name (2)", "column 4")
    (answer,) = read_sheet(file)
    assert isinstance(answer, Intaken)
    assert answer.case.customer.name == "Ana"
    assert b"Silva" in answer.original


@pytest.mark.parametrize(
    ("dates", "cell", "expected"),
    [
        ("day_first", "03/04/2026", "2026-04-03"),
        ("month_first", "03/04/2026", "2026-03-04"),
        ("month_first", "31/12/2026", None),
        ("day_first", "2026-04-03", "2026-04-03"),
        ("day_first", "3.4.2026 14:05", "2026-04-03T14:05"),
    ],
)
def test_dates_are_read_in_the_order_a_person_has_named(
    tmp_path: Path, dates: DateOrder, cell: str, expected: str | None
) -> None:
    file = tmp_path / "post.csv"
    file.write_text(f"Complaint,When\nLate,{cell}\n", "utf-8")
    mapping = SheetMapping(columns={"Complaint": "text", "When": "received"}, dates=dates)
    (answer,) = read_sheet(file, lambda _: mapping)
    assert isinstance(answer, Intaken)
    assert answer.case.received == expected
