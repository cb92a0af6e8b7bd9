"""What the checks mark, in the window: rules that marked nothing, those that could not be read, each explained."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders.filing import a_case
from drafter.adapters.case_store import CaseStore
from drafter.app.library_place import LibraryPlace
from drafter.model.filed import Added
from drafter.model.letter import letter_from_plain
from drafter.model.template import Rejected
from drafter.steps.flow import Handbook, open_case
from drafter.ui.library.rules_box import RulesBox
from handbook import SEAT, book

LETTER = "Dear Ms Ho\n\nI am sorry that you waited. You will hear from us in due course.\n\nYours sincerely\n\nAnn Moss"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of any popup


@pytest.fixture
def store(home: Path) -> Iterator[CaseStore]:
    made = CaseStore.open(home / "cases.sqlite", person="Priya Nair")
    added = made.add_case(a_case("I waited for hours."))
    assert isinstance(added, Added)
    draft = msgspec.structs.replace(open_case(added.case, book(), SEAT), letter=letter_from_plain(LETTER, "en-GB"))
    made.save_draft(added.case.id or "", draft, 0)
    yield made
    made.close()


def asked(qtbot: QtBot, home: Path, store: CaseStore, handbook: Handbook) -> tuple[LibraryPlace, RulesBox]:
    place = LibraryPlace(home, handbook, lambda: SEAT, lambda: None, lambda: None, store)
    qtbot.addWidget(place.view)
    place.view.show()
    box = place.deeds.show_rules(place.view)
    qtbot.waitUntil(lambda: box.use is not None, timeout=20_000)
    return place, box


def shown(box: RulesBox) -> list[str]:
    return [card.title for card in box.list.cards.cards]


def test_a_rule_that_marked_a_letter_is_not_among_those_that_never_did(
    qtbot: QtBot, home: Path, store: CaseStore
) -> None:
    place, box = asked(qtbot, home, store, book())
    assert "RED-09" not in shown(box)
    assert "LEG-01" in shown(box)
    box.which.setCurrentIndex(2)
    assert box.list.cards.cards[shown(box).index("RED-09")].remark == "letters: 1"
    box.reject()
    place.close()


def test_the_arrow_keys_show_each_rule_with_its_examples(qtbot: QtBot, home: Path, store: CaseStore) -> None:
    place, box = asked(qtbot, home, store, book())
    before = box.pane.toPlainText()
    qtbot.keyClick(box.list, Qt.Key.Key_Down)
    assert box.pane.toPlainText() != before
    assert "Left alone:" in box.pane.toPlainText()
    qtbot.keyClick(box.list, Qt.Key.Key_Escape)
    assert not box.isVisible()
    place.close()


def test_a_rule_that_could_not_be_read_stands_in_front_with_its_reason(
    qtbot: QtBot, home: Path, store: CaseStore
) -> None:
    broken = (Rejected(where="tone.yaml, rule X-1", what="has no message"),)
    tone = msgspec.structs.replace(book().tone, rejected=broken)
    place, box = asked(qtbot, home, store, msgspec.structs.replace(book(), tone=tone))
    (card,) = box.list.cards.cards
    assert (card.title, card.detail) == ("tone.yaml, rule X-1", "has no message")
    box.reject()
    place.close()
