"""The rules by which a case is classified: categories and flags with their cues, and what a grave flag asks for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

import msgspec

from drafter.model.base import Value
from drafter.model.category_weights import CategoryWeights
from drafter.model.circumstances import CauseKind
from drafter.model.classification import FlagId
from drafter.model.cues import ConcernCues
from drafter.model.deadlines import DeadlineFile
from drafter.model.phrases import Book, book_of, phrase_of

DotCategory = Literal[
    "flight_problems", "oversales", "reservations", "fares", "refunds", "baggage", "customer_service", "disability",
    "wheelchair_handling", "advertising", "discrimination", "animals", "other",
]  # fmt: skip
STRONG, USUAL, WEAK = 3.0, 1.5, 0.6


class Cues(Value, frozen=True):
    """Phrases by how loudly they speak; `not_when` are idioms and other people's matters that mean something else."""

    strong: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()

    @property
    def weighed(self) -> tuple[tuple[str, float], ...]:
        levels = ((self.strong, STRONG), (self.usual, USUAL), (self.weak, WEAK))
        return tuple((say, weight) for says, weight in levels for say in says)


class Category(Value, frozen=True):
    """What a concern can be about. `severity` 1 to 5 is where a case of it starts; `merged_into` replaces it."""

    id: str
    name: dict[str, str] = {}
    """By language: `en`, `zh-Hant-HK`."""
    parent: str | None = None
    dot: DotCategory = "other"
    severity: int = 1
    loudness: float = 1.0
    """How far its cues count against those of others: a call centre is named in most complaints, whatever about."""
    merged_into: str | None = None
    customers_write: tuple[str, ...] = ()
    """Sentences that mean this category, in words that need not hold a cue."""
    cues: Cues = Cues()


class Group(Value, frozen=True):
    id: str
    name: dict[str, str] = {}


class CategoryFile(Value, frozen=True):
    """`resources/categories.yaml`. `unsaid`: where a complaint belongs that no cue speaks for, and its weight before a
    word is read."""

    categories: tuple[Category, ...] = ()
    groups: tuple[Group, ...] = ()
    unsaid: str = "other"
    unsaid_weight: float = 0.0
    elsewhere: tuple[str, ...] = ()
    """Phrases whose words are about another company or another time, for every category."""
    causes: dict[CauseKind, tuple[str, ...]] = {}
    """How customers tell a cause they were given."""
    cabins: dict[str, tuple[str, ...]] = {}


class FlagRule(Value, frozen=True):
    """A flag fires when its cues weigh `fires_at` together. `severity`: the least that a case with it has."""

    id: FlagId
    name: dict[str, str] = {}
    fires_at: float = STRONG
    severity: int = 1
    spared_by_praise: bool = False
    """True where thanks in the same sentence mean that all went well ("thank you for helping when she fainted")."""
    channels: tuple[str, ...] = ()
    """Channels that raise the flag by themselves."""
    cues: Cues = Cues()


class FlagFile(Value, frozen=True):
    """`resources/flags.yaml`. `impact`: words that raise the severity by one."""

    flags: tuple[FlagRule, ...] = ()
    praise: tuple[str, ...] = ()
    impact: tuple[str, ...] = ()


class Route(Value, frozen=True):
    """Who handles a case with this flag, and what to do first. `withholds`: no template until a route is chosen."""

    flag: FlagId
    who: str
    steps: tuple[str, ...]
    withholds: bool = True
    within_hours: int | None = None


class RouteFile(Value, frozen=True):
    """`resources/routes.yaml`."""

    routes: tuple[Route, ...] = ()


class ClassifyRules(msgspec.Struct, frozen=True, dict=True, kw_only=True):
    """Everything `classify` goes by, read once from the rule files; its books are built once, when first needed."""

    categories: CategoryFile = CategoryFile()
    flags: FlagFile = FlagFile()
    routes: tuple[Route, ...] = ()
    deadlines: DeadlineFile = DeadlineFile()
    concerns: ConcernCues = ConcernCues()
    lessons: CategoryWeights = CategoryWeights()
    """What single words say of a matter, learned from sentences written for every category."""

    def resolve(self, category: str) -> str:
        """The id a category goes by today: merges followed; an unknown id stays as it is."""
        seen = {category}
        while (known := self.by_id.get(category)) and known.merged_into and known.merged_into not in seen:
            category = known.merged_into
            seen.add(category)
        return category

    def route_for(self, flag: str) -> Route | None:
        return next((route for route in self.routes if route.flag == flag), None)

    @cached_property
    def by_id(self) -> Mapping[str, Category]:
        return {category.id: category for category in self.categories.categories}

    @cached_property
    def customers_write(self) -> tuple[tuple[str, str], ...]:
        """Every such sentence with the category it speaks for today."""
        every = self.categories.categories
        return tuple((self.resolve(one.id), saying) for one in every for saying in one.customers_write)

    @cached_property
    def category_book(self) -> Book:
        """Cues of merged categories speak for the one they were merged into."""
        return book_of(
            phrase_of(say, self.resolve(category.id), weight * category.loudness)
            for category in self.categories.categories
            for say, weight in category.cues.weighed
        )

    @cached_property
    def category_idioms(self) -> Book:
        """What does not count for a category; with an empty owner, for any."""
        own = ((self.resolve(item.id), say) for item in self.categories.categories for say in item.cues.not_when)
        return book_of(
            phrase_of(say, owner) for owner, say in (*(("", say) for say in self.categories.elsewhere), *own)
        )

    @cached_property
    def cause_book(self) -> Book:
        return book_of(phrase_of(say, kind) for kind, says in self.categories.causes.items() for say in says)

    @cached_property
    def cabin_book(self) -> Book:
        return book_of(phrase_of(say, cabin) for cabin, says in self.categories.cabins.items() for say in says)

    @cached_property
    def flag_book(self) -> Book:
        return book_of(
            phrase_of(say, flag.id, weight) for flag in self.flags.flags for say, weight in flag.cues.weighed
        )

    @cached_property
    def flag_idioms(self) -> Book:
        return book_of(phrase_of(say, flag.id) for flag in self.flags.flags for say in flag.cues.not_when)

    @cached_property
    def praise_book(self) -> Book:
        return book_of(phrase_of(say) for say in self.flags.praise)

    @cached_property
    def impact_book(self) -> Book:
        return book_of(phrase_of(say) for say in self.flags.impact)
