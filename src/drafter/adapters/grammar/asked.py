"""What drafter and a grammar child say to each other."""

from __future__ import annotations

import msgspec

from drafter.adapters.grammar.rules import EngineRules
from drafter.ports import GrammarHit


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """Sent once. `address` or `folder` only for LanguageTool: a server that runs, or where its jar files lie."""

    rules: EngineRules
    address: str | None = None
    folder: str | None = None
    java: str | None = None
    settles: bool = True
    """Whether slow tables are built in the first pause, for letters to come; a command that ends soon wants none."""
    seconds: float = 15.0
    """How long one answer of a server may take: the first in a variant of English costs it several."""


class Use(msgspec.Struct, frozen=True, kw_only=True, tag="use"):
    """From now on: this variant of English, and these words are right. May take as long as a start."""

    dialect: str
    words: tuple[str, ...]


class Look(msgspec.Struct, frozen=True, kw_only=True, tag="look"):
    """Look at one piece of text."""

    text: str


Question = Use | Look


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """`foreign`: too many of its words are unknown for this to be English, so nothing was looked at."""

    hits: tuple[GrammarHit, ...] = ()
    foreign: bool = False
