"""A template with every paragraph it includes: each once, without circles, and within bounds."""

from __future__ import annotations

from drafter.model.library import Library
from drafter.model.template import Template
from drafter.steps.compose.sandbox import LONGEST_BODY, TemplateFault, includes_in

MOST_INCLUDES = 60
"""Counted as they are printed: a paragraph included by two included paragraphs counts twice."""
LONGEST_LETTER = 2 * LONGEST_BODY


def closure_of(template: Template, library: Library) -> tuple[Template, ...]:
    """The template first, then its paragraphs; TemplateFault on an unknown or circular include, or on too many."""
    found: dict[str, Template] = {}
    _weigh(template, library, found, {}, ())
    return tuple(found.values())


def paragraphs_within(template: Template, library: Library) -> tuple[Template, ...]:
    """Every paragraph it takes in, at any depth; none of a broken template."""
    try:
        return closure_of(template, library)[1:]
    except TemplateFault:
        return ()


def _weigh(
    part: Template,
    library: Library,
    found: dict[str, Template],
    weights: dict[str, tuple[int, int]],
    path: tuple[str, ...],
) -> tuple[int, int]:
    """The weight of one part; each part is opened once, however often it is included."""
    if part.id in weights:
        return weights[part.id]
    found[part.id] = part
    includes, characters = 0, len(part.body)
    for id, line in includes_in(part.body):
        if id in (*path, part.id):
            raise TemplateFault(f"paragraphs include each other in a circle: {' → '.join((*path, part.id, id))}", line)
        inner = library.get(id, part.head.language)
        if inner is None:
            raise TemplateFault(f"includes the unknown paragraph `{id}`", line)
        inside = _weigh(inner, library, found, weights, (*path, part.id))
        includes, characters = includes + 1 + inside[0], characters + inside[1]
        if includes > MOST_INCLUDES or characters > LONGEST_LETTER:
            raise TemplateFault(f"includes more than {MOST_INCLUDES} paragraphs or {LONGEST_LETTER:,} characters", line)
    weights[part.id] = (includes, characters)
    return weights[part.id]
