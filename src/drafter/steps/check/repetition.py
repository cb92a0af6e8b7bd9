"""Repetition: the same sentence twice in one letter, and paragraphs an earlier letter already brought."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import msgspec

from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import Passage, read, small, straight, without_quotations, words_in
from drafter.steps.check.reading_match import stems_of

_CODE = re.compile(r"[a-z+-]*\d[a-z\d.,-]*")
AT_MOST = 200
"""Sentences back that are compared: enough for any letter, and a pasted book stays quick."""


def repeated_sentence(letter: Inspection) -> Iterator[Hit]:
    """The same words again, or nearly: over `share` of the three-word runs of both, `held` of those of the shorter, or
    `same` of the stems; with the same sum and day `all` of them. Both are marked. No two sentences of 276 letters worth
    signing come near any of these."""
    seen, limits = _Seen(), _limits_of(letter)
    for sentence in letter.prose.sentences:
        runs, stems = _runs(sentence.plain), stems_of(sentence.plain)
        if len(runs) < limits.runs:
            continue
        like = seen.like(runs, stems, min(limits.same, limits.all))
        twin = _twin(limits, sentence, runs, stems, like) or _just_said(limits, sentence, stems, seen.told)
        if twin is not None:
            yield at(twin)
            yield at(sentence)
        seen.add((sentence, runs, stems))


_Said = tuple[Passage, frozenset[str], frozenset[str]]
"""A sentence, its three-word runs and its stems."""


class _Limits(NamedTuple):
    """What the rule's file says, read once for a letter."""

    runs: float
    share: float
    held: float
    long: float
    stems: float
    same: float
    just: float
    near: float
    all: float


def _limits_of(letter: Inspection) -> _Limits:
    return _Limits(*(letter.limit(name) for name in _Limits._fields))


class _Seen:
    """The sentences so far, looked up by what stands in them: most share next to nothing with any other."""

    def __init__(self) -> None:
        self.told: list[_Said] = []
        self._runs: set[str] = set()
        self._by_stem: dict[str, list[int]] = {}

    def add(self, said: _Said) -> None:
        self._runs |= said[1]
        for stem in said[2]:
            self._by_stem.setdefault(stem, []).append(len(self.told))
        self.told.append(said)

    def like(self, runs: frozenset[str], stems: frozenset[str], share: float) -> list[_Said]:
        """In their order, those not too far back that share a run, or so many of the stems."""
        shared = Counter(chain.from_iterable(self._by_stem.get(stem, ()) for stem in stems))
        first, enough = max(0, len(self.told) - AT_MOST), share * len(stems)
        near = {number for number, times in shared.items() if number >= first and times >= enough}
        if not runs.isdisjoint(self._runs):
            near.update(n for n, said in enumerate(self.told[first:], first) if not runs.isdisjoint(said[1]))
        return [self.told[number] for number in sorted(near)]


def _twin(
    limits: _Limits,
    sentence: Passage,
    runs: frozenset[str],
    stems: frozenset[str],
    seen: Iterable[_Said],
) -> Passage | None:
    """The sentence that said it before: in the same order, or in the same words that carry meaning."""
    told = len(stems) >= limits.stems
    for old, known, said in seen:
        alike = (not runs.isdisjoint(known) and _is_retold(limits, runs, known)) or (
            _overlap(stems, said) >= (limits.same if told else limits.all)
            and (told or (len(stems) >= limits.just and _same_figures(old.plain, sentence.plain)))
        )
        if alike and not _other_figures(old.plain, sentence.plain):
            return old
    return None


def _other_figures(one: str, other: str) -> bool:
    """Each names a sum, a day or a number that the other does not: like in words, they tell two things."""
    here, there = _figures(one), _figures(other)
    return bool(here - there and there - here)


def _same_figures(one: str, other: str) -> bool:
    """Both name the same two figures or more, a sum and a day say: then few words beside them are enough."""
    figures = _figures(one)
    return len(figures) > 1 and figures == _figures(other)


@lru_cache(maxsize=1024)
def _figures(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d[\d.,:]*\d|\d", text))


def _is_retold(limits: _Limits, runs: frozenset[str], known: frozenset[str]) -> bool:
    shorter = min(len(runs), len(known))
    within = shorter >= limits.long and len(runs & known) >= limits.held * shorter
    return within or _overlap(runs, known) > limits.share


def _just_said(
    limits: _Limits,
    sentence: Passage,
    stems: frozenset[str],
    seen: Sequence[_Said],
) -> Passage | None:
    """The sentence before, where it holds every word of meaning this one has, or nearly every one."""
    if not seen or len(stems) < limits.just:
        return None
    before, _, said = seen[-1]
    near = len(said) >= limits.stems and _overlap(stems, said) >= limits.near
    return before if (near or stems <= said) and not _other_figures(before.plain, sentence.plain) else None


def repeated_from_earlier(letter: Inspection) -> Iterator[Hit]:
    """A paragraph, or a long sentence, that our earlier letters to this customer held, if with small changes or
    elsewhere. What is quoted from them is meant to be there."""
    old = [_told_in(text) for text in letter.context.earlier_letters]
    for passage in (*letter.prose.body, *letter.prose.sentences) if old else ():
        plain = without_quotations(passage.plain)
        runs, stems = _runs(plain), stems_of(plain)
        if len(runs) >= letter.limit("runs") and any(_is_told(letter, runs, stems, told) for told in old):
            yield at(passage)


class _Told(msgspec.Struct, frozen=True):
    """What an earlier letter said: every run of it, and the stems of each sentence."""

    runs: frozenset[str]
    stems: tuple[frozenset[str], ...]


def _is_told(letter: Inspection, runs: frozenset[str], stems: frozenset[str], told: _Told) -> bool:
    if len(runs & told.runs) >= letter.limit("held") * len(runs):
        return True
    many = len(stems) >= letter.limit("stems")
    return many and any(_overlap(stems, said) >= letter.limit("same") for said in told.stems)


@lru_cache(maxsize=64)
def _told_in(text: str) -> _Told:
    prose = read(text)
    runs = (_runs(part.plain) for part in (*prose.body, *prose.sentences))
    return _Told(
        runs=frozenset(run for some in runs for run in some),
        stems=tuple(stems_of(sentence.plain) for sentence in prose.sentences),
    )


@lru_cache(maxsize=1024)
def _runs(text: str) -> frozenset[str]:
    """Three-word runs; in Chinese of four characters, where a reference or a sum is one: it is no matter by itself."""
    plain = small(straight(text))
    spaced = re.search(r"[a-z]{3}", plain) is not None
    words = words_in(plain) if spaced else tuple(re.sub(r"\W", "", _CODE.sub("0", plain)))
    size = 3 if spaced else 4
    return frozenset(" ".join(words[n : n + size]) for n in range(len(words) - size + 1))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    if len(one) > 3 * len(other) or len(other) > 3 * len(one):
        return 0.0
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0
