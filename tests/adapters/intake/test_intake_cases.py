"""Cases as JSON, letters as text, and the samples: every item is answered on its own."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from drafter.adapters.intake import case_from_text, read_post
from drafter.adapters.shipped import shipped
from drafter.model.intake import CaseTrace, Intaken
from drafter.model.template import Rejected
from drafter.steps.thread import comeback_of, trace_of

SAMPLES = sorted((shipped("resources") / "samples").glob("*.eml"))


def answers(path: Path, name: str, content: bytes) -> list[Intaken | Rejected]:
    file = path / name
    file.write_bytes(content)
    return list(read_post(file))


@pytest.mark.parametrize(
    "content",
    [
        b'{"id": "a", "text": "x"}',
        b'[{"id": "a", "text": "x"}]',
        b'{"id": "a", "text": "x"}\n',
        b'\xef\xbb\xbf{"id": "a",\n "text": "x", "reference": null}',
    ],
)
def test_one_case_a_list_or_lines_of_json_are_read(tmp_path: Path, content: bytes) -> None:
    (answer,) = answers(tmp_path, "cases.json", content)
    assert isinstance(answer, Intaken)
    assert answer.case.id == "a"


def test_a_bad_case_is_named_with_its_line_and_field_and_the_others_go_on(tmp_path: Path) -> None:
    lines = b'{"id":"a","text":"x"}\n{"id":"b","messages":[{"txt":"x"}]}\n{oops\n{"id":"d"}\n{"id":"e","text":"y"}\n'
    found = answers(tmp_path, "cases.jsonl", lines)
    assert [type(answer) for answer in found] == [Intaken, Rejected, Rejected, Rejected, Intaken]
    bad = found[1]
    assert isinstance(bad, Rejected)
    assert bad.line == 2
    assert bad.where.endswith(": b")
    assert "did you mean `text`" in bad.what


@pytest.mark.parametrize(
    "content", [b"[" * 100_000, b'{"a":' * 100_000, b'"words"', b"7", b"{}", b"[1, null]", b"\xff{"]
)
def test_json_that_is_no_case_is_refused(tmp_path: Path, content: bytes) -> None:
    assert all(isinstance(answer, Rejected) for answer in answers(tmp_path, "cases.json", content))


def test_pasted_words_become_one_message_with_their_quotes_marked() -> None:
    case = case_from_text("I said no.\r\n\r\n> We offer a voucher", "web_form")
    assert case.channel == "web_form"
    assert case.messages[0].text == "I said no.\n\n> We offer a voucher"
    assert [span.text for span in case.messages[0].quoted] == ["> We offer a voucher"]


@pytest.mark.parametrize("charset", ["utf-8", "big5", "gb18030", "utf-16"])
def test_a_text_file_is_read_in_any_chinese_character_set(tmp_path: Path, charset: str) -> None:
    words = "我們的航班延誤，行李也沒有到。" if charset != "gb18030" else "我们的航班延误，行李也没有到。"
    (answer,) = answers(tmp_path, "letter.txt", words.encode(charset))
    assert isinstance(answer, Intaken)
    assert answer.case.messages[0].text == words


def test_a_mail_saved_as_text_is_read_as_the_mail_it_was(tmp_path: Path) -> None:
    raw = b"From: Ana <ana@mail.example>\nTo: desk@northvale.example\nSubject: bag\n\nIt is lost."
    (answer,) = answers(tmp_path, "saved.txt", raw)
    assert isinstance(answer, Intaken)
    assert answer.case.customer.email == "ana@mail.example"
    assert answer.original == raw


def test_a_format_nobody_knows_is_refused_by_name(tmp_path: Path) -> None:
    (answer,) = answers(tmp_path, "letter.wpd", b"x")
    assert isinstance(answer, Rejected)
    assert ".wpd" in answer.what


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_read_whole_and_marked_as_a_sample(path: Path) -> None:
    (answer,) = read_post(path)
    assert isinstance(answer, Intaken)
    assert answer.case.sample
    assert answer.case.received
    assert answer.case.customer.full_name
    assert answer.notes == ()
    assert len(answer.case.messages[0].text) > 200


@pytest.mark.parametrize(
    ("comeback", "first"),
    [
        ("06-comeback-delay-refused", "01-delay-london-hong-kong"),
        ("17-comeback-holiday-furious", "13-holiday-phuket-building-site"),
    ],
)
def test_the_sample_comebacks_find_the_letters_they_come_back_to(comeback: str, first: str) -> None:
    traces = {path.stem: trace(path) for path in SAMPLES}
    offer = comeback_of(traces[comeback], [other for stem, other in traces.items() if stem != comeback])
    assert offer is not None
    assert offer.reference == first


def trace(path: Path) -> CaseTrace:
    (answer,) = read_post(path)
    assert isinstance(answer, Intaken)
    return trace_of(msgspec.structs.replace(answer.case, reference=path.stem))
