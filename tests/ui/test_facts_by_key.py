"""Facts out of the customer's letter: confirmed, corrected or dropped with one key; two that disagree both show."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.adapters.shipped import shipped
from drafter.model.case import Fact
from drafter.steps.flow import open_case
from drafter.ui.desk.facts_view import FactField, FactsView
from drafter.ui.icons import Icons
from drafter.ui.theme import LIGHT
from handbook import SEAT, book, late_case


def view_of(qtbot: QtBot, *facts: Fact) -> FactsView:
    draft = open_case(late_case(), book(), SEAT)
    view = FactsView(Icons(shipped("resources") / "icons", LIGHT))
    qtbot.addWidget(view)
    view.show_draft(msgspec.structs.replace(draft, case=msgspec.structs.replace(draft.case, facts=facts)))
    return view


def fields(view: FactsView, text: str) -> list[FactField]:
    return [one for one in view.findChildren(FactField) if one.text() == text]


def test_enter_confirms_a_fact_as_it_was_read(qtbot: QtBot) -> None:
    view = view_of(qtbot, Fact(name="flight", value="NV252"))
    with qtbot.waitSignal(view.confirmed) as heard:
        qtbot.keyClick(fields(view, "NV252")[0], Qt.Key.Key_Return)
    assert heard.args == ["flight", "NV252"]


def test_enter_confirms_a_fact_as_it_was_corrected(qtbot: QtBot) -> None:
    view = view_of(qtbot, Fact(name="flight", value="NV252"))
    field = fields(view, "NV252")[0]
    field.setText("NV254")
    with qtbot.waitSignal(view.confirmed) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == ["flight", "NV254"]


def test_alt_delete_drops_a_fact(qtbot: QtBot) -> None:
    view = view_of(qtbot, Fact(name="flight", value="NV252"))
    with qtbot.waitSignal(view.dropped) as heard:
        qtbot.keyClick(fields(view, "NV252")[0], Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert heard.args == ["flight", "NV252"]


def test_two_letters_that_disagree_show_both(qtbot: QtBot) -> None:
    view = view_of(qtbot, Fact(name="date", value="2026-10-14"), Fact(name="date", value="2026-10-15"))
    assert fields(view, "2026-10-14")
    assert fields(view, "2026-10-15")
    assert ("date", "2026-10-14") not in view.unconfirmed()
