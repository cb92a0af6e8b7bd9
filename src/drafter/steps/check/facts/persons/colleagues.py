"""Our own people in the letter against what the customer and earlier letters call them: a Barrow for a Farrow."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec
from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.finding import Finding
from drafter.model.reading.names import HAN_SURNAMES, Addressed
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
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


_HAN_PERSON = re.compile(
    rf"(?:^|(?<=[，。、；：的向由與和跟給對請及同位員隊遊機勤理\s]))(?P<name>[{''.join(sorted(HAN_SURNAMES))}])"
    r"(?P<title>先生|小姐|女士)(?![：:])"
)
_SHORT_NAMED = re.compile(
    r"(?P<role>領隊|導遊|司機|地勤|職員|業務|空服員|店員|管家|教練)(?P<name>小[\u4e00-\u9fff])(?![姐妹弟孩朋時心組])"
)
_OF_THE_SAME = 2
"""Pairs of characters in common from which two Chinese sentences are of the same person."""


def chinese_colleague_findings(text: str, told: str) -> Iterator[Finding]:
    """領隊程先生 where the customer's is 領隊陳先生, and nobody there is called 程."""
    known = {one["role"]: one for one in matches_in(_HAN_ONE, told)}
    for found in found_in(_HAN_ONE, text):
        right = known.get(found["role"])
        if right and right["name"] != found["name"] and f"{found['name']}{found['title']}" not in told:
            person = f"{found['name']}{found['title']}"
            reading = read_at(text, found.start("name"), found.end(), person)
            yield contradicts("SAL-03", reading, [f"{right['name']}{right['title']}"])
    yield from _short_names(text, told)


def _short_names(text: str, told: str) -> Iterator[Finding]:
    """領隊小蕭 of a 領隊小蘇."""
    known = {one["role"]: one["name"] for one in matches_in(_SHORT_NAMED, told)}
    for found in found_in(_SHORT_NAMED, text) if known else ():
        if (right := known.get(found["role"])) and found["name"] not in told and right not in text:
            yield contradicts("SAL-03", read_at(text, *found.span("name"), found["name"]), [right])


def chinese_stranger_findings(body: str, told: str, families: Collection[str], start: int) -> Iterator[Finding]:
    """當值的歐小姐 of a 區小姐, whom the letter never names. The body begins at `start`; `families` are the case's."""
    known: dict[str, dict[str, frozenset[str]]] = {}
    for sentence in sentences_in(told):
        for one in matches_in(_HAN_PERSON, sentence.value):
            if one["name"] not in families:
                person = known.setdefault(one["title"], {})
                person[one["name"]] = person.get(one["name"], frozenset()) | content_words(sentence.value)
    for sentence in sentences_in(body) if known else ():
        for found in found_in(_HAN_PERSON, sentence.value):
            others = known.get(found["title"], {})
            if len(others) != 1 or found["name"] in families or found.group() in told:
                continue
            right, words = next(iter(others.items()))
            about = content_words(sentence.value.replace(found.group(), "，"))
            if f"{right}{found['title']}" not in body and len(about & words) >= _OF_THE_SAME:
                reading = read_at(body, sentence.start + found.start(), sentence.start + found.end(), found.group())
                moved = msgspec.structs.replace(reading, start=reading.start + start, end=reading.end + start)
                yield contradicts("SAL-03", moved, [f"{right}{found['title']}"])
