"""How well the setting in which a letter names a value fits those in which the case tells one."""

from __future__ import annotations

from collections.abc import Mapping
from math import log, log1p, sqrt

from drafter.steps.check.facts.matters.settings import Setting, stem_of

_OUT = frozenset(stem_of(word) for word in ("outbound", "outward", "outwards", "out", "began")) | {"去程"}
_BACK = frozenset(stem_of(word) for word in ("return", "home", "back", "inbound", "homeward")) | {"回程"}
_MOST_FELLOWS = 4.0
_WAYS = {"in": "in", "at": "in", "near": "in", "via": "in", "to": "to", "into": "to", "for": "to", "reached": "to",
         "from": "from", "left": "from", "leaving": "from"}  # fmt: skip
"""What a word before a place says of the way."""


def signs_of(
    letter: Setting, told: list[Setting], far: Mapping[str, float], rare: Mapping[str, float]
) -> dict[str, float]:
    """`far`: how much a word tells one value of the case from the others; `rare`: how much it says at all."""
    legs = [_legs(letter, one) for one in told]
    way, ways = _WAYS.get(letter.before), {_WAYS[one.before] for one in told if one.before in _WAYS}
    return {
        **alike_in_words(letter, told, far, rare),
        "alike_in_all": log1p(sum(_shared(letter, one, rare)[0] for one in told)),
        "trail": log1p(max(_in_trail(letter, one, far, rare) for one in told)),
        "fellows": min(_MOST_FELLOWS, max(len(letter.fellows & one.fellows) for one in told)),
        "same_leg": max(same for same, _ in legs),
        "other_leg": max(other for _, other in legs),
        "often": log(len(told)),
        "covered": max(_covered(letter, one, rare) for one in told),
        "covered_near": _covered_near(letter, told, rare),
        "same_way": float(way in ways),
        "other_way": float(way in ("from", "to") and bool(ways) and way not in ways),
    }


def alike_in_words(
    letter: Setting, told: list[Setting], far: Mapping[str, float], rare: Mapping[str, float]
) -> dict[str, float]:
    """The signs of the words alone, which hold for any figure."""
    shares = [_shared(letter, one, rare) for one in told]
    return {
        "alike": max(share for share, _ in shares),
        "alike_for_its_length": max(share / size for share, size in shares),
        "telling": _telling(letter, told, far, rare),
        "beside": max(_beside(letter, one, rare) for one in told),
        "families": max(_families(letter, one) for one in told),
        "before": float(any(one.before and one.before == letter.before for one in told)),
        "after": float(any(one.after and one.after == letter.after for one in told)),
    }


def _shared(letter: Setting, told: Setting, rare: Mapping[str, float]) -> tuple[float, float]:
    """What both say, and how much the case's says in all."""
    share = sum(
        rare.get(word, 1.0) * letter.words[word] * says for word, says in told.words.items() if word in letter.words
    )
    size = sqrt(sum((rare.get(word, 1.0) * says) ** 2 for word, says in told.words.items()))
    return share, size or 1.0


def _covered(letter: Setting, told: Setting, rare: Mapping[str, float]) -> float:
    """How much of what the letter says the case tells too, 0 to 1."""
    says = sum(rare.get(word, 1.0) for word in letter.words)
    return sum(rare.get(word, 1.0) for word in letter.words.keys() & told.words.keys()) / (1.0 + says)


def _covered_near(letter: Setting, told: list[Setting], rare: Mapping[str, float]) -> float:
    """The same, what stands near the value counting more."""
    says = sum(rare.get(word, 1.0) * near for word, near in letter.words.items())
    every = (
        sum(rare.get(word, 1.0) * letter.words[word] for word in letter.words.keys() & one.words.keys()) for one in told
    )
    return max(every) / (1.0 + says)


def _telling(letter: Setting, told: list[Setting], far: Mapping[str, float], rare: Mapping[str, float]) -> float:
    """All that is told of the value together."""
    whole: dict[str, float] = {}
    for one in told:
        for word in letter.words.keys() & one.words.keys():
            whole[word] = max(whole.get(word, 0.0), one.words[word])
    return sum(far.get(word, 1.0) * rare.get(word, 1.0) * letter.words[word] * says for word, says in whole.items())


def _in_trail(letter: Setting, told: Setting, far: Mapping[str, float], rare: Mapping[str, float]) -> float:
    return sum(
        far.get(word, 1.0) * rare.get(word, 1.0) * says for word, says in letter.words.items() if word in told.trail
    )


def _beside(letter: Setting, told: Setting, rare: Mapping[str, float]) -> float:
    return sum(rare.get(word, 1.0) * says for word, says in told.words.items() if word in letter.beside)


def _families(letter: Setting, told: Setting) -> float:
    return sum(letter.families[name] * says for name, says in told.families.items() if name in letter.families)


def _legs(letter: Setting, told: Setting) -> tuple[float, float]:
    """Of the same way, there or back; and of the other."""
    out, back = _leg(letter, _OUT), _leg(letter, _BACK)
    told_out, told_back = _leg(told, _OUT), _leg(told, _BACK)
    return min(out, told_out) + min(back, told_back), min(out, told_back) + min(back, told_out)


def _leg(setting: Setting, words: frozenset[str]) -> float:
    return max((setting.words.get(word, 0.0) for word in words), default=0.0)
