"""What a letter is about: its categories, best first, each with the words that led to it."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.model.category import USUAL, ClassifyRules
from drafter.model.classification import CategoryMatch
from drafter.model.faint_words import faintly_heard
from drafter.model.learned import LearnedModel, features, telling_words
from drafter.model.phrases import Hit, hits, spoken, unhidden, weights
from drafter.model.span import Span
from drafter.model.surroundings import Surroundings
from drafter.steps.classify.customer_words import Words
from drafter.steps.classify.ranking import learned_first, put_first, ranked, with_meaning, with_unsaid

_EVIDENCE = 6
_HARDLY = 0.7
"""Cues that weigh less than this together say next to nothing."""
_ENOUGH = 8.0
"""Two or three rare words of one category; measured so that short public complaints stay where they were."""


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
    """At most six, best first: by cues, by meaning where the engine has answered, by what was learned where it wins."""
    found = [(message, cue_hits(message, rules)) for message in words]
    headed = [(message, subject_hits(message, rules)) for message in words]
    heard = weights(hit for _, message_hits in (*found, *headed) for hit in message_hits)
    total = with_unsaid(with_meaning(heard, around.similarities), rules)
    evidence: dict[str, tuple[Span, ...]] = {
        hit.phrase.owner: (message.span(0, 0),) for message, at_top in headed for hit in at_top
    }
    evidence |= evidence_of(found)
    if max(heard.values(), default=0.0) < _HARDLY:
        total, evidence = _with_faint_words(words, total, evidence, rules)
    if around.learned:
        text = "\n".join(message.said.text for message in words)
        best = learned_first(total, around.learned, features(text, heard), rules)
        total = put_first(total, best)
        evidence.setdefault(best, _telling(words, around.learned, best))
    return ranked(total, evidence, rules)


def _with_faint_words(
    words: tuple[Words, ...], total: dict[str, float], evidence: dict[str, tuple[Span, ...]], rules: ClassifyRules
) -> tuple[dict[str, float], dict[str, tuple[Span, ...]]]:
    """Where no cue speaks, the category that most of the cues' single words are at home in, if they tell enough."""
    for message in words:
        heard, places = faintly_heard(message.said.text, rules.faint_words)
        best = max(heard, key=lambda category: heard[category], default=None)
        if best is not None and heard[best] >= _ENOUGH:
            spans = tuple(message.span(start, end) for start, end in places[best][:_EVIDENCE])
            return {**total, best: total.get(best, 0.0) + USUAL}, {**evidence, best: spans}
    return total, evidence


def _telling(words: tuple[Words, ...], model: LearnedModel, category: str) -> tuple[Span, ...]:
    """The words by which a learned category was recognised where no cue stands for it."""
    places = ((message, place) for message in words for place in telling_words(model, message.said.text, category))
    return tuple(message.span(start, end) for message, (start, end) in places)[:_EVIDENCE]


def topic_of(text: str, rules: ClassifyRules) -> str | None:
    """The category that a few words speak for most, where any cue stands in them."""
    said = spoken(text)
    heard = weights(unhidden(hits(rules.category_book, said), hits(rules.category_idioms, said)))
    return max(heard, key=lambda category: heard[category], default=None)


def evidence_of(found: Iterable[tuple[Words, list[Hit]]]) -> dict[str, tuple[Span, ...]]:
    """The loudest words for each category in the order of the letter; a stretch is shown once."""
    spans: dict[str, list[tuple[float, Span]]] = {}
    for words, message_hits in found:
        for hit in sorted(message_hits, key=lambda hit: (-hit.phrase.weight, hit.start)):
            shown = spans.setdefault(hit.phrase.owner, [])
            if len(shown) < _EVIDENCE and not any(_overlaps(hit, words.message, span) for _, span in shown):
                shown.append((hit.phrase.weight, words.span(hit.start, hit.end)))
    return {category: _in_order(shown) for category, shown in spans.items()}


def _in_order(shown: list[tuple[float, Span]]) -> tuple[Span, ...]:
    return tuple(sorted((span for _, span in shown), key=lambda span: (span.message, span.start)))


def _overlaps(hit: Hit, message: int, span: Span) -> bool:
    return span.message == message and hit.start < span.end and span.start < hit.end
