"""A child process with a watchdog: ask it something, and lose at most a few seconds when it hangs or dies."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Literal

import msgspec

from drafter.adapters.child_wire import FrameBrokenError, read_frame, write_frames
from drafter.adapters.process_tree import end_tree
from drafter.adapters.watchdog import Watchdog

_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds a child may take to start and to answer, its memory, and how often it may be started again."""

    start: float = 20.0
    answer: float = 2.0
    unsettled: float = 10.0
    """Instead of `answer`, as long as the child says that it has still to settle."""
    megabytes: int = 2048
    restarts: int = 3
    forgiven_after: int = 200
    """So many good answers in a row wipe out earlier restarts: a long day is not one letter."""


class ChildLostError(Exception):
    """The child hung, ended, or may not be started again; the next question may find a new one."""

    def __init__(self, how: Literal["hung", "ended", "given up", "closed"]) -> None:
        super().__init__(how)
        self.how = how


class ChildRefusedError(Exception):
    """The child is well and says in a sentence why it has no answer."""


def command_for(service: str, megabytes: int) -> list[str]:
    """How to start a child: the bundled program itself with `--child`, or this Python without the working directory
    on its path (a letter's folder may hold a harper.py)."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", service, str(megabytes)]
    return [sys.executable, "-P", "-m", "drafter.adapters.child_main", service, str(megabytes)]


class Child:
    """Started with the first question. One question at a time; `close` may be called from any thread at any moment."""

    def __init__(self, command: Sequence[str], opening: bytes = b"", limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.starts = 0
        """How often it has been started: whoever has told a child something must say it again to the next."""
        self._command = tuple(command)
        self._opening = opening
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._lost = 0
        self._good = 0
        self._closed = False
        self._settled = False
        self._refused: str | None = None

    @property
    def pid(self) -> int | None:
        process = self._process
        return process.pid if process is not None else None

    def ready(self) -> None:
        """Start it unless it runs. Raises as `ask` does."""
        with self._turn:
            self._running()

    def prepare(self) -> None:
        """As `ready`; what goes wrong is raised when it is asked."""
        with suppress(ChildLostError, ChildRefusedError):
            self.ready()

    def ask(self, question: bytes, seconds: float | None = None) -> bytes:
        """The child's answer. Raises ChildLostError when it did not answer in time or died, ChildRefusedError when it
        could not; `seconds` where this question may take longer than most."""
        answers: list[bytes] = []
        with self._turn:
            process = self._running()
            self._exchange(process, [question], max(seconds or 0.0, self._usual()), answers)
        return answers[0]

    def ask_all(self, questions: Sequence[bytes]) -> tuple[list[bytes], ChildLostError | None]:
        """Many questions at once, so that neither side waits for the other in between. Each answer has its own time.
        When the child is lost: the answers so far, and how; the next question is then the one to blame."""
        answers: list[bytes] = []
        with self._turn:
            process = self._running()
            try:
                self._exchange(process, questions, self._usual(), answers)
            except ChildLostError as lost:
                return answers, lost
            return answers, None

    def close(self) -> None:
        """End it now, even in the middle of an answer; it is not started again."""
        self._closed = True
        self._end_process()

    def _end_process(self) -> None:
        process = self._process
        if process is not None:
            end_tree(process.pid)
            _buried(process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        if self._refused is not None:
            raise ChildRefusedError(self._refused)
        if self._process is not None:
            self._bury(self._process)
        if self._closed:
            raise ChildLostError("closed")
        if self._lost > self.limits.restarts:
            raise ChildLostError("given up")
        return self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        self.starts += 1
        self._process = _spawned(self._command)
        if self._closed:
            self._bury(self._process)
            raise ChildLostError("closed")
        try:
            self._exchange(self._process, [self._opening], self.limits.start, [])
        except ChildRefusedError as refused:
            self._refused = str(refused)
            self._end_process()
            raise
        return self._process

    def _usual(self) -> float:
        return self.limits.answer if self._settled else self.limits.unsettled

    def _exchange(
        self, process: subprocess.Popen[bytes], questions: Sequence[bytes], seconds: float, answers: list[bytes]
    ) -> None:
        """Put the answers into `answers` as they come, so that those before a loss are not lost with it."""
        assert process.stdin is not None
        assert process.stdout is not None
        refused: str | None = None
        with Watchdog(seconds, lambda: end_tree(process.pid)) as watchdog:
            try:
                write_frames(process.stdin, b"?", questions)
                for _ in questions:
                    kind, body = read_frame(process.stdout)
                    watchdog.feed()
                    self._settled = kind == b"+"
                    refused = body.decode() if kind == b"-" else refused
                    answers.append(body)
            except (FrameBrokenError, OSError, ValueError):
                self._bury(process)
                raise ChildLostError("closed" if self._closed else "hung" if watchdog.bitten else "ended") from None
        if refused is not None:
            raise ChildRefusedError(refused)
        self._count_good(len(questions))

    def _bury(self, process: subprocess.Popen[bytes]) -> None:
        if self._process is process:
            self._process = None
            self._lost += 1
            self._good = 0
        end_tree(process.pid)
        _buried(process)

    def _count_good(self, answers: int) -> None:
        self._good += answers
        if self._good >= self.limits.forgiven_after:
            self._lost = self._good = 0


def _spawned(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """In a session of its own, so that Ctrl+C in a terminal is ours alone and that its own children die with it."""
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=sys.platform != "win32",
        creationflags=_NO_WINDOW,
        env=environment,
    )


def _buried(process: subprocess.Popen[bytes]) -> None:
    """No zombie and no open pipe is left behind."""
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError, ValueError):
                pipe.close()
