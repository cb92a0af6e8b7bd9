"""The lint of a practice case: what in its file would teach the wrong thing, or mark a right answer down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, get_args

from drafter.model.base import Value
from drafter.model.classification import FlagId
from drafter.model.marks import Marks, TrainingTerms
from drafter.model.practice import DESK, AnswerName, Practice, Say
from drafter.model.template import Rejected
from drafter.oversight.training.grading import grade
from drafter.oversight.training.practising import answer_of, seat_as_signed
from drafter.oversight.training.varying import of_cause, varied
from drafter.oversight.training.words import compiled, found_in
from drafter.steps.flow import Handbook, Seat

LEAST = 95
"""Per cent that the model answer has to reach."""
_SEEDS = range(4)
_LEFT = re.compile(r"⟦[^⟧]*⟧")


class PracticeRemark(Value, frozen=True):
    """`path`: the field of the file, as `outcomes.must_say[0].words`; empty for the whole of it."""

    path: str
    what: str
    severity: Literal["error", "advice"] = "error"
    line: int | None = None


def lint(practice: Practice, book: Handbook, seat: Seat, terms: TrainingTerms) -> tuple[PracticeRemark, ...]:
    """Every remark: names first, then patterns, then the three answers, which are marked, then its variations."""
    seat = seat_as_signed(practice, seat)
    quick = (*_names(practice, book), *_patterns(practice), *_unfinished(practice), *_places(practice))
    if any(one.severity == "error" for one in quick):
        return quick
    return (*quick, *_answers(practice, book, seat, terms), *_variations(practice, book, seat, terms))


def _names(practice: Practice, book: Handbook) -> Iterator[PracticeRemark]:
    right, known = practice.outcomes, set(book.classify.by_id)
    for field in ("categories", "also_categories"):
        for n, one in enumerate(getattr(right, field)):
            if one not in known:
                yield _wrong(f"outcomes.{field}[{n}]", f"There is no category {one!r}.")
    routes = {DESK, *get_args(FlagId)}
    for n, one in enumerate(right.routes):
        if one not in routes and not book.classify.route_for(one):
            yield PracticeRemark(
                path=f"outcomes.routes[{n}]", what=f"Nobody handles {one!r}; a route is desk or a flag."
            )
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", practice.id):
        yield _wrong("id", "An id is made of small letters, figures and hyphens: it names the file.")


def _patterns(practice: Practice) -> Iterator[PracticeRemark]:
    rows: list[tuple[str, tuple[str, ...]]] = []
    for field in ("must_say", "must_not_say"):
        says: tuple[Say, ...] = getattr(practice.outcomes, field)
        rows += [(f"outcomes.{field}[{n}].words", say.words) for n, say in enumerate(says)]
    for n, trap in enumerate(practice.traps):
        rows += [(f"traps[{n}].fallen", trap.fallen), (f"traps[{n}].seen", trap.seen)]
    for path, words in rows:
        for m, pattern in enumerate(words):
            try:
                compiled(pattern)
            except re.error as error:
                yield _wrong(f"{path}[{m}]", f"{pattern!r} is no pattern that can be read: {error}.")
    for field in ("must_say", "must_not_say"):
        for n, say in enumerate(getattr(practice.outcomes, field)):
            if not say.words:
                yield PracticeRemark(
                    path=f"outcomes.{field}[{n}]", what=f"{say.what}: give words by which it is found."
                )


def _unfinished(practice: Practice) -> Iterator[PracticeRemark]:
    texts = {"title": practice.title} | {
        f"{name}.letter": getattr(practice, name).letter for name in get_args(AnswerName)
    }
    texts |= {f"case.messages[{n}].text": one.text for n, one in enumerate(practice.case.messages)}
    texts |= {f"outcomes.must_say[{n}].what": one.what for n, one in enumerate(practice.outcomes.must_say)}
    for path, text in texts.items():
        if not text.strip():
            yield _wrong(path, "Nothing is written here yet.")
        elif left := _LEFT.search(text):
            yield _wrong(path, f"Still to be written: {left.group()}")
    if not practice.case.messages:
        yield _wrong("case", "There is no letter to answer: add one under case, messages.")
    if not practice.outcomes.must_say:
        yield PracticeRemark(path="outcomes", what="Say what the letter must say, under must_say.", severity="advice")


def _places(practice: Practice) -> Iterator[PracticeRemark]:
    letter = " ".join(practice.model.letter.split())
    for n, note in enumerate(practice.model.notes):
        if " ".join(note.at.split()) not in letter:
            yield PracticeRemark(
                path=f"model.notes[{n}].at", what=f"These words are not in the model letter: {note.at!r}."
            )
    whole = " ".join(_told(practice).split())
    for n, row in enumerate(practice.varies):
        if not any(" ".join(word.split()) in whole for word in row.stands):
            yield PracticeRemark(
                path=f"varies[{n}].stands", what=f"None of these words stands in the case: {row.stands}."
            )
    for n, other in enumerate(practice.causes):
        for m, (stands, _) in enumerate(other.words):
            if " ".join(stands.split()) not in whole:
                said = f"These words, which another cause changes, stand nowhere in the case: {stands!r}."
                yield _wrong(f"causes[{n}].words[{m}]", said)


def _told(practice: Practice) -> str:
    """Every text that a variation may change."""
    said = [message.text for message in practice.case.messages]
    said += [message.subject or "" for message in practice.case.messages]
    said += [paper.text for paper in practice.papers]
    said += [text for one in practice.arrives for text in (one.source, one.text)]
    said += [getattr(practice, name).letter for name in get_args(AnswerName)]
    right = practice.outcomes
    said += [text for say in (*right.must_say, *right.must_not_say) for text in (say.what, *say.words)]
    said += [text for trap in practice.traps for text in (trap.what, trap.why, *trap.fallen, *trap.seen)]
    said += [note.note for note in practice.model.notes] + [practice.title, str(practice.case), str(right.award)]
    return "\n".join([*said, str(practice.model.award), str(practice.facts), str(right.facts)])


def _answers(practice: Practice, book: Handbook, seat: Seat, terms: TrainingTerms) -> Iterator[PracticeRemark]:
    marks = {name: grade(practice, answer_of(practice, name), book, seat, terms) for name in get_args(AnswerName)}
    yield from _of_model(practice, marks["model"])
    for name in ("careless", "rude"):
        yield from _of_bad(practice, name, marks[name])


def _of_model(practice: Practice, marks: Marks) -> Iterator[PracticeRemark]:
    for error in marks.critical:
        yield _wrong("model.letter", f"The model makes a critical error: {error.what}")
    if marks.percent < LEAST:
        lost = "; ".join(f"{mark.what} → {mark.better}" for mark in marks.lost[:4])
        yield PracticeRemark(
            path="model.letter", what=f"The model reaches {marks.percent:g} %, not {LEAST}. Lost: {lost}"
        )
    for n, say in enumerate(practice.outcomes.must_say):
        if say.when == "always" and not found_in(practice.model.letter, say.words):
            said = f"The model does not say what every answer must: {say.what}."
            yield _wrong(f"outcomes.must_say[{n}]", said)


def _of_bad(practice: Practice, name: AnswerName, marks: Marks) -> Iterator[PracticeRemark]:
    written = getattr(practice, name)
    if marks.passed:
        yield _wrong(f"{name}.letter", f"The {name} answer passes with {marks.percent:g} %.")
    for kind, said, found in (
        ("loses", written.loses, {mark.id for mark in marks.lost}),
        ("critical", written.critical, {error.id for error in marks.critical}),
    ):
        for n, id in enumerate(said):
            if id not in found:
                yield PracticeRemark(
                    path=f"{name}.{kind}[{n}]", what=f"The {name} answer should lose {id}, and does not."
                )


def _variations(practice: Practice, book: Handbook, seat: Seat, terms: TrainingTerms) -> Iterator[PracticeRemark]:
    for number in range(1, len(practice.causes) + 1):
        yield from _as_good(of_cause(practice, number, book, seat), f"causes[{number - 1}]", book, seat, terms)
    for seed in _SEEDS if practice.varies else ():
        yield from _as_good(varied(practice, seed, book, seat), "varies", book, seat, terms)


def _as_good(
    found: Practice | Rejected, path: str, book: Handbook, seat: Seat, terms: TrainingTerms
) -> Iterator[PracticeRemark]:
    if isinstance(found, Rejected):
        yield _wrong(path, found.what)
        return
    marks = grade(found, answer_of(found, "model"), book, seat, terms)
    if marks.percent < LEAST or marks.critical:
        lost = "; ".join(mark.what for mark in marks.lost[:3])
        yield _wrong(path, f"Varied, the model reaches {marks.percent:g} %. Lost: {lost}")


def _wrong(path: str, what: str) -> PracticeRemark:
    return PracticeRemark(path=path, what=what)
