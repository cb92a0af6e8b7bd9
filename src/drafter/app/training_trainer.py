"""The services of the Training place for trainers: marks set by hand, progress, groups, and practice files."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import msgspec

from drafter.adapters.practice_files import (
    practice_from_text,
    practice_text,
    save_practice,
    text_of_practice,
    with_lines,
)
from drafter.adapters.pseudonym_files import read_pseudonyms
from drafter.adapters.values import yaml_from
from drafter.app.training_shop import TRIAL, TrainingShop, now
from drafter.model.draft import Draft
from drafter.model.marks import Assignment, Attempt, Marks, Overrule
from drafter.model.practice import Practice
from drafter.model.sitting import Reading, Sitting
from drafter.model.template import Rejected
from drafter.oversight.training import answered_dispute, judged, overruled
from drafter.oversight.training.from_case import FoundLeaks, practice_from_case
from drafter.oversight.training.helping import hints_for
from drafter.oversight.training.linting import lint
from drafter.oversight.training.progress import marked_letters, markers_agree, most_missed, progress
from drafter.ui.training.services import Begun, Draught, Marked, Report, TrainerServices

STARTER = "screen-dark"
"""The shipped case from which a new one takes its shape."""


class TrainerDesk:
    """`finished`: the case on the desk with the letter that went out, where there is one; `leaks`: whose names and
    numbers of other cases a text holds. Both are handed in: this place never opens the case store."""

    def __init__(self, shop: TrainingShop, finished: Callable[[], Draft | None], leaks: FoundLeaks) -> None:
        self._shop, self._finished, self._leaks = shop, finished, leaks

    def services(self) -> TrainerServices:
        return TrainerServices(
            allowed=lambda: self._shop.seat().signatory.authority != "executive",
            report=self._report,
            reopen=lambda id: self._shop.marked(self._shop.store.attempt(id)),
            overrule=self._overrule,
            settle=self._settle,
            judge=self._judge,
            keep_group=lambda group: self._shop.store.keep_group(group),
            drop_group=lambda name: self._shop.store.drop_group(name),
            assign=self._assign,
            take_back=lambda who, practice: self._shop.store.take_back(who, practice),
            text_of=lambda id: self._starter() if not id else text_of_practice(self._shop.home, id),
            written=practice_text,
            look=self._look,
            save=self._save,
            rehearse=self._rehearse,
            from_case=self._from_case,
        )

    def _report(self) -> Report:
        store = self._shop.store
        attempts, groups, assignments = store.attempts(), store.groups(), store.assignments()
        people = {one.person for one in attempts} | {one.person for one in assignments}
        people |= {who for group in groups for who in group.members}
        return Report(
            skills=progress(attempts),
            traps=most_missed(attempts),
            agreement=markers_agree(marked_letters(store.readings())),
            attempts=attempts,
            groups=groups,
            assignments=assignments,
            people=tuple(sorted(people)),
        )

    def _overrule(self, id: str, mark: str, share: float, reason: str) -> Marked | Rejected:
        attempt = self._shop.store.attempt(id)
        practice = self._shop.as_answered(attempt.practice, attempt.answer.seed)
        word = Overrule(mark=mark, share=share, reason=reason, by=self._shop.me, at=now())
        return self._changed(attempt, overruled(attempt.marks, word, practice, self._shop.terms))

    def _settle(self, id: str, mark: str, answer: str) -> Marked:
        attempt = self._shop.store.attempt(id)
        return self._kept(attempt, answered_dispute(attempt.marks, mark, answer, self._shop.me))

    def _judge(self, id: str, points: dict[str, int]) -> Marked:
        """The person's part of the profile, and beside it this marker's own reading for the agreement."""
        attempt = self._shop.store.attempt(id)
        marks = attempt.marks
        for section, given in points.items():
            found = judged(marks, section, given, self._shop.me)
            marks = marks if isinstance(found, Rejected) else found
        of = {one.id: one.machine[1] for one in marks.profile}
        self._shop.store.keep_reading(Reading(letter=id, marker=self._shop.me, points=points, of=of, at=now()))
        return self._kept(attempt, marks)

    def _changed(self, attempt: Attempt, marks: Marks | Rejected) -> Marked | Rejected:
        return marks if isinstance(marks, Rejected) else self._kept(attempt, marks)

    def _kept(self, attempt: Attempt, marks: Marks) -> Marked:
        again = msgspec.structs.replace(attempt, marks=marks)
        self._shop.store.keep(again)
        return self._shop.marked(again)

    def _assign(self, practice: str, who: str, due: dt.date) -> int:
        """To everybody of a group of that name, else to the person."""
        group = next((one for one in self._shop.store.groups() if one.name == who), None)
        people = group.members if group else (who,)
        for person in people:
            given = Assignment(practice=practice, person=person, due=due, by=self._shop.me, group=who if group else "")
            self._shop.store.assign(given)
        return len(people)

    def _starter(self) -> str:
        """A new file, all its parts there and still to be written."""
        raw: Any = yaml_from(text_of_practice(self._shop.home, STARTER), STARTER)
        return practice_text(_blank(raw))

    def _look(self, text: str) -> Draught:
        raw = yaml_from(text, "practice")
        plain = raw if isinstance(raw, dict) else {}
        found = practice_from_text(text)
        if isinstance(found, Rejected):
            return Draught(practice=found, plain=_plain(plain))
        remarks = lint(found, self._shop.book(), self._shop.seat(), self._shop.terms)
        return Draught(practice=found, remarks=with_lines(text, remarks), plain=_plain(plain))

    def _save(self, text: str) -> Practice | Rejected:
        """Only what the lint finds no error in: a case that marks a right answer down teaches the wrong thing."""
        looked = self._look(text)
        if isinstance(looked.practice, Rejected):
            return looked.practice
        wrong = next((one for one in looked.remarks if one.severity == "error"), None)
        if wrong is not None:
            return Rejected(where=wrong.path, what=wrong.what, line=wrong.line)
        save_practice(self._shop.home, looked.practice.id, text)
        self._shop.forget()
        return looked.practice

    def _rehearse(self, text: str) -> Begun | Rejected:
        found = practice_from_text(text)
        if isinstance(found, Rejected):
            return found
        sitting = self._shop.seated(found, Sitting(id=TRIAL, person=self._shop.me, practice=found.id, begun=now()))
        return Begun(practice=found, sitting=sitting, hints=hints_for(found, self._shop.terms), trial=True)

    def _from_case(self) -> str | Rejected:
        draft = self._finished()
        if draft is None:
            return Rejected(
                where="", what="Open a finished case on the desk first: its letter becomes the model answer."
            )
        names = read_pseudonyms(self._shop.home)
        if isinstance(names, Rejected):
            return names
        seed = int(uuid.uuid4().hex[:8], 16)
        return practice_from_case(draft, (self._shop.me,), names, seed, self._leaks, practice_text)


def _plain(raw: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(raw)
    return plain


def _blank(raw: dict[str, Any]) -> dict[str, Any]:
    """The shape of a case without its words."""
    todo = "⟦to be written⟧"
    case = {"channel": "email", "received": raw["case"]["received"],
            "customer": {"title": "Ms", "given_name": todo, "family_name": todo},
            "messages": [{"subject": todo, "sent": raw["case"]["messages"][0]["sent"], "text": todo}]}  # fmt: skip
    says = [{"id": "concern", "what": todo, "words": [todo]}]
    return {
        "id": "new-case", "title": todo, "level": 1, "language": "en-GB", "skills": ["categories", "concerns"],
        "today": raw["today"], "case": case, "facts": {},
        "outcomes": {"categories": ["other"], "flags": [], "routes": ["desk"], "minutes": 30, "must_say": says,
                     "must_not_say": [], "award": []},
        "model": {"letter": todo, "notes": []}, "careless": {"letter": todo}, "rude": {"letter": todo},
    }  # fmt: skip
