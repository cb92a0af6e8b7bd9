"""Suggest: three letters of the library that fit this case, each with its reasons. Nothing inserts itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from heapq import nlargest
from typing import Literal

import msgspec

from drafter.model.classification import Classification
from drafter.model.library import in_force
from drafter.model.meaning import Near
from drafter.model.template import Suggestion, Suggestions, Template
from drafter.steps.suggest.fitting import fit_of
from drafter.steps.suggest.meaning import Comparison, comparison_of, matters_near, matters_of, nearness
from drafter.steps.suggest.search import find_in_library
from drafter.steps.suggest.shelf import Shelf, shelf_of
from drafter.steps.suggest.situation import Situation, Use
from drafter.steps.suggest.words import words_of

__all__ = [
    "Comparison",
    "Shelf",
    "Situation",
    "Use",
    "comparison_for",
    "find_in_library",
    "matters_near",
    "matters_of",
    "nearness",
    "shelf_of",
    "suggest",
]

_MOST_OF_CATEGORY, _MOST_OF_FAMILY, _MOST_BY_WORDS = 80, 25, 40
_CATEGORY, _USE = 1.0, 0.1
_WORDS, _MEANING, _NEAREST = 0.6, 2.4, 0.2
"""Beside the category, measured on letters that were read: words, meaning, and being nearest of all in meaning."""
_SOMEWHAT_NEAR = 0.15
_FLAG = 0.3
"""What it adds that the case has the flag a letter is written for: discrimination is told by its flag first."""
_CLEAR_WORDS = 9.0
"""The summed weight from which words alone speak plainly: two or three trigger words."""
_MEANT, _ENOUGH = 0.5, 5
_MOST_READ, _TELLING = 300, 2.0
_NOTHING = 0.005
"""Below it nothing of the case speaks for a letter, as where the message is empty."""
_SURE, _LEAST = 0.7, 0.6
"""The score from which the classification is taken at its word; below it, the customer's words count for more."""


class _Score(msgspec.Struct, frozen=True):
    place: int
    value: float
    because: tuple[str, ...]


def suggest(situation: Situation, shelf: Shelf, most: int = 3) -> Suggestions:
    """The best three letters, best first. Facts of the policy kind count first, then words, meaning and use."""
    words = _word_scores(situation.text, shelf)
    places = _candidates(situation, shelf, words)
    scored = [score for place in places if (score := _scored(situation, shelf, place, words)) is not None]
    scored = [score for score in scored if score.value >= _NOTHING]
    scored.sort(key=lambda score: (-score.value, shelf.templates[score.place].id))
    best = scored[:most]
    return Suggestions(
        suggestions=tuple(_suggestion(situation, shelf, score) for score in best),
        confidence=_confidence(best),
    )


def comparison_for(situation: Situation, shelf: Shelf) -> Comparison | None:
    """What a sentence encoder is to be asked about this case; its answer goes back in as `situation.meaning`."""
    places = _candidates(situation, shelf, _word_scores(situation.text, shelf))
    return comparison_of(situation.text, shelf, frozenset(shelf.templates[place].id for place in places))


def _candidates(situation: Situation, shelf: Shelf, words: Mapping[int, float]) -> list[int]:
    """Letters of the case's categories, some of their families, and some that speak its words; the best by words."""
    places: dict[int, None] = {}
    for match in situation.classification.categories[:4]:
        for name, most in ((match.id, _MOST_OF_CATEGORY), (match.id.split(".")[0] + ".", _MOST_OF_FAMILY)):
            known = shelf.by_category.get(name, ())
            best = known if len(known) <= most else nlargest(most, known, key=lambda place: words.get(place, 0.0))
            places.update(dict.fromkeys(best))
    places.update(dict.fromkeys(nlargest(_MOST_BY_WORDS, words, key=lambda place: words[place])))
    for flag in situation.classification.flags:
        places.update(dict.fromkeys(shelf.by_flag.get(flag.id, ())[:_MOST_BY_WORDS]))
    meant = nlargest(_MOST_BY_WORDS, situation.meaning, key=lambda id: situation.meaning[id].value)
    places.update(dict.fromkeys(shelf.by_id[id] for id in meant if id in shelf.by_id))
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
    fit, fit_reasons = fit_of(template.head.fits, situation)
    if fit == 0:
        return None
    category, reason = _category(template, situation.classification)
    flags = {flag.id for flag in situation.classification.flags}
    flagged = _FLAG if flags & set(template.head.fits.flags) else 0.0
    near = situation.meaning.get(template.id)
    told = _told(situation, category, words.get(place, 0.0), near)
    use, fared = _use(situation.use.get(template.id, Use()))
    meant = (f'means much the same: "{near.saying}"',) if near and near.value >= _MEANT else ()
    return _Score(place, fit * (told + flagged) + use, (*reason, *fit_reasons, *meant, *fared))


def _told(situation: Situation, category: float, words: float, near: Near | None) -> float:
    """Category, words and meaning in one, 0 to 1; before the sentence encoder has answered, without meaning.
    The right letter is seldom nearer than half of what meaning could give."""
    said, most = words * _WORDS, _WORDS
    if situation.meaning:
        first = near is not None and near.value >= max(_SOMEWHAT_NEAR, situation.nearest)
        said += (near.value if near else 0.0) * _MEANING + _NEAREST * first
        most += _MEANING / 2 + _NEAREST
    doubt = _doubt(situation.classification)
    return min(1.0, (_CATEGORY * category + doubt * said) / (_CATEGORY + doubt * most))


def _use(use: Use) -> tuple[float, tuple[str, ...]]:
    """Up to a twentieth either way, the more the more often it was chosen; told from five times on."""
    value = _USE * ((use.kept + 1) / (use.chosen + 2) - 0.5)
    told = (f"kept in {use.kept} of {use.chosen} letters",) if use.chosen >= _ENOUGH else ()
    return value, told


def _doubt(classification: Classification) -> float:
    """How much words and meaning count: as usual where the classification is sure, twice where it knows nothing, and
    less where hardly any doubt is left, as once a person has said what the case is about."""
    best = max((match.score for match in classification.categories), default=0.0)
    return max(_LEAST, 2.0 - best / _SURE)


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


def _trigger_words(triggers: tuple[str, ...], text: str) -> list[str]:
    """Four at most, each in quotation marks, where a word begins with it: `ill` is not said in `will`."""
    lowered = text.lower()
    found = (one for one in triggers if one in lowered and (not one.isascii() or _begins_a_word(one, lowered)))
    return [f'"{trigger}"' for trigger in found][:4]


def _begins_a_word(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}", text) is not None


def _shared_words(text: str, shelf: Shelf, place: int) -> list[str]:
    """The complaint's words that speak loudest for this letter, where no trigger word does; of Chinese the pairs of
    characters that do."""
    weights: dict[str, float] = {}
    for said, mark in _marked(text):
        for one in (mark, *shelf.synonyms.marks_of(mark)):
            found = next((weight for at, weight in shelf.by_word.get(one, ()) if at == place), 0.0)
            weights[said] = max(found, weights.get(said, 0.0))
    loudest = [word for word in nlargest(3, weights, key=lambda word: weights[word]) if weights[word] > 0]
    telling = [word for word in loudest if weights[word] >= _TELLING] or loudest[:1]
    return [f'"{word}"' for word in telling]


def _marked(text: str) -> Iterator[tuple[str, str]]:
    """Each word as it is said, and as the index knows it."""
    for word in re.findall(r"[^\W\d_]+", text)[:_MOST_READ]:
        for mark in words_of(word):
            yield (word.lower() if word.isascii() else mark), mark


def _suggestion(situation: Situation, shelf: Shelf, score: _Score) -> Suggestion:
    head = shelf.templates[score.place].head
    said = _trigger_words(shelf.triggers[score.place], situation.text)
    if not said and not score.because:
        said = _shared_words(situation.text, shelf, score.place)
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
