"""A store that is open: its connections, who acts, and the clock; what every part of the front stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from drafter.adapters.case_store.opening import Connections
from drafter.adapters.case_store.trail import Stamp


def utc_now() -> datetime:
    return datetime.now(UTC)


class OpenStore:
    """Usable from several threads (one writes at a time) and by several windows on one file.

    Everything that writes is on the disk when it returns. Whatever the world does wrong is an OutsideError.
    """

    def __init__(self, connections: Connections, person: str, now: Callable[[], datetime]) -> None:
        self.connections = connections
        self.person = person
        """Who signs the audit trail; may be set when another person takes the seat."""
        self._now = now

    @classmethod
    def open(
        cls, path: Path, person: str = "", now: Callable[[], datetime] = utc_now, wait_seconds: float = 5.0
    ) -> Self:
        """Opens the store, or makes a new one. `wait_seconds`: how long to wait for another writer."""
        return cls(Connections(path, wait_seconds), person, now)

    @property
    def path(self) -> Path:
        return self.connections.path

    @property
    def notice(self) -> str | None:
        """What the person should know about this store (network drive, old SQLite); None when all is well."""
        return self.connections.notice

    @contextmanager
    def batch(self, doing: str) -> Iterator[None]:
        """Several saves as one: all on the disk at the end, or none. Keep it short, since others wait."""
        with self.connections.writing(doing):
            yield

    def close(self) -> None:
        self.connections.close()

    def _stamp(self) -> Stamp:
        return Stamp(by=self.person, moment=self._now(), origin=self.connections.origin)
