"""The letter of a practice case is written with the desk's own tools, and carried nowhere by them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.letter import Placeholder
from drafter.ui.desk.library_box import LibraryBox
from drafter.ui.desk.question_box import QuestionBox
from drafter.ui.training.session_view import SessionView
from drafter.ui.training.training_view import TrainingView

pytestmark = pytest.mark.slow
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
)  # fmt: skip


@pytest.fixture
def place(program: Program, qtbot: QtBot) -> TrainingView:
    assert program.training is not None
    view = program.training.view
    program.window.go_to(view)
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() > 0, timeout=10_000)
    begin(view, qtbot)
    return view


def begin(view: TrainingView, qtbot: QtBot, id: str = "screen-dark") -> None:
    """The case opened, its tools there, and its letter looked at."""
    view.open(id)
    qtbot.waitUntil(lambda: view.session.begun is not None, timeout=20_000)
    qtbot.waitUntil(lambda: view.session.tools.templates.count() > 0, timeout=20_000)


@pytest.fixture
def session(place: TrainingView) -> SessionView:
    return place.session


def checked(session: SessionView, qtbot: QtBot) -> None:
    """Until the remarks on the screen are about the text on the screen."""
    desk = session.desk
    qtbot.waitUntil(lambda: desk.current.review is not None, timeout=20_000)


def open_ones(session: SessionView) -> list[Placeholder]:
    return [one for _, one in session.desk.current.letter.placeholders if one.state == "open"]


def box_of(kind: type) -> QuestionBox | LibraryBox:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_a_template_of_the_library_comes_with_its_questions_and_they_are_answered_by_keys(
    session: SessionView, qtbot: QtBot
) -> None:
    session.tools.insert.click()
    before = [one.name for one in open_ones(session)]
    assert len(before) > 3
    assert session.letter.hasFocus()
    qtbot.keyClick(session.letter, Qt.Key.Key_Return)
    box = box_of(QuestionBox)
    asked = box._field.name
    qtbot.keyClicks(box.input, "the screen")
    qtbot.keyClick(box.input, Qt.Key.Key_Return)
    assert asked in before
    assert asked not in [one.name for one in open_ones(session)]
    assert "the screen" in session.text
    assert any(step.what == "template" for step in session.begun.sitting.steps)  # type: ignore[union-attr]


def test_a_slash_on_an_empty_line_opens_the_library(session: SessionView, qtbot: QtBot) -> None:
    qtbot.keyClicks(session.letter, "/")
    box = box_of(LibraryBox)
    qtbot.keyClicks(box.search, "vouchers cash choice")
    before = session.text
    qtbot.keyClick(box.search, Qt.Key.Key_Return)
    assert session.text != before


def test_f7_goes_to_a_remark_and_ctrl_1_mends_it(session: SessionView, program: Program, qtbot: QtBot) -> None:
    qtbot.keyClicks(session.letter, "Dear Mr Rao, I am sorry for the the dark screen.")
    checked(session, qtbot)
    found = [one for one in session.desk.current.review.findings if one.end > one.start]  # type: ignore[union-attr]
    for _ in found:
        qtbot.keyClick(session.letter, Qt.Key.Key_F7)
        if (finding := session.letter.finding_at_caret()) is not None and finding.fixes:
            break
    assert finding is not None
    qtbot.keyClick(session.letter, Qt.Key.Key_1, CTRL)
    assert finding.fixes[0] in session.text
    assert not program.window.desk.letter.editor.toPlainText()


def test_a_remark_can_be_silenced_in_this_letter_only(session: SessionView, qtbot: QtBot) -> None:
    qtbot.keyClicks(session.letter, "We apologise for any inconvenience caused.")
    checked(session, qtbot)
    finding = next(one for one in session.desk.current.review.findings if one.blocks == "no")  # type: ignore[union-attr]
    menu: QMenu = session.writing.findings.menu_for(finding)
    silences = [one.text() for one in menu.actions() if "ilence" in one.text() or "letter" in one.text()]
    assert len(silences) == 2
    session.writing.findings.silence_wanted.emit(finding.key, "letter")
    assert session.desk.current.silenced == (finding.key,)


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_3, 1), (Qt.Key.Key_4, 2), (Qt.Key.Key_5, 1), (Qt.Key.Key_6, 0)])
def test_the_desks_keys_lead_to_the_parts_of_the_sitting(
    session: SessionView, qtbot: QtBot, key: Qt.Key, page: int
) -> None:
    session.tabs.setCurrentIndex(3)
    qtbot.keyClick(session.letter, key, ALT)
    assert session.tabs.currentIndex() == page
    assert session.tabs.currentWidget().isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, ALT)
    assert session.letter.hasFocus()


def test_while_one_practises_nothing_is_done_to_a_case_on_the_desk(
    place: TrainingView, program: Program, qtbot: QtBot
) -> None:
    actions = program.window.open_cases.actions_
    cases = [one for one in (*actions.letter, *actions.record) if one is not None]
    assert len(cases) > 10
    assert not any(one.isEnabled() for one in cases)
    program.window.go_to(program.window.open_cases)
    assert all(one.isEnabled() for one in cases)
    assert actions._writing.editor is program.window.desk.letter.editor


def test_what_is_copied_in_practice_is_pasted_in_practice_and_nowhere_else(
    session: SessionView, program: Program, qtbot: QtBot
) -> None:
    qtbot.keyClicks(session.letter, "Dear Mr Rao,")
    session.letter.selectAll()
    session.letter.copy()
    program.window.desk.letter.editor.paste()
    assert not program.window.desk.letter.editor.toPlainText()
    assert not QApplication.clipboard().text()
    session.letter.moveCursor(QTextCursor.MoveOperation.End)
    session.letter.paste()
    assert session.text.count("Dear Mr Rao,") == 2


def test_the_award_follows_the_noted_facts_and_is_taken_into_the_decisions(
    place: TrainingView, session: SessionView, qtbot: QtBot
) -> None:
    begin(place, qtbot, "pump-and-grandmother")
    desk = session.desk
    for name, value in (("arrival_delay_min", 312), ("cause.kind", "technical"), ("origin", "LHR"),
                        ("destination", "HKG")):  # fmt: skip
        desk.confirm_fact(name, value)
    flown = next(one for one in session.begun.practice.case.messages).text  # type: ignore[union-attr]
    for name, field in session.form.facts.items():
        field.setText(str(session.begun.practice.outcomes.facts[name]))  # type: ignore[union-attr]
        field.editingFinished.emit()
    assert desk.current.award.of("owed"), (desk.current.compensation.questions, flown)
    session.award.take.click()
    owed = desk.current.award.of("owed")[0].amount
    assert owed is not None
    assert session.form.sums["owed"].text() == f"{owed.amount:,} {owed.currency}"
    assert any(step.what == "owed" for step in session.begun.sitting.steps)  # type: ignore[union-attr]


def test_open_questions_and_silenced_remarks_are_there_again_when_one_comes_back(
    place: TrainingView, session: SessionView, program: Program, qtbot: QtBot
) -> None:
    session.tools.insert.click()
    session.desk.set_silent("TON-01 any", True)
    names = [one.name for one in open_ones(session)]
    begin(place, qtbot, "wedding-suit")
    begin(place, qtbot)
    qtbot.waitUntil(lambda: session.begun is not None and session.begun.practice.id == "screen-dark", timeout=10_000)
    assert [one.name for one in open_ones(session)] == names
    assert session.desk.current.silenced == ("TON-01 any",)
