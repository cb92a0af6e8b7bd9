"""The left thumb for the right, the front bumper for the rear, sunset for sunrise: the same thing, told otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import FactWords, Opposites
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_DETERMINED = r"\b(?:the|your|his|her|their|its|my|our|an?|[a-z]+[’']s) "
_NO_THING = (
    r"(?!(?:the|an?|of|to|and|or|in|at|on|off|out|for|from|by|with|us|me|you|it|him|her|them|my|our|your|his|their|"
    r"its|one|ones|two|was|were|is|are|had|has|that|which|who|when|then|so|but|as|away|now|after|before|behind|over|"
    r"thing|time|place)\b)"
)


class Told(msgspec.Struct, frozen=True):
    """What the customer and we said of things: side and thing, with the words of each sentence; and sides of which the
    thing is left out ("the larger one")."""

    things: Mapping[tuple[int, str], frozenset[str]]
    left_out: frozenset[int]

    def said(self, side: int, thing: str) -> bool:
        return (side, thing) in self.things or side in self.left_out


def opposite_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the other was told of the same thing, and this one was not."""
    texts = known_texts(context) if context.case is not None else ()
    for opposites, pattern, told in _told(texts, context.kinds.words) if texts else ():
        for found in found_in(pattern, context.text):
            side, thing = _side(found), _thing(found)
            others = [key for key in told.things if key[1] == thing and key[0] != side]
            if not others or told.said(side, thing):
                continue
            reading = read_at(context.text, found.start("words"), found.end("words"), thing)
            around = sentences.around(reading)
            about = content_words(around.sentence) - content_words(reading.text)
            right = [key for key in others if len(about & told.things[key]) >= opposites.shared]
            if right and around.asserted and not around.to_come:
                yield contradicts("FAC-13", reading, [f"{opposites.sides[key[0]][0]} {thing}".strip() for key in right])


@lru_cache(maxsize=16)
def _told(texts: tuple[str, ...], words: FactWords) -> tuple[tuple[Opposites, re.Pattern[str], Told], ...]:
    """Of each kind that the texts tell of: what the letter is searched for, and what they say."""
    found = []
    for opposites in words.opposites:
        pattern, loose, left_out = _patterns(opposites)
        things: dict[tuple[int, str], frozenset[str]] = {}
        without: set[int] = set()
        for sentence in (one.text for text in texts for one in sentences_in(text)):
            for one in loose.finditer(sentence):
                key = (_side(one), _thing(one))
                things[key] = things.get(key, frozenset()) | (content_words(sentence) - content_words(one["words"]))
            without |= {_side(one) for one in left_out.finditer(sentence)} if not opposites.alone else set()
        if things:
            found.append((opposites, pattern, Told(things, frozenset(without))))
    return tuple(found)


@lru_cache(maxsize=64)
def _patterns(opposites: Opposites) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """For the letter, for what was told, and for a side whose thing is left out."""
    sides = "|".join(rf"(?P<s{n}>{'|'.join(map(re.escape, forms))})" for n, forms in enumerate(opposites.sides))
    edge = r"\b" if opposites.words.isascii() else ""
    if opposites.alone:
        alone = re.compile(rf"{edge}(?P<words>{sides}){edge}", re.IGNORECASE)
        return alone, alone, alone
    thing = rf"(?P<words>(?:{sides}) {_NO_THING}(?P<thing>[a-z]{{3,}}))\b"
    left_out = rf"{_DETERMINED}(?:{sides})(?: ones?\b|(?= (?:is|was|had|has|of)\b|[,.;:!?)]))"
    return (
        re.compile(rf"{_DETERMINED}{thing}", re.IGNORECASE),
        re.compile(rf"\b{thing}", re.IGNORECASE),
        re.compile(left_out, re.IGNORECASE),
    )


def _side(found: re.Match[str]) -> int:
    return next(int(name[1:]) for name, words in found.groupdict().items() if name[1:].isdigit() and words)


def _thing(found: re.Match[str]) -> str:
    return (found.groupdict().get("thing") or "").casefold().removesuffix("s")
