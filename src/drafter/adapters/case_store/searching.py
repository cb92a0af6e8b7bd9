"""The search index: puts the words of every case and letter into it, and takes them out again."""

from __future__ import annotations

import msgspec
from sqlite_utils import Database

from drafter.model.case import Case
from drafter.model.draft import FinishedLetter
from drafter.model.filed import Standing
from drafter.model.words_for_search import spaced, tag, words_of

_COLUMNS = ("names", "words", "letters", "tags")


def index(db: Database, n: int, case: Case, standing: Standing) -> None:
    """Puts the case's words into the index, in place of what stood there."""
    letters = db.execute("SELECT body FROM letters WHERE n = ? AND body IS NOT NULL ORDER BY number", [n]).fetchall()
    texts = (
        spaced(names_text(case)),
        spaced(complaint_text(case)),
        spaced("\n\n".join(msgspec.json.decode(body, type=FinishedLetter).letter.plain for (body,) in letters)),
        tags_text(case, standing),
    )
    before = remove(db, n, unless=texts)
    if before != texts:
        db.execute("INSERT INTO search_texts VALUES (?, ?, ?, ?, ?)", [n, *texts])
        db.execute(f"INSERT INTO search (rowid, {', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?)", [n, *texts])
        words = sorted(vocabulary("\n".join(texts[:3])))
        db.conn.executemany("INSERT OR IGNORE INTO search_words VALUES (?)", [(word,) for word in words])


def remove(db: Database, n: int, unless: tuple[str, ...] = ()) -> tuple[str, ...] | None:
    """Takes a case out of the index, unless it says the same already. The index must be told the old words exactly."""
    row = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM search_texts WHERE n = ?", [n]).fetchone()
    if row and tuple(row) != unless:
        db.execute(
            f"INSERT INTO search (search, rowid, {', '.join(_COLUMNS)}) VALUES ('delete', ?, ?, ?, ?, ?)", [n, *row]
        )
        db.execute("DELETE FROM search_texts WHERE n = ?", [n])
    return tuple(row) if row else None


def words_at(db: Database, numbers: list[int]) -> dict[int, str]:
    """The complaints' own words, as the index has them."""
    marks = ", ".join("?" * len(numbers))
    return dict(db.execute(f"SELECT n, words FROM search_texts WHERE n IN ({marks})", numbers).fetchall())


def vocabulary(text: str) -> frozenset[str]:
    """The words somebody may begin to type; numbers alone and single signs are not completed."""
    return frozenset(word for word in set(words_of(text)) if 2 < len(word) <= 24 and not word.isdigit())


def forget(db: Database, n: int) -> None:
    """Takes a case out of the index for good: its words too, where no other case has them."""
    texts = remove(db, n)
    for word in sorted(vocabulary("\n".join(texts[:3]))) if texts else ():
        if not db.execute("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", [f'"{word}"']).fetchone():
            db.execute("DELETE FROM search_words WHERE word = ?", [word])


def wipe_deleted_words(db: Database) -> None:
    """An older SQLite only marks words as deleted; they leave the file when the index is written anew."""
    if not db.execute("SELECT 1 FROM search_config WHERE k = 'secure-delete'").fetchone():
        db.execute("INSERT INTO search (search) VALUES ('optimize')")


def names_text(case: Case) -> str:
    """Names, references, flights, bag tags: what people search for by heart."""
    customer = case.customer
    words = [case.reference, customer.full_name, customer.email, customer.phone, customer.loyalty_number]
    words += [case.journey.booking_reference, *(passenger.name for passenger in case.passengers)]
    words += [segment.flight for segment in case.journey.segments] + list(case.bag_tags)
    words += [str(fact.value) for fact in case.facts if not fact.dropped and isinstance(fact.value, str)]
    return "\n".join(dict.fromkeys(word for word in words if word))


def complaint_text(case: Case) -> str:
    parts = [part for _, message in case.incoming for part in (message.subject, message.text) if part]
    return "\n\n".join(parts)


def tags_text(case: Case, standing: Standing) -> str:
    """What seldom changes; the state does often, and would have every word of the case indexed anew each time."""
    tags = [*(tag("category", name) for name in standing.categories), *(tag("flag", name) for name in standing.flags)]
    if case.office:
        tags.append(tag("office", case.office))
    return " ".join(tags)
