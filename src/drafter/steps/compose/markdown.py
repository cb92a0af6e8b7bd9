"""Markdown, as far as a letter needs it, into paragraphs; placeholder tokens become placeholder runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast, get_args

from drafter.model.letter import Paragraph, Placeholder, Run, Style, Text
from drafter.steps.compose.slots import CLOSE, OPEN

_MARK = re.compile(r"@(\w+)(?: |$)")
_BULLET = re.compile(r"[-*] +")
_NUMBER = re.compile(r"\d{1,2}\. +")
_HEADING = re.compile(r"#{1,3} +")
_INLINE = re.compile(rf"(\*\*|\*|{OPEN}\d+{CLOSE})")
_STYLES = frozenset(get_args(Style))
_LINE_STYLES: tuple[tuple[re.Pattern[str], Style], ...] = (
    (_BULLET, "bullet"), (_NUMBER, "numbered"), (_HEADING, "heading")
)  # fmt: skip
BODY: Style = "body"


def paragraphs_in(text: str, printed: Sequence[Placeholder]) -> tuple[Paragraph, ...]:
    """Blank lines separate paragraphs; `- ` and `1. ` make lists, `## ` a heading, `@closing ` a named style."""
    return tuple(
        Paragraph(style=style, runs=runs_in(words, printed)) for style, words in _blocks(text) if words.strip()
    )


def _blocks(text: str) -> Iterator[tuple[Style, str]]:
    """Each paragraph's style and words; soft line breaks inside running text become spaces."""
    style: Style = BODY
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        stripped = line.strip()
        marked = _marked(stripped)
        if (not stripped or marked) and lines:
            yield style, " ".join(lines)
            style, lines = BODY, []
        if marked:
            style, lines = marked[0], [marked[1]]
        elif stripped:
            lines.append(stripped.removesuffix("\\"))


def _marked(line: str) -> tuple[Style, str] | None:
    """The style and words of a line that begins a paragraph of its own."""
    named = _MARK.match(line)
    if named and named.group(1) in _STYLES:
        return cast(Style, named.group(1)), line[named.end() :]
    for pattern, style in _LINE_STYLES:
        found = pattern.match(line)
        if found:
            return style, line[found.end() :]
    return None


def runs_in(words: str, printed: Sequence[Placeholder]) -> tuple[Run, ...]:
    """Bold, italic and placeholders of one paragraph."""
    runs: list[Run] = []
    bold = italic = False
    for part in _INLINE.split(words):
        if part == "**":
            bold = not bold
        elif part == "*":
            italic = not italic
        elif part.startswith(OPEN):
            runs.append(_placed(printed[int(part[1:-1])], bold, italic))
        elif part:
            runs.append(Text(text=part, bold=bold, italic=italic))
    return tuple(runs)


def _placed(placeholder: Placeholder, bold: bool, italic: bool) -> Placeholder:
    return Placeholder(
        name=placeholder.name,
        state=placeholder.state,
        text=placeholder.text,
        question=placeholder.question,
        bold=bold,
        italic=italic,
    )
