"""The blast radius of a change: which open drafts would read differently, and how."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from drafter.model.letter import Letter
from drafter.model.library import Library
from drafter.model.template import Rejected, Template
from drafter.steps.compose import Known, TemplateFault, closure_of, compose


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A library before and after somebody's edit."""

    before: Library
    after: Library


class OpenDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A draft that is not finished; `touched`: a hand has written in its letter."""

    reference: str
    template: str
    language: str
    known: Known
    touched: bool = False


class Rereading(msgspec.Struct, frozen=True, kw_only=True):
    """One draft that would read differently. A touched one keeps its text; it is listed so that somebody can look."""

    reference: str
    template: str
    touched: bool
    before: str
    after: str
    paragraphs: tuple[tuple[str, str], ...]
    """The paragraphs that differ, before and after; an empty text where one side has none."""


def blast_radius(change: Change, drafts: Iterable[OpenDraft]) -> tuple[Rereading, ...]:
    """The drafts whose letter would change. Only those that use a changed text are composed at all."""
    changed = changed_ids(change)
    found = (_reread(draft, change) for draft in drafts if _uses(draft, change, changed))
    return tuple(reading for reading in found if reading is not None)


def changed_ids(change: Change) -> frozenset[str]:
    """Ids of texts that were added, removed or changed in any language."""
    before, after = change.before.templates, change.after.templates
    return frozenset(
        key[0] for key in before.keys() | after.keys() if _content(before.get(key)) != _content(after.get(key))
    )


def _content(template: Template | None) -> tuple[object, ...] | None:
    return (template.body, template.head) if template else None


def _uses(draft: OpenDraft, change: Change, changed: frozenset[str]) -> bool:
    for library in (change.before, change.after):
        template = library.get(draft.template, draft.language)
        if template is None:
            continue
        frame = library.get(template.head.frame, draft.language) if template.head.frame else None
        try:
            parts = {part.id for part in closure_of(template, library)}
        except TemplateFault:
            return True
        if changed & (parts | ({frame.id} if frame else set())):
            return True
    return False


def _reread(draft: OpenDraft, change: Change) -> Rereading | None:
    before, after = (_letter(draft, library) for library in (change.before, change.after))
    if _text(before) == _text(after):
        return None
    return Rereading(
        reference=draft.reference,
        template=draft.template,
        touched=draft.touched,
        before=_text(before),
        after=_text(after),
        paragraphs=_differences(before, after),
    )


def _letter(draft: OpenDraft, library: Library) -> Letter | Rejected:
    template = library.get(draft.template, draft.language)
    if template is None:
        return Rejected(where=draft.template, what="no such template any more")
    return compose(template, library, draft.known)


def _text(letter: Letter | Rejected) -> str:
    return letter.plain if isinstance(letter, Letter) else f"({letter.what})"


def _differences(before: Letter | Rejected, after: Letter | Rejected) -> tuple[tuple[str, str], ...]:
    old, new = (_text(side).split("\n\n") for side in (before, after))
    gone, come = [part for part in old if part not in new], [part for part in new if part not in old]
    longest = max(len(gone), len(come))
    gone, come = gone + [""] * (longest - len(gone)), come + [""] * (longest - len(come))
    return tuple(zip(gone, come, strict=True))
