"""The keys of remarks: which one is in hand, what can be done with it, and what is said where there is none."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from drafter.model.draft import Draft
from drafter.model.finding import Blocks, Finding, Review
from drafter.model.letter import letter_from_plain
from drafter.steps.flow import open_case, override, remark_of, take_back_override
from drafter.ui.desk.finding_keys import FindingKeys
from drafter.ui.desk.findings_view import FindingsView
from drafter.ui.desk.silence_box import SilenceBox
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.theme import LIGHT
from handbook import SEAT, book, late_case

PLAIN = "Dear Mrs Lee,\n\nWe recieve many letters and you should of been told."


def finding(words: str, *fixes: str, blocks: Blocks = "no") -> Finding:
    at = PLAIN.index(words)
    return Finding(
        rule="r", family="f", source="grammar", severity="error", message="Please look again.",
        start=at, end=at + len(words), text=words, fixes=fixes, blocks=blocks,
    )  # fmt: skip


SPELLING, GRAMMAR = finding("recieve", "receive"), finding("should of", "should have")


class Table:
    """A letter with its list of remarks, and what they asked for."""

    def __init__(self, qtbot: QtBot, *findings: Finding) -> None:
        self.window, self.editor, self.list = QMainWindow(), LetterEditor(), FindingsView()
        self.window.setCentralWidget(self.editor)
        self.list.setParent(self.window)
        qtbot.addWidget(self.window)
        self.told: list[str] = []
        self.asked: list[str] = []
        self.keys = FindingKeys(self.editor, self.list, self, self.told.append)
        self.editor.show_letter(letter_from_plain(PLAIN))
        self.editor.show_findings(findings)
        self.draft: Draft = open_case(late_case(), book(), SEAT)
        self.show(*findings)

    def show(self, *findings: Finding) -> None:
        self.list.show_review(replace(self.draft, review=Review(findings=findings)))

    def while_writing(self) -> None:
        self.asked.append("while writing")

    def in_full(self) -> None:
        self.asked.append("in full")


def test_a_fix_asked_for_where_nothing_is_marked_says_how_to_go_on(qtbot: QtBot) -> None:
    table = Table(qtbot, SPELLING)
    table.keys.apply(1)
    table.keys.open_fixes()
    assert table.told == ["No finding here. F7 goes to the next."] * 2
    assert table.editor.letter()[0].plain == PLAIN


def test_a_fix_that_a_remark_does_not_have_is_no_silent_key(qtbot: QtBot) -> None:
    table = Table(qtbot, SPELLING)
    table.keys.next(1)
    table.keys.apply(2)
    assert table.told == ["There is no fix 2; this finding has 1."]


def test_the_remark_chosen_in_the_list_is_in_hand_while_somebody_is_there(qtbot: QtBot) -> None:
    table = Table(qtbot, SPELLING, GRAMMAR)
    table.window.show()
    table.window.activateWindow()
    table.list.choose(GRAMMAR)
    table.list.list.setFocus()
    qtbot.waitUntil(table.list.list.hasFocus)
    table.keys.apply(1)
    assert "should have been told" in table.editor.letter()[0].plain


def test_f7_where_nothing_is_marked_has_the_whole_letter_checked(qtbot: QtBot) -> None:
    table = Table(qtbot)
    table.keys.next(1)
    assert table.asked == ["in full"]


@pytest.mark.parametrize(("blocks", "offered"), [("no", 4), ("until_reason", 0), ("always", 0)])
def test_what_stops_the_letter_is_never_offered_to_be_silenced(qtbot: QtBot, blocks: Blocks, offered: int) -> None:
    table = Table(qtbot)
    said = [one.text() for one in table.list.menu_for(finding("recieve", blocks=blocks)).actions()]
    assert sum(text.startswith("Silence") for text in said) == offered


def test_what_a_reason_has_settled_is_marked_no_more_and_the_reason_can_be_taken_back(qtbot: QtBot) -> None:
    table = Table(qtbot)
    kept = finding("recieve", "receive", blocks="until_reason")
    table.draft = override(table.draft, kept, "So it stands on their ticket", "Priya Nair", "2026-11-20T09:00:00")
    settled = replace(kept, blocks="no", explanation="Kept by Priya Nair: So it stands on their ticket")
    table.show(settled, GRAMMAR)
    table.editor.show_findings((settled, GRAMMAR), table.draft.lifted)
    table.keys.next(1)
    assert table.editor.textCursor().selectedText() == "should of"
    assert table.list.list.cards.cards[0].detail == "Kept by Priya Nair: So it stands on their ticket"
    (back,) = table.list.menu_for(settled).actions()[2:]
    with qtbot.waitSignal(table.list.reason_taken_back) as heard:
        back.trigger()
    assert take_back_override(table.draft, heard.args[0]).lifted == frozenset()


def test_the_chosen_remark_stays_chosen_where_another_comes_before_it(qtbot: QtBot) -> None:
    table = Table(qtbot, GRAMMAR)
    table.list.choose(GRAMMAR)
    table.show(SPELLING, GRAMMAR)
    assert table.list.current() == GRAMMAR


def test_what_is_in_sight_stays_in_sight_when_the_remarks_are_new(qtbot: QtBot) -> None:
    table = Table(qtbot)
    many = [finding("many", str(n)) for n in range(60)]
    table.list.resize(240, 160)
    table.window.show()
    table.show(*many)
    table.list.list.setCurrentIndex(table.list.list.cards.index(0))
    bar = table.list.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(900)
    table.show(*many[:-1])
    assert bar.value() == 900


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("APO-01", "Nowhere does the letter say sorry for what went wrong."),
        ("APO-01|", "Nowhere does the letter say sorry for what went wrong."),
        ("APO-13|any inconvenience", "“any inconvenience”"),
        ("APO-13", "“…”"),
        ("harper.SpellCheck|recieve", "harper.SpellCheck"),
    ],
)
def test_a_silenced_remark_is_listed_by_what_it_says(qtbot: QtBot, key: str, said: str) -> None:
    box = SilenceBox(((key, "me"),), lambda one: remark_of(one, book()), LIGHT)
    qtbot.addWidget(box)
    card = box.list.cards.cards[0]
    assert said in f"{card.title} {card.detail}"
