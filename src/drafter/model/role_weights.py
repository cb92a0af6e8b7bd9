"""What speaks for a value of the case being the one that a letter means, as learned from letters of known facts."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.base import Value


class RoleWeights(Value, frozen=True):
    """`signs`: by kind of value, how much each sign of agreement weighs. `bounds`: by kind, how far another value must
    fit a letter's words better than the one that stands there; a kind without one is never remarked on.

    `rarity`: how much it says, 0 to 1, that a word (by its stem) stands in both; 1 for words that are not here.
    `families`: the groups of the travel thesaurus that a stem belongs to."""

    signs: Mapping[str, Mapping[str, float]] = {}
    bounds: Mapping[str, float] = {}
    rarity: Mapping[str, float] = {}
    families: Mapping[str, tuple[str, ...]] = {}
