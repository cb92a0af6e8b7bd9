"""Months and days in Chinese letters: 明年五月 for 明年三月, 7月11日的報價 for 7月1日, 10月12日 for 10月21日."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.numbers import HAN, number_of
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.days.known_days import Days
from drafter.steps.check.facts.days.new_days import LONG_BEFORE
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_MONTH = re.compile(
    rf"(?P<year>明年|去年|今年|本年|來年|翌年|上年|下年|前年)?(?P<n>\d{{1,2}}|{HAN})月(?:份|底|初|中旬|上旬|下旬)?"
    r"(?![\d一二三四五六七八九十日])"
)
_OURS = re.compile(r"(?:我們|我|本公司|敝公司|敝社|公司|系統|新)[^，。；]{0,12}$")
_OF_THE_DAY = re.compile(r"[）)]?的(?P<thing>[\u4e00-\u9fff]{2})")
_NO_THING = frozenset(
    (
        "來信",
        "電郵",
        "航班",
        "班機",
        "信件",
        "來函",
        "投訴",
        "行程",
        "機票",
        "時候",
        "同一",
        "下午",
        "上午",
        "晚上",
        "早上",
    )
)
_CLEARLY = 3
_Told = tuple[Reading[WrittenDate], str]


def han_day_findings(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    if context.case is not None:
        yield from _months(context, sentences, days)
        yield from _days_of_things(context, sentences, days)


def _months(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    """明年五月 of a visit that the customer will make in March."""
    told = [
        (one, s.value)
        for text in known_texts(context)
        for s in sentences_in(text)
        for one in matches_in(_MONTH, s.value)
    ]
    known = {number_of(one["n"]) for one, _ in told} | {Decimal(one.month) for one in days.written}
    known |= {Decimal(day.month) for day in (*days.of_event, *days.moments.contact)}
    for found in found_in(_MONTH, context.text) if told else ():
        reading = read_at(context.text, found.start(), found.end(), found.group())
        around = sentences.around(reading)
        if number_of(found["n"]) in known or _OURS.search(around.before):
            continue
        about = content_words(around.sentence) - content_words(found.group())
        right = [
            one.group()
            for one, sentence in told
            if one["year"] == found["year"] and about & content_words(sentence) - content_words(one.group())
        ]
        if right and around.asserted:
            yield contradicts("FAC-02", reading, right)


def _days_of_things(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    """7月11日的報價, which the customer dated 7月1日; 10月12日 for 10月21日 in a sentence of the same matter."""
    told = tuple(_told_days(known_texts(context)))
    for reading in dates_in(context.text) if told else ():
        if "月" not in reading.text:
            continue
        around = sentences.around(reading)
        day = reading.value.nearest(days.today)
        if (
            day is None
            or day > days.today
            or not around.asserted
            or around.to_come
            or LONG_BEFORE.search(around.before)
        ):
            continue
        thing = _OF_THE_DAY.match(around.after)
        right = _same_thing(reading, thing["thing"], told) if thing else []
        right = right or _exchanged(reading, around.sentence, told, days)
        if right:
            yield contradicts("FAC-02", reading, [one.text for one in right])


def _told_days(texts: tuple[str, ...]) -> Iterator[_Told]:
    for text in texts:
        for sentence in sentences_in(text):
            for clause in re.split(r"[，；]", sentence.value):
                yield from ((one, clause) for one in dates_in(clause))


def _same_thing(reading: Reading[WrittenDate], thing: str, told: tuple[_Told, ...]) -> list[Reading[WrittenDate]]:
    """The one other day that the customer gave this thing, where they gave it no such day."""
    same = [one for one, clause in told if thing in clause]
    agrees = any((one.value.day, one.value.month) == (reading.value.day, reading.value.month) for one in same)
    return same if len(same) == 1 and not agrees and thing not in _NO_THING else []


def _exchanged(
    reading: Reading[WrittenDate], sentence: str, told: tuple[_Told, ...], days: Days
) -> list[Reading[WrittenDate]]:
    """A day that stands nowhere, with the digits of one that does, or a day of its month in a sentence alike."""
    if days.travel(reading) or days.contact(reading) or days.in_writing(reading):
        return []
    value, about = reading.value, content_words(sentence) - content_words(reading.text)
    return [
        one
        for one, clause in told
        if (one.value.month == value.month and sorted(f"{one.value.day:02}") == sorted(f"{value.day:02}"))
        or (one.value.month == value.month and len(about & content_words(clause)) > _CLEARLY)
    ]
