"""`drafter practice list|grade`."""

from __future__ import annotations

from typing import Any

from drafter.adapters.inspecting import Inspector
from drafter.adapters.practice_files import read_practice, read_terms
from drafter.adapters.values import nearest
from drafter.cli.items import BadCallError, Items, print_json
from drafter.cli.pointing import with_text_id
from drafter.cli.workplace import Workplace, plain
from drafter.model.marks import Mark, Marks, TrainingTerms
from drafter.model.practice import Answer, Practice
from drafter.model.template import Rejected
from drafter.oversight.training import draft_of, grade, seat_for, varied
from drafter.oversight.training.practising import seat_as_signed


def practice_command(place: Workplace, what: str, items: Items | None, as_json: bool) -> int:
    """The exit status: 0 listed or marked, 1 some answers could not be marked."""
    shelf = read_practice(place.home)
    if what == "list":
        _list(shelf.cases, as_json)
        return _say_rejected(shelf.rejected, as_json)
    if items is None:
        raise BadCallError("practice grade: name a JSON file with the answer, or - for standard input")
    terms = read_terms(place.home)
    if isinstance(terms, Rejected):
        raise BadCallError(f"{terms.where}: {terms.what}")
    answers = [marks_for(place, raw, shelf.cases, terms) for raw in items.values]
    if as_json:
        print_json(items.shape, [_plain(raw, answer) for raw, answer in zip(items.values, answers, strict=True)])
    else:
        for answer in answers:
            print(f"not marked: {answer.where}: {answer.what}" if isinstance(answer, Rejected) else tell_marks(answer))
    return 1 if any(isinstance(answer, Rejected) for answer in answers) else 0


def _plain(raw: Any, answer: Marks | Rejected) -> dict[str, Any]:
    """The answer's own id first; what could not be marked says why in its place."""
    id = {"id": raw["id"]} if isinstance(raw, dict) and raw.get("id") is not None else {}
    if isinstance(answer, Rejected):
        return {**id, "error": {"where": answer.where, "what": answer.what}}
    return {**id, **plain(answer)}


def marks_for(place: Workplace, raw: Any, cases: dict[str, Practice], terms: TrainingTerms) -> Marks | Rejected:
    """Marks for one answer. The case store of this home is never asked: practice stays on its side of the wall."""
    if isinstance(raw, Rejected):
        return raw
    answer: Answer | Rejected = place.value(with_text_id(raw) if isinstance(raw, dict) else raw, Answer)
    if isinstance(answer, Rejected):
        return answer
    practice = cases.get(answer.practice)
    if practice is None:
        return Rejected(where="practice", what=_no_such_practice(answer.practice, cases))
    if answer.seed is not None:
        found = varied(practice, answer.seed, place.book, place.seat)
        if isinstance(found, Rejected):
            return found
        practice = found
    sitting = place.seat if place.seat.signatory.name else seat_as_signed(practice, place.seat)
    seat = seat_for(practice, sitting)
    draft = draft_of(practice, answer, place.book, seat)
    outside = Inspector(place.grammar).answers(draft.letter.plain, practice.language, draft, place.book, seat)
    return grade(practice, answer, place.book, sitting, terms, outside)


def _no_such_practice(id: str, cases: dict[str, Practice]) -> str:
    near = nearest(id, set(cases))
    hint = f"did you mean '{near}'? See" if near else "see"
    return f"no practice case {id!r}; {hint}: drafter practice list"


def _list(cases: dict[str, Practice], as_json: bool) -> None:
    rows = [
        {"id": one.id, "language": one.language, "level": one.level, "skills": list(one.skills), "title": one.title}
        for one in cases.values()
    ]
    if as_json:
        print_json("list", rows)
        return
    for row in rows:
        print(f"{row['id']:<28} level {row['level']}  {row['language']:<11} {row['title']}")


def _say_rejected(rejected: tuple[Rejected, ...], as_json: bool) -> int:
    for one in rejected if not as_json else ():
        print(f"not used: {one.where}{f', line {one.line}' if one.line else ''}: {one.what}")
    return 1 if rejected else 0


def tell_marks(marks: Marks) -> str:
    verdict = "passed" if marks.passed else "not passed"
    lines = [f"{marks.practice}: {marks.percent:g} % – {verdict}"]
    lines += [f"  {part.replace('_', ' '):<12} {got:g} of {of:g}" for part, (got, of) in marks.parts.items()]
    lines += [f"  critical ({error.kind}): {error.what}{_words(error)}" for error in marks.critical]
    lines += [f"  lost {mark.of - mark.points:.1f}: {mark.what}{_words(mark)} → {mark.better}" for mark in marks.lost]
    return "\n".join([*lines, *(f"  note: {notice}" for notice in marks.notices)])


def _words(told: Any) -> str:
    first: str = next((one.text for one in told.evidence), "") if isinstance(told, Mark) or told.evidence else ""
    return f" “{' '.join(first.split())[:80]}”" if first else ""
