"""The small language in which managers write cues: phrases, with endings, alternatives and gaps, found in a text.

A phrase is words in their order: `miss* .. connection|onward`. `word*` takes any ending (`*word` any beginning),
`a|b` either (`a_b|c` joins words in a choice), `word?` may be missing, `..` leaves room for three words, `...` for
seven, `#` is a number (`8#`: eighty-odd). A phrase with Chinese characters is read without word breaks, and its gaps
are eight and sixteen characters of one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from drafter.model.phrase_index import CJK, GAPS, WORD, anchors_of, keys_in, keys_of, needed_keys

_BETWEEN = r"[^\w.!?;']{1,4}"
_CHINESE_GAPS = {"..": 8, "...": 16}
_AGAIN, _AT_MOST = 0.15, 1.5
"""What each repetition of a phrase adds, and how much a phrase can count however often it is said."""
_NUMBER = r"\d[\d.,:]*"


class Phrase(msgspec.Struct, frozen=True):
    """One phrase with what it speaks for (`owner`) and how loudly (`weight`)."""

    say: str
    owner: str
    weight: float
    keys: tuple[str, ...]
    """What its first word may be, or how it may begin; empty where that can be anything."""
    needs: frozenset[str]
    """Every text the phrase is found in has one of these keys as well; looked for first because that is cheap."""
    anchors: tuple[str, ...]
    """The same for a phrase without keys: one of these pieces stands in the text."""


class Book(msgspec.Struct, frozen=True):
    """Phrases filed by how their first word begins, so that a text is asked only what it can answer."""

    filed: dict[str, tuple[Phrase, ...]]
    loose: tuple[Phrase, ...]
    chinese: tuple[Phrase, ...]


class Spoken(NamedTuple):
    """A folded text with the places where words begin, filed like the phrases of a book."""

    text: str
    starts: dict[str, list[int]]
    chinese: bool


class Hit(NamedTuple):
    phrase: Phrase
    start: int
    end: int


def folded(text: str) -> str:
    """Lower case with straight apostrophes, every character still at its own index."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lower.replace("\u2019", "'").replace("\u2018", "'")


def spoken(text: str) -> Spoken:
    """A text made ready to be asked for phrases."""
    low = folded(text)
    starts: dict[str, list[int]] = {}
    for word in WORD.finditer(low):
        at = word.start()
        for key in keys_in(word.group()):
            starts.setdefault(key, []).append(at)
    return Spoken(low, starts, CJK.search(low) is not None)


def phrase_of(say: str, owner: str = "", weight: float = 1.0) -> Phrase:
    low = folded(say)
    keys = keys_of(low)
    return Phrase(say, owner, weight, keys, needed_keys(low) if keys else frozenset(), () if keys else anchors_of(low))


def book_of(phrases: Iterable[Phrase]) -> Book:
    filed: dict[str, list[Phrase]] = {}
    loose: list[Phrase] = []
    chinese: list[Phrase] = []
    for phrase in phrases:
        if CJK.search(phrase.say):
            chinese.append(phrase)
        elif not phrase.keys:
            loose.append(phrase)
        for key in phrase.keys:
            filed.setdefault(key, []).append(phrase)
    return Book({key: tuple(found) for key, found in filed.items()}, tuple(loose), tuple(chinese))


def hits(book: Book, said: Spoken) -> Iterator[Hit]:
    """Every place where a phrase of the book stands in a text."""
    starts, filed = said.starts, book.filed
    known = starts.keys()
    for key in [key for key in starts if key in filed]:
        for phrase in filed[key]:
            if not phrase.needs or not known.isdisjoint(phrase.needs):
                yield from _at(phrase, said.text, starts[key])
    for phrase in (*book.loose, *(book.chinese if said.chinese else ())):
        if not phrase.anchors or any(anchor in said.text for anchor in phrase.anchors):
            yield from (Hit(phrase, *match.span()) for match in expression(phrase.say).finditer(said.text))


def _at(phrase: Phrase, text: str, starts: Iterable[int]) -> Iterator[Hit]:
    beginning, behind = expression(phrase.say), 0
    for start in starts:
        match = beginning.match(text, start) if start >= behind else None
        if match:
            behind = match.end()
            yield Hit(phrase, start, behind)


def blanked(text: str, start: int, end: int) -> str:
    """The stretch replaced by full stops: they end a sentence, so that no phrase reaches across."""
    return text[:start] + "." * (end - start) + text[end:]


@cache
def expression(say: str) -> re.Pattern[str]:
    """The regular expression of one phrase; built when a text first needs it, because most never are."""
    say = folded(say)
    return re.compile(_chinese(say) if CJK.search(say) else _english(say))


def _english(say: str) -> str:
    out, pending = r"(?<![a-z0-9])", ""
    for slot in say.split():
        if slot in GAPS:
            pending = rf"(?:{_BETWEEN}[\w']+){{0,{GAPS[slot]}}}?{_BETWEEN}"
        elif slot.endswith("?"):
            out += f"{pending}(?:{_choices(slot[:-1])}{_BETWEEN})?"
            pending = ""
        else:
            out += pending + _choices(slot)
            pending = _BETWEEN
    return out + r"(?![a-z0-9])"


def _choices(slot: str) -> str:
    return "(?:" + "|".join(_word(word) for word in slot.split("|")) + ")"


def _word(word: str) -> str:
    if word == "#":
        return _NUMBER
    before = r"\w*" if word.startswith("*") else ""
    after = r"[\w']*" if word.endswith("*") and len(word) > 1 else ""
    return before + re.escape(word.strip("*")).replace(r"\#", r"\d+").replace("_", _BETWEEN) + after


def _chinese(say: str) -> str:
    out = ""
    for slot in say.split():
        if slot in _CHINESE_GAPS:
            out += f"[^。！？!?；\n]{{0,{_CHINESE_GAPS[slot]}}}?"
        elif slot.endswith("?"):
            out += _choices(slot[:-1]) + "?"
        else:
            out += _choices(slot)
    return out


def unhidden(found_hits: Iterable[Hit], hidden: Iterable[Hit]) -> list[Hit]:
    """The hits that no hidden stretch of the same owner (or of the empty owner: of anyone) overlaps."""
    stretches: dict[str, list[Hit]] = {}
    for hit in hidden:
        stretches.setdefault(hit.phrase.owner, []).append(hit)
    return [hit for hit in found_hits if not _hidden(hit, stretches.get(hit.phrase.owner, []), stretches.get("", []))]


def _hidden(hit: Hit, *stretches: list[Hit]) -> bool:
    return any(hit.start < other.end and other.start < hit.end for found in stretches for other in found)


def weights(found_hits: Iterable[Hit]) -> dict[str, float]:
    """What the hits of each owner weigh together: said again, a phrase adds little; each further one somewhat less."""
    heard: dict[str, dict[str, float]] = {}
    for hit in found_hits:
        said, weight = heard.setdefault(hit.phrase.owner, {}), hit.phrase.weight
        said[hit.phrase.say] = min(said.get(hit.phrase.say, weight * (1 - _AGAIN)) + weight * _AGAIN, weight * _AT_MOST)
    return {owner: _together(sorted(said.values(), reverse=True)) for owner, said in heard.items()}


def _together(said: list[float]) -> float:
    return sum(weight / (1 + 0.5 * place) for place, weight in enumerate(said))
