"""Numbers in prose that are no sum, time, span or date: how many, how often, how old, which in a row, what share."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.reading.ages import is_age, is_of_an_age_rule
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.flights import flights_in
from drafter.model.reading.numbers import HAN, TENS, UNITS, WORDS, number_of
from drafter.model.reading.ordinals import ORDINALS
from drafter.model.reading.quantities import percentages_in
from drafter.model.reading.reading import Reading, by_paragraph, plain, read_at, without_overlaps
from drafter.model.reading.references import case_references_in
from drafter.model.reading.sentences import sentences_in
from drafter.model.reading.spoken_times import dotted_times_in
from drafter.model.reading.times import times_in

FigureKind = Literal["count", "times", "age", "place", "share", "label"]
_PLACE = rf"(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})|\d{{1,3}}(?:st|nd|rd|th)"
_SHARES = {"half": (1, 2), "third": (1, 3), "quarter": (1, 4), "fifth": (1, 5), "sixth": (1, 6), "eighth": (1, 8),
           "tenth": (1, 10)}  # fmt: skip
_OFTEN = {"once": 1, "twice": 2, "thrice": 3}
_MEASURES = "位名個个件張张晚次趟遍間间隻只份人杯封班架頓顿輛辆條条部台頁幅塊對套箱袋包層歲樓排口"
_TOKEN = re.compile(
    rf"(?P<often>\b(?:once|twice|thrice)\b)"
    rf"|\b(?P<top>an?|one|two|three|four|five)[ -](?P<part>third|quarter|fifth|sixth|eighth|tenth)s?\b"
    rf"(?= (?:of|off)\b|[.,;]| it\b)|(?P<half>\bhalf\b)(?= (?:of|off|the|your|that|what|its|his|her|their)\b)"
    rf"|(?P<hanbelow>{HAN})分之(?P<hantop>{HAN})|(?P<hanhalf>一半|半數)"
    rf"|\b(?P<place>{_PLACE})\b(?! (?:class|officer|thought|opinion)\b)|第(?P<hanplace>{HAN}|\d{{1,3}})"
    rf"|(?<![\w.:/£€$¥%+#-])(?<!\d,)(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d)?)(?![\d%]|[.,:/-]\d|[A-Za-z]|\s?%)"
    rf"|(?<![\w-])(?P<dozen>half a dozen|an? dozen)\b"
    rf"|(?<![\w-])(?P<words>{WORDS})(?!\w)"
    rf"|(?P<han>{HAN})(?=[{_MEASURES}]|號|号|公斤|公里|隻|米|點(?![鐘半一二三四五六七八九十\\d]))",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(
    r"\(\d{3}\)|(?<!\d)\d{3,5}(?:[ -]\d{3,4})+(?!\d)|(?<![\d,.])(?:19|20)\d\d(?![\d,])|(?<![\d,.])0\d+|\d{5,}"
    r"|\bthe (?:\d{1,2}(?:st|nd|rd|th)|\w+(?:st|nd|rd|th))(?= *[.,;:!?)]| (?:to|until|and|or|in|at|it|you|we|she|he|"
    r"they|was|from|rather|instead)\b)"
    r"|\bat (?:\d|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= *[.,;](?!\d)| and\b)"
    r"|\bfrom \d{1,2} (?:to|until) \d{1,2}|\bnumber [A-Z]{2} [\d ]+"
    r"|(?:^|\n)[ \t]*\(?\d{1,2}[.)](?= )"
    r"|\b(?:ext(?:n|ension)?\.?|option|press|choose|dial) ?#?\d{1,5}(?= *(?:[.,;:)|\n]|$|(?:for|when|at|and ask)\b))",
    re.IGNORECASE,
)
"""Telephone numbers and what one dials behind them, accounts, years, days of a month, office hours, and the numbers of
a list."""
_LABEL = re.compile(
    r"\b(?:deck|gate|rows?|room|flight|belt|coach|carriage|terminal|pier|berth|pages?|platform|cabin|line|door|table|"
    r"seat|number|no\.?|stand|counter|desk|bay|lane|floor|level|zone|carousel|bus|tram|ward|article|section|hall|"
    r"annex|exit|train|kiosk|berth|suite|villa|compartment|roomette|bungalow|pitch|locker)\s$"
    r"|\b(?:rooms|berths|cabins|gates|desks|counters|coaches|carriages|suites|villas|tables|lanes|decks|platforms|bays|"
    r"compartments) (?:\d{1,4}[A-Z]?(?:, \d{1,4}[A-Z]?)*,? (?:and|to|or|&) )?$",
    re.IGNORECASE,
)
_SLEPT = re.compile(r"\b(?:sleeps?|slept|seats?|seated|held|fed) (?:only |just |but )?$", re.IGNORECASE)
SLEPT = "slept"
""" "Sold for four, it slept three": for how many there was room."""
_HAN_NOUN = re.compile(rf"[{_MEASURES}](?:的|寄艙|手提)?([\u4e00-\u9fff]{{2}})")
_ALL_OF_YOU = re.compile(r"\b(?:you|we|they) (?:were|are|came as|travelled as) $", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDS = frozenset((
    "and", "but", "or", "for", "per", "the", "a", "an", "then", "that", "this", "was", "were", "are", "is", "had",
    "has", "have", "who", "which", "when", "while", "after", "before", "past", "from", "in", "on", "at", "to", "with",
    "without", "by", "into", "out", "off", "up", "down", "you", "we", "i", "they", "he", "she", "it", "not", "did",
    "do", "does", "will", "would", "could", "should", "can", "be", "been", "as", "if", "than", "there", "each",
    "between", "because", "where", "so", "during", "through", "over", "under", "until", "since", "here", "still",
    "again", "unless", "is", "came", "went", "took", "left", "stood", "sat", "got", "made", "makes", "comes",
))  # fmt: skip
_WIDE = 4
_STEM = 6


class Figure(Value, frozen=True):
    """`things`: stems of the words it counts or stands beside; `share`s are numbers below one."""

    number: Decimal
    kind: FigureKind
    things: frozenset[str] = frozenset()


@by_paragraph
def figures_in(text: str) -> tuple[Reading[Figure], ...]:
    """Every such number of the paragraph, in order; "one" is none."""
    return tuple(
        read_at(text, sentence.start + one.start, sentence.start + one.end, one.value)
        for sentence in sentences_in(text)
        for one in _in_sentence(sentence.text)
    )


@lru_cache(maxsize=2048)
def _in_sentence(text: str) -> tuple[Reading[Figure], ...]:
    """Remembered by the sentence: at each key only one is new."""
    taken = _taken(text)
    found = (_figure(text, one) for one in _TOKEN.finditer(plain(text)))
    return tuple(
        one
        for one in without_overlaps(reading for reading in found if reading is not None)
        if not any(start < one.end and one.start < end for start, end in taken)
    )


def _taken(text: str) -> list[tuple[int, int]]:
    """Where readers of other kinds have read."""
    readings: tuple[Reading[Any], ...] = (
        *amounts_in(text), *times_in(text), *dotted_times_in(text), *durations_in(text), *dates_in(text),
        *flights_in(text), *percentages_in(text), *phones_in(text), *case_references_in(text),
    )  # fmt: skip
    return [*((one.start, one.end) for one in readings), *(one.span() for one in _NO_FIGURE.finditer(plain(text)))]


def _figure(text: str, found: re.Match[str]) -> Reading[Figure] | None:
    kind, number = _number(found)
    if number is None or number in (0, 1):
        return None
    before, after = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 48]
    if kind in ("count", "place"):
        kind = _kind(found, before, after)
    if kind == "age" and is_of_an_age_rule(before, after):
        return None
    things = _done(before) if kind == "times" else _things(before, after, kind)
    return read_at(text, found.start(), found.end(), Figure(number=number, kind=kind, things=things))


def _number(found: re.Match[str]) -> tuple[FigureKind, Decimal | None]:
    if found["often"]:
        return "times", Decimal(_OFTEN[found["often"].casefold()])
    if found["half"] or found["hanhalf"]:
        return "share", Decimal("0.5")
    if found["part"]:
        top = 1 if found["top"].casefold() in ("a", "an") else UNITS[found["top"].casefold()]
        over, below = _SHARES[found["part"].casefold()]
        return "share", Decimal(top * over) / below
    if found["hanbelow"]:
        return "share", (number_of(found["hantop"]) or Decimal(0)) / (number_of(found["hanbelow"]) or Decimal(1))
    if found["place"] or found["hanplace"]:
        return "place", place_of(found["place"] or found["hanplace"])
    if found["dozen"]:
        return "count", Decimal(6 if "half" in found["dozen"].casefold() else 12)
    if found["han"] and re.fullmatch("[百千萬万億亿]+", found["han"]):
        return "count", None  # the name of a place, or "by the hundred"
    return "count", number_of(found["figure"] or found["words"] or found["han"])


def place_of(words: str) -> Decimal | None:
    """The number of "third", "22nd" or "forty-first"."""
    bare = words.casefold()
    if bare[0].isdigit():
        return Decimal(re.sub(r"\D", "", bare))
    tens, _, unit = bare.rpartition("-")
    number = ORDINALS.get(unit)
    return Decimal(TENS.get(tens, 0) + number) if number else number_of(bare)


def _kind(found: re.Match[str], before: str, after: str) -> FigureKind:
    if re.match(r" times\b|次|趟|遍", after) and not found["hanplace"]:
        return "times"
    if found["place"] and re.match(r"[ -]birthday\b", after):
        return "age"
    if _LABEL.search(before) or after[:1] in ("號", "号"):
        return "label"
    if found["place"] or found["hanplace"]:
        return "place"
    return "age" if is_age(found.group(), before, after) else "count"


def _things(before: str, after: str, kind: FigureKind) -> frozenset[str]:
    if kind == "label":
        return frozenset(word[:_STEM] for word in _words(before)[-1:])
    if re.match(r"[\u4e00-\u9fff]", after):
        return frozenset((_han_thing(after),))
    beside = _after(after)
    if not beside and _ALL_OF_YOU.search(before):
        return frozenset(("people",))
    gathered = re.search(r"\b(party|group|crew|team|family|table|class) of $", before, re.IGNORECASE)
    if not beside and _SLEPT.search(before):
        return frozenset((SLEPT,))
    return frozenset(beside) | ({"people"} if gathered else set())


def _han_thing(after: str) -> str:
    """The noun behind the measure word; people, where a measure for people stands alone; else the measure itself."""
    noun = _HAN_NOUN.match(after) if after[0] != "口" else None
    return noun[1] if noun else "people" if after[0] in "位名人口" else after[0]


def _done(before: str) -> frozenset[str]:
    """What was done so often: the words of the clause before."""
    clause = re.split(r"[.,;:!?()\n—–]", before)[-1]
    return frozenset(stem(word) for word in _words(clause)[-_WIDE - 1 :] if word not in _ENDS)


@lru_cache(maxsize=2048)
def _after(after: str) -> frozenset[str]:
    """The words that follow, up to the next comma or small word; of "two of your three bags" those of "of"."""
    found: list[str] = []
    clause = re.split(r"[.,;:!?()\n—–]", after, maxsplit=1)[0]
    if re.match(r" of (?:you|us|them)\b", clause):
        return frozenset(("people",))
    whole = re.match(r" of (?:the|your|our|my|his|her|their|those|these)\b", clause)
    for word in _words(clause[whole.end() :] if whole else clause)[:_WIDE]:
        if word in _ENDS or word == "of":
            break
        found.append(stem(word))
    return frozenset(f"of {one}" for one in found) if whole else frozenset(found)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


_PEOPLE = frozenset(("people", "passengers", "persons", "person", "guests", "travellers", "travelers"))


_SAME = {
    **dict.fromkeys(_PEOPLE, "people"),
    **dict.fromkeys(("rang", "rung", "ring", "ringing", "phoned", "phone", "phoning", "called", "calls", "telephoned",
                     "calling"), "call"),
    **dict.fromkeys(("wrote", "written", "write", "writing", "letters", "letter", "e-mails", "e-mail", "emails",
                     "email", "e-mailed", "emailed", "messages", "message"), "letter"),
    **dict.fromkeys(("asked", "asking", "requested", "requests", "request"), "ask"),
    **dict.fromkeys(("cases", "suitcases", "suitcase", "luggage", "case"), "bag"),
    **dict.fromkeys(("nights", "evenings", "evening", "mornings", "morning", "days"), "day"),
    **dict.fromkeys(("kids", "child", "children"), "child"),
}  # fmt: skip


def stem(word: str) -> str:
    """One form for one and for several of a thing, and for what is called by two names."""
    if word in _SAME:
        return _SAME[word]
    return re.sub(r"(?:ies|es|s|y)$", "", word)[:_STEM] if len(word) > 3 else word
