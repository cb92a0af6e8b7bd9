"""The small boxes: what is typed in or decided beside the letter, each over the window."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog

from drafter.model.letter import letter_from_plain
from drafter.model.retention import Expired
from drafter.model.template import Rejected
from drafter.steps.flow import remark_of
from drafter.ui.cases.case_form import CaseForm
from drafter.ui.cases.erase_box import EraseBox, RetentionBox
from drafter.ui.cases.refused_box import RefusedBox
from drafter.ui.desk.silence_box import SilenceBox
from drafter.ui.desk.versions_box import ConflictBox
from drafter.ui.theme import Theme
from screens.stage import Stage


def small_boxes(stage: Stage) -> None:
    told_by_telephone(stage)
    about_many_cases(stage)
    two_texts(stage)
    book, silenced = stage.program.book, (("CLI-01|any inconvenience", "me"), ("PAS-02", "team"))
    assert book is not None
    _shown(stage, "26-silenced", SilenceBox(silenced, lambda key: remark_of(key, book), _theme(stage)))


def told_by_telephone(stage: Stage) -> None:
    """Empty, and sent off without the one thing that is needed."""
    window = stage.program.window
    window.deeds.tell_case()
    stage.picture("24-told-by-telephone")
    form = window.findChild(CaseForm)
    assert form is not None
    form.fields["family_name"].setText("Wriothesley-Fiennes-Cholmondeley")
    form.keep.click()
    stage.picture("24-told-without-words")
    stage.close_dialogs()


def about_many_cases(stage: Stage) -> None:
    """What is chosen, erased or refused in the list."""
    window = stage.program.window
    window.go_to(window.cases)
    rows = window.cases.model.rows[:3]
    window.cases.categorise_wanted.emit(rows)
    stage.picture("25-categorise")
    stage.close_dialogs()
    ids = tuple(row.id for row in rows)
    _shown(stage, "25-erase", EraseBox(ids[:1], ids))
    due = tuple(Expired(row=row, since=dt.date(2026, 1, 1), period="closed") for row in rows)
    _shown(stage, "25-retention", RetentionBox(due, _theme(stage)))
    why = ("the row has no words of a complaint", "is encrypted; pack it again without a password")
    refused = tuple(Rejected(where=f"complaints-of-november.xlsx, row {n}", what=what) for n, what in enumerate(why, 4))
    _shown(stage, "25-refused", RefusedBox(refused, _theme(stage)))


def two_texts(stage: Stage) -> None:
    """One letter, changed in two windows."""
    stored = stage.program.store.draft(stage.program.desk.case_id)
    assert stored is not None
    texts = (
        "Dear Mrs Whitcombe,\n\nI am sorry that it was late.",
        "Dear Mrs Whitcombe,\n\nI am sorry for the wait.",
    )
    mine, theirs = (
        replace(stored, draft=replace(stored.draft, letter=letter_from_plain(text, "en-GB"))) for text in texts
    )
    _shown(stage, "26-two-texts", ConflictBox(mine, theirs, _theme(stage)))


def _shown(stage: Stage, name: str, box: QDialog) -> None:
    box.open()
    stage.picture(name)
    box.close()
    stage.wait(20)


def _theme(stage: Stage) -> Theme:
    return stage.program.window.theme
