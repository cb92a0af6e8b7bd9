"""The concern ledger by hand: join, split and strike from one menu."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from drafter.model.case import Message
from drafter.model.draft import Draft
from drafter.model.finding import ConcernAnswer, Review
from drafter.steps.flow import add_concern, open_case
from drafter.ui import wording as w
from drafter.ui.desk.concerns_view import ConcernsView
from drafter.ui.saying import say
from handbook import SEAT, book, late_case

WORDS = "The bag was torn. Nobody at the desk would help us."


def ledger(qtbot: QtBot) -> ConcernsView:
    case = late_case(messages=(Message(text=f"{WORDS} Why?"),))
    bare: Draft = msgspec.structs.replace(open_case(case, book(), SEAT), concerns=())
    view = ConcernsView()
    qtbot.addWidget(view)
    view.show_draft(add_concern(bare, 0, 0, len(WORDS)))
    return view


def menu_of(view: ConcernsView) -> QMenu:
    return view.menu_of(view.list.cards.index(0))


def test_a_concern_is_split_before_its_second_sentence(qtbot: QtBot) -> None:
    view = ledger(qtbot)
    (split,) = [one for one in menu_of(view).actions() if "Nobody at the desk" in one.text()]
    with qtbot.waitSignal(view.split) as heard:
        split.trigger()
    assert heard.args == [WORDS, WORDS.index("Nobody")]


def test_a_concern_is_split_where_words_are_selected(qtbot: QtBot) -> None:
    view = ledger(qtbot)
    (split,) = [one for one in menu_of(view).actions() if one.text() == "Split at the selected words"]
    with qtbot.waitSignal(view.split_at_chosen) as heard:
        split.trigger()
    assert heard.args == [WORDS]


def test_the_only_concern_has_none_to_be_joined_with(qtbot: QtBot) -> None:
    assert "Join with the next" not in [one.text() for one in menu_of(ledger(qtbot)).actions()]


def test_concerns_of_two_letters_are_not_offered_to_be_joined(qtbot: QtBot) -> None:
    view = ledger(qtbot)
    case = late_case(messages=(Message(text=WORDS), Message(text="And nobody answered my first letter.")))
    bare: Draft = msgspec.structs.replace(open_case(case, book(), SEAT), concerns=())
    view.show_draft(add_concern(add_concern(bare, 0, 0, len(WORDS)), 1, 0, 36))
    assert "Join with the next" not in [one.text() for one in menu_of(view).actions()]


def test_words_are_one_concern_however_often_they_are_added() -> None:
    case = late_case(messages=(Message(text=f"  {WORDS}  "),))
    bare: Draft = msgspec.structs.replace(open_case(case, book(), SEAT), concerns=())
    once = add_concern(bare, 0, 0, len(WORDS) + 4)
    assert [(one.start, one.end, one.text) for one in once.concerns or ()] == [(2, 2 + len(WORDS), WORDS)]
    assert add_concern(once, 0, 2, 2 + len(WORDS)) == once


def test_a_decision_can_be_taken_back(qtbot: QtBot) -> None:
    view = ledger(qtbot)
    answer = ConcernAnswer(text=WORDS, message=0, start=0, end=len(WORDS), state="not_mentioned", decided="answered")
    view.show_draft(msgspec.structs.replace(open_case(late_case(), book(), SEAT), review=Review(concerns=(answer,))))
    (back,) = [one for one in menu_of(view).actions() if one.text() == "Take the decision back"]
    with qtbot.waitSignal(view.decision_taken_back) as heard:
        back.trigger()
    assert heard.args == [WORDS]


def test_whoever_goes_to_the_concerns_is_in_the_list(qtbot: QtBot) -> None:
    view = ledger(qtbot)
    assert view.focusProxy() is view.list


def test_an_empty_ledger_offers_nothing_to_arrange(qtbot: QtBot) -> None:
    view = ConcernsView()
    qtbot.addWidget(view)
    view.show_draft(msgspec.structs.replace(open_case(late_case(), book(), SEAT), concerns=(), review=None))
    assert view.arrange.isHidden()


def test_a_card_names_the_part_that_is_left_out_until_a_person_has_decided(qtbot: QtBot) -> None:
    half = ConcernAnswer(
        text=WORDS, message=0, start=0, end=len(WORDS), state="not_mentioned", part="Nobody would help."
    )
    view = ConcernsView()
    qtbot.addWidget(view)
    opened = open_case(late_case(), book(), SEAT)
    shown = []
    for answer in (half, msgspec.structs.replace(half, decided="answered")):
        view.show_draft(msgspec.structs.replace(opened, review=Review(concerns=(answer,))))
        shown.append(view.list.cards.card(view.list.cards.index(0)).detail)
    assert shown == ["complaint – not mentioned: “Nobody would help.”", "complaint"]


def test_what_may_be_a_complaint_is_decided_on_but_not_arranged(qtbot: QtBot) -> None:
    sure = ConcernAnswer(text="The bag was torn.", message=0, start=0, end=17, state="mentioned")
    perhaps = ConcernAnswer(text="He smiled.", message=0, start=18, end=28, state="not_mentioned", aside=True)
    draft = msgspec.structs.replace(open_case(late_case(), book(), SEAT), review=Review(concerns=(sure, perhaps)))
    view = ConcernsView()
    qtbot.addWidget(view)
    view.show_draft(draft)
    offered = [one.text() for one in view.menu_of(view.list.cards.index(1)).actions()]
    assert "perhaps" in view.list.cards.card(view.list.cards.index(1)).detail
    assert say(w.STRIKE_CONCERN) not in offered
    assert len(offered) == 3
    assert "Join with the next" not in [one.text() for one in menu_of(view).actions()]
