"""Learns resources/role_weights.json: of which thing a letter tells a value, from letters whose right facts are marked.

Run by hand: `python tests/benchmarks/learn_roles.py` prints, of each kind, how many exchanged values are found in
letters of authors held out, and writes the file; with `--try` it only prints. Where the case tells of others of a kind,
the value that stands in a right mention must fit better than each of them; one of them in its place is then a fault.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.shipped import shipped
from drafter.model.checking import CheckContext
from drafter.model.cues import Thesaurus
from drafter.model.reading.reading import Reading
from drafter.model.role_weights import RoleWeights
from drafter.steps.check.facts.matters.mentions import Mention
from drafter.steps.check.facts.matters.roles import NEW, Weighed, odds_of, sort_of, weighed_mentions
from drafter.steps.check.facts.matters.settings import stem_of
from drafter.steps.check.facts.surroundings import Sentences

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "steps" / "check" / "facts")]
from taught_letters import messages_alone, taught  # noqa: E402 - found by the line above
from test_first_sight import _context, _places  # noqa: E402

KINDS = ("day", "flight", "time", "name")
"""Sums are left to the readers of the award: what it pays stands in few words of the customer's."""
RIGHT_MARKED = {"titled name": 0.002, "flight": 0.01}
MARKED_OF_OTHERS = 0.005
"""Of the right ones; who bears a title has so many ways to be right that fewer may be."""
LEAST = {"day": 4.8, "new day": 4.5, "flight": 2.8, "time": 4.0, "name": 4.2, "titled name": 3.75}
"""No bound lies under these, however few right ones of a kind there are to prove it by."""
OFTEN_NAMED, OF_THOSE = ("time", "name"), ("covered", "covered_near", "same_way", "other_way")
"""Kinds for which these signs find more in letters held out; of days and flights they find fewer."""
CAUTION, OF_A_KIND, STEPS = 2.0, 8.0, 30
Numbers = NDArray[np.float64]


class Lesson(NamedTuple):
    author: str
    letter: str
    words: str
    mention: Mention
    weighed: Weighed
    right: bool | None
    """None: nobody has said."""

    @property
    def sort(self) -> str:
        return sort_of(self.mention, self.weighed)


NEVER_ASKED = frozenset(("time",))
"""Of 2,000 planted faults none was found by the part of the story a time is told of, and three right times were."""


def lessons(learned: RoleWeights) -> Iterator[Lesson]:
    for path, _, row in taught(("first_sight", "pairs", "role_lessons"), _is_marked, messages_alone):
        yield from _of_letter(path.stem if path.parent.name != "pairs" else "ours", row, learned)


def _is_marked(row: dict[str, Any]) -> bool:
    return "planted" in row and "signatory" in row


def _of_letter(author: str, row: dict[str, Any], learned: RoleWeights) -> Iterator[Lesson]:
    context: CheckContext = _context(row)
    kinds = msgspec.structs.replace(context.kinds, roles=learned)
    context = msgspec.structs.replace(context, kinds=kinds)
    right = [place for one in row["right"] for place in _places(context.text, one)]
    wrong = [place for one in row["planted"] if one.get("text") for place in _places(context.text, one)]
    for reading, weighed in weighed_mentions(context, Sentences(context.text)):
        yield Lesson(author, row["id"], reading.text, reading.value, weighed, _said(reading, right, wrong))


def _said(reading: Reading[Mention], right: list[tuple[int, int]], wrong: list[tuple[int, int]]) -> bool | None:
    if any(start < reading.end and reading.start < end for start, end in wrong):
        return False
    return True if any(start < reading.end and reading.start < end for start, end in right) else None


def learned_from(taught: Sequence[Lesson], plain: RoleWeights) -> RoleWeights:
    """Weights for all kinds, and what is added for each: a value that stands where it is right beats each other."""
    names = sorted({name for one in taught for name in one.weighed.own})
    rows, counts = [], []
    for one in taught:
        losers = list(one.weighed.others.values()) if one.right else []
        if one.right and one.mention.kind == "day" and "new" not in one.weighed.own:
            losers.append({**NEW, "past": 1.0})
        for signs in losers:
            never = () if one.mention.kind in OFTEN_NAMED else OF_THOSE
            apart = [0.0 if name in never else one.weighed.own.get(name, 0.0) - signs.get(name, 0.0) for name in names]
            rows.append(apart + [value if kind == one.mention.kind else 0.0 for kind in KINDS for value in apart])
            counts.append(len(losers) ** -0.5)
    weights = _fitted(np.array(rows), np.array(counts))
    size = len(names)
    return msgspec.structs.replace(plain, signs={
        kind: {name: round(float(weights[n] + weights[size * (nth + 1) + n]), 3) for n, name in enumerate(names)
        if kind in OFTEN_NAMED or name not in OF_THOSE} for nth, kind in enumerate(KINDS)
    })  # fmt: skip


def _fitted(table: Numbers, counts: Numbers) -> Numbers:
    """Logistic regression by Newton's steps."""
    spread = table.std(0) + 1e-6
    inputs = table / spread
    weights = np.zeros(inputs.shape[1])
    plain = inputs.shape[1] // (len(KINDS) + 1)
    caution = np.array([CAUTION if n < plain else OF_A_KIND for n in range(len(weights))])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (counts * (likely - 1)) + caution * weights
        curve = (inputs.T * (counts * likely * (1 - likely))) @ inputs + np.diag(caution)
        weights = weights - np.linalg.solve(curve, slope)
    fitted: Numbers = weights / spread
    return fitted


class Judged(NamedTuple):
    lesson: Lesson
    ahead: float
    """How far the best other value is before the one that stands there."""
    exchanged: tuple[float, ...]
    """How far it would be before each other, if that stood there."""


def held_out(taught: Sequence[Lesson], plain: RoleWeights) -> list[Judged]:
    judged: list[Judged] = []
    for author in sorted({one.author for one in taught}):
        weights = learned_from([one for one in taught if one.author != author], plain)
        judged += (_judged(one, weights) for one in taught if one.author == author)
    return judged


def _judged(one: Lesson, weights: RoleWeights) -> Judged:
    own = odds_of(one.weighed.own, one.mention.kind, weights)
    others = [odds_of(signs, one.mention.kind, weights) for signs in one.weighed.others.values()]
    return Judged(one, max(others) - own, tuple(own - other for other in others))


def bounds_of(judged: Sequence[Judged]) -> dict[str, float]:
    by_kind: dict[str, list[float]] = defaultdict(list)
    for one in judged:
        if one.lesson.right is not False:
            by_kind[one.lesson.sort].append(one.ahead)
    return {
        kind: round(
            max(LEAST[kind], sorted(found)[-1 - int(RIGHT_MARKED.get(kind, MARKED_OF_OTHERS) * len(found))] + 0.05), 2
        )
        for kind, found in by_kind.items()
    }


def report(judged: Sequence[Judged], bounds: dict[str, float]) -> Iterator[str]:
    for kind in bounds:
        own = [one for one in judged if one.lesson.sort == kind]
        right = [one for one in own if one.lesson.right]
        exchanged = [ahead > bounds[kind] for one in right for ahead in one.exchanged]
        planted = [one for one in own if one.lesson.right is False]
        marked = sum(one.ahead > bounds[kind] for one in right)
        yield (f"{kind} above {bounds[kind]}: {sum(exchanged)} of {len(exchanged)} exchanged found, "
               f"{sum(one.ahead > bounds[kind] for one in planted)} of {len(planted)} planted mentions, "
               f"{marked} of {len(right)} right ones marked")  # fmt: skip
    for one in sorted(judged, key=lambda one: -one.ahead)[:160] if "--show" in sys.argv else ():
        told = one.lesson
        yield f"{one.ahead:6.2f} {told.right} {told.author} {told.letter} {told.mention.kind} {told.words!r}: {told.mention.sentence[:150]!r}"  # noqa: E501


def plain_weights() -> RoleWeights:
    words = thesaurus()
    assert isinstance(words, Thesaurus)
    families: dict[str, list[str]] = defaultdict(list)
    for name, group in words.groups.items():
        for word in group:
            if word.isascii() and word.isalpha():
                families[stem_of(word)].append(name)
    own = {word: tuple(dict.fromkeys(names)) for word, names in sorted(families.items())}
    return RoleWeights(rarity=words.learned.rarity, families=own)


def main() -> None:
    plain = plain_weights()
    taught = list(lessons(plain))
    judged = held_out(taught, plain)
    bounds = bounds_of(judged)
    print(*report(judged, bounds), sep="\n")
    if "--try" in sys.argv:
        return
    asked = {kind: bound for kind, bound in bounds.items() if kind not in NEVER_ASKED}
    weights = msgspec.structs.replace(learned_from(taught, plain), bounds=asked)
    target = shipped("resources") / "role_weights.json"
    target.write_bytes(msgspec.json.encode(weights) + b"\n")
    print(f"{len(taught)} lessons, {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
