"""Weighs whether a clause complains: what is heard in it, and where it stands in the letter."""

from __future__ import annotations

from math import fsum

import msgspec

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading
from drafter.steps.classify.concern_patterns import Patterns

_LEAD = re.compile(
    r"^\W*(?:(?:at|on|in|from|during|after|before|by|when|as|because|since|once|while|last|nevertheless|however|"
    r"meanwhile|instead|later|"
    r"yesterday|first|second|third|also|again|worse|to make matters worse|in the meantime|afterwards|finally|"
    r"eventually)\b"
    r"(?:[^,.;]{0,70}?,\s+|\s+(?:[\w'’-]+\s+){0,3}?(?=(?:the|my|your|our|they|he|she|we|i|nobody|no one|one|a|"
    r"an)\b)))+",
    re.IGNORECASE,
)
"""When and where, before what happened."""
_OPENING_SIGNS = frozenset({"i_am", "i_did", "family", "somebody", "something"})
"""Signs of how a clause begins: heard after when and where only."""
_QUOTES = re.compile(r"[“\"「][^”\"」]{3,}[”\"」]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FAILURES = frozenset({"denial"})
_OURS = frozenset({"staff_acts", "happened", "acting_thing"})


class Place(msgspec.Struct, frozen=True):
    """Where a clause stands."""

    opening: bool = False
    """In the first paragraph, and the letter has others."""
    only: bool = False
    """The letter has but one paragraph."""
    listed: bool = False
    after_asking: bool = False
    first_failure: bool = True
    """Nothing before it went wrong."""
    after_failure: bool = False
    """What stands right before it in the same paragraph went wrong."""


def signs_of(clause: Reading[str], patterns: Patterns, place: Place) -> frozenset[str]:
    """Everything that is heard in the clause, and its place, by name."""
    words = _QUOTES.sub("“”", clause.value)
    core = _LEAD.sub("", words)
    found = {name for name, pattern in patterns.signs.items() if _heard(name, pattern, words, core)}
    found |= {name for name in Place.__struct_fields__ if getattr(place, name)}
    found |= _shape(clause.value)
    problem = patterns.signs.get("problem")
    if problem and len({hit.group().casefold() for hit in problem.finditer(words)}) > 1:
        found.add("problems")
    return frozenset(found)


def praises(words: str, signs: frozenset[str], patterns: Patterns) -> bool:
    """Whether somebody's kindness is told: three kind acts, or two where nothing went wrong."""
    kind = patterns.signs.get("kind_act")
    acts = {hit.group().casefold() for hit in kind.finditer(words)} if kind else set()
    return len(acts) >= (3 if went_wrong(signs) else 2)


def _heard(name: str, pattern: re.Pattern[str], words: str, core: str) -> bool:
    if pattern.search(core):
        return True
    return name not in _OPENING_SIGNS and pattern.search(words) is not None


def _shape(words: str) -> set[str]:
    """How long it is, and whether somebody is quoted. A Chinese word is taken for two characters."""
    length = len(_HAN.findall(words)) / 2 + len(_HAN.sub(" ", words).split())
    named = {"short": length < 5, "long": length > 22, "quotes": _QUOTES.search(words) is not None, "any": True}
    return {name for name, holds in named.items() if holds}


def weight_of(signs: frozenset[str], patterns: Patterns) -> float:
    """Above 0 the clause complains."""
    return round(fsum(patterns.weights.get(sign, 0.0) for sign in signs), 6)  # the same in every order


def went_wrong(signs: frozenset[str]) -> bool:
    return "problem" in signs or bool(signs & _FAILURES and signs & _OURS)
