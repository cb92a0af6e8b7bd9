"""No case stands before an empty shelf: every category has a letter for every moment of a correspondence."""

from __future__ import annotations

import pytest

from handbook import book
from oversight.library.shipped_library import shipped_library

CATEGORIES = [category.id for category in book().classify.categories.categories if category.id != "praise"]


@pytest.mark.parametrize("kind", ["first", "holding", "comeback", "final", "call_back"])
def test_every_category_has_a_letter_of_this_kind(kind: str) -> None:
    letters = [one for one in shipped_library().letters if one.head.language == "en-GB"]
    met = {category for one in letters if one.head.fits.letter_kind == kind for category in one.head.categories}
    assert [category for category in CATEGORIES if category not in met] == []


def test_praise_is_thanked_for_in_both_languages() -> None:
    thanks = [one for one in shipped_library().letters if one.head.fits.letter_kind == "compliment"]
    assert {one.head.language for one in thanks} >= {"en-GB", "zh-Hant-HK"}
