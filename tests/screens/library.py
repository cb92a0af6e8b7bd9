"""The boxes of the library place: how letters fare, and replacing in the whole library."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from drafter.adapters.case_store import CaseStore
from drafter.app.library_place import LibraryPlace
from drafter.model.case import Case
from drafter.model.filed import Added
from drafter.model.library_share import Conflict, Shared
from drafter.model.library_use import LibraryUse, Offered, Picked, Sent
from drafter.oversight.library import Rereading
from drafter.ui.library.reach_box import ReachBox
from drafter.ui.library.share_box import ShareBox
from screens.stage import Stage

_ID = "baggage.damaged.answer"
_OTHER = "I know how annoying it is to stand at the belt with a bag that has to be carried in both arms."

_MINE, _THEIRS = "I am sorry that your bag is late.", "I am truly sorry that your bag came late."


def library(stage: Stage) -> None:
    place = stage.program.library
    assert place is not None
    stage.program.window.go_to(place.view)
    place.desk.open("baggage/damaged.en-GB.md")
    stage.settle()
    stage.picture("30-library-text")
    _tabs(stage)
    _shelf(stage)
    _usage(stage, place)
    _rules(stage, place)
    _replace(stage, place)
    _share(stage, place)
    _reach(stage, place)


def _usage(stage: Stage, place: LibraryPlace) -> None:
    held = place.desk.holding
    _used(stage.program.store, held.library.templates[_ID, "en-GB"].body if held else "")
    box = place.deeds.show_usage(place.view)
    stage.until(lambda: box.list.cards.rowCount() > 0)
    _pages(stage, box.which, "31-usage")


def _rules(stage: Stage, place: LibraryPlace) -> None:
    box = place.deeds.show_rules(place.view)
    stage.until(lambda: box.use is not None)
    _pages(stage, box.which, "34-rules")


def _pages(stage: Stage, which: QComboBox, name: str) -> None:
    """A picture of each page that can be chosen."""
    for page in range(which.count()):
        which.setCurrentIndex(page)
        stage.settle()
        stage.picture(f"{name}-{page + 1}")
    stage.close_dialogs()


def _replace(stage: Stage, place: LibraryPlace) -> None:
    box = place.deeds.show_replace(place.view)
    box.wanted_text.setText("tracing team")
    box.new_text.setText("search team")
    box.look.click()
    stage.until(lambda: box.list.cards.rowCount() > 0)
    stage.settle()
    stage.picture("32-replace")
    stage.close_dialogs()


def _share(stage: Stage, place: LibraryPlace) -> None:
    box = ShareBox("ssh://git.northvale.example/library.git", stage.program.window.theme, place.view)
    box.open()
    box.show_answer(Shared(conflicts=(Conflict(path="baggage/delayed.en-GB.md", mine=_MINE, theirs=_THEIRS),)))
    stage.settle()
    stage.picture("33-share")
    stage.close_dialogs()


def _reach(stage: Stage, place: LibraryPlace) -> None:
    body = "I have read the station's report of that day."
    readings = tuple(
        Rereading(reference=f"CR-2026-00451{n}", template="baggage.delayed.answer", touched=n == 2,
                  before=f"{_MINE}\n\n{body}", after=f"{_THEIRS}\n\n{body}", paragraphs=((_MINE, _THEIRS),))
        for n in (1, 2)
    )  # fmt: skip
    ReachBox(readings, stage.program.window.theme, place.view).open()
    stage.settle()
    stage.picture("34-reach")
    stage.close_dialogs()


def _tabs(stage: Stage) -> None:
    place = stage.program.library
    assert place is not None
    for number, name in ((1, "35-languages"), (2, "36-versions")):
        place.view.tabs.setCurrentIndex(number)
        stage.settle()
        stage.picture(name)
    place.view.tabs.setCurrentIndex(0)


def _shelf(stage: Stage) -> None:
    """What is to be read again, and a search with a slip in it."""
    place = stage.program.library
    assert place is not None
    shelf = place.view.shelf
    shelf.search.setText("wheelchiar")
    stage.settle()
    stage.picture("37-slip")
    shelf.search.setText("")


def _used(store: CaseStore, body: str) -> None:
    """A few letters as a department would have written them."""
    sentence = body.split(". ")[0].split("\n")[0] + "."
    for number in range(9):
        added = store.add_case(Case(text=f"Bag number {number} came back broken, and nobody said a word about it."))
        assert isinstance(added, Added)
        new = _OTHER if number < 6 else f"{sentence[:-1]} as it did for number {number}."
        sent = Sent(
            letter_id=f"l{number}", template=_ID, language="en-GB", inserted=(sentence, _OTHER), finished=(new,)
        )
        uses: tuple[LibraryUse, ...] = (Picked(template=_ID, language="en-GB", offered=(_ID,)), sent)
        for use in (*uses, Offered(templates=(_ID,), language="en-GB", category="cabin.wifi", none=True)):
            store.note_use(added.case.id or "", use)
