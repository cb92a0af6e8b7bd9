"""How near a complaint is by meaning to the letters of the library, and to the categories."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.base import Value


class Likeness(Value, frozen=True):
    """What the sentence encoder says of one letter or category, learned from what customers write: `mean` and `best`
    over the complaint's passages (about 0 to 0.6), the saying that is nearest to any passage, with its cosine, and the
    passage that speaks most for it. Of a kind learned beforehand, without a saying: `mean` and `best` are the
    certainty, 0 to 1."""

    mean: float
    best: float
    cosine: float
    saying: str
    passage: str = ""


class Near(Value, frozen=True):
    """How near, 0 to 1, the saying that is nearest, and for a category the customer's passage."""

    value: float
    saying: str
    passage: str = ""


class Line(Value, frozen=True):
    """What was learned beforehand of several kinds of sentence: float16 numbers, a row for each dimension of the
    encoder and one for the bias, a column for each kind. Where `through` is given, the columns of `numbers` are bends
    (what falls below 0 counts 0), and `through` holds a row for each bend and one for the bias, a column for each
    kind. `reader`: the name of a reader taught to judge sentences, whose own answers for `kinds` take the place of
    `numbers`. `among`: the sentences follow one another in a letter, and what stands beside each tells of it too: its
    own dimensions are followed by half of those before it, half of those after it and the mean of all."""

    kinds: tuple[str, ...]
    numbers: bytes
    through: bytes = b""
    among: bool = False
    reader: str = ""


class Compared(Value, frozen=True):
    """Texts held against each other: `near` by the cosine of their vectors, -1 to 1; `aligned` by how much of what the
    first says the second says too, 0 to 1, of texts that are more than a word."""

    near: Mapping[tuple[str, str], float] = {}
    aligned: Mapping[tuple[str, str], float] = {}
