"""What the award says beside its sums: what share one is, its currency, how long a voucher is good; other years."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from awards import pays

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.model.money import Money
from drafter.steps.check.facts import fact_findings
from handbook import book

TODAY = dt.date(2026, 8, 13)


def marked(letter: str, *lines: AwardLine, told: str = "The coach was cold.", ours: str = "") -> list[tuple[str, str]]:
    sent = "2026-08-01T09:00:00Z"
    messages = (Message(text=told, sent=sent), *([Message(text=ours, sent=sent, direction="out")] if ours else []))
    case = Case(customer=Customer(family_name="Norcott"), messages=messages)
    given = CheckContext(
        text=letter,
        today=TODAY,
        today_told=True,
        company=book().company,
        kinds=book().kinds,
        case=case,
        award=Award(lines=lines) if lines else None,
    )
    return [(one.text, one.message) for one in fact_findings(given) if one.severity != "advice"]


HALF = pays("686", note="half the price", each="14")
FORTY = pays("3840", note="40 per cent of the price")


@pytest.mark.parametrize(
    ("letter", "line", "words"),
    [
        ("I am refunding a third, so £14 apiece.", HALF, "a third"),
        ("We are returning half of the price, which is £3,840.", FORTY, "half"),
        ("We are giving back a quarter of what you paid, £3,840.", FORTY, "a quarter"),
    ],
)
def test_a_share_other_than_the_award_notes_is_marked(letter: str, line: AwardLine, words: str) -> None:
    assert [text for text, _ in marked(letter, line)] == [words]


@pytest.mark.parametrize(
    ("letter", "line"),
    [
        ("I am refunding half, so £14 apiece.", HALF),
        ("We are returning 40% of the price, which is £3,840.", FORTY),
        ("You keep three fifths of the price; we return £3,840.", FORTY),
    ],
)
def test_the_share_that_is_noted_stays(letter: str, line: AwardLine) -> None:
    assert marked(letter, line) == []


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        ("The payment is £808. It will be made in euros to your account.", "The coach was cold."),
        ("You are due £808, and we shall pay it in Norwegian kroner.", "The tour was NOK 1,240."),
    ],
)
def test_a_payment_told_of_as_it_is_marked_in_another_currency(letter: str, told: str) -> None:
    lines = (pays("808"), pays("1240", "NOK", "tour"))
    right = "You wrote {}; the award is in GBP."
    (found,) = marked(letter, *(lines if "kroner" in letter else lines[:1]), told=told)
    assert found[1] == right.format(found[0])


def test_the_sum_and_another_in_its_own_currency_are_no_contradiction() -> None:
    letter = "We shall pay £808, and the tour in Norwegian kroner."
    assert marked(letter, pays("808"), pays("1240", "NOK", "tour"), told="The tour was NOK 1,240.") == []


def test_a_voucher_is_good_for_as_long_as_the_award_notes() -> None:
    line = pays("25", note="valid twelve months", form="voucher")
    letter = "I should like you to have a voucher for £25, good for {} months."
    assert [said for _, said in marked(letter.format("six"), line)] == [
        "The award's voucher is valid for 12 months, not six months."
    ]
    assert marked(letter.format("twelve"), line) == []


def test_without_a_note_a_voucher_is_good_for_as_long_as_the_departments() -> None:
    line = pays("25", form="voucher")
    assert marked("Here is a voucher for £25, valid for 24 months.", line) == []
    (found,) = marked("Here is a voucher for £25, valid for six months.", line)
    assert found[1] == "Our vouchers are valid for 24 months, not six months."


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        ("The ticket was £189 for you and £35 for Kevin.", "Hundred and eighty-nine for me, thirty-five for Kevin."),
        ("You paid £1,152 for each of you.", "Four of us at 1,152."),
        ("團費每人52,800元。", "四個人，一個人52,800。"),
    ],
)
def test_a_sum_they_told_as_a_bare_number_is_theirs(letter: str, told: str) -> None:
    assert marked(letter, told=told) == []


@pytest.mark.parametrize("told", ["Row 189 was wet.", "We were 52 minutes late.", "I waited till 1.89."])
def test_a_number_of_another_thing_makes_no_sum(told: str) -> None:
    assert [text for text, _ in marked("You paid £189 for the ticket.", told=told)] == ["£189"]


def test_a_sum_our_first_answer_offered_may_be_told() -> None:
    letter = "Our first answer to you got the island wrong and offered a voucher for £150. We shall pay £610."
    ours = "As a gesture of goodwill we enclose a voucher for £150."
    assert marked(letter, pays("610"), ours=ours) == []
    assert [text for text, _ in marked("We offer a voucher for £150.", pays("610"), ours=ours)] == ["£150"]


@pytest.mark.parametrize(
    ("letter", "found"),
    [
        ("Our electrician reports to me on Monday 10 August.", ["Monday 10 August"]),
        ("Our electrician reports to me on Monday 17 August.", []),
        ("Our electrician reported to me on Monday 10 August.", []),
    ],
)
def test_a_step_of_ours_still_to_come_on_a_day_gone_by_is_marked(letter: str, found: list[str]) -> None:
    assert [text for text, _ in marked(letter)] == found


@pytest.mark.parametrize(
    ("letter", "line"),
    [
        ("另附兩張住宿券，明年6月30日前均可使用。", "住宿券，2027年6月30日前有效"),
        ("The voucher is good until 30 June next year.", "valid until 30 June 2027"),
    ],
)
def test_a_day_of_next_year_is_read_in_its_year(letter: str, line: str) -> None:
    assert marked(letter, pays("10", note=line, form="voucher")) == []


def test_a_month_that_begins_their_sentence_is_told() -> None:
    told = "I gave notice of my wheelchair. In January, on booking; in April, by telephone."
    letter = "You gave notice of your wheelchair on booking, in {}, and by telephone."
    assert marked(letter.format("January"), told=told) == []
    assert [text for text, _ in marked(letter.format("March"), told=told)] == ["March"]


def test_the_day_on_which_they_cancelled_is_not_the_day_of_the_flight() -> None:
    told = "On 4 May I cancelled my seat on WN640 to Accra of 19 May."
    assert marked("You cancelled WN640 to Accra on 4 May.", told=told) == []


def test_a_wait_from_one_time_to_another_of_the_letter_is_reckoned() -> None:
    told = "Your minibus was ordered for 14.20. We sat on the kerb until 16.35. The car home came 45 minutes early."
    letter = "The minibus was ordered for 2.20 in the afternoon. You waited until 4.35, {}."
    assert marked(letter.format("two and a quarter hours"), told=told) == []


def test_a_station_with_its_town_is_the_one_they_name() -> None:
    told = "I took your sleeper from Euston to Fort William."
    assert marked("The sleeper of 21 July, London Euston to Fort William", told=told) == []


BOAT = AwardLine(kind="refund", head="refund", amount=Money(Decimal(418), "GBP"), count=11,
                 per_passenger=Money(Decimal(38), "GBP"))  # fmt: skip
CAMP = pays("975", note="camp, 5 children x 3 days x 65")
FARE = AwardLine(kind="owed", head="denied_boarding", amount=Money(Decimal(1696), "GBP"), count=2,
                 per_passenger=Money(Decimal(848), "GBP"))  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "lines", "told", "words"),
    [
        ("That ticket cost £38 a head, and I am returning it to all eleven: £380.", [BOAT], "£38 a head.", ["£380"]),
        ("That ticket cost £38 a head, and I am returning it to all eleven: £418.", [BOAT], "£38 a head.", []),
        ("The camp at £65 a day, three days for the five of them, is £975.", [CAMP],
         "£65 a day per child, three days, five of them.", []),
        ("The rules set 200 percent of the fare. Yours was £212, so each of you is due £848.", [FARE],
         "Two of us, at £212 each.",
         ["200 percent"]),
        ("The rules set 400 percent of the fare. Yours was £212, so each of you is due £848.", [FARE],
         "Two of us, at £212 each.",
         []),
        ("The extra transfer of £70 is refunded.", [pays("70", "EUR"), pays("220"), pays("150")],
         "A second transfer, €70.", ["£70"]),
        ("兩項共港幣6,868元，將以日圓支票寄到府上。", [pays("6868", "HKD")], "請退款。", ["日圓"]),
        ("兩項共港幣6,868元，將以港幣支票寄到府上。", [pays("6868", "HKD")], "請退款。", []),
    ],
)  # fmt: skip
def test_what_is_reckoned_of_the_award_and_its_currency_must_come_out(
    letter: str, lines: list[AwardLine], told: str, words: list[str]
) -> None:
    assert [text for text, _ in marked(letter, *lines, told=told)] == words
