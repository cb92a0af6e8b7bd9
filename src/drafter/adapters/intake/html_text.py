"""HTML mail as plain text: nothing is fetched or run, links keep their words only, quotes get their `>`.

Read tag by tag in one pass. A parser that builds a tree is no use here: the standard library's takes three minutes
for 400 KB of `<!--`, and a mail's HTML is whatever the sender likes it to be.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

LONGEST = 400_000
_LONGEST_TAG = 4_000
_PATIENCE = 200
_VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "area", "base", "col", "wbr", "source", "embed"})
_DROPPED = frozenset({"script", "style", "title", "head", "template", "object", "iframe", "svg", "textarea", "select"})
_BLOCKS = frozenset({"div", "tr", "section", "article", "header", "footer", "pre", "hr", "address", "center", "dt"})
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl"})
_BEGIN = re.compile(r"<(?=[a-zA-Z/!?])")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]{0,60})")
_WHOLE_TAG = re.compile(r"""<[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>""")
"""Possessive, so that a quote that is never closed costs one pass and no more."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_INLINE_IMAGE = re.compile(r"data:[\w/+.;=-]{0,60},[^\"')\s>]{80,}")
_QUOTE, _END_QUOTE = "\ue000", "\ue001"
_Piece = tuple[str, str, str]
"""Words ("", "", text), or a tag: ("open" or "close", name, attributes)."""
_NOTHING: _Piece = ("", "", "")


def html_text(source: str) -> str:
    """What a reader of the mail sees as words; at most `LONGEST` characters of source are read."""
    source = _INLINE_IMAGE.sub("", source)[:LONGEST].replace(_QUOTE, "").replace(_END_QUOTE, "")
    return _tidy("".join(_shown(_Tags(source).pieces())))


class _Tags:
    """Reads a source piece by piece. It remembers what was looked for in vain, so that no source is searched twice."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lower = source.lower()
        self._never_closed: set[str] = set()
        self._odd_quotes = 0

    def pieces(self) -> Iterator[_Piece]:
        """Words and tags in order; comments, declarations and elements that are never read are left out."""
        at, length = 0, len(self._source)
        while at < length:
            found = _BEGIN.search(self._source, at)
            start = found.start() if found else length
            if start > at:
                yield "", "", self._source[at:start]
            at = start
            if at < length:
                piece, at = self._markup(at)
                yield piece

    def _markup(self, at: int) -> tuple[_Piece, int]:
        """The tag that begins at `<`, and where reading goes on."""
        if self._source.startswith("<!--", at):
            return _NOTHING, self._after("-->", at + 4)
        if self._source.startswith(("<!", "<?"), at):
            return _NOTHING, self._after(">", at)
        tag, end = _TAG.match(self._source, at), self._tag_end(at)
        if end < 0:  # no tag ends within the window, so that it is all words
            return ("", "", self._source[at : at + _LONGEST_TAG]), at + _LONGEST_TAG
        if tag is None:
            return _NOTHING, end + 1
        name = tag[2].lower()
        if name in _DROPPED and not tag[1] and self._source[end - 1] != "/":
            return _NOTHING, self._after_element(name, end)
        return ("close" if tag[1] else "open", name, self._source[tag.end() : end]), end + 1

    def _after_element(self, name: str, end: int) -> int:
        """Behind the element's end tag. Without one a script swallows the rest, as in browsers; others are empty."""
        close = -1 if name in self._never_closed else self._lower.find(f"</{name}", end)
        if close >= 0:
            return self._after(">", close)
        self._never_closed.add(name)
        return len(self._source) if name in ("script", "style") else end + 1

    def _after(self, mark: str, at: int) -> int:
        """Behind the next `mark`; the end where there is none."""
        found = self._source.find(mark, at)
        return len(self._source) if found < 0 else found + len(mark)

    def _tag_end(self, at: int) -> int:
        """The `>` that ends the tag, past those inside quotes; -1: this `<` begins no tag. In a source whose quotes
        are broken again and again they are no longer minded."""
        last = at + _LONGEST_TAG
        if self._odd_quotes < _PATIENCE:
            whole = _WHOLE_TAG.match(self._source, at, last)
            if whole:
                return whole.end() - 1
            self._odd_quotes += 1
        return self._source.find(">", at, last)


def _shown(pieces: Iterator[_Piece]) -> Iterator[str]:
    """Words as they are read; inside a hidden element nothing, until that element is closed."""
    hidden, depth, typed = "", 0, 0
    for kind, name, rest in pieces:
        typed += (name == "pre") * ((kind == "open") - (kind == "close"))
        if hidden:
            depth += (name == hidden) * ((kind == "open") - (kind == "close"))
            hidden = hidden if depth > 0 else ""
        elif kind == "open" and name not in _VOID and _HIDDEN.search(rest):
            hidden, depth = name, 1
        else:
            yield _edge(kind, name) if kind else _words(rest, as_typed=typed > 0)


def _words(source: str, as_typed: bool) -> str:
    """Line breaks mean nothing in HTML, but in `<pre>`, where a plain letter was put into a mail as it was typed."""
    text = html.unescape(source)
    return text.replace("\r\n", "\n") if as_typed else re.sub(r"[ \t\r\n\f]+", " ", text)


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
