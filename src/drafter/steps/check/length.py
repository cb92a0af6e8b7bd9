"""Length and readability: long sentences, walls of text, passives, intensifiers, hard reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import REMEMBERED, Prose, words_in


def long_sentence(letter: Inspection) -> Iterator[Hit]:
    """Limits in words; in Chinese, characters (there is no English reading formula for it)."""
    chinese = letter.context.language.lower().startswith("zh")
    unit = "characters" if chinese else "words"
    for sentence in letter.prose.sentences:
        length = len(sentence.text) if chinese else len(words_in(sentence.text))
        if length > letter.limit(unit):
            yield at(sentence, n=str(length), unit=unit)


def wall_of_text(letter: Inspection) -> Iterator[Hit]:
    for paragraph in letter.prose.body:
        n = len(words_in(paragraph.text))
        if n > letter.limit("words"):
            yield Hit(start=paragraph.start, end=paragraph.end, values={"n": str(n)})


def many_passives(letter: Inspection) -> Iterator[Hit]:
    sentences = letter.prose.sentences
    if len(sentences) < letter.limit("sentences"):
        return
    share = len(letter.sentences_with("passive")) / len(sentences)
    if share > letter.limit("share"):
        yield Hit(values={"n": f"{share:.0%}"})


def many_intensifiers(letter: Inspection) -> Iterator[Hit]:
    sign, sentences = letter.sign("intensifier"), letter.prose.sentences
    found = [(sentence.start, match) for sentence in sentences for match in sign.finditer(sentence.plain)]
    if len(found) > letter.limit("most"):
        start, match = found[int(letter.limit("most"))]
        yield Hit(start=start + match.start(), end=start + match.end(), values={"n": str(len(found))})


def hard_to_read(letter: Inspection) -> Iterator[Hit]:
    ease = reading_ease(letter.prose, int(min(letter.limit("words"), 10_000)))
    if ease is not None and ease < letter.limit("ease"):
        yield Hit(values={"n": f"{ease:.0f}"})


def reading_ease(prose: Prose, at_least: int) -> float | None:
    """Flesch: 206.835 - 1.015 words per sentence - 84.6 syllables per word; None under so many words."""
    sentences = [counted for sentence in prose.sentences if (counted := _counted(sentence.text))]
    words, sounds = sum(one for one, _ in sentences), sum(other for _, other in sentences)
    if not words or words < at_least:
        return None
    return 206.835 - 1.015 * words / len(sentences) - 84.6 * sounds / words


@lru_cache(maxsize=REMEMBERED)
def _counted(sentence: str) -> tuple[int, int] | None:
    """Its words and their syllables; of two words and fewer none."""
    every = words_in(sentence)
    words = [word for word in every if word.isalpha()]
    return (len(words), sum(map(syllables, words))) if len(every) > 2 else None


def length_for_concerns(letter: Inspection) -> Iterator[Hit]:
    concerns, words = len(letter.context.concerns), letter.prose.word_count
    if concerns == 0 or letter.context.language.lower().startswith("zh"):
        return
    low = letter.limit("least") + letter.limit("least_each") * concerns
    high = letter.limit("most") + letter.limit("most_each") * concerns
    if not low <= words <= high:
        yield Hit(values={"n": str(words), "k": str(concerns), "what": "few" if words < low else "many"})


@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """Vowel groups, less silent endings: right for about 98 words in 100."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    if len(plain) <= 3:
        return 1
    trimmed = re.sub(r"(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$", lambda match: match.group()[0], plain)
    groups = len(re.findall(r"[aeiouy]+", trimmed))
    apart = len(re.findall(r"i[ao](?!u)|eo|ua(?!r)|ying\b|ism\b", trimmed)) - len(re.findall(r"[cst]i[ao]", trimmed))
    return max(1, groups + max(0, apart))
