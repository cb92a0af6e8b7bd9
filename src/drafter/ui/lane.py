"""A lane: one worker thread for one outside thing; the only door off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from drafter.ports import OutsideError

T = TypeVar("T")
Failed = Callable[[str], None]


class Lane(QObject):
    """Runs jobs one after the other and hands their results back on the GUI thread.

    A job gets plain values and returns one. A result whose question has changed is dropped: `ask` with a `topic`
    forgets every earlier job of the same topic that has not been answered yet.
    """

    _answered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._newest: dict[str, int] = {}
        self._count = 0
        self._pending = 0
        self._closed = False
        # Queued: a job that is done before `ask` returns would be answered in the middle of whoever asks.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None, topic: str = ""
    ) -> None:
        """Run `job` on the lane; call `done` with its result, or `failed` with a sentence for people."""
        if self._closed:
            return
        self._count += 1
        number = self._count
        if topic:
            self._newest[topic] = number
        self._pending += 1
        future = self._pool.submit(self._unless_stale, job, topic, number)
        future.add_done_callback(lambda ended: self._hand_over(ended, done, failed, topic, number))

    @property
    def busy(self) -> bool:
        return self._pending > 0

    def close(self) -> None:
        """Finish what has been asked, then end the thread. Results that come after this are dropped."""
        self._closed = True
        self._pool.shutdown(wait=True)

    def _unless_stale(self, job: Callable[[], T], topic: str, number: int) -> T | None:
        return job() if self._current(topic, number) else None

    def _current(self, topic: str, number: int) -> bool:
        return not topic or self._newest.get(topic) == number

    def _hand_over(
        self, ended: Future[Any], done: Callable[[Any], None], failed: Failed | None, topic: str, number: int
    ) -> None:
        if not self._closed:
            self._answered.emit((ended, done, failed, topic, number))

    @Slot(object)
    def _deliver(self, answer: tuple[Future[Any], Callable[[Any], None], Failed | None, str, int]) -> None:
        ended, done, failed, topic, number = answer
        self._pending -= 1
        if self._closed or not self._current(topic, number):
            return
        self._newest.pop(topic, None)
        error = ended.exception()
        if error is None:
            done(ended.result())
        elif isinstance(error, OutsideError) and failed is not None:
            failed(str(error))
        else:
            raise error


@dataclass(frozen=True)
class Lanes:
    """Those that the desk works with: what is read, what is written down, the checks, and what texts mean."""

    reading: Lane
    writing: Lane
    checking: Lane
    meaning: Lane
