"""The child's side of grammar: an engine answers questions, and text that is not English is left alone."""

from __future__ import annotations

import re
from typing import Protocol

import msgspec

from drafter.adapters.grammar.asked import Look, Question, Seen, Use
from drafter.ports import GrammarHit

UNKNOWN_SHARE = 0.35
LONG = 24
"""Words from which a sample is looked at first: engines take 20 to 40 ms to find suggestions for each unknown word."""
SAMPLE = 12
FEW = 8
"""Below so many words a share says nothing: "Sincerly," alone is one unknown word of one."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")


class Engine(Protocol):
    """One grammar engine as it comes; offsets already in Python string indices."""

    settled: bool

    def settle(self) -> None: ...

    def use(self, dialect: str, words: tuple[str, ...]) -> None: ...

    def hits(self, text: str) -> list[GrammarHit]: ...

    def surely_english(self, text: str) -> bool:
        """A cheap look, without suggestions; False where the engine has none."""
        ...


class GrammarService:
    """Answers `Use` and `Look`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder: msgspec.msgpack.Decoder[Question] = msgspec.msgpack.Decoder(Question)

    @property
    def settled(self) -> bool:
        return self._engine.settled

    def settle(self) -> None:
        self._engine.settle()

    def answer(self, question: bytes) -> bytes:
        match self._decoder.decode(question):
            case Use(dialect=dialect, words=words):
                self._engine.use(dialect, words)
                return self._encoder.encode(Seen())
            case Look(text=text):
                return self._encoder.encode(seen(self._engine, text))


def seen(engine: Engine, text: str) -> Seen:
    words = _WORD.findall(text)
    if len(words) > LONG and not engine.surely_english(text) and _foreign(engine, words):
        return Seen(foreign=True)
    hits = engine.hits(text)
    unknown = sum(hit.kind == "spelling" for hit in hits)
    if len(words) >= FEW and unknown > UNKNOWN_SHARE * len(words):
        return Seen(foreign=True)
    return Seen(hits=tuple(hits))


def _foreign(engine: Engine, words: list[str]) -> bool:
    """Whether a sample spread over the text is mostly unknown; one word a line, so that no grammar is seen in it."""
    sample = words[:: max(1, len(words) // SAMPLE)][:SAMPLE]
    unknown = sum(hit.kind == "spelling" for hit in engine.hits("\n\n".join(sample)))
    return unknown > UNKNOWN_SHARE * len(sample)
