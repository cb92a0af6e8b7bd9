"""The sandbox: the small part of Jinja2 that a template may use, checked before anything runs.

Library files come from other people. The syntax tree may hold only text, values by name, conditions, loops over a
list the case supplies, includes by a fixed id, and a few filters: nothing can be called, multiplied or assigned,
so no template can reach Python, files or the network, or run long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
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


def opened_out(body: str) -> str:
    """A tag on a line of its own always parts two paragraphs, with or without a blank line beside it."""
    return _TAG_LINE.sub(r"\n\1\n\n", body)


_TAG_LINE = re.compile(r"(?m)^[ \t]*(\{%[^%\n]*%\})[ \t]*$\n?")


def environment() -> ImmutableSandboxedEnvironment:
    """A sandboxed, strict environment without a loader: nothing can be fetched by name."""
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False
    )
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
    if _PRIVATE.search(body):
        raise TemplateFault("holds a private-use character", body[: _PRIVATE.search(body).start()].count("\n") + 1)  # type: ignore[union-attr]  # found by the line above
    if len(body) > LONGEST_BODY:
        raise TemplateFault(f"the body is longer than {LONGEST_BODY:,} characters", None)
    try:
        tree = _PARSER.parse(body)
    except TemplateSyntaxError as error:
        raise TemplateFault(f"not valid template syntax: {error.message}", error.lineno) from None
    except (RecursionError, ValueError):
        raise TemplateFault("nested too deeply, or a number too long to read", None) from None
    _check(tree, 0, 0)
    return tree


def _check(node: nodes.Node, depth: int, loops: int) -> None:
    if depth > DEEPEST:
        raise TemplateFault("nested too deeply", node.lineno)
    if not isinstance(node, _ALLOWED):
        raise TemplateFault(f"templates may not use `{type(node).__name__.lower()}`", _line_of(node))
    _check_details(node, loops)
    inner = loops + isinstance(node, nodes.For)
    for child in node.iter_child_nodes():
        _check(child, depth + 1, inner)


def _line_of(node: nodes.Node) -> int | None:
    """Some nodes carry no line of their own; what stands inside them does."""
    return next(
        (line for line in (node.lineno, *(inside.lineno for inside in node.find_all(nodes.Node))) if line), None
    )


def _check_details(node: nodes.Node, loops: int) -> None:
    fault = _name_fault(node) or _form_fault(node) or _loop_fault(node, loops)
    if fault:
        raise TemplateFault(fault, node.lineno)
    for part in node.nodes if isinstance(node, nodes.Output) else ():
        if not _prints(part):
            raise TemplateFault(f"templates may not print `{type(part).__name__.lower()}`", part.lineno)


def _name_fault(node: nodes.Node) -> str | None:
    name = node.attr if isinstance(node, nodes.Getattr) else node.name if isinstance(node, nodes.Name) else ""
    if name.startswith("_"):
        return f"names that begin with an underscore are closed: `{name}`"
    if isinstance(node, nodes.Getattr) and not isinstance(node.node, nodes.Name | nodes.Getattr):
        return f"only values have parts, and `{name}` is asked of something else"
    return None


def _form_fault(node: nodes.Node) -> str | None:
    match node:
        case nodes.Filter() if node.name not in _FILTERS or node.args or node.kwargs:
            return f"unknown filter `{node.name}`; known, without arguments: {', '.join(sorted(_FILTERS))}"
        case nodes.Test() if node.name not in _TESTS:
            return f"unknown test `{node.name}`; known: {', '.join(sorted(_TESTS))}"
        case nodes.Include() if not (isinstance(node.template, nodes.Const) and isinstance(node.template.value, str)):
            return "an include names its paragraph in quotes"
        case nodes.Include() if node.ignore_missing or not node.with_context:
            return "an include is only `include` and the paragraph's id"
        case nodes.CondExpr() if node.expr2 is None:
            return "an if inside a value needs its else"
        case nodes.Const() if isinstance(node.value, str) and _PRIVATE.search(node.value):
            return "holds a private-use character"
    return None


def _loop_fault(node: nodes.Node, loops: int) -> str | None:
    if not isinstance(node, nodes.For):
        return None
    plain = isinstance(node.iter, nodes.Name | nodes.Getattr) and isinstance(node.target, nodes.Name)
    if loops or not plain or node.recursive:
        return "a loop runs over one list of the case, and never inside another loop"
    return None


def _prints(node: nodes.Node) -> bool:
    """Whether this prints words: a value, a text, or a choice between such; never a truth, a list or nothing."""
    match node:
        case nodes.TemplateData() | nodes.Name() | nodes.Getattr():
            return True
        case nodes.Const():
            return isinstance(node.value, str) or type(node.value) is int
        case nodes.Filter():
            return node.node is not None and _prints(node.node)
        case nodes.CondExpr():
            return _prints(node.expr1) and node.expr2 is not None and _prints(node.expr2)
    return False


_PRIVATE = re.compile("[\ue000-\uf8ff]")
_PARSER = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)


@lru_cache(maxsize=1024)
def names_in(body: str) -> Mapping[str, int]:
    """Every value the body asks for, as dotted names (`customer.title`), with its first line; no loop variables."""
    tree = checked(body)
    bound = {loop.target.name for loop in tree.find_all(nodes.For) if isinstance(loop.target, nodes.Name)}
    found: dict[str, int] = {}
    for name, line in _dotted(tree):
        if name.split(".")[0] not in bound:
            found.setdefault(name, line)
    return found


@lru_cache(maxsize=1024)
def includes_in(body: str) -> tuple[tuple[str, int], ...]:
    """The ids of the paragraphs the body includes, in order, each with its line."""
    found = checked(body).find_all(nodes.Include)
    return tuple((str(node.template.value), node.lineno) for node in found if isinstance(node.template, nodes.Const))


def _dotted(node: nodes.Node) -> Iterator[tuple[str, int]]:
    if isinstance(node, nodes.Getattr | nodes.Name):
        name = _chain(node)
        if name is not None:
            if not (isinstance(node, nodes.Name) and node.ctx == "store"):
                yield name, node.lineno
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
