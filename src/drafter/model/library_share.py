"""What came of moving the library: through a git server (what came, what went, what both changed), or from a file."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value
from drafter.model.template import Rejected

Choice = Literal["mine", "theirs"]


class Conflict(Value, frozen=True):
    """A text that was changed here and elsewhere; None where that side took it away."""

    path: str
    mine: str | None
    theirs: str | None


class Shared(Value, frozen=True):
    """`came`: paths that are new or changed here now; `went`: whether the server has our changes. With `conflicts`
    nothing has been changed yet: each needs a choice first."""

    came: tuple[str, ...] = ()
    went: bool = False
    conflicts: tuple[Conflict, ...] = ()


class Imported(Value, frozen=True):
    """What an import did: files in force at once (into a library without a text of its own), files that ask for review,
    files that were there already, and every file refused with its reason."""

    written: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    refused: tuple[Rejected, ...] = ()
