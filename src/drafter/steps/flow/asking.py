"""Asking others: the library's request for a report, chosen by whom one asks and filled in from the case."""

from __future__ import annotations

import msgspec

from drafter.model.draft import Draft
from drafter.model.letter import Letter, Paragraph, Text
from drafter.model.library import Library
from drafter.model.template import Rejected, Template
from drafter.steps.compose import paragraphs_of
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.telling import as_if_confirmed
from drafter.steps.flow.writing import known_for

_SLOT, _USUAL = "request", "request.station"
_FALLBACK = "en-GB"


def request_text(draft: Draft, to: str, language: str, book: Handbook, seat: Seat) -> str:
    """What we ask of them, in that language or else in English; empty when the library has no such text. It may quote
    facts that were read and not confirmed yet: who sends it reads it first, and the answer shows what was right."""
    template = request_for(to, language, book.library)
    if template is None:
        return ""
    seated = msgspec.structs.replace(seat, language=template.head.language)
    read = msgspec.structs.replace(draft, case=as_if_confirmed(draft.case))
    found = paragraphs_of(template, book.library, known_for(read, book, seated))
    return "" if isinstance(found, Rejected) else _typed(found)


def request_for(to: str, language: str, library: Library) -> Template | None:
    """The request that names the most of those we write to: `Hotel Miramar` is a hotel, whoever is unknown a station.
    The words are the triggers of the text, in any language it is written in."""
    asked = to.casefold()
    offered = [one for one in library.paragraphs if one.head.slot == _SLOT and one.head.status == "live"]
    named = [(len(word), one.id) for one in offered for word in one.head.triggers if word.casefold() in asked]
    id = max(named)[1] if named else _USUAL
    return library.get(id, language) or library.get(id, _FALLBACK)


def _typed(paragraphs: tuple[Paragraph, ...]) -> str:
    """As it is typed into a plain message: a hyphen before each thing on a list."""
    marked = tuple(
        msgspec.structs.replace(one, runs=(Text(text="- "), *one.runs)) if one.style == "bullet" else one
        for one in paragraphs
    )
    return Letter(paragraphs=marked).plain
