"""The sandbox: the small part of Jinja2 that a template may use, checked before anything runs.

Library files come from other people. The syntax tree may hold only text, values by name, conditions, loops over a
list the case supplies, includes by a fixed id, and a few filters: nothing can be called, multiplied or assigned,
so no template can reach Python, files or the network, or run long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.steps.compose.slots import Slot

LONGEST_BODY = 60_000
DEEPEST = 60
_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Const, nodes.If, nodes.For,
    nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Include, nodes.Filter,
    nodes.Test, nodes.List, nodes.Tuple,
)  # fmt: skip
_FILTERS = frozenset({"capital", "lower"})
_TESTS = frozenset({"defined"})


class TemplateFault(Exception):  # noqa: N818  # a fault of the file, in the words of the desk
    """A template that cannot be used: why, and on which line of its body."""

    def __init__(self, what: str, line: int | None) -> None:
        super().__init__(what)
        self.what, self.line = what, line


class Bodies(BaseLoader):
    """Gives Jinja the bodies of one library in one language, by id; nothing else can be included."""

    def __init__(self, find: Callable[[str], str | None]) -> None:
        self._find = find

    def get_source(self, environment: object, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        body = self._find(template)
        if body is None:
            raise TemplateNotFound(template)
        checked(body)
        return opened_out(body), None, None


def opened_out(body: str) -> str:
    """A tag on a line of its own always parts two paragraphs, with or without a blank line beside it."""
    return _TAG_LINE.sub(r"\n\1\n\n", body)


_TAG_LINE = re.compile(r"(?m)^[ \t]*(\{%[^%\n]*%\})[ \t]*$\n?")


def environment(find: Callable[[str], str | None]) -> ImmutableSandboxedEnvironment:
    """A sandboxed, strict environment that can include what `find` knows, and nothing else."""
    made = ImmutableSandboxedEnvironment(
        loader=Bodies(find), undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=False, cache_size=400,
    )  # fmt: skip
    made.globals.clear()
    made.filters.clear()
    made.filters["capital"] = lambda value: _changed(value, lambda words: words[:1].upper() + words[1:])
    made.filters["lower"] = lambda value: _changed(value, lambda words: words[:1].lower() + words[1:])
    made.tests = {name: made.tests[name] for name in _TESTS}
    return made


def _changed(value: object, change: Callable[[str], str]) -> object:
    return value.changed(change) if isinstance(value, Slot) else change(str(value))


def checked(body: str) -> nodes.Template:
    """The parsed body, or TemplateFault where it uses more than a template may."""
    if len(body) > LONGEST_BODY:
        raise TemplateFault(f"the body is longer than {LONGEST_BODY:,} characters", None)
    try:
        tree = _PARSER.parse(body)
    except TemplateSyntaxError as error:
        raise TemplateFault(f"not valid template syntax: {error.message}", error.lineno) from None
    except RecursionError:
        raise TemplateFault("nested too deeply", None) from None
    _check(tree, 0, 0)
    return tree


def _check(node: nodes.Node, depth: int, loops: int) -> None:
    if depth > DEEPEST:
        raise TemplateFault("nested too deeply", node.lineno)
    if not isinstance(node, _ALLOWED):
        raise TemplateFault(f"templates may not use `{type(node).__name__.lower()}`", node.lineno)
    _check_details(node, loops)
    inner = loops + isinstance(node, nodes.For)
    for child in node.iter_child_nodes():
        _check(child, depth + 1, inner)


def _check_details(node: nodes.Node, loops: int) -> None:
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        raise TemplateFault(f"names that begin with an underscore are closed: `{node.attr}`", node.lineno)
    if isinstance(node, nodes.Name) and node.name.startswith("_"):
        raise TemplateFault(f"names that begin with an underscore are closed: `{node.name}`", node.lineno)
    if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
        raise TemplateFault(f"unknown filter `{node.name}`; known: {', '.join(sorted(_FILTERS))}", node.lineno)
    if isinstance(node, nodes.Test) and node.name not in _TESTS:
        raise TemplateFault(f"unknown test `{node.name}`", node.lineno)
    if isinstance(node, nodes.Include) and not isinstance(node.template, nodes.Const):
        raise TemplateFault("an include names its paragraph in quotes", node.lineno)
    if isinstance(node, nodes.For) and (loops or not isinstance(node.iter, nodes.Name | nodes.Getattr)):
        raise TemplateFault("a loop runs over one list of the case, and never inside another loop", node.lineno)


_PARSER = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)


def names_in(body: str) -> frozenset[str]:
    """Every value the body asks for, as dotted names (`customer.title`); loop variables left out."""
    tree = checked(body)
    bound = {
        name.name for loop in tree.find_all(nodes.For) for name in loop.find_all(nodes.Name) if name.ctx == "store"
    }
    return frozenset(name for name in _dotted(tree) if name.split(".")[0] not in bound)


def includes_in(body: str) -> tuple[str, ...]:
    """The ids of the paragraphs the body includes, in order."""
    found = checked(body).find_all(nodes.Include)
    return tuple(str(node.template.value) for node in found if isinstance(node.template, nodes.Const))


def _dotted(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Getattr | nodes.Name):
        name = _chain(node)
        if name is not None:
            if not (isinstance(node, nodes.Name) and node.ctx == "store"):
                yield name
            return
    for child in node.iter_child_nodes():
        yield from _dotted(child)


def _chain(node: nodes.Node) -> str | None:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _chain(node.node)
        return f"{before}.{node.attr}" if before else None
    return None
