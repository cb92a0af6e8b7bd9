"""A body with the bodies it includes, compiled once and rendered as often as a desk or a test bench asks."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes

from drafter.steps.compose.sandbox import TemplateFault, checked, environment, opened_out

Bodies = tuple[tuple[str, str], ...]
"""Id and body of every paragraph that may be included."""


def rendered(body: str, included: Bodies, values: dict[str, Any]) -> str:
    return _compiled(body, included).render(values)


@lru_cache(maxsize=1024)
def _compiled(body: str, included: Bodies) -> jinja2.Template:
    """One program without includes: each include stands replaced by what it includes, in the same sandbox."""
    tree = checked(opened_out(body))
    _replace_includes(tree, dict(included))
    tree.set_environment(_SANDBOX)
    return _SANDBOX.from_string(tree)


def _replace_includes(parent: nodes.Node, bodies: dict[str, str]) -> None:
    for name in ("body", "else_", "elif_"):
        parts = getattr(parent, name, None)
        if isinstance(parts, list):
            setattr(parent, name, [new for part in parts for new in _replaced(part, bodies)])


def _replaced(part: nodes.Node, bodies: dict[str, str]) -> list[nodes.Node]:
    if not isinstance(part, nodes.Include):
        _replace_includes(part, bodies)
        return [part]
    id = part.template.value if isinstance(part.template, nodes.Const) else ""
    if id not in bodies:
        raise TemplateFault(f"includes the unknown paragraph `{id}`", part.lineno)
    inner = checked(opened_out(bodies[id].strip("\n")))
    _replace_includes(inner, bodies)
    return inner.body


_SANDBOX = environment()
