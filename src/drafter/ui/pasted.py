"""What is pasted from Word, a mail or a web page, as the clean paragraphs a letter may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QMimeData

from drafter.model.letter import Paragraph, Style, Text
from drafter.ui.pasted_page import paragraphs_of_page

_BREAKS = {0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n\n", 0xA0: " ", 0x202F: " ", 0x0D: "\n"}
_NOTHING = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFC))
_BULLET = re.compile(r"[\u00b7\u2022\u25aa\uf0b7o]\t+")
_NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)]\t+")


def pasted_paragraphs(source: QMimeData) -> tuple[Paragraph, ...]:
    """Words, line breaks and lists; no fonts, colours, pictures, soft hyphens or marks of no width. A page tells more
    than the text beside it (what is a list, what Word has struck out), so it is read first."""
    page = paragraphs_of_page(source.html()) if source.hasHtml() else ()
    found = [(style, _clean(text)) for style, text in page or _paragraphs_of_text(source.text())]
    clean = [(style, text) for style, text in found if text]
    if len(clean) == 1 and clean[0][0] == "body":  # a few words: the spaces round them belong to them
        said = source.text().translate(_BREAKS)
        clean = [("body", f"{' ' * said.startswith(' ')}{clean[0][1]}{' ' * said.endswith(' ')}")]
    return tuple(Paragraph(style=style, runs=(Text(text=text),)) for style, text in clean)


def _clean(text: str) -> str:
    lines = (line.rstrip() for line in text.translate(_BREAKS | _NOTHING).strip().split("\n"))
    return "\n".join(line for line in lines if line)


def _paragraphs_of_text(text: str) -> Iterator[tuple[Style, str]]:
    """Blank lines part paragraphs; in a text without any, as Word copies it, every line is one."""
    plain = text.replace("\r\n", "\n").translate(_BREAKS)
    parted = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", plain.strip("\n"))]
    for block in parted if len(parted) > 1 else plain.split("\n"):
        lines = block.split("\n")
        if any(_marked(line) for line in lines):
            yield from (_marked(line) or ("body", line) for line in lines)
        else:
            yield "body", block


def _marked(line: str) -> tuple[Style, str] | None:
    """A line of a list, as Word writes it: its mark and a tab."""
    if found := _BULLET.match(line):
        return "bullet", line[found.end() :]
    if found := _NUMBER.match(line):
        return "numbered", line[found.end() :]
    return None
