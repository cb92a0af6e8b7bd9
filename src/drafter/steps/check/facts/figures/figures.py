"""Every other figure of the letter – how many, how often, how old, which in a row – is explained by the case."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any

import msgspec

from drafter.model import lazy_re as re
from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.fact_words import words_in
from drafter.model.finding import Finding
from drafter.model.reading.ages import is_of_an_age_rule
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.figures import SLEPT, Figure, figures_in, stem
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.figures.balances import balances_of
from drafter.steps.check.facts.figures.codes import known_codes
from drafter.steps.check.facts.figures.company import company_reckoned, some_of_company
from drafter.steps.check.facts.figures.numbers_given import counts_of
from drafter.steps.check.facts.figures.own_measures import is_our_measure
from drafter.steps.check.facts.figures.parts import told_of_some, with_the_rest
from drafter.steps.check.facts.figures.party import party_sizes
from drafter.steps.check.facts.hours.known_spans import known_days
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_ANY = re.compile(
    rf"(?<![\w.])\d{{1,6}}(?:,\d{{3}})*(?![\w])|(?<![\d.,])\d{{1,3}}(?:,\d{{3}})+(?![\d,])|\b{WORDS}|{HAN}|\d{{1,3}}(?=st|nd|rd|th)",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:within|up to|per|every|each|at least|at most|allow|over|under|more than|less than|fewer than|our|any|next|"
    r"about|around|some|nearly|almost|roughly|ending(?: in)?|account|number|code|"
    r"the last(?= \w+ digits))(?: the)?(?: next)?\s*$"
    r"|(?:尾號|末|約|近|逾|超過|最多|至少|每)$",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\b(?:regulation|article|law|rules?|convention|act|section|cfr|kilomet\w+|km|allowance|"
    r"enough(?! for (?:you|him|her|them) to)|needs?|limit)\b|條例|法規|規定|公里",
    re.IGNORECASE,
)
_OFTEN = frozenset(("call", "letter", "ask", "visit", "apolog", "remind", "promis"))
"""What is done so often is counted as well: five calls, to call five times."""
_WITH_YOU = re.compile(r"\byou(?:rself)?,? and (?:your|the|his|her)(?: other)? $", re.IGNORECASE)
"""You and your three friends are four."""
_CLOCK = re.compile(r"-(?:to|past)-\w")
"""A ten-to-seven start."""
_NO_PEOPLE = frozenset(("bag", "suitca", "case", "ticket", "seat", "hour", "day", "night", "dog", "cat", "guest"))
_LONG = 1000
"""A figure so long is told of one thing alone."""
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHERS = frozenset(("other", "others", "more", "remain", "rest", "furthe"))
_BESIDE_YOU = frozenset(("friend", "compan", "collea", "guest", "mate", "relati", "fellow"))
"""One fewer than the party: its writer is left out."""
_OF_A_FLIGHT = frozenset(("seat", "people", "passen", "bookin", "bag", "room", "座位", "旅客", "乘客"))
_A_CROWD = 20
"""So many are the passengers of a flight, not of a booking."""
_ON_ACCOUNT = frozenset(("point", "mile", "kilome"))
_THE_OTHER = re.compile(r"\bother $", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|the|these|those|all of the|all your) $", re.IGNORECASE)
_HOURS = 12
_AT_AN_HOUR = re.compile(
    r"\b(?:at|until|till|before|after|since|by|from|gone|(?:midnight|noon|midday) (?:and|to|until)) $", re.IGNORECASE
)
_HOURS_FROM = re.compile(r"(?:weekdays|weekends|day|daily|days a week),? (?:from |between )?$", re.IGNORECASE)
_HOURS_TO = re.compile(r"(?: ?[ap]\.?m\.?)? ?(?:to|till|until|and|[-–]) ?\d{1,2}\b")
_STOPS = re.compile(r"[.):]")
_NUMBERED = re.compile(
    r"\b(?:points?|items?|questions?|concerns?|paragraphs?|numbers?) (?:\d+(?:, \d+)*,? (?:and|to|or) )?$",
    re.IGNORECASE,
)
_THESE = re.compile(r"\b(?:the|these|those) $", re.IGNORECASE)
_TOGETHER = re.compile(r" (?:amount|come|together|make|add up|sums?|figures|amounts|payments|items)\b")
_OTHERS_PARTY = re.compile(r"\b(?:an?|another) (?:\w+ )?(?:party|group|crew|team|school|coachload) of $", re.IGNORECASE)
_STAFF_BEFORE = re.compile(
    r"\b(?:we|our \w+) (?:are|is|has|have|had|were|was) (?:only |just )?"
    r"(?:an? (?:\w+ )?(?:team|staff|crew|office) of )?$",
    re.IGNORECASE,
)
_STAFF_AFTER = re.compile(r" (?:people|of us|colleagues) (?:who )?(?:run|work|staff|man|answer)\w*\b", re.IGNORECASE)
_YOU = re.compile(r"\byou\b", re.IGNORECASE)
_LAST = 4
"""Digits by which a letter names a tag."""
_GROWN = 13
"""From which a number is so rare that one told anywhere is the age."""
_NONE_OF = re.compile(r"\b(?:none|any|all|each|every one) of (?:the|these|those) $", re.IGNORECASE)


class Told(msgspec.Struct, frozen=True):
    """The figures of the customer's letters and of the case; the figures and words of each sentence of theirs."""

    figures: tuple[Reading[Figure], ...]
    numbers: frozenset[Decimal]
    sentences: tuple[tuple[frozenset[Decimal], frozenset[str]], ...]
    people: frozenset[Decimal]
    some: frozenset[Decimal]
    party: Decimal
    """How many travelled together at most."""
    made: frozenset[Decimal]
    """What two or three long figures make: a balance, and what was added to it and taken from it."""
    listed: frozenset[str]
    """What a letter counts of its own."""
    lists: frozenset[Decimal]
    """How many sums stand together in a sentence of theirs."""


def figure_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None or not known_texts(context):
        return
    told = _told(context)
    for reading in figures_in(context.text):
        figure = reading.value
        if figure.kind == "share" or _explained(figure, told):
            continue
        around = sentences.around(reading)
        if is_of_an_age_rule(around.before, around.after):
            continue
        if _is_rest_or_list(figure, around, told) or is_our_measure(around.after):
            continue
        if _CLOCK.match(around.after) or _is_our_own(figure, around) or _is_hour(figure, around):
            continue
        if _is_of_messages(figure, context) or _is_told_beside(figure, around, told):
            continue
        if _WITH_YOU.search(around.before) and told.party > 1:
            whole = figure.number >= _A_CROWD and figure.number in told.people
            if figure.number + 1 not in told.people and not whole and not figure.things & _NO_PEOPLE:
                yield contradicts("FAC-11", reading, [f"{told.party - 1}"])
            continue
        if not around.asserted or around.to_come or _OURS.search(around.before) or _LAW.search(around.sentence):
            continue
        if told_of_some(figure.number, around, known_texts(context)):
            continue
        same = [one for one in told.figures if _alike(figure, one.value)]
        if same and not (figure.kind in ("count", "times") and _is_listed(figure, told)):
            yield contradicts("FAC-11", reading, sorted({one.text for one in same}))
        elif figure.number not in told.numbers and _new(reading, told) and not looked_up(around):
            yield not_in_case("FAC-11", reading, "figure")


def _is_of_messages(figure: Figure, context: CheckContext) -> bool:
    """ "Your two messages", of a customer who wrote twice."""
    received = sum(one.direction == "in" for one in case_of(context).messages)
    return stem("letters") in figure.things and figure.number == received


def _is_told_beside(figure: Figure, around: Surroundings, told: Told) -> bool:
    """ "In the name of a guest in room 320; you had been in room 302", where they wrote of both numbers."""
    if figure.kind != "label" or figure.number not in told.numbers:
        return False
    others = {one.value.number for one in told.figures if _alike(figure, one.value)}
    return any(number in others for number in _any(around.sentence) if number != figure.number)


def _is_rest_or_list(figure: Figure, around: Surroundings, told: Told) -> bool:
    """ "The other eight" of thirteen of whom five were told; "all three" of three sums that stand in one sentence; two
    and one of three."""
    if (whole := with_the_rest(figure.number, around)) is not None:
        return any(one.value.number == whole for one in told.figures if _alike(figure, one.value))
    if _THE_OTHER.search(around.before):
        if "people" in figure.things and figure.number + 1 in told.people:
            return True
        return any(abs(a - b) == figure.number for said, _ in told.sentences for a, b in combinations(said, 2))
    return _ALL.search(around.before) is not None and figure.number in told.lists


def _is_our_own(figure: Figure, around: Surroundings) -> bool:
    """The hours at which we can be reached, and what the letter counts out itself: "Three.", "points 2 and 3"."""
    if not around.before.strip() and _STOPS.match(around.after):
        return True
    if _NUMBERED.search(around.before) or (_THESE.search(around.before) and _TOGETHER.match(around.after)):
        return True
    if _OTHERS_PARTY.search(around.before) and figure.things - {"people"} and _YOU.search(around.before) is None:
        return True
    if "people" in figure.things and (_STAFF_BEFORE.search(around.before) or _STAFF_AFTER.match(around.after)):
        return True
    hours = _HOURS_FROM.search(around.before) is not None and _HOURS_TO.match(around.after) is not None
    return hours or (not figure.things and _NONE_OF.search(around.before) is not None)


def _is_hour(figure: Figure, around: Surroundings) -> bool:
    """ "Until six", "between midnight and five": read as a time of day elsewhere."""
    bare = figure.kind == "count" and not figure.things and figure.number <= _HOURS
    return bare and _AT_AN_HOUR.search(around.before) is not None


def _new(reading: Reading[Figure], told: Told) -> bool:
    """A pair of something, or one of our own list, needs no source."""
    figure, long = reading.value, "," in reading.text
    named = bool(figure.things) or long or figure.number < 100  # a room or a bus may go by its bare number
    ours = figure.number >= _A_CROWD and bool(figure.things & _OF_A_FLIGHT)
    named = named and (figure.kind != "place" or bool(figure.things))
    return figure.number > 2 and named and not ours and not _is_listed(figure, told)


def _is_listed(figure: Figure, told: Told) -> bool:
    """Two reasons, three points: what a letter counts of its own; a hundred points are a customer's."""
    return bool(figure.things & told.listed) and not (figure.number >= _A_CROWD and figure.things & _ON_ACCOUNT)


def _explained(figure: Figure, told: Told) -> bool:
    """Told of the same thing, made of what was, or told in a sentence in which that thing stands."""
    numbers = frozenset(one.value.number for one in told.figures if _alike(figure, one.value))
    if figure.kind == "place" and numbers:
        return figure.number in numbers
    others = figure.things & _OTHERS and figure.number + 1 in numbers | told.people
    if any(one.value.number + 1 == figure.number and one.value.things & _BESIDE_YOU for one in told.figures):
        return True
    if figure.kind == "age" and figure.number >= _GROWN and figure.number in told.numbers:
        return True
    if figure.number in numbers or figure.number in _made(numbers) or others:
        return True
    if figure.number >= _LONG and (figure.number in told.numbers or figure.number in told.made):
        return True
    if figure.things & _BESIDE_YOU and figure.number + 1 in told.people:
        return True
    if SLEPT in figure.things and figure.number in told.people | told.some:
        return True
    if "people" in figure.things:
        crowd = any(one.value.number >= _A_CROWD for one in told.figures if "people" in one.value.things)
        return figure.number in told.people or (not crowd and figure.number >= _A_CROWD > told.party)
    return any(figure.number in said and figure.things & words for said, words in told.sentences)


def _alike(one: Figure, other: Figure) -> bool:
    """Figures of the same thing; every age is held against all ages."""
    shared = one.things & other.things
    if one.kind != other.kind:
        return {one.kind, other.kind} == {"count", "times"} and bool(shared & _OFTEN)
    return one.kind == "age" or bool(shared)


def _made(numbers: frozenset[Decimal]) -> set[Decimal]:
    """All of them together, two of them, or what is left of one without another."""
    pairs = list(combinations(numbers, 2))
    return {sum(numbers, Decimal(0)), *(abs(a - b) for a, b in pairs), *(a + b for a, b in pairs)}


@per_case
def _told(context: CheckContext) -> Told:
    said = [one.text for text in known_texts(context) for one in sentences_in(text)]
    figures = tuple(one for text in said for one in figures_in(text))
    sentences = tuple((frozenset(_any(text)), frozenset(_stems(text))) for text in said)
    numbers = frozenset(_numbers(context)).union(*(found for found, _ in sentences))
    counted = (every for noun, every in counts_of(context).items() if noun != "miles")
    people = frozenset(party_sizes(context)).union(*counted)
    listed = frozenset(stem(word) for word in words_in(context.kinds.words.listed))
    lists = frozenset(Decimal(len(amounts_in(text))) for text in said)
    party = max(people, default=Decimal(0))
    people, some = numbers | people | company_reckoned(context), some_of_company(context)
    return Told(figures, numbers, sentences, people, some, party, balances_of(context), listed, lists)


def _any(text: str) -> Iterator[Decimal]:
    yield from (number for one in _ANY.finditer(text) if (number := number_of(one.group())) is not None)
    yield from (one.value.number for one in figures_in(text))


def _stems(text: str) -> Iterator[str]:
    yield from (stem(word) for word in re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", text.casefold()))
    yield from re.findall(r"[\u4e00-\u9fff]", text)


def _numbers(context: CheckContext) -> Iterator[Decimal]:
    """Those of the case itself, of the award and its notes."""
    case, lines = case_of(context), (context.award or Award()).lines
    yield from _inside(case)
    yield from (Decimal(one) for line in lines for one in (line.count, line.quantity) if one)
    yield from (line.amount.amount for line in lines if line.amount)
    yield from (number for line in lines for number in _any(line.note or ""))
    yield from (Decimal(abs((context.today - day).days)) for day in known_days(context))
    tags = (one.written[-_LAST:] for one in known_codes(context) if one.what == "bag")
    yield from (Decimal(last) for last in tags if last.isdigit())
    for several in (case.messages, case.expenses, case.passengers, case.journey.segments, case.bag_tags):
        yield Decimal(len(several))


def _inside(value: Any) -> Iterator[Decimal]:
    """Whole numbers anywhere in a struct, and those of up to four digits in its words."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield Decimal(value)
    elif isinstance(value, str) and not _MOMENT.match(value):
        yield from (Decimal(one) for one in re.findall(r"(?<!\d)\d{1,4}(?!\d)", value))
    elif isinstance(value, msgspec.Struct):
        yield from (one for field in value.__struct_fields__ for one in _inside(getattr(value, field)))
    elif isinstance(value, tuple | list):
        yield from (one for item in value for one in _inside(item))
    elif isinstance(value, dict):
        yield from (one for item in value.values() for one in _inside(item))
