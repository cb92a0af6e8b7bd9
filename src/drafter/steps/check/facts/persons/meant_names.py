"""Which of the customer's names a name of the letter is meant for."""

from __future__ import annotations

from functools import lru_cache

from drafter.model.reading.names import name_words
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.persons.known_names import WORDS, Known
from drafter.steps.check.facts.proper_names import Name, bare_word
from drafter.steps.check.facts.surroundings import Surroundings

_ENOUGH = 2
_SHORT, _SAME_STORY = 4, 3
BEFORE_PLACES = frozenset((
    "in", "at", "to", "from", "near", "via", "through", "outside", "around", "reached", "left", "into", "towards",
    "between", "over",
))  # fmt: skip


def names_meant(
    reading: Reading[Name], around: Surroundings, known: Known, written: frozenset[str], ours: bool, sent: bool
) -> list[str]:
    """Names that the customer has and the letter has not, best first. Of somebody whom only we can name, and of what
    is still to be, only a name that shares a word; of where a part came from (`sent`), not the case's only place."""
    here = name_words(around.sentence)
    missing = [one for one in known.names if not written & set(_own(one, reading)) or _sure(one, reading, here)]
    scored = [
        (_likeness(reading.value, one.value), one)
        for one in missing
        if not ours or _part(reading.value, one.value) or _joined(reading.value, one.value)
    ]
    places = {one.value.words for one in missing if one.value.before in BEFORE_PLACES}
    alone = reading.value.before in BEFORE_PLACES and len(places) == 1 and not sent
    return [
        one.text
        for score, one in sorted(scored, key=lambda pair: -pair[0])
        if score >= (0 if alone and one.value.words in places else _ENOUGH)
    ]


def words_of(text: str) -> frozenset[str]:
    return frozenset().union(*(_words_in(line) for line in text.split("\n")))


@lru_cache(maxsize=1024)
def _words_in(line: str) -> frozenset[str]:
    return frozenset(bare_word(word) for word in WORDS.findall(line))


def _sure(told: Reading[Name], reading: Reading[Name], here: frozenset[str]) -> bool:
    """So much is alike that the told name may stand elsewhere in the letter; not in the same sentence."""
    return _likeness(reading.value, told.value) > _ENOUGH and not here & set(_own(told, reading))


def _own(told: Reading[Name], reading: Reading[Name]) -> list[str]:
    """The words of the told name that the letter's name has not."""
    return [word for word in told.value.words if word not in reading.value.words] or list(told.value.words)


def _likeness(name: Name, told: Name) -> int:
    """How much speaks for the one being meant for the other: words in common, in the name and around it."""
    if (name.before in BEFORE_PLACES) != (told.before in BEFORE_PLACES) and name.before and told.before:
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
