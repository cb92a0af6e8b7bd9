"""What the customer told of times, codes, kinds, counts, spans and people, and what the letter makes of it."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.checking import CheckContext
from drafter.model.money import money
from drafter.steps.check.facts import fact_findings
from handbook import book

FLOWN = Segment(flight="NV640", origin="GLA", destination="JER", scheduled_departure="2026-09-08T15:05",
                scheduled_arrival="2026-09-08T16:50", actual_arrival="2026-09-08T16:48")  # fmt: skip


def marked(told: str, letter: str) -> list[str]:
    case = Case(customer=Customer(title="Ms", given_name="Ruth", family_name="Hale"),
                journey=Journey(booking_reference="KT-40217", segments=(FLOWN,)),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),))  # fmt: skip
    award = Award(lines=(AwardLine(kind="goodwill", head="goodwill", amount=money("90.00", "GBP"), form="voucher"),))
    given = CheckContext(text=letter, language="en-GB", today=dt.date(2026, 10, 12), company=book().company,
                         kinds=book().kinds, case=case,
                         award=award)  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("It was late.", "NV640 left Glasgow at twenty past four that afternoon.", "twenty past four that afternoon"),
        ("It was late.", "NV640 landed in Jersey at 17.25.", "17.25"),
        ("It was late.", "NV640 reached Jersey eleven minutes early.", "eleven minutes"),
        ("We held for 40 minutes on your line.", "You held for fifty-five minutes on our line.", "fifty-five minutes"),
        ("The tub is 2 metres deep.", "The tub is 3 metres deep, as the page says.", "3 metres"),
        ("Four of us were moved back.", "You were one of the six people moved back.", "six people"),
        ("我打了五次電話給你們。", "您打了三次電話給我們。", "三次"),
        ("We were put in a double room.", "You were put in a single room.", "single room"),
        ("My right wrist was hurt.", "I hope that your left wrist is better.", "left wrist"),
        ("My green holdall was gone.", "Your blue holdall was found.", "blue holdall"),
        ("我訂的是海景房。", "您訂的是園景房。", "園景房"),
        ("Docket 26-71804.", "I quote docket 26-71840.", "26-71840"),
        ("We waited at gate 12.", "You waited at gate 17.", "17"),
        ("It was booked.", "Your tour KT-40271 was full.", "KT-40271"),
        ("It was booked.", "Please quote QX-LB-5520 to the bank.", "QX-LB-5520"),
        ("It was my mother's 80th birthday.", "I wish your mother well on her 90th birthday.", "90th birthday"),
        ("My father uses a wheelchair.", "Your late father's chair stayed behind.", "Your late father's"),
        ("Anton Vargas told me so.", "Mr Anton Varga told you so.", "Anton Varga"),
        ("My dog was ill.", "The bulldog, Mabel, was ill as well.", "Mabel"),
        ("We were two.", "Your neighbours, the Whitlocks, were paid.", "the Whitlocks"),
        ("It was on the Tuesday.", "It was on Thursday the 8th that you flew.", "Thursday the 8th"),
        ("It was cold.", "The note is dated 31 September.", "31 September"),
        ("It was cold.", "I enclose a lounge pass for your next visit.", "lounge pass"),
        ("天氣很冷。", "下次訂位可享八折。", "八折"),
        ("It was cold.", "The £90 goes to your account by Friday 2 October.", "Friday 2 October"),
    ],
)  # fmt: skip
def test_another_than_was_told_is_marked(told: str, letter: str, words: str) -> None:
    assert any(words in one or one in words for one in marked(told, letter))


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        ("It was late.", "NV640 left Glasgow at five past three."),
        ("It was late.", "NV640 landed in Jersey at 16.48, two minutes early."),
        ("We held for 40 minutes on your line.", "You held for forty minutes on our line."),
        ("We held for 40 minutes on your line.", "Our engineers needed fifty-five minutes."),
        ("The tub is 2 metres deep.", "The tub is two metres deep."),
        ("Four of us were moved back.", "You were one of the four people moved back."),
        ("我打了五次電話給你們。", "您打了5次電話給我們。"),
        ("We booked a double room and got a single room.", "You got a single room."),
        ("My right wrist was hurt.", "On the left side of the form, please sign."),
        ("Docket 26-71804.", "I quote docket 26-71804."),
        ("It was booked.", "Your tour KT-40217 was full, and the A320-200 was late."),
        ("It was my mother's 80th birthday.", "I wish your mother well on her eightieth birthday."),
        ("My father died in May.", "I am sorry for the death of your father."),
        ("Anton Vargas told me so.", "Mr Anton Vargas told you so."),
        ("We flew home to the Netherlands.", "I hope that you came well to the Netherlands, and by the Alps."),
        ("It was on the Tuesday.", "It was on Tuesday the 8th that you flew."),
        ("You promised me a lounge pass.", "I enclose the lounge pass that was promised."),
        ("It was cold.", "I cannot add an upgrade to that."),
        ("It was cold.", "Our engineers logged the fault in your cabin on 29 August."),
        ("It was cold.", "The £90 goes to your account by Friday 30 October."),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_right(told: str, letter: str) -> None:
    assert marked(told, letter) == []
