"""Proper names of every sort in a text: people, towns, shops, banks, ships, each with the words on either side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining, normalize

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.reading.dates import MONTHS, WEEKDAYS
from drafter.model.reading.names import TITLES
from drafter.model.reading.reading import Reading, by_paragraph, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words

_LETTER = r"[0-9A-Za-zÀ-ž]"
_WORD = rf"[A-ZÀ-Ý](?:[’'-]?{_LETTER})+"
_RUN = re.compile(rf"(?<![\w’'.@/-]){_WORD}(?:(?: of the | of | de la | de | del | la | & | )(?:{_WORD}))*(?![\w@])")
_BEGINS = re.compile(r"(?:^|[.!?:;⟧][’”\"')]?\s+|[“\"‘(]|\n\s*|[-–•] )$")
_BEFORE = re.compile(r"([\w’'-]+)[ \u00a0][“\"‘]?$")
_AFTER = re.compile(r"[’”\"]?(?:['’]s)?[ \u00a0]([\w-]+)")
_SOMEBODY_FROM = re.compile(
    r"\b(?:team|group|party|couple|family|crowd|choir|school|band|club|driver|man|woman|lady|gentleman|boys?|girls?|"
    r"lads?|students?|people|friends?|cousins?|passengers?|guests?|nurse|doctor|trucker|farmer|stranger|tourists?|saint)"
    r"(?: (?!on|off|in|at|of|to|for|and|by)[a-z]+){0,2} from $"
)
"""Where somebody is at home: no place of anybody's journey."""
_HOME = "whence"
_JOINED_BEFORE = re.compile(rf"(?P<name>{_WORD}),? and $")
_JOINED_AFTER = re.compile(rf",? and (?P<name>{_WORD})")
_LARGE = re.compile(r"(?<![\d.,:])[1-9]\d{0,2}(?:[,.]?\d{2,3})+(?![\d:])")
_CLOSE = 60
"""Characters on either side of a name that say what is told of it."""
_ANY_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_CALENDAR = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS, *TITLES))
_SHORT_DAYS = frozenset(("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat"))
_DAYS = _SHORT_DAYS | {"sun", *(day.casefold() for day in WEEKDAYS)}
""""Mon" and "Fri" are no names, nor is "Sat-Sun"; a Sun alone may be one."""


class Name(Value, frozen=True):
    """`words` in lower case, without a possessive; `before` and `after` are the words beside it; `about` says what is
    told near it, `sentence` what in its whole sentence."""

    words: tuple[str, ...]
    before: str = ""
    after: str = ""
    about: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    beside: str = ""
    """The name joined to it by "and"."""


@by_paragraph
def names_in(text: str, no_names: frozenset[str]) -> tuple[Reading[Name], ...]:
    """A single word that begins a sentence is no name for sure, and is left out. `no_names`: in lower case."""
    return tuple(
        _shifted(one, sentence.start) for sentence in sentences_in(text) for one in _names_of(sentence.text, no_names)
    )


def _shifted(one: Reading[Name], by: int) -> Reading[Name]:
    return Reading(start=one.start + by, end=one.end + by, text=one.text, value=one.value)


def _names_of(sentence: str, no_names: frozenset[str]) -> Iterator[Reading[Name]]:
    for found in _RUN.finditer(sentence):
        start, words = found.start(), found.group()
        if _BEGINS.search(sentence[:start]):
            head, _, rest = words.partition(" ")
            if not rest:
                continue
            if bare_word(head) in no_names:
                start, words = start + len(head) + 1, rest
        plain = (bare_word(one) for one in words.split())
        bare = tuple(one for one in plain if one not in no_names and not _in_calendar(one) and one[0].isalpha())
        if bare and not all(word.isdigit() for word in bare):
            yield _named(sentence, start, start + len(words), bare)


def _in_calendar(word: str) -> bool:
    return word in _CALENDAR or word in _SHORT_DAYS or ("-" in word and _DAYS.issuperset(word.split("-")))


def _named(sentence: str, start: int, end: int, bare: tuple[str, ...]) -> Reading[Name]:
    after = _AFTER.match(sentence[end:])
    near = f"{sentence[max(0, start - _CLOSE) : start]} {sentence[end : end + _CLOSE]}"
    words = tuple(word for word in bare if word not in ("of", "the", "de", "la", "del", "&"))
    name = Name(
        words=words or bare,
        before=_word_before(sentence[:start]),
        after=after[1].casefold() if after else "",
        about=content_words(near),
        sentence=content_words(sentence) | frozenset(_LARGE.findall(sentence)),
        beside=_beside(sentence, start, end),
    )
    end -= 2 if sentence[start:end].endswith(("’s", "'s")) else 0
    return read_at(sentence, start, end, name)


def _word_before(text: str) -> str:
    """ "As far as" a place is to it."""
    if is_somebodys_home(text):
        return _HOME
    if text.endswith("as far as "):
        return "to"
    before = _BEFORE.search(text)
    return before[1].casefold() if before else ""


def is_somebodys_home(before: str) -> bool:
    """By the words before it: "a team from Split"."""
    return before.endswith("from ") and _SOMEBODY_FROM.search(before[-_CLOSE:]) is not None


def _beside(sentence: str, start: int, end: int) -> str:
    joined = _JOINED_BEFORE.search(sentence[:start]) or _JOINED_AFTER.match(sentence[end:])
    return bare_word(joined["name"]) if joined else ""


def bare_word(word: str) -> str:
    """In lower case, without accents and a possessive."""
    plain = word.casefold().removesuffix("'s").removesuffix("’s")
    return plain if plain.isascii() else "".join(one for one in normalize("NFD", plain) if not combining(one))


def bare_words(text: str) -> frozenset[str]:
    return frozenset(bare_word(word) for word in _ANY_WORD.findall(text))


@lru_cache(maxsize=16)
def words_told(texts: tuple[str, ...]) -> frozenset[str]:
    """Every word of the texts, as `bare_word` has it."""
    return frozenset(word for text in texts for word in bare_words(text))
