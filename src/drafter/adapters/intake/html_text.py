"""HTML mail as plain text: nothing is fetched or run, links keep their words only, quotes get their `>`.

Read tag by tag in one pass. A parser that builds a tree is no use here: the standard library's takes three minutes
for 400 KB of `<!--`, and a mail's HTML is whatever the sender likes it to be.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

LONGEST = 500_000
_LONGEST_TAG = 4_000
_VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "area", "base", "col", "wbr", "source", "embed"})
_DROPPED = frozenset({"script", "style", "title", "head", "template", "object", "iframe", "svg", "textarea", "select"})
_BLOCKS = frozenset({"div", "tr", "section", "article", "header", "footer", "pre", "hr", "address", "center", "dt"})
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl"})
_BEGIN = re.compile(r"<(?=[a-zA-Z/!?])")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]{0,60})")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_INLINE_IMAGE = re.compile(r"data:[\w/+.;=-]{0,60},[^\"')\s>]{80,}")
_QUOTE, _END_QUOTE = "\ue000", "\ue001"
_Piece = tuple[str, str, str]
"""Words ("", "", text), or a tag: ("open" or "close", name, attributes)."""


def html_text(source: str) -> str:
    """What a reader of the mail sees as words; at most `LONGEST` characters of source are read."""
    source = _INLINE_IMAGE.sub("", source)[:LONGEST].replace(_QUOTE, "").replace(_END_QUOTE, "")
    return _tidy("".join(_shown(_pieces(source))))


def _pieces(source: str) -> Iterator[_Piece]:
    """Words and tags in order; comments, declarations and elements that are never read are left out."""
    at, lower = 0, source.lower()
    while at < len(source):
        found = _BEGIN.search(source, at)
        start = found.start() if found else len(source)
        if start > at:
            yield "", "", source[at:start]
        at = start
        if at < len(source):
            piece, at = _markup(source, lower, at)
            yield piece


def _markup(source: str, lower: str, at: int) -> tuple[_Piece, int]:
    """The tag that begins at `<`, and where reading goes on."""
    nothing: _Piece = ("", "", "")
    if source.startswith("<!--", at):
        return nothing, _after(source, "-->", at + 4)
    if source.startswith(("<!", "<?"), at):
        return nothing, _after(source, ">", at)
    tag, end = _TAG.match(source, at), _tag_end(source, at)
    if tag is None or end < 0:
        return ("", "", "<"), at + 1
    name = tag[2].lower()
    if name in _DROPPED and not tag[1] and source[end - 1] != "/":
        close = lower.find(f"</{name}", end)
        if close >= 0:
            return nothing, _after(source, ">", close)
        return nothing, len(source) if name in ("script", "style") else end + 1
    return ("close" if tag[1] else "open", name, source[tag.end() : end]), end + 1


def _after(source: str, mark: str, at: int) -> int:
    """Behind the next `mark`; the end where there is none, as browsers do it."""
    found = source.find(mark, at)
    return len(source) if found < 0 else found + len(mark)


def _tag_end(source: str, at: int) -> int:
    """The `>` that ends the tag, past one inside quotes; -1: this `<` begins no tag."""
    last = at + _LONGEST_TAG
    end = source.find(">", at, last)
    while end >= 0 and source.count('"', at, end) % 2:
        quote = source.find('"', end, last)
        end = source.find(">", quote, last) if quote >= 0 else -1
    return end


def _shown(pieces: Iterator[_Piece]) -> Iterator[str]:
    """Words as they are read; inside a hidden element nothing, until that element is closed."""
    hidden, depth = "", 0
    for kind, name, rest in pieces:
        if hidden:
            depth += (name == hidden) * ((kind == "open") - (kind == "close"))
            hidden = hidden if depth > 0 else ""
        elif kind == "open" and name not in _VOID and _HIDDEN.search(rest):
            hidden, depth = name, 1
        else:
            yield _edge(kind, name) if kind else re.sub(r"[ \t\r\n\f]+", " ", html.unescape(rest))


def _edge(kind: str, name: str) -> str:
    """What a tag puts between words."""
    if name in ("br", "hr"):
        return "\n"
    if name == "li":
        return "\n- " if kind == "open" else "\n"
    if name == "blockquote":
        return f"\n\n{_QUOTE}" if kind == "open" else f"{_END_QUOTE}\n\n"
    if name in ("td", "th"):
        return " "
    return "\n\n" if name in _SPACED else "\n" if name in _BLOCKS else ""


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
