"""The screen's services that read a day's post; what they need is imported when post comes in."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.adapters.case_store import CaseStore
    from drafter.model.intake import Intaken, SheetLook, SheetMapping, SortedCounted
    from drafter.model.template import Rejected
    from drafter.steps.flow import Handbook, Seat


def sorted_post(
    paths: Sequence[Path], book: Handbook, seat: Seat, home: Path, store: CaseStore
) -> Generator[SortedCounted, None, None]:
    """Everything in the files and folders, tables by the columns that were chosen for them. Close it to cancel."""
    from drafter.adapters.filing import known_to
    from drafter.adapters.intake import files_in, mapping_for, own_domains_of, read_posts
    from drafter.adapters.sorting_room import sorted_posts

    files = [file for path in paths for file in files_in(path)]
    posts = read_posts(files, own_domains_of(book.company), partial(mapping_for, home=home))
    return sorted_posts(posts, book, seat, known_to(store))


def look_at_table(home: Path, path: Path) -> SheetLook | Rejected:
    from drafter.adapters.intake import look_at

    return look_at(path, home)


def remember_columns(home: Path, look: SheetLook, mapping: SheetMapping) -> None:
    from drafter.adapters.intake import remember_mapping

    remember_mapping(look.headings, mapping, home)


def first_cases(look: SheetLook, mapping: SheetMapping) -> tuple[Intaken | Rejected, ...]:
    from drafter.adapters import intake

    return intake.first_cases(look, mapping)
