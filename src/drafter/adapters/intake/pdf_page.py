"""Paints one page of a PDF, in the reading room: nothing in the file is run, followed or fetched."""

from __future__ import annotations

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.intake.reading_room import Extract
from drafter.model.shown_file import Page

_WIDEST, _HIGHEST = 2400, 6000
"""Pixels; a page that would be larger is painted smaller."""


def painted_page(content: bytes, number: int, width: int) -> Extract:
    try:
        import pypdfium2
    except ModuleNotFoundError:
        raise UnansweredError("pages are shown once pypdfium2 is installed; save a copy to look at it") from None
    try:
        document = pypdfium2.PdfDocument(content)
        page = document[min(number, len(document) - 1)]
        across, down = page.get_size()
        scale = min(min(max(width, 100), _WIDEST) / across, _HIGHEST / down)
        bitmap = page.render(scale=scale, may_draw_forms=False, force_bitmap_format=4)
        painted = Page(width=bitmap.width, height=bitmap.height, stride=bitmap.stride, pixels=bytes(bitmap.buffer))
        return Extract(page=painted, pages=len(document))
    except pypdfium2.PdfiumError as error:
        raise UnansweredError(f"the PDF cannot be shown: {error}") from error
