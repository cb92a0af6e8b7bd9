"""Tallying: how often each text was offered, chosen, kept, edited and abandoned, case by case."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from drafter.model.base import Value
from drafter.model.library_use import CaseUses, Offered, Picked, PutIn, Sent
from drafter.oversight.library.usage.comparing import Edit, Outcome, edit_of, outcome_of

_ENOUGH, _NEARLY_ALL = 5, 0.8

Key = tuple[str, str]
"""Id and language of a text."""


class Tally(Value, frozen=True):
    """In cases, but for `sent` and what follows, which count letters. `abandoned`: begun, and another text was sent."""

    offered: int = 0
    chosen: int = 0
    sent: int = 0
    untouched: int = 0
    lightly: int = 0
    heavily: int = 0
    abandoned: int = 0
    came_back: int = 0

    def __add__(self, other: Tally) -> Tally:
        names = self.__struct_fields__
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in names})


class PartUse(Value, frozen=True):
    """One paragraph of a letter's text, values taken out, in so many letters sent; `offered` with its letter in so
    many cases, `came_back` after so many of the letters it was given in."""

    template: str
    language: str
    text: str
    sent: int
    untouched: int = 0
    lightly: int = 0
    heavily: int = 0
    deleted: int = 0
    offered: int = 0
    came_back: int = 0

    @property
    def always_deleted(self) -> bool:
        return self.sent >= _ENOUGH and self.deleted >= _NEARLY_ALL * self.sent


def tally_of(case: CaseUses) -> dict[Key, Tally]:
    """What one case says about every text it touched."""
    found: dict[Key, Tally] = defaultdict(Tally)
    for key in offered_in(case):
        found[key] += Tally(offered=1)
    sent = [use for use in case.uses if isinstance(use, Sent)]
    final = {(use.template, use.language) for use in sent}
    begun = {(use.template, use.language) for use in case.uses if isinstance(use, Picked)}
    for key in begun | final:
        found[key] += Tally(chosen=1, abandoned=int(bool(final) and key not in final))
    for use in sent:
        found[use.template, use.language] += _letter(use, case.came_back)
    for paragraph in (use for use in case.uses if isinstance(use, PutIn)):
        found[paragraph.paragraph, paragraph.language] += _paragraph(paragraph, sent)
    return found


def parts_of(
    edits: Iterable[tuple[CaseUses, Sent, Edit]], tallies: Mapping[Key, Tally]
) -> Mapping[Key, tuple[PartUse, ...]]:
    """Of every template: its paragraphs, those in most letters first."""
    counted: dict[Key, dict[str, Counter[Outcome | Literal["came_back"]]]] = defaultdict(lambda: defaultdict(Counter))
    for case, use, edit in edits:
        for text, outcome in edit.parts:
            counted[use.template, use.language][text][outcome] += 1
            counted[use.template, use.language][text]["came_back"] += int(case.came_back)
    return {key: _parts(key, found, tallies.get(key, Tally()).offered) for key, found in counted.items()}


def _parts(
    key: Key, counted: Mapping[str, Counter[Outcome | Literal["came_back"]]], offered: int
) -> tuple[PartUse, ...]:
    parts = [
        PartUse(
            template=key[0],
            language=key[1],
            text=text,
            sent=outcomes.total() - outcomes["came_back"],
            untouched=outcomes["untouched"],
            lightly=outcomes["lightly"],
            heavily=outcomes["heavily"],
            deleted=outcomes["deleted"],
            offered=offered,
            came_back=outcomes["came_back"],
        )
        for text, outcomes in counted.items()
    ]
    return tuple(sorted(parts, key=lambda part: -part.sent))


def offered_in(case: CaseUses) -> set[Key]:
    """Letters that were suggested in this case, each once."""
    found: set[Key] = set()
    for use in case.uses:
        if isinstance(use, Offered):
            found |= {(id, use.language) for id in use.templates}
        elif isinstance(use, Picked):
            found |= {(id, use.language) for id in use.offered}
    return found


def _letter(use: Sent, came_back: bool) -> Tally:
    outcome = outcome_of(use.inserted, use.finished)
    edited = {"deleted": "heavily"}.get(outcome, outcome)
    return Tally(sent=1, came_back=int(came_back), **{edited: 1})


def _paragraph(use: PutIn, sent: Iterable[Sent]) -> Tally:
    """A paragraph put in by hand: as the last letter of the case has it."""
    letters = list(sent)
    if not letters or not use.text:
        return Tally(chosen=1)
    outcomes = [outcome for _, outcome in edit_of(use.text, letters[-1].finished).parts]
    if all(outcome == "deleted" for outcome in outcomes):
        return Tally(chosen=1, abandoned=1)
    worst = next(one for one in ("heavily", "deleted", "lightly", "untouched") if one in outcomes)
    return Tally(chosen=1, sent=1, **{{"deleted": "heavily"}.get(worst, worst): 1})
