"""How a phrase is filed, so that a text is asked only for phrases that may stand in it: by its first word, and by one
other word that must stand somewhere."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re

CJK = re.compile(r"[\u3400-\u9fff]")
WORD = re.compile(r"[a-z0-9\u00e0-\u024f][a-z0-9\u00e0-\u024f']*")
GAPS = {"..": 3, "...": 7}
_KEY = 3
_OPEN = "~"
"""Marks a key that is only how a word begins; a key without it is a whole word."""


@lru_cache(maxsize=10_000)
def keys_in(word: str) -> tuple[str, ...]:
    """The keys under which a word of a text is looked up: itself, without what follows an apostrophe, its beginning."""
    if word[0].isdigit():
        return ("#", word[:_KEY] + _OPEN, word)
    beginning = word[:_KEY] + _OPEN
    if "'" not in word:
        return (word, beginning)
    cuts = [word[:at] for at in range(1, len(word)) if word[at] == "'"]
    return (word, beginning, *cuts)


def keys_of(say: str) -> tuple[str, ...]:
    """How the first word may begin, over all choices, and the second's too where the first may be missing."""
    found: set[str] = set()
    for slot in () if CJK.search(say) else say.split():
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
    first = WORD.match(word)
    if first is None:
        return ""
    if not word[first.end() :].startswith("*"):
        return first.group()
    return first.group()[:_KEY] + _OPEN if len(first.group()) >= _KEY else ""


def anchors_of(say: str) -> tuple[str, ...]:
    """Pieces of one slot's words, one of which stands in every text the phrase is found in; for a phrase that is not
    filed by its first word, the slot that tells most."""
    choices = [tuple(_longest(word) for word in slot.split("|")) for slot in _sure_slots(say)]
    sound = [words for words in choices if all(words)]
    return max(sound, key=lambda words: min(len(word) for word in words), default=())


def needed_keys(say: str) -> frozenset[str]:
    """Keys of one slot behind the first, one of which every text has that the phrase is found in; empty where no slot
    is that certain."""
    choices = [[_inner_key(word) for word in slot.split("|")] for slot in _sure_slots(say)[1:]]
    sound = [frozenset(keys) for keys in choices if all(keys)]
    return max(sound, key=lambda keys: min(len(key) for key in keys), default=frozenset())


def _sure_slots(say: str) -> list[str]:
    return [slot for slot in say.split() if slot not in GAPS and not slot.endswith("?") and "#" not in slot]


def _longest(word: str) -> str:
    """The longest certain piece of `*miss*` or `called_names`."""
    return max(word.strip("*").split("_"), key=len)


def _inner_key(word: str) -> str:
    """The longest piece that is a word by itself, else how the word begins; empty where that can be anything."""
    whole = [piece for piece in word.split("_") if WORD.fullmatch(piece)]
    return max(whole, key=len) if whole else _key(word)
