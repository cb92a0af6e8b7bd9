"""Repetition: the same sentence twice in one letter, and paragraphs an earlier letter already brought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import Passage, read, small, straight, words_in
from drafter.steps.check.reading_match import stems_of

AT_MOST = 200
"""Sentences back that are compared: enough for any letter, and a pasted book stays quick."""


def repeated_sentence(letter: Inspection) -> Iterator[Hit]:
    """The same words again, or nearly: over `share` of the three-word runs, or `same` of the stems. Both are marked."""
    seen: list[tuple[Passage, frozenset[str], frozenset[str]]] = []
    for sentence in letter.prose.sentences:
        runs, stems = _runs(sentence.plain), stems_of(sentence.plain)
        if len(runs) < letter.limit("runs"):
            continue
        twin = _twin(letter, runs, stems, seen[-AT_MOST:]) or _just_said(letter, stems, seen)
        if twin is not None:
            yield at(twin)
            yield at(sentence)
        seen.append((sentence, runs, stems))


def _twin(
    letter: Inspection,
    runs: frozenset[str],
    stems: frozenset[str],
    seen: list[tuple[Passage, frozenset[str], frozenset[str]]],
) -> Passage | None:
    """The sentence that said it before: in the same order, or in the same words that carry meaning."""
    share, same = letter.limit("share"), letter.limit("same")
    told = len(stems) >= letter.limit("stems")
    for old, known, said in seen:
        if _overlap(runs, known) > share or (told and _overlap(stems, said) >= same):
            return old
    return None


def _just_said(
    letter: Inspection, stems: frozenset[str], seen: list[tuple[Passage, frozenset[str], frozenset[str]]]
) -> Passage | None:
    """The sentence before, where it holds every word of meaning this one has, or nearly every one."""
    if not seen or len(stems) < letter.limit("just"):
        return None
    before, _, said = seen[-1]
    near = len(said) >= letter.limit("stems") and _overlap(stems, said) >= letter.limit("near")
    return before if near or stems <= said else None


def repeated_from_earlier(letter: Inspection) -> Iterator[Hit]:
    """A paragraph, or a long sentence of it, that one of our earlier letters to this customer held."""
    old = [known for text in letter.context.earlier_letters for known in _known_runs(text)]
    places = [(part.start, part.end, part.plain) for part in letter.prose.body if old]
    places += [(sentence.start, sentence.end, sentence.plain) for sentence in letter.prose.sentences if old]
    for start, end, plain in places:
        runs = _runs(plain)
        if len(runs) >= letter.limit("runs") and any(_overlap(runs, known) > letter.limit("share") for known in old):
            yield Hit(start=start, end=end)


def _known_runs(text: str) -> Iterator[frozenset[str]]:
    prose = read(text)
    yield from (_runs(paragraph.plain) for paragraph in prose.body)
    yield from (_runs(sentence.plain) for sentence in prose.sentences)


@lru_cache(maxsize=1024)
def _runs(text: str) -> frozenset[str]:
    """Three-word runs; in Chinese, four-character ones."""
    plain = small(straight(text))
    spaced = re.search(r"[a-z]{3}", plain) is not None
    words = words_in(plain) if spaced else tuple(re.sub(r"\W", "", plain))
    size = 3 if spaced else 4
    return frozenset(" ".join(words[n : n + size]) for n in range(len(words) - size + 1))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    if len(one) > 3 * len(other) or len(other) > 3 * len(one):
        return 0.0
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0
