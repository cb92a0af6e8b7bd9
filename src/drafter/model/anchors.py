"""Finds the words without which a regular expression cannot match, so that most patterns need not be tried at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re

_PART = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?[:=!]|\?<[=!]|\?P<\w+>)?|[)|]|.", re.DOTALL)
_BRACKET = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""Group brackets and bars; escaped characters and classes are stepped over."""
_QUANTIFIER = re.compile(r"[?*+]\??|\{[\d,]+\}\??")
_ASKS_FOR_NO_TEXT = ("(?!", "(?<!", "(?=", "(?<=", "(?P=")
_SPELLINGS = 12
"""Ways to write one run of letters that are still worth looking for."""
START = 4
"""Words are looked up by so many of their first letters."""


class Need(msgspec.Struct, frozen=True, array_like=True):
    """One of `words` stands in every match, or all the needs of one of `ways` are met."""

    words: frozenset[str] = frozenset()
    ways: tuple[tuple[Need, ...], ...] = ()


Ways = tuple[tuple[Need, ...], ...]
"""What a match takes: every need of one way. Empty where no such thing can be told."""
Starts = Mapping[str, Sequence[str]]
"""Words by their first letters."""


Tells = Callable[[str], bool]
"""Whether a run of letters is seldom enough to be looked for."""


Reads = Callable[[str], Sequence[str]]
"""The letters that a piece of an expression may stand for; none where they cannot be told."""


def _is_long(run: str) -> bool:
    return len(run) > 1


def _one_letter(piece: str) -> Sequence[str]:
    return piece if len(piece) == 1 and (piece.isalnum() or piece in " '-/") else ""


def needs_of(pattern: str, tells: Tells = _is_long, reads: Reads = _one_letter) -> Ways:
    """What a text must hold, in small letters, for this expression to match; empty when it may match any text."""
    ways = [tuple(_required(branch, tells, reads)) for branch in _branches(pattern)]
    if not all(ways):
        return ()
    plain = [way[0].words for way in ways if len(way) == 1 and way[0].words]
    rest = [way for way in ways if len(way) > 1 or not way[0].words]
    return (*rest, (Need(frozenset().union(*plain)),)) if plain else tuple(rest)


def may_match(ways: Ways, present: frozenset[str]) -> bool:
    """Whether an expression that needs these could match a text in which, of all words asked for, `present` stand."""
    for way in ways:  # plain loops: this runs a thousand times a paragraph
        for need in way:
            if present.isdisjoint(need.words) and not (need.ways and may_match(need.ways, present)):
                break
        else:
            return True
    return not ways


_CHANGES_FLAGS = re.compile(r"\(\?(?:[aiLmsux-]+[:)]|\()")
"""Flags within an expression and groups that depend on others: not read here."""


_FIRST_HAN = "\u4e00"
_EVERYWHERE = " ,.'-"
_PLAIN_CLASS = re.compile(r"\[(?:[^\]\\^-]|\\[^\w\\]){1,8}\]")
"""A few letters or signs, each written out."""


@lru_cache(maxsize=4096)
def _ways_of(pattern: str) -> Ways:
    return () if _CHANGES_FLAGS.search(pattern) else needs_of(pattern, _tells_apart, _letters_of)


def _tells_apart(run: str) -> bool:
    return len(run) > 1 or run > _FIRST_HAN or not (run.isalnum() or run in _EVERYWHERE)


@lru_cache(maxsize=4096)
def _letters_of(piece: str) -> Sequence[str]:
    """Also a sign that is written with a stroke before it, and each of a small class: `[Ff]`, `[,.]`."""
    if _PLAIN_CLASS.fullmatch(piece):
        return tuple({letter.lower() for letter in piece[1:-1].replace("\\", "")})
    if len(piece) == 2 and piece[0] == "\\" and not piece[1].isalnum():
        return piece[1]
    return piece if len(piece) == 1 and (piece.isalnum() or piece in " '-/&%,;:!<>=~#@£€’") else ""


def stands_in(pattern: str, lower: str) -> bool:
    """Whether the words without which the expression cannot match stand in a text of small letters; True where it can
    do without any."""
    ways = _ways_of(pattern)
    return not ways or _are_met(ways, lower)


def _are_met(ways: Ways, lower: str) -> bool:
    for way in ways:  # plain loops: this runs for every pattern at each key
        for need in way:
            for word in need.words:
                if word in lower:
                    break
            else:
                if not (need.ways and _are_met(need.ways, lower)):
                    break
        else:
            return True
    return False


def gate_of(ways: Ways) -> frozenset[str]:
    """Words of which at least one stands in every match: of each way those of the need that is met least often."""
    return frozenset(word for way in ways for word in min((_words_of(need) for need in way), key=_likelihood))


def _words_of(need: Need) -> frozenset[str]:
    return need.words | gate_of(need.ways)


def _likelihood(words: frozenset[str]) -> float:
    """How likely one of the words is to stand in a sentence, by their letters alone."""
    return sum(4.0 ** -len(word) for word in words)


def starts_of(every: Iterable[Ways]) -> Starts:
    """All words that these needs name, by their first letters."""
    words: set[str] = set()
    for ways in every:
        _gather(ways, words)
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:START], []).append(word)
    return found


def words_present(text: str, starts: Starts) -> frozenset[str]:
    """Which of the words stand in a text of small letters."""
    pieces = {text[at : at + length] for length in range(1, START + 1) for at in range(len(text))}
    return frozenset(word for piece in pieces & starts.keys() for word in starts[piece] if word in text)


def _gather(ways: Ways, words: set[str]) -> None:
    """Adds the words of these needs; not a generator, since there are ten thousand at every start."""
    for way in ways:
        for need in way:
            words |= need.words
            if need.ways:
                _gather(need.ways, words)


def _required(branch: str, tells: Tells, reads: Reads) -> Iterator[Need]:
    """Everything the branch cannot do without."""
    runs = [""]
    for piece, optional in _pieces(branch):
        letters = () if optional else reads(piece)
        if letters and len(runs) * len(letters) <= _SPELLINGS:
            runs = [run + letter for run in runs for letter in letters]
            continue
        yield from _need_of(runs, tells)
        runs = list(letters) or [""]
        if piece.startswith("(") and not optional and not piece.startswith(_ASKS_FOR_NO_TEXT):
            yield from _in_group(piece, tells, reads)
    yield from _need_of(runs, tells)


def _need_of(runs: list[str], tells: Tells) -> Iterator[Need]:
    if all(tells(run) for run in runs):
        yield Need(frozenset(run.lower() for run in runs))


def _in_group(piece: str, tells: Tells, reads: Reads) -> Iterator[Need]:
    ways = needs_of(_inside(piece), tells, reads)
    if len(ways) == 1:
        yield from ways[0]
    elif ways:
        yield Need(ways=ways)


def _inside(group: str) -> str:
    return re.sub(r"^\((?:\?:|\?P<\w+>)?", "", group)[:-1]


def _pieces(branch: str) -> Iterator[tuple[str, bool]]:
    """Each letter, class or group with whether it may be missing."""
    at = 0
    while at < len(branch):
        end = _end_of_piece(branch, at)
        quantifier = _QUANTIFIER.match(branch, end)
        mark = quantifier.group() if quantifier else ""
        yield branch[at:end], mark.startswith(("?", "*", "{0", "{,"))
        if mark.startswith(("+", "{")):
            yield "", False  # a repeated letter ends the run of literal letters
        at = quantifier.end() if quantifier else end


def _end_of_piece(branch: str, at: int) -> int:
    """Where the letter, class or group that begins at `at` ends."""
    first = _PART.match(branch, at)
    if first is None or not first.group().startswith("("):
        return first.end() if first else len(branch)
    depth = 0
    for match in _BRACKET.finditer(branch, at):
        depth += _depth_change(match.group())
        if depth == 0:
            return match.end()
    return len(branch)


def _branches(pattern: str) -> list[str]:
    branches, depth, start = [], 0, 0
    for match in _BRACKET.finditer(pattern):
        depth += _depth_change(match.group())
        if match.group() == "|" and depth == 0:
            branches.append(pattern[start : match.start()])
            start = match.end()
    return [*branches, pattern[start:]]


_REFERS = re.compile(r"\\[1-9]|\(\?(?:P=|\(|[aiLmsux]+\))")
"""What a branch alone would not mean the same with: a group of another branch, or flags for the whole."""


def branches_of(pattern: str) -> list[str]:
    """Expressions of which one matches wherever the pattern does, and nowhere else; just the pattern where it cannot be
    taken apart. Where the whole is one branch, its longest group is written out."""
    if _REFERS.search(pattern):
        return [pattern]
    branches = _branches(pattern)
    return branches if len(branches) > 1 else _spread(pattern)


def _spread(branch: str) -> list[str]:
    start, end = max(_plain_groups(branch), key=lambda span: span[1] - span[0], default=(0, 0))
    named = "(?P<" in branch[:start] + branch[end:]  # a name may stand once only
    ways = _branches(branch[start + len("(?:") : end - 1]) if end and not named else []
    return [f"{branch[:start]}(?:{way}){branch[end:]}" for way in ways] or [branch]


def _plain_groups(branch: str) -> Iterator[tuple[int, int]]:
    """Where groups stand that are not remembered, asked for once each."""
    at = 0
    while at < len(branch):
        end = _end_of_piece(branch, at)
        quantifier = _QUANTIFIER.match(branch, end)
        if branch.startswith("(?:", at) and quantifier is None:
            yield at, end
        at = quantifier.end() if quantifier else end


def _depth_change(piece: str) -> int:
    return (piece == "(") - (piece == ")")
