"""The store's front for finding: the worklist, search, like cases, precedents, and whose a name is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence

from drafter.adapters.case_store import alike, kindred, leaks, letters, search, uses, worklist
from drafter.adapters.case_store.open_store import OpenStore
from drafter.model.case import Case
from drafter.model.draft import FinishedLetter
from drafter.model.filed import CaseFilter, CaseRow, SearchHit, Sort
from drafter.model.library_use import CaseUses
from drafter.model.past_case import Precedent, SimilarCase

EVERY_CASE = CaseFilter()


class Finding(OpenStore):
    """Questions over all cases; nothing here is changed but the leak index."""

    def rows(
        self, wanted: CaseFilter = EVERY_CASE, sort: Sort = "due", limit: int = 100, offset: int = 0
    ) -> tuple[CaseRow, ...]:
        """One page of the worklist."""
        with self.connections.reading("reading the worklist") as db:
            return worklist.rows(db, wanted, sort, limit, offset)

    def counts(self, filters: Mapping[str, CaseFilter]) -> dict[str, int]:
        """How many cases each named filter holds, all at one moment."""
        with self.connections.reading("counting cases") as db:
            return {name: worklist.count(db, wanted) for name, wanted in filters.items()}

    def precedents(self, category: str, currency: str | None = None, limit: int = 200) -> tuple[Precedent, ...]:
        with self.connections.reading("reading precedents") as db:
            return letters.precedents(db, category, currency, limit)

    def precedents_for(self, case: Case, category: str, limit: int = 200) -> tuple[Precedent, ...]:
        """Those of the same event first, then those of the same category; each case once."""
        with self.connections.reading("reading precedents") as db:
            of_event = letters.event_precedents(db, case, limit)
            known = {one.case_id for one in of_event}
            alike = letters.precedents(db, category, None, limit)
        return (*of_event, *(one for one in alike if one.case_id not in known))

    def search(
        self, question: str, wanted: CaseFilter = EVERY_CASE, limit: int = 50, before: int | None = None
    ) -> tuple[SearchHit, ...]:
        """The newest matches at once; `before`: the last row's `position`, to go on."""
        with self.connections.reading("searching") as db:
            return search.newest(db, question, wanted, limit, before)

    def rerank(
        self, question: str, wanted: CaseFilter = EVERY_CASE, limit: int = 50, window: int = 2000
    ) -> tuple[SearchHit, ...]:
        """The best of the newest `window` matches; takes longer, so ask in the background."""
        with self.connections.reading("searching") as db:
            return search.best(db, question, wanted, limit, window)

    def library_uses(self, since: dt.date, most: int = 200_000) -> tuple[CaseUses, ...]:
        """What became of the library's texts, case by case, from that day on."""
        with self.connections.reading("reading how letters were used") as db:
            return uses.since(db, since.isoformat(), most)

    def begun(self) -> tuple[tuple[str, str], ...]:
        """Id and reference of every open case in which somebody has begun to write."""
        with self.connections.reading("looking for open drafts") as db:
            return uses.begun(db)

    def newest_letters(self, most: int) -> tuple[tuple[str, FinishedLetter], ...]:
        """Filed letters with the ids of their cases, newest first; sample cases and letters taken back are left out."""
        with self.connections.reading("reading the newest letters") as db:
            return letters.newest(db, most)

    def similar(self, case: Case, categories: Sequence[str], limit: int = 5) -> tuple[SimilarCase, ...]:
        """Answered cases of these categories that read most like this one."""
        with self.connections.reading("looking for similar cases") as db:
            return alike.similar(db, case, categories, limit)

    def sharing(
        self, keys: Iterable[str], references: Iterable[str], most: int = 8, per_key: int = 4
    ) -> tuple[Case, ...]:
        """Cases that share one of the keys or have one of the references, newest first, with our letters in them.
        Asked where the writing is done, so that it sees the cases of the batch being filed."""
        with self.connections.writing("looking for earlier cases") as db:
            return kindred.sharing(db, keys, references, most, per_key)

    def put_leak_keys(self, case_id: str, keys: Iterable[str]) -> None:
        with self.connections.writing("noting whose data this is") as db:
            leaks.put(db, case_id, keys)

    def renew_leak_keys(self, version: int, keys_of: Callable[[Case], Iterable[str]], most: int = 50) -> bool:
        """A few cases at a time, so that saving never waits long; whether older keys are left."""
        with self.connections.writing("noting whose data this is") as db:
            return leaks.renew(db, version, keys_of, most)

    def foreign_keys(self, keys: Iterable[str], not_case_id: str | None) -> dict[str, tuple[str, ...]]:
        """Which of the keys belong to other cases only, with those cases' references."""
        with self.connections.reading("looking for other customers' data") as db:
            return leaks.foreign(db, keys, not_case_id)
