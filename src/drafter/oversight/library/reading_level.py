"""How hard a letter is to read, as the lint sees it: long sentences in any language."""

from __future__ import annotations

import re

from drafter.model.letter import Letter

MOST_WORDS = 20
"""Words in an average sentence; the Plain English Campaign asks for 15 to 20."""
MOST_CHARACTERS = 45
"""The same for Chinese, counted in characters."""
_END = re.compile(r"[.!?](?:\s|$)|[。！？]")
_CJK = re.compile(r"[一-鿿]")


def too_hard(letter: Letter) -> str | None:
    """Why the letter is hard to read, or None."""
    bodies = [paragraph.plain for paragraph in letter.paragraphs if paragraph.style in ("body", "bullet", "numbered")]
    sentences = [part for body in bodies for part in _END.split(body) if part.strip()]
    if not sentences:
        return None
    chinese = letter.language.startswith("zh")
    lengths = [len(_CJK.findall(part)) if chinese else len(part.split()) for part in sentences]
    average, most = sum(lengths) / len(lengths), MOST_CHARACTERS if chinese else MOST_WORDS
    unit = "characters" if chinese else "words"
    return f"an average sentence has {average:.0f} {unit}; aim at {most} or fewer" if average > most else None
