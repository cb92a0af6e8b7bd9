"""Waiting for the customer in the real window: marked, seen over the case, and ended by a reply or by hand."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot
from test_history import a_letter, choose, fill, opened, titles, written_down

from drafter.app.window import Program
from drafter.model.case_entry import CustomerWait


def waiting(program: Program, qtbot: QtBot, post: Path) -> str:
    """The case, once the customer has been asked for receipts through the menu."""
    case_id = opened(program, qtbot, post)
    action = next(one for one in program.window.all_actions() if one.objectName() == "Wait for the customer …")
    action.trigger()
    fill(program, qtbot, "Receipts for the hotel.")
    return case_id


def test_a_case_that_waits_for_the_customer_says_so_and_its_promise_moves(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    case_id = waiting(program, qtbot, post)
    head = program.window.desk.head
    qtbot.waitUntil(lambda: "the customer" in head._waits.text(), timeout=10_000)
    qtbot.waitUntil(lambda: program.store.case(case_id).standing.state == "waiting", timeout=10_000)  # type: ignore[union-attr]  # it is there
    assert "stand still" in head._due.toolTip()


def test_the_wait_is_ended_from_its_card(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = waiting(program, qtbot, post)
    choose(program, "Asked of the customer")
    program.window.desk.history.do("customer_answered")
    fill(program, qtbot, "Two receipts came.")
    (wait,) = [one for one in program.store.entries(case_id) if isinstance(one, CustomerWait)]
    assert wait.ended_because == "Two receipts came."
    assert program.store.case(case_id).standing.state == "open"  # type: ignore[union-attr]  # it is there


def test_a_holding_letter_leaves_the_case_open(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    letter = replace(a_letter(program), kind="holding")
    written_down(program, qtbot, lambda: program.desk.file_letter(letter))
    qtbot.waitUntil(lambda: len(program.store.letters(case_id)) == 1, timeout=10_000)
    assert program.store.case(case_id).standing.state == "open"  # type: ignore[union-attr]  # it is there
    assert any(title.startswith("Letter 1") for title in titles(program))
