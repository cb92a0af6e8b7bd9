"""What speaks for a concern being left out of a letter: learned from letters whose readers said what they leave out."""

from __future__ import annotations

from drafter.model.base import Value


class MentionWeights(Value, frozen=True):
    """A linear model over the signs of a concern held against a letter: above 0 the letter leaves it out.

    `rarity`: how much it says, 0 to 1, that a word (by its stem) stands in both; 1 for words that are not here.
    `of_likeliest`: what is added for the concern that is likeliest left out, where the letter has others.
    `of_others`: what each of the odds of its customer's other concerns adds, by their median above `usual_odds`:
    where all of them seem far the writer says everything in other words. `sure`: above it an error, below a
    warning. `of_sentence` and `of_piece`: how much surer a sentence of a longer concern, and a piece of one, must
    be to count as left out by itself, and `of_bare` a question whose own words tell nothing. `of_aside`: how much
    surer what may be no concern at all must be, and `by_weight` how much its own weight speaks for it; above
    `sure_aside` it is asked about at finish."""

    bias: float = 0.0
    signs: dict[str, float] = {}
    of_likeliest: float = 0.0
    of_others: float = 0.0
    usual_odds: float = 0.0
    sure: float = 0.0
    of_sentence: float = 0.0
    of_piece: float = 0.0
    of_bare: float = 0.0
    of_aside: float = 0.0
    by_weight: float = 0.0
    sure_aside: float = 0.0
    rarity: dict[str, float] = {}
