"""Things of one kind that a letter may take for one another: tea for coffee, a wrist for an ankle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

import msgspec

from drafter.model.base import Value
from drafter.model.fact_words import FactWords
from drafter.model.role_weights import RoleWeights
from drafter.model.stray_weights import StrayWeights


class Family(Value, frozen=True):
    """`things`: by commas, each with its other names after a stroke; `shared`: how many other words two sentences
    need in common; `capital`: names, which count only where they are written with a capital."""

    things: str
    shared: int = 1
    capital: bool = False

    @property
    def names(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(name.strip() for name in one.split("|")) for one in self.things.split(","))


_HISSING = ("s", "x", "z", "ch", "sh", "o")
"""Ends of words that take "es" in the plural."""
Sex = Literal["woman", "man"]


class Thing(Value, frozen=True):
    kind: str
    name: str


class KindsOfThings(msgspec.Struct, frozen=True, eq=False):
    """`named`: what goes by these words (in lower case, one or several of it); `shared`: by kind; `capital`: kinds of
    names; `no_names`: words with a capital that name nobody, in lower case; `given`: given names, in lower case, and
    whose they are: a woman's, a man's, or either's."""

    named: Mapping[str, tuple[Thing, ...]] = {}
    beginnings: Mapping[str, int] = {}
    """First words, each with the number of words of the longest name that begins with it."""
    shared: Mapping[str, int] = {}
    capital: frozenset[str] = frozenset()
    no_names: frozenset[str] = frozenset()
    given: Mapping[str, Sex | None] = {}
    general: Mapping[str, frozenset[str]] = {}
    """What goes by a more general word, all in lower case: a sari is a dress."""
    words: FactWords = FactWords()
    """Of people, kin and things; from a file of its own."""
    roles: RoleWeights = RoleWeights()
    """What was learned of values that a letter may take for one another; from a file of its own."""
    strays: StrayWeights = StrayWeights()
    """What was learned of names that stand nowhere in the case; from a file of its own."""
    stray_figures: StrayWeights = StrayWeights()
    """What was learned of figures that the case tells otherwise or not at all; from a file of its own."""
    stray_figures_zh: StrayWeights = StrayWeights()
    """The same of Chinese letters."""

    def stray_figures_in(self, language: str) -> StrayWeights:
        """Those of the letter's language; of one that nothing was learned of, none."""
        known = {"en": self.stray_figures, "zh": self.stray_figures_zh}
        return known.get(language[:2].lower(), StrayWeights())


def kinds_from(
    families: Mapping[str, Family], no_names: str = "", given: Mapping[str, Sex | None] = MappingProxyType({})
) -> KindsOfThings:
    """Raises ValueError where a name is empty or stands twice in its family."""
    named: dict[str, dict[Thing, None]] = {}
    for kind, family in families.items():
        taken: set[str] = set()
        for names in family.names:
            for word in names:
                if not word or word in taken:
                    raise ValueError(f"`{kind}`: " + (f"{word} stands twice" if word else "a name is empty"))
                taken.add(word)
                for form in _forms(word):
                    named.setdefault(form, {})[Thing(kind=kind, name=names[0])] = None
    return KindsOfThings(
        named={word: tuple(things) for word, things in named.items()},
        beginnings=_beginnings(named),
        shared={kind: family.shared for kind, family in families.items()},
        capital=frozenset(kind for kind, family in families.items() if family.capital),
        no_names=frozenset(word.casefold() for one in no_names.split(",") if (word := one.strip())),
        given=given,
    )


def general_from(rows: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """By every form of the general word, every form of what goes by it."""
    return {
        form: frozenset(own for name in names.split(",") for own in _forms(name.strip()))
        for words, names in rows.items()
        for word in words.split("|")
        for form in _forms(word.strip())
    }


def given_from(women: str, men: str, either: str) -> Mapping[str, Sex | None]:
    """Raises ValueError where a name stands twice."""
    kinds: tuple[tuple[str, Sex | None], ...] = ((women, "woman"), (men, "man"), (either, None))
    given: dict[str, Sex | None] = {}
    for names, sex in kinds:
        for name in filter(None, (one.strip().casefold() for one in names.split(","))):
            if name in given:
                raise ValueError(f"{name} stands twice")
            given[name] = sex
    return given


def _beginnings(names: Iterable[str]) -> Mapping[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _forms(word: str) -> tuple[str, ...]:
    """The word and its plurals."""
    folded = word.casefold()
    if not folded[-1].isascii():
        return (folded,)
    many = (f"{folded[:-1]}ies",) if folded.endswith("y") else ()
    hissed = (f"{folded}es",) if folded.endswith(_HISSING) else ()
    return (folded, f"{folded}s", *hissed, *many)
