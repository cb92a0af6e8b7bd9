"""Figures of what only we can tell are left alone; those of the customer's story are held against it all the same."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from test_figures_agree import marked

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Message, Passenger
from drafter.model.checking import CheckContext
from drafter.model.money import Money
from drafter.steps.check.facts.figures.numbers_given import count_findings
from drafter.steps.check.facts.money.sums import sum_findings
from drafter.steps.check.facts.surroundings import Sentences
from handbook import book

TODAY = dt.date(2026, 11, 2)

OURS = [
    ("Our cabin was changed.", "The cabin you had reserved was flooded by a burst pipe two days before the ship left."),
    ("There was no room for us.", "Your room had been given to another guest an hour earlier."),
    ("The train did not run.", "The sleeping car failed its brake test at Euston, twenty minutes before departure."),
    ("The page froze.", "Our payment page lost its connection for nineteen minutes that evening."),
    ("They drilled all day.", "Our contractor's permit allows work from eight."),
    ("We missed it.", "We'd have held it for ten minutes; we could not hold it for more."),
    ("Nobody fed us for two hours.", "When the delay passes 90 minutes we have to hand out meals, and we did not."),
    ("The woman at the desk was rude.", "Our colleague's words at counter 14 were unworthy of her uniform."),
    ("I rang twice.", "I have read your letter twice, once with my coffee and once with the log beside me."),
    ("You charged me twice.", "We charged you twice: once at check-in and once when the audit was rerun."),
    ("The screen hung. I was charged twice.", "The page froze, you pressed Pay once more, and it took a second sum."),
    ("I asked three times.", "You asked three times, and should have been answered at once."),
    ("Six seats at £38 each, please.", "You paid £38 each, £228 altogether."),
    ("My husband and I want £520 each.", "That is £520 for each of you, £1,040 in all."),
    ("The nine of us paid £80 each. I ask for £720.", "The £80 a head is refunded for nine of you, £720."),
    ("It was £90 a night for the four nights, £360.", "You paid £90 a night for four nights, £360."),
    ("It was £90 a night for three nights, and £100 the taxi.", "I refund £90 a night for three nights, and the £100."),
    ("Two seats in the dining car, £269 apiece.", "A quarter of the £538 that your daughter paid is yours."),
    ("My wife Despina and I paid $1,640 each.", "You paid $3,280, as you say."),
    ("Dad (Joop, 79) came too. We arrived at 19.15.", "A man of 79 went without it until breakfast."),
    ("爸爸(陳國樑,78歲)和五歲的兒子樂樂", "令尊年屆七十八歲，卻要久候。"),
    (
        "My mother Gráinne, eighty-one and never late.",
        "A chair should have been found for a woman of eighty-one inside.",
    ),
    ("I am seventy-four and write seldom. My nephew is eleven.", "A lady of seventy-four should not have stood."),
    (
        "The radiator clanked at four every single morning.",
        "The radiator that clanked at four in the morning had air in it.",
    ),
    ("Nobody came between half past ten and ten to three.", "From half past ten until ten to three nobody came."),
    ("quarter to one on Sunday morning, fire alarm.", "At a quarter to one on Sunday morning the alarm put you out."),
    ("I had 15 minutes, and it was an hour and fifty minutes late.", "It was one hour and fifty minutes late."),
    ("It was late. I rang twice.", "You were rebooked.\n\nThree. You came in late.\n\nFour. You are owed an answer."),
    ("It was late.", "For points 2 and 3 together I should like to say sorry."),
    ("My case came late.", "Your case lay in Hong Kong until 4 August and then came to you."),
    ("I checked in at 18:15.", "You checked in at 18:15, well ahead of the 90 minutes we ask for with livestock."),
    ("I asked for a room.", "The room is offered only from twelve hours, and you had a shorter wait."),
    ("The flute was lost.", "As for the flute: our helpline closes at eleven at night, and that was no help."),
    ("It was late.", "The man rostered had gone sick at five that morning, and our standby was flying."),
    ("The pump stopped after day two.", "The pump stopped, and the part came from Brisbane only on the 17th."),
    ("I sat in 15G.", "You should have been moved to 17A, which was free."),
    ("It was late.", "Yours was joined to a party of fourteen engineers."),
    ("They gave us three boarding passes.", "You were handed two boarding passes for one row and one for another."),
    ("It was late.", "Your bag was last scanned there at 04:12 on Saturday 22 August."),
    ("I write for the thirty-one of us.", "You and your thirty-one members deserved better."),
    ("There was nobody from half seven until gone eleven.", "Nobody was there from half past seven until eleven."),
    ("My grandson is 2, and I am seventy-six years of age.", "A gentleman of seventy-six should not sit there."),
    (
        "My sister and I booked your Lochs and Lairds week, Saturday 10 to Friday 16 October, reference LL5520.",
        "Your letter about the Lochs and Lairds week has been with me since the 20th of October.",
    ),
    ("Six seats, £38 each, please.", "You paid £38 each for the six of you, £228 altogether."),
]


@pytest.mark.parametrize(("told", "letter"), OURS)
def test_what_only_we_can_tell_needs_no_source(told: str, letter: str) -> None:
    assert marked(told, letter) == []


THEIRS = [
    ("Callum had eleven chalets to look after, seven nights a week.",
     "With seven chalets on his list I am not surprised, and next winter each rep will have five.", "seven chalets"),
    ("The twins, who are eighteen months old, sat on our knees.", "You had no seats for twins of eight months.",
     "of eight months"),
    ("Our puppy is nine weeks old.", "A puppy of six weeks should not have been left.", "six weeks"),
    ("I rang the helpline twice.", "You rang the helpline once, and nobody answered.", "once"),
    ("We were at the pier two hours before we were to leave.", "You were at the pier five hours before the ship left.",
     "five hours"),
    ("My husband and I want £520 each.", "That is £520 for each of you, £1,560 in all.", "£1,560"),
    ("We were put down for 8.30 and not for the first sitting, at 6.15.", "To be given 8.45 was careless.", "8.45"),
    ("The coach stopped once in seven hours of driving.", "To stop once in six hours of driving is not enough.",
     "six hours"),
    ("My wife Despina and I paid $1,640 each.", "You paid $3,820, and lost four nights of it.", "$3,820"),
    ("Four of our ladies had paid a £60 supplement, £240 together.",
     "Your five ladies who had paid for single rooms are to have their £60 each, £240 in all.", "five"),
    ("The nine of us paid £80 each. I ask for £720.", "The £80 a head is refunded for eight of you, £720.", "eight"),
    ("It was £90 a night, £360 for the lot.", "You paid £90 a night for six nights, £360.", "six nights"),
    ("We waited three hours for a boat.", "You waited eight hours for our boat.", "eight hours"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), THEIRS)
def test_what_the_customer_told_is_held_against_it(told: str, letter: str, words: str) -> None:
    assert any(words in one for one in marked(told, letter)), marked(told, letter)


BESIDE = [
    ("It was meant to get in 18.14 and it got in 19.31.",
     "It should have got in at 6.41 and did so at 19.31, so you were an hour and seventeen minutes late.", "hour"),
    ("My mother turned 80 on June 29. The cake I ordered in April came on July 1.",
     "You ordered the cake in April for June 29; it came on July 2, two days late.", "June 29"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), BESIDE)
def test_what_is_right_beside_something_wrong_stays_right(told: str, letter: str, words: str) -> None:
    assert not any(words in one for one in marked(told, letter)), marked(told, letter)


def test_what_four_nights_came_to_is_right_beside_five() -> None:
    told = "I stayed from 19 to 23 October, four nights at HKD 2,150."
    paid = (("2150", "HKD"),)
    letter = "Your rate was HKD 2,150 a night, so five nights come to HKD {}."
    assert not any("8,600" in one for one in marked(told, letter.format("8,600"), paid))
    assert any("8,900" in one for one in marked(told, letter.format("8,900"), paid))


def test_a_price_that_they_paid_for_each_is_no_share_of_the_award() -> None:
    line = AwardLine(
        kind="owed", head="compensation", amount=Money(Decimal(124), "GBP"), count=2,
        per_passenger=Money(Decimal(62), "GBP"),
    )  # fmt: skip

    def found(told: str) -> list[str]:
        letter = "You paid £124 for each of the two seats."
        case = Case(messages=(Message(text=told, sent="2026-10-20T09:00:00Z"),))
        given = CheckContext(
            text=letter, language="en-GB", today=TODAY, company=book().company, case=case, award=Award(lines=(line,))
        )
        return [one.text for one in sum_findings(given, Sentences(letter))]

    assert found("Paris to London, the 15.13, two seats at £124.") == []
    assert found("Paris to London, the 15.13, £124 for the two of us.") == ["£124"]


def test_fewer_than_the_party_are_left_alone_where_they_told_of_so_many() -> None:
    told = "Item three: the hotel at Aviemore had put us down for 20, so two slept in a guest house."
    case = Case(
        passengers=tuple(Passenger(name=f"Member {n}") for n in range(22)),
        messages=(Message(text=told, sent="2026-10-20T09:00:00Z"),),
    )

    def counted(letter: str) -> list[str]:
        given = CheckContext(text=letter, language="en-GB", today=TODAY, company=book().company, case=case)
        return [one.text for one in count_findings(given, Sentences(letter))]

    assert counted("Aviemore had written down 20 guests.") == []
    assert counted("Aviemore had written down 18 guests.") == ["18 guests"]


def test_a_price_a_room_a_night_is_worked_out_of_the_line_that_pays_for_both() -> None:
    told = "Two of our rooms looked at the road, for all three nights."
    paid = (("27000", "INR"),)
    assert marked(told, "The supplement for two rooms, Rs 4,500 per room per night for three nights.", paid) == []
    assert marked(told, "The supplement for two rooms, Rs 4,700 per room per night for three nights.", paid)
