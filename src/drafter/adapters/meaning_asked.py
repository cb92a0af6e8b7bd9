"""What drafter and the meaning child say to each other."""

from __future__ import annotations

import msgspec


class Begin(msgspec.Struct, frozen=True, kw_only=True):
    """What the child is told at its start. `folder`: where the vectors of sayings are kept; empty: nowhere. `readers`:
    where the taught readers of sentences lie."""

    folder: str = ""
    readers: str = ""


class Embed(msgspec.Struct, frozen=True, kw_only=True, tag="embed"):
    """The vectors, one behind the other, as float32 of this machine; with `quietly` they are only remembered. With
    `ours` the texts are the library's own, and their vectors may be kept on disk; a customer's never are."""

    texts: list[str]
    quietly: bool = False
    ours: bool = False


class Sort(msgspec.Struct, frozen=True, kw_only=True, tag="sort"):
    """Five float32 for each kind, 0 to the highest of `kinds`: the mean and the best over the passages of what a
    straight line through the sayings makes of them, the highest cosine of any saying with any passage, the number
    of that saying, and the number of the passage that speaks most for the kind: the first, which is the beginning as a
    whole, only where it stands alone. `kinds`: one for each saying. `caution`: how little the line
    bends towards single sayings."""

    passages: list[str]
    sayings: list[str]
    kinds: list[int]
    caution: float


class Weigh(msgspec.Struct, frozen=True, kw_only=True, tag="weigh"):
    """Two float32 for each kind: what a line learned beforehand makes of the passages, half of the first (the beginning
    as a whole) and half of their mean; and the number of the passage that speaks most for it, as in `Sort`. `line`:
    float16, a row for each dimension and one for the bias, a column for each kind."""

    passages: list[str]
    line: bytes
    kinds: int


class Tell(msgspec.Struct, frozen=True, kw_only=True, tag="tell"):
    """For each text a float32 for each kind: what a line learned beforehand makes of it alone. `line` as in `Weigh`,
    `through` and `among` as in `Line`."""

    texts: list[str]
    line: bytes
    kinds: int
    through: bytes = b""
    among: bool = False


class Judge(msgspec.Struct, frozen=True, kw_only=True, tag="judge"):
    """For each text a float32 for each of `kinds`: what the taught reader of this name makes of it."""

    texts: list[str]
    reader: str
    kinds: tuple[str, ...]


class Align(msgspec.Struct, frozen=True, kw_only=True, tag="align"):
    """How much of what each left text says each right text says too, 0 to 1, row by row, as float32."""

    left: list[str]
    right: list[str]


class Compare(msgspec.Struct, frozen=True, kw_only=True, tag="compare"):
    """The cosine of every left text with every right text, row by row, as float32 of this machine."""

    left: list[str]
    right: list[str]
