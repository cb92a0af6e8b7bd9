"""`drafter import` and `drafter cases`: post into the store, and what lies there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from drafter.adapters.filing import file_sorted, known_to
from drafter.adapters.intake import files_in, own_domains_of, read_posts
from drafter.adapters.sorting_room import sorted_posts
from drafter.cli.columns import columns_for
from drafter.cli.items import BadCallError, print_json
from drafter.cli.pointing import error_fields, in_file
from drafter.cli.promised import open_promises, promise_fields, promise_line
from drafter.cli.workplace import Workplace, plain
from drafter.model.case_question import question_in
from drafter.model.filed import Added, CaseRow, Known
from drafter.model.intake import Intaken, KnownPost, SortedPost
from drafter.model.template import Rejected

BATCH = 50
"""So many cases are handed to the store at once; it writes them in as many writes as keep each of them short."""


def import_into_store(place: Workplace, names: list[str], columns: str | None, as_json: bool) -> int:
    """Every file in turn; what was refused is said with its reason, and the rest goes on."""
    paths = [path for name in names for path in files_named(name)]
    posts = read_posts(paths, own_domains_of(place.book.company), columns_for(place, columns))
    rows: list[dict[str, Any]] = []
    for answers in _batches(one.answer for one in sorted_posts(posts, place.book, place.seat, known_to(place.store))):
        for row in _filed(place, answers):
            rows.append(row)
            if not as_json:
                print(_line(row))
    if as_json:
        print_json("list", rows)
    else:
        print(_counted(rows))
    return 1 if any("error" in row for row in rows) else 0


def _counted(rows: list[dict[str, Any]]) -> str:
    refused, known = sum("error" in row for row in rows), sum("known" in row for row in rows)
    before = f"{known} known already, " if known else ""
    return f"{len(rows) - refused - known} filed, {before}{refused} refused, {len(rows)} in all"


def _batches(answers: Iterable[SortedPost | KnownPost | Rejected]) -> Iterator[list[SortedPost | KnownPost | Rejected]]:
    waiting = iter(answers)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def files_named(name: str) -> list[Path]:
    path = Path(name)
    if not path.exists():
        raise BadCallError(f"{name}: no such file or folder")
    return files_in(path)


def _filed(place: Workplace, answers: list[SortedPost | KnownPost | Rejected]) -> Iterator[dict[str, Any]]:
    """One row for each piece of post, in its order."""
    good = [one for one in answers if isinstance(one, SortedPost)]
    filed = iter(file_sorted(place.store, good) if good else ())
    for one in answers:
        if isinstance(one, Rejected):
            yield {"id": one.id, "error": error_fields((in_file(one),))}
        elif isinstance(one, KnownPost):
            yield _row(one.intaken, one.known)
        else:
            yield _row(one.intaken, next(filed))


def _row(intaken: Intaken, answer: Added | Known) -> dict[str, Any]:
    match answer:
        case Added(case=case, offers=offers):
            row = {"id": case.id, "reference": case.reference, "file": intaken.name, "notes": list(intaken.notes)}
            told = [{"reference": one.reference, "kind": one.kind, "because": one.because} for one in offers]
            return {**row, "offers": told} if told else row
        case Known(id=id, reference=reference, because=because):
            return {"id": id, "reference": reference, "file": intaken.name, "known": because}


def _line(row: dict[str, Any]) -> str:
    if "error" in row:
        return f"refused  {row['error']['where']}: {row['error']['what']}"
    if "known" in row:
        return f"known    {row['reference']}  {row['file']} ({row['known'].replace('_', ' ')})"
    lines = [f"filed    {row['reference']}  {row['file']}", *(f"         {note}" for note in row["notes"])]
    return "\n".join([*lines, *(f"         {_offer(one)}" for one in row.get("offers", ()))])


def _offer(one: dict[str, str]) -> str:
    """As a question: nothing is linked until a person says so."""
    said = {"comeback": "comes back to", "duplicate": "repeats"}.get(one["kind"], "belongs to")
    return f"{said} {one['reference']}? ({one['because']})"


def list_cases(place: Workplace, words: str | None, as_json: bool) -> int:
    asked = question_in(words or "")
    if asked.unread:
        raise BadCallError(f"cases --search: {', '.join(asked.unread)} means nothing; see drafter cases --help")
    found = place.store.search(asked.words, asked.wanted) if words else ()
    rows = [hit.row for hit in found] if words else list(place.store.rows())
    promised = {
        name: [promise_fields(one, place.today) for one in some] for name, some in open_promises(place.store).items()
    }
    if as_json:
        print_json("list", [{**plain(row), "promises": promised.get(row.reference, [])} for row in rows])
    else:
        for row in rows:
            print("\n".join([_row_line(row), *map(promise_line, promised.get(row.reference, ()))]))
    return 0


def _row_line(row: CaseRow) -> str:
    due = row.due.isoformat() if row.due else "no date"
    flags = f" [{', '.join(row.flags)}]" if row.flags else ""
    return f"{row.reference}  due {due}  {row.state:<9} {row.customer}: {', '.join(row.categories)}{flags}"
