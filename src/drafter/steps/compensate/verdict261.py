"""The three verdicts on compensation under the 261 laws, and the defence of extraordinary circumstances (Art. 5(3))."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from drafter.model.compensation import EntitlementFlag, Question
from drafter.steps.compensate.matter import Matter


class Due(msgspec.Struct, frozen=True):
    """Compensation is due. `cut_min`: the lateness that may halve it (None: no halving)."""

    article: str
    because: str
    kind: str
    cut_min: int | None = None
    if_: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    flags: tuple[EntitlementFlag, ...] = ()


class Free(msgspec.Struct, frozen=True):
    """No compensation, and why."""

    article: str
    because: str
    questions: tuple[Question, ...] = ()
    flags: tuple[EntitlementFlag, ...] = ()


class Unknown(msgspec.Struct, frozen=True):
    """Nothing can be said before these are answered."""

    questions: tuple[Question, ...]


Verdict: TypeAlias = Due | Free | Unknown


def unless_extraordinary(matter: Matter, due: Due) -> Verdict:
    """Art. 5(3): the carrier must prove the event and that all reasonable measures were taken."""
    cause = matter.facts.cause
    measures = cause.reasonable_measures if cause else None
    if matter.extraordinary is None and measures is not False:
        asked = Question(fact="cause.kind", why="extraordinary circumstances would free the carrier (Art. 5(3))")
        return msgspec.structs.replace(due, if_=(*due.if_, "cause.kind"), questions=(*due.questions, asked))
    if not matter.extraordinary:
        return msgspec.structs.replace(due, because=due.because + _authority(matter))
    if measures is False:
        return msgspec.structs.replace(
            due, because=f"{due.because}; extraordinary, but not all reasonable measures were taken"
        )
    why = "the carrier must also prove that it took all reasonable measures (Art. 5(3))"
    asked_measures = () if measures else (Question(fact="cause.reasonable_measures", why=why),)
    return Free("Art. 5(3)", f"{due.because}; extraordinary circumstances{_authority(matter)}", asked_measures)


def _authority(matter: Matter) -> str:
    cause = matter.facts.cause
    if matter.cause is None or cause is None or cause.kind is None:
        return ""
    if matter.cause.extraordinary is not matter.extraordinary:
        return f", cause {cause.kind.replace('_', ' ')}"
    return f", cause {cause.kind.replace('_', ' ')} ({matter.cause.authority})"
