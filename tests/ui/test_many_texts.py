"""Many texts at once, in the real window: how letters fare, replacing everywhere, and what an approval reaches."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from dulwich.repo import Repo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from builders.filing import a_case
from drafter.adapters.case_store import CaseStore
from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_history import LibraryHistory
from drafter.adapters.library_sharing import LibrarySharing
from drafter.adapters.shipped import department, shipped
from drafter.app.library_place import LibraryPlace
from drafter.model.company import Signatory
from drafter.model.draft import Draft
from drafter.model.filed import Added
from drafter.model.library_use import Picked, Sent
from drafter.steps.flow import Seat, edit_text, open_case, pick_template
from drafter.ui.library.import_box import ImportBox
from drafter.ui.library.reach_box import ReachBox
from drafter.ui.library.replace_box import ReplaceBox
from drafter.ui.library.share_box import ShareBox
from drafter.ui.library.usage_box import UsageBox
from handbook import SEAT, TODAY, book

DAMAGED, ID = "baggage/damaged.en-GB.md", "baggage.damaged.answer"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any popup


class Person:
    name = "Priya Nair"

    def seat(self) -> Seat:
        return Seat(signatory=Signatory(name=self.name), today=TODAY)


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def store(home: Path) -> Iterator[CaseStore]:
    made = CaseStore.open(home / "cases.sqlite", person="Priya Nair")
    yield made
    made.close()


@pytest.fixture
def place(qtbot: QtBot, home: Path, store: CaseStore, person: Person) -> Iterator[LibraryPlace]:
    made = LibraryPlace(home, book(), person.seat, lambda: None, lambda: None, store)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    with qtbot.waitSignal(made.desk.held, timeout=20_000):
        made.desk.refresh()
    yield made
    made.close()


@pytest.fixture
def letters(store: CaseStore) -> str:
    """Six letters whose first sentence was changed the same way; the sentence."""
    body = next(one for one in book().library.letters if one.path == DAMAGED).body
    sentence = body.split(". ")[0].split("\n")[0].rstrip(".") + "."
    new = sentence[:-1] + ", and I mean it."
    for number in range(6):
        added = store.add_case(a_case(f"My bag number {number} is broken."))
        assert isinstance(added, Added)
        case_id = added.case.id or ""
        store.note_use(case_id, Picked(template=ID, language="en-GB", category="baggage.damaged", offered=(ID,)))
        store.note_use(
            case_id,
            Sent(letter_id=f"l{number}", template=ID, language="en-GB", category="baggage.damaged",
                 inserted=(sentence,), finished=(new,)),
        )  # fmt: skip
    return sentence


def usage(place: LibraryPlace, qtbot: QtBot) -> UsageBox:
    box = place.deeds.show_usage(place.view)
    qtbot.waitUntil(lambda: box._report is not None, timeout=20_000)
    return box


def drafts(home: Path) -> dict[str, str]:
    return {draft.path: draft.text for draft in LibraryDrafts(home).all()}


def test_the_wording_of_most_goes_into_a_draft(place: LibraryPlace, qtbot: QtBot, home: Path, letters: str) -> None:
    box = usage(place, qtbot)
    assert box.list.cards.cards[0].title.startswith("6 of 6")
    box.take.click()
    qtbot.waitUntil(lambda: DAMAGED in drafts(home), timeout=10_000)
    assert letters[:-1] + ", and I mean it." in drafts(home)[DAMAGED]
    qtbot.waitUntil(lambda: place.desk.open_text is not None and place.desk.open_text.status == "draft")
    box.reject()


def test_a_declined_wording_is_not_proposed_again(place: LibraryPlace, qtbot: QtBot, letters: str) -> None:
    box = usage(place, qtbot)
    box.decline.click()
    qtbot.waitUntil(lambda: not box.take.isEnabled(), timeout=20_000)
    box.reject()
    again = usage(place, qtbot)
    assert again.pair() is None
    again.which.setCurrentIndex(1)
    assert again.pair() is not None
    again.reject()


@pytest.mark.parametrize("page", range(6))
def test_every_page_of_the_figures_can_be_read(place: LibraryPlace, qtbot: QtBot, letters: str, page: int) -> None:
    box = usage(place, qtbot)
    box.which.setCurrentIndex(page)
    assert box.list.cards.cards
    box.reject()


def replacing(place: LibraryPlace, qtbot: QtBot, find: str, into: str) -> ReplaceBox:
    box = place.deeds.show_replace(place.view)
    box.wanted_text.setText(find)
    box.new_text.setText(into)
    qtbot.keyClick(box.wanted_text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.list.cards.rowCount() > 0, timeout=20_000)
    return box


def test_replacing_makes_drafts_of_the_files_chosen_and_one_undo_takes_them_back(
    place: LibraryPlace, qtbot: QtBot, home: Path
) -> None:
    box = replacing(place, qtbot, "tracing team", "search team")
    files = box.list.cards.rowCount()
    assert files > 1
    qtbot.keyClick(box.list, Qt.Key.Key_Space)
    box.do.click()
    qtbot.waitUntil(lambda: len(drafts(home)) == files - 1, timeout=10_000)
    assert all("search team" in text and "tracing team" not in text for text in drafts(home).values())
    box.undo.click()
    qtbot.waitUntil(lambda: not drafts(home), timeout=10_000)
    box.reject()


def begun(store: CaseStore, touched: bool) -> None:
    added = store.add_case(a_case("My case came back with a broken wheel."))
    assert isinstance(added, Added)
    draft = pick_template(open_case(added.case, book(), SEAT), ID, book(), SEAT)
    assert isinstance(draft, Draft)
    if touched:
        draft = edit_text(draft, draft.letter.__class__(paragraphs=draft.letter.paragraphs[:-1]))
    store.save_draft(added.case.id or "", draft, 0)


@pytest.mark.parametrize("touched", [False, True])
def test_an_approval_first_shows_the_open_drafts_it_reaches(
    place: LibraryPlace, qtbot: QtBot, store: CaseStore, person: Person, touched: bool
) -> None:
    begun(store, touched)
    with qtbot.waitSignal(place.desk.looked, timeout=20_000):
        place.desk.open(DAMAGED)
    assert place.desk.open_text is not None
    place.desk.edit(place.desk.open_text.text + "\nWe are glad that you told us.\n")
    place.desk.ask_review()
    qtbot.waitUntil(lambda: place.view.approve.isEnabled(), timeout=20_000)
    person.name = "Ann Other"
    with qtbot.waitSignal(place.deeds.looked_at_reach, timeout=20_000) as asked:
        place.view.approve.trigger()
    box = asked.args[0]
    assert isinstance(box, ReachBox)
    pair = box.pair()
    assert pair is not None
    assert "We are glad that you told us." in pair.after
    assert "We are glad that you told us." not in pair.before
    assert place.desk.open_text.status == "in_review"
    box.approve.click()
    qtbot.waitUntil(lambda: place.desk.open_text is not None and place.desk.open_text.status == "live", timeout=20_000)


@pytest.fixture
def server(tmp_path: Path, home: Path) -> Path:
    """A server on which another office has changed the text that this office has changed too."""
    folder = tmp_path / "server.git"
    folder.mkdir()
    Repo.init_bare(str(folder), default_branch=b"main").close()
    for who, where in (("Ann", tmp_path / "lhr"), ("Priya", home)):
        history = LibraryHistory(where)
        text = (shipped("template_library") / DAMAGED).read_text("utf-8")
        history.save(f"{text}\n{who} is sorry.\n", DAMAGED, who, "Be sorry", dt.datetime.now(dt.UTC))
        if who == "Ann":
            sharing = LibrarySharing(where, history)
            sharing.settle_on(str(folder))
            sharing.share(who, dt.datetime.now(dt.UTC))
        history.close()
    return folder


def test_mine_or_theirs_is_chosen_by_key_and_stands(
    place: LibraryPlace, qtbot: QtBot, home: Path, server: Path
) -> None:
    with qtbot.waitSignal(place.deeds.opened_share, timeout=10_000) as asked:
        place.view.share.trigger()
    box = asked.args[0]
    assert isinstance(box, ShareBox)
    box.address.setText(str(server))
    qtbot.keyClick(box.address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.list.cards.rowCount() == 1, timeout=20_000)
    assert not box.share.isEnabled()
    box.theirs.click()
    box.share.click()
    qtbot.waitUntil(lambda: box.list.cards.rowCount() == 0, timeout=20_000)
    assert "Ann is sorry." in (department(home, "template_library") / DAMAGED).read_text("utf-8")
    box.reject()


def test_the_library_goes_out_and_comes_back_and_a_refused_file_is_named(
    place: LibraryPlace, qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zipped = tmp_path / "library.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(zipped), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(zipped), ""))
    with qtbot.waitSignal(place.desk.told, timeout=20_000):
        place.view.export.trigger()
    with zipfile.ZipFile(zipped, "a") as more:
        more.writestr("baggage/new.en-GB.md", "---\nid: baggage.new\ntitle: New\n---\nText.\n")
        more.writestr("baggage/broken.en-GB.md", "no head\n")
    with qtbot.waitSignal(place.deeds.imported, timeout=20_000) as answered:
        place.view.take_in.trigger()
    box = answered.args[0]
    assert isinstance(box, ImportBox)
    assert [card.title for card in box.list.cards.cards] == ["baggage/broken.en-GB.md"]
    assert (department(home, "template_library") / "baggage/new.en-GB.md").is_file()
    assert box.why.text().startswith("In force: 1. Ask for review: 0.")
    box.accept()


def test_a_file_that_is_no_library_is_said_and_nothing_is_taken_in(
    place: LibraryPlace, qtbot: QtBot, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "holiday.zip"
    file.write_bytes(b"no zip at all")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(place.desk.told, timeout=20_000) as told:
        place.view.take_in.trigger()
    assert "holiday.zip" in told.args[0]
    assert not (department(home, "template_library") / "baggage").exists()
