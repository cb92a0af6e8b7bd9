"""Field paths such as `expenses[0].receipt`: read, found and set in plain data."""

from __future__ import annotations

import re
from typing import Any

STEP = re.compile(r"[^.\[\]]+|\[\d+\]")
Path = tuple[str | int, ...]


def path_of(name: str) -> Path:
    """`expenses[0].receipt` as ("expenses", 0, "receipt")."""
    steps = STEP.findall(name)
    return tuple(int(step[1:-1]) if step.startswith("[") else step for step in steps) or (name,)


def leaf_of(node: Any, path: Path) -> Any:
    """What stands there, or None."""
    for step in path:
        inside = isinstance(node, list) and isinstance(step, int) and step < len(node)
        node = node[step] if inside else node.get(step) if isinstance(node, dict) else None
    return node


def is_vague(node: Any, path: Path) -> bool:
    """Whether the path names a field of a list without saying of which entry."""
    for step in path:
        if isinstance(node, list) and isinstance(step, str):
            return True
        node = leaf_of(node, (step,))
    return False


def with_leaf(node: Any, path: Path, value: Any) -> Any:
    """The same data with that value there; what lies on the way is made, a list grows by one at most."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(node) if isinstance(node, list) else []
        kept = items[step] if step < len(items) else None
        return [*items[:step], with_leaf(kept, rest, value), *items[step + 1 :]]
    fields = dict(node) if isinstance(node, dict) else {}
    return fields | {step: with_leaf(fields.get(step), rest, value)}
