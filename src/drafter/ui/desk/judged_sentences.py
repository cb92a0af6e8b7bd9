"""Which sentences of the letter are like a fault of tone: judged behind the checks, and never waited for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter.model.tone_weights import Likeness
from drafter.steps import flow
from drafter.ui.desk.sitting import Sitting

Judged = Mapping[str, Likeness]


class JudgedSentences:
    """Each sentence is judged once a case: by meaning and words, or by words alone where the encoder cannot be had."""

    def __init__(self, sitting: Sitting, heard: Callable[[], None]) -> None:
        """`heard` is called once something was judged that the last check did not know."""
        self._sitting, self._heard = sitting, heard
        self._judged: dict[str, Likeness] = {}
        self._by_words = False
        sitting.left.connect(self._begin_anew)

    @property
    def so_far(self) -> Judged:
        return dict(self._judged)

    def ask(self, sentences: Sequence[str], language: str) -> None:
        """About those that are new; an answer that comes after the next question is dropped."""
        sitting, book = self._sitting, self._sitting.book
        new = tuple(one for one in sentences if one not in self._judged)
        line, tell = flow.tone_line(language, book), sitting.services.tell
        if not new or line is None:
            return
        by_words = self._by_words

        def job() -> Judged:
            return flow.judged(new, None if by_words else tell(new, line), language, book)

        def go_on_by_words(sentence: str) -> None:
            """Nothing that must be read: the letter is checked all the same."""
            self._by_words = True
            self.ask(sentences, language)

        sitting.ask(sitting.lanes.meaning, job, self._take, go_on_by_words, topic="tone")

    def _take(self, judged: Judged) -> None:
        self._judged |= judged
        if judged:
            self._heard()

    def _begin_anew(self) -> None:
        self._judged, self._by_words = {}, False
