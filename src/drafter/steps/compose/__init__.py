"""Compose: template and facts and award into a letter, in which what is missing stands as an open placeholder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from jinja2 import TemplateError

from drafter.model.letter import Letter, Paragraph, Placeholder
from drafter.model.library import Library
from drafter.model.template import Field, Rejected, Template
from drafter.steps.compose.markdown import paragraphs_in
from drafter.steps.compose.reading import money_in_words, shown
from drafter.steps.compose.sandbox import TemplateFault, checked, environment, includes_in, names_in, opened_out
from drafter.steps.compose.slots import Slot, Slots
from drafter.steps.compose.values import Known, field_values, salutation_of

__all__ = ["Known", "compose", "faults_of", "fields_needed", "includes_in", "missing_fields", "money_in_words",
           "names_in", "paragraphs_of", "salutation_of"]  # fmt: skip

_BODY_MARK = "@body"
_MOST_INCLUDES = 60


def compose(template: Template, library: Library, known: Known) -> Letter | Rejected:
    """The letter of a template, inside its frame. Nothing is ever blank: an unknown value is an open placeholder."""
    body = paragraphs_of(template, library, known)
    if isinstance(body, Rejected):
        return body
    frame = library.get(template.head.frame, known.language) if template.head.frame else None
    if frame is None or template.head.kind == "paragraph":
        return Letter(language=known.language, paragraphs=body)
    before, _, after = frame.body.partition(_BODY_MARK)
    ends = [paragraphs_of(_with_body(frame, part), library, known) for part in (before, after)]
    for part in ends:
        if isinstance(part, Rejected):
            return part
    return Letter(language=known.language, paragraphs=(*ends[0], *body, *ends[1]))  # type: ignore[misc]  # Rejected was returned above


def paragraphs_of(template: Template, library: Library, known: Known) -> tuple[Paragraph, ...] | Rejected:
    """The template's own paragraphs, without a frame."""
    faults = faults_of(template, library)
    if faults:
        return faults[0]
    slots = Slots()
    made = environment(lambda id: _body_of(library, id, known.language))
    try:
        text = made.from_string(opened_out(template.body)).render(_context(template, library, known, slots))
    except (TemplateError, TemplateFault) as error:
        return Rejected(where=template.path or template.id, what=f"cannot be rendered: {error}")
    return paragraphs_in(text, slots.printed)


def faults_of(template: Template, library: Library) -> tuple[Rejected, ...]:
    """Why a template may not be rendered: forbidden syntax, unknown or circular includes. Empty when it may."""
    try:
        checked(template.body)
        _closure(template, library)
    except TemplateFault as fault:
        return (Rejected(where=template.path or template.id, what=fault.what, line=fault.line),)
    return ()


def fields_needed(template: Template, library: Library, catalogue: Mapping[str, Field]) -> tuple[Field, ...]:
    """Every field the template and its paragraphs and frame ask for, declared or of the catalogue, in order."""
    declared = dict(catalogue)
    bodies = _closure(template, library)
    for part in bodies:
        declared.update({field.name: field for field in part.head.placeholders})
    wanted = sorted({name for part in bodies for name in names_in(part.body)})
    return tuple(declared[name] for name in wanted if name in declared)


def missing_fields(letter: Letter) -> tuple[Placeholder, ...]:
    """The open placeholders of a letter, each once, in reading order."""
    seen: dict[str, Placeholder] = {}
    for _, placeholder in letter.placeholders:
        if placeholder.state == "open":
            seen.setdefault(placeholder.name, placeholder)
    return tuple(seen.values())


def _with_body(template: Template, body: str) -> Template:
    return msgspec.structs.replace(template, body=body)


def _body_of(library: Library, id: str, language: str) -> str | None:
    found = library.get(id, language)
    return found.body if found else None


def _closure(template: Template, library: Library) -> tuple[Template, ...]:
    """The template and every paragraph it includes, each once; TemplateFault on an unknown or circular include."""
    found: dict[str, Template] = {template.id: template}
    _follow(template, library, found, (template.id,))
    return tuple(found.values())


def _follow(template: Template, library: Library, found: dict[str, Template], path: tuple[str, ...]) -> None:
    for id in includes_in(template.body):
        if id in path:
            raise TemplateFault(f"paragraphs include each other in a circle: {' → '.join((*path, id))}", None)
        part = library.get(id, template.head.language)
        if part is None:
            raise TemplateFault(f"includes the unknown paragraph `{id}`", None)
        if len(path) + len(found) > _MOST_INCLUDES:
            raise TemplateFault(f"includes more than {_MOST_INCLUDES} paragraphs", None)
        found[id] = part
        _follow(part, library, found, (*path, id))


def _context(template: Template, library: Library, known: Known, slots: Slots) -> dict[str, Any]:
    """Nested names to slots. Every field of the catalogue and every declared placeholder is there, known or not."""
    values = field_values(known)
    fields = {field.name: field.in_language(known.language) for field in known.catalogue.fields}
    for part in _closure(template, library):
        fields.update({field.name: field for field in part.head.placeholders})
    context: dict[str, Any] = {}
    for name, field in fields.items():
        value = values.get(name)
        read = shown(value, field.type, known.language) if value is not None else ""
        _put(context, name, Slot(slots, name, value, read, field.question))
    for name, value in _plain_names(known):
        _put(context, name, shown(value, "text", known.language))
    _put(context, "letter.formal", salutation_of(known.case, known.language) in _NAMELESS)
    return context


_NAMELESS = frozenset({"Dear Sir or Madam", "Dear Sir", "Dear Madam", "敬啟者"})


def _plain_names(known: Known) -> Iterable[tuple[str, Any]]:
    """Policy and company values: text of the letter, not placeholders, because nobody is asked for them."""
    yield from ((f"policy.{name}", value) for name, value in known.policy.items())
    company, chinese = known.company, known.language.startswith("zh")
    yield "company.name", company.name_zh if chinese else company.name
    yield "company.tour_operator", company.tour_operator_zh if chinese else company.tour_operator
    yield "company.department", company.department_zh if chinese else company.department
    yield "company.voucher", company.voucher_zh if chinese else company.voucher
    yield "company.voucher_months", company.voucher_months
    yield "company.miles", company.miles_zh if chinese else company.miles
    yield "company.phone", company.contact.phone
    yield "company.email", company.contact.email
    yield "company.hours", (company.contact.hours_zh if chinese else "") or company.contact.hours
    yield from _bodies(company.adr, "company.adr")
    yield from _bodies(company.tour_adr, "company.tour_adr")


def _bodies(body: Any, name: str) -> Iterable[tuple[str, str]]:
    yield f"{name}_name", body.name
    yield f"{name}_website", body.website


def _put(context: dict[str, Any], name: str, value: Any) -> None:
    *folders, leaf = name.split(".")
    for folder in folders:
        context = context.setdefault(folder, {})
    context[leaf] = value
