"""Which concerns the taught reader takes for left out: asked behind the checks, and never waited for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter.steps import flow
from drafter.ui.desk.sitting import Sitting

Read = Mapping[str, float]


class ReadConcerns:
    """What is shown of each concern is read once a case; without the encoder the ledger does without the reader."""

    def __init__(self, sitting: Sitting, heard: Callable[[], None]) -> None:
        """`heard` is called once something was read that the last check did not know."""
        self._sitting, self._heard = sitting, heard
        self._read: dict[str, float] = {}
        sitting.left.connect(self._begin_anew)

    @property
    def so_far(self) -> Read:
        return dict(self._read)

    def ask(self, shown: Sequence[str]) -> None:
        """About what is new; an answer that comes after the next question is dropped."""
        sitting = self._sitting
        new = tuple(one for one in shown if one not in self._read)
        line, tell = flow.reader_line(sitting.book), sitting.services.tell
        if not new or line is None:
            return

        def job() -> Read:
            return flow.read_by(tell(new, line) or {})

        sitting.ask(sitting.lanes.meaning, job, self._take, lambda sentence: None, topic="concerns")

    def _take(self, read: Read) -> None:
        self._read |= read
        if read:
            self._heard()

    def _begin_anew(self) -> None:
        self._read = {}
