"""The cases in the real window: many at once, columns, what is told or pasted, and what finance gets."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog
from pytestqt.qtbot import QtBot

from drafter.adapters.settings_file import read_settings
from drafter.app.window import Program
from drafter.model.case import Case, Customer, Message
from drafter.model.case_entry import CaseEntry, CustomerWait, KeptPromise, Note, Payment
from drafter.model.filed import Added
from drafter.model.money import money
from drafter.settings import Settings
from drafter.ui.cases.case_form import CaseForm
from drafter.ui.cases.case_table import COLUMNS
from drafter.ui.cases.list_place import choose_rows
from drafter.ui.wording import FILTER_PROMISES

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def filed(program: Program, qtbot: QtBot, *texts: str) -> list[str]:
    """One case for each text, in the list; their ids."""
    ids = []
    for number, text in enumerate(texts):
        name = Customer(given_name="Ada", family_name=f"Lund{number}")
        added = program.store.add_case(
            Case(customer=name, messages=(Message(text=text),), received=f"2026-10-2{number}T10:00:00Z")
        )
        assert isinstance(added, Added)
        ids.append(added.case.id or "")
    program.window.cases.refresh()
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == len(texts), timeout=10_000)
    return ids


def test_chosen_cases_are_assigned_to_me_by_one_key(program: Program, qtbot: QtBot) -> None:
    filed(program, qtbot, "The meal was cold.", "The seat was broken.", "My bag is lost.")
    table = program.window.cases.table
    table.setFocus()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: all(row.assignee == "Priya Nair" for row in program.store.rows()), timeout=10_000)
    assert {row.state for row in program.store.rows()} == {"open"}


def test_a_case_that_somebody_changed_meanwhile_is_left_alone(program: Program, qtbot: QtBot) -> None:
    ids = filed(program, qtbot, "The meal was cold.", "The seat was broken.")
    stored = program.store.case(ids[0])
    assert stored is not None
    program.store.replace_case(stored.case, stored.standing, stored.version)
    program.window.cases.table.selectAll()
    with qtbot.waitSignal(program.window.statusBar().messageChanged, timeout=10_000):
        next(one for one in program.window.cases.bulk.actions if one.objectName() == "Set to closed").trigger()
    assert program.window.statusBar().currentMessage().startswith("Cases changed: 1. Left alone")
    assert {row.id: row.state for row in program.store.rows()} == {ids[0]: "new", ids[1]: "closed"}


def test_the_columns_chosen_are_remembered(program: Program, qtbot: QtBot, home: Path) -> None:
    ticks = program.window.cases.columns.ticks
    assert program.window.cases.table.isColumnHidden(COLUMNS.index("assignee"))
    ticks["assignee"].trigger()
    ticks["flags"].trigger()
    assert not program.window.cases.table.isColumnHidden(COLUMNS.index("assignee"))
    assert program.window.cases.table.isColumnHidden(COLUMNS.index("flags"))
    qtbot.waitUntil(
        lambda: isinstance(read := read_settings(home), Settings) and "assignee" in read.columns, timeout=5_000
    )


def test_a_complaint_told_by_telephone_becomes_a_case_with_its_facts(program: Program, qtbot: QtBot) -> None:
    program.window.deeds.tell_case()
    form = program.window.findChild(CaseForm)
    assert form is not None
    form.keep.click()
    assert form.missing.isVisible()
    for name, value in {"family_name": "Chan", "phone": "+852 5550 0142", "flight": "NV251", "origin": "hkg"}.items():
        form.fields[name].setText(value)
    form.said.setPlainText("My suitcase came two days late and nobody called me.")
    with qtbot.waitSignal(program.desk.opened, timeout=15_000):
        form.keep.click()
    assert program.desk.case is not None
    case = program.desk.case.stored.case
    assert (case.channel, case.customer.phone) == ("phone", "+852 5550 0142")
    assert (case.journey.segments[0].flight, case.journey.segments[0].origin) == ("NV251", "HKG")
    assert program.store.rows()[0].categories[0] == "baggage.delayed"


def test_a_letter_on_the_clipboard_is_pasted_as_a_case(program: Program, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("My suitcase came two days late on NV251.")
    with qtbot.waitSignal(program.desk.opened, timeout=15_000):
        program.window.deeds.paste_case()
    assert "two days late" in program.store.case(program.store.rows()[0].id).case.messages[0].text  # type: ignore[union-attr]  # filed


def test_the_better_match_comes_first_after_the_newest(program: Program, qtbot: QtBot) -> None:
    ids = filed(program, qtbot, "Suitcase, suitcase, my suitcase is lost.", "One suitcase and many other words " * 20)
    program.window.cases.search.setText("suitcase")
    qtbot.waitUntil(lambda: [row.id for row in program.window.cases.model.rows] == ids, timeout=10_000)


def test_a_search_condition_that_means_nothing_is_named(program: Program, qtbot: QtBot) -> None:
    filed(program, qtbot, "My suitcase is lost.", "The meal was cold.")
    cases = program.window.cases
    qtbot.keyClicks(cases.search, "suitcase state:foo")
    qtbot.waitUntil(lambda: len(cases.model.rows) == 1, timeout=10_000)
    assert not cases.left_out.isHidden()
    assert "state:foo" in cases.left_out.text()
    cases.search.setText("suitcase state:open")
    qtbot.waitUntil(cases.left_out.isHidden, timeout=10_000)


def test_finance_gets_what_is_still_to_be_paid(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    (case_id,) = filed(program, qtbot, "The meal was cold.")
    owed = Payment(
        id="p", at="2026-11-01T10:00:00Z", by="Kim", letter_id="l", line=1, payee="Ada Lund", kind="goodwill",
        form="voucher", due="2026-11-15", amount=money("40", "GBP"),
    )  # fmt: skip
    program.store.put_entry(case_id, owed)
    target = tmp_path / "payments.csv"
    program.window.payments_wanted.emit(target)
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "Payments written: 1" in program.window.statusBar().currentMessage(), timeout=5_000)
    (row,) = csv.DictReader(target.read_text("utf-8-sig").splitlines())
    assert (row["payee"], row["amount"], row["currency"], row["form"]) == ("Ada Lund", "40.00", "GBP", "voucher")


def test_the_list_stays_where_one_is_when_it_is_read_again(program: Program, qtbot: QtBot) -> None:
    ids = filed(program, qtbot, "The meal was cold.", "The seat was broken.", "My bag is lost.", "The lounge was full.")
    view = program.window.cases
    qtbot.waitUntil(lambda: not program.writing.busy and not program.reading.busy)
    rows = [view.model.rows[1].id, view.model.rows[2].id]
    view.table.setFocus()
    choose_rows(view.table, (1, 2), 2)
    qtbot.keyClick(view.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: sum(row.assignee == "Priya Nair" for row in view.model.rows) == 2)
    assert {row.id for row in view.chosen_rows()} == set(rows)
    assert view.model.row(view.table.currentIndex()).id == rows[1]
    assert set(rows) < set(ids)


def test_another_list_begins_at_its_first_case(program: Program, qtbot: QtBot) -> None:
    filed(program, qtbot, "The meal was cold.", "The seat was broken.", "My bag is lost.")
    view = program.window.cases
    choose_rows(view.table, (2,), 2)
    view.choices.setCurrentRow(view.choices.count() - 1)
    qtbot.waitUntil(lambda: view.table.currentIndex().row() == 0)
    assert [row.id for row in view.chosen_rows()] == [view.model.rows[0].id]


def test_a_column_added_to_the_usual_ones_can_be_seen(program: Program, qtbot: QtBot) -> None:
    filed(program, qtbot, "The meal was cold.")
    view = program.window.cases
    program.window.resize(1360, 860)
    view.columns.ticks["assignee"].trigger()
    at = COLUMNS.index("assignee")
    room = view.table.viewport().width()
    assert 0 < view.table.columnViewportPosition(at) + view.table.columnWidth(at) <= room


def test_the_next_case_is_the_one_below_and_after_the_last_the_line_says_so(program: Program, qtbot: QtBot) -> None:
    filed(program, qtbot, "The meal was cold.", "The seat was broken.")
    first, last = (row.id for row in program.window.cases.model.rows)
    for opened in (first, last):
        qtbot.keyClick(program.window, Qt.Key.Key_Down, CONTROL_ALT)
        qtbot.waitUntil(lambda wanted=opened: program.desk.case is not None and program.desk.case_id == wanted)
    qtbot.keyClick(program.window, Qt.Key.Key_Down, CONTROL_ALT)
    assert program.window.statusBar().currentMessage().startswith("No further case in this list.")
    assert program.desk.case_id == last


def test_the_key_of_the_cases_leads_into_the_list(program: Program, qtbot: QtBot) -> None:
    filed(program, qtbot, "The meal was cold.", "The seat was broken.")
    program.window.show()
    qtbot.keyClick(program.window, Qt.Key.Key_F2)
    table = program.window.cases.table
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.desk.case is not None, timeout=10_000)


def test_a_case_that_has_left_the_list_is_followed_by_the_most_urgent(program: Program, qtbot: QtBot) -> None:
    filed(program, qtbot, "The meal was cold.", "The seat was broken.")
    wanted: list[str] = []
    program.window.cases.next_wanted.connect(wanted.append)
    program.window.cases.next_case("one that was answered")
    assert wanted == [program.window.cases.model.rows[0].id]


def chosen_category(program: Program, qtbot: QtBot, letters: str) -> None:
    """Ctrl+G on every case of the list, and the category by the first letters of its name."""
    table = program.window.cases.table
    table.setFocus()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QInputDialog))
    box = QApplication.activeModalWidget()
    qtbot.keyClicks(box.findChild(QComboBox), letters)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    ids = {"Damaged": "baggage.damaged", "Lost": "baggage.lost"}
    qtbot.waitUntil(lambda: all(row.categories[:1] == (ids[letters],) for row in program.store.rows()))
    qtbot.waitUntil(lambda: not program.writing.busy and not program.reading.busy)


def test_chosen_cases_are_put_under_a_category_by_its_name(program: Program, qtbot: QtBot) -> None:
    ids = filed(program, qtbot, "The meal was cold.", "Nobody answered me.")
    chosen_category(program, qtbot, "Lost")
    assert program.window.statusBar().currentMessage() == "Cases changed: 2."
    program.window.open_case(ids[0])
    qtbot.waitUntil(lambda: program.desk.draft is not None)
    heard = [one.id for one in program.desk.draft.classification.categories]  # type: ignore[union-attr]  # opened
    assert heard[:2] == ["baggage.lost", "cabin.meal"]


def test_a_case_that_is_open_on_the_desk_takes_its_new_category(program: Program, qtbot: QtBot) -> None:
    (case_id,) = filed(program, qtbot, "The meal was cold.")
    program.window.open_case(case_id)
    qtbot.waitUntil(lambda: program.desk.draft is not None)
    qtbot.waitUntil(lambda: not program.writing.busy)
    program.window.go_to(program.window.cases)
    program.window.cases.refresh()
    qtbot.waitUntil(lambda: not program.reading.busy)
    chosen_category(program, qtbot, "Damaged")
    qtbot.waitUntil(lambda: program.desk.draft.classification.categories[0].id == "baggage.damaged")  # type: ignore[union-attr]  # opened
    qtbot.waitUntil(lambda: not program.writing.busy)
    assert program.store.case(case_id).case.categories == ("baggage.damaged",)  # type: ignore[union-attr]  # filed


def set_in_list(program: Program, qtbot: QtBot, key: Qt.Key) -> str:
    """Every case of the list, by Ctrl+Shift and this key; what the line below says."""
    table = program.window.cases.table
    table.setFocus()
    table.selectAll()
    program.window.statusBar().clearMessage()
    qtbot.keyClick(table, key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(program.window.statusBar().currentMessage()))
    return program.window.statusBar().currentMessage()


@pytest.mark.parametrize(
    ("entry", "key", "states"),
    [
        (CustomerWait(id="e", text="Bank details", at="2026-11-20", by="Kim"), Qt.Key.Key_O, ["waiting", "open"]),
        (CustomerWait(id="e", text="Bank details", at="2026-11-20", by="Kim"), Qt.Key.Key_K, ["waiting", "closed"]),
        (Note(id="e", kind="call_back", text="Ring", at="2026-11-20", by="Kim"), Qt.Key.Key_K, ["new", "closed"]),
        (KeptPromise(id="e", text="We will call", at="2026-11-20", by="Kim"), Qt.Key.Key_K, ["new", "closed"]),
    ],
)
def test_a_case_with_something_open_is_not_set_aside_in_the_list(
    program: Program, qtbot: QtBot, entry: CaseEntry, key: Qt.Key, states: list[str]
) -> None:
    ids = filed(program, qtbot, "The meal was cold.", "The seat was broken.")
    program.services.put_entry(ids[0], entry)
    program.window.cases.refresh()
    qtbot.waitUntil(lambda: not program.reading.busy)
    told = set_in_list(program, qtbot, key)
    assert told.startswith("Cases changed: 1. Left as they are")
    assert [program.store.case(one).standing.state for one in ids] == states  # type: ignore[union-attr]  # filed


def test_a_case_set_to_waiting_by_hand_goes_on_waiting_when_something_is_noted(program: Program, qtbot: QtBot) -> None:
    (case_id,) = filed(program, qtbot, "The meal was cold.")
    set_in_list(program, qtbot, Qt.Key.Key_W)
    program.services.put_entry(case_id, Note(id="n", kind="note", text="She is away", at="2026-11-20", by="Kim"))
    assert program.store.rows()[0].state == "waiting"


def test_the_list_of_promises_due_says_what_was_promised_and_since_when_it_is_late(
    program: Program, qtbot: QtBot
) -> None:
    (case_id, _) = filed(program, qtbot, "The meal was cold.", "The seat was broken.")
    cases = program.window.cases
    late = (cases.model.today - dt.timedelta(days=3)).isoformat()
    program.store.put_entry(case_id, KeptPromise(id="p", text="The chef will call you.", at=late, by="Kim", due=late))
    cases.choices.setCurrentRow(list(cases._filters).index(FILTER_PROMISES))
    qtbot.waitUntil(lambda: [row.id for row in cases.model.rows] == [case_id], timeout=10_000)
    shown = {name: cases.model.index(0, COLUMNS.index(name)).data() for name in ("due", "categories")}
    assert shown == {"due": "3 days overdue", "categories": "The chef will call you."}
    title = cases.model.headerData(COLUMNS.index("categories"), Qt.Orientation.Horizontal)
    assert title == "Still to do"
    assert cases.table.isColumnHidden(COLUMNS.index("received"))
    cases.choices.setCurrentRow(0)
    qtbot.waitUntil(lambda: len(cases.model.rows) == 2, timeout=10_000)
    assert not cases.table.isColumnHidden(COLUMNS.index("received"))
