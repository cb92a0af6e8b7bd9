"""The Training place: a case is opened, answered and marked, and nothing of it is found among the cases."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.training.training_view import TrainingView
from drafter.ui.training.wording import HAND_IN, TRAINING
from training_ground import shelf

pytestmark = pytest.mark.slow


@pytest.fixture
def place(program: Program, qtbot: QtBot) -> TrainingView:
    assert program.training is not None
    view = program.training.view
    program.window.go_to(view)
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() > 0, timeout=10_000)
    return view


def test_the_place_is_built_when_somebody_first_comes_to_it(program: Program, qtbot: QtBot) -> None:
    assert not program.window.findChildren(TrainingView)
    to_training = next(deed for deed in program.window.all_actions() if deed.objectName() == TRAINING)
    to_training.trigger()
    (view,) = program.window.findChildren(TrainingView)
    assert program.window.places.currentWidget() is view
    assert to_training.isChecked()
    assert view.list.hasFocus()
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() > 0, timeout=10_000)
    to_training.trigger()
    assert program.window.findChildren(TrainingView) == [view]


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


def later(view: TrainingView, minutes: float) -> None:
    """As if that much time had gone by since the case was opened."""
    view.session._before += minutes
    view.session.look_at_the_clock()


def test_a_late_report_comes_while_the_letter_is_written(place: TrainingView, qtbot: QtBot) -> None:
    opened(place, qtbot, "wheelchair-at-the-far-gate")
    assert "Station report" not in place.session.incoming.toPlainText()
    with qtbot.waitSignal(place.told) as said:
        later(place, 10)
    assert "Station report" in said.args[0]
    assert "After 10 minutes" in place.session.incoming.toPlainText()


def test_page_two_lies_under_the_letter(place: TrainingView, qtbot: QtBot) -> None:
    opened(place, qtbot, "pump-and-grandmother")
    assert "[page two]" in place.session.incoming.toPlainText()
    assert "own account" in place.session.incoming.toPlainText()


def test_the_template_out_of_date_lies_on_top_with_its_date(place: TrainingView, qtbot: QtBot) -> None:
    opened(place, qtbot, "one-letter-too-many")
    templates = place.session.tools.templates
    qtbot.waitUntil(lambda: templates.count() > 1, timeout=20_000)
    assert "2026-0" in templates.item(0).text()
    place.session.tools.insert.click()
    assert "any change to a name" in place.session.letter.toPlainText()
    assert any(step.what == "template" for step in place.session.begun.sitting.steps)  # type: ignore[union-attr]


def test_a_new_joiner_is_shown_the_help_and_it_holds_no_answer(place: TrainingView, qtbot: QtBot) -> None:
    opened(place, qtbot, "solicitor-on-page-two")
    begun = place.session.begun
    assert begun is not None
    assert begun.sitting.help == "shown"
    told = place.session.help.text.toPlainText()
    assert "last line" in told
    assert not [word for word in ("solicitor", "second sheet", "1 December", "Mr Ferris") if word in told]


def test_the_decisions_come_back_in_their_order_beside_the_better_ones(place: TrainingView, qtbot: QtBot) -> None:
    form = opened(place, qtbot).session.form
    form.route.setCurrentIndex(1)
    form.categories.choose(("baggage.lost",))
    form.route.setCurrentIndex(0)
    place.session.letter.setPlainText("Dear Mr Farrell, I am sorry.")
    place.hand_in.click()
    qtbot.waitUntil(lambda: place.pages.currentIndex() == 2, timeout=30_000)
    rows = place.result.marked.replay  # type: ignore[union-attr]
    assert [row.what for row in rows[:4]] == ["opened", "route", "categories", "route"]
    assert rows[1].changed
    assert not rows[1].right
    assert rows[3].right
    assert rows[2].better == "cabin.entertainment, service.cabin_crew"


def test_a_case_is_worked_by_keys_alone(place: TrainingView, qtbot: QtBot) -> None:
    place.list.setFocus()
    place.list.setCurrentItem(rows(place)[0])
    qtbot.keyClick(place.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.session.begun is not None, timeout=20_000)
    qtbot.waitUntil(place.session.letter.hasFocus, timeout=5_000)
    qtbot.keyClicks(place.session.letter, "Dear Mrs Pritchard, I am sorry.")
    place.session.tabs.setCurrentIndex(0)
    categories = place.session.form.categories
    qtbot.keyClicks(categories.search, "payment")
    qtbot.keyClick(categories.search, Qt.Key.Key_Return)
    assert categories.ids() == ("booking.payment",)
    place.session.letter.setFocus()
    next(deed for deed in place.actions() if deed.objectName() == HAND_IN).trigger()
    qtbot.waitUntil(lambda: place.pages.currentIndex() == 2, timeout=30_000)


def test_a_certificate_is_saved_as_pdf(place: TrainingView, qtbot: QtBot, tmp_path: Path) -> None:
    answered(place, qtbot, "model")
    saved = str(tmp_path / "mine.pdf")
    with qtbot.waitSignal(place.told, timeout=20_000, check_params_cb=lambda said: saved in said):
        place.save_certificate(tmp_path / "mine.pdf")
    pages = PdfReader(tmp_path / "mine.pdf").pages
    text = "\n".join(page.extract_text() for page in pages)
    assert "Priya Nair" in text
    assert "nothing here reaches a customer" in text
