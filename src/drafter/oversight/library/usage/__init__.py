"""Usage: how each letter and paragraph of the library fares, what is always changed, and the wording to propose."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from drafter.model.base import Value
from drafter.model.library import Library
from drafter.model.library_use import CaseUses, Offered, PutIn, Sent
from drafter.model.template import Template
from drafter.oversight.library.usage.comparing import Edit, edit_of
from drafter.oversight.library.usage.including import taken_in
from drafter.oversight.library.usage.proposing import Change, changes_in
from drafter.oversight.library.usage.tallying import PartUse, Tally, parts_of, tally_of
from drafter.steps.compose import TemplateFault, closure_of
from drafter.steps.suggest import Use

__all__ = ["Change", "Edit", "PartUse", "Tally", "TextUse", "UsageReport", "edit_of", "usage_by_category", "usage_of"]


class TextUse(Value, frozen=True):
    """One letter or paragraph of the library in one language, and how it fared."""

    id: str
    language: str
    kind: str
    title: str
    tally: Tally
    parts: tuple[PartUse, ...] = ()


class UsageReport(Value, frozen=True):
    """`none_fitted`: how often nothing suggested would do, by category. `always_deleted`: paragraphs that nearly
    everybody took out. `never_used`: ids and languages of live texts nobody took."""

    cases: int
    letters: int
    texts: tuple[TextUse, ...] = ()
    changes: tuple[Change, ...] = ()
    none_fitted: Mapping[str, int] = {}
    never_used: tuple[tuple[str, str], ...] = ()
    always_deleted: tuple[PartUse, ...] = ()


def usage_of(cases: Sequence[CaseUses], library: Library) -> UsageReport:
    """The whole report; pure counting, two or three seconds for ten thousand letters."""
    edits = [(case, use, edit_of(use.inserted, use.finished)) for case, use in _sent(cases)]
    tallies = _tallies(cases)
    for key, tally in taken_in(cases, edits, library).items():
        tallies[key] = tallies.get(key, Tally()) + tally
    parts = parts_of(edits, tallies)
    texts = tuple(_text_use(one, tallies, parts) for one in _live(library))
    return UsageReport(
        cases=len(cases),
        letters=len(edits),
        texts=tuple(sorted(texts, key=lambda text: (-text.tally.chosen, -text.tally.offered, text.id, text.language))),
        changes=changes_in([(use, edit) for _, use, edit in edits], library),
        none_fitted=dict(Counter(_unfitting(cases)).most_common()),
        never_used=tuple((text.id, text.language) for text in texts if not text.tally.chosen and text.kind == "letter")
        + _unused_paragraphs(texts, library),
        always_deleted=tuple(part for found in parts.values() for part in found if part.always_deleted),
    )


def usage_by_category(cases: Iterable[CaseUses]) -> dict[str, dict[str, Use]]:
    """How letters fared for like cases, for the suggestions: by category, then template."""
    grouped: dict[str, list[CaseUses]] = defaultdict(list)
    for case in cases:
        category = next((use.category for use in case.uses if not isinstance(use, PutIn) and use.category), "")
        grouped[category].append(case)
    return {
        category: {id: _use(tally) for (id, _), tally in _tallies(found).items()}
        for category, found in grouped.items()
        if category
    }


def _use(tally: Tally) -> Use:
    return Use(
        offered=tally.offered,
        chosen=tally.chosen,
        untouched=tally.untouched,
        lightly=tally.lightly,
        heavily=tally.heavily,
        abandoned=tally.abandoned,
    )


def _tallies(cases: Iterable[CaseUses]) -> dict[tuple[str, str], Tally]:
    found: dict[tuple[str, str], Tally] = {}
    for case in cases:
        for key, tally in tally_of(case).items():
            found[key] = found[key] + tally if key in found else tally
    return found


def _sent(cases: Iterable[CaseUses]) -> list[tuple[CaseUses, Sent]]:
    return [(case, use) for case in cases for use in case.uses if isinstance(use, Sent)]


def _unfitting(cases: Iterable[CaseUses]) -> Iterable[str]:
    return (use.category for case in cases for use in case.uses if isinstance(use, Offered) and use.none)


def _live(library: Library) -> list[Template]:
    return [one for _, one in sorted(library.templates.items()) if one.head.status == "live"]


def _text_use(
    template: Template,
    tallies: Mapping[tuple[str, str], Tally],
    parts: Mapping[tuple[str, str], tuple[PartUse, ...]],
) -> TextUse:
    key = (template.id, template.head.language)
    return TextUse(
        id=template.id,
        language=template.head.language,
        kind=template.head.kind,
        title=template.head.title,
        tally=tallies.get(key, Tally()),
        parts=parts.get(key, ()),
    )


def _unused_paragraphs(texts: Iterable[TextUse], library: Library) -> tuple[tuple[str, str], ...]:
    """Paragraphs that nobody put in and that no letter in use takes in; frames are no paragraphs of their own."""
    taken: set[tuple[str, str]] = set()
    for text in texts:
        template = library.templates[text.id, text.language]
        if text.tally.chosen:
            try:
                taken |= {(part.id, part.head.language) for part in closure_of(template, library)}
            except TemplateFault:
                taken.add((text.id, text.language))
    return tuple(
        (text.id, text.language)
        for text in texts
        if text.kind == "paragraph" and (text.id, text.language) not in taken and not text.id.startswith("frame.")
    )
