"""Which category comes first: the cues' weights, the meaning engine's second opinion, and what was learned."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log10

from drafter.model.category import STRONG, USUAL, WEAK, ClassifyRules
from drafter.model.classification import CategoryMatch
from drafter.model.learned import LearnedModel, opinions
from drafter.model.meaning import Near
from drafter.steps.classify.proofs import Proof

AT_MOST = 6
_LESSONS_WEIGHT = 1.4
"""A matter that single words leave no doubt about speaks nearly as loudly as a usual cue."""
_BESIDE_MEANING, _MEANING_WEIGHT = 2.8, 3.0
"""Where meaning is asked, single words and meaning together outweigh cues that lead by little; measured on letters that
outsiders wrote."""
_SURE = 2.5
"""A lead of this weight stands: meaning is asked about the half of letters that cues leave open."""


def unsure(total: Mapping[str, float]) -> bool:
    first, second, *_ = (*sorted(total.values(), reverse=True), 0.0, 0.0)
    return first - second < _SURE


def named_today(near: Mapping[str, Near], rules: ClassifyRules) -> dict[str, Near]:
    """Under the ids that categories go by now; of two that were merged, the nearer."""
    return {rules.resolve(id): one for id, one in sorted(near.items(), key=lambda item: item[1].value)}


def with_meaning(
    heard: Mapping[str, float], told: Mapping[str, float], near: Mapping[str, Near], rules: ClassifyRules
) -> dict[str, float]:
    """What cues weigh, raised by single words, and where the letter means what customers write of a category."""
    total = with_lessons(with_unsaid(heard, rules), told, rules, _BESIDE_MEANING)
    louder = {one: total.get(one, 0.0) + _MEANING_WEIGHT * said.value for one, said in near.items() if said.value}
    return {**total, **louder}


def with_lessons(
    total: Mapping[str, float], said: Mapping[str, float], rules: ClassifyRules, weight: float = _LESSONS_WEIGHT
) -> dict[str, float]:
    """The weights raised by what single words say, 0 to 1 for each category of the lessons."""
    today = {rules.resolve(one): certain for one, certain in sorted(said.items(), key=lambda item: item[1])}
    louder = {one: total.get(one, 0.0) + weight * certain for one, certain in today.items()}
    return {**total, **louder}


def with_unsaid(heard: Mapping[str, float], rules: ClassifyRules) -> dict[str, float]:
    """The weights with what speaks for the usual place of a complaint before a word is read."""
    unsaid = rules.categories.unsaid
    return {**heard, unsaid: heard.get(unsaid, 0.0) + rules.categories.unsaid_weight}


def main_category(
    total: Mapping[str, float], found: Mapping[int, float], rules: ClassifyRules, model: LearnedModel | None
) -> str:
    """The first place alone: `total` is what cues and single words weigh, `found` the features of the same text."""
    return learned_first(total, model, found, rules) if model else in_order(total, rules)[0]


def in_order(total: Mapping[str, float], rules: ClassifyRules) -> list[str]:
    """Loudest first; of two as loud, the one that stands first in the rule file."""
    places = {category: place for place, category in enumerate(rules.by_id)}
    return sorted(total, key=lambda category: (-total[category], places.get(category, len(places))))


def learned_first(
    total: Mapping[str, float], model: LearnedModel, found: Mapping[int, float], rules: ClassifyRules
) -> str:
    """What was learned decides the first place, but for a kind of matter nobody has confirmed yet, where the cues
    speak loudly: the more confirmations there are, the louder they must."""
    cued = max(total, key=lambda category: total[category])
    groups = {_group(rules.resolve(category)) for category in model.categories}
    if _group(cued) not in groups and total[cued] >= STRONG * (1 + log10(max(1.0, model.examples / 50))):
        return cued
    said = opinions(model, found)
    return rules.resolve(max(said, key=lambda category: said[category]))


def put_first(total: Mapping[str, float], best: str) -> dict[str, float]:
    above = max((weight for category, weight in total.items() if category != best), default=0.0)
    return {**total, best: max(total.get(best, 0.0), above + WEAK)}


def ranked(
    weighed: Mapping[str, float], proofs: Mapping[str, Proof], rules: ClassifyRules
) -> tuple[CategoryMatch, ...]:
    """The best, and what else stands near it with words of its own."""
    order = in_order(weighed, rules)
    bar = max(USUAL, weighed[order[0]] / 3)
    kept = [order[0], *(category for category in order[1:] if weighed[category] >= bar and category in proofs)]
    return tuple(
        CategoryMatch(id=category, score=score_of(weighed[category]), **proofs[category]._asdict())
        for category in kept[:AT_MOST]
    )


def score_of(weight: float) -> float:
    """0 to 1: one strong cue gives 0.63, two 0.78, a usual one 0.39."""
    return round(1 - exp(-weight / STRONG), 3)


def _group(category: str) -> str:
    return category.partition(".")[0]
