"""Every figure, span, time and share of a letter is explained by the case, in English and in Chinese."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.checking import CheckContext
from drafter.model.money import money
from drafter.steps.check.facts import fact_findings
from handbook import book

FLOWN = Segment(flight="NV218", origin="EDI", destination="OPO", scheduled_departure="2026-04-11T09:30+01:00",
                scheduled_arrival="2026-04-11T12:25+01:00", actual_arrival="2026-04-11T15:35+01:00")  # fmt: skip


def marked(told: str, letter: str) -> list[str]:
    case = Case(customer=Customer(title="Mrs", given_name="Edith", family_name="Norcott"),
                journey=Journey(segments=(FLOWN,)),
                messages=(Message(text=told, sent="2026-04-14T09:00:00Z"),))  # fmt: skip
    lines = (AwardLine(kind="refund", head="price", amount=money("240.00", "GBP")),)
    given = CheckContext(text=letter, language="en-GB", today=dt.date(2026, 5, 4), company=book().company, case=case,
                         award=Award(lines=lines))  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


WRONG = [
    ("My son Kofi, 11, was with us.", "We met the bravest twelve-year-old that day.", "twelve-year-old"),
    ("Our setter is a nine-year-old.", "A ten-year-old setter should not have needed a vet, and he would not have.",
     "ten-year-old"),
    ("It said I had used 4% of my allowance.", "The page held that 40% of your allowance was used.", "40%"),
    ("My silver bonus is 25%.", "The silver bonus of 20% is there.", "20%"),
    ("We were two adults and two children for five days.", "That is £60 for your party of five.", "party of five"),
    ("My two nephews carried it.", "Your three nephews carried it.", "three"),
    ("There were 23 singers with us.", "You came with 27 singers.", "27"),
    ("My niece Ada, who is twelve, was with me.", "Ada, who is thirteen, was with you.", "thirteen"),
    ("I rang six times.", "You rang us four times.", "four times"),
    ("We were put on deck 9.", "You were put on deck 11.", "11"),
    ("The pump gave out on the second evening.", "The pump gave out on the fifth evening.", "fifth"),
    ("我和三名同事在櫃檯等。", "您和五名同事在櫃檯等。", "五"),
    ("We sat on the tarmac for 50 minutes.", "You sat on the tarmac for 85 minutes.", "85 minutes"),
    ("It was a bad day.", "You were due at 12.25 and came in at 15.35, four hours and a quarter later.",
     "four hours and a quarter"),
    ("It was a bad day.", "You landed at Porto just under five hours late.", "just under five hours"),
    ("The rep came at 7.45 pm.", "The rep came to you at 6.15 pm.", "6.15 pm"),
    ("The tour cost us £960.", "I refund a third of the £960 you paid, £240.", "a third"),
    ("The tour cost us £960.", "I refund 30% of the £960 you paid, which is £240.", "30%"),
    ("I think a quarter of the price is fair.", "You asked for half of the price.", "half"),
    ("團費是960英鎊。", "現退還960英鎊的三分之一，即240英鎊。", "三分之一"),
    ("The tour cost us £960.", "By our terms 20 per cent is due. You paid £960, so I send £240.", "20 per cent"),
    ("They closed the slide for two days.", "The slide was closed for five days.", "five days"),
    ("At 3.20 a.m. they woke us.", "At 3.20 in the afternoon you were woken.", "3.20"),
    ("The porter wanted KES 700.", "I refund KES 900 for the porter.", "KES 900"),
    ("導遊帶我們去了兩間藥妝店。", "導遊帶您去了四間藥妝店。", "四"),
    ("我們在碼頭等了三個鐘。", "您在碼頭等了五小時。", "五小時"),
    ("On 9 April you cancelled it.", "We told you on 9 April, which is four days' notice.", "four days"),
    ("It was over three hours late.", "You landed three hours and twenty-two minutes late.",
     "three hours and twenty-two minutes"),
    ("I waited forty minutes.", "Fourteen minutes would have been too long for anyone.", "Fourteen minutes"),
    ("It came off my Visa ending 7215.", "I send it to the Visa ending 7251.", "7251"),
    ("I sent the form on 20 March.", "You had given us the form two weeks before, on 30 March.", "30 March"),
    ("I am 1,690 miles short.", "You were short by only 1,960 miles.", "1,960"),
    ("We had room 2046.", "Your room, 2406, has been noted.", "2406"),
    ("I paid £86 for passes.", "You would have been let in, so we owe it, and the £68 comes back to you.", "£68"),
    ("The last three of my trips lack their points.", "There was not a point for the last four.", "four"),
    ("It was our 30th anniversary.", "Your anniversary, the twentieth, deserved better.", "anniversary, the twentieth"),
    ("We have 12,400 points.", "You have 21,700 between the two of you.", "21,700"),
    ("我有三千二百點。", "已為您補回五千點。", "五千點"),
    ("The tour cost us £3,000.", "I give you £240, that is five per cent of the £3,000 you paid.", "five per cent"),
    ("It was called off at half past five.", "The tour began at seven on the morning of 11 April.",
     "seven on the morning of"),
    ("Our day out was on Friday 10 April.", "I have the guide's statement about Sunday 12 April.", "Sunday 12 April"),
    ("We came with seventeen violins.", "Nineteen violins spent the night there, and I tell you what will change.",
     "Nineteen violins"),
    ("There were 62 guests at our wedding.", "That is no comfort to your seventy-two guests.", "seventy-two guests"),
    ("The coach was to leave at 04:30.", "The driver of the half-five coach slept it out.", "half-five"),
    ("團費是960英鎊。", "現退還團費960英鎊的三成，即240英鎊。", "三成"),
    ("We had four nights, out of the nine, with the door open.", "For five of the nine nights you left the door open.",
     "five of the nine nights"),
    ("We are all in our late seventies.", "You are all in your early seventies.", "early seventies"),
    ("It was a bad day.", "You were to leave at 09:30 that Friday morning.", "Friday"),
    ("4月11日的航班遲了。", "您的航班在4月11日，當天是星期五。", "星期五"),
    ("It was a bad day.", "The voucher is good for one year from today, so through 4 May 2028.", "4 May 2028"),
    ("The tags end 771 and 772.", "The tags ending 771 and 722 were left on a cart.", "722"),
    ("The fare was £240 in all.", "The refund of your fare is NZ$240.", "NZ$240"),
    ("It was a bad day.", "您在4月16日已經申報。", "4月16日"),
    ("我5月5日有比賽，只好租琴。", "您為了五月三日的比賽租了琴。", "五月三日"),
    ("My daughter has her audition on 15 May.", "I hope that the audition on 18 May goes well.", "18 May"),
    ("The pump gave out on the second evening.", "The pump gave out on the fourth evening.", "fourth"),
    ("There were 54 guests at our wedding.", "None of your seventy-four guests was told.", "seventy-four"),
    ("The taxi came to 640 kroner.", "The taxi of 640 kronor comes back to you.", "640 kronor"),
    ("選位費是港幣960元。", "選位費加幣960元會退回。", "加幣960元"),
    ("My son is nine, and it was ten to eight.", "Your eight-year-old was left alone.", "eight-year-old"),
    ("It read 31.5 degrees in the cabin.", "A cabin of 33.5 degrees is too hot.", "33.5 degrees"),
    ("那是外婆的八十大壽。", "誤了七十大壽，實在抱歉。", "七十大壽"),
    ("I have 610 points and 90 are missing.", "I have added 115 points to your account.", "115"),
    ("The card runs until 30 April 2028.", "Your card runs until 30 April 2027.", "30 April 2027"),
    ("It was a bad day.", "The payment leaves us on Friday 1 May and takes three days.", "Friday 1 May"),
]  # fmt: skip
RIGHT = [
    ("I rang once.", "I am at my desk on weekdays 9 to 6."),
    ("I rang once.", "The chat said a day, a week, and nothing at all. None of the three was true."),
    ("My son Kofi, 11, was with us.", "Children under 12 years old travel with somebody."),
    ("I think 50% of the £960 is fair.", "We take off 25% of the price, £240 of the £960."),
    ("We were two adults and two children.", "I am glad that your family of four is at home."),
    ("Six of us went, and two adults paid.", "Your party of six was split."),
    ("We had £20 coupons.", "Two £20 coupons were no answer to that."),
    ("I ask for two tenths, 兩成.", "您要求退回二成。"),
    ("My points stand at 1,410 and two flights of 645 each are missing.", "With 1,290 more you stand at 2,700 points."),
    ("I sent my pass on the 9th.", "Your pass, posted on 9 April, reached us."),
    ("The sauce was cold.", "The food was at 61 degrees, not hot enough."),
    ("It was a bad day.", "若延誤不足三小時，只會提供餐飲。"),
    ("I paid for my bag on 2 April.", "You had paid for the bag nine days before the flight."),
    ("The tour cost us £960.", "I have taken half of £960, which is £480."),
    ("A sandwich was £6.95 there.", "That was little when a sandwich costs £6.95."),
    ("You sent me a voucher of £80.", "On 20 April I sent you £80 in vouchers."),
    ("You gave us one voucher of £80.", "You were handed a voucher for £80."),
    ("We sat in coach 109.", "Your flight came in 190 minutes late."),
    (
        '"Computers down since five," they said.',
        "Our system had failed at five that morning and your flight left late.",
    ),
    ("我們9點15分才起飛。", "您的航班晚上9時15分才起飛。"),
    ("團費四人合共960英鎊。", "您提出全數退回960英鎊，恕難照辦。"),
    ("Clothes came to £151 and shoes to £89.", "I refund £151 for clothes and £89 for shoes, £240 in all."),
    ("We are all in our late seventies.", "You are all in your late seventies."),
    ("It was a bad day.", "You were to leave at 09:30 that Saturday morning."),
    ("It was a bad day.", "The voucher is good for one year from today, so through 4 May 2027."),
    ("We had four nights, out of the nine, with the door open.", "For four of the nine nights you left the door open."),
    ("Nine ports in the brochure, seven in the end.", "You saw seven ports rather than nine."),
    ("我們在上午9:15才到。", "您在上午九點一刻才到。"),
    ("我們到新千歲機場時已經很晚。", "您到新千歲機場時已經很晚。"),
    ("I had 51,300 points.", "您的餘額是五萬一千三百點。"),
    ("The limit was 1050 km.", "It is for flights of 1,500 kilometres and more."),
    ("We got off at 22:07.", "You stepped off at seven minutes past ten at night, very late."),
    ("The coach was to leave at 6.50.", "For a ten-to-seven start nobody was there."),
    ("There was one at Selby.", "Another coach stood less than an hour and a half away, at Selby."),
    ("The tour cost us £960.", "I refund 25 per cent of the £960 you paid, £240."),
    ("The tour cost us £960.", "A full refund of the £960 would be more than a court allows."),
    ("You gave us £75.", "On 20 April we offered you £75."),
    ("We were too late.", "Had our coach run, you'd have been there two hours ahead."),
    ("My two nephews carried it.", "Both of your nephews carried it, and two of them were tired."),
    ("There were 23 singers with us.", "You came with twenty-three singers."),
    ("My niece Ada, who is twelve, was with me.", "Ada is twelve."),
    ("I rang six times.", "You called us six times."),
    ("We had three bags and lost one.", "The two other bags came with you."),
    ("It was a bad day.", "You were due at 12.25 and came in at 15.35, three hours and ten minutes later."),
    ("It was a bad day.", "You landed at Porto just over three hours late."),
    ("We sat on the tarmac for 50 minutes.", "The law asks for more than two hours on the tarmac."),
    ("It was a bad day.", "I am on 0131 496 0144 until 5.30 pm."),
    ("It was a bad day.", "We shall pay you within ten days, by 3 p.m. on the last."),
    ("The tour cost us £960.", "I refund a quarter of the £960 you paid, £240."),
    ("The tour cost us £960.", "I refund 25% of the £960 you paid, which is £240."),
    ("團費是960英鎊。", "現退還960英鎊的四分之一，即240英鎊。"),
    ("我打了六次電話。", "您致電六次，十分抱歉。"),
    ("The bus died just after 11.", "Your bus broke down a little after 11 am."),
    ("The bill of 3 March came back on 7 March.", "Your bill of 3 March came back to you four days later."),
    ("We sat there for two and a quarter hours.", "You sat there for 2 hours and 15 minutes."),
    ("我們在碼頭等了三個鐘。", "您在碼頭等了三小時。"),
    ("九點泊岸。", "您的船上午九時泊岸。"),
    ("It was a bad day.", "The law allows seven days, and forty-eight hours are enough."),
    ("It was a bad day.", "The aircraft has 186 seats."),
    ("Four of us travelled.", "You and your three friends travelled."),
    ("我要求港幣2,900元。", "您毋須支付港幣2,900元，我們的賠償亦不會是港幣2,900元。"),
]


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_a_quantity_that_the_case_does_not_explain_is_marked(told: str, letter: str, words: str) -> None:
    assert any(words in one or one in words for one in marked(told, letter))


@pytest.mark.parametrize(("told", "letter"), RIGHT)
def test_a_quantity_that_the_case_explains_is_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter) == []


def test_what_several_share_is_not_what_each_gets() -> None:
    line = AwardLine(kind="owed", head="compensation", amount=money("700.00", "GBP"), count=2,
                     per_passenger=money("350.00", "GBP"))  # fmt: skip
    case = Case(messages=(Message(text="We were two, and late.", sent="2026-04-14T09:00:00Z"),))
    told = CheckContext(text="", language="en-GB", today=dt.date(2026, 5, 4), company=book().company, case=case,
                        award=Award(lines=(line,)))  # fmt: skip
    letters = ("I send £700 for each of you.", "I send £350 for each of you, £700 in all.")
    found = [fact_findings(msgspec.structs.replace(told, text=letter)) for letter in letters]
    assert [[one.text for one in every if one.rule == "FAC-03"] for every in found] == [["£700"], []]


def test_miles_of_the_award_are_given_once() -> None:
    lines = (AwardLine(kind="goodwill", form="miles", quantity=10_000, note="10,000 miles"),)
    told = (Message(text="I have 31,500 miles.", sent="2026-04-14T09:00:00Z"),)
    letter = "I have added 20,000 miles, which brings you to 41,500 miles."
    given = CheckContext(text=letter, language="en-GB", today=dt.date(2026, 5, 4), company=book().company,
                         case=Case(messages=told), award=Award(lines=lines))  # fmt: skip
    assert {one.start for one in fact_findings(given) if one.severity != "advice"} == {letter.index("20,000")}
