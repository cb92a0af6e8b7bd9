"""What of a library folder is shared, and how two states of it are joined: text by text, never line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from drafter.adapters.library_declined import FILE as DECLINED
from drafter.adapters.library_drafts import FOLDER as DRAFTS
from drafter.adapters.library_history import SAFE_PATH
from drafter.model.library_draft import LibraryDraft
from drafter.model.library_share import Choice, Conflict

Texts = Mapping[str, str | None]
_DRAFT = re.compile(rf"{re.escape(DRAFTS)}/(?P<text>.+\.md)\.json")


def is_shared(path: str) -> bool:
    """Texts, drafts of texts, and the wordings that were declined; nothing else of the folder leaves the machine."""
    draft = _DRAFT.fullmatch(path)
    return path == DECLINED or SAFE_PATH.fullmatch(draft["text"] if draft else path) is not None


def files_to_share(root: Path) -> dict[str, str]:
    """As they lie in the folder, changed by hand or not. A draft goes along once its review has been asked for, and
    comes back with what the reviewer said; one that is still being written stays here."""
    return {path: text for path, text in _read(root) if not path.startswith(f"{DRAFTS}/") or _is_out(text)}


def joined(base: Texts, mine: Texts, theirs: Texts) -> dict[str, str | Conflict | None]:
    """What changes here, by path: their text (None: they took it away), or a conflict where both sides changed it."""
    found: dict[str, str | Conflict | None] = {}
    for path in sorted({*base, *mine, *theirs}):
        ours, other, before = mine.get(path), theirs.get(path), base.get(path)
        if other in (ours, before):
            continue
        if path == DECLINED:
            found[path] = _either(ours, other)
        else:
            found[path] = other if ours == before else Conflict(path=path, mine=ours, theirs=other)
    return found


def chosen(one: str | Conflict | None, choices: Mapping[str, Choice]) -> str | None:
    if not isinstance(one, Conflict):
        return one
    return one.mine if choices[one.path] == "mine" else one.theirs


def texts_among(paths: Mapping[str, object]) -> tuple[str, ...]:
    """Those a person knows of: texts and drafts."""
    return tuple(sorted(path for path in paths if path != DECLINED))


def _read(root: Path) -> Iterator[tuple[str, str]]:
    for pattern in ("*.md", f"{DRAFTS}/**/*.json", DECLINED):
        for file in sorted(root.rglob(pattern) if pattern == "*.md" else root.glob(pattern)):
            path = file.relative_to(root).as_posix()
            if is_shared(path):
                yield path, file.read_text("utf-8", "replace")


def _is_out(text: str) -> bool:
    try:
        draft = msgspec.json.decode(text, type=LibraryDraft)
    except msgspec.DecodeError:
        return False
    return draft.status == "in_review" or bool(draft.said)


def _either(ours: str | None, theirs: str | None) -> str:
    """What either side declined is declined; a file that is none counts for nothing."""
    both = frozenset[str]().union(*(_declined(text) for text in (ours, theirs)))
    return msgspec.json.format(msgspec.json.encode(sorted(both)), indent=1).decode()


def _declined(text: str | None) -> list[str]:
    try:
        return msgspec.json.decode(text or "[]", type=list[str])
    except msgspec.DecodeError:
        return []
