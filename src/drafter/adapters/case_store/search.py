"""Answers a search: newest first at once, the best of the newest on a second look."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from drafter.adapters.case_store import worklist
from drafter.model.filed import OPEN_STATES, CaseFilter, SearchHit
from drafter.model.words_for_search import Phrase, match_of, phrases_of, reference_start, tag, unspaced

_ENDINGS = 120
"""How many ways to finish a word are looked up at once; the second look knows them all."""
_EXCERPT = "snippet(search, -1, '⟦', '⟧', '…', 16)"
_SINCE_THE_OLDEST_OPEN = "search.rowid >= coalesce((SELECT min(n) FROM cases WHERE open = 1 AND erased_at IS NULL), 0)"
"""Open cases are young: this spares the search the years before them."""
_WEIGHTS = "4.0, 2.0, 1.0, 0.0"
"""What a match counts in names and numbers, the complaint, our letters, and the labels."""


def newest(db: Database, question: str, wanted: CaseFilter, limit: int, before: int | None) -> tuple[SearchHit, ...]:
    """The newest cases that match, older than position `before` if given. No words: every case that passes."""
    start = reference_start(question)
    phrases = phrases_of(question)
    if start:
        return _by_reference(db, start, wanted, limit, before)
    match = match_of(phrases, _tags(wanted), _endings(db, phrases))
    if match is None:
        return _all(db, wanted, limit, before)
    where, values = _rest(wanted, before)
    found = db.execute(
        f"SELECT search.rowid, {_EXCERPT} FROM search {_join(where)} "
        f"WHERE search MATCH ? {where} ORDER BY search.rowid DESC LIMIT ?",
        [match, *values, limit],
    )
    return _hits(db, found)


def best(db: Database, question: str, wanted: CaseFilter, limit: int, window: int) -> tuple[SearchHit, ...]:
    """The best of the newest `window` matches, by how telling their words are (bm25)."""
    match = match_of(phrases_of(question), _tags(wanted))
    if match is None or reference_start(question):
        return newest(db, question, wanted, limit, None)
    where, values = _rest(wanted, None)
    found = db.execute(
        f"SELECT n, excerpt FROM (SELECT search.rowid AS n, {_EXCERPT} AS excerpt, bm25(search, {_WEIGHTS}) AS score "
        f"FROM search {_join(where)} WHERE search MATCH ? {where} ORDER BY search.rowid DESC LIMIT ?) "
        "ORDER BY score, n DESC LIMIT ?",
        [match, *values, window, limit],
    )
    return _hits(db, found)


def _hits(db: Database, found: Iterable[tuple[int, str]]) -> tuple[SearchHit, ...]:
    pairs = list(found)
    rows = worklist.rows_at(db, [n for n, _ in pairs])
    return tuple(SearchHit(row=rows[n], excerpt=unspaced(excerpt)) for n, excerpt in pairs if n in rows)


def _endings(db: Database, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    """Known words that the unfinished one may become, the shortest first."""
    beginning = next((phrase.words[-1] for phrase in phrases if phrase.unfinished), None)
    if beginning is None:
        return ()
    rows = db.execute(
        "SELECT word FROM search_words WHERE word > ? AND word < ? ORDER BY length(word), word LIMIT ?",
        [beginning, beginning + "\U0010ffff", _ENDINGS],
    )
    return tuple(word for (word,) in rows) or (beginning,)


def _tags(wanted: CaseFilter) -> list[str]:
    """The conditions the index itself knows."""
    known = (("category", wanted.category), ("flag", wanted.flag), ("office", wanted.office))
    return [tag(kind, value) for kind, value in known if value]


def _rest(wanted: CaseFilter, before: int | None) -> tuple[str, list[Any]]:
    """The other conditions: dates as a stretch of the index, the rest row by row."""
    fields = {name: getattr(wanted, name) for name in wanted.__struct_fields__}
    fields |= {"category": None, "flag": None, "office": None, "received_from": None, "received_to": None}
    parts: list[str] = []
    values: list[Any] = []
    if any(value not in (None, ()) for value in fields.values()):
        sql, values = worklist.condition(CaseFilter(**fields))
        parts.append(sql)
    low = worklist.start_of(wanted.received_from) if wanted.received_from else None
    high = worklist.end_of(wanted.received_to) if wanted.received_to else None
    for value, sql in ((low, ">="), (high, "<"), (before, "<")):
        if value is not None:
            parts.append(f"search.rowid {sql} ?")
            values.append(value)
    if wanted.states and set(wanted.states) <= set(OPEN_STATES):
        parts.append(_SINCE_THE_OLDEST_OPEN)
    return "".join(f" AND {part}" for part in parts), values


def _join(where: str) -> str:
    """CROSS keeps the index in front: rows come newest first, and the search stops at its limit."""
    return "CROSS JOIN cases ON cases.n = search.rowid" if "erased_at" in where else ""


def _by_reference(
    db: Database, start: str, wanted: CaseFilter, limit: int, before: int | None
) -> tuple[SearchHit, ...]:
    where, values = worklist.condition(wanted)
    found = db.execute(
        f"SELECT n, reference FROM cases WHERE reference >= ? AND reference < ? AND n < ? AND {where} "
        "ORDER BY reference DESC LIMIT ?",
        [start, start + "\U0010ffff", before or worklist.NEVER, *values, limit],
    )
    return _hits(db, ((n, f"⟦{reference}⟧") for n, reference in found))


def _all(db: Database, wanted: CaseFilter, limit: int, before: int | None) -> tuple[SearchHit, ...]:
    where, values = worklist.condition(wanted)
    found = db.execute(
        f"SELECT n, '' FROM cases WHERE n < ? AND {where} ORDER BY n DESC LIMIT ?",
        [before or worklist.NEVER, *values, limit],
    )
    return _hits(db, found)
