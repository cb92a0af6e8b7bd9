"""Finds past cases that read like this one, with what was offered and whether the customer came back."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from drafter.adapters.case_store import letters, searching, worklist
from drafter.model.case import Case
from drafter.model.past_case import SimilarCase
from drafter.model.words_for_search import words_of

_WINDOW = 400
"""So many of the newest answered cases of the same categories are compared."""
# CROSS keeps the label's own order in front, so that the walk ends with the window.
_NEWEST = """SELECT l.n FROM labels l CROSS JOIN cases c ON c.n = l.n
    WHERE l.label = ? AND c.id <> ? AND c.sample = 0 AND (SELECT 1 FROM letters f WHERE f.n = l.n LIMIT 1) IS NOT NULL
    ORDER BY l.n DESC LIMIT ?"""


def similar(db: Database, case: Case, categories: Sequence[str], limit: int) -> tuple[SimilarCase, ...]:
    """Most alike first. Without a category there is nothing to compare with."""
    newest = {
        n
        for name in categories
        for (n,) in db.execute(_NEWEST, [f"category {name}", case.id or "", _WINDOW]).fetchall()
    }
    candidates = searching.words_at(db, sorted(newest, reverse=True)[:_WINDOW])
    found = most_alike(searching.complaint_text(case), candidates, limit)
    rows = worklist.rows_at(db, list(found))
    return tuple(
        SimilarCase(row=rows[n], offers=letters.offers_of(db, n), came_back=_came_back(db, rows[n].reference))
        for n in found
        if n in rows
    )


def _came_back(db: Database, reference: str) -> bool:
    return db.execute("SELECT 1 FROM labels WHERE label = ?", [f"comeback_of {reference}"]).fetchone() is not None


def most_alike(text: str, candidates: Mapping[int, str], limit: int) -> tuple[int, ...]:
    """By the words they share, the rarer the more telling (tf-idf, cosine); the newest of equals first."""
    bags = {n: Counter(words_of(words)) for n, words in candidates.items()}
    spread = Counter(word for bag in bags.values() for word in bag)
    rarity = {word: math.log((1 + len(bags)) / count) for word, count in spread.items()}
    mine = {word: count * rarity[word] for word, count in Counter(words_of(text)).items() if word in rarity}

    def closeness(n: int) -> float:
        theirs = {word: count * rarity[word] for word, count in bags[n].items()}
        length = math.sqrt(sum(weight * weight for weight in theirs.values())) or 1.0
        return sum(weight * theirs.get(word, 0.0) for word, weight in mine.items()) / length

    scored = sorted(((closeness(n), n) for n in bags), reverse=True)
    return tuple(n for score, n in scored[:limit] if score > 0)
