"""The test bench: a template rendered with its samples, at every turn of its conditions, and with straining values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import msgspec

from drafter.model.finding import Finding
from drafter.model.letter import Letter
from drafter.model.library import Library
from drafter.model.template import Rejected, Template
from drafter.oversight.library.trials import EVERY_TURN, Trial, Workbench, samples, strains, turns
from drafter.steps.compose import Branch, branches_in_case, branches_of, compose

Judge = Callable[[Letter, Template], Iterable[Finding]]
"""Our own checks, as the caller runs them over a letter made from a template."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_CODE = re.compile(r"\{[{%#]|[}%#]\}|\bNone\b|<[\w.]+ object|&(?:amp|lt|quot);")
_DOUBLE_BLANK = re.compile(r"[^\S\n]{2,}|[^\S\n]+[.,;!?)]|\n{3,}|(?m:^[^\S\n]+|[^\S\n]+$)")


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """Something wrong with a letter of a trial; `rule` where one of our own checks speaks."""

    trial: str
    what: str
    rule: str | None = None


class BenchResult(msgspec.Struct, frozen=True, kw_only=True):
    """`covered` and `branches` count both ways out of every condition of the template's own text."""

    template: str
    language: str
    trials: int
    branches: int
    covered: int
    unreached: tuple[int, ...] = ()
    """Lines of the conditions with a way out that no values reach."""
    troubles: tuple[Trouble, ...] = ()

    @property
    def coverage(self) -> int:
        """In per cent; a text without conditions is wholly covered."""
        return 100 * self.covered // self.branches if self.branches else 100

    @property
    def passed(self) -> bool:
        return not self.troubles and self.covered == self.branches


def bench(template: Template, library: Library, work: Workbench, judge: Judge | None = None) -> BenchResult:
    """Every trial of one template. Our own checks read the samples only: straining values are no letter to judge."""
    taken: set[Branch] = set()
    troubles: dict[tuple[str, str | None], Trouble] = {}
    frameless = msgspec.structs.replace(template, head=msgspec.structs.replace(template.head, frame=None))
    count = 0
    catalogue = work.catalogue
    for trial in chain(
        samples(template, library, catalogue),
        strains(template, library, catalogue),
        turns(template, library, catalogue),
    ):
        count += 1
        taken |= branches_in_case(template, library, work.known(trial.values, template.head.language))
        tried = frameless if trial.name == EVERY_TURN else template
        for trouble in _troubles(trial, tried, library, work, judge):
            troubles.setdefault((trouble.what, trouble.rule), trouble)
    every = branches_of(template.body)
    return BenchResult(
        template=template.id,
        language=template.head.language,
        trials=count,
        branches=len(every),
        covered=len(taken & set(every)),
        unreached=tuple(sorted({branch.line for branch in every if branch not in taken})),
        troubles=tuple(troubles.values()),
    )


def _troubles(
    trial: Trial, template: Template, library: Library, work: Workbench, judge: Judge | None
) -> Iterator[Trouble]:
    letter = compose(template, library, work.known(trial.values, template.head.language))
    if isinstance(letter, Rejected):
        yield Trouble(trial=trial.name, what=f"{letter.what}{f' (line {letter.line})' if letter.line else ''}")
        return
    yield from (Trouble(trial=trial.name, what=what) for what in _marks_left(letter.plain))
    if trial.name.startswith("sample"):
        open_ones = {placeholder.name for _, placeholder in letter.placeholders if placeholder.state == "open"}
        yield from (Trouble(trial=trial.name, what=f"`{name}` stays open") for name in sorted(open_ones))
        if judge and template.head.kind == "letter":
            yield from (_told(trial, finding) for finding in judge(letter, template))


def _marks_left(text: str) -> Iterator[str]:
    """What no finished letter may hold, whatever the values."""
    if not text.strip() and "⟦" not in text:
        return
    for pattern, what in ((_PRIVATE, "a private-use character"), (_CODE, "code"), (_DOUBLE_BLANK, "a blank too many")):
        found = pattern.search(text)
        if found:
            around = text[max(0, found.start() - 25) : found.end() + 15].replace("\n", "¶")
            yield f"{what} in the letter: “{around}”"


def _told(trial: Trial, finding: Finding) -> Trouble:
    words = f" “{finding.text[:80]}”" if finding.text else ""
    return Trouble(
        trial=trial.name, what=f"{finding.severity} {finding.rule}{words}: {finding.message}", rule=finding.rule
    )
