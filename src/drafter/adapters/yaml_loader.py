"""YAML as drafter reads it: safe, numbers with a point as they are written, no key twice, and soon: the rules alone are
twelve thousand values."""

from __future__ import annotations

from collections.abc import Container, Hashable
from decimal import Decimal
from typing import Any

import yaml
from yaml.constructor import ConstructorError

_TEXT, _LIST, _MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_UNFINISHED = object()


class Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]  # the C loader where it is built
    """Safe YAML that keeps numbers with a point as Decimal's own digits and refuses a key given twice."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        """As the loader's own, with a short way for what is in quotes or begins as nothing but text does."""
        if kind is yaml.ScalarNode and (not implicit[0] or value[:1] not in self.yaml_implicit_resolvers):
            return _TEXT
        found: str = super().resolve(kind, value, implicit)
        return found


def loaded(text: str) -> Any:
    """What the text holds. Raises yaml.YAMLError; ValueError or ArithmeticError for a day or number that is none."""
    loader = Loader(text)
    try:
        node = loader.get_single_node()
        return None if node is None else _built(loader, node, {})
    finally:
        loader.dispose()


def _built(loader: Loader, node: yaml.Node, made: dict[yaml.Node, Any]) -> Any:
    """As the loader makes it, without its detours for plain texts, lists and mappings, which nearly all are. `made`:
    lists and mappings, which another place of the text may name."""
    if node.tag == _TEXT and isinstance(node, yaml.ScalarNode):
        return node.value
    if node in made:
        return _finished(made[node], node)
    if node.tag == _LIST and isinstance(node, yaml.SequenceNode):
        made[node] = _UNFINISHED
        made[node] = [_built(loader, item, made) for item in node.value]
    elif node.tag == _MAPPING and isinstance(node, yaml.MappingNode):
        made[node] = _UNFINISHED
        made[node] = _mapping(loader, node, made)
    else:
        return loader.construct_object(node, deep=True)
    return made[node]


def _finished(value: Any, node: yaml.Node) -> Any:
    if value is _UNFINISHED:
        raise ConstructorError(None, None, "a list or mapping cannot hold itself", node.start_mark)
    return value


def _mapping(loader: Loader, node: yaml.MappingNode, made: dict[yaml.Node, Any]) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    for key_node, value in node.value:
        key = _built(loader, key_node, made)
        _check_key(key, found, key_node)
        found[key] = _built(loader, value, made)
    return found


def _unique_mapping(loader: Any, node: Any) -> dict[Any, Any]:
    seen: dict[Any, None] = {}
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        _check_key(key, seen, key_node)
        seen[key] = None
    return dict(loader.construct_mapping(node, deep=True))


def _check_key(key: Any, taken: Container[Any], node: yaml.Node) -> None:
    if type(key) is not str and not isinstance(key, Hashable):  # the second takes long
        raise ConstructorError(None, None, "a list or mapping is no key", node.start_mark)
    if key in taken:
        raise ConstructorError(None, None, f"the key {key!r} stands twice", node.start_mark)


Loader.add_constructor("tag:yaml.org,2002:map", _unique_mapping)
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node)))
