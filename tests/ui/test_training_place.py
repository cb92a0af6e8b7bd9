"""The Training place: a case is opened, answered and marked, and nothing of it is found among the cases."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.training.training_view import TrainingView
from training_ground import shelf

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


def opened(view: TrainingView, qtbot: QtBot, id: str = "screen-dark") -> TrainingView:
    view.open(id)
    qtbot.waitUntil(lambda: view.session.begun is not None, timeout=20_000)
    return view


def answered(view: TrainingView, qtbot: QtBot, name: str) -> str:
    """The answer of that name of the case as this learner has it, handed in; what the marks say."""
    begun = opened(view, qtbot).session.begun
    assert begun is not None
    view.session.letter.setPlainText(getattr(begun.practice, name).letter)
    view.session.form.categories.choose(("cabin.entertainment", "service.cabin_crew"))
    view.session.form.sums["goodwill"].setText("39.00 GBP")
    view.hand_in.click()
    qtbot.waitUntil(lambda: view.pages.currentIndex() == 2, timeout=30_000)
    return view.result.verdict.text()


def test_the_list_holds_every_case_and_a_banner_says_where_we_are(place: TrainingView) -> None:
    assert len(rows(place)) == len(shelf().cases)
    assert "nothing here reaches a customer" in place.banner.text()


def test_a_careless_letter_is_marked_with_its_words(place: TrainingView, qtbot: QtBot) -> None:
    assert "not passed" in answered(place, qtbot, "careless")
    tree = place.result.tree
    assert "Critical errors" in tree.topLevelItem(0).text(0)
    tree.setCurrentItem(tree.topLevelItem(0).child(0))
    lit = [one.cursor.selectedText() for one in place.result.letter.extraSelections()]
    assert any("£" in words for words in lit)
    assert "Better:" in place.result.why.toPlainText()


def test_the_model_answer_stays_sealed_until_the_letter_is_in(place: TrainingView, qtbot: QtBot) -> None:
    opened(place, qtbot)
    assert not place.result.model.toPlainText()
    assert "Cabin log" not in place.session.incoming.toPlainText()
    answered(place, qtbot, "model")
    assert "Dear Mr" in place.result.model.toPlainText()


def test_what_was_practised_is_not_among_the_cases(place: TrainingView, program: Program, qtbot: QtBot) -> None:
    answered(place, qtbot, "model")
    assert place.session.begun is None
    name = place.result.marked.practice.case.customer.family_name  # type: ignore[union-attr]
    assert not program.store.search(str(name))
    assert (program.store.path.parent / "practice.sqlite").exists()


def test_a_sum_that_cannot_be_read_is_said(place: TrainingView, qtbot: QtBot) -> None:
    opened(place, qtbot).session.letter.setPlainText("Dear Mr Farrell,")
    place.session.form.sums["owed"].setText("much")
    with qtbot.waitSignal(place.told) as said:
        place.hand_in.click()
    assert "much" in said.args[0]
    assert place.hand_in.isEnabled()


def test_the_next_case_says_why(place: TrainingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.told, timeout=10_000) as said:
        place.next.click()
    assert "weakest skill" in said.args[0]
    qtbot.waitUntil(lambda: bool(place.title.text()), timeout=20_000)
