"""Our own people in the letter against what the customer and earlier letters call them: a Barrow for a Farrow."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.finding import Finding
from drafter.model.reading.names import Addressed
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.steps.check.facts.remarks import contradicts

_CAPITAL = re.compile(r"\b[A-ZÀ-Ý][a-zà-ž’'-]{3,}\b")
_TWO = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+(?= (?P<next>[A-ZÀ-Ý][\w’'-]+))")
_LONG_ENOUGH = 4
_HAN_ONE = re.compile(
    r"(?P<role>領隊|领队|導遊|导游|司機|司机|機長|机长|座艙長|座舱长|事務長|事务长|空服員|空服员)"
    r"(?P<name>[\u4e00-\u9fff])(?P<title>先生|小姐|女士)"
)
"""Those of whom a journey has one, with family name and title: 領隊陳先生."""


def colleague_findings(
    reading: Reading[Addressed], told: str, others: Collection[str], places: Collection[str]
) -> Iterator[Finding]:
    """A name one letter away from one that was told; `others` are the customer's own people, in lower case."""
    last = reading.value.name.split()[-1]
    if len(last) < _LONG_ENOUGH:
        return
    named = dict.fromkeys(one.group() for one in matches_in(_CAPITAL, told))
    near = [one for one in named if OSA.distance(one.casefold(), last.casefold()) == 1]
    right = [one for one in near if one.casefold() not in others and not _of_a_place(one, told, places)]
    if right:
        yield contradicts("SAL-03", reading, right[:2])


def _of_a_place(word: str, told: str, places: Collection[str]) -> bool:
    """The Kong of Hong Kong is nobody's name."""
    pairs = ((one.group(), one["next"]) for one in matches_in(_TWO, told))
    return word in places or any(word in pair and " ".join(pair) in places for pair in pairs)


def chinese_colleague_findings(text: str, told: str) -> Iterator[Finding]:
    """領隊程先生 where the customer's is 領隊陳先生, and nobody there is called 程."""
    known = {one["role"]: one for one in matches_in(_HAN_ONE, told)}
    for found in found_in(_HAN_ONE, text):
        right = known.get(found["role"])
        if right and right["name"] != found["name"] and f"{found['name']}{found['title']}" not in told:
            person = f"{found['name']}{found['title']}"
            reading = read_at(text, found.start("name"), found.end(), person)
            yield contradicts("SAL-03", reading, [f"{right['name']}{right['title']}"])
