"""A text cut at its full stops, and which expressions may be tried on each part alone: what was found in a part that
has not changed then still holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import msgspec

from drafter.model import lazy_re as re

_STOPS = ".!?"
_NOTHING = ("", *_STOPS)
_CLAUSE = re.compile(r"[^.!?]*[.!?]?")
_PART = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:[:=!>]|<[=!]|P<\w+>|P=\w+\)|[a-z-]+:)|.", re.DOTALL
)  # an escaped letter, a class, the opening of a group with its signs, or one letter
_NO_LETTER = frozenset("()|^$*+?{}")


class Clause(msgspec.Struct, frozen=True):
    """From behind one full stop up to the next, both included, so that an expression sees what stands at its edges.

    `start`: where in the whole text `text` begins; `first`: where in `text` a match may begin.
    """

    start: int
    text: str
    first: int


def clauses_in(text: str) -> Iterator[Clause]:
    """Every part that holds more than its stop; a figure's point parts as well."""
    for found in _CLAUSE.finditer(text):
        start, end = found.span()
        if text[start:end] not in _NOTHING:
            before = 1 if start else 0
            yield Clause(start - before, text[start - before : end], before)


@lru_cache(maxsize=4096)
def stays_in_clause(pattern: str) -> bool:
    """Whether no part of the expression can take in a full stop or look beyond one: then each of its matches lies
    between two, and nothing beyond them matters to it. Sometimes False where it would be safe, never True where it is
    not."""
    groups, before = [""], ""
    for part, after in pairwise([*_PART.findall(pattern), ")"]):
        if part.startswith("(") and not part.endswith(")"):
            groups.append(part)
        elif part == ")":
            groups.pop()
        elif _takes_a_stop(part) and not _only_looks(groups[-1], before, after):
            return False
        before = part
    return True


def _only_looks(group: str, before: str, after: str) -> bool:
    """Whether a part sees no more than one stop at the edge of a match: it ends what is looked for ahead, or begins
    what is looked for behind."""
    ahead = group in ("(?=", "(?!") and after in "|)"
    behind = group in ("(?<=", "(?<!") and (before == group or before == "|") and after not in "{?*+"
    return ahead or behind


@lru_cache(maxsize=2048)
def _takes_a_stop(part: str) -> bool:
    if part in _NO_LETTER or part.startswith("(?") or re.fullmatch(r"\\[1-9]", part):
        return False
    by_number = re.fullmatch(r"\\[xuUN0]", part) is not None
    return by_number or any(re.fullmatch(part, stop) for stop in _STOPS)
