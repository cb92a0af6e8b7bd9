"""Places in a row as English words."""

from __future__ import annotations

from drafter.model.reading.numbers import TENS

_UP_TO_NINETEEN = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = {f"{word[:-1]}ieth": number for word, number in TENS.items()}
ORDINALS = {word: number for number, word in enumerate(_UP_TO_NINETEEN, 1)} | _TENS | {"hundredth": 100}
"""Those of one word, each with its number."""
DAYS_OF_A_MONTH = (
    *_UP_TO_NINETEEN, "twentieth", *(f"twenty-{word}" for word in _UP_TO_NINETEEN[:9]), "thirtieth", "thirty-first"
)  # fmt: skip
"""From the first to the thirty-first."""
