"""What drafter and the meaning child say to each other."""

from __future__ import annotations

import msgspec


class Embed(msgspec.Struct, frozen=True, kw_only=True, tag="embed"):
    """The vectors, one behind the other, as float32 of this machine; with `quietly` they are only remembered."""

    texts: list[str]
    quietly: bool = False


class Compare(msgspec.Struct, frozen=True, kw_only=True, tag="compare"):
    """The cosine of every left text with every right text, row by row, as float32 of this machine."""

    left: list[str]
    right: list[str]
