"""Including: how the paragraphs fare that letters take in by id, read from the letters they stood in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from drafter.model.library import Library
from drafter.model.library_use import CaseUses, Sent, TakenIn
from drafter.oversight.library.usage.comparing import Edit, Outcome, outcome_of, sentences_of
from drafter.oversight.library.usage.tallying import Key, Tally, offered_in
from drafter.steps.compose import paragraphs_within

_WORST: tuple[Outcome, ...] = ("heavily", "deleted", "lightly", "untouched")


Followed = tuple[CaseUses, Sent, Edit]


def taken_in(cases: Iterable[CaseUses], edits: Iterable[Followed], library: Library) -> dict[Key, Tally]:
    """A paragraph is offered with a letter that takes it in, chosen where it stood in one that was sent, abandoned
    where it was taken out of it. Chosen counts cases, as it does for letters; the rest counts letters."""
    found: dict[Key, Tally] = defaultdict(Tally)
    within = cache(lambda outer: _within(outer, library))
    for case in cases:
        for key in {inner for outer in offered_in(case) for inner in within(outer)}:
            found[key] += Tally(offered=1)
    seen: set[tuple[str, Key]] = set()
    for case, use, edit in edits:
        for part in use.taken_in:
            key = (part.paragraph, part.language)
            found[key] += _tally(part, edit, first=(case.case_id, key) not in seen, came_back=case.came_back)
            seen.add((case.case_id, key))
    return found


def _within(outer: Key, library: Library) -> tuple[Key, ...]:
    template = library.get(*outer)
    parts = paragraphs_within(template, library) if template else ()
    return tuple((part.id, part.head.language) for part in parts)


def _tally(part: TakenIn, edit: Edit, *, first: bool, came_back: bool) -> Tally:
    outcome = _outcome(part, edit)
    edited = "abandoned" if outcome == "deleted" else outcome
    return Tally(chosen=int(first), sent=1, came_back=int(came_back), **{edited: 1})


def _outcome(part: TakenIn, edit: Edit) -> Outcome:
    """Taken out where nothing of it is left; else as its most changed paragraph."""
    whole = dict(edit.parts)
    outcomes = [whole[text] if text in whole else _inside(text, edit) for text in part.text]
    if all(outcome == "deleted" for outcome in outcomes):
        return "deleted"
    worst = next(one for one in _WORST if one in outcomes)
    return "heavily" if worst == "deleted" else worst


def _inside(text: str, edit: Edit) -> Outcome:
    """A text that stands within a larger paragraph of the letter: by its sentences."""
    became = {one.before: one.after for one in edit.sentences}
    return outcome_of((text,), (" ".join(filter(None, (became.get(one, one) for one in sentences_of(text)))),))
