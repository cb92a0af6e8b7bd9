"""The case that a call of `drafter draft` names: of a file, of standard input, or of the store."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from drafter.adapters.intake import own_domains_of, read_post
from drafter.cli.case_faults import wrong_in
from drafter.cli.items import Items, read_items
from drafter.cli.pointing import at_field, with_text_id
from drafter.cli.workplace import Workplace
from drafter.model.base import moment
from drafter.model.case import Case
from drafter.model.filed import Original
from drafter.model.intake import Intaken
from drafter.model.reading.names import name_words
from drafter.model.template import Rejected


class NamedCase(msgspec.Struct, frozen=True, kw_only=True):
    """A case with the bytes it came as and its attachments' bytes by digest; none where it lies in the store. `id`: as
    the caller gave it."""

    case: Case
    id: str | None
    original: Original | None = None
    files: Mapping[str, bytes] = {}


def named_case(place: Workplace, source: str) -> NamedCase | Rejected:
    """The first case of a file of any intake format, of standard input (JSON), or of that reference in the store."""
    if source == "-":
        return _typed_case(place, read_items(source))
    if Path(source).is_file():
        answer = next(iter(read_post(Path(source), own_domains_of(place.book.company))), None)
        if answer is None:
            return Rejected(where=source, what="the file holds no case")
        return at_field(answer) if isinstance(answer, Rejected) else _of_post(place, answer)
    stored = place.store.case_by_reference(source) if place.has_store else None
    if stored is None:
        return Rejected(where=source, what="no such file, and no case of that reference in the store")
    return NamedCase(case=stored.case, id=stored.case.id)


def _of_post(place: Workplace, post: Intaken) -> NamedCase | Rejected:
    wrong = wrong_in(post.case, frozenset(place.book.classify.by_id))
    if wrong:
        return replace(wrong, id=post.case.id)
    original = Original(name=post.name, media_type="application/octet-stream", content=post.original)
    files = {one.sha256: one.content for one in post.attachments}
    return NamedCase(case=post.case, id=post.case.id, original=original, files=files)


def _typed_case(place: Workplace, items: Items) -> NamedCase | Rejected:
    first = next(iter(items.values), None)
    if isinstance(first, Rejected):
        return first
    if not isinstance(first, dict):
        return Rejected(where="-", what="expected a case: a JSON object")
    given = with_text_id(first)
    case = place.case(given)
    if isinstance(case, Rejected):
        return replace(case, id=given.get("id"))
    original = Original(name="-", media_type="application/json", content=msgspec.json.encode(first))
    return NamedCase(case=case, id=case.id, original=original)


def to_be_filed(place: Workplace, named: NamedCase) -> NamedCase | Rejected:
    """With the reference it is filed under, for the letter says it: a number of its own, or, where the same post lies
    in the store already, the case it became. A reference that is another customer's is refused."""
    if named.original is None:
        return named
    if named.case.reference:
        return _another_customers(place, named) or named
    known = place.store.known(named.case, named.original)
    stored = place.store.case(known.id) if known else None
    if stored:
        return NamedCase(case=stored.case, id=named.id)
    received = moment(named.case.received).year if named.case.received else place.today.year
    return replace(named, case=replace(named.case, reference=place.store.next_reference(received)))


def _another_customers(place: Workplace, named: NamedCase) -> Rejected | None:
    stored = place.store.case_by_reference(named.case.reference or "")
    theirs, given = stored.case.customer.full_name if stored else "", named.case.customer.full_name
    if not theirs or not given or name_words(theirs) & name_words(given):
        return None
    what = f"{named.case.reference} is the case of {theirs} in the store, not of {given}"
    what = f"{what}; give this case another reference, or none"
    return Rejected(where="reference", what=what)
