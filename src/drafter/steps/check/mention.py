"""How surely a letter leaves a concern out: its words and meaning held against every sentence, weighed as learned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from math import fsum
from statistics import fmean

import msgspec

from drafter.model import lazy_re as re
from drafter.model.classification import ConcernKind
from drafter.model.finding import LetterSpan
from drafter.model.mention_weights import MentionWeights
from drafter.model.reading.reading import Reading
from drafter.steps.check.bare_asks import ASKS_OPENLY, FEW, sums_in
from drafter.steps.check.concern_parts import ANY_LETTER, Part
from drafter.steps.check.reading_match import ANYBODY, Lexicon, Signs, alike, key_of, telling_words

Near = Callable[[str, str], float]
"""How near two texts or two words are by meaning: a cosine, 0 where nobody has said."""
Aligned = Callable[[str, str], float | None]
"""How much of what one text says another says too, 0 to 1; None where nobody has said."""
_GUESSED, _BY_MEANING = 0.24, 0.57
"""What it comes to on average, and by the cosine, where nobody has said."""
_FAR, _SAME = 0.35, 0.85
"""Two words under the first cosine have nothing in common; from the second they mean the same."""
_REPEATED = 0.99
_LEAST = 0.05
"""What the commonest word still says."""
_MANY = 15
_MOST = 2.0
_SENTENCES = 30
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MONEY = re.compile(
    r"\b(?:cash|money|back|reduction|compensation|whatever the law|what (?:i am|i[’']m|we are|we[’']re) (?:owed|due))\b"
    r"|[£€$%]|現金|錢|款|賠償|補償",
    re.IGNORECASE,
)


class Verdict(msgspec.Struct, frozen=True):
    """`odds` above 0: left out. `best`: the sentence of the letter that comes nearest. `aligned`: how much of the words
    the letter says in one sentence."""

    odds: float
    best: int
    aligned: float


class Weighed(msgspec.Struct, frozen=True):
    """A concern, or what may be one, by the plain weights: `odds` of the `part` that is surest left out and of the
    `whole`, `aligned` of the part that is least so, `said`: the rarest word that the `best` sentence repeats. `met` is
    the place of a sentence that answers whatever is asked so barely."""

    odds: float = -99.0
    whole: float = -99.0
    best: int = 0
    part: str | None = None
    aligned: float = 0.0
    said: float = 0.0
    met: LetterSpan | None = None


class Body:
    """The sentences of a letter, made ready to be held against concerns."""

    def __init__(
        self, sentences: Sequence[Reading[str]], lex: Lexicon, near: Near, aligned: Aligned = lambda one, other: None
    ) -> None:
        self.sentences = sentences
        self.texts = [sentence.value for sentence in sentences]
        self.pairs = [f"{one} {two}" for one, two in pairwise(self.texts)]
        self.signs = [lex.signs_of(text) for text in (*self.texts, *self.pairs)]
        self.near, self._aligned, self._lex = near, aligned, lex
        self._words = [telling_words(text) for text in self.texts]
        self._keys = {word: key_of(word) for told in self._words for word in told}
        self._known: dict[str, list[float]] = {}

    def place(self, first: int, last: int | None = None) -> LetterSpan:
        end = self.sentences[first if last is None else last].end
        return LetterSpan(start=self.sentences[first].start, end=end)

    def closeness(self, word: str) -> list[float]:
        """For each sentence, 0 to 1, how near its nearest word comes to this one."""
        if word not in self._known:
            own, near = key_of(word), self.near
            met = {
                other: 0.0 if other in ANYBODY else 1.0 if key == own else _closeness(near(word, other))
                for other, key in self._keys.items()
            }
            self._known[word] = [max((met[one] for one in told), default=0.0) for told in self._words]
        return self._known[word]

    def said_in(self, words: str) -> float:
        """How much of what these words say stands in the one sentence that says most of it."""
        told = (self._aligned(words, text) for text in self.texts)
        return max(_GUESSED + _BY_MEANING * self.near(words, text) if one is None else one
                   for one, text in zip(told, self.texts, strict=True))  # fmt: skip

    @cached_property
    def sums(self) -> frozenset[tuple[Decimal, str]]:
        return frozenset(one for text in self.texts for one in sums_in(text))

    @cached_property
    def numbers(self) -> frozenset[str]:
        return frozenset(one for text in self.texts for one in _NUMBER.findall(text))

    def in_words(self, wanted: Signs) -> float:
        return min(_MOST, max((alike(wanted, one, self._lex, None) for one in self.signs), default=0.0))


def _closeness(cosine: float) -> float:
    return min(1.0, (cosine - _FAR) / (_SAME - _FAR)) if cosine > _FAR else 0.0


def verdict_of(part: Part, kind: ConcernKind, body: Body, lex: Lexicon, weights: MentionWeights) -> Verdict:
    signs, best = held_against(part.words, kind, body, lex, weights.rarity)
    odds = fsum(weights.signs.get(name, 0.0) * value for name, value in signs.items()) + weights.bias
    caution = {"whole": 0.0, "sentence": weights.of_sentence, "piece": weights.of_piece}[part.size]
    return Verdict(odds=odds - caution, best=best, aligned=signs["aligned"])


def weighed_by(parts: Sequence[Part], kind: ConcernKind, body: Body, lex: Lexicon, weights: MentionWeights) -> Weighed:
    """By the part that is surest left out; the whole is the first of them."""
    told = [(verdict_of(part, kind, body, lex, weights), part) for part in parts]
    (whole, all_of_it), (worst, part) = told[0], max(told, key=lambda one: one[0].odds)
    return Weighed(
        odds=worst.odds,
        whole=whole.odds,
        best=whole.best,
        part=part.words if whole.odds <= 0 < worst.odds else None,
        aligned=min(one.aligned for one, _ in told[1:] or told),
        said=_rarest_said(all_of_it.words, whole.best, body, weights.rarity),
    )


def _rarest_said(words: str, sentence: int, body: Body, rarity: Mapping[str, float]) -> float:
    said = (word for word in telling_words(words) if body.closeness(word)[sentence] >= _REPEATED)
    return max((_rarity(word, rarity) for word in said), default=0.0)


def held_against(
    words: str, kind: ConcernKind, body: Body, lex: Lexicon, rarity: Mapping[str, float]
) -> tuple[dict[str, float], int]:
    """Every sign by its name, and the sentence that comes nearest; the letter has one at least."""
    wanted = lex.signs_of(words)
    meant = [body.near(words, text) for text in body.texts]
    covered, in_all, in_two = _covered(words, body, rarity)
    both = [one + other for one, other in zip(meant, covered, strict=True)]
    told = telling_words(words)
    signs = {
        "meaning": max(meant),
        "meaning_on_average": fmean(meant),
        "near_any_letter": fmean(body.near(words, one) for one in ANY_LETTER),
        "aligned": body.said_in(words),
        "words": body.in_words(wanted),
        "covered": max(covered),
        "covered_by_two": in_two,
        "covered_by_all": in_all,
        "meaning_and_covered": max(both),
        "many_words": min(len(told), _MANY) / 10,
        "rarest": max((_rarity(word, rarity) for word in told), default=0.5),
        "sentences": min(len(body.texts), _SENTENCES) / 10,
        "fact_repeated": float(any(wanted.facts & one.facts for one in body.signs)),
        "request": float(kind == "request"),
        "chinese": float(_HAN.search(words) is not None),
    }
    signs |= _numbered(words, body)
    return signs | (_asked(words, wanted, body) if kind != "complaint" else {}), both.index(max(both))


def _numbered(words: str, body: Body) -> dict[str, float]:
    """Days, times, counts and sums as they are written: how many of them the letter repeats."""
    own = frozenset(_NUMBER.findall(words))
    return {"numbers": 1.0, "numbers_repeated": len(own & body.numbers) / len(own)} if own else {}


def _asked(words: str, wanted: Signs, body: Body) -> dict[str, float]:
    """What can be met by any answer, or by any sum where the customer names none."""
    own = sums_in(words)
    met = bool(own & body.sums if own else body.sums)
    return {
        "asks_openly": float(ASKS_OPENLY.search(words) is not None),
        "bare_sum": float(len(wanted.stems) <= FEW and met and _MONEY.search(words) is not None),
    }


def _covered(words: str, body: Body, rarity: Mapping[str, float]) -> tuple[list[float], float, float]:
    """How much of what the words say, the rare ones counting more, stands in each sentence, in the whole letter, and
    at most in two neighbours."""
    told = telling_words(words)
    if not told:
        return [0.5] * len(body.texts), 0.5, 0.5
    says = [max(_rarity(word, rarity), _LEAST) for word in told]
    close = list(zip(*(body.closeness(word) for word in told), strict=True))
    two = [[max(pair) for pair in zip(*rows, strict=True)] for rows in pairwise(close)]
    all_of_it = [max(rows) for rows in zip(*close, strict=True)]
    each = [_share(says, row) for row in close]
    return each, _share(says, all_of_it), max((_share(says, row) for row in two), default=max(each))


def _share(says: Sequence[float], met: Sequence[float]) -> float:
    return fsum(much * how for much, how in zip(says, met, strict=True)) / fsum(says)


def _rarity(word: str, rarity: Mapping[str, float]) -> float:
    return rarity.get(key_of(word), 1.0)
