"""The concern ledger as a person arranges it: concerns added, joined, or struck out; the machine's own until then."""

from __future__ import annotations

import msgspec

from drafter.model.classification import Concern, ConcernKind
from drafter.model.draft import Draft


def concerns_of(draft: Draft) -> tuple[Concern, ...]:
    """What the letter has to answer: as a person arranged it, else as it was found."""
    return draft.classification.concerns if draft.concerns is None else draft.concerns


def add_concern(draft: Draft, message: int, start: int, end: int, kind: ConcernKind = "complaint") -> Draft:
    """Some of the customer's words as a concern of their own; blank words change nothing."""
    text = next((one.text for number, one in draft.case.incoming if number == message), "")[start:end]
    if not text.strip():
        return draft
    found = Concern(kind=kind, text=text.strip(), message=message, start=start, end=end)
    ordered = sorted((*concerns_of(draft), found), key=lambda one: (one.message, one.start))
    return _arranged(draft, tuple(ordered))


def join_concerns(draft: Draft, first: str, second: str) -> Draft:
    """Two concerns of one message as one, over all the words between them."""
    pair = [one for one in concerns_of(draft) if one.text in (first, second)]
    if len(pair) != 2 or pair[0].message != pair[1].message:
        return draft
    start, end = min(one.start for one in pair), max(one.end for one in pair)
    text = next((one.text for number, one in draft.case.incoming if number == pair[0].message), "")[start:end]
    joined = msgspec.structs.replace(pair[0], start=start, end=end, text=text)
    rest = tuple(one for one in concerns_of(draft) if one not in pair)
    return _arranged(draft, tuple(sorted((*rest, joined), key=lambda one: (one.message, one.start))))


def strike_concern(draft: Draft, text: str) -> Draft:
    """Not a concern after all."""
    return _arranged(draft, tuple(one for one in concerns_of(draft) if one.text != text))


def _arranged(draft: Draft, concerns: tuple[Concern, ...]) -> Draft:
    return msgspec.structs.replace(draft, concerns=concerns, review=None, approval=None)
