"""The lock on facts as one works with it: a leak stops every way out, reasons and promises stay with the case."""

from __future__ import annotations

from pathlib import Path

import docx
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot
from test_finish_guards import OTHER, opened

from drafter.app.window import Program
from drafter.model.draft import ConcernDecision
from drafter.model.letter import letter_from_plain
from drafter.steps.flow import Obstacle, concerns_of
from drafter.ui import wording as w
from drafter.ui.desk.finish_gate import FinishGate
from drafter.ui.saying import say

LEAK = "Dear Mrs Whitcombe,\n\nPeter Ho was kept waiting as well.\n\nYours sincerely,\n\nPriya Nair"


def write(program: Program, qtbot: QtBot, text: str) -> None:
    program.window.desk.letter.editor.show_letter(letter_from_plain(text))
    with qtbot.waitSignal(program.desk.reviewed, timeout=30_000):
        program.desk.check_in_full()


def gate_of(program: Program, qtbot: QtBot) -> FinishGate:
    program.window.desk.finish()
    gate = program.window.desk.finishing.gate
    assert gate is not None
    return gate


def stopping(gate: FinishGate, rule: str) -> list[int]:
    return [row for row, card in enumerate(gate.list.cards.cards)
            if isinstance(card.value, Obstacle) and card.value.finding and card.value.finding.rule == rule]  # fmt: skip


def test_another_customers_name_stops_every_way_out_of_the_window(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path
) -> None:
    (other := tmp_path / "other.eml").write_text(OTHER.replace("eleanor@whitcombe", "peter@ho"), "utf-8")
    opened(program, qtbot, post, other)
    write(program, qtbot, LEAK)
    gate = gate_of(program, qtbot)
    qtbot.waitUntil(lambda: bool(stopping(gate, "PII-05")), timeout=20_000)
    gate.list.setCurrentIndex(gate.list.cards.index(stopping(gate, "PII-05")[0]))
    assert not gate.because.isEnabled()
    qtbot.keyClick(gate, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert gate.isVisible()
    with qtbot.waitSignal(program.desk.told):
        program.window.desk.letter_deeds.copy_letter()
    assert "Peter Ho" not in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(program.desk.told):
        program.window.desk.letter_deeds.export_to(tmp_path / "letter.docx")
    document = docx.Document(str(tmp_path / "letter.docx"))
    assert "not for sending" in document.sections[0].header._element.xml + document.core_properties.title


def test_what_was_kept_or_left_with_a_reason_is_shown_again_with_the_next_version(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    write(program, qtbot, "Dear Mrs Whitcombe,\n\nYou wrote of £999.\n\nYours sincerely,\n\nPriya Nair")
    review = program.desk.current.review
    assert review is not None
    (sum_,) = [one for one in review.findings if one.rule == "FAC-03"]
    left = review.concerns[0].text
    program.desk.override(sum_, "said on the telephone")
    program.desk.decide_concern(ConcernDecision(text=left, decided="left", reason="not ours", by="Priya Nair"))
    write(program, qtbot, "Dear Mrs Whitcombe,\n\nAs you say, £999.\n\nYours sincerely,\n\nPriya Nair")
    gate = gate_of(program, qtbot)
    told = {(card.title, card.detail) for card in gate.list.cards.cards if card.value is None}
    assert ("Kept although flagged: £999", "said on the telephone") in told
    assert any(what.startswith("Left unanswered: ") and why == "not ours" for what, why in told)


SAYS_SO = "Dear Mrs Whitcombe,\n\nI am sorry that NV252 was five hours late.\n\nYours sincerely,\n\nPriya Nair"


def test_a_click_on_a_concern_lights_up_both_texts_and_nothing_of_ours_where_we_say_nothing(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    write(program, qtbot, SAYS_SO)
    desk = program.window.desk
    desk.tabs.setCurrentWidget(desk.concerns)
    cards = desk.concerns.list.cards.cards
    told = {bool(card.value.by): row for row, card in enumerate(cards)}
    for mentioned in (True, False):
        ledger, concern = desk.concerns.list, cards[told[mentioned]].value
        ledger.scrollTo(ledger.cards.index(told[mentioned]))
        place = ledger.visualRect(ledger.cards.index(told[mentioned]))
        qtbot.mouseClick(ledger.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
        assert desk.customer.chosen_words() == (concern.message, concern.start, concern.end)
        assert ("five hours late" in desk.letter.editor.textCursor().selectedText()) is mentioned


def clicked(qtbot: QtBot, program: Program, row: int) -> None:
    ledger = program.window.desk.concerns.list
    ledger.scrollTo(ledger.cards.index(row))
    place = ledger.visualRect(ledger.cards.index(row)).center()
    qtbot.mouseClick(ledger.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_words_selected_before_the_click_on_a_card_part_the_concern(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    desk = program.window.desk
    desk.tabs.setCurrentWidget(desk.concerns)
    concern, before = concerns_of(program.desk.current)[0], len(concerns_of(program.desk.current))
    half = concern.text.index(" ", len(concern.text) // 2) + 1
    assert desk.customer.find(concern.text[half : half + 20])
    clicked(qtbot, program, 0)
    desk.concerns.split_at_chosen.emit(concern.text)
    parts = [one.text for one in concerns_of(program.desk.current)]
    assert len(parts) == before + 1
    assert parts[:2] == [concern.text[:half].strip(), concern.text[half:]]


def test_words_of_the_customers_letter_are_selected_by_keys_and_become_a_concern(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    letter = program.window.desk.customer
    concern, count = concerns_of(program.desk.current)[0], len(concerns_of(program.desk.current))
    program.desk.strike_concern(concern.text)
    letter.setTextCursor(letter.document().find(concern.text[:20]))
    qtbot.keyClick(letter, Qt.Key.Key_Left)
    for _ in concern.text:
        qtbot.keyClick(letter, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert letter.chosen_words() == (concern.message, concern.start, concern.end)
    qtbot.keyClick(program.window.desk.concerns.add, Qt.Key.Key_Space)
    assert concern.text in [one.text for one in concerns_of(program.desk.current)]
    assert len(concerns_of(program.desk.current)) == count


def test_a_concern_with_no_words_selected_in_it_is_not_parted_and_that_is_said(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    desk = program.window.desk
    desk.tabs.setCurrentWidget(desk.concerns)
    concern = concerns_of(program.desk.current)[0]
    clicked(qtbot, program, 0)
    with qtbot.waitSignal(program.desk.told) as told:
        desk.concerns.split_at_chosen.emit(concern.text)
    assert told.args == [say(w.SELECT_CONCERN)]
    assert concerns_of(program.desk.current)[0] == concern


def test_words_that_are_no_longer_selected_part_nothing(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    desk = program.window.desk
    desk.tabs.setCurrentWidget(desk.concerns)
    concern, before = concerns_of(program.desk.current)[0], concerns_of(program.desk.current)
    half = concern.text.index(" ", len(concern.text) // 2) + 1
    assert desk.customer.find(concern.text[half : half + 20])
    clicked(qtbot, program, 0)
    desk.customer.moveCursor(QTextCursor.MoveOperation.Start)
    desk.concerns.split_at_chosen.emit(concern.text)
    assert concerns_of(program.desk.current) == before
