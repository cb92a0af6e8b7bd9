"""One of several kinds: a single room for a double, the left wrist for the right, a blue case for a green one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences


class Choice(msgspec.Struct, frozen=True):
    """Words that exclude one another before (or, in Chinese, joined to) the same thing."""

    words: str
    things: str
    joined: str = " "
    ordinal: bool = False
    """Such words stand in many places: "first" is no floor yet."""


_COLOURS = "red|blue|green|black|white|grey|gray|silver|brown|purple|pink|yellow|orange|navy|beige|burgundy|turquoise"
_CHOICES = (
    Choice("single|double|twin|triple|king|queen|family|quad|connecting", "(?:bed)?rooms?|beds?"),
    Choice("sea|garden|mountain|pool|street|city|park|ocean|lake|harbour|harbor", "views?"),
    Choice("half|full", "board"),
    Choice("window|aisle|middle|bulkhead", "seats?"),
    Choice("one-way|single|return|round-trip", "tickets?|fares?"),
    Choice("left|right|left-hand|right-hand", "(?!the |to |of |away|now|behind|for |and |in |at |on |after|"
                                              "before|out|off)[a-z]{3,}"),
    Choice("front|rear|back|forward|aft|middle|mid", "wheels?|doors?|seats?|rows?|galleys?|cabins?|hold|toilets?|"
                                                     "lavator(?:y|ies)|section|part of the (?:cabin|plane|aircraft)"),
    Choice("fuel|hydraulic|oil|water|coolant|gas|brake|engine", "leaks?|pumps?|pipes?|pressure|fluid"),
    Choice("upper|lower|top|bottom", "deck|bunk|berth|floor"),
    Choice("vegetarian|vegan|kosher|halal|gluten-free|diabetic|child(?:ren)?['’]s|low-salt|seafood|"
           "lactose-free", "meals?"),
    Choice("outbound|inbound|return|onward", "flights?|journey|leg|sector"),
    Choice("morning|afternoon|evening|night", "flights?|transfers?|ferry|train|coach"),
    Choice(_COLOURS, "suitcases?|cases?|bags?|holdalls?|rucksacks?|backpacks?|trunks?|pushchairs?|buggy|"
                     "prams?|strollers?|coats?|"
           "jackets?|dress(?:es)?|hats?|scarf|boxes|box|duffel bag|duffels?|trolley|taxi"),
    Choice("ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth", "floor",
           ordinal=True),
    Choice(_COLOURS, "book|notebook|folder|form|label|tag|blanket|pillow|shoes?|boots?|scarves|umbrella|dress|shirt|"
                     "tie|car|van|bus|coach|taxi|door|light|ink|pen|stroller|helmet|surfboard|guitar|violin|box"),
    Choice(f"{_COLOURS}|ginger|tabby|tortoiseshell|cream|maroon|mauve|lilac|crimson|scarlet|teal|ivory|khaki|tartan|checked|"
           "striped|spotted|floral",
           "(?!and |or |for |from |with |when |that |which |was |were |card|status|member|flag|eye|channel|tea|"
           "coffee|wine|"
           "light|pepper|juice|fare|line|zone|route|carpet|cross|friday|monday|tape|box|market|mark)[a-z]{3,}"),
    Choice("domestic|international|north|south|east|west", "terminal|pier|wing|tower|station"),
    Choice("單人|雙人|三人|家庭|四人", "房|床|客房", ""),
    Choice("海景|園景|山景|街景|湖景", "房|客房|套房", ""),
    Choice("靠窗|窗口|走廊|通道|中間", "座位|位", ""),
    Choice("左|右", "手腕|手|腳踝|腳|膝|肩|眼|耳|腿|輪|門|邊|側|鎖|扣", ""),
    Choice("素食|清真|兒童|低鹽|無麩質|海鮮", "餐|餐點", ""),
    Choice("紅色|藍色|綠色|黑色|白色|灰色|銀色|啡色|紫色|粉紅色|黃色|"
           "橙色", "的?(?:行李箱|行李喼|行李|喼|箱|背囊|背包|手袋|嬰兒車|外套)", ""),
    Choice("去程|回程", "航班|班機|機票|機位", ""),
)  # fmt: skip

_BAGS = frozenset((
    "bag", "case", "suitcase", "holdall", "rucksack", "backpack", "trunk", "duffel", "duffel bag", "行李箱", "行李喼",
    "行李", "喼", "箱", "背囊", "背包",
))  # fmt: skip


def choice_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer named another kind of the same thing, and this kind of nothing."""
    if context.case is None:
        return
    told = "\n".join(known_texts(context)).casefold()
    for choice in _CHOICES:
        pattern = _pattern(choice)
        known = {_thing(one): one for one in matches_in(pattern, told)}
        words = {one["word"].casefold() for one in matches_in(pattern, told)}
        for found in found_in(pattern, context.text) if known else ():
            right = known.get(_thing(found))
            word = found["word"].casefold()
            said = (
                word in words
                if choice.ordinal
                else re.search(rf"{_edge(choice)}{re.escape(word)}{_edge(choice)}", told)
            )
            if right is None or said:
                continue
            reading = read_at(context.text, found.start(), found.end(), found.group())
            if sentences.around(reading).asserted and not sentences.around(reading).to_come:
                yield contradicts("FAC-13", reading, [right.group()])


@cache
def _pattern(choice: Choice) -> re.Pattern[str]:
    edge = _edge(choice)
    between = r"[ -](?:[a-z]+[ -])??" if choice.joined else ""
    return re.compile(rf"{edge}(?P<word>{choice.words}){between}(?P<thing>{choice.things}){edge}", re.IGNORECASE)


def _edge(choice: Choice) -> str:
    return r"\b" if choice.joined else ""


def _thing(found: re.Match[str]) -> str:
    """A bag by any name is a bag."""
    thing = found["thing"].casefold().removeprefix("的").removesuffix("s")
    return "bag" if thing in _BAGS else thing
