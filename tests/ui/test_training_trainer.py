"""The trainer's part in the window: marks set by hand, groups and cases given, progress, and a case written."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot
from test_history import a_letter

from drafter.app.window import Program
from drafter.model.marks import Attempt
from drafter.oversight.training import answer_of
from drafter.ui.training.training_view import TrainingView
from training_ground import marked, practice

pytestmark = pytest.mark.slow


@pytest.fixture
def place(program: Program, qtbot: QtBot) -> TrainingView:
    """Priya is a manager, and Lee has handed in two letters."""
    program.take_settings(replace(program.settings, authority="manager"))
    assert program.training is not None
    training = program.training
    for id, name in (("a", "model"), ("b", "careless")):
        training.shop.store.keep(
            Attempt(id=id, person="Lee", practice="screen-dark", at=f"2026-11-2{len(id)}T10:00:00+00:00",
                    answer=answer_of(practice(), name), marks=marked("screen-dark", name))  # type: ignore[arg-type]
        )  # fmt: skip
    view = training.view
    program.window.go_to(view)
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() > 0, timeout=10_000)
    view.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: view.trainer.letters.rowCount() == 2, timeout=10_000)
    return view


def quiet(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.training.lane.busy, timeout=30_000)  # type: ignore[union-attr]


def test_an_executive_finds_the_trainers_part_closed(place: TrainingView, program: Program) -> None:
    program.take_settings(replace(program.settings, authority="executive"))
    place.trainer.refresh()
    assert place.trainer._pages.currentIndex() == 0


def test_a_mark_overruled_with_a_reason_counts_anew_and_stays(
    place: TrainingView, program: Program, qtbot: QtBot
) -> None:
    before = marked("screen-dark", "careless").percent
    place.trainer._reopen("b")
    quiet(program, qtbot)
    place.trainer.result.overrule_wanted.emit("b", "categories", 1.0, "seat was a fair reading")
    quiet(program, qtbot)
    kept = program.training.shop.store.attempt("b").marks  # type: ignore[union-attr]
    assert kept.percent > before
    assert kept.overrules[0].reason == "seat was a fair reading"
    assert "Priya Nair" in next(mark.overruled or "" for mark in kept.marks if mark.id == "categories")


def test_a_dispute_comes_first_in_the_list_and_can_be_settled(
    place: TrainingView, program: Program, qtbot: QtBot
) -> None:
    place._services.dispute("a", "tone", "I said sorry once")
    place.trainer.refresh()
    quiet(program, qtbot)
    assert "dispute open" in place.trainer.letters.item(0, 3).text()
    place.trainer.result.settle_wanted.emit("a", "tone", "and so it stands")
    quiet(program, qtbot)
    settled = program.training.shop.store.attempt("a").marks.disputes[0]  # type: ignore[union-attr]
    assert (settled.answer, settled.answered_by) == ("and so it stands", "Priya Nair")


def test_a_persons_points_stand_beside_the_machines_and_feed_the_agreement(
    place: TrainingView, program: Program, qtbot: QtBot
) -> None:
    for letter, points in (("a", 14), ("b", 2)):
        place.trainer._reopen(letter)
        quiet(program, qtbot)
        place.trainer.result.profile.points["concerns"].setValue(points)
        place.trainer.result.profile.give.click()
        quiet(program, qtbot)
    section = next(
        one for one in program.training.shop.store.attempt("b").marks.profile if one.id == "concerns"  # type: ignore[union-attr]
    )  # fmt: skip
    assert (section.person, section.by) == (2, "Priya Nair")
    assert section.machine[1] == 15


def test_a_case_given_to_a_group_stands_on_top_of_its_members_lists(
    place: TrainingView, program: Program, qtbot: QtBot
) -> None:
    groups = place.trainer.groups
    groups.name.setText("November")
    groups.members.setPlainText("Lee\nPriya Nair")
    groups._keep()
    quiet(program, qtbot)
    groups.who.setCurrentText("November")
    groups.case.setCurrentIndex(groups.case.findData("wedding-suit"))
    groups._give()
    quiet(program, qtbot)
    qtbot.waitUntil(lambda: groups.table.rowCount() == 2, timeout=10_000)
    qtbot.waitUntil(lambda: "Given to you" in place.list.topLevelItem(0).text(0), timeout=10_000)
    assert "by " in place.list.topLevelItem(0).child(0).text(0)


def test_the_report_can_be_taken_along(place: TrainingView, program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    place._services.dispute("b", "tone", "I said sorry once")
    place.trainer.result.overrule_wanted.emit("b", "categories", 1.0, "seat was a fair reading")
    quiet(program, qtbot)
    for name in ("progress.csv", "progress.pdf"):
        place.trainer.report.save(tmp_path / name)
    quiet(program, qtbot)
    told = (tmp_path / "progress.csv").read_text("utf-8-sig")
    assert not [
        word for word in ("Lee", "seat was a fair reading", "I said sorry once", "dispute open") if word not in told
    ]
    assert (tmp_path / "progress.pdf").read_bytes().startswith(b"%PDF")


def test_a_case_is_written_linted_saved_and_in_the_list(place: TrainingView, program: Program, qtbot: QtBot) -> None:
    maker = place.trainer.maker
    maker._open("screen-dark")
    quiet(program, qtbot)
    maker.form.fields["id"].setText("screen-darker")  # type: ignore[union-attr]
    maker.form._changed("id")
    maker.form.fields["outcomes.categories"].setText("cabin.film")  # type: ignore[union-attr]
    maker.form._changed("outcomes.categories")
    maker.look()
    quiet(program, qtbot)
    said = maker.lint.item(0).text()
    assert "Line " in said
    assert "cabin.film" in said
    with qtbot.waitSignal(place.told) as told:
        maker.save.click()
    assert "cabin.film" in told.args[0], "nothing is saved that the lint refuses"
    maker.form.fields["outcomes.categories"].setText("cabin.entertainment, service.cabin_crew")  # type: ignore[union-attr]
    maker.form._changed("outcomes.categories")
    with qtbot.waitSignal(maker.saved, timeout=20_000):
        maker.save.click()
    assert (program.store.path.parent / "resources" / "practice" / "screen-darker.yaml").exists()
    qtbot.waitUntil(lambda: "screen-darker" in place._titles(), timeout=10_000)


def test_a_trial_keeps_nothing(place: TrainingView, program: Program, qtbot: QtBot) -> None:
    maker = place.trainer.maker
    maker._open("screen-dark")
    quiet(program, qtbot)
    maker.try_it.click()
    qtbot.waitUntil(lambda: place.session.begun is not None, timeout=10_000)
    place.session.letter.setPlainText(practice().careless.letter)
    place.hand_in.click()
    qtbot.waitUntil(lambda: place.pages.currentIndex() == 2, timeout=30_000)
    store = program.training.shop.store  # type: ignore[union-attr]
    assert len(store.attempts()) == 2
    assert not store.sittings("Priya Nair")


def test_no_case_on_the_desk_is_said(place: TrainingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.told, timeout=10_000) as told:
        place.trainer.maker.from_case.click()
    assert "finished case" in told.args[0]


def test_a_finished_case_on_the_desk_becomes_a_practice_case(
    place: TrainingView, program: Program, qtbot: QtBot, post: Path
) -> None:
    program.import_files([post])
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=20_000)
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.window.cases.model.rows[0].id)
    with qtbot.waitSignal(program.desk.recorded, timeout=10_000):
        program.desk.file_letter(a_letter(program))
    qtbot.waitUntil(lambda: program.desk.answered is not None, timeout=10_000)
    with qtbot.waitSignal(place.told, timeout=20_000) as told:
        place.trainer.maker.from_case.click()
    assert "no leak was found" in told.args[0]
    text = place.trainer.maker.file.toPlainText()
    assert not [word for word in ("Whitcombe", "Eleanor", "H4PX9L", "Priory Lane") if word in text]
