"""What a letter is about: its categories, best first, each with the words that led to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp, log10

from drafter.model.category import STRONG, USUAL, WEAK, ClassifyRules
from drafter.model.classification import CategoryMatch
from drafter.model.learned import LearnedModel, features, opinions
from drafter.model.phrases import Hit, hits, unhidden, weights
from drafter.model.span import Span
from drafter.model.surroundings import Surroundings
from drafter.steps.classify.customer_words import Words

AT_MOST = 6
_EVIDENCE = 6
_UNSAID_SCORE = 0.1
_MEANING_WEIGHT = 4.0
_MEANING_FLOOR = 0.35
"""Cosines below this say nothing: two unrelated complaints about flying are that alike."""


def cue_hits(words: Words, rules: ClassifyRules) -> list[Hit]:
    """Every cue that counts in one message; idioms and other people's matters are left out."""
    return unhidden(hits(rules.category_book, words.said), hits(rules.category_idioms, words.said))


def cue_weights(words: Iterable[Words], rules: ClassifyRules) -> dict[str, float]:
    """What the cues of each category weigh together over all messages."""
    return weights(hit for message in words for hit in cue_hits(message, rules))


def categories_of(words: tuple[Words, ...], rules: ClassifyRules, around: Surroundings) -> tuple[CategoryMatch, ...]:
    """At most six, best first: by cues, by meaning where the engine has answered, by what was learned where it wins."""
    found = [(message, cue_hits(message, rules)) for message in words]
    weighed = weights(hit for _, message_hits in found for hit in message_hits)
    close = around.similarities
    total = {category: weight + _meant(close.get(category, 0.0)) for category, weight in weighed.items()}
    if around.learned:
        text = "\n".join(message.said.text for message in words)
        total = with_learned(total, around.learned, opinions(around.learned, features(text, weighed)), rules)
    return ranked(total, evidence_of(found), rules)


def with_learned(
    total: Mapping[str, float], model: LearnedModel, said: Mapping[str, float], rules: ClassifyRules
) -> dict[str, float]:
    """What was learned decides the first place; the cues keep the order of the rest, and the first place too where
    they speak loudly for a kind of matter nobody has confirmed yet: the more confirmations, the louder they must."""
    cued = max(total, key=lambda category: total[category], default="")
    groups = {_group(rules.resolve(category)) for category in model.categories}
    if cued and _group(cued) not in groups and total[cued] >= STRONG * (1 + log10(max(1.0, model.examples / 50))):
        return dict(total)
    best = rules.resolve(max(said, key=lambda category: said[category]))
    above = max((weight for category, weight in total.items() if category != best), default=0.0)
    return {**total, best: max(total.get(best, 0.0), above + WEAK)}


def _group(category: str) -> str:
    return category.partition(".")[0]


def ranked(
    weighed: Mapping[str, float], evidence: Mapping[str, tuple[Span, ...]], rules: ClassifyRules
) -> tuple[CategoryMatch, ...]:
    order = sorted(weighed, key=lambda category: -weighed[category])
    best = weighed[order[0]] if order else 0.0
    kept = [category for category in order if weighed[category] >= min(best, max(USUAL, best / 3))]
    if not kept and any(rules.by_id):
        return (CategoryMatch(id=rules.categories.unsaid, score=_UNSAID_SCORE),)
    return tuple(
        CategoryMatch(id=category, score=score_of(weighed[category]), evidence=evidence.get(category, ()))
        for category in kept[:AT_MOST]
    )


def evidence_of(found: Iterable[tuple[Words, list[Hit]]]) -> dict[str, tuple[Span, ...]]:
    """The loudest words for each category in the order of the letter; a stretch is shown once."""
    spans: dict[str, list[tuple[float, Span]]] = {}
    for words, message_hits in found:
        for hit in sorted(message_hits, key=lambda hit: (-hit.phrase.weight, hit.start)):
            shown = spans.setdefault(hit.phrase.owner, [])
            if len(shown) < _EVIDENCE and not any(_overlaps(hit, words.message, span) for _, span in shown):
                shown.append((hit.phrase.weight, words.span(hit.start, hit.end)))
    return {category: _in_order(shown) for category, shown in spans.items()}


def score_of(weight: float) -> float:
    """0 to 1: one strong cue gives 0.63, two 0.78, a usual one 0.39."""
    return round(1 - exp(-weight / STRONG), 3)


def _in_order(shown: list[tuple[float, Span]]) -> tuple[Span, ...]:
    return tuple(sorted((span for _, span in shown), key=lambda span: (span.message, span.start)))


def _overlaps(hit: Hit, message: int, span: Span) -> bool:
    return span.message == message and hit.start < span.end and span.start < hit.end


def _meant(similarity: float) -> float:
    return max(0.0, similarity - _MEANING_FLOOR) * _MEANING_WEIGHT
