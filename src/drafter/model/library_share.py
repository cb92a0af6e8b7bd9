"""What sharing the library through a git server brought: texts that came, texts that went, and what both changed."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value

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
