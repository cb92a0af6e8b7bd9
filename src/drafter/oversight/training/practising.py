"""A practice case as the desk would see it, and the answers written for it."""

from __future__ import annotations

from typing import TypeVar
from zlib import crc32

import msgspec

from drafter.model.award import Award
from drafter.model.case import Case, Fact, Message
from drafter.model.draft import Draft
from drafter.model.letter import letter_from_plain
from drafter.model.practice import DESK, Answer, AnswerName, Arrival, Practice, WorkedAnswer
from drafter.steps.flow import Handbook, Seat, open_case

T = TypeVar("T")
MARK = "practice:"
"""Every practice case's id begins so; no real case's does."""


def case_of(practice: Practice) -> Case:
    """The case with all that is true in it confirmed; a sample, so that it never counts."""
    facts = tuple(Fact(name=name, value=value, confirmed_by="practice") for name, value in practice.facts.items())
    return msgspec.structs.replace(
        practice.case, id=f"{MARK}{practice.id}", reference=practice.case.reference or _reference(practice),
        language=practice.language, facts=facts, sample=True,
    )  # fmt: skip


def _reference(practice: Practice) -> str:
    """Of no real case: its letters are PR, its number comes from the id."""
    return f"PR-{practice.today.year}-{crc32(practice.id.encode()) % 1_000_000:06}"


def case_for_learner(practice: Practice) -> Case:
    """The same without what the learner is to find out."""
    return msgspec.structs.replace(case_of(practice), facts=(), disruption=None)


def learners_draft(practice: Practice, letter: str, book: Handbook, seat: Seat) -> Draft:
    """The case as the desk would open it for the learner, with the letter so far."""
    draft = open_case(case_for_learner(practice), book, seat_for(practice, seat))
    text = letter_from_plain(letter, practice.language)
    return msgspec.structs.replace(draft, letter=text, letter_kind=practice.letter_kind, touched=bool(letter.strip()))


def with_all_that_came(draft: Draft, practice: Practice) -> Draft:
    """With the papers and late reports among the letters: what they say may be quoted."""
    papers = (Message(subject=one.name, text=one.text) for one in practice.papers)
    known = (*draft.case.messages, *papers, *(_as_message(one) for one in practice.arrives))
    return msgspec.structs.replace(draft, case=msgspec.structs.replace(draft.case, messages=known))


def letters_at(practice: Practice, minute: float) -> tuple[Message, ...]:
    """The letters, and what has come in by that minute."""
    came = (one for one in practice.arrives if one.after_min <= minute)
    return (*practice.case.messages, *(_as_message(one) for one in came))


def _as_message(arrival: Arrival) -> Message:
    return Message(direction="in", subject=arrival.source, text=arrival.text)


def answer_of(practice: Practice, name: AnswerName) -> Answer:
    """One of the answers that came with the case; what it does not say itself is as in the model."""
    own: WorkedAnswer = getattr(practice, name)
    model = practice.model
    return Answer(
        practice=practice.id,
        letter=own.letter,
        categories=_first(own.categories, model.categories, ()),
        flags=_first(own.flags, model.flags, ()),
        route=own.route or model.route or DESK,
        award=_first(own.award, model.award, Award()),
        facts=_first(own.facts, model.facts, practice.outcomes.facts or None),
        deadline=own.deadline or model.deadline or practice.outcomes.deadline,
        minutes=_first(own.minutes, model.minutes, practice.outcomes.minutes),
    )


def _first(*values: T | None) -> T:
    return next(value for value in values if value is not None)


def seat_for(practice: Practice, seat: Seat) -> Seat:
    """The learner's seat on the day of the practice case."""
    return msgspec.structs.replace(seat, today=practice.today, language=practice.language)


def seat_as_signed(practice: Practice, seat: Seat) -> Seat:
    """The seat of whoever signs the model letter: a trainer of another name must not make a stranger of them."""
    lines = [line.strip() for line in practice.model.letter.splitlines() if line.strip()][-4:]
    after = [lines[n + 1] for n, line in enumerate(lines[:-1]) if line.endswith(",")]
    name = after[0] if after else lines[-2] if len(lines) > 1 and lines[-1] == "謹啟" else ""
    own = msgspec.structs.replace(seat.signatory, name=name, signature="") if name else seat.signatory
    return msgspec.structs.replace(seat, signatory=own)


def draft_of(practice: Practice, answer: Answer, book: Handbook, seat: Seat) -> Draft:
    """The answer as a draft of the true case, ready to be reviewed like any letter; what came with it
    and after it is known too."""
    draft = with_all_that_came(open_case(case_of(practice), book, seat), practice)
    letter = letter_from_plain(answer.letter, practice.language)
    written = msgspec.structs.replace(draft, letter=letter, letter_kind=practice.letter_kind)
    return msgspec.structs.replace(written, award=answer.award, adjusted=True, touched=True)
