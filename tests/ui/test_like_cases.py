"""What like cases got stands beside the offer, and a departure is said."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Message
from drafter.model.draft import FinishedLetter
from drafter.model.filed import Added, Standing
from drafter.model.letter import letter_from_plain
from drafter.model.money import Money, money


def a_past_case(program: Program, number: int, like: Standing, goodwill: Money) -> None:
    """Answered with that goodwill; about the same matter."""
    text = f"My flight NV252 from London arrived hours late and nobody at the gate told us anything. Seat {number}."
    case = Case(
        customer=Customer(name=f"Customer {number}"), messages=(Message(text=text),), received="2026-09-01T10:00:00Z"
    )
    added = program.store.add_case(case, like)
    assert isinstance(added, Added)
    letter = letter_from_plain("I am sorry.")
    award = Award(lines=(AwardLine(kind="goodwill", head="goodwill", amount=goodwill, form="cash"),))
    program.store.finish(
        added.case.id or "",
        FinishedLetter(
            id="", case_id="", number=0, letter=letter, digest="", template=None, award=award, overrides=(),
            decisions=(), promises=(), finished_by="Kim Ito", finished_at="",
        ),
    )  # fmt: skip


def test_an_offer_far_from_what_like_cases_got_is_said(program: Program, qtbot: QtBot, post: Path) -> None:
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([post])
    row = program.store.rows()[0]
    stored = program.store.case(row.id)
    assert stored is not None
    for number in range(6):
        a_past_case(program, number, stored.standing, money("30", "GBP"))
    with qtbot.waitSignal(program.desk.alike, timeout=10_000):
        program.window.open_case(row.id)
    view = program.window.desk
    view.confirm_all.click()
    goodwill = program.desk.draft.compensation.goodwill  # type: ignore[union-attr]  # opened
    assert goodwill is not None
    assert "median GBP 30" in view.award.goodwill.like.text()
    program.desk.give_goodwill(money("75", "GBP"), "cash")
    assert "well above what 6 like cases got" in view.award.goodwill.departs.text()
    similar = [card for card in view.history.list.cards.cards if card.title.startswith("Similar: CR-")]
    assert "goodwill GBP 30" in similar[0].detail
    assert similar[0].remark == "did not come back"
