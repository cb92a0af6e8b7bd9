"""One of several kinds: a single room for a double, the left wrist for the right, a blue case for a green one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import Choice, FactWords, either, words_in
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_STOOD_FREE = re.compile(
    r"\b(?:there (?:was|were|is|are)|(?:we|I) (?:had|have|kept|found)|(?:stood|was|were|lay) (?:free|empty|idle))\b"
    r"[^.;]{0,40}$"
    r"|\b(?:free|empty|spare|vacant|another|other) (?:[a-z]+ ){1,3}(?:on|in|with|of) (?:the |an? )?$",
    re.IGNORECASE,
)
"""What we might have given, and the customer never had."""


def choice_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer named another kind of the same thing, and this kind of nothing."""
    if context.case is None:
        return
    told = told_text(context).casefold()
    words_of = context.kinds.words
    for choice, pattern in _choices(words_of):
        known = {_thing(one, words_of.bags): one for one in matches_in(pattern, told)}
        words = {one["word"].casefold() for one in matches_in(pattern, told)}
        for found in found_in(pattern, context.text) if known else ():
            right = known.get(_thing(found, words_of.bags))
            word = found["word"].casefold()
            said = (
                word in words
                if choice.ordinal
                else re.search(rf"{_edge(choice)}{re.escape(word)}{_edge(choice)}", told)
            )
            if right is None or said:
                continue
            reading = read_at(context.text, found.start(), found.end(), found.group())
            around = sentences.around(reading)
            if around.asserted and not around.to_come and not _STOOD_FREE.search(around.before):
                yield contradicts("FAC-13", reading, [right.group()])


@lru_cache(maxsize=4)
def _choices(words: FactWords) -> tuple[tuple[Choice, re.Pattern[str]], ...]:
    return tuple((choice, _pattern(choice, words)) for choice in words.choices)


def _pattern(choice: Choice, words: FactWords) -> re.Pattern[str]:
    edge = _edge(choice)
    between = "" if choice.chinese else r"[ -](?:[a-z]+[ -])??"
    kinds = either(f"{words.colours}, {choice.words}" if choice.colours else choice.words)
    things = either(choice.things) if choice.things else rf"(?!{either(choice.any_but)})[a-z]{{3,}}"
    return re.compile(rf"{edge}(?P<word>{kinds}){between}(?P<thing>{things}){edge}", re.IGNORECASE)


def _edge(choice: Choice) -> str:
    return "" if choice.chinese else r"\b"


def _thing(found: re.Match[str], bags: str) -> str:
    """A bag by any name is a bag."""
    thing = found["thing"].casefold().removeprefix("的").removesuffix("s")
    return "bag" if thing in words_in(bags) else thing
