"""Words by which people, kin and things are known in letters and in what customers write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from drafter.model.base import Value

_COMMA = re.compile(r",(?!\d*\})")
"""Between two words; not the comma of `{0,4}`."""
_NOTHING = "(?!)"
_MEANS_MORE = frozenset(r"\.^$*+?{}[]|()")
"""Characters that stand for something else in an expression; a word without them is itself."""


class ChineseKin(Value, frozen=True):
    """`said`: courteous words for them; `yours`: words for them behind "your"; `told`: words by which the customer may
    have spoken of them; `adult`: a companion whom the list of passengers may show, though no word tells of them."""

    told: str
    said: str = ""
    yours: str = ""
    adult: bool = False


class Choice(Value, frozen=True):
    """Words that exclude one another before the same thing, or before any word that does not begin as in `any_but`;
    `colours`: the colours as well; `chinese`: joined to the thing; `ordinal`: words that stand in many places."""

    words: str = ""
    things: str = ""
    any_but: str = ""
    colours: bool = False
    chinese: bool = False
    ordinal: bool = False


class Opposites(Value, frozen=True):
    """Words of which a thing bears one only, by commas, each with its other forms after a stroke; `alone`: they stand
    for the thing itself; `shared`: words that the letter's sentence and the customer's need in common."""

    words: str
    alone: bool = False
    shared: int = 0

    @property
    def sides(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(form.strip() for form in side.split("|")) for side in self.words.split(","))


class FactWords(Value, frozen=True, eq=False):
    """Words by commas, each written as an expression; known by its identity, since it is read once."""

    men: str = ""
    women: str = ""
    anybody: str = ""
    kin: tuple[dict[str, str], ...] = ()
    """Kin taken for one another, each with what the customer may have called them."""
    never_in_general: str = ""
    relations: tuple[dict[str, str], ...] = ()
    """Relations taken for one another, each with its words."""
    chinese_kin: tuple[ChineseKin, ...] = ()
    chinese_relatives: str = ""
    chinese_named_kin: tuple[str, ...] = ()
    """Words before a name, each row for what may be said of the same person."""
    chinese_children: str = ""
    colours: str = ""
    choices: tuple[Choice, ...] = ()
    opposites: tuple[Opposites, ...] = ()
    bags: str = ""
    listed: str = ""
    """What a letter counts of its own."""
    chinese_colours: str = ""
    named_places: str = ""
    kinds_of_place: str = ""
    same_places: tuple[str, ...] = ()
    """Towns that go by several names, a row for each."""
    airports: Mapping[str, str] = {}


@lru_cache(maxsize=1024)
def words_in(text: str) -> tuple[str, ...]:
    return tuple(word for one in _COMMA.split(text) if (word := one.strip()))


@lru_cache(maxsize=1024)
def either(text: str) -> str:
    """An expression for one of the words; where there are none, one that never matches."""
    return "|".join(words_in(text)) or _NOTHING


def check_words(words: FactWords) -> None:
    """Raises ValueError where a word cannot be read as an expression, or where it would be found everywhere."""
    for where, text in _texts(words):
        for word in words_in(text):
            if _MEANS_MORE.isdisjoint(word):
                continue
            try:
                found = re.compile(word).match("")
            except re.error as error:
                raise ValueError(f"`{where}`: {word}: {error}") from None
            if found:
                raise ValueError(f"`{where}`: {word} stands for nothing")


def _texts(words: FactWords) -> Iterator[tuple[str, str]]:
    for name in words.__struct_fields__:
        value = getattr(words, name)
        for one in value if isinstance(value, tuple) else (value,):
            fields = {} if isinstance(one, str) else one if isinstance(one, Mapping) else _fields(one)
            yield from ((name, text) for text in fields.values() if isinstance(text, str))
            if isinstance(one, str):
                yield name, one


def _fields(value: Value) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__struct_fields__}
