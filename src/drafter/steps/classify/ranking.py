"""Which category comes first: the cues' weights, the meaning engine's second opinion, and what was learned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp, log10
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.category import STRONG, USUAL, WEAK, ClassifyRules
from drafter.model.classification import CategoryMatch
from drafter.model.learned import LearnedModel, opinions
from drafter.model.meaning import Near
from drafter.steps.classify.proofs import Proof

AT_MOST = 6
_WORD = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+")
_LESSONS_WEIGHT = 1.4
"""A matter that single words leave no doubt about speaks nearly as loudly as a usual cue."""


class Trust(NamedTuple):
    """How loudly single words and meaning speak where meaning is asked, and from which lead of cues it is not."""

    words: float
    meaning: float
    sure: float


_MESSAGE, _LETTER = Trust(1.4, 1.2, 1.0), Trust(2.8, 3.0, 2.5)
"""A short message names its matter; a letter tells it by what happened, among much else. Measured on public
messages and on letters that outsiders wrote: meaning is asked about a quarter of the ones, two thirds of the others."""
_SHORT = 30
"""Words, or Chinese characters, under which it is a message."""


def trust_in(texts: Iterable[str]) -> Trust:
    return _LETTER if sum(len(_WORD.findall(text)) for text in texts) >= _SHORT else _MESSAGE


def unsure(total: Mapping[str, float], trust: Trust) -> bool:
    first, second, *_ = (*sorted(total.values(), reverse=True), 0.0, 0.0)
    return first - second < trust.sure


def named_today(near: Mapping[str, Near], rules: ClassifyRules) -> dict[str, Near]:
    """Under the ids that categories go by now; of two that were merged, the nearer."""
    return {rules.resolve(id): one for id, one in sorted(near.items(), key=lambda item: item[1].value)}


def with_meaning(
    heard: Mapping[str, float],
    told: Mapping[str, float],
    near: Mapping[str, Near],
    rules: ClassifyRules,
    trust: Trust,
) -> dict[str, float]:
    """What cues weigh, raised by single words, and where the letter means what customers write of a category."""
    total = with_lessons(with_unsaid(heard, rules), told, rules, trust.words)
    louder = {one: total.get(one, 0.0) + trust.meaning * said.value for one, said in near.items() if said.value}
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
