"""Finds where the patterns of the rules stand in a paragraph, clause by clause: only those are tried whose words stand
there, and a clause that was looked through before is not looked through again."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.anchors import Starts, branches_of, gate_of, may_match, stands_in, words_present
from drafter.model.clauses import clauses_in, stays_in_clause
from drafter.model.tone_rule import CompiledRule, Wanted

REMEMBERED = 2_000
"""Clauses; a long letter has three hundred."""
SAME_WORDS = 64
"""Sets of words of the patterns; with most keys a paragraph keeps its own."""


class Place(msgspec.Struct, frozen=True):
    """Where a pattern was found: `order` counts the patterns, `swaps` is what its swap offers for these words."""

    order: int
    start: int
    end: int
    swaps: tuple[str, ...]


class _Chosen(msgspec.Struct, frozen=True):
    """Patterns that may stand in a clause, by the words in it: those that stay in it and those that may reach on."""

    narrow: tuple[int, ...]
    wide: frozenset[int]


class _Heard(msgspec.Struct, frozen=True):
    """One clause: the places in it, which words of the patterns stand there, and whom those may concern."""

    places: tuple[Place, ...]
    present: frozenset[str]
    wide: frozenset[int]
    """Patterns that may reach over its full stops: they are tried on the whole paragraph."""
    told: frozenset[int]
    """Those of them of which a branch that reaches over none stands in it."""


class _Halves(msgspec.Struct, frozen=True):
    """A pattern's branches that stay between two full stops, and those that may reach over one; none: none such."""

    narrow: re.Pattern[str] | None
    broad: re.Pattern[str] | None


class Sieve:
    """The patterns of some rules, looked up by the words without which they cannot match."""

    def __init__(self, rules: tuple[CompiledRule, ...], needed: Starts) -> None:
        self.tried = tuple((compiled, wanted) for compiled in rules for wanted in compiled.wanted)
        self._needed = needed
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        for order, (_, wanted) in enumerate(self.tried):
            for word in gate_of(wanted.needs):
                self._by_word.setdefault(word, []).append(order)
            if not wanted.needs:
                self._always.append(order)
        self._heard = lru_cache(maxsize=REMEMBERED)(self._hear)
        self._chosen = lru_cache(maxsize=SAME_WORDS)(self._choose)
        self._reaching = lru_cache(maxsize=SAME_WORDS)(self._reach)

    def places_in(self, cased: str, lower: str) -> list[Place]:
        """In the order of the patterns. `lower` is `cased` in small letters."""
        found: list[Place] = []
        present: frozenset[str] = frozenset()
        wide: frozenset[int] = frozenset()
        told: frozenset[int] = frozenset()
        for clause in clauses_in(lower):
            heard = self._heard(cased[clause.start : clause.start + len(clause.text)], clause.text, clause.first)
            found += [_moved(place, clause.start) for place in heard.places]
            present |= heard.present
            wide |= heard.wide
            told |= heard.told
        for order in self._reaching(wide, present):
            if order in told or self._reaches(order, cased, lower):
                found += self._matches(order, cased, lower, 0)
        return sorted(found, key=lambda place: (place.order, place.start))

    def _hear(self, cased: str, lower: str, first: int) -> _Heard:
        present = words_present(lower, self._needed)
        chosen = self._chosen(present)
        places = tuple(place for order in chosen.narrow for place in self._matches(order, cased, lower, first))
        told = frozenset(order for order in chosen.wide if self._stands(order, cased, lower, first))
        return _Heard(places, present, chosen.wide, told)

    def _choose(self, present: frozenset[str]) -> _Chosen:
        named = {order for word in present for order in self._by_word.get(word, ())}.union(self._always)
        wide = frozenset(order for order in named if not stays_in_clause(self.tried[order][1].source))
        return _Chosen(self._reach(named - wide, present), wide)

    def _reach(self, orders: Collection[int], present: frozenset[str]) -> tuple[int, ...]:
        """Those of some patterns that may stand where these words do."""
        return tuple(order for order in orders if may_match(self.tried[order][1].needs, present))

    def _stands(self, order: int, cased: str, lower: str, first: int) -> bool:
        """Whether a narrow branch of a wide pattern stands in a clause."""
        narrow = _halves(self.tried[order][1].source).narrow
        return narrow is not None and narrow.search(self._read(order, cased, lower), first) is not None

    def _reaches(self, order: int, cased: str, lower: str) -> bool:
        """Whether a broad branch of a wide pattern stands in a paragraph."""
        broad = _halves(self.tried[order][1].source).broad
        return (
            broad is not None
            and stands_in(broad.pattern, lower)
            and broad.search(self._read(order, cased, lower)) is not None
        )

    def _read(self, order: int, cased: str, lower: str) -> str:
        return cased if self.tried[order][0].rule.case_sensitive else lower

    def _matches(self, order: int, cased: str, lower: str, first: int) -> Iterator[Place]:
        wanted = self.tried[order][1]
        for match in wanted.pattern.finditer(self._read(order, cased, lower), first):
            start, end = marked(match)
            if start < end:
                yield Place(order, start, end, _swaps(match, wanted))


@lru_cache(maxsize=REMEMBERED)
def _halves(pattern: str) -> _Halves:
    branches = branches_of(pattern)
    narrow = [branch for branch in branches if stays_in_clause(branch)]
    return _Halves(_any(narrow), _any([branch for branch in branches if branch not in narrow]))


def _any(branches: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(branches), re.MULTILINE) if branches else None


def _moved(place: Place, by: int) -> Place:
    return Place(place.order, place.start + by, place.end + by, place.swaps) if by else place


def marked(match: re.Match[str]) -> tuple[int, int]:
    """Where a pattern names groups `words`, `words2`, …, only the one that matched is marked."""
    named = (name for name in match.re.groupindex if name.startswith("words") and match[name] is not None)
    name = next(named, None)
    return match.span(name) if name else match.span()


def _swaps(match: re.Match[str], wanted: Wanted) -> tuple[str, ...]:
    """The swap for what matched; several are parted by ` | `."""
    return () if wanted.swap is None else tuple(match.expand(option) for option in wanted.swap.split(" | "))
