"""The library's tree: found in spite of a slip, read in Chinese by who works in Chinese, the longest overdue first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from drafter.adapters.phrase_files import LIBRARY, library_phrases
from drafter.model.library import library_of
from drafter.model.template import Field, Rejected, Suggestion, Suggestions, Template
from drafter.steps.flow import open_case
from drafter.ui.desk.question_box import QuestionBox
from drafter.ui.desk.suggestions_view import SuggestionsView
from drafter.ui.library.services import Holding
from drafter.ui.library.shelf_rows import chosen_rows, rows_of
from drafter.ui.library.shelf_view import ShelfView
from drafter.ui.step_translator import StepTranslator
from handbook import SEAT, book, late_case

NOWHERE = Path("/nowhere")


def phrases() -> dict[str, str]:
    found = library_phrases(NOWHERE)
    assert not isinstance(found, Rejected), found
    return found


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    before, translator = QLocale(), StepTranslator(phrases(), qapp)
    QLocale.setDefault(QLocale("zh-Hant-HK"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def english() -> list[Template]:
    return [one for one in book().library.templates.values() if one.head.language.startswith("en")]


def shelf(qtbot: QtBot) -> ShelfView:
    def find(words: str) -> tuple[str, ...]:
        return tuple(one.id for one in book().find(words, "en-GB"))

    made = ShelfView(find)
    qtbot.addWidget(made)
    made.show_holding(Holding(library=book().library))
    return made


def leaves(made: ShelfView) -> list[str]:
    return [child.text(0) for family in families(made) for child in children(family)]


def families(made: ShelfView) -> list[QTreeWidgetItem]:
    found = (made.tree.topLevelItem(n) for n in range(made.tree.topLevelItemCount()))
    return [item for item in found if item is not None]


def children(family: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    found = (family.child(n) for n in range(family.childCount()))
    return (child for child in found if child is not None)


def folders(made: ShelfView) -> list[str]:
    return [item.text(0) for item in families(made)]


def heads_said() -> set[str]:
    """Everything the heads of the English texts say to the desk."""
    heads = [one.head for one in english()]
    asked = {field.question for head in heads for field in head.placeholders}
    return ({head.title for head in heads} | {head.handling_note for head in heads} | asked) - {""}


def folders_named() -> set[str]:
    parts = {part for one in book().library.templates.values() for part in one.path.split("/")[:-1]}
    return {part.replace("_", " ").replace("-", " ").capitalize() for part in parts}


def test_every_title_handling_note_question_and_folder_is_there_in_chinese_and_nothing_else() -> None:
    assert set(phrases()) == heads_said() | folders_named()


def test_every_line_is_chinese_and_keeps_what_stands_in_the_letter() -> None:
    for said, put in phrases().items():
        assert re.search("[一-鿿]", put), said
        assert re.findall(r'\(after "([^"]+)"', said) == re.findall("接在 “([^”]+)”", put), said


def test_a_department_says_its_own_texts_in_chinese(tmp_path: Path) -> None:
    own = tmp_path / "resources" / LIBRARY
    own.parent.mkdir(parents=True)
    own.write_text('"Our own letter": "我們自己的信"\n', "utf-8")
    found = library_phrases(tmp_path)
    assert not isinstance(found, Rejected)
    assert (found["Our own letter"], found["Baggage"]) == ("我們自己的信", "行李")


def test_a_broken_file_of_the_department_is_named_with_its_line(tmp_path: Path) -> None:
    own = tmp_path / "resources" / LIBRARY
    own.parent.mkdir(parents=True)
    own.write_text('"Our own letter": [1, 2]\n', "utf-8")
    found = library_phrases(tmp_path)
    assert isinstance(found, Rejected)
    assert "library_zh_Hant.yaml" in found.where


@pytest.mark.usefixtures("chinese")
def test_the_tree_reads_chinese_and_is_searched_in_it(qtbot: QtBot) -> None:
    made = shelf(qtbot)
    assert {"行李", "段落 · 下一步"} <= set(folders(made))
    made.search.setText("收了費而沒有訂位")
    assert leaves(made) == ["重複收費，或收了費而沒有訂位"]


@pytest.mark.usefixtures("chinese")
def test_a_suggestion_and_its_handling_note_read_chinese(qtbot: QtBot) -> None:
    head = book().library.templates["baggage.damaged.answer", "en-GB"].head
    view = SuggestionsView()
    qtbot.addWidget(view)
    one = Suggestion(template=head.id, language="en-GB", score=1.0, because=(), title=head.title,
                     handling_note=head.handling_note)  # fmt: skip
    view.show_draft(
        msgspec.structs.replace(open_case(late_case(), book(), SEAT), suggestions=Suggestions(suggestions=(one,))),
        (),
        str,
    )
    assert view.list.cards.card(view.list.cards.index(0)).title == "行李損毀：維修或賠償"
    assert view.note.text().startswith("先看相片")


@pytest.mark.usefixtures("chinese")
def test_a_question_of_an_english_letter_is_asked_in_chinese(qtbot: QtBot) -> None:
    asked = QuestionBox(Field(name="ask.x", question='What is missing (after "with")?'))
    qtbot.addWidget(asked)
    assert asked.input.accessibleName() == "不見了甚麼？（接在 “with” 之後）"


@pytest.mark.parametrize("typed", ["wheelchiar", "lugage", "compnsation"])
def test_a_slip_of_the_pen_still_finds_texts_and_enter_opens_the_first(qtbot: QtBot, typed: str) -> None:
    made = shelf(qtbot)
    made.search.setText(typed)
    assert leaves(made)
    with qtbot.waitSignal(made.text_chosen, timeout=2_000) as opened:
        qtbot.keyClick(made.search, Qt.Key.Key_Return)
    best = book().find(typed, "en-GB")[0]
    assert next(key for key, one in book().library.templates.items() if one.path == opened.args[0])[0] == best.id


def test_words_that_mean_nothing_find_nothing_and_say_so(qtbot: QtBot) -> None:
    made = shelf(qtbot)
    made.search.setText("xqzzyv")
    assert leaves(made) == []
    assert made.empty.isVisibleTo(made)


def test_what_is_to_be_read_again_stands_by_its_day() -> None:
    today = dt.date.today()
    due = {0: 5, 1: -40, 2: 1}
    some = [
        msgspec.structs.replace(one, head=msgspec.structs.replace(one.head, review_by=today + dt.timedelta(due[n])))
        for n, one in enumerate(english()[:3])
    ]
    rows = chosen_rows(rows_of(Holding(library=library_of(some))), "due", ())
    assert [(row.due - today).days for row in rows if row.due] == [-40, 1, 5]


def test_among_ten_thousand_texts_a_key_lists_no_more_than_can_be_read(qtbot: QtBot) -> None:
    heads = [one for one in english() if one.head.kind == "letter"]
    many = [
        msgspec.structs.replace(one, path=f"{n}/{one.path}", head=msgspec.structs.replace(one.head, id=f"{one.id}.{n}"))
        for n in range(1 + 10_000 // len(heads))
        for one in heads
    ]
    made = shelf(qtbot)
    made.show_holding(Holding(library=library_of(many)))
    made.search.setText("bag")
    assert leaves(made) == []
    assert sum(int(item.text(1)) for item in families(made)) > 1000
    with qtbot.waitSignal(made.text_chosen, timeout=2_000) as opened:
        qtbot.keyClick(made.search, Qt.Key.Key_Return)
    assert "bag" in next(one for one in many if one.path == opened.args[0]).head.title.lower()
    assert 0 < len(leaves(made)) < 100


def test_a_folder_shows_its_texts_once_it_is_opened(qtbot: QtBot) -> None:
    made = shelf(qtbot)
    assert leaves(made) == []
    first = families(made)[0]
    qtbot.keyClick(made.tree, Qt.Key.Key_Home)
    qtbot.keyClick(made.tree, Qt.Key.Key_Right)
    assert (first.isExpanded(), len(leaves(made))) == (True, int(first.text(1)))
