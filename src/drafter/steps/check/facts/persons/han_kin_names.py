"""A relation before a Chinese name: 太太美儀 of a customer who travelled with 妹妹美儀."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import either
from drafter.model.finding import Finding
from drafter.model.reading.reading import has_han, read_at
from drafter.steps.check.facts.known import case_of, told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_GIVEN = 2
"""Characters of most given names."""
_NAME = "[\u4e00-\u9fff]{2,4}"
_BETWEEN = "[的，, ]?"


def han_kin_name_findings(context: CheckContext) -> Iterator[Finding]:
    """Only people whom the case calls by a relation, and by no other that may be this one."""
    rows = context.kinds.words.chinese_named_kin
    known = _relations_told(context) if context.case and rows and has_han(context.text) else {}
    for name, told in known.items():
        for row, (relation, start) in _before(name, context.text, rows):
            if row not in told:
                reading = read_at(context.text, start, start + len(relation), relation)
                yield contradicts("SAL-03", reading, told.values())


@per_case
def _relations_told(context: CheckContext) -> Mapping[str, Mapping[int, str]]:
    """By given name: the rows of words used of them, each with the word."""
    rows, text = context.kinds.words.chinese_named_kin, told_text(context)
    found = ((name, {row: word for row, (word, _) in _before(name, text, rows)}) for name in _given_names(context))
    return {name: told for name, told in found if told}


def _given_names(context: CheckContext) -> Iterator[str]:
    for one in case_of(context).passengers:
        name = one.name.strip()
        if re.fullmatch(_NAME, name):
            yield name[-_GIVEN:]


def _before(name: str, text: str, rows: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Each relation that stands before the name, with or without a family name between them."""
    for row, words in enumerate(rows):
        for found in _called(words, name).finditer(text):
            yield row, (found["relation"], found.start("relation"))


@cache
def _called(words: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!孫)(?P<relation>{either(words)}){_BETWEEN}[\u4e00-\u9fff]{{0,2}}{name}")
