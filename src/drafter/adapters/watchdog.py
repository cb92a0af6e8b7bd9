"""A watchdog: bites when it has not been fed for so many seconds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from types import TracebackType


class Watchdog:
    """Watches over the body of a `with`; `bitten` says whether it was too late."""

    def __init__(self, seconds: float, bite: Callable[[], None]) -> None:
        self.bitten = False
        self._seconds = seconds
        self._bite = bite
        self._until = time.monotonic() + seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watchdog:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()

    def feed(self) -> None:
        self._until = time.monotonic() + self._seconds

    def _watch(self) -> None:
        while not self._over.wait(max(0.0, self._until - time.monotonic())):
            if time.monotonic() >= self._until:
                self.bitten = True
                self._bite()
                return
