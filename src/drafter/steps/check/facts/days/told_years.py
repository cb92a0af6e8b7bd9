"""Years without a day, "since 2019", against those that they tell of the same matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_YEAR = re.compile(
    r"\b(?:in|since|until|till|from|before|after|of|summer|autumn|spring|winter) (?P<year>(?:19|20)\d\d)\b(?![-/.]?\d)"
    r"|(?<![\d年])(?P<han>(?:19|20)\d\d)年(?!\s?[\d一二三四五六七八九十]{1,3}月)",
    re.IGNORECASE,
)
_ANY = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def told_year_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where a sentence of theirs with a word in common gives one year, and nobody wrote this one."""
    told, known = _told(context) if context.case else ((), frozenset())
    for found in found_in(_YEAR, context.text) if told else ():
        name = "year" if found["year"] else "han"
        reading = read_at(context.text, found.start(name), found.end(name), found[name])
        around = sentences.around(reading)
        if reading.value in known or not around.asserted or around.to_come:
            continue
        words = content_words(around.sentence)
        right = sorted({year for year, about in told if words & about})
        if len(right) == 1:
            yield contradicts("FAC-02", reading, right)


@per_case
def _told(context: CheckContext) -> tuple[tuple[tuple[str, frozenset[str]], ...], frozenset[str]]:
    """Each year that stands without a day, with the words of its sentence; and every year that is written anywhere."""
    texts = known_texts(context)
    told = tuple(
        (one["year"] or one["han"], content_words(sentence.value))
        for text in texts
        for sentence in sentences_in(text)
        for one in matches_in(_YEAR, sentence.text)
    )
    known = {one.group() for text in texts for one in matches_in(_ANY, text)}
    return told, frozenset({*known, *(str(context.today.year + n) for n in (-1, 0, 1))})
