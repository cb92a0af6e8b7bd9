"""The words of a Word file, in reading order; pictures, macros and fields are left where they are."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.intake.limits import zip_trouble
from drafter.adapters.intake.reading_room import Extract


def words_of_docx(content: bytes) -> Extract:
    trouble = zip_trouble(content)
    if trouble:
        raise UnansweredError(trouble)
    import docx
    from docx.opc.exceptions import OpcError

    try:
        text = "\n".join(_lines(docx.Document(BytesIO(content)))).strip()
    except OpcError as error:
        raise UnansweredError(f"this is no Word file: {error}") from error
    if not text:
        raise UnansweredError("the Word file holds no text")
    return Extract(text=text)


def _lines(document: Any) -> Iterator[str]:
    """A paragraph is a block of its own in a letter: a blank line stands between two."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _table(block)
        else:
            yield block.text
        yield ""


def _table(table: Any) -> Iterator[str]:
    for row in table.rows:
        cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # merged cells come once for each column
        yield "\t".join(cell for cell in cells if cell)
