"""A letter read paragraph by paragraph says what it says as a whole, and a changed paragraph alone is read again."""

from __future__ import annotations

import re

from drafter.model.reading.dates import dates_in
from drafter.model.reading.reading import Reading, by_paragraph, read_at

LETTER = "You flew on 3 May 2026.\n\nYou wrote on 5 May 2026,\nand on 7 May 2026.\n\n\nI paid on 9 May 2026."


def test_offsets_count_in_the_letter() -> None:
    assert [LETTER[one.start : one.end] for one in dates_in(LETTER)] == [
        "3 May 2026", "5 May 2026", "7 May 2026", "9 May 2026",
    ]  # fmt: skip


def test_only_a_changed_paragraph_is_read_again() -> None:
    read: list[str] = []

    @by_paragraph
    def numbers_in(text: str) -> tuple[Reading[str], ...]:
        read.append(text)
        return tuple(read_at(text, one.start(), one.end(), one.group()) for one in re.finditer(r"\d+", text))

    numbers_in(LETTER)
    read.clear()
    assert [one.value for one in numbers_in(LETTER.replace("9 May", "10 May"))][-2:] == ["10", "2026"]
    assert read == ["I paid on 10 May 2026."]
