"""The words of a PDF that has text; a scan is refused with a reason."""

from __future__ import annotations

import re
from io import BytesIO

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.intake.limits import MOST_PAGES
from drafter.adapters.intake.reading_room import Extract


def words_of_pdf(content: bytes) -> Extract:
    from pypdf.errors import PyPdfError

    if b"%PDF-" not in content[:2048]:
        raise UnansweredError("this is not a PDF")
    try:
        text, count = _text(content)
    except PyPdfError as error:
        raise UnansweredError(f"the PDF is damaged or uses something unknown: {error}") from error
    if not text:
        raise UnansweredError("the PDF holds pictures only (a scan); type the letter in, or have it read by a scanner")
    notes = [f"only the first {MOST_PAGES} of {count} pages are read"] if count > MOST_PAGES else []
    return Extract(text=text, notes=notes)


def _text(content: bytes) -> tuple[str, int]:
    """The words of the first pages, and how many pages there are."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnansweredError("the PDF is protected by a password; ask for it without")
    count = len(reader.pages)
    pages = [reader.pages[number].extract_text() for number in range(min(count, MOST_PAGES))]
    return re.sub(r"[ \t]+\n", "\n", "\n\n".join(page.strip() for page in pages)).strip(), count
