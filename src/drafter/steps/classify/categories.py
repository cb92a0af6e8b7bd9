"""What a letter is about: its categories, best first, each with the words that led to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from drafter.model.category import ClassifyRules
from drafter.model.category_weights import lessons_say
from drafter.model.classification import CategoryMatch
from drafter.model.learned import LearnedModel, features
from drafter.model.meaning import Near
from drafter.model.phrases import Hit, hits, spoken, unhidden, weights
from drafter.model.surroundings import Surroundings
from drafter.steps.classify.customer_words import Words
from drafter.steps.classify.proofs import Proof, by_learning, by_meaning, by_nothing, by_single_words, cue_proofs
from drafter.steps.classify.ranking import (
    Trust,
    in_order,
    learned_first,
    named_today,
    put_first,
    ranked,
    trust_in,
    unsure,
    with_lessons,
    with_meaning,
    with_unsaid,
)

_WORDLESS = "other"
"""Where a message without a word belongs, such as a bare photograph."""
_TELLING = 0.6
"""How certain single words must be of a matter for which no cue stands."""
_LISTED, _AS_LIKELY = 4, 0.7
"""How many matters are looked at when meaning has spoken, and what share of the best's weight makes one a rival."""


class Weighed(NamedTuple):
    """What is known before anybody is asked. `heard`: the cues' weights; `told`: what single words say, 0 to 1;
    `trust`: what meaning will count for."""

    heard: dict[str, float]
    told: dict[str, float]
    total: dict[str, float]
    proofs: dict[str, Proof]
    trust: Trust


def cue_hits(words: Words, rules: ClassifyRules) -> list[Hit]:
    """Every cue that counts in one message; idioms and other people's matters are left out."""
    return unhidden(hits(rules.category_book, words.said), hits(rules.category_idioms, words.said))


def subject_hits(words: Words, rules: ClassifyRules) -> list[Hit]:
    """The cues of a message's subject line."""
    return unhidden(hits(rules.category_book, words.subject), hits(rules.category_idioms, words.subject))


def cue_weights(words: Iterable[Words], rules: ClassifyRules) -> dict[str, float]:
    """What the cues of each category weigh together over all messages."""
    return weights(hit for message in words for hit in (*cue_hits(message, rules), *subject_hits(message, rules)))


def categories_of(words: tuple[Words, ...], rules: ClassifyRules, around: Surroundings) -> tuple[CategoryMatch, ...]:
    """At most six, best first: by cues; by meaning where they leave it open and the engine has answered; by what was
    learned where it wins. Every one has its words, and says what it was told by; a message without words is `other`."""
    weighed = _heard(words, rules)
    if around.learned:
        weighed = _with_learning(words, weighed, around.learned, rules)
    elif around.similarities and unsure(weighed.total, weighed.trust):
        weighed = _with_meaning(words, weighed, named_today(around.similarities, rules), rules)
    total, proofs = weighed.total, weighed.proofs
    if (best := in_order(total, rules)[0]) not in proofs:
        proofs[best] = by_nothing(words)
        if not proofs[best].evidence:
            return (CategoryMatch(id=rules.resolve(_WORDLESS), score=0.0, by="nothing"),)
    return ranked(total, proofs, rules)


def known_untaught(words: tuple[Words, ...], rules: ClassifyRules) -> dict[str, float]:
    """What cues and single words weigh for each category, before the department has taught anything."""
    return _heard(words, rules).total


def left_open(words: tuple[Words, ...], rules: ClassifyRules) -> bool:
    """Whether cues and single words leave it open what the letter is about, so that its meaning is worth asking."""
    weighed = _heard(words, rules)
    return unsure(weighed.total, weighed.trust)


def _heard(words: tuple[Words, ...], rules: ClassifyRules) -> Weighed:
    """By cues; and by single words, where a cue stands beside them or they are certain enough by themselves."""
    found = [(message, cue_hits(message, rules)) for message in words]
    headed = [(message, subject_hits(message, rules)) for message in words]
    heard = weights(hit for _, message_hits in (*found, *headed) for hit in message_hits)
    parts = (part.text for message in words for part in (message.subject, message.said))
    told = lessons_say(rules.lessons, "\n".join(parts))
    proofs = cue_proofs(found, headed)
    clear = {one: certain for one, certain in told.items() if certain >= _TELLING or rules.resolve(one) in proofs}
    total = with_lessons(with_unsaid(heard, rules), clear, rules)
    best = in_order(total, rules)[0]
    if best not in proofs and best in clear:
        proofs[best] = by_single_words(words, rules.lessons, best)
    return Weighed(heard, told, total, proofs, trust_in(message.said.text for message in words))


def _with_meaning(
    words: tuple[Words, ...], weighed: Weighed, near: Mapping[str, Near], rules: ClassifyRules
) -> Weighed:
    """Meaning and single words together, also faint ones: where both point to one matter it is hardly chance. What is
    nearly as likely as the best is listed too: half of the letters whose best is wrong are of one of these."""
    total = with_meaning(weighed.heard, weighed.told, near, rules, weighed.trust)
    best, *others = in_order(total, rules)[:_LISTED]
    proofs = dict(weighed.proofs)
    if best not in proofs or proofs[best].by == "single_words":
        proofs[best] = by_meaning(words, near, best)
    for other in others:
        if other not in proofs and other in near and total[other] >= _AS_LIKELY * total[best]:
            proofs[other] = by_meaning(words, near, other)
    return weighed._replace(total=total, proofs=proofs)


def _with_learning(words: tuple[Words, ...], weighed: Weighed, model: LearnedModel, rules: ClassifyRules) -> Weighed:
    text = "\n".join(message.said.text for message in words)
    best = learned_first(weighed.total, model, features(text, weighed.heard), rules)
    proofs = {best: by_learning(words, model, best), **weighed.proofs}
    return weighed._replace(total=put_first(weighed.total, best), proofs=proofs)


def topic_of(text: str, rules: ClassifyRules) -> str | None:
    """The category that a few words speak for most, where any cue stands in them."""
    said = spoken(text)
    heard = weights(unhidden(hits(rules.category_book, said), hits(rules.category_idioms, said)))
    return max(heard, key=lambda category: heard[category], default=None)
