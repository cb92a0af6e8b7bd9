"""The history of a case in the real window: what is written down, asked, linked, sent and taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.award import Award, AwardLine
from drafter.model.case_entry import LARGEST_REPORT, KeptPromise, Note, OfferedLink, Payment, StationRequest
from drafter.model.draft import FinishedLetter
from drafter.model.letter import letter_from_plain
from drafter.model.money import money
from drafter.ui import wording as w
from drafter.ui.desk.entry_box import EntryBox, EntryForm
from drafter.ui.desk.letter_box import LetterBox
from drafter.ui.saying import say

AGAIN = """Message-ID: <second@whitcombe.example>
In-Reply-To: <7f21c0.eleanor@whitcombe.example>
From: "Eleanor Whitcombe" <eleanor@whitcombe.example>
To: customer.relations@northvale.example
Subject: Re: Delay to NV252
Date: Mon, 2 Nov 2026 10:42:17 +0000

I wrote about NV252 a fortnight ago and nobody has answered.
"""


def opened(program: Program, qtbot: QtBot, *post: Path) -> str:
    """The last of the post, on the desk; its id."""
    for path in post:
        with qtbot.waitSignal(program._post.ended, timeout=20_000):
            program.import_files([path])
    newest = max(program.store.rows(), key=lambda row: row.reference)
    on_the_desk(program, qtbot, newest.id)
    return newest.id


def on_the_desk(program: Program, qtbot: QtBot, case_id: str) -> None:
    program.window.open_case(case_id)
    qtbot.waitUntil(lambda: program.desk.case is not None and program.desk.case_id == case_id, timeout=10_000)


def written_down(program: Program, qtbot: QtBot, deed: Callable[[], object]) -> None:
    with qtbot.waitSignal(program.desk.recorded, timeout=10_000):
        deed()
    settled(program, qtbot)


def settled(program: Program, qtbot: QtBot) -> None:
    """What the deed moved (a due date, a state) is in the store too."""
    qtbot.waitUntil(lambda: not program.writing.busy, timeout=10_000)


def fill(program: Program, qtbot: QtBot, text: str, to: str = "") -> None:
    """The open form, filled in and given."""
    box = program.window.desk.deeds.box
    assert isinstance(box, EntryBox)
    box.to.setText(to)
    box.text.setPlainText(text)
    written_down(program, qtbot, box.keep.click)


def titles(program: Program) -> list[str]:
    return [card.title for card in program.window.desk.history.list.cards.cards]


def choose(program: Program, start: str) -> None:
    """The card whose title begins so."""
    found = program.window.desk.history.list
    row = next(n for n, title in enumerate(titles(program)) if title.startswith(start))
    found.setCurrentIndex(found.cards.index(row))


def a_letter(program: Program) -> FinishedLetter:
    letter = letter_from_plain("Dear Mrs Whitcombe,\n\nI am sorry.\n\nYours sincerely,\n\nPriya Nair")
    line = AwardLine(kind="goodwill", head="goodwill", amount=money("40", "GBP"), form="voucher")
    now = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    return FinishedLetter(
        id="", case_id=program.desk.case.stored.case.id or "", number=1, letter=letter, digest=letter.digest,  # type: ignore[union-attr]  # opened
        template=None, award=Award(lines=(line,)), overrides=(), decisions=(), promises=(),
        finished_by="Priya Nair", finished_at=now,
    )  # fmt: skip


def finished(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.desk.recorded, timeout=10_000):
        program.desk.file_letter(a_letter(program))
    settled(program, qtbot)


@pytest.mark.parametrize(("deed", "kind"), [("note", "note"), ("call", "call"), ("call_back", "call_back")])
def test_what_is_written_down_stands_in_the_history(
    program: Program, qtbot: QtBot, post: Path, deed: str, kind: str
) -> None:
    case_id = opened(program, qtbot, post)
    program.window.desk.history.new[deed].click()
    fill(program, qtbot, "Mrs Whitcombe is away until Monday.")
    (entry,) = program.store.entries(case_id)
    assert isinstance(entry, Note)
    assert (entry.kind, entry.by, bool(entry.due)) == (kind, "Priya Nair", kind == "call_back")


def test_a_case_waits_while_a_station_owes_a_report(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    program.window.desk.history.new["ask"].click()
    box = program.window.desk.deeds.box
    assert isinstance(box, EntryBox)
    assert "NV252" in box.text.toPlainText()
    fill(program, qtbot, "What happened?", to="Station LHR")
    qtbot.waitUntil(lambda: bool(program.desk.draft and program.desk.draft.pauses), timeout=10_000)
    assert program.store.rows()[0].state == "waiting"
    assert program.desk.draft is not None
    assert [pause.waiting_for for pause in program.desk.draft.pauses] == ["station"]
    choose(program, "Asked of Station LHR")
    program.window.desk.history.do("answer")
    fill(program, qtbot, "A pump failed.")
    qtbot.waitUntil(lambda: program.store.rows()[0].state == "open", timeout=10_000)
    (entry,) = program.store.entries(case_id)
    assert isinstance(entry, StationRequest)
    assert entry.answer == "A pump failed."


def asking(program: Program, qtbot: QtBot, to: str) -> EntryBox:
    """The open request, with whom it goes to typed by the keyboard."""
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    program.window.activateWindow()
    program.window.desk.history.setFocus()
    qtbot.keyClick(program.window, Qt.Key.Key_A, control)
    box = program.window.desk.deeds.box
    assert isinstance(box, EntryBox)
    box.to.clear()
    qtbot.keyClicks(box.to, to)
    return box


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("Station LHR", "your station has on record"),
        ("Purser of the day", "your side before I answer"),
        ("Handler at LHR", "the roster of that shift"),
        ("Hotel Miramar", "which room was given"),
        ("Ms Duarte", "your station has on record"),
    ],
)
def test_the_request_is_the_librarys_text_for_whom_one_asks(
    program: Program, qtbot: QtBot, post: Path, to: str, words: str
) -> None:
    opened(program, qtbot, post)
    box = asking(program, qtbot, to)
    assert words in box.text.toPlainText()
    assert program.desk.current.case.reference in box.text.toPlainText()  # type: ignore[operator]  # filed
    assert "[" not in box.text.toPlainText()
    assert str(box.due.date().year()) in box.due.text()


def test_a_request_somebody_has_written_into_is_not_replaced(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    box = asking(program, qtbot, "Station LHR")
    qtbot.keyClicks(box.text, "Who was on duty? ")
    qtbot.keyClicks(box.to, " and hotel desk")
    assert box.text.toPlainText().startswith("Who was on duty? Our reference")
    written_down(program, qtbot, lambda: qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    (entry,) = program.store.entries(case_id)
    assert isinstance(entry, StationRequest)
    assert (entry.to, entry.text) == ("Station LHR and hotel desk", box.text.toPlainText())


def answered_with(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> EntryBox:
    """The form of the answer to the only request, with these files chosen by the keyboard."""
    choose(program, "Asked of Station LHR")
    program.window.desk.history.do("answer")
    box = program.window.desk.deeds.box
    assert isinstance(box, EntryBox)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))
    qtbot.keyClick(box.attach, Qt.Key.Key_Space)
    return box


def asked_of_the_station(program: Program, qtbot: QtBot, post: Path) -> str:
    case_id = opened(program, qtbot, post)
    box = asking(program, qtbot, "Station LHR")
    written_down(program, qtbot, box.keep.click)
    return case_id


def test_a_report_sent_as_a_file_is_kept_and_read_among_the_attachments(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = asked_of_the_station(program, qtbot, post)
    report = tmp_path / "duty log.txt"
    report.write_text("14:02 doors open. 14:57 chair at the aircraft.", "utf-8")
    box = answered_with(program, qtbot, monkeypatch, report)
    assert "duty log.txt" in box.attached.text()
    written_down(program, qtbot, lambda: qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    (entry,) = program.store.entries(case_id)
    assert isinstance(entry, StationRequest)
    (file,) = entry.answer_files
    assert program.store.attachment(file.sha256) == report.read_bytes()
    assert program.store.rows()[0].state == "open"
    attachments = program.window.desk.attachments
    assert file in attachments.offered
    attachments.open_file(file)
    qtbot.waitUntil(lambda: "14:57" in attachments._shown.text, timeout=10_000)


def test_a_file_too_large_to_keep_is_named_and_not_taken(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_of_the_station(program, qtbot, post)
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(LARGEST_REPORT + 1)
    box = answered_with(program, qtbot, monkeypatch, film)
    assert (box.files, box.told.isVisible()) == ((), True)
    assert "film.mp4" in box.told.text()


def test_a_comeback_shows_the_earlier_letter_and_is_linked_when_a_person_says_so(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path
) -> None:
    opened(program, qtbot, post)
    finished(program, qtbot)
    again = tmp_path / "again.eml"
    again.write_text(AGAIN, "utf-8")
    case_id = opened(program, qtbot, again)
    assert titles(program)[0].startswith("Comes back to CR-2026-")
    assert any(title.startswith("Letter 1 in CR-2026-") for title in titles(program))
    tabs = program.window.desk.tabs
    assert tabs.tabText(2) == "History (1)"
    choose(program, "Comes back to")
    written_down(program, qtbot, lambda: program.window.desk.history.do("accept"))
    qtbot.waitUntil(lambda: bool((one := program.store.case(case_id)) and one.case.links), timeout=10_000)
    assert program.desk.draft is not None
    assert program.desk.draft.letter_kind == "comeback"
    qtbot.waitUntil(lambda: tabs.tabText(2) == "History")
    assert [one.decided for one in program.store.entries(case_id) if isinstance(one, OfferedLink)] == ["accepted"]


HEADED_ALIKE = """Message-ID: <{id}@whitcombe.example>
From: "Eleanor Whitcombe" <eleanor@whitcombe.example>
To: customer.relations@northvale.example
Subject: {subject}
Date: {date}

{text}
"""


def test_a_mail_headed_like_an_earlier_one_only_asks_until_a_person_says_so(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    for name, subject, date, text in (
        ("one", "Our ruined week", "Mon, 19 Oct 2026 10:00:00 +0000", "The guide was rude to my mother."),
        ("two", "Re: Our ruined week", "Mon, 9 Nov 2026 10:00:00 +0000", "Nobody has answered me."),
    ):
        (tmp_path / f"{name}.eml").write_text(
            HEADED_ALIKE.format(id=name, subject=subject, date=date, text=text), "utf-8"
        )
    opened(program, qtbot, tmp_path / "one.eml")
    finished(program, qtbot)
    case_id = opened(program, qtbot, tmp_path / "two.eml")
    (offer,) = [one for one in program.window.desk.history.list.cards.cards if one.title.startswith("Comes back to")]
    assert offer.detail == "the same sender and subject"
    assert not any(title.startswith("Letter 1") for title in titles(program))
    choose(program, "Comes back to")
    written_down(program, qtbot, lambda: program.window.desk.history.do("accept"))
    qtbot.waitUntil(lambda: bool((one := program.store.case(case_id)) and one.standing.comeback), timeout=10_000)
    qtbot.waitUntil(lambda: any(title.startswith("Letter 1 in CR-2026-") for title in titles(program)), timeout=10_000)


def test_what_the_earlier_letter_promised_and_nobody_kept_stands_on_top_of_a_comeback(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path
) -> None:
    first = opened(program, qtbot, post)
    finished(program, qtbot)
    (letter,) = program.store.letters(first)
    for id, text, done in (("a", "I will call you.", None), ("b", "You will have it soon.", "2026-11-02T10:00:00Z")):
        program.store.put_entry(first, KeptPromise(id=id, text=text, at="2026-11-01T10:00:00Z", by="Kim",
                                                   letter_id=letter.id, done_at=done))  # fmt: skip
    (again := tmp_path / "again.eml").write_text(AGAIN, "utf-8")
    opened(program, qtbot, again)
    shown = program.window.desk.history.list.cards.cards
    assert [(one.title, one.detail) for one in shown if one.title.startswith("Promised")] == [
        ("Promised in CR-2026-000001", "I will call you.")
    ]
    assert titles(program)[1].startswith("Promised in")


def test_a_finished_letter_is_read_sent_or_taken_back(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    finished(program, qtbot)
    choose(program, "Letter 1")
    program.window.desk.history.do("open")
    box = program.window.desk.deeds.box
    assert isinstance(box, LetterBox)
    assert box.text.isReadOnly()
    assert "I am sorry." in box.text.toPlainText()
    box.accept()
    written_down(program, qtbot, lambda: program.window.desk.history.do("take_back"))
    assert program.store.letters(case_id)[0].taken_back_at
    assert program.store.rows()[0].state == "open"
    assert not program.desk.filing.is_finished
    assert program.window.statusBar().currentMessage().startswith("Letter 1 is taken back")
    assert "Finished" not in program.window.desk.letter.saved.text()


def test_a_letter_is_not_taken_back_after_five_minutes_although_its_card_still_offers_it(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    case_id = opened(program, qtbot, post)
    finished(program, qtbot)
    choose(program, "Letter 1")
    card = program.window.desk.history.list.current()
    assert card is not None
    program.desk.record.take_back(replace(card.value.value, finished_at="2026-01-05T09:00:00+00:00"))
    assert program.window.statusBar().currentMessage().startswith("Letter 1 can no longer be taken back")
    assert not program.writing.busy
    assert program.store.letters(case_id)[0].taken_back_at is None


def test_a_case_opened_right_after_finishing_another_stays_in_front(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.eml"
    again.write_text(AGAIN, "utf-8")
    second = opened(program, qtbot, post, again)
    first = min(program.store.rows(), key=lambda row: row.reference).id
    on_the_desk(program, qtbot, first)
    program.desk.file_letter(a_letter(program))
    on_the_desk(program, qtbot, second)
    qtbot.waitUntil(lambda: not program.writing.busy, timeout=10_000)
    assert program.desk.case is not None
    assert program.desk.case.stored.case.id == second
    assert program.store.letters(first)


def test_a_sent_letter_says_how_and_is_not_taken_back(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    finished(program, qtbot)
    letter = program.store.letters(case_id)[0]
    written_down(program, qtbot, lambda: program.desk.record.sent(letter, "by post"))
    choose(program, "Letter 1")
    card = program.window.desk.history.list.current()
    assert card is not None
    assert "sent by post" in card.remark
    assert card.value.deeds == ("open",)


@pytest.mark.parametrize(
    ("deed", "typed", "left"),
    [("paid", "V-4711", ("paid", "V-4711", None)), ("rejected", "No account", ("rejected", None, "No account"))],
)
def test_a_payment_is_recorded_after_the_letter_with_its_number_or_why_it_was_rejected(
    program: Program, qtbot: QtBot, post: Path, deed: str, typed: str, left: tuple[str, str | None, str | None]
) -> None:
    case_id = opened(program, qtbot, post)
    finished(program, qtbot)
    choose(program, "To be paid: GBP 40")
    program.window.desk.history.do(deed)
    fill(program, qtbot, typed)
    (payment,) = [one for one in program.store.entries(case_id) if isinstance(one, Payment)]
    assert (payment.state, payment.voucher_number, payment.why) == left


def test_a_promise_is_ticked_off(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    program.store.put_entry(case_id, KeptPromise(id="p", text="I will call.", at="2026-11-01T10:00:00Z", by="Kim"))
    written_down(program, qtbot, lambda: program.window.open_case(case_id))
    choose(program, "Promise")
    written_down(program, qtbot, lambda: program.window.desk.history.do("kept"))
    (promise,) = program.store.entries(case_id)
    assert isinstance(promise, KeptPromise)
    assert promise.done_at


def test_nobody_is_to_be_called_at_a_moment_that_has_passed(qtbot: QtBot) -> None:
    box = EntryBox(EntryForm(w.ADD_CALL_BACK, w.CALL_BACK_TEXT, due_in_hours=4))
    qtbot.addWidget(box)
    given: list[str] = []
    box.given.connect(lambda _, __, due: given.append(due))
    box.text.setPlainText("She is at home after six.")
    box.due.setDateTime(QDateTime.currentDateTime().addDays(-1))
    box.keep.click()
    assert (given, box.told.text()) == ([], say(w.SAY_LATER))
    box.due.setDateTime(QDateTime.currentDateTime().addDays(1))
    box.keep.click()
    assert len(given) == 1
