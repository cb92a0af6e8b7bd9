"""Tells a slip of the pen from a word that only the engine's dictionary lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.ports import GrammarHit

_LONG = 8
"""Letters from which a misspelling may be two steps from what was meant; in a shorter word it is one."""
_FEWEST, _MOST = 3, 8
"""Words of a line that is looked at for being in another language."""
_PARTICLES = frozenset(
    {
        "al", "bin", "da", "das", "de", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el",
        "et", "i", "ibn", "la", "las", "le", "les", "los", "och", "op", "ter", "und", "van", "von", "y", "zu",
    }
)  # fmt: skip
"""Small words inside names of other languages."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAPITAL_BEFORE = re.compile(r"[A-ZÀ-Ý][\w'’-]*[ \u00a0]$")
_CAPITAL_BEHIND = re.compile(r"[ \u00a0][A-ZÀ-Ý]")
_CAMEL = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]*)+")
_BY_DICTIONARY = ("SpellCheck", "MORFOLOGIK", "HUNSPELL")
"""What rules are called that know no mistake, only what stands in no dictionary."""
_TOLD = re.compile(r"[.!?;:]")


def without_strangers(hits: Sequence[GrammarHit], paragraph: str, known_here: Iterable[str] = ()) -> list[GrammarHit]:
    """Not what is written in foreign letters, in a line or a name of another language, or twice in this letter
    (`known_here`) with nothing near it; a word that is near no other is only asked about."""
    unknown = [hit for hit in hits if hit.kind == "spelling"]
    if not unknown:
        return list(hits)
    foreign = list(_foreign_lines(unknown, paragraph))
    twice = frozenset(known_here)
    return [_weighed(hit, paragraph) for hit in hits if not _is_stranger(hit, paragraph, foreign, twice)]


def used_twice(paragraphs: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    again: set[str] = set()
    for word in (word for text in paragraphs for word in _WORD.findall(text)):
        (again if word in seen else seen).add(word)
    return frozenset(again)


def _is_stranger(hit: GrammarHit, paragraph: str, foreign: Sequence[tuple[int, int]], twice: frozenset[str]) -> bool:
    if hit.kind != "spelling":
        return False
    word = paragraph[hit.start : hit.end]
    if not word.replace("’", "").isascii() or any(start <= hit.start < end for start, end in foreign):
        return True
    if word in _PARTICLES and _inside_a_name(hit, paragraph):
        return True
    return word in twice and not is_near_another(word, hit.fixes)


def _inside_a_name(hit: GrammarHit, paragraph: str) -> bool:
    before, behind = paragraph[max(0, hit.start - 40) : hit.start], paragraph[hit.end : hit.end + 2]
    return _CAPITAL_BEFORE.search(before) is not None and _CAPITAL_BEHIND.match(behind) is not None


def _foreign_lines(unknown: Sequence[GrammarHit], paragraph: str) -> Iterator[tuple[int, int]]:
    """Short lines without a full stop, as greetings are, of whose words half or more are unknown."""
    start = 0
    for line in paragraph.split("\n"):
        end = start + len(line)
        words = len(_WORD.findall(line)) if len(line) < _MOST * 12 else 0
        strange = sum(start <= hit.start < end for hit in unknown)
        if _FEWEST <= words <= _MOST and strange > 1 and 2 * strange >= words and not _TOLD.search(line):
            yield start, end
        start = end + 1


def _weighed(hit: GrammarHit, paragraph: str) -> GrammarHit:
    word = paragraph[hit.start : hit.end]
    by_dictionary = hit.kind == "spelling" and any(name in hit.rule for name in _BY_DICTIONARY)
    if not by_dictionary or not (word.islower() or _CAMEL.fullmatch(word)) or is_near_another(word, hit.fixes):
        return hit
    return msgspec.structs.replace(hit, kind="name", message=f'"{word}" is not in the dictionary.')


def is_near_another(word: str, fixes: Iterable[str]) -> bool:
    """Whether one of the engine's words in small letters is a slip away."""
    most = 2 if len(word) >= _LONG else 1
    small = word.casefold()
    return any(steps(small, fix, most) <= most for fix in fixes if fix.islower() or not word.islower())


def steps(one: str, other: str, most: int) -> int:
    """Letters added, left out, changed or swapped; more than `most` are told as one more than it."""
    return OSA.distance(one, other.casefold(), score_cutoff=most)
