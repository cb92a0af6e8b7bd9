"""Compose: template and facts and award into a letter, in which what is missing stands as an open placeholder."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from jinja2 import TemplateError

from drafter.model.letter import Letter, Paragraph, Placeholder
from drafter.model.library import Library
from drafter.model.template import Field, Rejected, Template
from drafter.steps.compose.branches import Branch, branches_of, branches_taken, values_asked
from drafter.steps.compose.closure import closure_of, paragraphs_within
from drafter.steps.compose.context import Context, context_of, house_values, names_offered
from drafter.steps.compose.markdown import paragraphs_in
from drafter.steps.compose.otherwise import ways_without
from drafter.steps.compose.reading import money_in_words, shown
from drafter.steps.compose.rendering import rendered
from drafter.steps.compose.sandbox import TemplateFault, checked, includes_in, names_in
from drafter.steps.compose.slots import Slots
from drafter.steps.compose.values import Known, salutation_of

__all__ = [
    "Branch",
    "Known",
    "TemplateFault",
    "branches_in_case",
    "branches_of",
    "checked_body",
    "closure_of",
    "compose",
    "faults_of",
    "fields_needed",
    "house_values",
    "includes_in",
    "missing_fields",
    "money_in_words",
    "names_in",
    "names_offered",
    "paragraphs_of",
    "paragraphs_within",
    "parsed",
    "salutation_of",
    "shown",
    "values_asked",
    "ways_without",
]  # fmt: skip

parsed = checked
"""The syntax tree of a body, or TemplateFault."""
_BODY_MARK = "@body"


def compose(template: Template, library: Library, known: Known) -> Letter | Rejected:
    """The letter of a template, inside its frame. Nothing is ever blank: an unknown value is an open placeholder."""
    body = paragraphs_of(template, library, known)
    if isinstance(body, Rejected):
        return body
    frame = library.get(template.head.frame, known.language) if template.head.frame else None
    if frame is None or template.head.kind == "paragraph":
        return Letter(language=known.language, paragraphs=body)
    before, _, after = frame.body.partition(_BODY_MARK)
    opening = paragraphs_of(_with_body(frame, before), library, known)
    ending = paragraphs_of(_with_body(frame, after), library, known)
    if isinstance(opening, Rejected):
        return opening
    if isinstance(ending, Rejected):
        return ending
    return Letter(language=known.language, paragraphs=(*opening, *body, *ending))


def paragraphs_of(template: Template, library: Library, known: Known) -> tuple[Paragraph, ...] | Rejected:
    """The template's own paragraphs, without a frame."""
    slots = Slots()
    try:
        context = _strict_context(template, library, known, slots)
        parts = closure_of(template, library)[1:]
        text = rendered(template.body, tuple((part.id, part.body) for part in parts), context.values)
    except TemplateFault as fault:
        return _refused(template, fault)
    except (TemplateError, TypeError) as error:
        return Rejected(where=template.path or template.id, what=f"cannot be rendered: {error}")
    return paragraphs_in(text, slots.printed)


def branches_in_case(template: Template, library: Library, known: Known) -> frozenset[Branch]:
    """Which way each condition of the template's own body goes in this case; empty where it cannot be rendered."""
    slots = Slots()
    try:
        context = _strict_context(template, library, known, slots)
        return branches_taken(template.body, context.values)
    except (TemplateFault, TemplateError, TypeError):
        return frozenset()


def checked_body(body: str) -> Rejected | None:
    """What a body by itself uses that no template may; None when there is nothing."""
    try:
        checked(body)
    except TemplateFault as fault:
        return Rejected(where="", what=fault.what, line=fault.line)
    return None


def faults_of(template: Template, library: Library) -> tuple[Rejected, ...]:
    """Why a template may not be rendered: forbidden syntax, unknown or circular includes. Empty when it may."""
    try:
        checked(template.body)
        closure_of(template, library)
    except TemplateFault as fault:
        return (_refused(template, fault),)
    return ()


def fields_needed(template: Template, library: Library, catalogue: Mapping[str, Field]) -> tuple[Field, ...]:
    """Every field the template and its paragraphs ask for, declared or of the catalogue; none of a broken template."""
    try:
        parts = closure_of(template, library)
    except TemplateFault:
        return ()
    declared = dict(catalogue)
    for part in parts:
        declared.update({field.name: field for field in part.head.placeholders})
    wanted = sorted({name for part in parts for name in names_in(part.body)})
    return tuple(declared[name] for name in wanted if name in declared)


def missing_fields(letter: Letter) -> tuple[Placeholder, ...]:
    """The open placeholders of a letter, each once, in reading order."""
    seen: dict[str, Placeholder] = {}
    for _, placeholder in letter.placeholders:
        if placeholder.state == "open":
            seen.setdefault(placeholder.name, placeholder)
    return tuple(seen.values())


def _strict_context(template: Template, library: Library, known: Known, slots: Slots) -> Context:
    """The context of a template that uses nothing else; TemplateFault names the first value nobody knows."""
    parts = closure_of(template, library)
    context = context_of(parts, known, slots)
    for part in parts:
        for name, line in names_in(part.body).items():
            if name not in context.names:
                within = "" if part.id == template.id else f" (in `{part.id}`)"
                raise TemplateFault(f"asks for the unknown value `{name}`{within}", line)
    return context


def _refused(template: Template, fault: TemplateFault) -> Rejected:
    return Rejected(where=template.path or template.id, what=fault.what, line=fault.line)


def _with_body(template: Template, body: str) -> Template:
    return msgspec.structs.replace(template, body=body)
