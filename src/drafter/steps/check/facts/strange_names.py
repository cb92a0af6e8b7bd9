"""A name that stands nowhere in the case, where the customer names another in the same place of the same story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import name_words, salutation_in
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.check.facts.journey import route_of
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.proper_names import Name, bare_word, names_in
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import TO_COME, Sentences, Surroundings

_WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LAST_WORD = re.compile(r"(?:\b(?P<you>you),?(?: and)?|\b(?P<name>[A-ZÀ-Ý][\w’'-]+)(?:,| and)) $")
_NEXT_WORD = re.compile(r" and (?P<name>[A-ZÀ-Ý][\w’'-]+)")
_ENOUGH = 2
_SHORT, _SAME_STORY = 4, 3
_LONGEST = 3
"""Words of a name; more are a title and a company."""
_PLACE = frozenset(("in", "at", "to", "from", "near", "via", "through", "outside", "around", "reached", "left", "into",
                    "towards", "between", "over"))  # fmt: skip
_OURS = re.compile(
    r"\b(?:colleagues?|manager|supervisor|director|team|agent|adviser|advisor|crew|captain|purser|officer|called|named|"
    r"engineer|head|partner|supplier|courier|our|my|I enclose|signed by|(?:we|I) (?:run|fly|sail|go|operate|serve|move|"
    r"rotate))\b[^.;]{0,25}$",
    re.IGNORECASE,
)
"""Somebody whom only we can name."""
_BOUND_FOR = re.compile(
    r"\b(?:minibus|bus|coach|train|flight|transfer|taxi|ferry|boat|plane|call|stop|sailing|connection|ship|tickets?) "
    r"(?:for|to|at|in) $",
    re.IGNORECASE,
)
_THEIR_WAY = re.compile(
    r"\b(?:you|your party|your (?:overnight |first |connecting |return |outbound |morning |evening )?(?:flight|sailing|"
    r"train|coach|stay|hotel|transfer|night|journey|trip|crossing)|our (?:overnight )?sailing|the (?:minibus|bus|coach|"
    r"transfer|missed call|taxi|ferry|call))\b",
    re.IGNORECASE,
)
_THEIR_OWN = re.compile(
    r"\byou (?:next |all |both )?(?:leave|left|fly|flew|travel(?:led)?|go|went|set off|set out|sail(?:ed)?|"
    r"return(?:ed)?|drive|drove) "
    r"(?:out |back |home |on )?(?:for|to|from|via) $"
    r"|\b(?:tickets?|fares?|folks|people|passengers) (?:who were |that were )?(?:going |travelling |bound )?(?:to|"
    r"for) $"
    r"|\bour (?:overnight |evening |morning )?(?:sailing|crossing|flight) (?:to|for|from) $"
    r"|\b(?:you|your \w+)\b[^.;]*\b(?:shops|streets|centre|center|hospitals?|port|harbour|old town|suburbs|"
    r"beach(?:es)?) of $"
    r"|\b(?:you|your \w+)\b[^.;]* in an? $",
    re.IGNORECASE,
)
"""What stands before a place to which the customer went."""
_THEIR_PLAN = re.compile(
    r"[’']?s? ?(?:connections?|flights?|trips?|hotels?|stay|bookings?|holidays?|sailing|cruise|transfers?|tickets?|"
    r"leg|journey|"
    r"itinerary|tour|crossing)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\n[ \t]*(?:Yours|Sincerely|(?:With )?(?:\w+ )?regards|(?:With )?(?:best|kind|warm)|Respectfully|Warmly|謹啟|敬上|"
    r"此致)[^\n]*\n",
    re.IGNORECASE,
)


class Known(msgspec.Struct, frozen=True):
    words: frozenset[str]
    """Every word of the case, of our own addresses and of what was written, in lower case."""
    names: tuple[Reading[Name], ...]
    """Names in what the customer and we wrote."""
    stations: frozenset[str]
    """Words of the journey's cities: what follows one may be the rest of an airport's name."""
    people: frozenset[str]
    """First names of those who travelled."""


def strange_name_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    known, greeted = words_known(context), salutation_in(context.text)
    end = body_of(context.text).stop
    for reading in names_in(context.text, context.kinds.no_names):
        strange = [word for word in reading.value.words if not is_known(word, known)]
        if not strange or reading.start >= end or _is_code(strange) or known.stations & set(reading.value.words):
            continue
        around = sentences.around(reading)
        if greeted and reading.start < greeted.end:
            continue  # whom the letter greets is held against the customer elsewhere
        if around.denied or len(reading.value.words) > _LONGEST:
            continue
        ours = _OURS.search(around.before) is not None or TO_COME.search(around.before) is not None
        right = _meant(reading, around, known, _words_of(context.text), ours)
        if right:
            yield contradicts("FAC-08" if reading.value.before in _PLACE else "SAL-03", reading, right)
        elif _is_their_own(context, reading, around) or (
            not ours and _where_they_went(context, reading, around, known)
        ):
            yield not_in_case("FAC-08", reading, "place")
        elif not ours and len(reading.value.words) == 1 and _beside_a_traveller(reading, around, known):
            yield not_in_case("SAL-03", reading, "name")


def body_of(text: str) -> range:
    """What stands between the salutation and the closing."""
    greeted, closing = salutation_in(text), _CLOSING.search(text)
    return range(greeted.end if greeted else 0, closing.start() if closing else len(text))


def _meant(
    reading: Reading[Name], around: Surroundings, known: Known, written: frozenset[str], ours: bool
) -> list[str]:
    """Names that the customer has and the letter has not, best first. Of somebody whom only we can name, and of what
    is still to be, only a name that shares a word."""
    here = name_words(around.sentence)
    missing = [one for one in known.names if not written & set(_own(one, reading)) or _sure(one, reading, here)]
    scored = [
        (_likeness(reading.value, one.value), one)
        for one in missing
        if not ours or _part(reading.value, one.value) or _joined(reading.value, one.value)
    ]
    places = {one.value.words for one in missing if one.value.before in _PLACE}
    alone = reading.value.before in _PLACE and len(places) == 1
    return [
        one.text
        for score, one in sorted(scored, key=lambda pair: -pair[0])
        if score >= (0 if alone and one.value.words in places else _ENOUGH)
    ]


def _words_of(text: str) -> frozenset[str]:
    return frozenset().union(*(_words_in(line) for line in text.split("\n")))


@lru_cache(maxsize=1024)
def _words_in(line: str) -> frozenset[str]:
    return frozenset(bare_word(word) for word in _WORDS.findall(line))


def _sure(told: Reading[Name], reading: Reading[Name], here: frozenset[str]) -> bool:
    """So much is alike that the told name may stand elsewhere in the letter; not in the same sentence."""
    return _likeness(reading.value, told.value) > _ENOUGH and not here & set(_own(told, reading))


def _own(told: Reading[Name], reading: Reading[Name]) -> list[str]:
    """The words of the told name that the letter's name has not."""
    return [word for word in told.value.words if word not in reading.value.words] or list(told.value.words)


def _likeness(name: Name, told: Name) -> int:
    """How much speaks for the one being meant for the other: words in common, in the name and around it."""
    if (name.before in _PLACE) != (told.before in _PLACE) and name.before and told.before:
        return 0
    after = bool(name.after and name.after == told.after)
    about = len(name.about & told.about)
    before = bool(name.before and name.before == told.before and (about or after))
    return 2 * _part(name, told) + 3 * _joined(name, told) + _ENOUGH * _alike(name, told) + about + after + before


def _alike(name: Name, told: Name) -> bool:
    """Rahmani for Rahimi; or in two sentences that tell the same."""
    if len(name.words) == 1 and len(told.words) == 1:
        one, other = name.words[0], told.words[0]
        slip = one[:3] == other[:3] and one[-1] == other[-1] and abs(len(one) - len(other)) <= 1 and len(other) > _SHORT
        return slip or (name.before == told.before != "" and _story(name, told) >= _SAME_STORY)
    return False


def _joined(name: Name, told: Name) -> bool:
    """ "Cadiz and Valencia" for "Cadiz and Málaga"."""
    return bool(name.beside and name.beside == told.beside)


def _story(name: Name, told: Name) -> int:
    """Words that both sentences have; a large number in both tells as much as three."""
    shared = name.sentence & told.sentence
    return sum(_SAME_STORY if one[0].isdigit() else 1 for one in shared)


def _part(name: Name, told: Name) -> bool:
    """Los Alamos for Los Angeles."""
    return len(name.words) > 1 and len(told.words) > 1 and bool(set(name.words) & set(told.words))


def _where_they_went(context: CheckContext, reading: Reading[Name], around: Surroundings, known: Known) -> bool:
    """ "You spent the night in Ayr", where the case has a journey without Ayr, or the customer names a place that the
    letter has not. Places of which only we can tell are left alone."""
    before = reading.value.before in _PLACE or _BOUND_FOR.search(around.before) is not None
    theirs = _THEIR_WAY.search(around.clause_before) is not None
    written = _words_of(context.text)
    told = bool(known.stations) or any(
        one.value.before in _PLACE and not one.text.isupper() and not written & set(one.value.words)
        for one in known.names
    )
    return before and theirs and told and around.asserted and not looked_up(around)


def _is_their_own(context: CheckContext, reading: Reading[Name], around: Surroundings) -> bool:
    """ "Both tickets to Prague", "your Denver connection": a journey that is the customer's by its words."""
    plan = _THEIR_PLAN.match(around.after.lstrip()) is not None
    if around.before.endswith("your "):
        return plan and reading.text in context.places
    found = _THEIR_OWN.search(around.before)
    return found is not None and (plan or not re.search(r" in an? $", found.group())) and around.asserted


def _beside_a_traveller(reading: Reading[Name], around: Surroundings, known: Known) -> bool:
    """ "Tom and Nora", or "you, Nora", where no Nora is known."""
    before, after = _LAST_WORD.search(around.before), _NEXT_WORD.match(around.after)
    if before and before["you"]:
        return len(known.people) > 1
    beside = [bare_word(one["name"]) for one in (before, after) if one and one["name"]]
    return any(name in known.people for name in beside)


def is_known(word: str, known: Known) -> bool:
    parts = word.split("-")
    short = len(word) > 2 and any(name.startswith(word) for name in known.people)
    return short or word.removesuffix("s") in known.words or all(part in known.words for part in parts)


def _is_code(words: list[str]) -> bool:
    return any(re.search(r"\d", word) for word in words)


@per_case
def words_known(context: CheckContext) -> Known:
    case = case_of(context)
    texts = known_texts(context)
    stations = [*_stations(context)]
    everything = [*texts, *stations]
    for value in (case, context.company, context.signatory, context.award):
        everything.append(" ".join(_strings(msgspec.to_builtins(value))))
    words = frozenset(bare_word(word) for text in everything for word in _WORDS.findall(text))
    parts = frozenset(part for word in words for part in re.split(r"[-’']", word))
    people = [case.customer.given_name or "", *(one.name for one in case.passengers)]
    names = tuple(one for text in texts for one in names_in(text, context.kinds.no_names))
    names += tuple(
        read_at(word, 0, len(word), Name(words=(bare_word(word),))) for one in people for word in one.split()
    )
    return Known(
        words=words | parts,
        names=names,
        stations=frozenset(bare_word(word) for name in stations for word in _WORDS.findall(name)),
        people=frozenset(word for name in people for word in name_words(name)),
    )


def _stations(context: CheckContext) -> Iterator[str]:
    """The airports of the journey by all their names."""
    codes = {*route_of(context)}
    for one, other in context.places.items():
        if one in codes or other in codes:
            yield from (one, other)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (word for one in value.values() for word in _strings(one))
    elif isinstance(value, list | tuple):
        yield from (word for one in value for word in _strings(one))
