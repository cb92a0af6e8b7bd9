"""Reads the HTML that Word, mails and browsers put on the clipboard: paragraphs and lists, nothing else of it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from drafter.model.letter import Style

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "xml", "del", "s", "strike", "select", "textarea"})
"""What stands in these is no part of the text; `del` is what Word has struck out and not yet dropped."""
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "hr", "pre", "ul", "ol"})
_LINES = frozenset({"div", "tr", "section", "article", "header", "footer"})
_CELLS = frozenset({"td", "th"})
_IGNORED_MARK = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_WORD_LIST = re.compile(r"MsoListParagraph|MsoListBullet|MsoListNumber")
_COUNTED = re.compile(r"(?:\d{1,3}|[a-zA-Z]|[ivxIVX]+)[.)]")
_CONDITION = re.compile(r"<!\[[^>]*>?")
"""Word's own `<![if …]>`; the parser stops at any other of that kind."""
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.DOTALL)


def paragraphs_of_page(html: str) -> list[tuple[Style, str]]:
    """Each paragraph with its style, still with whatever odd characters it held."""
    chosen = _FRAGMENT.search(html)
    page = _Page()
    page.feed(_CONDITION.sub("", chosen[1] if chosen else html))
    page.close()
    page.end_paragraph()
    return page.paragraphs


class _Page(HTMLParser):
    """Goes through the tags once; knows the paragraph being read, the lists it stands in, and what is unseen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[tuple[Style, str]] = []
        self._text = ""
        self._style: Style = "body"
        self._lists: list[Style] = []
        self._unseen: list[str] = []
        self._mark: list[str] = []
        """The open tags of a list's own sign, which Word writes out as text."""
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if self._unseen or tag in _UNSEEN:
            self._unseen += [tag] if not self._unseen or tag == self._unseen[-1] else []
        elif self._mark or (tag == "span" and _IGNORED_MARK.search(said.get("style") or "")):
            self._mark += [tag] if tag == "span" else []
        elif tag == "br":
            self._break_line()
        elif tag in _LINES:
            self._begin_line()
        elif tag in _CELLS:
            self._begin_cell()
        elif tag == "li" or tag in _PARAGRAPHS:
            self._begin_paragraph(tag, said.get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            self._unseen = self._unseen[:-1] if tag == self._unseen[-1] else self._unseen
        elif self._mark:
            self._mark = self._mark[:-1] if tag == "span" else self._mark
        elif tag in _CELLS:
            self._in_cell = False
        elif tag in _LINES:
            self._begin_line()
        elif tag in ("ul", "ol"):
            self.end_paragraph()
            self._lists = self._lists[:-1]
        elif tag == "li" or (tag in _PARAGRAPHS and not self._in_cell):
            self.end_paragraph()

    def handle_data(self, data: str) -> None:
        if self._mark:
            self._style = "numbered" if _COUNTED.match(data.strip()) else self._style
        elif not self._unseen:
            words = re.sub(r"[ \t\r\n]+", " ", data)
            self._text += words.lstrip(" ") if self._text[-1:] in ("", " ", "\n", "\t") else words

    def end_paragraph(self) -> None:
        """What has been read is a paragraph, where it has words."""
        blank = [part.strip() for part in re.split(r"\n\s*\n", self._text)]
        self.paragraphs += [(self._style, part) for part in blank if part]
        self._text, self._style = "", "body"

    def _begin_paragraph(self, tag: str, kind: str) -> None:
        if self._in_cell:
            self._text += " " if self._text[-1:].strip() else ""
            return
        if tag == "p" and self._style != "body" and not self._text.strip():
            return  # the first paragraph of a list's entry
        self.end_paragraph()
        if tag in ("ul", "ol"):
            self._lists.append("bullet" if tag == "ul" else "numbered")
        elif tag == "li":
            self._style = self._lists[-1] if self._lists else "bullet"
        elif _WORD_LIST.search(kind):
            self._style = "numbered" if "Number" in kind else "bullet"

    def _begin_cell(self) -> None:
        self._in_cell = True
        if self._text and not self._text.endswith("\n"):
            self._text = self._text.rstrip(" ") + "\t"

    def _begin_line(self) -> None:
        if self._text and not self._text.endswith("\n"):
            self._break_line()

    def _break_line(self) -> None:
        self._text = self._text.rstrip(" ") + ("\n" if self._text else "")
