"""The lines of the library's tree: one for every text and guideline, and which of them a filter or a search wants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from drafter.model.guideline import Guideline
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Template
from drafter.ui import wording as w
from drafter.ui.library.services import Holding
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step

_REVIEW_SOON = dt.timedelta(days=30)


@dataclass(frozen=True)
class ShelfRow:
    """One line of the tree. `status` as the place says it; `due`: the day by which somebody reads it again."""

    family: str
    path: str
    title: str
    language: str
    status: str
    kind: str
    words: str
    due: dt.date | None = None
    id: str = ""


def rows_of(holding: Holding) -> tuple[ShelfRow, ...]:
    """A line for every text and every guideline, in the order of the tree; a text that is being worked on says so."""
    rows = _all_rows(holding)
    return tuple(sorted(rows, key=lambda row: (row.kind == "guideline", row.family, row.title.lower(), row.language)))


def _all_rows(holding: Holding) -> Iterator[ShelfRow]:
    drafts = {draft.path: draft for draft in holding.drafts}
    for template in holding.library.templates.values():
        yield _row_of(template, drafts.pop(template.path, None))
    yield from (_row_of_draft(draft) for draft in drafts.values())
    yield from (_row_of_page(page) for page in holding.guidelines)


def due_soon(rows: Iterable[ShelfRow], today: dt.date) -> tuple[ShelfRow, ...]:
    """Live texts that somebody is to read again within a month, the longest overdue first."""
    soon = (row for row in rows if row.status == "live" and row.due and row.due <= today + _REVIEW_SOON)
    return tuple(sorted(soon, key=lambda row: row.due or today))


def _row_of(template: Template, draft: LibraryDraft | None) -> ShelfRow:
    head = template.head
    title = say_step(head.title)
    words = (head.title, title, head.id, head.language, *head.triggers, *head.categories, template.body)
    return ShelfRow(
        family=_family(template.path),
        path=template.path,
        title=title,
        language=head.language,
        status=draft.status if draft else head.status,
        kind=head.kind,
        words=" ".join(words).lower(),
        due=head.review_by,
        id=head.id,
    )


def _family(path: str) -> str:
    """The folders it lies in, by their names: `paragraphs/next_step` is `Paragraphs · Next step`."""
    named = (part.replace("_", " ").replace("-", " ") for part in path.split("/")[:-1])
    return " · ".join(say_step(part[:1].upper() + part[1:]) for part in named)


def _row_of_draft(draft: LibraryDraft) -> ShelfRow:
    """A text that has never been live, and may not be readable yet."""
    name = draft.path.split("/")[-1].removesuffix(".md")
    title = next((line[6:].strip(" \"'") for line in draft.text.split("\n") if line.startswith("title:")), name)
    language = ".".join(name.split(".")[-1:])
    words = f"{title} {draft.path} {draft.text}".lower()
    return ShelfRow(_family(draft.path), draft.path, title, language, draft.status, "letter", words)


def _row_of_page(page: Guideline) -> ShelfRow:
    words = f"{page.title} {page.about} {page.text}".lower()
    return ShelfRow(say(w.GUIDELINES), f"guideline:{page.path}", page.title, page.language, "live", "guideline", words)


def chosen_rows(
    rows: Iterable[ShelfRow], wanted: str, words: Collection[str], near: Collection[str] = ()
) -> list[ShelfRow]:
    """Those the filter wants that have every word, in the order they come in (what is due, by its day). Where none
    has, those whose ids are `near`: found by a synonym or in spite of a slip."""
    kept = [row for row in rows if wanted == "all" or _wanted(row, wanted)]
    exact = kept
    for word in words:
        exact = [row for row in exact if word in row.words]
    found = exact or [row for row in kept if row.id in near]
    if wanted == "due":
        return sorted(found, key=lambda row: (row.due or dt.date.max, row.family, row.title.lower()))
    return found


def _wanted(row: ShelfRow, wanted: str) -> bool:
    match wanted:
        case "letter" | "paragraph" | "guideline":
            return row.kind == wanted
        case "working":
            return row.status in ("draft", "in_review")
        case "retired":
            return row.status == "retired"
        case "due":
            return bool(due_soon((row,), dt.date.today()))
    return True
