"""A term that somebody set the customer: "within five days or lose your claim", of which they wrote seven."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_TERM = re.compile(
    rf"\b[Ww]ithin (?:the )?(?:next )?(?P<words>(?P<n>an?|\d{{1,3}}|{WORDS}) (?P<unit>minute|hour|day|week|month)s?)\b"
)
_SAME_STORY = 2
"""Words in common, beside the term."""


class ToldTerm(NamedTuple):
    words: str
    number: int
    unit: str
    about: frozenset[str]


def told_term_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only a term that nobody has told, of what they tell with another of the same unit, and none of ours to come."""
    told = _told(context) if context.case else ()
    for found in found_in(_TERM, context.text) if told else ():
        reading = read_at(context.text, *found.span("words"), found["words"])
        around, one = sentences.around(reading), _term(found, "")
        if around.to_come or not around.asserted:
            continue
        if any((other.number, other.unit) == (one.number, one.unit) for other in told):
            continue
        about = content_words(around.sentence) - {"within"}
        right = [other.words for other in told if other.unit == one.unit and len(about & other.about) >= _SAME_STORY]
        if right:
            yield contradicts("FAC-10", reading, list(dict.fromkeys(right)))


def _term(found: re.Match[str], sentence: str) -> ToldTerm:
    number = 1 if found["n"].casefold() in ("a", "an") else int(number_of(found["n"]) or 0)
    return ToldTerm(found["words"], number, found["unit"], content_words(sentence) - {"within"})


@per_case
def _told(context: CheckContext) -> tuple[ToldTerm, ...]:
    said = (sentence.value for text in known_texts(context) for sentence in sentences_in(text))
    return tuple(_term(found, sentence) for sentence in said for found in matches_in(_TERM, sentence))
