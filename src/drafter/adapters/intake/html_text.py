"""HTML mail as plain text: nothing is fetched or run, links keep their words only, quotes get their `>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import CData, Comment, Declaration, Doctype, NavigableString, ProcessingInstruction, Tag
from bs4.exceptions import ParserRejectedMarkup

LONGEST = 400_000
_DROPPED = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "iframe", "svg", "form"})
_BLOCKS = frozenset({"p", "div", "table", "tr", "ul", "ol", "blockquote", "section", "article", "header", "footer",
                     "h1", "h2", "h3", "h4", "h5", "h6", "pre", "li", "hr", "address", "center"})  # fmt: skip
_SPACED = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "table", "ul", "ol"})
_NOT_TEXT = (Comment, Doctype, Declaration, ProcessingInstruction, CData)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_INLINE_IMAGE = re.compile(r"data:[\w/+.;=-]{0,60},[^\"')\s>]{80,}")
_QUOTE, _END_QUOTE = "\ue000", "\ue001"


def html_text(html: str) -> str:
    """What a reader of the mail sees as words; at most `LONGEST` characters of source are read."""
    source = _INLINE_IMAGE.sub("", html)[:LONGEST].replace(_QUOTE, "").replace(_END_QUOTE, "")
    try:
        soup = BeautifulSoup(source, "html.parser")
    except (ParserRejectedMarkup, AssertionError):  # the standard parser asserts on some broken declarations
        return _tidy(re.sub(r"<[^<>]{0,500}>", " ", source))
    return _tidy("".join(_pieces(soup)))


def _pieces(root: Tag) -> Iterator[str]:
    """Text and line breaks in reading order; an explicit stack, since nesting has no bound."""
    stack: list[object] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            yield node
        elif isinstance(node, NavigableString):
            if not isinstance(node, _NOT_TEXT):
                yield re.sub(r"[ \t\r\n\f]+", " ", str(node))
        elif isinstance(node, Tag) and not _is_hidden(node):
            before, after = _edges(node.name)
            yield before
            stack.append(after)
            stack.extend(reversed(node.contents))


def _is_hidden(tag: Tag) -> bool:
    return tag.name in _DROPPED or bool(_HIDDEN.search(str(tag.get("style") or "")))


def _edges(name: str) -> tuple[str, str]:
    """What stands before and after an element's words."""
    if name == "br":
        return "\n", ""
    if name == "li":
        return "\n- ", ""
    if name == "blockquote":
        return f"\n\n{_QUOTE}", f"{_END_QUOTE}\n\n"
    if name in ("td", "th"):
        return "", " "
    if name in _SPACED:
        return "\n\n", "\n\n"
    return ("\n", "\n") if name in _BLOCKS else ("", "")


def _tidy(text: str) -> str:
    """Lines trimmed, at most one blank line in a row, quoted lines marked as mail programs mark them."""
    depth, blank, lines = 0, True, list[str]()
    for raw in text.replace("\xa0", " ").split("\n"):
        level = depth + raw.count(_QUOTE)
        depth = max(0, level - raw.count(_END_QUOTE))
        line = re.sub(r"[ \t]+", " ", raw.replace(_QUOTE, "").replace(_END_QUOTE, "")).strip()
        if line or not blank:
            lines.append(f"{'>' * min(level, 5)} {line}" if level and line else line)
        blank = not line
    return "\n".join(lines).strip("\n")
