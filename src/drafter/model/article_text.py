"""What the articles of law say, in our own words, dated like the rules themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from drafter.model.base import Value
from drafter.model.compensation import Regime


class ArticleText(Value, frozen=True):
    """One article. It belongs to every citation in which the words of `cites` stand. `zh`: the same in Chinese."""

    cites: str
    says: str
    zh: str = ""


class ArticleSection(Value, frozen=True, kw_only=True):
    """The articles of one law, or of several that share them, for flights of a span of days."""

    laws: tuple[Regime, ...]
    valid_from: dt.date
    articles: tuple[ArticleText, ...]
    valid_to: dt.date | None = None

    def holds(self, law: Regime, day: dt.date) -> bool:
        return law in self.laws and self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def article_text_faults(sections: tuple[ArticleSection, ...]) -> Iterator[str]:
    """An article without words, or explained twice for the same law and day."""
    for section in sections:
        if section.valid_to is not None and section.valid_to < section.valid_from:
            yield f"a section of {', '.join(section.laws)} ends on {section.valid_to}, before it begins"
        for row in section.articles:
            if not (row.cites.strip() and row.says.strip()):
                yield f"{', '.join(section.laws)}: {row.cites or 'an article'} has no words: give `cites` and `says`"
        for one, other in combinations(section.articles, 2):
            if one.cites == other.cites:
                yield f"{', '.join(section.laws)}: {one.cites} is explained twice in one section"
    for first, second in combinations(sections, 2):
        yield from _twice(first, second)


def _twice(first: ArticleSection, second: ArticleSection) -> Iterator[str]:
    laws = set(first.laws) & set(second.laws)
    begin = max(first.valid_from, second.valid_from)
    ends = [section.valid_to for section in (first, second) if section.valid_to is not None]
    if not laws or (ends and min(ends) < begin):
        return
    for cites in sorted({row.cites for row in first.articles} & {row.cites for row in second.articles}):
        yield f"{', '.join(sorted(laws))}: {cites} is explained by two sections from {begin} on"
