"""What became of the library's texts in this case, as a value to be written down; the case's own values taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.model.draft import Draft, FinishedLetter, TemplateChoice
from drafter.model.letter import Letter, Paragraph, Placeholder
from drafter.model.library_use import Offered, Picked, PutIn, Sent, TakenIn
from drafter.model.template import Rejected
from drafter.steps.compose import paragraphs_within
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.suggesting import letter_language
from drafter.steps.flow.writing import paragraph, preview

_SHORTEST = 2
"""A shorter value (a lone digit) stands in too many places to be taken for itself."""


def offered(draft: Draft, book: Handbook, seat: Seat, none: bool = False) -> Offered:
    """The letters suggested now; `none`: the person said that none of them fits."""
    language = letter_language(draft, draft.classification, seat)
    return Offered(templates=_suggested(draft), language=language, category=_category(draft), none=none)


def picked(draft: Draft) -> Picked | None:
    """The letter that was just begun; None where there is none."""
    chosen = draft.template
    if chosen is None:
        return None
    return Picked(
        template=chosen.id,
        language=chosen.language,
        version=chosen.version,
        category=_category(draft),
        offered=_suggested(draft),
    )


def put_in(id: str, language: str, paragraphs: tuple[Paragraph, ...]) -> PutIn:
    return PutIn(paragraph=id, language=language, text=tuple(_masked(paragraphs, {})))


def sent(draft: Draft, letter: FinishedLetter, book: Handbook, seat: Seat) -> Sent | None:
    """The finished letter beside what its template gives for this case; None where it was written without one."""
    chosen = letter.template
    if chosen is None:
        return None
    composed = preview(draft, chosen.id, book, seat)
    if not isinstance(composed, Letter):
        return None
    values = {run.text: run.name for _, run in composed.placeholders if run.state == "filled"}
    return Sent(
        letter_id=letter.id,
        template=chosen.id,
        language=chosen.language,
        version=chosen.version,
        category=_category(draft),
        inserted=tuple(_masked(composed.paragraphs, values)),
        finished=tuple(_masked(letter.letter.paragraphs, values)),
        taken_in=tuple(_taken_in(draft, chosen, values, book, seat)),
    )


def _taken_in(
    draft: Draft, chosen: TemplateChoice, values: dict[str, str], book: Handbook, seat: Seat
) -> Iterator[TakenIn]:
    """Each paragraph that the template takes in and that says something in this case."""
    template = book.library.get(chosen.id, chosen.language)
    for part in paragraphs_within(template, book.library) if template else ():
        read = paragraph(draft, part.id, book, seat)
        text = () if isinstance(read, Rejected) else tuple(_masked(read, values))
        if text:
            yield TakenIn(paragraph=part.id, language=part.head.language, text=text)


def _suggested(draft: Draft) -> tuple[str, ...]:
    return tuple(one.template for one in draft.suggestions.suggestions)


def _category(draft: Draft) -> str:
    return next((match.id for match in draft.classification.categories), "")


def _masked(paragraphs: Iterable[Paragraph], values: dict[str, str]) -> Iterable[str]:
    """Paragraphs of prose with `{{ name }}` for every value; salutation, address and signature are left out."""
    known = [text for text in sorted(values, key=len, reverse=True) if len(text) >= _SHORTEST]
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in known)) if known else None
    for one in paragraphs:
        if one.style in ("body", "bullet", "numbered") and one.plain.strip():
            yield "".join(_shown(run, values, pattern) for run in one.runs).strip()


def _shown(run: object, values: dict[str, str], pattern: re.Pattern[str] | None) -> str:
    if isinstance(run, Placeholder):
        return f"{{{{ {run.name} }}}}" if run.state != "not_applicable" else ""
    text: str = getattr(run, "text", "")
    return pattern.sub(lambda found: f"{{{{ {values[found.group()]} }}}}", text) if pattern else text
