"""Repetition: the same sentence twice in one letter, and paragraphs an earlier letter already brought."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit, at
from drafter.steps.check.prose import Paragraph, Passage, Prose, read, sentences_of, small, straight, words_in


def repeated_sentence(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """The same words again, or nearly: over `share` of the three-word runs in common. Both places are marked."""
    seen: list[tuple[Passage, frozenset[str]]] = []
    for sentence in prose.sentences:
        runs = _runs(sentence.text)
        if len(runs) < rule.limits["runs"]:
            continue
        twin = next((old for old, known in seen[-200:] if _overlap(runs, known) > rule.limits["share"]), None)
        if twin is not None:
            yield at(twin)
            yield at(sentence)
        seen.append((sentence, runs))


def repeated_from_earlier(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """A paragraph, or a long sentence of it, that one of our earlier letters to this customer held."""
    earlier = [_runs(paragraph.text) for text in context.earlier_letters for paragraph in read(text).body]
    earlier += [
        _runs(sentence.text)
        for text in context.earlier_letters
        for paragraph in read(text).body
        for sentence in sentences_of(paragraph.text)
    ]
    passages: list[Paragraph | Passage] = [*prose.body, *prose.sentences]
    for passage in passages if earlier else []:
        runs = _runs(passage.text)
        if len(runs) >= rule.limits["runs"] and any(_overlap(runs, old) > rule.limits["share"] for old in earlier):
            yield Hit(start=passage.start, end=passage.end)


def _runs(text: str) -> frozenset[str]:
    """Three-word runs; in Chinese, four-character ones."""
    plain = small(straight(text))
    words = words_in(plain) if re.search(r"[a-z]{3}", plain) else list(re.sub(r"\W", "", plain))
    size = 3 if re.search(r"[a-z]{3}", plain) else 4
    return frozenset(" ".join(words[n : n + size]) for n in range(len(words) - size + 1))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    if len(one) > 3 * len(other) or len(other) > 3 * len(one):
        return 0.0
    return len(one & other) / len(one | other)
