"""What a letter is about: its categories, best first, each with the words that led to it."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.model.category import USUAL, ClassifyRules
from drafter.model.classification import CategoryMatch
from drafter.model.learned import LearnedModel, features
from drafter.model.phrases import Hit, hits, spoken, unhidden, weights
from drafter.model.surroundings import Surroundings
from drafter.steps.classify.customer_words import Words
from drafter.steps.classify.proofs import Proof, by_learning, by_meaning, by_nothing, by_single_words, cue_proofs
from drafter.steps.classify.ranking import in_order, learned_first, put_first, ranked, unsure, with_meaning, with_unsaid

_HARDLY = 0.7
"""Cues that weigh less than this together say next to nothing."""
_ENOUGH = 8.0
"""Two or three rare words of one category; measured so that short public complaints stay where they were."""
_WORDLESS = "other"
"""Where a message without a word belongs, such as a bare photograph."""
Weighed = tuple[dict[str, float], dict[str, Proof]]


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
    heard, (total, proofs) = _heard(words, rules)
    if around.learned:
        total, proofs = _with_learning(words, heard, total, proofs, around.learned, rules)
    elif around.similarities and unsure(total):
        total = with_meaning(total, around.similarities)
        best = in_order(total, rules)[0]
        if best in around.similarities:
            proofs.setdefault(best, by_meaning(words, around.similarities, best))
    if (best := in_order(total, rules)[0]) not in proofs:
        proofs[best] = by_nothing(words)
        if not proofs[best].evidence:
            return (CategoryMatch(id=rules.resolve(_WORDLESS), score=0.0, by="nothing"),)
    return ranked(total, proofs, rules)


def left_open(words: tuple[Words, ...], rules: ClassifyRules) -> bool:
    """Whether cues and single words leave it open what the letter is about, so that its meaning is worth asking."""
    return unsure(_heard(words, rules)[1][0])


def _heard(words: tuple[Words, ...], rules: ClassifyRules) -> tuple[dict[str, float], Weighed]:
    """The cues' weights; and all that is known before anybody is asked, with its proofs."""
    found = [(message, cue_hits(message, rules)) for message in words]
    headed = [(message, subject_hits(message, rules)) for message in words]
    heard = weights(hit for _, message_hits in (*found, *headed) for hit in message_hits)
    total, proofs = with_unsaid(heard, rules), cue_proofs(found, headed)
    single = by_single_words(words, rules.faint_words, _ENOUGH) if max(heard.values(), default=0.0) < _HARDLY else None
    if single:
        best, proof = single
        total, proofs = {**total, best: total.get(best, 0.0) + USUAL}, {**proofs, best: proof}
    return heard, (total, proofs)


def _with_learning(
    words: tuple[Words, ...],
    heard: dict[str, float],
    total: dict[str, float],
    proofs: dict[str, Proof],
    model: LearnedModel,
    rules: ClassifyRules,
) -> Weighed:
    text = "\n".join(message.said.text for message in words)
    best = learned_first(total, model, features(text, heard), rules)
    return put_first(total, best), {best: by_learning(words, model, best), **proofs}


def topic_of(text: str, rules: ClassifyRules) -> str | None:
    """The category that a few words speak for most, where any cue stands in them."""
    said = spoken(text)
    heard = weights(unhidden(hits(rules.category_book, said), hits(rules.category_idioms, said)))
    return max(heard, key=lambda category: heard[category], default=None)
