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

_CJK = re.compile(r"[\u3400-\u9fff]")
_BETWEEN = r"[^\w.!?;']{1,4}"
_GAPS = {"..": 3, "...": 7}
_CHINESE_GAPS = {"..": 8, "...": 16}
_KEY = 3
_AGAIN, _AT_MOST = 0.15, 1.5
"""What each repetition of a phrase adds, and how much a phrase can count however often it is said."""
_NUMBER = r"\d[\d.,:]*"
_WORD = re.compile(r"[a-z0-9\u00e0-\u024f][a-z0-9\u00e0-\u024f']*")


class Phrase(msgspec.Struct, frozen=True):
    """One phrase with what it speaks for (`owner`) and how loudly (`weight`)."""

    say: str
    owner: str
    weight: float
    keys: tuple[str, ...]
    """How its first word may begin; empty where that can be anything."""
    anchors: tuple[str, ...]
    """One of these stands in every text the phrase is found in; looked for first because that is cheap."""


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
    for word in _WORD.finditer(low):
        key = "#" if low[word.start()].isdigit() else word.group()[:_KEY]
        starts.setdefault(key, []).append(word.start())
    return Spoken(low, starts, _CJK.search(low) is not None)


def phrase_of(say: str, owner: str = "", weight: float = 1.0) -> Phrase:
    low = folded(say)
    return Phrase(say, owner, weight, _keys(low), _anchors(low))


def book_of(phrases: Iterable[Phrase]) -> Book:
    filed: dict[str, list[Phrase]] = {}
    loose: list[Phrase] = []
    chinese: list[Phrase] = []
    for phrase in phrases:
        if _CJK.search(phrase.say):
            chinese.append(phrase)
        elif not phrase.keys:
            loose.append(phrase)
        for key in phrase.keys:
            filed.setdefault(key, []).append(phrase)
    return Book({key: tuple(found) for key, found in filed.items()}, tuple(loose), tuple(chinese))


def hits(book: Book, said: Spoken) -> Iterator[Hit]:
    """Every place where a phrase of the book stands in a text."""
    for key in (key for key in said.starts if key in book.filed):
        for phrase in book.filed[key]:
            if _may_stand(phrase, said.text):
                yield from _at(phrase, said.text, said.starts[key])
    for phrase in (*book.loose, *(book.chinese if said.chinese else ())):
        if _may_stand(phrase, said.text):
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


def _may_stand(phrase: Phrase, text: str) -> bool:
    return not phrase.anchors or any(anchor in text for anchor in phrase.anchors)


def _keys(say: str) -> tuple[str, ...]:
    """How the first word may begin, over all choices, and the second's too where the first may be missing."""
    found: set[str] = set()
    for slot in () if _CJK.search(say) else say.split():
        keys = [_key(word) for word in slot.removesuffix("?").split("|")]
        if not all(keys):
            return ()
        found.update(keys)
        if not slot.endswith("?"):
            break
    return tuple(sorted(found))


def _key(word: str) -> str:
    if word.startswith("#") or word[:1].isdigit():
        return "#"
    first = _WORD.match(word)
    ends_open = first is not None and word[first.end() :].startswith("*") and len(first.group()) < _KEY
    return "" if first is None or ends_open else first.group()[:_KEY]


def _anchors(say: str) -> tuple[str, ...]:
    slots = [slot for slot in say.split() if slot not in _GAPS and not slot.endswith("?") and "#" not in slot]
    choices = [tuple(_longest(word) for word in slot.split("|")) for slot in slots]
    sound = [words for words in choices if all(word.strip("*") for word in words)]
    return max(sound, key=lambda words: min(len(word) for word in words), default=())


def _longest(word: str) -> str:
    """The longest certain piece of `*miss*` or `called_names`."""
    return max(word.strip("*").split("_"), key=len)


@cache
def expression(say: str) -> re.Pattern[str]:
    """The regular expression of one phrase; built when a text first needs it, because most never are."""
    say = folded(say)
    return re.compile(_chinese(say) if _CJK.search(say) else _english(say))


def _english(say: str) -> str:
    out, pending = r"(?<![a-z0-9])", ""
    for slot in say.split():
        if slot in _GAPS:
            pending = rf"(?:{_BETWEEN}[\w']+){{0,{_GAPS[slot]}}}?{_BETWEEN}"
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
