"""The Training place as a new joiner and a trainer meet it."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from drafter.model.sitting import Group
from drafter.settings import Settings
from drafter.ui.training.training_view import TrainingView
from screens.stage import Stage


def training(stage: Stage) -> None:
    """From the list of cases to marks, certificate, and the trainer's four pages."""
    program = stage.program
    stage.until(lambda: program.training is not None)
    assert program.training is not None
    view = program.training.view
    program.window.go_to(view)
    stage.until(lambda: view.list.topLevelItemCount() > 0)
    stage.picture("20-training-list")
    _work(stage, view, "screen-dark")
    view.session.tabs.setCurrentIndex(0)
    stage.picture("22-training-decisions")
    view.session.tabs.setCurrentIndex(1)
    view.session.tools.check.click()
    _quiet(stage)
    stage.picture("23-training-tools")
    view.session.tabs.setCurrentIndex(2)
    view.session.form.facts["date"].setText("2026-11-11")
    view.session.form.facts["date"].editingFinished.emit()
    _quiet(stage)
    stage.picture("23-training-award")
    _marks(stage, view)
    _work(stage, view, "zh-cancelled-with-parents")
    _template(stage, view)
    _mine(stage, view)
    _trainer(stage, view)
    _settings(stage, "executive")


def _work(stage: Stage, view: TrainingView, id: str) -> None:
    view.tabs.setCurrentIndex(0)
    view.open(id)
    stage.until(lambda: view.session.begun is not None and view.session.begun.practice.id == id)
    stage.until(lambda: view.session.tools.templates.count() > 0)
    stage.picture(f"21-training-help-{id}")
    begun = view.session.begun
    assert begun is not None
    view.session.letter.setPlainText(begun.practice.careless.letter)
    view.session.form.categories.choose(begun.practice.outcomes.categories[:1])
    view.session.form.sums["goodwill"].setText("39.00 GBP")
    view.session.form.sums["goodwill"].editingFinished.emit()
    view.session.form.route.setCurrentIndex(1)
    view.session.form.route.setCurrentIndex(0)


def _template(stage: Stage, view: TrainingView) -> None:
    """A template of the library in the sandbox: its placeholders are still open."""
    session = view.session
    session.tabs.setCurrentIndex(1)
    session.letter.selectAll()
    session.letter.textCursor().removeSelectedText()
    session.writing.library.pick_template("disruption.cancellation.answer")
    session.writing.desk.checks.in_full()
    _quiet(stage)
    stage.picture("23-training-template")


def _marks(stage: Stage, view: TrainingView) -> None:
    view.hand_in.click()
    stage.until(lambda: view.pages.currentIndex() == 2)
    _quiet(stage)
    for page in range(view.result.tabs.count()):
        view.result.tabs.setCurrentIndex(page)
        stage.wait(30)
        stage.picture(f"24-training-marks-{page + 1}")
    view.result.tabs.setCurrentIndex(0)
    tree = view.result.tree
    tree.setCurrentItem(tree.topLevelItem(1).child(0))
    view.result.dispute.click()
    stage.picture("25-training-dispute")
    stage.close_dialogs()
    assert view.result.marked is not None
    view._dispute(view.result.marked.attempt.id, "categories", "The screen is part of the seat.")
    _quiet(stage)


def _mine(stage: Stage, view: TrainingView) -> None:
    view.tabs.setCurrentIndex(1)
    _quiet(stage)
    view.mine.setCurrentCell(0, 0)
    view.mine.itemActivated.emit(view.mine.item(0, 0))
    _quiet(stage)
    stage.picture("26-training-my-letters")
    view.tabs.setCurrentIndex(2)
    stage.picture("27-training-trainer-closed")


def _trainer(stage: Stage, view: TrainingView) -> None:
    _settings(stage, "manager")
    trainer = view.trainer
    trainer._services.keep_group(Group(name="November", members=("Priya Nair", "Lee Wong")))
    trainer._services.assign("wedding-suit", "November", dt.date(2026, 12, 4))
    trainer.refresh()
    _quiet(stage)
    trainer.letters.setCurrentCell(0, 0)
    trainer.letters.itemActivated.emit(trainer.letters.item(0, 0))
    _quiet(stage)
    stage.picture("28-trainer-letters")
    trainer.result.tabs.setCurrentIndex(1)
    stage.picture("29-trainer-profile")
    trainer.tabs.setCurrentIndex(1)
    stage.picture("30-trainer-progress")
    trainer.tabs.setCurrentIndex(2)
    stage.picture("31-trainer-groups")
    trainer.tabs.setCurrentIndex(3)
    trainer.maker._open("screen-dark")
    _quiet(stage)
    stage.picture("32-trainer-maker")
    for part in ("traps[0]", "outcomes.award[0]"):
        trainer.maker.form.point_at(part)
        stage.picture(f"32-trainer-maker-{part[:5]}")
    trainer.maker.file.setPlainText(trainer.maker.file.toPlainText().replace("cabin.entertainment", "cabin.film"))
    _quiet(stage, 900)
    trainer.maker.tabs.setCurrentIndex(1)
    stage.picture("33-trainer-maker-lint")


def _settings(stage: Stage, authority: str) -> None:
    settings: Settings = stage.program.settings
    stage.program.take_settings(replace(settings, authority=authority))
    stage.settle()


def _quiet(stage: Stage, first: int = 60) -> None:
    """Until the place's own lane has nothing left to do."""
    assert stage.program.training is not None
    lane = stage.program.training.lane
    stage.wait(first)
    stage.until(lambda: not lane.busy and not stage.program.checking.busy)
    stage.wait(60)
