"""What the case tells by another word than the letter is no fault, and what it tells otherwise is one all the same."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from awards import pays
from penhaligon import given_for

from drafter.model.award import Award
from drafter.model.case import Message
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings


def marked(given: CheckContext) -> list[str]:
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


TIED_UP = "We tied up at Europoort ten to eleven Saturday morning, and the coach to Amsterdam had gone."
SPOKEN = "He sells me two tickets on the coach to Alice. Hundred and eighty-nine for me, thirty-five for the dog."
LEAFLET = "Six hours in Lincoln, your leaflet says. We had three and a half. The drive home took for ever."
KERB = (
    "Six of us landed in Naples. Your minibus was ordered for 14.20. There was no minibus. We sat on the kerb until "
    "16.35. On the way back the car came forty-five minutes early."
)
NOTICE = "I gave you notice of my chair. In January, on booking; in April, by telephone. Nobody on the tender knew."
CLUB = "We had a fortnight. The children's club was shut twelve days of the fourteen, and nobody told us why."
QUAY = (
    "Your driver told us half past eight at Portree and left at ten past. My friend ran along the quay with a scone in "
    "her hand. Six days out of eight we were in row fourteen. We had four nights from Monday 3 August 2026 in room 281."
)
DESK = "Your flight from Halifax was a shambles. We waited 7 hours and 15 minutes at Gate 45, and nobody told us why."
LATE = (
    "I flew to be my cousin's bridesmaid on the 20th. My suitcase came on Monday 22 June, four days late. You "
    "charged 52,800 for each of us. We sailed the next morning after the wedding of 20 June."
)
VOUCHER = "You gave us a voucher for RM30, and the only place open said that your vouchers had stopped working."
CANCELLED = "On 4 March I cancelled my seat on WN640 to Accra of 19 March, because the operation was put off."


@pytest.mark.parametrize(
    ("letter", "mail"),
    [
        ("You tied up at Europoort at ten to eleven on the Saturday morning.", TIED_UP),
        ("The tickets on the coach to Alice were £189 for you and £35 for the dog.", SPOKEN),
        ("You then had three and a half hours in Lincoln where six had been advertised.", LEAFLET),
        ("You waited until 4.35, two and a quarter hours, and nobody rang you.", KERB),
        ("You gave notice of your chair on booking, in January, and again by telephone.", NOTICE),
        ("The children's club was closed for twelve of the fourteen days.", CLUB),
        ("Derek accepts that he gave out half past eight and drove off at ten past eight.", QUAY),
        ("You sat in row fourteen for six of the eight days.", QUAY),
        ("Your four nights in room 281, from Monday 3 August to Friday 7 August, were not good.", QUAY),
        ("Your suitcase came on 22 June, four days late and two days after the wedding.", LATE),
        ("You paid £52,800 for each of you.", LATE),
        ("You had checked in well over two hours before departure, so nobody could call you late.", DESK),
        ("That left you 15 minutes for a change that needs 45, and you waited at Gate 45.", DESK),
        ("The voucher for thirty ringgit was useless because a contract had lapsed.", VOUCHER),
        ("You cancelled WN640 to Accra on 4 March, when the operation was put off.", CANCELLED),
    ],
)
def test_what_they_told_by_another_word_is_left_alone(letter: str, mail: str) -> None:
    assert marked(given_for(letter, mail)) == []


@pytest.mark.parametrize(
    ("letter", "mail", "wrong"),
    [
        ("You tied up at Europoort at ten to nine on the Saturday morning.", TIED_UP, "ten to nine"),
        ("The tickets on the coach to Alice were £198 for you and £35 for the dog.", SPOKEN, "£198"),
        (
            "You then had two and a half hours in Lincoln where six had been advertised.",
            LEAFLET,
            "two and a half hours",
        ),
        ("You gave notice of your chair on booking, in February, and again by telephone.", NOTICE, "February"),
        (
            "Derek accepts that he gave out half past eight and drove off at twenty past eight.",
            QUAY,
            "twenty past eight",
        ),
        ("You sat in row fourteen for five of the eight days.", QUAY, "five of the eight days"),
        ("Your suitcase came three days late, on the Monday.", LATE, "three days"),
        ("The children's club was closed for ten of the fourteen days.", CLUB, "ten of the fourteen days"),
    ],
)
def test_what_they_told_otherwise_is_called_wrong(letter: str, mail: str, wrong: str) -> None:
    assert wrong in marked(given_for(letter, mail))


LANDED = "We were due in Helsinki at 05:45 and came in at 08:10. The flight to Oslo left at 07:35 without us."


def test_a_time_that_is_denied_beside_another_is_held_against_theirs() -> None:
    assert marked(given_for("You came to your stand in Helsinki at 8.10 and not at 5.54.", LANDED)) == ["5.54"]
    assert marked(given_for("You came to your stand in Helsinki at 8.10 and not at 5.45.", LANDED)) == []


def answered() -> CheckContext:
    given = given_for(
        "",
        "The cot came on the 18th of February. I wrote on 1 March and your answer of 8 March was for another man.",
    )
    assert given.case is not None
    ours = Message(
        direction="out", sent="2026-03-08T16:00:00Z", text="Dear Mr Penhaligon, we enclose a voucher for £150."
    )
    return msgspec.structs.replace(
        given, case=msgspec.structs.replace(given.case, messages=(*given.case.messages, ours))
    )


def letter_after(words: str, **more: Any) -> list[str]:
    text = f"Dear Mr Penhaligon,\n\n{words}\n\nYours sincerely,\nPriya Nair"
    return marked(msgspec.structs.replace(answered(), text=text, **more))


@pytest.mark.parametrize(
    "words",
    ["Our first answer to you, sent on {}, was not good enough.", "I have read our earlier letter of {} again."],
)
def test_the_day_of_our_own_answer_is_that_on_which_it_went(words: str) -> None:
    assert letter_after(words.format("18 March")) == ["18 March"]
    assert letter_after(words.format("8 March")) == []


def test_a_sum_that_our_first_answer_offered_may_be_named() -> None:
    line = pays("610.00")
    words = "Our first answer called you by another name and offered a voucher for £150. I am sending you £610 instead."
    assert letter_after(words, award=Award(lines=(line,))) == []


def test_a_voucher_is_good_for_as_long_as_the_award_notes() -> None:
    line = pays("25.00", note="valid twelve months", form="voucher")
    award = Award(lines=(line,))
    assert letter_after("I enclose a voucher for £25, good for six months.", award=award) == ["six months"]
    assert letter_after("I enclose a voucher for £25, valid for twelve months.", award=award) == []


def test_a_share_that_is_put_to_a_sum_is_reckoned() -> None:
    line = pays("14.00", note="half the price")
    words = "You paid £28. I am refunding {}, so £14, and it goes out this week."
    assert letter_after(words.format("a third"), award=Award(lines=(line,)), case=paid()) == ["a third"]
    assert letter_after(words.format("half"), award=Award(lines=(line,)), case=paid()) == []


def paid() -> Any:
    return given_for("", "I paid £28 for the coach and it never came.").case


def test_thirty_per_cent_of_a_price_that_is_named_offers_no_more_than_the_share() -> None:
    line = pays("738.00")
    given = given_for(
        "I am refunding 30 per cent of the land price: £2,460 per person, so £738.", "We paid £2,460 each."
    )
    assert marked(msgspec.structs.replace(given, award=Award(lines=(line,)))) == []


def test_a_request_for_an_answer_by_a_day_gone_by_is_marked_though_they_named_that_day_of_a_month() -> None:
    mail = "We were going for my niece's reception on the 15th of April. We reached on the 16th."
    assert marked(given_for("Kindly send us your bank details by 15 March, so that we can pay you.", mail)) == [
        "15 March"
    ]


def test_half_of_a_price_is_held_against_the_share_that_the_award_notes() -> None:
    line = pays("3840.00", note="40 per cent of the price")
    words = "We are returning {} of the price, which is £3,840, this week."
    given = [given_for(words.format(share), "We paid you for the day.") for share in ("half", "40 per cent")]
    award = Award(lines=(line,))
    assert [marked(msgspec.structs.replace(one, award=award)) for one in given] == [["half"], []]
