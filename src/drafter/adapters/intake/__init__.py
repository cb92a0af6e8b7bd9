"""The post: every file format the department receives, read into cases; what cannot be read is said, never raised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from drafter.adapters.intake.eml import read_eml
from drafter.adapters.intake.json_cases import json_lines_in, read_json
from drafter.adapters.intake.limits import LARGEST_FILE, LARGEST_MAIL, LARGEST_TEXT_FILE, bytes_of, digest, within
from drafter.adapters.intake.mbox import count_in, mails_in
from drafter.adapters.intake.reading_room import Extract, ReadingRoom
from drafter.adapters.intake.sheet_columns import (
    ColumnsOf,
    guess_mapping,
    mapping_for,
    mapping_from_words,
    remember_mapping,
)
from drafter.adapters.intake.sheets import TABLES, first_cases, look_at, read_sheet
from drafter.adapters.intake.txt import case_from_text, read_txt
from drafter.model.company import Company
from drafter.model.intake import AttachedFile, Counted, Intaken
from drafter.model.template import Rejected

__all__ = [
    "FORMATS", "TABLES", "ColumnsOf", "ReadingRoom", "case_from_text", "files_in", "first_cases", "guess_mapping",
    "look_at", "mapping_for", "mapping_from_words", "own_domains_of", "read_post", "read_posts", "read_sheet",
    "remember_mapping",
]  # fmt: skip

FORMATS = (".eml", ".mbox", ".msg", ".txt", ".docx", ".pdf", ".json", ".jsonl", ".csv", ".xlsx")


def files_in(path: Path) -> list[Path]:
    """The file itself, or every file in the folder and below that is not a remark of ours."""
    if not path.is_dir():
        return [path]
    return sorted(entry for entry in path.rglob("*") if entry.is_file() and entry.name != "README.txt")


def own_domains_of(company: Company) -> frozenset[str]:
    """The mail domains from which a mail is ours: that of the department's own address."""
    return frozenset({company.contact.email.rpartition("@")[2].lower()})


def read_posts(
    paths: Sequence[Path], own_domains: frozenset[str] = frozenset(), columns: ColumnsOf = guess_mapping
) -> Iterator[Counted]:
    """Every case of every file, counted as it goes; stop iterating to cancel. One bad file or mail stops nothing."""
    total = sum(count_in(path) if path.suffix.lower() == ".mbox" else 1 for path in paths)
    number = 0
    with ReadingRoom() as room:
        for left, path in zip(range(len(paths) - 1, -1, -1), paths, strict=True):
            for answer in read_post(path, own_domains, columns, room):
                number += 1
                yield Counted(number=number, total=max(total, number + left), answer=answer)


def read_post(
    path: Path,
    own_domains: frozenset[str] = frozenset(),
    columns: ColumnsOf = guess_mapping,
    room: ReadingRoom | None = None,
) -> Iterator[Intaken | Rejected]:
    """Every case in a file. `own_domains`: the company's mail domains, whose mails are ours and not the customer's.
    `columns`: which column of a table is what. `room`: where documents are read, when many are."""
    if room is None:
        with ReadingRoom() as own:
            yield from read_post(path, own_domains, columns, own)
        return
    match path.suffix.lower():
        case ".mbox":
            for mail in mails_in(path):
                yield mail if isinstance(mail, Rejected) else read_eml(mail[1], mail[0], own_domains)
        case kind if kind in TABLES:
            yield from read_sheet(path, columns, room)
        case ".jsonl":
            yield from json_lines_in(path)
        case kind if kind in FORMATS:
            yield from _whole(path, kind, own_domains, room)
        case kind:
            what = f"{kind or 'a file without ending'} is not read; known are {', '.join(FORMATS)}"
            yield Rejected(where=str(path), what=what)


def _whole(path: Path, kind: str, own_domains: frozenset[str], room: ReadingRoom) -> Iterator[Intaken | Rejected]:
    """Formats whose file is one document."""
    largest = {".eml": LARGEST_MAIL, ".json": LARGEST_MAIL, ".txt": LARGEST_TEXT_FILE}.get(kind, LARGEST_FILE)
    raw = bytes_of(path, largest)
    if isinstance(raw, Rejected):
        yield raw
    elif kind == ".eml":
        yield read_eml(raw, str(path), own_domains)
    elif kind == ".txt":
        yield read_txt(raw, str(path))
    elif kind == ".json":
        yield from read_json(raw, str(path))
    else:
        yield _document(kind, raw, str(path), own_domains, room)


def _document(kind: str, raw: bytes, name: str, own_domains: frozenset[str], room: ReadingRoom) -> Intaken | Rejected:
    """A letter scanned to text, typed in Word, or dragged out of Outlook. The original stays the file that came."""
    extract = room.read(kind, raw, name)
    if isinstance(extract, Rejected):
        return extract
    if extract.mail:
        return _outlook(extract, raw, name, own_domains)
    notes = list(extract.notes)
    case = case_from_text(within(extract.text, notes))
    return Intaken(case=case, original=raw, name=name, sha256=digest(raw), notes=tuple(notes))


def _outlook(extract: Extract, raw: bytes, name: str, own_domains: frozenset[str]) -> Intaken | Rejected:
    """The mail that Outlook's file was rewritten as, with the files that came with it."""
    mail = read_eml(extract.mail, name, own_domains, with_files=bool(extract.files))
    if isinstance(mail, Rejected):
        return mail
    files = tuple(
        AttachedFile(name=file.name, media_type=file.media_type, sha256=digest(file.content), content=file.content)
        for file in extract.files
    )
    first, *others = mail.case.messages
    first = msgspec.structs.replace(first, attachments=tuple(file.attachment for file in files))
    case = msgspec.structs.replace(mail.case, messages=(first, *others))
    return msgspec.structs.replace(mail, case=case, attachments=files, original=raw, sha256=digest(raw))
