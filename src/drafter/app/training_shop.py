"""The services of the Training place for who practises: sittings, hand-in, marks and the certificate."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import msgspec
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPagedPaintDevice

from drafter.adapters.inspecting import Inspector
from drafter.adapters.practice_files import PracticeShelf, read_practice, read_terms
from drafter.adapters.practice_store import PracticeStore
from drafter.model.draft import Draft
from drafter.model.marks import Attempt, Dispute, TrainingTerms
from drafter.model.practice import Answer, Practice
from drafter.model.sheet import Sheet
from drafter.model.sitting import Sitting
from drafter.model.template import Rejected
from drafter.oversight.training import answer_of, case_for_learner, disputed, draft_of, grade, seat_for
from drafter.oversight.training.coaching import NextCase, help_for, next_case
from drafter.oversight.training.helping import hints_for
from drafter.oversight.training.practising import learners_draft, with_all_that_came
from drafter.oversight.training.progress import Certificate, certificate
from drafter.oversight.training.replaying import replay
from drafter.oversight.training.varying import seed_for, varied_or_as_it_is
from drafter.oversight.training.worth import with_its_worth
from drafter.ports import Grammar, OutsideError
from drafter.steps.flow import Handbook, Outside, Seat, open_case, pick_template, reviewed
from drafter.ui.training.services import Begun, Marked, PractisingServices, Shelf, Tool

TRIAL = "trial"
"""The id of a sitting in which a trainer tries a case."""


class TrainingShop:
    """Knows the practice store and never the case store: what is practised has no way to a customer."""

    def __init__(
        self, home: Path, book: Callable[[], Handbook], seat: Callable[[], Seat], grammar: Callable[[], Grammar]
    ) -> None:
        self.home, self.book, self.seat, self._grammar = home, book, seat, grammar
        self._files: PracticeShelf | None = None
        self._varied: dict[tuple[str, int | None], Practice] = {}

    def services(self) -> PractisingServices:
        return PractisingServices(
            shelf=self._shelf,
            begin=self._begin,
            keep=self._keep,
            inspect=self._inspect,
            hand_in=self._hand_in,
            next_case=self._next_case,
            tools=self._tools,
            review=self._review,
            mine=lambda: self.store.attempts(self.me),
            reopen=lambda id: self.marked(self.store.attempt(id)),
            dispute=self._dispute,
            certificate=self._certificate,
            write_sheet=_write_sheet,
            paint_sheet=_paint_sheet,
            book=self.book,
            seat=lambda practice: seat_for(practice, self.seat()),
        )

    def close(self) -> None:
        if "store" in self.__dict__:
            self.store.close()

    @property
    def me(self) -> str:
        return self.seat().signatory.name

    @cached_property
    def store(self) -> PracticeStore:
        """Made when the first case is opened, or the first next case is asked for."""
        return PracticeStore(self.home)

    @property
    def terms(self) -> TrainingTerms:
        """In the language of the screen."""
        found = read_terms(self.home)
        if isinstance(found, Rejected):
            raise OutsideError(f"The training terms cannot be used: {found.where}: {found.what}")
        return found.spoken("zh-Hant-HK" if QLocale().script() == QLocale.Script.TraditionalHanScript else "en-GB")

    def files(self) -> PracticeShelf:
        """As last read; the list of cases, and a case that was saved, read them anew."""
        if self._files is None:
            self._files = read_practice(self.home)
        return self._files

    def practice(self, id: str) -> Practice:
        found = self.files().cases.get(id)
        if found is None:
            raise OutsideError(f"There is no practice case {id} any more; choose another from the list.")
        return found

    def as_answered(self, id: str, seed: int | None) -> Practice:
        """The case as one learner had it."""
        key = (id, seed)
        if key not in self._varied:
            found, _ = varied_or_as_it_is(self.practice(id), seed, self.book(), self.seat())
            self._varied[key] = found
        return self._varied[key]

    def forget(self) -> None:
        """A file may have changed: cases are read and varied anew."""
        self._files = None
        self._varied.clear()

    def marked(self, attempt: Attempt) -> Marked:
        practice = self.as_answered(attempt.practice, attempt.answer.seed)
        own = next((one for one in self.store.readings(attempt.id) if one.marker == self.me), None)
        rows = replay(practice, attempt.answer, attempt.marks, self.terms.why)
        hints = hints_for(practice, self.terms)
        return Marked(attempt=attempt, practice=practice, replay=rows, reading=own, hints=hints)

    def _shelf(self) -> Shelf:
        self.forget()
        files, attempts = self.files(), self.store.attempts(self.me)
        best: dict[str, float] = {}
        for one in attempts:
            best[one.practice] = max(best.get(one.practice, 0.0), one.marks.percent)
        given = {one.practice: one.due for one in self.store.assignments(self.me) if one.practice in files.cases}
        return Shelf(
            cases=tuple(files.cases.values()),
            best=best,
            due={id: due for id, due in given.items() if id not in best},
            begun=frozenset(one.practice for one in self.store.sittings(self.me)),
            rejected=files.rejected,
        )

    def _begin(self, id: str) -> Begun:
        left = self.store.sitting(self.me, id)
        sitting = left or self._fresh(id)
        practice = self.as_answered(id, sitting.seed)
        return Begun(practice=practice, sitting=self.seated(practice, sitting), hints=hints_for(practice, self.terms))

    def seated(self, practice: Practice, sitting: Sitting) -> Sitting:
        """With the case opened for the learner, where it was not so before."""
        if sitting.draft is not None:
            return sitting
        letter = sitting.answer.letter if sitting.answer else ""
        return msgspec.structs.replace(sitting, draft=learners_draft(practice, letter, self.book(), self.seat()))

    def _fresh(self, id: str) -> Sitting:
        attempts = self.store.attempts(self.me)
        plain, tries = self.practice(id), sum(one.practice == id for one in attempts)
        asked = seed_for(self.me, id, tries)
        practice, seed = varied_or_as_it_is(plain, asked, self.book(), self.seat())
        self._varied[id, seed] = practice
        return Sitting(
            id=str(uuid.uuid4()), person=self.me, practice=id, begun=now(), seed=seed,
            help=help_for(plain, attempts, self.terms),
        )  # fmt: skip

    def _keep(self, sitting: Sitting) -> None:
        if sitting.id != TRIAL:
            self.store.sit(sitting)

    def _hand_in(self, begun: Begun, answer: Answer, outside: Outside) -> Marked:
        seat, practice, sitting = self.seat(), begun.practice, begun.sitting
        answer = msgspec.structs.replace(with_its_worth(answer, practice, self.book().policy), seed=sitting.seed)
        attempt = Attempt(
            id=sitting.id,
            person=self.me,
            practice=practice.id,
            at=now(),
            answer=answer,
            marks=grade(practice, answer, self.book(), seat, self.terms, outside),
            help=sitting.help,
            helped=sitting.helped,
            level=practice.level,
            language=practice.language,
        )
        if begun.trial:
            return Marked(attempt, practice, replay(practice, answer, attempt.marks, self.terms.why))
        self.store.keep(attempt)
        self.store.rise(self.me, practice.id)
        return self.marked(attempt)

    def _inspect(self, begun: Begun, letter: str) -> Outside:
        """What the grammar engine says; never anything from the case store."""
        practice, seat = begun.practice, seat_for(begun.practice, self.seat())
        answer = msgspec.structs.replace(answer_of(practice, "model"), letter=letter)
        draft = draft_of(practice, answer, self.book(), seat)
        return Inspector(self._grammar()).answers(draft.letter.plain, practice.language, draft, self.book(), seat)

    def _review(self, begun: Begun, draft: Draft, whole: bool) -> Draft:
        """As on the desk, of what the learner has been told and has noted: the sealed outcome is not asked."""
        practice, book, seat = begun.practice, self.book(), seat_for(begun.practice, self.seat())
        outside = Inspector(self._grammar()).answers(draft.letter.plain, draft.letter.language, draft, book, seat)
        return reviewed(with_all_that_came(draft, practice), book, seat, outside, whole)

    def _tools(self, begun: Begun) -> tuple[Tool, ...]:
        """What the desk would suggest for this letter, from what the learner has been told."""
        book, practice = self.book(), begun.practice
        seat = seat_for(practice, self.seat())
        draft = open_case(case_for_learner(practice), book, seat)
        made = [Tool(old.title, "", str(old.expires), "", old.letter) for old in practice.old_templates]
        for one in draft.suggestions.suggestions:
            picked = pick_template(draft, one.template, book, seat)
            template = book.library.get(one.template, practice.language)
            if not isinstance(picked, Rejected) and template is not None:
                until, because = str(one.expires or ""), "; ".join(one.because)
                made.append(Tool(template.head.title, one.template, until, because, picked.letter.plain))
        return tuple(made)

    def _next_case(self, language: str) -> NextCase | None:
        return next_case(self.store.attempts(self.me), self.files().cases.values(), language, self.terms)

    def _dispute(self, id: str, mark: str, reason: str) -> Marked:
        attempt = self.store.attempt(id)
        marks = disputed(attempt.marks, Dispute(mark=mark, reason=reason, by=self.me, at=now()))
        if isinstance(marks, Rejected):
            raise OutsideError(f"{marks.where}: {marks.what}")
        again = msgspec.structs.replace(attempt, marks=marks)
        self.store.keep(again)
        return self.marked(again)

    def _certificate(self) -> Certificate:
        return certificate(self.me, self.store.attempts(self.me))


def now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def _write_sheet(path: Path, sheet: Sheet) -> None:
    from drafter.adapters.sheet_files import write_sheet

    write_sheet(path, sheet)


def _paint_sheet(sheet: Sheet, device: QPagedPaintDevice) -> None:
    from drafter.adapters.sheet_files import paint_sheet

    paint_sheet(sheet, device)
