"""What a command of drafter answers a caller."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec


class Told(msgspec.Struct, frozen=True):
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Ask = Callable[..., Told]
