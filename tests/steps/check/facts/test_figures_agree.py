"""Figures, times, lengths of time, sums and days that agree with what the customer wrote in other words, and do not."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.model.money import Money
from drafter.steps.check.facts import fact_findings
from handbook import book


def marked(told: str, letter: str, award: tuple[tuple[str, str], ...] = ()) -> list[str]:
    """The case is only what the customer wrote, as imported mail is."""
    case = Case(
        customer=Customer(title="Mrs", given_name="Ruth", family_name="Hale"),
        messages=(Message(text=told, sent="2026-10-20T09:00:00Z"),),
    )
    lines = tuple(AwardLine(kind="refund", head="price", amount=Money(Decimal(n), currency)) for n, currency in award)
    given = CheckContext(
        text=letter,
        language="en-GB",
        today=dt.date(2026, 11, 2),
        company=book().company,
        kinds=book().kinds,
        case=case,
        award=Award(lines=lines) if lines else None,
    )
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


SAME = [
    (
        "I held for 38, 52 and 47 minutes.",
        "You waited 38, 52 and 47 minutes, which is two hours and seventeen minutes.",
    ),
    ("We were in berths 7 and 8.", "You were in berths 7 and 8."),
    ("我們一家五口登船。", "閣下與家人合共五位登船。"),
    ("我們四個女仔去看櫻花。", "您與朋友一行四人出發。"),
    ("It was late.", "You came in at 14:10 against a timetable of 9:30. That is four hours and forty minutes."),
    ("We were picked up at ten and no one came.", "You were picked up at ten, and nobody came."),
    ("We were picked up at five to ten and no one came.", "You were picked up at ten, and no one came."),
    ("We were picked up at ten and no one came.", "Our night line is answered until six, and at eight we ring you."),
    ("The bus never came.", "No message goes out between midnight and five unless you fly before eight."),
    ("A hammer at seven each morning.", "You had a hammer from seven and sums of 7.80 to pay."),
    ("行李九月十五日才送到，我們九月十二日到。", "您九月十二日抵達，行李到九月十五日才送抵，足足遲了三天。"),
    ("It was shut from 24 July to 1 August 2026.", "It was shut from 24 July to 1 August 2026, nine days and not two."),
    ("We stayed 24 July to 1 August 2026.", "You stayed from 24 July to 1 August 2026, eight nights."),
    ("We came in an hour and ten minutes late.", "You came in seventy minutes late."),
    ("I took your tour, Monday 7 to Saturday 12 September.", "Your tour left on Monday 7 September."),
    ("We were to be in at 09.45 and it was 15.25.", "You came into Roscoff five hours and forty minutes late."),
    ("We were to be in at 09.45 and it was 15.25.", "You were more than five hours late."),
    ("It was late.", "You were due away at 14.10 and left at 19.40, five and a half hours late."),
    ("We waited four hours.", "It was to leave at 14.10 and arrived at 19.40, four hours late."),
    ("It was to leave at 9.00. We landed at 15.25, four hours late.", "You were four hours late."),
    ("We stayed from Friday the 9th to Monday the 12th of October.", "You stayed with us from Friday 9 October."),
    ("We came on Friday 4 into Saturday 5 September.", "On the night of Friday 4 to Saturday 5 September you came."),
    ("We were on coaches four nights, six hours on the worst day.", "You were on the road for six hours on one day."),
    ("My mother flew for ten and three quarter hours.", "It was a ten-and-three-quarter-hour flight for her."),
    ("The supplement was ₹1,29,000 for both.", "You paid ₹1,29,000 for both of you."),
    ("The supplement was ₹129,000 for both.", "You paid Rs 1,29,000 for both of you."),
    ("We left the hotel at half past eight instead of eight.", "He should have left at eight o'clock."),
    ("We were put on the ten to seven on Saturday morning.", "You were put on the coach at 6.50."),
    ("Faro airport, ten to eleven at night, and no minibus.", "You landed at 10.50 at night."),
    (
        "It was to be fifty minutes. We left the airport at two and came to the hotel at five o'clock.",
        "The transfer, which should have taken fifty minutes, took three hours.",
    ),
    (
        "We were due at 20:52 and got there at 21:47, after an hour and fifty minutes of standing.",
        "You were fifty-five minutes late.",
    ),
    (
        "LB20 came in at 18.25, an hour and ten minutes late. The door closed at 18:35.",
        "You were late, and at 18.25 you ran; the door closed ten minutes later.",
    ),
    ("We left at 7.10 and were there at 7 the next day.", "You were there ten minutes short of a full day late."),
    (
        "We landed at Malaga at ten to five in the evening with CL418.",
        "CL418 should have left at 06:40 and come in at 10:35.",
    ),
    ("The fare was £360.", "For the car, and 25 percent of your £360 fare, I refund £90."),
    ("It was to land at 17:20 and came in fifteen minutes early.", "It came in early, at 17:05, and nobody was there."),
    (
        "The air conditioning dripped from the third night and the engineer came only on the seventh.",
        "It dripped on your bed for four nights.",
    ),
    ("Hammering from the Monday to the Friday.", "Five days of hammering are most of a holiday."),
    ("The meal was cold on three evenings.", "Cold food on three nights is not what we had agreed."),
    ("Thirteen of us were coming, five on this booking.", "The other eight are answered by my colleague."),
    ("I was in charge of two colleagues and 22 pupils.", "Three teachers and 22 pupils slept on the floor."),
    (
        "I bought boots (£139.95), a shell (£88.50) and soap (£21.17).",
        "You bought boots, a shell and soap, and all three are approved.",
    ),
    (
        "The club was to be open six mornings each week. It opened two.",
        "The club opened on two mornings only, and six had been promised.",
    ),
    ("Please pay me in Hong Kong dollars.", "I shall pay it in Hong Kong dollars."),
    ("I paid £90. Please refund me in sterling.", "I shall refund it in pounds sterling."),
    ("I paid £90 and would like it in ringgit, paid into my bank.", "We paid for the mop in your room."),
    (
        "Our LB20 left late and we landed at 22:07.",
        "LB20 was due to leave at 14:25, and the connection was an hour and five minutes.",
    ),
    ("The pool was hot. On 3 September I spoke at a congress.", "You flew to us on 2 September."),
    ("We were held for more than three hours.", "The flight was held for 3 hours and 35 minutes."),
    ("The works began on 29 August.", "The hotel informed us on 10 August that they would."),
    ("At eleven twenty-three people were sitting there.", "Twenty-three people sat there without a minister."),
    ("We rolled in at three-thirty.", "The train came in at 3:30 that afternoon."),
    ("The eggs at half nine were cold.", "The eggs were served at half past nine."),
    ("No hot water the first night, nor the second.", "There was no hot water on either of the two nights."),
    (
        "(page 1 of 6) The shower was cold, three mornings out of four.",
        "The shower ran cold on three of the four mornings.",
    ),
    ("There were twelve of us.", "You went ashore with eleven others."),
    ("航班十一月六日抵達，九日下午箱子才回來。", "航班於十一月六日抵達，箱子到十一月九日才送到。"),
    ("We came in four hours and twenty minutes late.", "Since you were over two hours late, I refund £90."),
    (
        "From Tuesday the lavatory on the coach was locked. On the Wednesday we left Oban late.",
        "The lavatory was locked from the Tuesday because its tank was full.",
    ),
    ("We woke up on the second morning in room 318.", "You woke in room 318 on the second morning."),
    ("We sailed on the Saturday at 7.15.", "You waited for the sailing on the Saturday at 7.15."),
    (
        "I had a recital on the Sunday evening and hired a cello on Friday 9 October.",
        "You hired a cello for the recital on the Sunday evening.",
    ),
    ("I ask for £4,200 for my lost week.", "I cannot pay the £4,200 that you ask for."),
    ("I ask for £4,200 for my lost week.", "Under the law I cannot pay you £520."),
    (
        "Saturday, 6.30 am: a jackhammer. We came on Friday 13 February.",
        "Nobody should be woken like that on a Saturday.",
    ),
    ("Your message went to a number I gave up in 2023.", "Our message went to a number that you gave up in 2023."),
    ("Our first voyage was in 2019.", "The hotel was rebuilt in 2015."),
]


@pytest.mark.parametrize(("told", "letter"), SAME)
def test_the_same_in_other_words_is_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter, (("90", "GBP"),)) == []


def test_a_party_that_the_customer_counts_one_by_one_is_held_against_no_other() -> None:
    assert "一家五口" not in marked("內人、家母和兩個女兒都在，我和太太很累。", "閣下一家五口登船。")


OTHER = [
    ("我們一家五口登船。", "閣下與家人合共六位登船。", "六位"),
    (
        "I held for 38, 52 and 47 minutes.",
        "You waited 38, 52 and 47 minutes, which is two hours and seven minutes.",
        "two hours",
    ),
    ("We were in berths 7 and 8.", "You were in berths 7 and 9.", "9"),
    (
        "It was late.",
        "You came in at 14:10 against a timetable of 9:30. That is five hours and forty minutes.",
        "five hours",
    ),
    ("We were picked up at ten and no one came.", "You were picked up at eleven, and no one came.", "eleven"),
    ("I had to be at the wedding by four.", "You had to be at the wedding by five.", "five"),
    ("The disco went on until two in the morning.", "The disco went on until three, by the hotel's log.", "three"),
    ("We left at 8.20.", "You left at 20.80 instead of 8.20.", "20.80"),
    ("We left at 8.20.", "You landed at 12:75.", "12:75"),
    ("行李九月十五日才送到，我們九月十二日到。", "您九月十二日抵達，行李到九月十五日才送抵，足足遲了四天。", "四天"),
    (
        "The pool was shut from 24 July to 1 August 2026.",
        "It was shut from 24 July to 1 August 2026, seven days and not two.",
        "seven",
    ),
    ("我們遲了五個半鐘才到。", "抵達時比原定時間遲了四小時三十分。", "四小時三十分"),
    ("We came in an hour and ten minutes late.", "You came in two hours and ten minutes late.", "two hours"),
    ("We were to be in at 09.45 and it was 15.25.", "You came in four hours and forty minutes late.", "four hours"),
    (
        "It was late.",
        "You left at 19.40 instead of 14.10, which is four hours and a half late.",
        "four hours and a half",
    ),
    ("我們等了很久。", "航班原定下午二時十分起飛，結果晚上七時四十分才離開，足足晚了四個半小時。", "四個半小時"),
    ("It was late.", "You came in at 16.02 rather than 11.10. That is just under four hours late.", "just under four"),
    ("I took your tour, Monday 7 to Saturday 12 September.", "Your tour left on Thursday 17 September.", "17"),
    ("We were on coaches four nights, six hours on the worst day.", "On the worst day it was nine hours.", "nine"),
    ("The supplement was ₹1,29,000 for both.", "You paid ₹1,92,000 for both of you.", "₹1,92,000"),
    ("We left the hotel at half past eight instead of eight.", "You left the hotel at ten past eight.", "ten past"),
    ("We were put on the ten to seven on Saturday morning.", "You were put on the coach at 6.15.", "6.15"),
    (
        "Saturday, 6.30 am: a jackhammer under the window.",
        "Nobody should meet 6.00 on a Saturday morning like that.",
        "6.00",
    ),
    ("It said 3.15 and should have been 5.15.", "It said 3.15 and ought to have said 6.15.", "6.15"),
    (
        "We were put on the next boat and landed at five past eight.",
        "The next seats were with us, and you landed at 8.50.",
        "8.50",
    ),
    ("At 7.50 in the queue I got the text.", "Your telephone told you in the queue that it would not at 8.50.", "8.50"),
    ("SK483 left at ten past one.", "You left with SK483 at six o'clock.", "six o'clock"),
    (
        "We were sent a travel credit in Canadian dollars.",
        "You were sent a travel credit in Mexican pesos.",
        "Mexican pesos",
    ),
    ("I paid £90.", "I shall send the £90 in euros.", "euros"),
    ("I paid £90.", "Added up that is £90, in US dollars, to your card.", "US dollars"),
    ("I paid £90.", "The £90 will be paid in Macau patacas.", "Macau patacas"),
    ("It was $390 Australian in February.", "For the suitcase you gave US$390.", "US$390"),
    ("I paid £90.", "I shall send the £90 in forint.", "forint"),
    ("I paid £90.", "The £90 will be refunded in Swiss francs.", "Swiss francs"),
    ("I paid £90.", "We will credit the £90 in PLN.", "PLN"),
    ("Hammering from the Monday to the Friday.", "There were nine days of hammering.", "nine days"),
    ("Thirteen of us were coming, five on this booking.", "The other nine are answered by my colleague.", "nine"),
    ("The club was to be open six mornings each week.", "The club opened on four mornings.", "four"),
    ("We rolled in at three-thirty.", "The train came in at 3:50 that afternoon.", "3:50"),
    ("There were twelve of us.", "You went ashore with fourteen others.", "fourteen"),
    ("等了一個半小時才有人上來。", "同事遲了兩小時才到房查看。", "兩小時"),
    ("Toronto to Vancouver, leaving on 12 September.", "Our file, Toronto to Vancouver, 13 September", "13 September"),
    (
        "From Tuesday the lavatory on the coach was locked. On the Wednesday we left Oban late.",
        "The lavatory was locked from the Wednesday because its tank was full.",
        "Wednesday",
    ),
    (
        "We woke up on the second morning in room 318. We left on the first morning of May.",
        "You found bedbugs on the first morning in room 318.",
        "first",
    ),
    (
        "On Sunday we rested. We sailed on the Saturday at 7.15.",
        "You waited for the sailing on the Sunday at 7.15.",
        "Sunday",
    ),
    ("I ask for £4,200 for my lost week.", "I cannot pay the £1,200 that you ask for.", "£1,200"),
    ("I think $1,000 would be fair.", "I will not promise $3,000, as that would be wrong.", "$3,000"),
    (
        "Your message went to a number I gave up in 2023.",
        "Our message went to a number that you gave up in 2021.",
        "2021",
    ),
    ("我們2019年開始做會員。", "您2016年開始做會員。", "2016"),
]


@pytest.mark.parametrize(("told", "letter", "words"), OTHER)
def test_another_figure_is_remarked_on(told: str, letter: str, words: str) -> None:
    assert any(words in one for one in marked(told, letter)), marked(told, letter)
