"""`drafter library usage` and `drafter library blast`: how texts fare, and which open drafts a change would reach."""

from __future__ import annotations

from pathlib import Path

from drafter.adapters.library_usage import A_YEAR, usage_report
from drafter.adapters.open_drafts import open_drafts
from drafter.adapters.template_files import template_from
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace, plain
from drafter.model.library import Library, library_of
from drafter.model.template import Rejected, Template
from drafter.oversight.library import Change, Rereading, blast_radius
from drafter.oversight.library.usage import Change as Rewording
from drafter.oversight.library.usage import TextUse, UsageReport

_SHOWN = 20


def usage_command(place: Workplace, id: str | None, as_json: bool) -> int:
    """The last year; of one text, where its id is named."""
    if id is not None and not place.book.library.languages_of(id):
        raise BadCallError(f"library usage: no text {id!r}")
    report = usage_report(place.store, place.book.library, place.today - A_YEAR)
    texts = [text for text in report.texts if id in (None, text.id)]
    changes = [change for change in report.changes if id in (None, change.template)]
    if as_json:
        print_json("one", [{**plain(report), "texts": plain(texts), "changes": plain(changes)}])
    else:
        _tell(report, texts, changes)
        _tell_parts(texts if id else [])
    return 0


def _tell(report: UsageReport, texts: list[TextUse], changes: list[Rewording]) -> None:
    print(f"{report.letters} letters in {report.cases} cases in the last year")
    for text in (one for one in texts if one.tally.offered or one.tally.chosen):
        tally = text.tally
        print(
            f"{text.id:<34} {text.language:<11} offered {tally.offered:>4}  chosen {tally.chosen:>4}  untouched "
            f"{tally.untouched:>4}  lightly {tally.lightly:>4}  heavily {tally.heavily:>4}  abandoned "
            f"{tally.abandoned:>4}  came back {tally.came_back:>4}"
        )
    for change in changes[:_SHOWN]:
        print(f"\n{change.template} ({change.language}): {change.changed} of {change.of} changed this sentence")
        print(f"  - {change.sentence}")
        for wording in change.wordings[:2]:
            print(f"  + {wording.text or '(taken out)'}  ({wording.letters})")
        print(f"  proposed for {change.proposal.path}" if change.proposal else "  nothing to propose")
    for part in report.always_deleted:
        print(f"\nalways deleted ({part.deleted} of {part.sent}) from {part.template}: {part.text}")
    for category, count in report.none_fitted.items():
        print(f"none of the letters fitted {count} times: {category}")
    print(f"never used: {len(report.never_used)} texts")


def _tell_parts(texts: list[TextUse]) -> None:
    """Each paragraph of the texts that were asked for by name."""
    for part in (part for text in texts for part in text.parts):
        print(
            f"\n{part.template} ({part.language}): offered {part.offered}, in letters sent {part.sent}, untouched "
            f"{part.untouched}, lightly {part.lightly}, heavily {part.heavily}, taken out {part.deleted}, came back "
            f"{part.came_back}\n  {part.text}"
        )


def blast_command(place: Workplace, path: Path, as_json: bool) -> int:
    """Which open drafts would read differently with this file, or the files of this folder; nothing is changed."""
    found = _with_files(place.book.library, path)
    if isinstance(found, Rejected):
        raise BadCallError(f"library blast: {found.where}: {found.what}")
    change = Change(before=place.book.library, after=found)
    readings = blast_radius(change, open_drafts(place.store, place.book, place.seat)) if place.has_store else ()
    if as_json:
        print_json("list", [plain(one) for one in readings])
    else:
        for one in readings:
            _tell_reading(one)
        print(f"{len(readings)} open drafts would read differently")
    return 0


def _tell_reading(one: Rereading) -> None:
    print(f"{one.reference} ({one.template}){'  keeps its text: written by hand' if one.touched else ''}")
    for before, after in one.paragraphs:
        print(f"  - {before or '(nothing)'}")
        print(f"  + {after or '(nothing)'}")


def _with_files(library: Library, path: Path) -> Library | Rejected:
    if not path.exists():
        return Rejected(where=str(path), what="no such file or folder")
    root = path if path.is_dir() else path.parent
    files = sorted(path.rglob("*.md")) if path.is_dir() else [path]
    changed: list[Template] = []
    for file in files:
        read = template_from(file.read_text("utf-8-sig"), file.relative_to(root).as_posix(), "department")
        if isinstance(read, Rejected):
            return read
        changed.append(read)
    return library_of((*library.templates.values(), *changed))
