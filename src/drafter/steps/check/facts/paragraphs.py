"""The letter by its paragraphs, for readers which look at one paragraph and the case and at nothing beyond: what they
say of a paragraph is remembered, so that with each key only the changed one is read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import blocks_in
from drafter.model.reading.sentences import width_of
from drafter.steps.check.facts.remembered import Held, held_by
from drafter.steps.check.facts.surroundings import Sentences

OfWords = Callable[[CheckContext], Iterable[Finding]]
OfSentences = Callable[[CheckContext, Sentences], Iterable[Finding]]
_REMEMBERED = 512
"""Paragraphs; a letter has a dozen or two."""


class Paragraphs:
    """Of one letter. A reader given here must say of each paragraph what it would say of it in the whole letter."""

    def __init__(self, context: CheckContext) -> None:
        held, width = held_by(context), width_of(context.text)
        self._all = [(start, _paragraph(held, block, width)) for start, block in blocks_in(context.text)]

    def by(self, read: OfSentences) -> Iterator[Finding]:
        for start, paragraph in self._all:  # plain loops: this runs for every reader at each key
            said = paragraph.said.get(read)
            for finding in paragraph.by(read) if said is None else said:
                yield _moved(finding, start)

    def by_words(self, read: OfWords) -> Iterator[Finding]:
        for start, paragraph in self._all:
            said = paragraph.said.get(read)
            for finding in paragraph.by_words(read) if said is None else said:
                yield _moved(finding, start)


class _Paragraph:
    """`said`: what each reader has said of it."""

    def __init__(self, held: Held, text: str, width: int) -> None:
        self._context = msgspec.structs.replace(held.context, text=text)
        self._sentences = Sentences(text, width)
        self.said: dict[OfWords | OfSentences, tuple[Finding, ...]] = {}

    def by(self, read: OfSentences) -> tuple[Finding, ...]:
        self.said[read] = tuple(read(self._context, self._sentences)) if self._sentences.all else ()
        return self.said[read]

    def by_words(self, read: OfWords) -> tuple[Finding, ...]:
        self.said[read] = tuple(read(self._context))
        return self.said[read]


_paragraph = lru_cache(maxsize=_REMEMBERED)(_Paragraph)


def _moved(finding: Finding, by: int) -> Finding:
    return msgspec.structs.replace(finding, start=finding.start + by, end=finding.end + by) if by else finding
