"""What the outside says about a letter text: grammar from the engine, other customers' facts from the store,
and how near each concern is to each passage from the meaning engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from drafter.adapters.grammar.findings import findings_from
from drafter.model.case import Case
from drafter.model.checking import Foreign
from drafter.model.draft import Draft
from drafter.model.meaning import Compared, Line
from drafter.model.reading.leak_keys import are_shared, candidate_keys, foreign_in, leak_keys_of
from drafter.model.tone_weights import Likeness
from drafter.ports import Grammar, Meaning, OutsideError
from drafter.steps.flow import (
    Handbook,
    Outside,
    Seat,
    concerns_to_read,
    house_words,
    judged,
    read_by,
    reader_line,
    sentences_to_tell,
    texts_to_compare,
    tone_line,
)

Leaks = Callable[[str, Case], tuple[Foreign, ...]]
Meant = Mapping[str, Sequence[float]]
Tell = Callable[[tuple[str, ...], Line], Meant | None]
Similar = Callable[[tuple[str, ...], tuple[str, ...]], Compared]
_HAN_WORD = 2
"""Characters of a Chinese word as it is compared by itself."""


def nothing_foreign(text: str, case: Case) -> tuple[Foreign, ...]:
    return ()


class LeakIndex(Protocol):
    """The part of the store that knows whose a name or number is."""

    def foreign_keys(self, keys: Iterable[str], not_case_id: str | None) -> dict[str, tuple[str, ...]]: ...


def leaks_from(index: LeakIndex) -> Leaks:
    """Looks a letter's names, references, bookings, flights on dates and memberships up among the other cases; what
    belongs to a case that this one is linked to is the customer's own."""

    def leaks(text: str, case: Case) -> tuple[Foreign, ...]:
        found = index.foreign_keys(candidate_keys(text), case.id)
        linked = {link.reference for link in case.links}
        owners = {
            key: references[0]
            for key, references in found.items()
            if not linked & set(references) and not are_shared(key, len(references))
        }
        return foreign_in(text, owners, leak_keys_of(case))

    return leaks


def similar_by(meaning: Meaning) -> Similar:
    """Holds every concern against every passage by their meaning, and their words against each other."""

    def similar(left: tuple[str, ...], right: tuple[str, ...]) -> Compared:
        ours, theirs = (tuple(filter(_more_than_a_word, side)) for side in (left, right))
        return Compared(
            near=_paired(left, right, meaning.similarities(left, right)),
            aligned=_paired(ours, theirs, meaning.aligned(ours, theirs)),
        )

    return similar


def _paired(
    left: Sequence[str], right: Sequence[str], rows: Sequence[Sequence[float]]
) -> Mapping[tuple[str, str], float]:
    return {(one, other): rows[i][j] for i, one in enumerate(left) for j, other in enumerate(right)}


def _more_than_a_word(text: str) -> bool:
    return " " in text or (not text.isascii() and len(text) > _HAN_WORD)


def tell_by(meaning: Meaning) -> Tell:
    """What a line makes of each sentence."""

    def tell(sentences: tuple[str, ...], line: Line) -> Meant:
        return dict(zip(sentences, meaning.told_each(sentences, line), strict=True))

    return tell


class Inspector:
    """Asks each outside thing in turn; one that fails is said in a notice, and the others still answer."""

    def __init__(
        self,
        grammar: Grammar,
        leaks: Leaks = nothing_foreign,
        similar: Similar | None = None,
        tell: Tell | None = None,
    ) -> None:
        """Without `tell` tone is judged by words alone."""
        self._grammar, self._leaks, self._similar, self._tell = grammar, leaks, similar, tell

    def answers(
        self,
        text: str,
        language: str,
        draft: Draft,
        book: Handbook,
        seat: Seat,
        earlier: tuple[str, ...] = (),
        meaning: bool = True,
    ) -> Outside:
        """For the plain text of a letter; offsets in the answer count in `text`. `earlier`: our letters before it.
        Without `meaning` the meaning engine is not waited for: it only matters to the whole-letter rules."""
        starts = [start for start, _ in paragraphs_of(text)]
        parts = [part for _, part in paragraphs_of(text)]
        answer = self._grammar.check(parts, language, house_words(draft, book, seat))
        notices = [answer.notice] if answer.notice else []
        compared = self._compared(text, draft, notices) if meaning else Compared()
        return Outside(
            grammar=findings_from(answer.hits, parts, starts),
            foreign=self._leaks(text, draft.case),
            earlier_letters=earlier,
            similarities=compared.near,
            aligned=compared.aligned,
            likely=self._judged(text, language, book, notices),
            read=self._read(text, draft, book, compared, notices),
            notices=tuple(notices),
        )

    def _compared(self, text: str, draft: Draft, notices: list[str]) -> Compared:
        left, right = texts_to_compare(draft, text)
        if self._similar is None or not left or not right:
            return Compared()
        try:
            return self._similar(left, right)
        except OutsideError as error:
            notices.append(str(error))
            return Compared()

    def _read(
        self, text: str, draft: Draft, book: Handbook, compared: Compared, notices: list[str]
    ) -> Mapping[str, float]:
        """Nothing where the encoder is not asked, has compared nothing or cannot be had."""
        line, shown = reader_line(book), concerns_to_read(draft, text, book, compared.near)
        if self._tell is None or line is None or not shown:
            return {}
        try:
            return read_by(self._tell(shown, line) or {})
        except OutsideError as error:
            if str(error) not in notices:
                notices.append(str(error))
            return {}

    def _judged(self, text: str, language: str, book: Handbook, notices: list[str]) -> Mapping[str, Likeness] | None:
        """None where the encoder is not asked or cannot be had."""
        line = tone_line(language, book)
        sentences = sentences_to_tell(text, language, book)
        if self._tell is None or line is None or not sentences:
            return None
        try:
            return judged(sentences, self._tell(sentences, line), language, book)
        except OutsideError as error:
            if str(error) not in notices:
                notices.append(str(error))
            return None


def paragraphs_of(text: str) -> list[tuple[int, str]]:
    """Each line with its offset; blank lines left out."""
    parts: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            parts.append((at, line))
        at += len(line) + 1
    return parts
