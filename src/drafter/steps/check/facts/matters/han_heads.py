"""A Chinese word that excludes others before the same thing: a black suit for a white one, another zoo or town."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import either, words_in
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_NO_NAME = re.compile(
    "[的間家該這那此在到了於是一座所有何各二兩三四五六七八九十同另本某貴我你您們該住去回往入每前後附近當原訂改換往至由從向過與和及上下"
    "送找內外再新舊首次第晚旁邊離接送開等著着看搭去]"
)
"""Characters that stand in no short name before such a word."""
_CITY = re.compile(
    r"(?P<city>[\u4e00-\u9fff]{2,3}?)(?:市|縣)?(?:的|內?的?一間|內?的?一家|那間|那家)(?P<thing>[\u4e00-\u9fff]{2}(?:酒店|飯店|旅館|醫院|診所|餐廳|車站))"
)
_SHARED = 1


def han_head_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only what the customer has of this kind in a sentence alike, and never as the letter says."""
    if context.case is None:
        return
    told = [sentence.value for text in known_texts(context) for sentence in sentences_in(text)]
    yield from _colours(context, sentences, told)
    yield from _names(context, sentences, told)
    yield from _cities(context, sentences, told)
    yield from _way_back(context, "\n".join(told))


def _colours(context: CheckContext, sentences: Sentences, told: list[str]) -> Iterator[Finding]:
    everything, colour = "\n".join(told), _colour(context.kinds.words.chinese_colours)
    known = [(one, sentence) for sentence in told for one in matches_in(colour, sentence)]
    for found in found_in(colour, context.text) if known else ():
        reading = read_at(context.text, *found.span("colour"), found["colour"])
        around = sentences.around(reading)
        if found["colour"].removesuffix("色") in everything or not around.asserted:
            continue
        about = content_words(around.sentence) - content_words(found["colour"])
        right = [
            one["colour"]
            for one, sentence in known
            if (one["thing"] and one["thing"] == found["thing"]) or len(about & content_words(sentence)) > _SHARED
        ]
        if right:
            yield contradicts("FAC-13", reading, right)


def _names(context: CheckContext, sentences: Sentences, told: list[str]) -> Iterator[Finding]:
    everything, words = "\n".join(told), context.kinds.words
    named, kinds = _named(words.named_places), words_in(words.kinds_of_place)
    every = ((one, sentence) for sentence in told for one in matches_in(named, sentence))
    known = [(one, sentence) for one, sentence in every if _is_name(one["name"], kinds)]
    for found in found_in(named, context.text) if known else ():
        if not _is_name(found["name"], kinds) or found["name"] in everything:
            continue
        reading = read_at(context.text, found.start(), found.end(), found.group())
        around = sentences.around(reading)
        about = content_words(around.sentence) - content_words(found.group())
        right = [
            one.group()
            for one, sentence in known
            if one["head"] == found["head"]
            and one.group() not in context.text
            and (set(one["name"]) & set(found["name"]) or len(about & content_words(sentence)) > _SHARED)
        ]
        if right and around.asserted and not around.to_come:
            yield contradicts("FAC-13", reading, right)


@cache
def _colour(colours: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<colour>(?:深|淺|淡|暗|墨|寶|鮮|粉|玫瑰|天)?(?:{either(colours)})色)的?(?P<thing>[\u4e00-\u9fff]{{2}}|\d{{2}}吋)?"
    )


@cache
def _named(places: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2}})(?P<head>{either(places)})")


def _is_name(words: str, kinds: tuple[str, ...]) -> bool:
    return words not in kinds and not _NO_NAME.search(words)


def _cities(context: CheckContext, sentences: Sentences, told: list[str]) -> Iterator[Finding]:
    """高山市的商務酒店, where the customer's stands in 岐阜."""
    known = [one for sentence in told for one in matches_in(_CITY, sentence)]
    for found in found_in(_CITY, context.text) if known else ():
        same = [one for one in known if one["thing"] == found["thing"]]
        named = any(_town(one["city"]) == _town(found["city"]) for one in same)
        reading = read_at(context.text, found.start(), found.end(), found.group())
        if (
            len(same) == 1
            and not named
            and not _NO_NAME.search(_town(found["city"]))
            and sentences.around(reading).asserted
        ):
            yield contradicts("FAC-08", reading, [same[0].group()])


def _town(city: str) -> str:
    return city[-2:]


def _way_back(context: CheckContext, told: str) -> Iterator[Finding]:
    """回程桃園櫃檯 of a journey that set out there: the desk of the way back stands at the other end."""
    segments = case_of(context).journey.segments
    start, end = (segments[0].origin, segments[0].destination) if segments else (None, None)
    names = [name for name, code in context.places.items() if code == start and re.match(r"[\u4e00-\u9fff]", name)]
    names += words_in(context.kinds.words.airports.get(start or "", ""))
    if not names or start == end:
        return
    pattern = re.compile(
        rf"(?:回程|返程)(?:當日|當天|時)?(?:在|於|的)?(?P<name>(?:{'|'.join(names)})(?:機場)?的?(?:櫃[檯枱位台]|登機|地勤|報到))"
    )
    for found in pattern.finditer(context.text):
        if found["name"] not in told:
            right = next(
                (name for name, code in context.places.items() if code == end and not name.isascii()), str(end)
            )
            yield contradicts("FAC-08", read_at(context.text, *found.span(), found["name"]), [right])
