"""A letter: paragraphs of runs, one plain-text projection, and a hash over its canonical form."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from drafter.model.base import Value

Style = Literal["body", "heading", "bullet", "numbered", "address", "reference", "salutation", "closing", "signature"]
PlaceholderState = Literal["filled", "open", "not_applicable"]
_TIGHT: frozenset[Style] = frozenset({"bullet", "numbered", "address", "signature"})


class Text(msgspec.Struct, frozen=True, kw_only=True, tag="text", forbid_unknown_fields=True):
    text: str
    bold: bool = False
    italic: bool = False


class Placeholder(msgspec.Struct, frozen=True, kw_only=True, tag="placeholder", forbid_unknown_fields=True):
    """A value the letter needs. `text` is what it reads as now: the value when filled, the question when open."""

    name: str
    state: PlaceholderState
    text: str = ""
    question: str = ""
    bold: bool = False
    italic: bool = False

    @property
    def shown(self) -> str:
        return f"⟦{self.question or self.name}⟧" if self.state == "open" else self.text


Run = Text | Placeholder


class Paragraph(Value, frozen=True):
    """A run's text may hold a line break (U+000A) inside its paragraph, never a blank line."""

    style: Style = "body"
    runs: tuple[Run, ...] = ()

    @property
    def plain(self) -> str:
        return "".join(run.text if isinstance(run, Text) else run.shown for run in self.runs)


class Letter(Value, frozen=True):
    """What the customer will read. Offsets everywhere count in `plain`."""

    language: str = "en-GB"
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def plain(self) -> str:
        parts: list[str] = []
        for n, paragraph in enumerate(self.paragraphs):
            if n:
                parts.append(separator(self.paragraphs[n - 1], paragraph))
            parts.append(paragraph.plain)
        return "".join(parts)

    @property
    def starts(self) -> tuple[int, ...]:
        """The offset in `plain` at which each paragraph begins."""
        starts: list[int] = []
        at = 0
        for n, paragraph in enumerate(self.paragraphs):
            if n:
                at += len(separator(self.paragraphs[n - 1], paragraph))
            starts.append(at)
            at += len(paragraph.plain)
        return tuple(starts)

    @property
    def digest(self) -> str:
        """SHA-256 over the canonical JSON."""
        return hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()

    @property
    def placeholders(self) -> tuple[tuple[int, Placeholder], ...]:
        """Every placeholder with its offset in `plain`."""
        found: list[tuple[int, Placeholder]] = []
        for start, paragraph in zip(self.starts, self.paragraphs, strict=True):
            at = start
            for run in paragraph.runs:
                if isinstance(run, Placeholder):
                    found.append((at, run))
                at += len(run.text if isinstance(run, Text) else run.shown)
        return tuple(found)


def separator(before: Paragraph, after: Paragraph) -> str:
    """Lines of one list, address or signature stand close; everything else has a blank line between."""
    return "\n" if before.style == after.style and before.style in _TIGHT else "\n\n"


def letter_from_plain(text: str, language: str = "en-GB") -> Letter:
    """A letter whose every paragraph is body text; blank lines separate paragraphs."""
    blocks = [block.strip("\n") for block in text.replace("\r\n", "\n").split("\n\n")]
    return Letter(
        language=language,
        paragraphs=tuple(Paragraph(runs=(Text(text=block),)) for block in blocks if block.strip()),
    )
