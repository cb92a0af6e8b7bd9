"""Suggest: three letters of the library that fit this case, each with its reasons. Nothing inserts itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

import msgspec

from drafter.model.classification import Classification
from drafter.model.library import in_force
from drafter.model.template import Fits, Suggestion, Suggestions, Template
from drafter.steps.suggest.shelf import Shelf, shelf_of
from drafter.steps.suggest.words import words_of

__all__ = ["Shelf", "Situation", "Use", "shelf_of", "suggest"]

_MOST_CANDIDATES = 400
_CATEGORY, _WORDS, _MEANING, _USE = 0.6, 0.25, 0.1, 0.05


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
        suggestions=tuple(_suggestion(situation, shelf.templates[score.place], score) for score in best),
        confidence=_confidence(best),
    )


def _candidates(situation: Situation, shelf: Shelf, words: Mapping[int, float]) -> list[int]:
    """Letters of the case's categories and their families, then the best by words alone."""
    places: dict[int, None] = {}
    for match in situation.classification.categories[:4]:
        for name in (match.id, match.id.split(".")[0] + "."):
            places.update(dict.fromkeys(shelf.by_category.get(name, ())))
    ranked = sorted(places, key=lambda place: -words.get(place, 0.0))[:_MOST_CANDIDATES]
    by_words = sorted(words, key=lambda place: -words[place])[: _MOST_CANDIDATES // 4]
    return list(dict.fromkeys((*ranked, *by_words)))


def _word_scores(text: str, shelf: Shelf) -> dict[int, float]:
    """Summed weights of the complaint's distinct words per template, scaled to the best."""
    sums: dict[int, float] = {}
    for word in set(words_of(text)):
        for place, weight in shelf.by_word.get(word, ()):
            sums[place] = sums.get(place, 0.0) + weight
    top = max(sums.values(), default=1.0)
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
        + _WORDS * words.get(place, 0.0)
        + _MEANING * max(0.0, situation.meaning.get(template.id, 0.0))
        + _USE * (use.untouched + 1) / (use.chosen + 2)
    )
    said = _trigger_words(shelf.triggers[place], situation.text)
    because = (*reason, *fit_reasons, *((f"words: {', '.join(said)}",) if said else ()))
    return _Score(place, value, because)


def _category(template: Template, classification: Classification) -> tuple[float, tuple[str, ...]]:
    """The best match of one of its categories: in full, or a third for the same family."""
    best, reason = 0.0, ""
    for rank, match in enumerate(classification.categories[:4]):
        strength = match.score / (1 + 0.5 * rank)
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
    if fits.letter_kind != situation.letter_kind or flags & set(fits.not_flags):
        return 0.0, ()
    delay, said = situation.delay_min or 0, ", ".join(sorted(flags & set(fits.flags)))
    owed = "money owed by law" if fits.statutory else "nothing owed by law"
    checks = (
        (fits.statutory is not None, fits.statutory == situation.statutory, owed),
        (
            fits.goodwill is not None,
            fits.goodwill == situation.goodwill,
            "goodwill" if fits.goodwill else "no goodwill",
        ),
        (fits.min_delay_min is not None, delay >= (fits.min_delay_min or 0), "length of the delay"),
        (fits.max_delay_min is not None, delay <= (fits.max_delay_min or 0), "length of the delay"),
        (bool(fits.cabins), situation.cabin in fits.cabins, f"cabin {situation.cabin}"),
        (bool(fits.causes), situation.cause in fits.causes, f"cause {situation.cause}"),
        (bool(fits.flags), bool(said), f"flag {said}"),
    )
    asked = [(holds, reason) for applies, holds, reason in checks if applies]
    value = 1.0
    for holds, _ in asked:
        value *= 1.15 if holds else 0.45
    return value, tuple(dict.fromkeys(reason for holds, reason in asked if holds))


def _trigger_words(triggers: tuple[str, ...], text: str) -> list[str]:
    lowered = text.lower()
    return [f'"{trigger}"' for trigger in triggers if trigger in lowered][:4]


def _suggestion(situation: Situation, template: Template, score: _Score) -> Suggestion:
    head = template.head
    missing = tuple(
        field.name for field in head.placeholders if field.name not in situation.known and not field.optional
    )
    return Suggestion(
        template=head.id,
        language=head.language,
        score=round(min(score.value, 1.0), 2),
        because=score.because,
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
