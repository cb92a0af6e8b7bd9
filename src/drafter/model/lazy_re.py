"""Regular expressions that are made ready at their first use: the readers have eight hundred, and most starts of the
program need few. Stands in for `re` where a module keeps its expressions in constants."""

from __future__ import annotations

import re
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    A,
    I,
    M,
    Match,
    Pattern,
    S,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
    subn,
)
from typing import Any, cast

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "A",
    "I",
    "M",
    "Match",
    "Pattern",
    "S",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
    "subn",
]

_DEEDS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "groups", "groupindex")


class _Unmade:
    """Has the words of its expression from the start; once it is asked for more it is like the expression itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _DEEDS:
            raise AttributeError(name)
        made = re.compile(self.pattern, self.flags)
        self.__dict__.update({deed: getattr(made, deed) for deed in _DEEDS})
        return self.__dict__[name]


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As `re.compile`, but what is wrong with the expression shows at its first use."""
    return cast(Pattern[str], _Unmade(pattern, int(flags)))
