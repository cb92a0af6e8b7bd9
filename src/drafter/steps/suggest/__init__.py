"""Suggest: three letters of the library that fit this case, each with its reasons. Nothing inserts itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from heapq import nlargest
from typing import Literal

import msgspec

from drafter.model.classification import Classification
from drafter.model.library import in_force
from drafter.model.template import Fits, Suggestion, Suggestions, Template
from drafter.steps.suggest.search import find_in_library
from drafter.steps.suggest.shelf import Shelf, shelf_of
from drafter.steps.suggest.words import words_of

__all__ = ["Shelf", "Situation", "Use", "find_in_library", "shelf_of", "suggest"]

_MOST_OF_CATEGORY, _MOST_OF_FAMILY, _MOST_BY_WORDS = 80, 25, 40
_CATEGORY, _WORDS, _MEANING, _USE = 0.6, 0.25, 0.1, 0.05
_CLEAR_WORDS = 9.0
"""The summed weight from which words alone speak plainly: two or three trigger words."""
_SURE = 0.4
"""The score from which the classification is taken at its word; below it, the customer's words count for more."""
_HOLDS, _UNKNOWN, _FAILS = 1.15, 0.9, 0.45
_NEAR_KINDS = {
    ("comeback", "final"): 0.85,
    ("comeback", "first"): 0.6,
    ("final", "comeback"): 0.85,
    ("final", "first"): 0.5,
}
"""What may stand in for a kind of letter of which the library has none that fits better."""


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """How a template fared for like cases."""

    chosen: int = 0
    untouched: int = 0
    offered: int = 0


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """What decides the choice. `statutory` and `goodwill`: whether the award has such a line."""

    classification: Classification
    text: str
    letter_kind: str = "first"
    statutory: bool = False
    goodwill: bool = False
    delay_min: int | None = None
    cabin: str | None = None
    cause: str | None = None
    known: frozenset[str] = frozenset()
    today: dt.date
    use: Mapping[str, Use] = {}
    meaning: Mapping[str, float] = {}


class _Score(msgspec.Struct, frozen=True):
    place: int
    value: float
    because: tuple[str, ...]


def suggest(situation: Situation, shelf: Shelf, most: int = 3) -> Suggestions:
    """The best three letters, best first. Facts of the policy kind count first, then words, meaning and use."""
    words = _word_scores(situation.text, shelf)
    places = _candidates(situation, shelf, words)
    scored = [score for place in places if (score := _scored(situation, shelf, place, words)) is not None]
    scored.sort(key=lambda score: (-score.value, shelf.templates[score.place].id))
    best = scored[:most]
    return Suggestions(
        suggestions=tuple(_suggestion(situation, shelf, score) for score in best),
        confidence=_confidence(best),
    )


def _candidates(situation: Situation, shelf: Shelf, words: Mapping[int, float]) -> list[int]:
    """Letters of the case's categories, some of their families, and some that speak its words; the best by words."""
    places: dict[int, None] = {}
    for match in situation.classification.categories[:4]:
        for name, most in ((match.id, _MOST_OF_CATEGORY), (match.id.split(".")[0] + ".", _MOST_OF_FAMILY)):
            known = shelf.by_category.get(name, ())
            best = known if len(known) <= most else nlargest(most, known, key=lambda place: words.get(place, 0.0))
            places.update(dict.fromkeys(best))
    places.update(dict.fromkeys(nlargest(_MOST_BY_WORDS, words, key=lambda place: words[place])))
    return list(places)


def _word_scores(text: str, shelf: Shelf) -> dict[int, float]:
    """Summed weights of the complaint's distinct words per template, scaled to the best; a few weak words stay weak."""
    sums: dict[int, float] = {}
    for word in shelf.synonyms.groups_in(text).union(words_of(text)):
        postings = shelf.by_word.get(word, ())
        if len(postings) <= shelf.common:
            for place, weight in postings:
                sums[place] = sums.get(place, 0.0) + weight
    top = max(_CLEAR_WORDS, max(sums.values(), default=0.0))
    return {place: value / top for place, value in sums.items()}


def _scored(situation: Situation, shelf: Shelf, place: int, words: Mapping[int, float]) -> _Score | None:
    template = shelf.templates[place]
    if not in_force(template, situation.today):
        return None
    fit, fit_reasons = _fit(template.head.fits, situation)
    if fit == 0:
        return None
    category, reason = _category(template, situation.classification)
    use = situation.use.get(template.id, Use())
    value = fit * (
        _CATEGORY * category
        + _WORDS * _doubt(situation.classification) * words.get(place, 0.0)
        + _MEANING * max(0.0, situation.meaning.get(template.id, 0.0))
        + _USE * (use.untouched + 1) / (use.chosen + 2)
    )
    return _Score(place, value, (*reason, *fit_reasons))


def _doubt(classification: Classification) -> float:
    """How much more than usual the words count: 1 where the classification is sure, 2 where it knows nothing."""
    best = max((match.score for match in classification.categories), default=0.0)
    return 2.0 - min(1.0, best / _SURE)


def _category(template: Template, classification: Classification) -> tuple[float, tuple[str, ...]]:
    """The best match of one of its categories: in full, or a third for the same family. How sure the classification
    is counts less than which category it puts first."""
    best, reason = 0.0, ""
    for rank, match in enumerate(classification.categories[:4]):
        sure = min(1.0, match.score / _SURE)
        strength = (0.45 * sure + 0.55 * match.score) / (1 + 0.6 * rank)
        for category in template.head.categories:
            same = category == match.id
            family = category.split(".")[0] == match.id.split(".")[0]
            value = strength if same else strength / 3 if family else 0.0
            if value > best:
                best, reason = value, f"category {match.id}" if same else f"near category {match.id}"
    return best, (reason,) if reason else ()


def _fit(fits: Fits, situation: Situation) -> tuple[float, tuple[str, ...]]:
    """How well the letter's own conditions hold, 0 to 1, and which of them speak for it."""
    flags = {flag.id for flag in situation.classification.flags}
    kind = _kind(fits.letter_kind, situation)
    if not kind or flags & set(fits.not_flags):
        return 0.0, ()
    said = ", ".join(sorted(flags & set(fits.flags)))
    told = situation.delay_min is not None or situation.cause is not None
    delay = situation.delay_min or 0
    known_delay = situation.delay_min is not None
    owed = "money owed by law" if fits.statutory else "nothing owed by law"
    gift = "goodwill" if fits.goodwill else "no goodwill"
    checks = (
        (fits.statutory is not None, fits.statutory == situation.statutory, told or situation.statutory, owed),
        (fits.goodwill is not None, fits.goodwill == situation.goodwill, told or situation.goodwill, gift),
        (fits.min_delay_min is not None, delay >= (fits.min_delay_min or 0), known_delay, "length of the delay"),
        (fits.max_delay_min is not None, delay <= (fits.max_delay_min or 0), known_delay, "length of the delay"),
        (bool(fits.cabins), situation.cabin in fits.cabins, situation.cabin is not None, f"cabin {situation.cabin}"),
        (bool(fits.causes), situation.cause in fits.causes, situation.cause is not None, f"cause {situation.cause}"),
        (bool(fits.flags), bool(said), True, f"flag {said}"),
    )
    asked = [(holds, known, reason) for applies, holds, known, reason in checks if applies]
    value = kind
    for holds, known, _ in asked:
        value *= _UNKNOWN if not known else _HOLDS if holds else _FAILS
    return value, tuple(dict.fromkeys(reason for holds, known, reason in asked if holds and known))


def _kind(wanted: str, situation: Situation) -> float:
    """Praise is answered with thanks, whatever the case is filed as; a comeback may fall back on other letters."""
    if wanted == situation.letter_kind:
        return 1.0
    first = next(iter(situation.classification.categories), None)
    if wanted == "compliment" and situation.letter_kind == "first" and first and first.id == "praise":
        return 1.0
    return _NEAR_KINDS.get((situation.letter_kind, wanted), 0.0)


def _trigger_words(triggers: tuple[str, ...], text: str) -> list[str]:
    lowered = text.lower()
    return [f'"{trigger}"' for trigger in triggers if trigger in lowered][:4]


def _suggestion(situation: Situation, shelf: Shelf, score: _Score) -> Suggestion:
    head = shelf.templates[score.place].head
    said = _trigger_words(shelf.triggers[score.place], situation.text)
    missing = tuple(
        field.name for field in head.placeholders if field.name not in situation.known and not field.optional
    )
    return Suggestion(
        template=head.id,
        language=head.language,
        score=round(min(score.value, 1.0), 2),
        because=(*score.because, *((f"words: {', '.join(said)}",) if said else ())),
        title=head.title,
        status=head.status,
        expires=head.valid_to,
        handling_note=head.handling_note.strip(),
        missing=missing,
    )


def _confidence(best: list[_Score]) -> Literal["strong", "medium", "weak", "none"]:
    if not best or best[0].value < 0.15:
        return "none"
    lead = best[0].value - (best[1].value if len(best) > 1 else 0.0)
    if best[0].value >= 0.6 and lead >= 0.08:
        return "strong"
    return "medium" if best[0].value >= 0.4 else "weak"
