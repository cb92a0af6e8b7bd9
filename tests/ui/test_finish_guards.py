"""Before a letter goes: nobody answers twice unawares, and nothing goes to another customer's address."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.award import Award
from drafter.model.draft import Draft, FinishedLetter
from drafter.model.finding import Promise
from drafter.model.letter import letter_from_plain
from drafter.steps.flow import Obstacle
from drafter.ui.desk.finish_gate import FinishGate, Guard

OTHER = """Message-ID: <other@example.org>
From: "Peter Ho" <eleanor@whitcombe.example>
To: customer.relations@northvale.example
Subject: Lounge
Date: Mon, 2 Nov 2026 10:42:17 +0000

The lounge was closed.
"""


def opened(program: Program, qtbot: QtBot, *post: Path) -> None:
    """The first of the post, on the desk."""
    for path in post:
        with qtbot.waitSignal(program._post.ended, timeout=20_000):
            program.import_files([path])
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(min(program.store.rows(), key=lambda row: row.reference).id)


def by_kim(program: Program) -> FinishedLetter:
    letter = letter_from_plain("Dear Mrs Whitcombe, we answered.")
    return FinishedLetter(
        id="", case_id="", number=0, letter=letter, digest="", template=None, award=Award(), overrides=(),
        decisions=(), promises=(), finished_by="Kim Ito", finished_at="",
    )  # fmt: skip


def guards(program: Program) -> list[Guard]:
    shown = program.window.desk.finishing.gate
    return [card.value for card in shown.list.cards.cards if isinstance(card.value, Guard)] if shown else []


def test_a_case_that_was_answered_in_another_window_stops_the_letter_until_somebody_has_looked(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    case_id = program.desk.case.stored.case.id or ""  # type: ignore[union-attr]  # opened
    program.store.finish(case_id, by_kim(program))
    program.window.desk.finish()
    qtbot.waitUntil(lambda: bool(guards(program)), timeout=10_000)
    assert guards(program)[0].what == "Kim Ito answered this case meanwhile with letter 1."
    shown = program.window.desk.finishing.gate
    assert shown is not None
    shown.list.setCurrentIndex(shown.list.cards.index(0))
    shown.seen.click()
    assert guards(program) == []
    assert program.desk.filing.answered_meanwhile is None


def test_an_address_that_stands_under_another_name_is_said(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.eml"
    other.write_text(OTHER, "utf-8")
    opened(program, qtbot, post, other)
    program.window.desk.finish()
    qtbot.waitUntil(lambda: bool(guards(program)), timeout=10_000)
    assert "eleanor@whitcombe.example stands in CR-2026-" in guards(program)[0].detail
    shown = program.window.desk.finishing.gate
    assert shown is not None
    assert not shown.finish_button.isEnabled()


def test_two_windows_that_finish_at_once_leave_one_letter(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    case_id = program.desk.case.stored.case.id or ""  # type: ignore[union-attr]  # opened
    theirs = by_kim(program)
    program.store.finish(case_id, theirs)
    mine = theirs.__class__(**{name: getattr(theirs, name) for name in theirs.__struct_fields__} | {"number": 1})
    with qtbot.waitSignal(program.desk.recorded, timeout=10_000):
        program.desk.file_letter(mine)
    assert [one.letter.finished_by for one in program.store.letters(case_id) if one.letter] == ["Kim Ito"]


def gate_before(program: Program, body: str) -> FinishGate:
    """The finish gate, opened on a letter by hand to Mrs Whitcombe."""
    desk = program.window.desk
    desk.letter.editor.show_letter(letter_from_plain(f"Dear Mrs Whitcombe,\n\n{body}"))
    program.desk.text_edited()
    desk.finish()
    assert desk.finishing.gate is not None
    return desk.finishing.gate


def unanswered(gate: FinishGate) -> list[int]:
    return [
        row
        for row, card in enumerate(gate.list.cards.cards)
        if isinstance(card.value, Obstacle) and card.value.finding and card.value.finding.rule.startswith("COV-")
    ]


def test_a_concern_that_stops_the_letter_is_answered_or_left_with_a_reason(
    program: Program, qtbot: QtBot, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(program, qtbot, post)
    gate = gate_before(program, "Thank you.\n\nYours sincerely,\n\nPriya Nair")
    qtbot.waitUntil(lambda: len(unanswered(gate)) > 1, timeout=20_000)
    before = len(unanswered(gate))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Said on the telephone", True))
    gate.list.setCurrentIndex(gate.list.cards.index(unanswered(gate)[0]))
    assert not gate.answered.isHidden()
    gate.because.click()
    qtbot.waitUntil(lambda: len(unanswered(gate)) == before - 1, timeout=20_000)
    gate.list.setCurrentIndex(gate.list.cards.index(unanswered(gate)[0]))
    gate.answered.click()
    qtbot.waitUntil(lambda: len(unanswered(gate)) == before - 2, timeout=20_000)
    assert program.desk.draft is not None
    decided = [(one.decided, one.reason) for one in program.desk.draft.decisions]
    assert decided == [("left", "Said on the telephone"), ("answered", None)]


def test_a_letter_that_is_finished_as_it_stands_is_not_finished_again(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    editor = program.window.desk.letter.editor
    editor.show_letter(by_kim(program).letter)
    program.desk.text_edited()
    program.desk.read_text()
    with qtbot.waitSignal(program.desk.finished):
        program.desk.file_letter(msgspec.structs.replace(by_kim(program), digest=program.desk.current.letter.digest))
    with qtbot.waitSignal(program.desk.told) as told:
        program.window.desk.finish()
    assert told.args[0].startswith("This letter is finished and filed as it stands.")
    assert program.window.desk.finishing.gate is None
    editor.insertPlainText("Once more: ")
    program.window.desk.finish()
    assert program.window.desk.finishing.gate is not None


def test_a_finished_letter_does_not_repeat_itself(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    case_id = program.desk.case.stored.case.id or ""  # type: ignore[union-attr]  # opened
    said = letter_from_plain(
        "Dear Mrs Whitcombe,\n\nA fuel pump failed during the checks before departure, and they had to replace it."
    )
    draft = msgspec.structs.replace(program.desk.current, letter=said)
    program.store.finish(case_id, msgspec.structs.replace(by_kim(program), letter=said))
    changed = msgspec.structs.replace(draft, letter=letter_from_plain(f"{said.plain} Truly."))
    answers: list[tuple[str, ...]] = []

    def ask(given: Draft) -> None:
        """On the lane that checks letters: the engines belong to it."""
        work = partial(program.services.inspect, given, program.desk.book, True)
        program.checking.ask(work, lambda outside: answers.append(outside.earlier_letters), pytest.fail)
        qtbot.waitUntil(lambda: bool(answers))

    ask(draft)
    assert answers.pop() == ()
    ask(changed)
    assert answers.pop() == (said.plain,)


def promises(gate: FinishGate) -> list[tuple[str, bool]]:
    """Each with whether it is kept."""
    told = (
        (card.value.text, card.edge == "advice") for card in gate.list.cards.cards if isinstance(card.value, Promise)
    )
    return list(told)


def test_a_promise_that_was_dropped_stays_dropped_when_the_gate_is_opened_again(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    said = "The station manager will call you on Friday."
    gate = gate_before(program, f"{said}\n\nYours sincerely,\n\nPriya Nair")
    qtbot.waitUntil(lambda: promises(gate) == [(said, True)], timeout=20_000)
    row = next(n for n, card in enumerate(gate.list.cards.cards) if isinstance(card.value, Promise))
    gate.list.setCurrentIndex(gate.list.cards.index(row))
    gate.drop.click()
    assert promises(gate) == [(said, False)]
    gate.reject()
    desk = program.window.desk
    desk.finish()
    again = desk.finishing.gate
    assert again is not None
    qtbot.waitUntil(lambda: bool(promises(again)), timeout=20_000)
    assert promises(again) == [(said, False)]


def test_a_letter_without_a_close_that_was_checked_in_full_stays_so_while_its_concerns_are_decided(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    """Rules for the whole letter wait for a close only until somebody asks for them."""
    opened(program, qtbot, post)
    gate = gate_before(program, "Thank you.\n\nPriya Nair")
    qtbot.waitUntil(lambda: len(unanswered(gate)) > 1, timeout=20_000)
    before = len(unanswered(gate))
    gate.list.setCurrentIndex(gate.list.cards.index(unanswered(gate)[0]))
    gate.answered.click()
    qtbot.waitUntil(lambda: len(unanswered(gate)) == before - 1, timeout=20_000)
    with qtbot.waitSignal(program.desk.reviewed, timeout=20_000):
        program.desk.checks.while_writing()  # as after each pause
    assert program.desk.current.review is not None
    assert program.desk.current.review.whole
