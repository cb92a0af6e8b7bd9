"""What the sentence encoder has said of the letter's sentences: asked behind the checks, and never waited for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter.steps import flow
from drafter.ui.desk.sitting import Sitting


class ToldSentences:
    """Each sentence is asked about once a case. Where nobody answers, `so_far` is None: words judge alone."""

    def __init__(self, sitting: Sitting, heard: Callable[[], None]) -> None:
        """`heard` is called once there is something new to judge by."""
        self._sitting, self._heard = sitting, heard
        self._said: dict[str, Sequence[float]] = {}
        self._in_vain = False
        sitting.left.connect(self._begin_anew)

    @property
    def so_far(self) -> Mapping[str, Sequence[float]] | None:
        return None if self._in_vain else dict(self._said)

    def ask(self, sentences: Sequence[str]) -> None:
        """About those that are new; an answer that comes after the next question is dropped."""
        line = flow.tone_line(self._sitting.book)
        new = tuple(one for one in sentences if one not in self._said)
        if line is None or not new or self._in_vain:
            return
        sitting, tell = self._sitting, self._sitting.services.tell
        sitting.ask(sitting.lanes.meaning, lambda: tell(new, line), self._take, self._go_on_by_words, topic="tone")

    def _take(self, told: Mapping[str, Sequence[float]] | None) -> None:
        self._said |= told or {}
        self._in_vain = told is None
        self._heard()

    def _go_on_by_words(self, sentence: str) -> None:
        """Nothing that must be read: the letter is checked all the same."""
        self._in_vain = True
        self._heard()

    def _begin_anew(self) -> None:
        self._said, self._in_vain = {}, False
