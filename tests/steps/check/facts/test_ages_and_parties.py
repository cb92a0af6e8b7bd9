"""Ages, and how many came together, in every wording: held against what the customer told of them."""

from __future__ import annotations

import pytest
from told_case import marked, marks

AGED_SIX = "My son Macsen, who is six, slept in a bath towel."
NINE = "We were nine, from my grandson Rafe to my father, in the villa."
BOARD = "The restaurant opened at 8.15. My son Macsen, who is six, slept in a bath towel like a prawn in a roll."
VILLA = (
    'We were nine, from my grandson Rafe (eight months) to my father (ninety-one). "Sleeps ten." It sleeps eight. The '
    "other two are a sofa."
)

WRONG = [
    (BOARD, "Macsen passed the night in a bath towel on the floor at the age of eight.", "the age of eight"),
    (VILLA, "You were eight people, from your grandson to your father, and took a villa for ten.", "eight people"),
    (VILLA, "There were eight of you in a villa for ten.", "eight of you"),
    (VILLA, "The eight of you took a villa for ten.", "eight of you"),
    (VILLA, "You were eight, from your grandson to your father.", "eight"),
    ("My husband and I flew with our two children.", "I am sorry that the three of you waited.", "three of you"),
    ("My husband and I flew to Rome with our two children.", "All five of you were hungry.", "five of you"),
    ("I travelled with my wife Ana, our son Bo and my mother.", "The three of you had no pool.", "three"),
    ("I travelled with my wife Ana, our son Bo and my mother.", "The five of you had no pool.", "five"),
    # ages
    (AGED_SIX, "Macsen passed the night in a bath towel at the age of eight.", "the age of eight"),
    (AGED_SIX, "Macsen passed the night on the floor at eight years old.", "eight"),
    (AGED_SIX, "Macsen, aged eight, slept in a bath towel.", "eight"),
    (AGED_SIX, "Macsen, age 8, slept in a bath towel.", "8"),
    (AGED_SIX, "Macsen (8) slept in a bath towel.", "8"),
    (AGED_SIX, "Macsen is turning eight and deserved a bed.", "eight"),
    (AGED_SIX, "A boy of eight should not sleep in a towel.", "eight"),
    (AGED_SIX, "Macsen had just turned eight when he slept in a towel.", "eight"),
    (AGED_SIX, "At only eight, Macsen slept in a towel.", "eight"),
    (AGED_SIX, "Macsen is only eight.", "eight"),
    (AGED_SIX, "Macsen, who is eight, slept in a towel.", "eight"),
    (AGED_SIX, "Macsen, just eight years old, slept in a towel.", "eight"),
    (AGED_SIX, "Your eight-year-old slept in a towel.", "eight-year-old"),
    (AGED_SIX, "Your son of eight slept in a towel.", "eight"),
    (AGED_SIX, "A child of eight slept in a towel.", "eight"),
    (AGED_SIX, "Macsen, all of eight, slept in a towel.", "eight"),
    (AGED_SIX, "Macsen, who turned eight this year, slept in a towel.", "eight"),
    (AGED_SIX, "Macsen, who was eight at the time, slept in a towel.", "eight"),
    (AGED_SIX, "Macsen, an eight year old, slept in a towel.", "eight"),
    (AGED_SIX, "A lad of eight slept in a towel.", "eight"),
    (AGED_SIX, "At the tender age of 8 Macsen slept in a towel.", "8"),
    (AGED_SIX, "Macsen was eight and slept in a towel.", "eight"),
    (AGED_SIX, "Macsen, your eight-year-old, slept in a towel.", "eight-year-old"),
    ("小兒小安今年六歲,睡在地上。", "令郎小安年僅八歲,卻要睡在地上。", "八"),
    ("小兒小安今年六歲,睡在地上。", "令郎小安才八歲,卻要睡在地上。", "八"),
    ("小兒小安今年六歲,睡在地上。", "八歲的小安睡在地上。", "八"),
    ("小兒小安今年六歲,睡在地上。", "小安剛滿八歲,卻要睡在地上。", "八"),
    ("小兒小安今年六歲,睡在地上。", "小安(8歲)睡在地上。", "8"),
    ("小兒小安今年六歲,睡在地上。", "小安年方八歲,不該睡在地上。", "八"),
    ("My mother, who is 71, fell.", "Your mother at the age of seventy-two should have been helped.", "seventy-two"),
    ("My mother, who is 71, fell.", "A lady of 78 deserves a chair.", "78"),
    ("My mother, 71, fell on the deck.", "No one of 77 should be on a fold-down seat.", "77"),
    ("She is 9.", "She is of the age of seven.", "seven"),
    # how many they were
    (NINE, "You were eight people, from your grandson to your father, and took a villa.", "eight"),
    (NINE, "You were eight, from Rafe to your father.", "eight"),
    (NINE, "There were eight of you in the villa.", "eight"),
    (NINE, "The eight of you took a villa.", "eight"),
    (NINE, "Your party of eight took a villa.", "eight"),
    (NINE, "Eight of you were in the villa.", "Eight"),
    (NINE, "As a party of eight you took a villa.", "eight"),
    (NINE, "You came as eight and found beds for eight.", "eight"),
    (NINE, "You travelled as a group of eight.", "eight"),
    (NINE, "All eight of you were crammed in.", "eight"),
    (NINE, "You were a family of eight in that villa.", "eight"),
    (NINE, "You numbered eight, from Rafe to your father.", "eight"),
    (NINE, "You arrived eight strong at the villa.", "eight"),
    (NINE, "With eight of you in the villa, the beds were short.", "eight"),
    (NINE, "You and your seven companions took a villa.", "seven"),
    (NINE, "You were eight in all, in the villa.", "eight"),
    (NINE, "You were eight in number in the villa.", "eight"),
    (NINE, "You booked for eight people and came to the villa.", "eight"),
    (NINE, "You were eight guests in the villa.", "eight"),
    (NINE, "For eight people a villa with six beds is no villa.", "eight people"),
    (NINE, "You, all eight, were in the villa.", "eight"),
    (NINE, "The party was eight, from Rafe to your father.", "eight"),
    ("There were nine of us in the villa.", "You were eight people and took a villa.", "eight"),
    ("There were nine of us in the villa.", "You were eight in the villa.", "eight"),
    ("There were nine of us in the villa.", "The eight of you took the villa.", "eight"),
    ("我們一家九口住進別墅。", "您一家八口住進別墅。", "八"),
    ("我們九個人住進別墅。", "您們一行八人住進別墅。", "八"),
    ("我們一行九人。", "您們八位入住別墅。", "八"),
    ("我們九人入住別墅。", "您們共八人入住別墅。", "八"),
    ("我們九人入住別墅。", "您一行八位入住。", "八"),
    ("我們九人入住別墅。", "您們八個人入住。", "八"),
]  # fmt: skip
RIGHT = [
    (VILLA, "There were beds for eight, and the remaining two were a sofa."),
    (VILLA, "You were nine people, from your grandson to your father."),
    (AGED_SIX, "Macsen passed the night in a bath towel on the floor at the age of six."),
    (AGED_SIX, "A boy of six slept on the floor."),
    (AGED_SIX, "From the age of sixteen one pays the full fare."),
    (AGED_SIX, "At the age of six Macsen slept in a towel."),
    (AGED_SIX, "Children of eight and over pay half."),
    (AGED_SIX, "Any child between the ages of five and fifteen travels for half."),
    (AGED_SIX, "Macsen, only six, slept in a towel."),
    ("My son is six. Breakfast was at eight.", "Breakfast was at eight."),
    ("We were a party of eight, my son is six.", "Your party of eight was let down."),
    (AGED_SIX, "Over the age of 65 the fare is half."),
    (AGED_SIX, "Nobody under the age of 18 may travel alone."),
    (AGED_SIX, "At six he should have had a bed."),
    (AGED_SIX, "He will be seven next year."),
    ("小兒小安今年六歲。", "小安才六歲,實在抱歉。"),
    ("小兒小安今年六歲。", "未滿十二歲的兒童半價。"),
    ("小兒小安今年六歲。", "十八歲以下的乘客須有成人陪同。"),
    ("My mother was born in 1950.", "At her age nobody should stand."),
    ("My wife is sixty-one and I am sixty.", "A lady of sixty-one should not stand."),
    (NINE, "You were nine people, from your grandson to your father."),
    (NINE, "You and eight others took a villa."),
    (NINE, "Your party of nine took a villa."),
    (NINE, "There were nine of you."),
    (NINE, "The other eight of you slept well."),
    (NINE, "Eight people run our office in Menorca."),
    (NINE, "We are a team of eight people."),
    (NINE, "Eight of you slept in beds, and one on the sofa."),
    ("We were nine in the villa; it sleeps eight.", "There were beds for eight people, not for nine."),
    ("We were six adults and three children.", "You were nine people in the villa."),
    ("My husband and I took the villa with the two boys.", "You were four people in the villa."),
    (NINE, "You were nine in number."),
    ("My wife and I and our two children, one three and one eight, flew.", "The four of you flew."),
    ("self, husband and two children", "The four of you were in one room."),
    ("我與先生、兩位女兒入住。", "您一家四口入住。"),
    ("本人與丈夫及一子一女入住酒店。", "再次向您一家四口致歉。"),
    ("我同老公、囡囡樂兒、囝囝樂天入住你們酒店。", "再次代表酒店向您一家四口致歉。"),
    ("me, my brother Jordan, Mum and Dad, seven bags", "You found your seven bags between four of you."),
    ("I came with my sister, her husband and their baby.", "The four of you waited outside."),
    ("We were me, my wife Nerys, our boys Ifan and Macsen, and Biscuit, who is a dog.",
     "Four of you were in the cabin."),
    ("my husband, my mother and myself were on it", "All three of you were on it."),
    ("We were two couples.", "The four of you were on it."),
    ("I flew with my parents.", "The three of you flew together."),
    ("My twins and I flew.", "The three of you flew together."),
    ("We were me, my wife Nerys, our boys Ifan and Macsen, in a four-berth cabin. The fourth was chained to the wall.",
     "A cabin sold for four ought to sleep four. Yours slept three."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_another_age_or_another_size_of_the_party_is_marked(told: str, letter: str, words: str) -> None:
    assert marks(told, letter, words)


@pytest.mark.parametrize(("told", "letter"), RIGHT)
def test_a_right_one_a_rule_and_those_whom_they_name_one_by_one_are_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter) == []
