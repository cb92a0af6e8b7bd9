"""How long a stay was by its own first and last day, and lengths of time that lie between two days of the case."""

from __future__ import annotations

import pytest
from told_case import marked, marks

STAYED = "I checked in on 5 December for two nights and it was awful."
STAYED_AND_WROTE = STAYED + " I rang on 8 December and wrote on the 10th."
MOVED_IN = "我十二月五號入住,十號致電給你們。"
BOOKED = "20 August, the 10.26 Leeds to King's Cross. Assistance booked on the 18th and confirmed by text."
TRAVELLED = "Left Sunday 7 June, got in Wednesday 10th, Gold Single, cabin 11."
MALLOW = (
    "The heating was on, in July. Outside Mallow we sat for an hour and fifty minutes without one "
    "word from anybody. The 9.00 was due in at ten to one, and my appointment was at 2 o'clock."
)
SPA = (
    "My husband Otis ran and the only people he could find were at the spa, lighting candles! "
    "Thirty-five minutes till the doctor came. In Juneau we sat on the pier an hour and a half for a ramp."
)

WRONG = [
    (MALLOW,
     "Then came the stop outside Mallow, an hour and a quarter of it, when a goods engine had failed.",
     "an hour and a quarter"),
    (MALLOW, "You sat outside Mallow for an hour and ten minutes without a word.", "an hour and ten minutes"),
    (MALLOW, "You were held outside Mallow for seventy minutes.", "seventy minutes"),
    (MALLOW, "Outside Mallow the train stood for an hour and a quarter.", "an hour and a quarter"),
    (SPA, ("Your husband Otis ran for help and found only the spa; it was twenty-five minutes before the "
      "medical team reached you."), "twenty-five minutes"),
    (SPA,
     "Otis ran and found only the spa, and it took twenty-five minutes for the doctor to come.", "twenty-five minutes"),
    (SPA, "Otis found only the spa. The doctor came after twenty-five minutes.", "twenty-five minutes"),
    (SPA, "It was twenty-five minutes before the doctor came.", "twenty-five minutes"),
    (SPA, "The doctor came twenty-five minutes later.", "twenty-five minutes"),
    (SPA, "You lay there for twenty-five minutes till the doctor came.", "twenty-five minutes"),
    (SPA, "You sat on the pier in Juneau for two and a half hours.", "two and a half hours"),
    (STAYED_AND_WROTE,
     "You checked in on 5 December and checked out on 7 December, three nights in all.", "three nights"),
    (STAYED_AND_WROTE,
     "You arrived on Saturday 5 December and left on Monday 7 December, three nights with us.", "three nights"),
    (STAYED_AND_WROTE, "You were with us from 5 December to 7 December, three nights.", "three nights"),
    (STAYED_AND_WROTE, "You stayed for three nights, from 5 December to 7 December.", "three nights"),
    (STAYED_AND_WROTE, "Your three-night stay, 5 to 7 December, was spoilt.", "three-night"),
    (STAYED_AND_WROTE,
     "You spent three nights with us, arriving on 5 December and leaving on 7 December.", "three nights"),
    (STAYED_AND_WROTE, "Between 5 December and 7 December you paid for three nights.", "three nights"),
    (STAYED_AND_WROTE, "You came on 5 December, left on 7 December and paid for three nights.", "three nights"),
    (STAYED_AND_WROTE, "You checked in on 5 December and out on 7 December: three nights.", "three nights"),
    (STAYED_AND_WROTE, "Arriving on 5 December and departing on 7 December, you stayed three nights.", "three nights"),
    (STAYED_AND_WROTE, "Your stay of three nights (5 December to 7 December) was spoilt.", "three nights"),
    (STAYED_AND_WROTE, "You booked three nights, 5-7 December.", "three nights"),
    (MOVED_IN, "您於十二月五日入住,至十二月七日退房,一共三晚。", "三晚"),
    (MOVED_IN, "您於十二月五日(星期六)入住,至十二月七日(星期一)退房,合共三晚。", "三晚"),
    (MOVED_IN, "您十二月五日至七日入住三晚。", "三晚"),
    (MOVED_IN, "您於12月5日入住,12月7日退房,共住三晚。", "三晚"),
    (MOVED_IN, "您在十二月五日到十二月七日期間住了三晚。", "三晚"),
    (MOVED_IN, "您十二月五日入住、十二月七日離店,三晚住宿。", "三晚"),
    (MOVED_IN, "您三晚的住宿由十二月五日至十二月七日。", "三晚"),
    (MOVED_IN, "您於十二月五日辦理入住,十二月七日離開,一共住了三晚。", "三晚"),
    (BOOKED, "You booked it four days ahead, and there was no ramp.", "four days"),
    (TRAVELLED, "You spent five nights on board.", "five nights"),
    (("The text came at 18.14 on the Friday evening, 31 July. My flight was on Saturday 1 August, at "
      "8.30 in the morning."),
     ("The text reached you at 6.14 in the evening on Friday 31 July. That is not weeks; it is a "
      "little over nineteen hours."), "nineteen hours"),
    ("In Jaisalmer the tents had no hot water, both the nights.",
     "There was no hot water in the tents on any of the four nights.", "four nights"),
    ("I was at the gate 50 minutes early. CW961 next morning, landed 11:10.",
     ("You got in at 11:10 a.m. instead of 8:35 p.m. the evening before, sixteen hours and "
      "thirty-five minutes late."), "sixteen"),
]  # fmt: skip
RIGHT = [
    (MALLOW, "You sat outside Mallow for an hour and fifty minutes."),
    (MALLOW, "You sat outside Mallow for nearly two hours."),
    (MALLOW, "You sat outside Mallow for close to two hours."),
    (MALLOW, "A goods engine failed outside Mallow an hour before you came."),
    (SPA, "It was thirty-five minutes before the doctor came."),
    (SPA, "Otis ran and found only the spa, and it was over half an hour before the doctor came."),
    (SPA, "The team should reach anybody on board within five minutes."),
    (SPA, "It took thirty-five minutes; our log says the call came in after twenty minutes."),
    (SPA, "You sat on the pier for an hour and a half."),
    (STAYED, "You checked in on 5 December and checked out on 7 December, two nights in all."),
    (STAYED, "You stayed two nights, from 5 December to 7 December."),
    (STAYED, "You arrived on 5 December and left on 7 December; the three days you paid for were spoilt."),
    (STAYED, "You stayed from 5 December to 7 December, three days and two nights."),
    ("We booked three nights from 5 December and left after two.",
     "You arrived on 5 December for three nights and left on 7 December, a night early."),
    ("We booked three nights from 5 December but left on the 7th.",
     "Of the three nights you booked you stayed from 5 December to 7 December."),
    ("We were there from 5 to 12 December, and for two nights there was no water.",
     "You stayed from 5 December to 12 December, and on two nights there was no water."),
    ("We were there from 5 to 12 December, and for two nights there was no water.",
     "You stayed from 5 December to 12 December, two nights of them without water."),
    ("我十二月五號入住,兩晚。", "您於十二月五日入住,至十二月七日退房,一共兩晚。"),
    ("我十二月五號入住,十二號退房,其中三晚沒有熱水。", "您於十二月五日入住,至十二月十二日退房,其中三晚沒有熱水。"),
    ("我十二月五號入住,十二號退房,三晚沒有熱水。", "您於十二月五日入住,十二月十二日退房,三晚沒有熱水。"),
    (BOOKED, "You booked it two days ahead, and there was no ramp."),
    (BOOKED, "You booked it two days in advance."),
    (BOOKED, "You booked it two days before."),
    (BOOKED, "You had booked it two days earlier."),
    (BOOKED, "You booked two days beforehand, and had it in writing."),
    (BOOKED, "You booked two days prior to travel."),
    (BOOKED, "You gave us two days' notice."),
    (BOOKED, "You booked on the 18th and travelled two days later."),
    (BOOKED, "Two days ahead of the journey you booked the ramp."),
    (TRAVELLED, "You were with us from Sunday 7 June, three nights in a Gold Single."),
    (TRAVELLED, "You spent three nights on board."),
    (TRAVELLED, "Three nights in cabin 11 were spoilt."),
    (TRAVELLED, "You were on board for three nights and four days."),
    (("The text came at 18.14 on the Friday evening, 31 July. My flight was on Saturday 1 August, at "
      "8.30 in the morning."),
     ("The text reached you at 6.14 in the evening on Friday 31 July. That is not weeks; it is a "
      "little over fourteen hours.")),
    ("Room for three nights, lake view. In Jaisalmer the tents had no hot water, both the nights.",
     "There was no hot water in the tents on either of the two nights."),
    ("Room for three nights, lake view. In Jaisalmer the tents had no hot water on both nights.",
     "There was no hot water in the tents on the two nights."),
    ("I went to your desk next morning, not twelve hours after, and the girl said it was too late.",
     "It was not too late: the limit is seven days, and you were inside it."),
    ("I went to your desk next morning, and the girl said it was too late.",
     "The time limit for such reports is seven days."),
    ("I went to your desk next morning, and the girl said it was too late.",
     "You had twenty-one days in which to report it."),
    ("I went to your desk next morning, and the girl said it was too late.",
     "The deadline is seven days from the flight."),
    ("I went to your desk next morning, and the girl said it was too late.", "A report made in seven days is in time."),
    ("航班晚了五小時。", "下星期起,延誤超過一小時的航班由當值主任親自解釋。"),
    ("航班晚了五小時。", "今後凡延誤逾兩小時的班機,都會派餐券。"),
    ("旅館什麼時候知道沒有房的?我十一月七號北海道五日團。",
     "旅館是十月底就通知客滿的,我們有整整一個星期可以跟您說,卻沒有說。"),
    ("My tour was in November and nobody told us.", "We had a whole week in which to tell you, and did not."),
    ("I was at the gate 50 minutes early. CW961 next morning, landed 11:10.",
     ("You got in at 11:10 a.m. instead of 8:35 p.m. the evening before, fourteen hours and "
      "thirty-five minutes late.")),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_a_length_of_time_that_its_days_do_not_make_is_marked(told: str, letter: str, words: str) -> None:
    assert marks(told, letter, words)


@pytest.mark.parametrize(("told", "letter"), RIGHT)
def test_one_that_two_days_make_or_a_rule_tells_is_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter) == []
