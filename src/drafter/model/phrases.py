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
_PREFIX = 3
_NUMBER = r"\d[\d.,:]*"
_WORD = re.compile(r"[a-z0-9\u00e0-\u024f][a-z0-9\u00e0-\u024f']*")


class Phrase(msgspec.Struct, frozen=True):
    """One phrase with what it speaks for (`owner`) and how loudly (`weight`)."""

    say: str
    owner: str
    weight: float
    anchors: tuple[str, ...]
    """One of these stands in every text the phrase is found in; looked for first because that is cheap."""


class Book(msgspec.Struct, frozen=True):
    """Phrases filed by the beginning of their anchor, so that a text is asked only what it can answer."""

    filed: dict[str, tuple[Phrase, ...]]
    loose: tuple[Phrase, ...]
    chinese: tuple[Phrase, ...]


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


def phrase_of(say: str, owner: str = "", weight: float = 1.0) -> Phrase:
    return Phrase(say, owner, weight, _anchors(folded(say)))


def book_of(phrases: Iterable[Phrase]) -> Book:
    filed: dict[str, list[Phrase]] = {}
    loose: list[Phrase] = []
    chinese: list[Phrase] = []
    for phrase in phrases:
        if _CJK.search(phrase.say):
            chinese.append(phrase)
        elif any(anchor.startswith("*") or len(anchor) < _PREFIX for anchor in phrase.anchors) or not phrase.anchors:
            loose.append(phrase)
        else:
            for key in {anchor[:_PREFIX] for anchor in phrase.anchors}:
                filed.setdefault(key, []).append(phrase)
    return Book({key: tuple(found) for key, found in filed.items()}, tuple(loose), tuple(chinese))


def hits(book: Book, text: str) -> Iterator[Hit]:
    """Every place where a phrase of the book stands in a folded text."""
    for phrase in _candidates(book, text):
        for match in expression(phrase.say).finditer(text):
            yield Hit(phrase, match.start(), match.end())


def found(say: str, text: str) -> re.Match[str] | None:
    """The first place where one phrase stands in a folded text."""
    return expression(say).search(text)


def blanked(text: str, start: int, end: int) -> str:
    """The stretch replaced by full stops: they end a sentence, so that no phrase reaches across."""
    return text[:start] + "." * (end - start) + text[end:]


def _candidates(book: Book, text: str) -> list[Phrase]:
    keys = {word[:_PREFIX] for word in _WORD.findall(text)}
    near: dict[int, Phrase] = {}
    for key in keys & book.filed.keys():
        near |= {id(phrase): phrase for phrase in book.filed[key]}
    pool = [*near.values(), *book.loose]
    if _CJK.search(text):
        pool += book.chinese
    return [phrase for phrase in pool if _may_stand(phrase, text)]


def _may_stand(phrase: Phrase, text: str) -> bool:
    return not phrase.anchors or any(anchor.lstrip("*") in text for anchor in phrase.anchors)


def _anchors(say: str) -> tuple[str, ...]:
    slots = [slot for slot in say.split() if slot not in _GAPS and not slot.endswith("?") and "#" not in slot]
    choices = [tuple(_longest(word) for word in slot.split("|")) for slot in slots]
    sound = [words for words in choices if all(word.strip("*") for word in words)]
    return max(sound, key=lambda words: min(len(word) for word in words), default=())


def _longest(word: str) -> str:
    """The longest certain piece of `*miss*` or `called_names`, with the star that may stand before it."""
    return max(word.rstrip("*").split("_"), key=len)


@cache
def expression(say: str) -> re.Pattern[str]:
    """The regular expression of one phrase; built when a text first needs it, because most never are."""
    say = folded(say)
    return re.compile(_chinese(say) if _CJK.search(say) else _english(say))


def _english(say: str) -> str:
    out, pending = r"(?<![a-z0-9])", ""
    for slot in say.split():
        if slot in _GAPS:
            pending = rf"(?:{_BETWEEN}[\w'$£€%]+){{0,{_GAPS[slot]}}}?{_BETWEEN}"
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
    """What the hits of each owner weigh together: the same phrase counts once, each further one a little less."""
    heard: dict[str, dict[str, float]] = {}
    for hit in found_hits:
        heard.setdefault(hit.phrase.owner, {})[hit.phrase.say] = hit.phrase.weight
    return {owner: _together(sorted(said.values(), reverse=True)) for owner, said in heard.items()}


def _together(said: list[float]) -> float:
    return sum(weight / (1 + 0.5 * place) for place, weight in enumerate(said))
