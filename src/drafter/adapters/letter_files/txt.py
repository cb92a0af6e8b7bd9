"""The letter as plain text."""

from __future__ import annotations

from drafter.model.letter import Letter, Paragraph, separator
from drafter.model.letter_out import DRAFT_MARK, LetterOut


def txt_of(out: LetterOut) -> str:
    """As on paper, with a mark for each point of a list; a working draft says so on its first line."""
    mark = f"{DRAFT_MARK}\n\n" if out.working_draft else ""
    return f"{mark}{marked(out.paper)}\n"


def marked(letter: Letter) -> str:
    """The plain text, points of a list with their bullet or number."""
    pieces: list[str] = []
    number = 0
    for n, paragraph in enumerate(letter.paragraphs):
        number = number + 1 if paragraph.style == "numbered" else 0
        pieces.append(separator(letter.paragraphs[n - 1], paragraph) if n else "")
        pieces.append(_mark(paragraph, number) + paragraph.plain)
    return "".join(pieces)


def _mark(paragraph: Paragraph, number: int) -> str:
    return {"bullet": "• ", "numbered": f"{number}. "}.get(paragraph.style, "")
