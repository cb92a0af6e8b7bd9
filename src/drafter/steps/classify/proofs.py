"""Proofs: the words that led to each category, and to a place where none did, so that nothing stands unexplained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from drafter.model.category_weights import CategoryWeights, telling
from drafter.model.classification import HeardBy
from drafter.model.learned import LearnedModel, telling_words
from drafter.model.meaning import Near
from drafter.model.phrases import Hit
from drafter.model.span import Span
from drafter.steps.classify.concern_clauses import body_sentences
from drafter.steps.classify.customer_words import Words

MOST = 6
_OPENING = 200
"""Characters of a letter's first sentence that are shown where nothing else can be."""
Heard = list[tuple[Words, list[Hit]]]


class Proof(NamedTuple):
    """What a category rests on."""

    evidence: tuple[Span, ...] = ()
    in_subject: tuple[str, ...] = ()
    by: HeardBy = "cues"


def cue_proofs(found: Heard, headed: Heard) -> dict[str, Proof]:
    """The cues of each category: in the text, else in a subject line, as an empty span and the subject's words."""
    titles = subject_words(headed)
    proofs = {
        hit.phrase.owner: Proof((message.span(0, 0),), titles[hit.phrase.owner])
        for message, at_top in headed
        for hit in at_top
    }
    told = evidence_of(found)
    return proofs | {owner: Proof(spans, titles.get(owner, ())) for owner, spans in told.items()}


def subject_words(headed: Heard) -> dict[str, tuple[str, ...]]:
    """What subject lines say for each category or flag, as the customer spelt it."""
    said: dict[str, tuple[str, ...]] = {}
    for message, at_top in headed:
        for hit in at_top:
            words = message.heading[hit.start : hit.end]
            said[hit.phrase.owner] = tuple(dict.fromkeys((*said.get(hit.phrase.owner, ()), words)))
    return said


def evidence_of(found: Iterable[tuple[Words, list[Hit]]]) -> dict[str, tuple[Span, ...]]:
    """The loudest words for each category in the order of the letter; a stretch is shown once."""
    spans: dict[str, list[tuple[float, Span]]] = {}
    for words, message_hits in found:
        for hit in sorted(message_hits, key=lambda hit: (-hit.phrase.weight, hit.start)):
            shown = spans.setdefault(hit.phrase.owner, [])
            if len(shown) < MOST and not any(_overlaps(hit, words.message, span) for _, span in shown):
                shown.append((hit.phrase.weight, words.span(hit.start, hit.end)))
    return {category: _in_order(shown) for category, shown in spans.items()}


def by_single_words(words: tuple[Words, ...], lessons: CategoryWeights, category: str) -> Proof:
    """The words that speak most for a category for which no cue stands."""
    places = ((message, place) for message in words for place in telling(lessons, message.said.text, category))
    spans = tuple(message.span(start, end) for message, (start, end) in places)[:MOST]
    return Proof(spans or opening(words), by="single_words")


def by_learning(words: tuple[Words, ...], model: LearnedModel, category: str) -> Proof:
    """The words by which a learned category was recognised where no cue stands for it."""
    places = ((message, place) for message in words for place in telling_words(model, message.said.text, category))
    spans = tuple(message.span(start, end) for message, (start, end) in places)[:MOST]
    return Proof(spans or opening(words), by="learned")


def by_meaning(words: tuple[Words, ...], near: Mapping[str, Near], category: str) -> Proof:
    """The sentence that means what customers write of that category."""
    passage = near[category].passage if category in near else ""
    places = ((message, message.text.find(passage)) for message in words if passage)
    spans = tuple(message.span(at, at + len(passage)) for message, at in places if at >= 0)[:1]
    return Proof(spans or opening(words), by="meaning")


def by_nothing(words: tuple[Words, ...]) -> Proof:
    return Proof(opening(words), by="nothing")


def opening(words: tuple[Words, ...]) -> tuple[Span, ...]:
    """The first sentence of the customer's own that is more than a greeting; of a mere greeting, all of it."""
    return tuple(span for message in words for span in _first_sentence(message))[:1]


def _first_sentence(message: Words) -> Iterator[Span]:
    own = message.own
    starts = [sentence.start for sentence in body_sentences(own) if any(map(str.isalnum, sentence.value))]
    start = next(iter(starts), next((at for at, letter in enumerate(own) if letter.isalnum()), None))
    if start is not None:
        end = min([at for at in (own.find("\n", start), start + _OPENING, len(own)) if at > start])
        yield message.span(start, start + len(own[start:end].rstrip()))


def _in_order(shown: list[tuple[float, Span]]) -> tuple[Span, ...]:
    return tuple(sorted((span for _, span in shown), key=lambda span: (span.message, span.start)))


def _overlaps(hit: Hit, message: int, span: Span) -> bool:
    return span.message == message and hit.start < span.end and span.start < hit.end
