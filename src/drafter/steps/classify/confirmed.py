"""What a person has said a case is about stands before what its words say."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from drafter.model.category import ClassifyRules
from drafter.model.classification import CategoryMatch


def confirmed_first(
    found: tuple[CategoryMatch, ...], confirmed: Iterable[str], rules: ClassifyRules
) -> tuple[CategoryMatch, ...]:
    """The confirmed categories in their order, each with the words that were heard for it too; then the others."""
    known = [one for one in dict.fromkeys(rules.resolve(id) for id in confirmed) if one in rules.by_id]
    heard = {one.id: one for one in found}
    first = (replace(heard.get(id, CategoryMatch(id=id, score=1.0)), score=1.0, by="person") for id in known)
    return (*first, *(one for one in found if one.id not in known))
