"""The library place in the real window: draft, review, live, retired; what is live is never broken by writing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from drafter.adapters.shipped import department, shipped
from drafter.adapters.template_files import read_template, template_paths
from drafter.app.library_place import LibraryPlace
from drafter.app.window import Program
from drafter.model.company import Signatory
from drafter.model.template import Rejected, Template
from drafter.steps.flow import Seat, open_case
from drafter.ui.library.library_view import LibraryView
from drafter.ui.library.preview_view import OPEN_CASE
from handbook import TODAY, book, late_case

DAMAGED = "baggage/damaged.en-GB.md"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any popup


@dataclass
class Person:
    """Who sits at the screen."""

    name: str = "Priya Nair"

    def seat(self) -> Seat:
        return Seat(signatory=Signatory(name=self.name), today=TODAY)


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def reread() -> list[str]:
    """How often the handbook was asked to be read again."""
    return []


@pytest.fixture
def built(qtbot: QtBot, home: Path, person: Person, reread: list[str]) -> Iterator[LibraryPlace]:
    """The place by itself, with the shipped handbook."""
    made = LibraryPlace(home, book(), person.seat, lambda: reread.append("again"), lambda: None)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    with qtbot.waitSignal(made.desk.held, timeout=20_000):
        made.desk.refresh()
    yield made
    made.close()


@pytest.fixture
def place(built: LibraryPlace) -> LibraryView:
    return built.view


def opened(place: LibraryView, qtbot: QtBot, path: str = DAMAGED) -> None:
    with qtbot.waitSignal(place.desk.looked, timeout=20_000):
        place.desk.open(path)


def written(place: LibraryView, qtbot: QtBot, old: str, new: str) -> None:
    with qtbot.waitSignal(place.desk.looked, timeout=20_000):
        place.editor.setPlainText(place.editor.toPlainText().replace(old, new))


def settled(built: LibraryPlace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not built.lane.busy, timeout=20_000)


def in_force(home: Path) -> Template:
    """The letter for damaged bags as the next handbook would read it."""
    own, ours = department(home, "template_library"), shipped("template_library")
    root, layer = (own, "department") if (own / DAMAGED).is_file() else (ours, "shipped")
    read = read_template(root / DAMAGED, root, layer)  # type: ignore[arg-type]  # one of the two layers
    assert isinstance(read, Template)
    return read


def gone_live(built: LibraryPlace, person: Person, place: LibraryView, qtbot: QtBot, old: str, new: str) -> None:
    """Written by Priya Nair, approved by Wei Lam."""
    person.name = "Priya Nair"
    opened(place, qtbot)
    written(place, qtbot, old, new)
    place.desk.ask_review()
    settled(built, qtbot)
    person.name = "Wei Lam"
    place.desk.approve()
    settled(built, qtbot)


def approved(built: LibraryPlace, person: Person, place: LibraryView, qtbot: QtBot, by: str) -> None:
    person.name = by
    place.desk.approve()
    settled(built, qtbot)


def test_nobody_approves_their_own_way_back(
    place: LibraryView, built: LibraryPlace, person: Person, qtbot: QtBot, home: Path
) -> None:
    gone_live(built, person, place, qtbot, "Thank you for telling me about your bag.", "I have your photographs.")
    place.desk.roll_back("shipped")
    settled(built, qtbot)
    approved(built, person, place, qtbot, "Wei Lam")
    assert "other than the author" in place.said.text()
    assert "I have your photographs." in in_force(home).body


def test_going_back_never_writes_over_what_somebody_is_writing(
    place: LibraryView, built: LibraryPlace, person: Person, qtbot: QtBot, home: Path
) -> None:
    gone_live(built, person, place, qtbot, "Thank you for telling me about your bag.", "I have your photographs.")
    written(place, qtbot, "I have your photographs.", "Half a sent")
    place.desk.keep()
    settled(built, qtbot)
    place.desk.roll_back("shipped")
    settled(built, qtbot)
    assert "Wei Lam is working on this text" in place.said.text()
    assert "Half a sent" in place.editor.toPlainText()


def test_writing_leaves_what_is_live_as_it_is(
    place: LibraryView, built: LibraryPlace, qtbot: QtBot, home: Path
) -> None:
    opened(place, qtbot)
    written(place, qtbot, "Thank you for telling me about your bag.", "I have your photographs.")
    place.desk.keep()
    settled(built, qtbot)
    assert place.status.text() == "draft"
    assert "Thank you for telling me about your bag." in in_force(home).body
    assert "I have your photographs." in place.preview.paper.toPlainText()


def test_the_author_cannot_approve_and_somebody_else_can(
    place: LibraryView, built: LibraryPlace, person: Person, qtbot: QtBot, home: Path, reread: list[str]
) -> None:
    opened(place, qtbot)
    written(place, qtbot, "Thank you for telling me about your bag.", "I have your photographs.")
    place.desk.ask_review()
    settled(built, qtbot)
    assert place.status.text() == "in review"
    place.desk.approve()
    settled(built, qtbot)
    assert "other than the author" in place.said.text()
    person.name = "Wei Lam"
    place.desk.approve()
    settled(built, qtbot)
    assert reread == ["again"]
    now = in_force(home)
    assert (now.layer, now.head.version, now.head.status) == ("department", 2, "live")
    assert "I have your photographs." in now.body
    assert "Thank you for telling me about your bag." in (shipped("template_library") / DAMAGED).read_text("utf-8")


def test_a_broken_text_stays_a_draft_and_the_line_is_named(
    place: LibraryView, built: LibraryPlace, qtbot: QtBot, home: Path
) -> None:
    opened(place, qtbot)
    written(place, qtbot, "{% endif %}", "")
    place.desk.ask_review()
    settled(built, qtbot)
    assert "line" in place.said.text()
    assert place.status.text() == "draft"
    assert place.preview.findings.cards.cards[0].edge == "error"
    assert in_force(home).head.version == 1


def test_a_value_nobody_knows_is_refused(place: LibraryView, built: LibraryPlace, qtbot: QtBot) -> None:
    opened(place, qtbot)
    written(place, qtbot, "{{ payment.by }}", "{{ nobody.knows }}")
    place.desk.ask_review()
    settled(built, qtbot)
    assert "nobody.knows" in place.said.text()
    assert place.status.text() == "draft"


def test_what_the_reviewer_says_stands_above_the_text(
    place: LibraryView, built: LibraryPlace, person: Person, qtbot: QtBot
) -> None:
    opened(place, qtbot)
    written(place, qtbot, "Thank you for telling me about your bag.", "I have your photographs.")
    place.desk.ask_review()
    settled(built, qtbot)
    person.name = "Wei Lam"
    place.desk.send_back("Say what you saw in them.")
    settled(built, qtbot)
    assert place.status.text() == "draft"
    assert "Wei Lam: Say what you saw in them." in place.said.text()


def test_going_back_to_an_earlier_version_keeps_the_history(
    place: LibraryView, built: LibraryPlace, person: Person, qtbot: QtBot, home: Path
) -> None:
    gone_live(built, person, place, qtbot, "Thank you for telling me about your bag.", "I have your photographs.")
    gone_live(built, person, place, qtbot, "I have your photographs.", "Your photographs are clear.")
    with qtbot.waitSignal(place.desk.versions_listed, timeout=20_000):
        place.tabs.setCurrentWidget(place.versions)
    cards = place.versions.list.cards.cards
    assert [card.value.by for card in cards] == ["Priya Nair", "Priya Nair", "drafter"]
    with qtbot.waitSignal(place.desk.version_read, timeout=20_000):
        place.versions.list.setCurrentIndex(place.versions.list.cards.index(1))
    assert "I have your" in place.versions.text.toPlainText()
    place.desk.roll_back(cards[1].value.id)
    settled(built, qtbot)
    assert "Your photographs are clear." in in_force(home).body
    assert "Wei Lam asks for review: back to the version" in place.said.text()
    approved(built, person, place, qtbot, "Priya Nair")
    assert "I have your photographs." in in_force(home).body
    versions = place.desk.services.versions(DAMAGED)
    assert len(versions) == 4
    assert "back to the version" in versions[0].message


def test_a_text_of_ours_can_go_back_to_how_it_came(
    place: LibraryView, built: LibraryPlace, person: Person, qtbot: QtBot, home: Path
) -> None:
    gone_live(built, person, place, qtbot, "Thank you for telling me about your bag.", "I have your photographs.")
    with qtbot.waitSignal(place.desk.versions_listed, timeout=20_000):
        place.tabs.setCurrentWidget(place.versions)
    place.desk.roll_back(place.versions.list.cards.cards[-1].value.id)
    settled(built, qtbot)
    approved(built, person, place, qtbot, "Priya Nair")
    now = in_force(home)
    assert "Thank you for telling me about your bag." in now.body
    assert (now.layer, now.head.version) == ("department", 3)


def test_a_retired_text_is_no_longer_in_force(
    place: LibraryView, built: LibraryPlace, qtbot: QtBot, home: Path
) -> None:
    opened(place, qtbot)
    place.desk.retire("replaced by the letter with the repairer's address")
    settled(built, qtbot)
    assert in_force(home).head.status == "retired"
    assert place.status.text() == "retired"


def test_a_copy_starts_as_a_draft_of_its_own(place: LibraryView, built: LibraryPlace, qtbot: QtBot, home: Path) -> None:
    opened(place, qtbot)
    place.desk.start_copy("baggage.damaged.pram", "Damaged pram: on loan at once", "en-GB")
    settled(built, qtbot)
    assert place.desk.open_text is not None
    assert place.desk.open_text.path == "baggage/damaged.pram.en-GB.md"
    assert "id: baggage.damaged.pram" in place.editor.toPlainText()
    assert template_paths(department(home, "template_library")) == []


def test_names_of_values_are_offered_while_one_types(place: LibraryView, qtbot: QtBot) -> None:
    opened(place, qtbot)
    place.editor.moveCursor(place.editor.textCursor().MoveOperation.End)
    place.editor.setFocus()
    qtbot.keyClicks(place.editor, "{{ flight.num")
    popup = place.editor._popup
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert place.editor.toPlainText().endswith("{{ flight.number")


def test_a_few_words_find_a_text_and_enter_opens_it(place: LibraryView, qtbot: QtBot) -> None:
    place.shelf.search.setText("repair or replace")
    with qtbot.waitSignal(place.desk.opened, timeout=20_000):
        qtbot.keyClick(place.shelf.search, Qt.Key.Key_Return)
    assert "Damaged bag" in place.editor.toPlainText()


def test_the_other_language_stands_beside_the_text(place: LibraryView, qtbot: QtBot) -> None:
    opened(place, qtbot, "baggage/delayed.en-GB.md")
    place.tabs.setCurrentWidget(place.variants)
    place.variants.choice.setCurrentText("zh-Hant-HK")
    assert "行李" in place.variants.other.toPlainText()
    assert "bag" in place.variants.mine.toPlainText()


def test_every_control_has_a_name_for_a_screen_reader(place: LibraryView) -> None:
    controls: list[QWidget] = []
    for kind in (QLineEdit, QComboBox, QPushButton, QTextEdit):
        controls += place.findChildren(kind)
    mine = [one for one in controls if not isinstance(one.parent(), QComboBox)]
    assert [one for one in mine if not one.accessibleName()] == []


def test_a_guideline_is_found_by_a_word_and_read(place: LibraryView, qtbot: QtBot) -> None:
    place.shelf.filter.setCurrentIndex(place.shelf.filter.findData("guideline"))
    place.shelf.search.setText("comeback writes again")
    qtbot.keyClick(place.shelf.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "What to check" in place.page.page.toPlainText(), timeout=10_000)


def test_the_open_case_can_be_previewed_in_place_of_a_sample(qtbot: QtBot, home: Path, person: Person) -> None:
    draft = open_case(late_case(), book(), person.seat())
    built = LibraryPlace(home, book(), person.seat, lambda: None, lambda: draft)
    qtbot.addWidget(built.view)
    with qtbot.waitSignal(built.desk.held, timeout=20_000):
        built.desk.refresh()
    opened(built.view, qtbot)
    with qtbot.waitSignal(built.desk.looked, timeout=20_000):
        built.view.preview.sample_chosen.emit(OPEN_CASE)
    assert "Mrs Whitcombe" in built.view.preview.paper.toPlainText()
    built.close()


def test_a_file_that_cannot_be_used_is_listed_to_be_mended_with_its_line(
    qtbot: QtBot, home: Path, person: Person
) -> None:
    broken = (shipped("template_library") / DAMAGED).read_text("utf-8").replace("{% endif %}", "")
    path = department(home, "template_library") / DAMAGED
    path.parent.mkdir(parents=True)
    path.write_text(broken, "utf-8")
    refused = Rejected(where=DAMAGED, what="a condition is not closed", line=27)
    library = replace(book().library, rejected=(refused,))
    built = LibraryPlace(home, replace(book(), library=library), person.seat, lambda: None, lambda: None)
    qtbot.addWidget(built.view)
    with qtbot.waitSignal(built.desk.held, timeout=20_000):
        built.desk.refresh()
    opened(built.view, qtbot)
    assert built.view.status.text() == "draft"
    assert built.view.editor.toPlainText() == broken
    assert built.view.preview.findings.cards.cards[0].remark.startswith("line")
    built.close()


def test_a_key_brings_the_place_to_the_front_with_the_search_line_ready(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.library is not None, timeout=20_000)
    assert program.library is not None
    named = {action.objectName(): action for action in program.window.all_actions()}
    assert named["Library"].shortcut().toString() == "F4"
    named["Library"].trigger()
    assert program.window.places.currentWidget() is program.library.view
    assert program.window.focusWidget() is program.library.view.shelf.search
    assert {"Ask for review", "Approve", "Test every branch"} <= set(named)
