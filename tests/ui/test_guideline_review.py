"""A handling guideline is written, reviewed by somebody else, and only then in force; every version is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.adapters.guideline_files import guidelines_in_force
from drafter.app.library_place import LibraryPlace
from drafter.model.company import Signatory
from drafter.steps.flow import Seat
from drafter.ui.library.library_view import LibraryView
from handbook import TODAY, book

CHANGED = "# Bags, late and lost\n\n## What to check\n\n- Look at the tag first.\n"


class Person:
    name = "Priya Nair"

    def seat(self) -> Seat:
        return Seat(signatory=Signatory(name=self.name), today=TODAY)


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def place(qtbot: QtBot, home: Path, person: Person) -> Iterator[LibraryView]:
    """The page on bags open in the library place."""
    made = LibraryPlace(home, book(), person.seat, lambda: None, lambda: None)
    qtbot.addWidget(made.view)
    made.view.show()
    with qtbot.waitSignal(made.desk.held, timeout=20_000):
        made.desk.refresh()
    with qtbot.waitSignal(made.guidelines.opened, timeout=10_000):
        made.view.shelf.guideline_chosen.emit("baggage.md")
    yield made.view
    made.close()


def in_force(home: Path) -> str:
    return next(page.text for page in guidelines_in_force(home)[0] if page.path == "baggage.md")


def written(place: LibraryView, qtbot: QtBot) -> None:
    place.page.text.setPlainText(CHANGED)
    with qtbot.waitSignal(place.page.desk.kept, timeout=10_000):
        place.page.desk.keep()


def test_what_is_written_is_a_draft_and_changes_nothing_yet(place: LibraryView, qtbot: QtBot, home: Path) -> None:
    before = in_force(home)
    written(place, qtbot)
    assert (place.status.text(), in_force(home)) == ("draft", before)
    assert "Look at the tag first." in place.page.page.toPlainText()


def test_it_is_in_force_once_somebody_else_has_approved_it(
    place: LibraryView, qtbot: QtBot, home: Path, person: Person
) -> None:
    written(place, qtbot)
    with qtbot.waitSignal(place.page.desk.moved, timeout=10_000):
        place.ask.trigger()
    with qtbot.waitSignal(place.page.desk.refused, timeout=10_000):
        place.approve.trigger()
    assert "somebody other than the author" in place.said.text()
    person.name = "Sam Ortiz"
    with qtbot.waitSignal(place.page.desk.in_force, timeout=10_000):
        place.approve.trigger()
    assert "Look at the tag first." in in_force(home)
    qtbot.waitUntil(lambda: place.status.text() == "live", timeout=10_000)


def test_a_reviewer_sends_it_back_with_a_reason(place: LibraryView, qtbot: QtBot, person: Person) -> None:
    written(place, qtbot)
    with qtbot.waitSignal(place.page.desk.moved, timeout=10_000):
        place.ask.trigger()
    person.name = "Sam Ortiz"
    with qtbot.waitSignal(place.page.desk.moved, timeout=10_000):
        place.page.desk.send_back("Say what to offer, too.")
    assert "Sam Ortiz: Say what to offer, too." in place.said.text()
    assert place.status.text() == "draft"


def test_a_page_without_a_title_is_not_reviewed(place: LibraryView, qtbot: QtBot) -> None:
    place.page.text.setPlainText("No title here")
    with qtbot.waitSignal(place.page.desk.refused, timeout=10_000):
        place.ask.trigger()
    assert "expected a title in the first line" in place.said.text()


def test_an_earlier_page_comes_back_once_approved(place: LibraryView, qtbot: QtBot, home: Path, person: Person) -> None:
    before = in_force(home)
    written(place, qtbot)
    with qtbot.waitSignal(place.page.desk.moved, timeout=10_000):
        place.ask.trigger()
    person.name = "Sam Ortiz"
    with qtbot.waitSignal(place.page.desk.in_force, timeout=10_000):
        place.approve.trigger()
    with qtbot.waitSignal(place.page.desk.versions_listed, timeout=10_000) as listed:
        place.page.tabs.setCurrentWidget(place.page.versions)
    assert [one.by for one in listed.args[0]] == ["Priya Nair", "drafter"]  # type: ignore[index]  # versions
    with qtbot.waitSignal(place.page.desk.opened, timeout=10_000):
        place.page.desk.roll_back("shipped")
    assert place.status.text() == "in review"
    assert in_force(home) != before
    person.name = "Priya Nair"
    with qtbot.waitSignal(place.page.desk.in_force, timeout=10_000):
        place.approve.trigger()
    assert in_force(home) == before


def test_the_draft_is_there_again_when_the_page_is_opened_again(place: LibraryView, qtbot: QtBot) -> None:
    written(place, qtbot)
    for path in ("refund.md", "baggage.md"):
        with qtbot.waitSignal(place.page.desk.opened, timeout=10_000):
            place.shelf.guideline_chosen.emit(path)
    assert place.page.text.toPlainText() == CHANGED
