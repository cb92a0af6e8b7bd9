"""Fills a store with invented cases and their letters, as fast as it goes, through the store's own tables."""

from __future__ import annotations

import itertools
import sys
import time
from collections import deque
from datetime import datetime

from sqlite_utils import Database

from drafter.adapters.case_store import CaseStore, cases, letters, placing, searching
from drafter.adapters.case_store.trail import Stamp
from drafter.model.filed import CaseFilter
from synthetic import Invented, invented

_CHUNK = 5000


def fill(store: CaseStore, count: int) -> None:
    """Does nothing to a store that holds that many already."""
    if store.counts({"all": CaseFilter()})["all"] >= count:
        return
    began, done, stream = time.perf_counter(), 0, invented(count)
    while chunk := list(itertools.islice(stream, _CHUNK)):
        with store.connections.writing("filling the store") as db:
            deque((_put(db, one, store.connections.origin, done + n) for n, one in enumerate(chunk)), maxlen=0)
        done += len(chunk)
        print(f"filled {done:,} in {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)


def _put(db: Database, one: Invented, origin: str, number: int) -> None:
    """Each case is indexed once, with its letter: twice in one transaction would write the index out every time."""
    received = datetime.fromisoformat(one.case.received or "")
    n = placing.position(received) + number % 1000
    cases.put_rows(db, n, origin, f"invented {number}", received, one.case, one.standing)
    if one.letter:
        letter = letters.numbered(one.letter, one.case.id or "", 1, received.isoformat(timespec="seconds"))
        letters.put_rows(db, Stamp(by="benchmark", moment=received, origin=origin), n, letter)
    searching.index(db, n, one.case, one.standing)
