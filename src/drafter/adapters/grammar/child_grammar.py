"""The Grammar port over an engine in a child process: guards, a cache, and a letter that goes on without it."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence

import msgspec

from drafter.adapters.child import Child, ChildLostError, ChildRefusedError
from drafter.adapters.grammar import guards, notices
from drafter.adapters.grammar.asked import Look, Question, Seen, Use
from drafter.adapters.grammar.names import names_in, raised_in, without_names
from drafter.adapters.grammar.rules import GrammarRules
from drafter.adapters.grammar.slips import used_twice, without_strangers
from drafter.ports import GrammarAnswer, GrammarHit

REMEMBERED = 2000
"""Pieces of text; a 400-word letter has about ten, a long day some hundreds."""

LONG = 3
"""Pieces from which a paragraph is asked about in turn."""
LEFT_ALONE = 15.0
"""Seconds for which a server that did not answer is not asked again: each attempt may take that long itself."""


class Checked(msgspec.Struct, frozen=True):
    """The hits of one text; `notice` says why there are none where the engine had no answer."""

    hits: tuple[GrammarHit, ...] = ()
    notice: str | None = None
    foreign: bool = False


_Key = tuple[str, str, frozenset[str]]


class ChildGrammar:
    """For one worker thread; `close` may come from any. The engine starts with the first text that needs it."""

    def __init__(self, name: str, child: Child, rules: GrammarRules, piece: int = 0) -> None:
        """`piece`: characters the engine gets at once; 0 for a server, which is asked about one paragraph at a time."""
        self.name = name
        self._ahead = piece > 0
        self._longest = piece or guards.PIECE
        self._child = child
        self._rules = rules
        self._remembered: OrderedDict[_Key, Checked] = OrderedDict()
        self._unable: tuple[float, str] | None = None
        self._suspect: str | None = None
        self._told: tuple[int, str, frozenset[str]] | None = None
        self._decoder = msgspec.msgpack.Decoder(Seen)

    @property
    def pid(self) -> int | None:
        return self._child.pid

    def prepare(self) -> None:
        self._child.prepare()

    def check(self, paragraphs: Sequence[str], language: str, words: frozenset[str]) -> GrammarAnswer:
        nothing: tuple[tuple[GrammarHit, ...], ...] = ((),) * len(paragraphs)
        dialect = self._rules.dialect(language)
        if dialect is None:
            chinese = language.split("-")[0] == "zh"
            return GrammarAnswer(hits=nothing, notice=notices.CHINESE if chinese else notices.other_language(language))
        checked: list[Checked] = []
        try:
            self._look_ahead(paragraphs, dialect, words)
            for paragraph in paragraphs:
                checked.append(self._paragraph(paragraph, dialect, words))
        except _UnavailableError as trouble:
            hits = tuple(one.hits for one in checked) + nothing[len(checked) :]
            return GrammarAnswer(hits=hits, notice=str(trouble))
        hits = _without_strangers(checked, paragraphs, self._rules.given)
        return GrammarAnswer(hits=hits, notice=next((one.notice for one in checked if one.notice), None))

    def close(self) -> None:
        self._child.close()

    def _paragraph(self, text: str, dialect: str, words: frozenset[str]) -> Checked:
        """A paragraph that shows itself to be in another language is left at that place: finding so costs a second."""
        hits: list[GrammarHit] = []
        notice: str | None = None
        for start, piece in guards.pieces(text, self._longest):
            part = self._remembered_piece(piece, dialect, words)
            hits += (_moved(hit, start) for hit in part.hits)
            notice = notice or part.notice
            if part.foreign:
                break
        return Checked(tuple(hits), notice)

    def _look_ahead(self, paragraphs: Sequence[str], dialect: str, words: frozenset[str]) -> None:
        """Ask about everything new in one go. Whatever is missing afterwards is asked about piece by piece."""
        new = list(dict.fromkeys(self._new_pieces(paragraphs, dialect, words)))
        if not self._ahead or len(new) < 2 or self._left_alone() is not None:
            return
        self._tell(dialect, words)
        guarded = [guards.guarded(text) for text in new]
        try:
            answers, lost = self._child.ask_all([_question(Look(text=guard.text)) for guard in guarded])
        except ChildRefusedError as refused:
            raise self._refused(refused) from None
        for text, guard, answer in zip(new, guarded, answers, strict=False):
            self._remember((text, dialect, words), self._sifted(self._decoder.decode(answer), guard, words))
        if lost is not None and lost.how == "hung":
            self._remember((new[len(answers)], dialect, words), Checked(notice=notices.SOME_LOST))
        elif lost is not None:
            self._suspect = new[len(answers)]

    def _new_pieces(self, paragraphs: Sequence[str], dialect: str, words: frozenset[str]) -> Iterator[str]:
        """Of long paragraphs none: they are asked about in turn, so that a foreign one is left at its beginning."""
        for paragraph in paragraphs:
            if len(paragraph) <= LONG * self._longest:
                for _, piece in guards.pieces(paragraph, self._longest):
                    if (piece, dialect, words) not in self._remembered and guards.checkable(piece):
                        yield piece

    def _remembered_piece(self, text: str, dialect: str, words: frozenset[str]) -> Checked:
        key = (text, dialect, words)
        if key in self._remembered:
            self._remembered.move_to_end(key)
            return self._remembered[key]
        return self._remember(key, self._piece(text, dialect, words))

    def _remember(self, key: _Key, answer: Checked) -> Checked:
        self._remembered[key] = answer
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
        return answer

    def _piece(self, text: str, dialect: str, words: frozenset[str]) -> Checked:
        if not guards.checkable(text):
            return Checked() if guards.mostly_latin(text) else Checked(notice=notices.SOME_FOREIGN)
        guard = guards.guarded(text)
        seen = self._seen(guard.text, 1 if text == self._suspect else 2, dialect, words)
        return Checked(notice=notices.SOME_LOST) if seen is None else self._sifted(seen, guard, words)

    def _sifted(self, seen: Seen, guard: guards.Guarded, words: frozenset[str]) -> Checked:
        if seen.foreign:
            return Checked(notice=notices.SOME_FOREIGN, foreign=True)
        known = guards.known_words((*words, *self._rules.words))
        return Checked(guards.without_overlaps(guards.kept(seen.hits, guard, known, self._rules.phrases)))

    def _seen(self, text: str, tries: int, dialect: str, words: frozenset[str]) -> Seen | None:
        """None when this text costs the engine its life. A child that ended is no proof (somebody may have killed it):
        the text is tried once more; one that hung is."""
        why = self._left_alone()
        if why is not None:
            raise _UnavailableError(why)
        for _ in range(tries):
            self._tell(dialect, words)
            try:
                return self._decoder.decode(self._asked(Look(text=text)))
            except ChildLostError as lost:
                if lost.how == "hung":
                    return None
            except ChildRefusedError as refused:
                raise self._refused(refused) from None
        return None

    def _left_alone(self) -> str | None:
        if self._unable is not None and time.monotonic() - self._unable[0] < LEFT_ALONE:
            return self._unable[1]
        return None

    def _tell(self, dialect: str, words: frozenset[str]) -> None:
        """Start it if need be, and say once for each child and letter: this variant, these words. No text is to blame
        when that fails, so nothing is remembered of it."""
        try:
            self._child.ready()
            self._introduce(dialect, words)
        except ChildLostError as lost:
            said = {"given up": notices.GIVEN_UP, "closed": notices.STOPPED}
            raise _UnavailableError(said.get(lost.how, notices.NOT_STARTED)) from None
        except ChildRefusedError as refused:
            raise self._refused(refused) from None

    def _refused(self, refused: ChildRefusedError) -> _UnavailableError:
        self._unable = (time.monotonic(), notices.unable(str(refused)))
        return _UnavailableError(self._unable[1])

    def _introduce(self, dialect: str, words: frozenset[str]) -> None:
        if self._told == (self._child.starts, dialect, words):
            return
        every = sorted(guards.known_words(words) | {*words, *self._rules.words})
        self._asked(Use(dialect=dialect, words=tuple(every)), self._child.limits.start)
        self._told = (self._child.starts, dialect, words)

    def _asked(self, question: Question, seconds: float | None = None) -> bytes:
        return self._child.ask(_question(question), seconds)


def _without_strangers(
    checked: Sequence[Checked], paragraphs: Sequence[str], given: frozenset[str]
) -> tuple[tuple[GrammarHit, ...], ...]:
    """Less what the letter itself, or a list of given names (`given`), shows to be no slip."""
    if not any(hit.kind == "spelling" for one in checked for hit in one.hits):
        return tuple(one.hits for one in checked)
    names, raised, twice = names_in(paragraphs) | given, raised_in(paragraphs), used_twice(paragraphs)
    return tuple(
        without_names(without_strangers(one.hits, text, twice), text, names, raised)
        for one, text in zip(checked, paragraphs, strict=True)
    )


def _question(question: Question) -> bytes:
    return msgspec.msgpack.encode(question)


class _UnavailableError(Exception):
    """No text can be checked now; the message is the notice."""


def _moved(hit: GrammarHit, by: int) -> GrammarHit:
    return msgspec.structs.replace(hit, start=hit.start + by, end=hit.end + by) if by else hit
