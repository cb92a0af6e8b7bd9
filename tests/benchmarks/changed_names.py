"""Changes one name of each right mention of the proof letters, and counts how often the fact lock marks the change.

    PYTHONPATH=.:src python -m tests.benchmarks.changed_names [-v] [--bare] [FILE.yaml ...]

By kind: a person or place that nobody told (`strange`), another of the same case (`other`), a slip of spelling, another
title, relation, weekday or cabin; and how many of the right mentions are marked as they stand. `-v` lists
every change that was not marked; `--bare`: the case is only what imported mail tells. Without files all letters with
marked facts are taken. The same changes are made at every run. Not every change makes a fault: another passenger may
have waited as well.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.benchmarks.changed_figures import Change, run

from drafter.model.checking import CheckContext
from drafter.model.reading.dates import MONTHS, WEEKDAYS
from drafter.model.reading.names import TITLES
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.matters.told_values import told_values
from drafter.steps.check.facts.persons.known_names import words_known
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.surroundings import Sentences

_NAME = re.compile(r"(?<![\w’'@./&-])[A-ZÀ-Ý][\w’'À-ž-]*[\wÀ-ž](?: [A-ZÀ-Ý][\w’'À-ž-]*[\wÀ-ž])*")
_SMALL = re.compile(r"(?<![\w’'-])[a-zà-ž][\w’'-]+")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\b(?=\.? [A-ZÀ-Ý])")
_RELATION = re.compile(
    r"(?<=your )(?P<kin>[a-z]+(?:-in-law)?)\b(?!['’-])|(?<=[a-z] )(?P<own>(?:grand|god|step)?(?:sons?|daughters?)|"
    r"wife|husband|nephews?|nieces?|uncle|aunt|mother-in-law|father-in-law)\b(?!['’-])"
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(one.capitalize() for one in WEEKDAYS)})\b")
_CABIN = re.compile(r"\b(?:premium economy|economy|business|first)(?= class| cabin)", re.IGNORECASE)
_CABINS = ("premium economy", "economy", "business", "first")
_EXCHANGED = {
    "Mr": ("Mrs", "Dr", "Ms"), "Mrs": ("Mr", "Ms", "Miss"), "Ms": ("Mr", "Mrs"), "Miss": ("Mr", "Mrs"),
    "Dr": ("Mr", "Ms"),
    "son": ("daughter", "nephew", "grandson"), "daughter": ("son", "niece", "granddaughter"), "wife": ("husband",
    "sister"), "husband": ("wife", "brother"), "mother": ("father", "mother-in-law", "grandmother"),
    "father": ("mother", "father-in-law", "grandfather"), "sister": ("brother", "cousin"), "brother": ("sister",
    "cousin"), "mother-in-law": ("mother",), "father-in-law": ("father",), "niece": ("nephew", "daughter"),
    "nephew": ("niece", "son"), "aunt": ("uncle", "mother"), "uncle": ("aunt", "father"), "grandson":
    ("granddaughter", "son"), "granddaughter": ("grandson", "daughter"), "grandmother": ("grandfather", "mother"),
    "grandfather": ("grandmother", "father"), "cousin": ("brother", "friend"), "partner": ("sister", "friend"),
    "friend": ("sister", "cousin"), "stepson": ("stepdaughter",), "stepdaughter": ("stepson",),
}  # fmt: skip
_FAMILIES = (
    "Abernethy", "Bracewell", "Calloway", "Dunmore", "Eastaugh", "Fenwick", "Garrick", "Holbeck", "Inchbald",
    "Jessop", "Kettering", "Lathbury", "Merrow", "Norcott", "Ogilvy", "Pemberly", "Quayle", "Rushworth", "Stannard",
    "Thackray", "Uttley", "Vickery", "Wetherby", "Yarrow", "Lindqvist", "Castellani", "Okonjo", "Brandauer", "Pereira",
)  # fmt: skip
_TOWNS = (
    "Ambleside", "Bruges", "Coimbra", "Dingle", "Esbjerg", "Faro", "Gdansk", "Haworth", "Innsbruck", "Jaipur", "Kendal",
    "Lucca", "Malmö", "Narvik", "Oporto", "Pisa", "Quimper", "Ravenna", "Sintra", "Trieste", "Uppsala", "Verona",
    "Windermere", "Ypres", "Zadar", "Denver", "Geneva", "Lisbon", "Vienna", "Dublin", "Seville", "Osaka",
)  # fmt: skip
_THINGS = ("Aurelia", "Bellavista", "Corvina", "Driftwood", "Esmeralda", "Fairhaven", "Greystone", "Halcyon")
_SAME_LETTER = str.maketrans("aeioucsnmtdvwklr", "eioaeskmntbwvklr"[:16])


class Told(NamedTuple):
    """Names of the case by sort, each as it is written."""

    person: tuple[str, ...]
    place: tuple[str, ...]
    thing: tuple[str, ...]
    words: frozenset[str]


def changes_in(context: CheckContext, start: int, end: int, chance: random.Random) -> Iterator[Change]:
    """One change of each kind to each name of a mention, written as the name was."""
    text = context.text
    yield from _words(text, _TITLED, "title", start, end, chance)
    yield from _words(text, _RELATION, "relation", start, end, chance)
    for found in _WEEKDAY.finditer(text, start, end):
        other = WEEKDAYS[(WEEKDAYS.index(found.group().casefold()) + chance.choice([1, 6])) % 7]
        yield Change("weekday", *found.span(), other.capitalize())
    for found in _CABIN.finditer(text, start, end):
        others = [
            one for one in _CABINS if one != found.group().casefold() and one not in " ".join(known_texts(context))
        ]
        yield from (Change("cabin", *found.span(), one) for one in others[:1])
    for found in _NAME.finditer(text, start, end):
        yield from _of_name(context, found, chance)


def _words(
    text: str, pattern: re.Pattern[str], kind: str, start: int, end: int, chance: random.Random
) -> Iterator[Change]:
    for found in pattern.finditer(text, max(0, start - 5), end):
        group = next((name for name, words in found.groupdict().items() if words), 0)
        word = found[group]
        single = word if word in _EXCHANGED else word.removesuffix("s")
        if found.start(group) >= start and single in _EXCHANGED:
            other = chance.choice(_EXCHANGED[single])
            yield Change(kind, *found.span(group), other + "s" * (single != word))


def _of_name(context: CheckContext, found: re.Match[str], chance: random.Random) -> Iterator[Change]:
    told = _told(context)
    words = [word.removesuffix("’s").removesuffix("'s") for word in found.group().split()]
    begin, end = found.start(), found.start() + len(" ".join(words))
    while words and not _is_told(words[0], told):
        begin += len(words[0]) + 1
        words = words[1:]
    if not words or not all(_is_told(word, told) for word in words) or context.text[begin:end] != " ".join(words):
        return
    sort = _sort(words, context)
    strange = _strange(words[-1], sort, context, chance)
    kept = [] if sort == "place" else words[:-1]
    yield Change(f"strange {sort}", begin, end, " ".join([*kept, strange]))
    here = Sentences(context.text).at(begin).text
    others = [one for one in getattr(told, sort) if not set(one.split()) & set(words) and one not in here]
    if others:
        other = chance.choice(others)
        titled = _TITLED.search(context.text, max(0, begin - 5), begin + 1) is not None
        kind = "other titled" if sort == "person" and titled else f"other {sort}"
        yield Change(kind, begin, end, other)
    slipped = _slipped(words[-1], chance)
    if slipped and bare_word(slipped) not in told.words:
        yield Change("slip", begin, end, " ".join([*words[:-1], slipped]))


def _is_told(word: str, told: Told) -> bool:
    return any(word in one.split() for some in (told.person, told.place, told.thing) for one in some)


def _sort(words: list[str], context: CheckContext) -> str:
    case = case_of(context)
    people = {word for one in (case.customer.full_name, *(one.name for one in case.passengers)) for word in one.split()}
    name = " ".join(words)
    if name in context.places or name in context.places.values():
        return "place"
    if words[0] in people or bare_word(words[0]) in context.kinds.given:
        return "person"
    sort = told_values(context).sort(frozenset(bare_word(one) for one in words))
    return sort if sort != "other" else "thing"


def _strange(word: str, sort: str, context: CheckContext, chance: random.Random) -> str:
    """A name of its sort that nobody told; a given name of the same sex."""
    sex = context.kinds.given.get(bare_word(word))
    if sort == "person" and bare_word(word) in context.kinds.given:
        pool = [one.title() for one, other in context.kinds.given.items() if other == sex and len(one) > 3]
    else:
        pool = list({"person": _FAMILIES, "place": _TOWNS, "thing": _THINGS}[sort])
    known = words_known(context).words
    return chance.choice([one for one in sorted(pool) if bare_word(one) not in known])


def _slipped(word: str, chance: random.Random) -> str | None:
    """One letter dropped, doubled, exchanged with its neighbour or for another; Mc for Mac, -sen for -son."""
    for one, other in (("Mc", "Mac"), ("Mac", "Mc"), ("son", "sen"), ("sen", "son")):
        if word.startswith(one) or (one[0] == "s" and word.endswith(one) and len(word) > len(one) + 1):
            return word.replace(one, other)
    if len(word) < 4 or not word.isalpha():
        return None
    at = chance.randrange(1, len(word) - 1)
    ways = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at].translate(_SAME_LETTER) + word[at + 1 :],
    )
    different = [one for one in ways if one != word]
    return chance.choice(different)


def _told(context: CheckContext) -> Told:
    """Names of the customer's story and of the case's fields, without words that are also written small."""
    texts = known_texts(context)
    small = {bare_word(word) for text in texts for word in _SMALL.findall(text)}
    never = {*small, *context.kinds.no_names, *TITLES, *MONTHS, *WEEKDAYS}
    case = case_of(context)
    fields = [case.customer.full_name, *(one.name for one in case.passengers)]
    ends = (place for one in case.journey.segments for place in (one.origin, one.destination) if place)
    fields += [context.places.get(one, one) for one in ends]
    names = [one.text for one in words_known(context).names] + fields
    kept = [name for name in dict.fromkeys(names) if not never & {bare_word(word) for word in name.split()}]
    sorts: dict[str, list[str]] = {"person": [], "place": [], "thing": []}
    for name in kept:
        if name.isascii() and name and not any(letter.isdigit() for letter in name) and not name.isupper():
            sorts[_sort(name.split(), context)].append(name)
    words = frozenset(bare_word(word) for name in kept for word in name.split())
    return Told(*(tuple(sorts[sort]) for sort in ("person", "place", "thing")), words)


if __name__ == "__main__":
    run("changed names", changes_in, ("first_sight", "role_lessons"))
