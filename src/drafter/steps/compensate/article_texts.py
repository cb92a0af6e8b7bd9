"""What the articles behind the lines of an answer say, in our own words."""

from __future__ import annotations

import datetime as dt
import re

from msgspec.structs import replace

from drafter.model.article_text import ArticleSection
from drafter.model.compensation import Compensation, Regime

OTHER_LAW = "; MC99 "
"""Where a law at home sends the reader on to the Convention, the rest of the citation is the Convention's."""


def with_articles(answer: Compensation, sections: tuple[ArticleSection, ...], day: dt.date) -> Compensation:
    """The answer with a statement of the article beside every line that cites one."""
    return replace(
        answer,
        entitlements=tuple(
            replace(due, article_text=text_of(sections, due.regime, due.article, day)) for due in answer.entitlements
        ),
        not_due=tuple(
            replace(no, article_text=text_of(sections, no.regime, no.article, day) if no.article else None)
            for no in answer.not_due
        ),
    )


def text_of(sections: tuple[ArticleSection, ...], law: Regime, citation: str, day: dt.date) -> str | None:
    """What the cited articles say on that day, in the order of the citation, a line for each; None where none is
    explained."""
    own, sent_on, convention = citation.partition(OTHER_LAW)
    said = [*_said(sections, law, own, day), *(_said(sections, "MC99", convention, day) if sent_on else ())]
    return "\n".join(dict.fromkeys(said)) or None


def _said(sections: tuple[ArticleSection, ...], law: Regime, citation: str, day: dt.date) -> list[str]:
    """Of articles whose words overlap in the citation, the one with more of them."""
    rows = (row for section in sections if section.holds(law, day) for row in section.articles)
    found = [(place, row.says) for row in rows if (place := _place(row.cites, citation))]
    kept = [(place, says) for place, says in found if not any(_inside(place, other) for other, _ in found)]
    return [says for _, says in sorted(kept)]


def _place(cites: str, citation: str) -> tuple[int, int] | None:
    """Where the words stand, not as part of a longer number."""
    match = re.search(rf"(?<![\w.]){re.escape(cites)}(?!\d)", citation)
    return match.span() if match else None


def _inside(place: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether another article's words cover this place and more."""
    return other != place and other[0] <= place[0] and place[1] <= other[1]
