"""Looking at a text of the library that somebody is writing: how it reads, what to mend, what the test bench says."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from drafter.adapters.template_files import template_from
from drafter.app.library_texts import in_file, lines_above_body
from drafter.model.draft import Draft
from drafter.model.letter import Letter
from drafter.model.library import Library
from drafter.model.template import Rejected, Template
from drafter.oversight.library import BenchResult, Workbench, bench, lint_one
from drafter.oversight.library.bench import Judge
from drafter.oversight.library.judging import judge_with
from drafter.oversight.library.trials import Trial, samples
from drafter.steps.compose import compose, faults_of
from drafter.steps.flow import Handbook, Seat, known_for
from drafter.ui.library.services import Look


class TextBench:
    """`book` and `seat` give what is in force at the moment of asking; `library` the texts, the newest included."""

    def __init__(self, book: Callable[[], Handbook], seat: Callable[[], Seat], library: Callable[[], Library]) -> None:
        self._book, self._seat, self._library = book, seat, library

    def look(self, text: str, path: str, sample: int, case: Draft | None) -> Look:
        template = template_from(text, path, "department")
        if isinstance(template, Rejected):
            return Look(template=template)
        library, work = self._library_with(template), self._workbench()
        below = lines_above_body(text)
        faults = faults_of(template, library)
        if faults:
            fault = msgspec.structs.replace(faults[0], line=in_file(faults[0].line, below))
            return Look(template=fault)
        trials = tuple(samples(template, library, work.catalogue))
        found = lint_one(template, library, work, self._categories(), self._judge())
        return Look(
            template=template,
            letter=self._letter(template, library, trials, sample, case),
            findings=tuple(msgspec.structs.replace(one, line=in_file(one.line, below)) for one in found),
            samples=tuple(trial.name for trial in trials),
        )

    def _letter(
        self, template: Template, library: Library, trials: tuple[Trial, ...], sample: int, case: Draft | None
    ) -> Letter | Rejected:
        language = template.head.language
        if case is not None:
            known = known_for(case, self._book(), self._seat())
            known = msgspec.structs.replace(known, language=language, places=self._book().places_in(language))
        else:
            values = trials[min(sample, len(trials) - 1)].values if trials else {}
            known = self._workbench().known(values, language)
        return compose(template, library, known)

    def test(self, text: str, path: str) -> BenchResult | Rejected:
        template = template_from(text, path, "department")
        if isinstance(template, Rejected):
            return template
        return bench(template, self._library_with(template), self._workbench(), self._judge())

    def _library_with(self, template: Template) -> Library:
        known = {**self._library().templates, (template.id, template.head.language): template}
        return msgspec.structs.replace(self._library(), templates=known)

    def _workbench(self) -> Workbench:
        book = self._book()
        return Workbench(
            company=book.company,
            catalogue=book.catalogue,
            policy=book.policy.quoted,
            places=book.places,
            today=self._seat().today,
        )

    def _judge(self) -> Judge:
        return judge_with(self._book().tone, self._book().company, self._seat().today)

    def _categories(self) -> list[str]:
        return [category.id for category in self._book().classify.categories.categories]
