"""The child's side of the reading room: one document in, its words out."""

from __future__ import annotations

import importlib
import logging
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress

import msgspec

from drafter.adapters.child_main import UnansweredError, limit_memory, serve
from drafter.adapters.intake.docx import words_of_docx
from drafter.adapters.intake.msg import mail_of_msg
from drafter.adapters.intake.pdf import words_of_pdf
from drafter.adapters.intake.pdf_page import painted_page
from drafter.adapters.intake.reading_room import Document, Extract
from drafter.adapters.intake.xlsx import rows_of_xlsx

_READERS: dict[str, Callable[[bytes], Extract]] = {
    ".docx": words_of_docx,
    ".pdf": words_of_pdf,
    ".msg": mail_of_msg,
    ".xlsx": rows_of_xlsx,
}
_PARSERS = {
    ".docx": ("docx",),
    ".pdf": ("pypdf",),
    ".msg": ("extract_msg",),
    ".xlsx": ("python_calamine",),
    ".page": ("pypdfium2",),
}

_FAULTS = (
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, RecursionError, OSError,
    EOFError, NotImplementedError, SyntaxError, struct.error, zlib.error, zipfile.BadZipFile,
)  # fmt: skip
"""What the standard library raises inside a parser on a damaged file; the parsers' own errors are caught beside them.
Anything else ends this process, and the document is refused for it."""


class ReadingService:
    """Nothing slow to prepare: each parser is imported with the first document of its kind."""

    settled = True

    def settle(self) -> None: ...

    def answer(self, question: bytes) -> bytes:
        document = msgspec.msgpack.decode(question, type=Document)
        if not document.content:
            _prepare(document.kind)
            return b""
        try:
            extract = _extract(document)
        except _FAULTS as error:
            raise UnansweredError(f"it cannot be read as {document.kind}: {_said(error)}") from error
        return msgspec.msgpack.encode(extract)


def _extract(document: Document) -> Extract:
    if document.kind == ".page":
        return painted_page(document.content, document.number, document.width)
    return _READERS[document.kind](document.content)


def _prepare(kind: str) -> None:
    """Import what that kind is read with; one that is not installed is said when a document is read."""
    with suppress(ModuleNotFoundError):
        for module in _PARSERS[kind]:
            importlib.import_module(module)


def _said(error: Exception) -> str:
    said = " ".join(str(error).split())[:150]
    return f"{type(error).__name__} ({said})" if said else type(error).__name__


def service(opening: bytes) -> ReadingService:
    logging.disable(logging.CRITICAL)
    return ReadingService()


if __name__ == "__main__":
    limit_memory(int(sys.argv[1]))
    sys.exit(serve(service))
