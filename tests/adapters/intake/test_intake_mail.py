"""Mail in: whatever arrives is imported or refused with a reason, and the customer's words are found."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from drafter.adapters.intake import read_post
from drafter.model.intake import Intaken
from drafter.model.template import Rejected
from drafter.steps.thread import own_words

HEAD = b"From: Ana Ribeiro <ana@mail.example>\nSubject: late\nDate: Tue, 03 Nov 2026 10:00:00 +0000\n"


def taken(path: Path, raw: bytes) -> Intaken:
    answer = answer_to(path, raw)
    assert isinstance(answer, Intaken)
    return answer


def answer_to(path: Path, raw: bytes) -> Intaken | Rejected:
    file = path / "post.eml"
    file.write_bytes(raw)
    (answer,) = read_post(file, frozenset({"northvale.example"}))
    return answer


def test_the_original_is_kept_byte_for_byte(tmp_path: Path) -> None:
    raw = HEAD + b"\r\nMy bag \xe9 \x00 is gone.\r\n"
    assert taken(tmp_path, raw).original == raw


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        (b"big5", "航班延誤"), (b"x-unknown", "我們的行李沒有到"), (b"utf-8", "這是我們的行李"),
        (b"gb2312", "我们的航班"), (b"", "la valise est arrivée cassée"), (b"iso-8859-1", "“quoted”"),
        (b"zlib", "plain enough"),
    ],
)  # fmt: skip
def test_the_words_are_read_whatever_character_set_they_claim(tmp_path: Path, charset: bytes, words: str) -> None:
    codec = {b"gb2312": "gb18030", b"utf-8": "big5", b"": "cp1252", b"iso-8859-1": "cp1252", b"zlib": "ascii"}
    body = words.encode(codec.get(charset, "big5"))
    kind = b"Content-Type: text/plain; charset=" + charset + b"\n\n" if charset else b"\n"
    assert taken(tmp_path, HEAD + kind + body).case.messages[0].text == words


def test_a_guessed_character_set_is_told(tmp_path: Path) -> None:
    raw = HEAD + b"Content-Type: text/plain; charset=x-mad\n\n" + "我們的行李沒有到".encode("big5")
    assert "big5" in taken(tmp_path, raw).notes[0]


def test_html_gives_its_words_and_nothing_that_runs_or_loads(tmp_path: Path) -> None:
    html = b"<style>p{}</style><p>My <b>bag</b></p><script>alert(1)</script><img src='http://x.example/t.gif' alt=t>"
    html += b"<p>see <a href='http://evil.example'>the photo</a><br>now</p>"
    text = taken(tmp_path, HEAD + b"Content-Type: text/html\n\n" + html).case.messages[0].text
    assert text == "My bag\n\nsee the photo\nnow"


def test_a_quote_in_html_is_not_the_customers_words(tmp_path: Path) -> None:
    html = b"<div>No, thank you.</div><blockquote type=cite><p>We offer a voucher</p></blockquote>"
    message = taken(tmp_path, HEAD + b"Content-Type: text/html\n\n" + html).case.messages[0]
    assert [span.text for span in message.quoted] == ["> We offer a voucher"]


def test_who_wrote_and_when(tmp_path: Path) -> None:
    case = taken(tmp_path, HEAD + b"Message-ID: <a@b>\nReferences: <x@y> <z@w>\n\nHello").case
    assert (case.customer.full_name, case.customer.email) == ("Ana Ribeiro", "ana@mail.example")
    assert case.received == "2026-11-03T10:00:00+00:00"
    assert (case.messages[0].message_id, case.messages[0].references) == ("<a@b>", ("<x@y>", "<z@w>"))


@pytest.mark.parametrize(
    ("sender", "given", "family", "name"),
    [
        (b"CHAN Mei Ling <m@x.example>", "Mei Ling", "Chan", None),
        (b'"Okafor, Chidi" <m@x.example>', "Chidi", "Okafor", None),
        (b"Chan Ka Yee <m@x.example>", None, None, "Chan Ka Yee"),
        (b"m@x.example", None, None, None),
    ],
)
def test_the_family_name_is_never_guessed(
    tmp_path: Path, sender: bytes, given: str | None, family: str | None, name: str | None
) -> None:
    customer = taken(tmp_path, b"From: " + sender + b"\nSubject: x\n\nHello").case.customer
    assert (customer.given_name, customer.family_name, customer.name) == (given, family, name)


def test_our_reference_in_the_subject_is_a_comeback(tmp_path: Path) -> None:
    case = taken(tmp_path, b"From: a@b.example\nSubject: Re: your ref CR-2026-001201\n\nStill waiting").case
    assert [(link.reference, link.kind) for link in case.links] == [("CR-2026-001201", "comeback")]


def test_a_complaint_forwarded_by_a_colleague_is_the_customers(tmp_path: Path) -> None:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Ana Ribeiro <ana@mail.example>", "my bag"
    inner.set_content("It is lost.")
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "desk@northvale.example", "FW: my bag"
    outer.set_content("Please handle.")
    outer.add_attachment(inner)
    case = taken(tmp_path, outer.as_bytes()).case
    assert case.customer.email == "ana@mail.example"
    assert [message.text for message in case.messages] == ["Please handle.", "It is lost."]


def test_a_twenty_megabyte_attachment_is_kept_by_its_hash(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.example", "photos"
    mail.set_content("See the photos.")
    mail.add_attachment(bytes(20_000_000), maintype="image", subtype="png", filename="..\\..\\photo.png")
    answer = taken(tmp_path, mail.as_bytes())
    assert [(file.name, len(file.content)) for file in answer.attachments] == [("photo.png", 20_000_000)]
    assert answer.case.messages[0].attachments[0].sha256 == answer.attachments[0].sha256


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"), (b"\x89PNG\r\n\x1a\n\x00\x00", "not a mail"), (b"just words\n\nmore", "not a mail"),
        (b"From: a@b.example\n\n", "no text"),
    ],
)  # fmt: skip
def test_what_is_no_letter_is_refused_with_a_reason(tmp_path: Path, raw: bytes, reason: str) -> None:
    answer = answer_to(tmp_path, raw)
    assert isinstance(answer, Rejected)
    assert reason in answer.what


@pytest.mark.parametrize(
    "head",
    [
        b"Date: yesterday-ish", b"Date: Mon, 99 Foo 2026 99:99", b"From: <<<>>>((((",
        b"Subject: =?big5?B?%%%?= =?x?Q?=", b"Content-Type: multipart/mixed", b"Content-Type: ;;;=",
        b"Content-Type: text/plain; charset=big5\x00",
        b"Content-Transfer-Encoding: base64",
        b"Content-Type: text/plain; charset*0*=''%ff; name*=x''%E9",
        b"From: \xa4\xa4\xa4\xe5 <a@b.example>",
        b"Date: Mon, 01 Jan 0001 00:00:00 +0000", b"Subject: " + b"=?utf-8?Q?a?= " * 20_000,
    ],
)  # fmt: skip
def test_a_malformed_header_does_not_stop_a_mail(tmp_path: Path, head: bytes) -> None:
    raw = head + b"\nTo: desk@northvale.example\n\nMy bag did not arrive."
    assert taken(tmp_path, raw).case.messages


def test_mail_without_text_keeps_its_subject_and_says_so(tmp_path: Path) -> None:
    answer = taken(tmp_path, b"From: a@b.example\nSubject: Where is my refund\n\n")
    assert answer.case.messages[0].subject == "Where is my refund"
    assert "only a subject" in " ".join(answer.notes)


def test_a_stranger_cannot_pass_a_complaint_off_as_a_sample(tmp_path: Path) -> None:
    assert not taken(tmp_path, b"X-Drafter-Sample: yes\n" + HEAD + b"\nMy bag is lost.").case.sample


def test_a_mail_from_ourselves_asks_who_the_customer_is(tmp_path: Path) -> None:
    answer = taken(tmp_path, b"From: desk@northvale.example\nSubject: x\n\nA passenger rang about a bag.")
    assert answer.case.customer.email is None
    assert "who the customer is" in " ".join(answer.notes)


GMAIL = b"<div>No.</div><div class=gmail_quote><div>On Fri, 6 Nov 2026, Northvale wrote:<br></div><blockquote>Dear"
OUTLOOK = (
    b"<p>No.</p><div style='border-top:solid'><p><b>From:</b> Northvale<br><b>Sent:</b> 6 Nov<br><b>To:</b> Ana<br>x"
)


@pytest.mark.parametrize(
    ("html", "own"),
    [
        (GMAIL, "No."), (OUTLOOK, "No."), (b"<pre>Dear Sirs\n\nNo.</pre>", "Dear Sirs\n\nNo."),
        (b"<p>No<span style='display:none'>secret <b>x</b></span>.</p>", "No."), (b"a &lt;b&gt; &amp; c", "a <b> & c"),
        (b"<p title='a > b'>No.</p>", "No."), (b'<p title="a > b">No.</p>', "No."), (b"5 < 6 and <3", "5 < 6 and <3"),
        (b"<!-- <p>x</p> -->No.<style>p{}", "No."), (b"<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
    ],
)  # fmt: skip
def test_html_mail_is_read_as_a_reader_sees_it(tmp_path: Path, html: bytes, own: str) -> None:
    message = taken(tmp_path, HEAD + b"Content-Type: text/html\n\n" + html).case.messages[0]
    assert own_words(message).strip() == own
