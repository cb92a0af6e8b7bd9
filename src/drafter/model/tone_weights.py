"""What was learned of faults of tone that no pattern can hold, and what it makes of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from drafter.model.base import Value
from drafter.model.category_weights import CategoryWeights, word_totals
from drafter.model.meaning import Line
from drafter.model.phrases import folded
from drafter.model.tone_features import tone_features


class Bounds(Value, frozen=True):
    """The odds (natural logarithm) from which a sentence is surely at fault, and from which it is worth an advice.
    Chosen on good letters that were held out: of 150 of their sentences about one is above the first, and of 75 one
    above the second."""

    warning: float = 1000.0
    advice: float = 1000.0


class ToneWeights(Value, frozen=True):
    """`learned`: its kinds are the families of faults, and the nameless one of what is well said.

    `by_length`: what each word of a sentence adds to the odds, up to `longest`, because short sentences say little and
    are taken for a fault more easily. `reader`: which taught reader is asked, and `words_beside` what words count
    beside its answer. `by_words` holds where it has not been heard."""

    learned: CategoryWeights = CategoryWeights()
    by_length: float = 0.0
    longest: int = 25
    reader: str = ""
    words_beside: float = 1.0
    with_meaning: Bounds = Bounds()
    by_words: Bounds = Bounds()

    @property
    def by_meaning(self) -> Line | None:
        """What the meaning engine is to be asked: a taught reader, or a line through the encoder's vectors."""
        kinds = self.learned.categories
        return Line(kinds=kinds, numbers=b"", reader=self.reader) if self.reader else self.learned.by_meaning

    def bounds(self, likeness: Likeness) -> Bounds:
        return self.with_meaning if likeness.heard else self.by_words


class Likeness(Value, frozen=True):
    """What a sentence is like: the odds (natural logarithm) of any fault against none, and of each family's.

    `heard`: whether the taught reader was. Without families the sentence has too few known words to be judged."""

    odds: float = 0.0
    families: dict[str, float] = {}
    heard: bool = False

    @property
    def family(self) -> str:
        """Of the fault that it is most like."""
        return max(self.families, key=lambda name: (self.families[name], name), default="")

    @property
    def chance(self) -> float:
        """Of any fault, 0 to 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.odds))))


def likeness_of(weights: ToneWeights, sentence: str, meant: Sequence[float] | None) -> Likeness:
    """`meant`: what the taught reader says for each kind; None where it has not been heard."""
    kinds = weights.learned.categories
    by_words = word_totals(weights.learned, tone_features(folded(sentence)))
    if not kinds or by_words is None:
        return Likeness()
    beside = weights.words_beside
    totals = [beside * one + told for one, told in zip(by_words, meant, strict=True)] if meant is not None else by_words
    told = dict(zip(kinds, totals, strict=True))
    well = told.pop("", 0.0)
    odds = _sum_of(list(told.values())) - well + weights.by_length * min(len(sentence.split()), weights.longest)
    families = {name: round(total - well, 2) for name, total in told.items()}
    return Likeness(odds=odds, families=families, heard=meant is not None)


def _sum_of(totals: Sequence[float]) -> float:
    """The logarithm of the sum of what these are the logarithms of."""
    top = max(totals)
    return log(sum(exp(total - top) for total in totals)) + top
