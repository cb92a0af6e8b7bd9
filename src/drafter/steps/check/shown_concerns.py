"""What the taught reader of cases is shown of a concern: its words, and what of the letter comes nearest to them."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model.reading.reading import is_chinese
from drafter.steps.check.concern_parts import parts_of
from drafter.steps.check.mention import Body
from drafter.steps.check.reading_match import telling_words

PART, LINE = " ## ", " / "
"""Between the concern and the letter, and between sentences of the letter."""
_ROOM, _SENTENCES, _LEAST = 75, 5, 8
"""Words of the letter that are shown at the most, its sentences, and what is no room any more."""
_SHARED, _MOST_SHARED = 0.08, 3
"""What a telling word counts that both say, beside the cosine; and how many of them."""


def shown_concern(text: str, body: Body) -> str:
    """The sentences as they follow one another; the nearest first to be taken. Nothing of Chinese ones, which the
    reader was not taught."""
    kept = sorted(_as_many_as_fit(_nearness(text, body), body.texts))
    if is_chinese(text) or any(is_chinese(body.texts[at]) for at in kept):
        return ""
    return text + PART + LINE.join(body.texts[at] for at in kept)


def _nearness(text: str, body: Body) -> list[float]:
    parts, telling = [one.words for one in parts_of(text)], set(telling_words(text))
    return [
        max(body.near(part, sentence) for part in parts)
        + _SHARED * min(_MOST_SHARED, len(telling.intersection(telling_words(sentence))))
        for sentence in body.texts
    ]


def _as_many_as_fit(near: Sequence[float], sentences: Sequence[str]) -> list[int]:
    kept: list[int] = []
    room = _ROOM
    for at in sorted(range(len(near)), key=lambda at: -near[at]):
        words = len(sentences[at].split())
        if kept and words > room:
            continue
        kept.append(at)
        room -= words
        if room < _LEAST or len(kept) == _SENTENCES:
            break
    return kept
