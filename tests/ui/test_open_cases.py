"""Several cases are open at once, each in a tab of its own, and nothing of one is ever seen in another."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.adapters.settings_file import read_settings
from drafter.app.window import Program
from drafter.model.letter import letter_from_plain
from drafter.settings import Settings
from drafter.ui.desk.open_cases import MOST_OPEN
from handbook import book

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(program: Program, qtbot: QtBot) -> list[str]:
    """The ids of three cases, all on the desk; the last is in front."""
    post = sorted(SAMPLES.glob("0[124]*.eml"))
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files(post)
    ids = [row.id for row in sorted(program.store.rows(), key=lambda row: row.reference)]
    for case_id in ids:
        on_the_desk(program, qtbot, case_id)
    return ids


def on_the_desk(program: Program, qtbot: QtBot, case_id: str) -> None:
    program.window.open_case(case_id)
    qtbot.waitUntil(lambda: program.desk.case is not None and program.desk.case_id == case_id, timeout=10_000)


def typed(program: Program, text: str) -> None:
    program.window.desk.letter.editor.selectAll()
    QTest.keyClicks(program.window.desk.letter.editor, text)


def words(program: Program) -> str:
    return program.window.desk.letter.editor.toPlainText()


def test_a_tab_says_whose_case_it_is_and_how_far_its_letter_has_come(
    program: Program, qtbot: QtBot, three: list[str]
) -> None:
    tabs = program.window.open_cases.tabs
    assert tabs.tabText(0) == "CR-2026-000001  Eleanor Whitcombe – not begun"
    tabs.choose(three[0])
    typed(program, "Dear Mrs Whitcombe")
    qtbot.waitUntil(lambda: tabs.tabText(0).endswith("being written"), timeout=10_000)


def test_what_is_written_undone_and_selected_in_one_tab_stays_there(program: Program, three: list[str]) -> None:
    cases, written = program.window.open_cases, {id: f"A letter about {n}" for n, id in enumerate(three)}
    for case_id, text in written.items():
        cases.open(case_id)
        typed(program, text)
        QTest.keyClick(program.window.desk.letter.editor, Qt.Key.Key_Left)
    for case_id, text in written.items():
        cases.open(case_id)
        assert words(program) == text
        assert program.window.desk.letter.editor.textCursor().position() == len(text) - 1
    program.window.desk.letter.editor.undo()
    cases.open(three[0])
    assert words(program) == written[three[0]]


def test_undo_never_goes_back_behind_the_letter_as_it_was_opened(
    program: Program, qtbot: QtBot, three: list[str]
) -> None:
    typed(program, "Dear Sir")
    program.window.open_cases.close_front()
    on_the_desk(program, qtbot, three[2])
    program.window.desk.letter.editor.undo()
    assert words(program) == "Dear Sir"


def test_a_case_opened_twice_has_one_tab(program: Program, qtbot: QtBot, three: list[str]) -> None:
    on_the_desk(program, qtbot, three[0])
    assert program.window.open_cases.tabs.ids == tuple(three)


def test_a_check_that_comes_late_is_told_of_its_own_letter(program: Program, qtbot: QtBot, three: list[str]) -> None:
    """Both letters are on their way through the engine when the second comes to the front."""
    for case_id, text in ((three[0], "We recieve many letters."), (three[1], "You should of been told.")):
        program.window.open_cases.open(case_id)
        program.window.desk.letter.editor.show_letter(letter_from_plain(text))
        program.desk.check_in_full()
    views = {view.desk.case_id: view for view in program.window.open_cases.views}

    def flagged(case_id: str) -> set[str]:
        draft = views[case_id].desk.draft
        return {one.text for one in draft.review.findings} if draft and draft.review else set()

    qtbot.waitUntil(lambda: "recieve" in flagged(three[0]) and "should of" in flagged(three[1]), timeout=30_000)
    assert "recieve" not in flagged(three[1])
    titles = [card.title for card in views[three[0]].findings.list.cards.cards]
    assert any("recieve" in title for title in titles)


def test_closing_a_tab_keeps_its_draft(program: Program, qtbot: QtBot, three: list[str]) -> None:
    typed(program, "Half a sentence")
    qtbot.keyClick(program.window.desk.letter.editor, Qt.Key.Key_W, CONTROL)
    assert program.window.open_cases.tabs.ids == tuple(three[:2])
    on_the_desk(program, qtbot, three[2])
    assert words(program) == "Half a sentence"


def test_a_case_is_read_again_only_when_the_store_has_what_was_written(
    program: Program, qtbot: QtBot, three: list[str]
) -> None:
    """Its tab is opened again while the store is still busy with something else."""
    typed(program, "Half a sentence")
    held = threading.Event()
    program.window.desk.desk.lanes.writing.ask(held.wait, lambda _: None)
    program.window.open_cases.close_front()
    program.window.open_case(three[2])
    QTimer.singleShot(300, held.set)
    on_the_desk(program, qtbot, three[2])
    assert words(program) == "Half a sentence"


def test_a_middle_click_closes_the_tab_under_it(program: Program, qtbot: QtBot, three: list[str]) -> None:
    tabs = program.window.open_cases.tabs
    qtbot.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(1).center())
    assert tabs.ids == (three[0], three[2])


@pytest.mark.parametrize(
    ("key", "modifier", "to"),
    [
        (Qt.Key.Key_Tab, CONTROL, 0),
        (Qt.Key.Key_PageDown, CONTROL, 0),
        (Qt.Key.Key_Backtab, CONTROL | Qt.KeyboardModifier.ShiftModifier, 1),
        (Qt.Key.Key_PageUp, CONTROL, 1),
    ],
)
def test_keys_go_from_case_to_case_while_writing(
    program: Program, qtbot: QtBot, three: list[str], key: Qt.Key, modifier: Qt.KeyboardModifier, to: int
) -> None:
    qtbot.keyClick(program.window.desk.letter.editor, key, modifier)
    assert program.desk.case_id == three[to]
    assert program.window.focusWidget() is program.window.desk.letter.editor


def test_the_desk_says_that_it_is_empty_when_the_last_tab_is_closed(program: Program, three: list[str]) -> None:
    program.window.open_cases.close_all()
    assert program.desk.draft is None
    assert words(program) == ""
    assert not program.window.open_cases.tabs.isVisible()


def test_a_sentence_about_one_case_is_gone_when_another_comes_to_the_front(
    program: Program, qtbot: QtBot, three: list[str]
) -> None:
    program.desk.told.emit("recieve: a spelling error")
    assert "recieve" in program.window.statusBar().currentMessage()
    on_the_desk(program, qtbot, three[0])
    assert program.window.statusBar().currentMessage() == ""


def test_a_case_that_is_gone_from_the_store_leaves_no_tab(program: Program, qtbot: QtBot, three: list[str]) -> None:
    program.window.open_case("gone")
    qtbot.waitUntil(lambda: program.window.open_cases.tabs.ids == tuple(three), timeout=10_000)


def test_the_next_case_takes_the_place_of_a_finished_one(program: Program, three: list[str]) -> None:
    draft = program.desk.current
    program.desk.filing._final = draft.letter.digest
    program.window.open_next("one more")
    assert program.window.open_cases.tabs.ids == (*three[:2], "one more")


def test_no_more_than_a_dozen_stay_open_and_the_longest_left_goes_first(program: Program, three: list[str]) -> None:
    cases = program.window.open_cases
    cases.open(three[0])
    for number in range(MOST_OPEN - 2):
        cases.open(f"number {number}")
    assert len(cases.tabs.ids) == MOST_OPEN
    assert three[0] in cases.tabs.ids
    assert three[1] not in cases.tabs.ids


def test_what_was_open_is_open_again_after_a_restart(
    program: Program, qtbot: QtBot, qapp: QApplication, home: Path, three: list[str]
) -> None:
    typed(program, "A letter begun yesterday")
    program.window.open_cases.open(three[1])
    program.window.close()
    qtbot.waitUntil(lambda: not program.writing.busy, timeout=10_000)
    kept = read_settings(home)
    assert isinstance(kept, Settings)
    assert (kept.open_cases, kept.front_case) == (tuple(three), three[1])
    again = Program(qapp, home, book)
    again.show()
    qtbot.waitUntil(lambda: again.book is not None and again.desk.case is not None, timeout=30_000)
    assert (again.window.open_cases.tabs.ids, again.desk.case_id) == (tuple(three), three[1])
    on_the_desk(again, qtbot, three[2])
    assert words(again) == "A letter begun yesterday"
    again.window.close()
    again.close()
    again.window.deleteLater()


def test_panes_and_window_are_found_again_as_they_were_left(
    program: Program, qtbot: QtBot, qapp: QApplication, home: Path, three: list[str]
) -> None:
    program.window.resize(1300, 800)
    program.window.go_to(program.window.open_cases)
    panes = program.window.desk.panes
    panes.moveSplitter(420, 1)
    panes.splitterMoved.emit(420, 1)
    left = panes.sizes()[0]
    program.window.open_cases.open(three[0])
    assert program.window.desk.panes.sizes()[0] == left
    program.window.close()
    qtbot.waitUntil(lambda: not program.writing.busy, timeout=10_000)
    again = Program(qapp, home, book)
    again.show()
    qtbot.waitUntil(lambda: again.book is not None, timeout=30_000)
    again.window.go_to(again.window.open_cases)
    assert (again.window.width(), again.window.height()) == (1300, 800)
    assert abs(again.window.desk.panes.sizes()[0] - left) <= 2
    again.window.close()
    again.close()
    again.window.deleteLater()


@pytest.mark.parametrize("sizes", [(), (1, 2, 3), (-5,) * 8])
def test_sizes_that_fit_no_desk_are_passed_over(program: Program, sizes: tuple[int, ...]) -> None:
    before = program.window.desk.panes.arrangement
    program.window.open_cases.arrange(sizes)
    assert program.window.desk.panes.arrangement == before


def test_one_who_opens_a_case_by_key_can_write_at_once(program: Program, qtbot: QtBot, three: list[str]) -> None:
    program.window.open_cases.close_all()
    program.window.go_to(program.window.cases)
    program.window.cases.table.setFocus()
    on_the_desk(program, qtbot, three[0])
    qtbot.waitUntil(program.window.desk.letter.editor.hasFocus)
    QTest.keyClicks(QApplication.focusWidget(), "Dear Mrs Whitcombe")
    assert "Dear Mrs Whitcombe" in words(program)


def test_a_grave_case_gets_its_route_by_one_key(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files(sorted(SAMPLES.glob("06*.eml")))
    on_the_desk(program, qtbot, program.store.rows()[0].id)
    view = program.window.desk
    qtbot.waitUntil(view.suggestions.route.isVisible)
    program.window.open_cases.actions_.to_suggestions.trigger()
    QTest.keyClick(view.suggestions.list, Qt.Key.Key_Return)
    assert program.desk.draft is not None
    assert program.desk.draft.route == "Assistant manager, with Legal"
