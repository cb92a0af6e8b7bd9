"""The Training place: a case is opened, answered and marked, and nothing of it is found among the cases."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.training.training_view import TrainingView
from training_ground import practice, shelf

pytestmark = pytest.mark.slow


@pytest.fixture
def place(program: Program, qtbot: QtBot) -> TrainingView:
    assert program.training is not None
    view = program.training.view
    program.window.go_to(view)
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() > 0, timeout=10_000)
    return view


def rows(view: TrainingView) -> list[QTreeWidgetItem]:
    heads = [view.list.topLevelItem(n) for n in range(view.list.topLevelItemCount())]
    return [head.child(n) for head in heads for n in range(head.childCount())]


def answered(view: TrainingView, qtbot: QtBot, letter: str) -> str:
    view.open("screen-dark")
    view.letter.setPlainText(letter)
    view.form.categories.setText("cabin.entertainment, service.cabin_crew")
    view.form.sums["goodwill"].setText("39.00 GBP")
    view.hand_in.click()
    qtbot.waitUntil(lambda: view.right.currentIndex() == 1, timeout=10_000)
    return view.marks.toPlainText()


def test_the_list_holds_every_case_and_a_banner_says_where_we_are(place: TrainingView) -> None:
    assert len(rows(place)) == len(shelf().cases)
    assert "nothing here reaches a customer" in place.banner.text()


def test_a_letter_is_marked_with_its_words_and_a_model_answer(place: TrainingView, qtbot: QtBot) -> None:
    marks = answered(place, qtbot, practice().careless.letter)
    assert "not passed" in marks
    assert "Critical error" in marks
    assert "Dear Mr Farrell" in marks


def test_the_model_answer_stays_sealed_until_the_letter_is_in(place: TrainingView) -> None:
    place.open("screen-dark")
    assert not place.marks.toPlainText()
    assert "Cabin log" not in place.incoming.toPlainText()


def test_what_was_practised_is_not_among_the_cases(place: TrainingView, program: Program, qtbot: QtBot) -> None:
    answered(place, qtbot, practice().model.letter)
    assert not program.store.search("Farrell")
    assert (program.store.path.parent / "practice.sqlite").exists()


def test_a_sum_that_cannot_be_read_is_said(place: TrainingView, qtbot: QtBot) -> None:
    place.open("screen-dark")
    place.form.sums["owed"].setText("much")
    with qtbot.waitSignal(place.told) as said:
        place.hand_in.click()
    assert "much" in said.args[0]
    assert place.hand_in.isEnabled()


def test_the_next_case_says_why(place: TrainingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.told, timeout=10_000) as said:
        place.next.click()
    assert "weakest skill" in said.args[0]
    assert place.title.text()
