"""The lint: what is wrong with the texts of a library, found without a case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Literal

import msgspec

from drafter.model.fields import Catalogue
from drafter.model.letter import Letter
from drafter.model.library import Library
from drafter.model.template import Template
from drafter.oversight.library.bench import Judge
from drafter.oversight.library.dead import dead_branches
from drafter.oversight.library.digits import typed_figures
from drafter.oversight.library.likeness import alike
from drafter.oversight.library.reading_level import too_hard
from drafter.oversight.library.trials import Workbench, samples
from drafter.steps.compose import closure_of, compose, faults_of, names_in, names_offered

_NO_FRAME = "none"
"""What a head says whose body brings its own salutation and closing."""
Severity = Literal["error", "warning", "advice"]


class LintFinding(msgspec.Struct, frozen=True, kw_only=True):
    """One remark on one file; `line` counts in the body."""

    template: str
    language: str
    path: str
    rule: str
    severity: Severity
    message: str
    line: int | None = None


def lint(
    library: Library,
    work: Workbench,
    categories: Collection[str],
    languages: Collection[str] = ("en-GB",),
    judge: Judge | None = None,
    asked: str | None = None,
) -> tuple[LintFinding, ...]:
    """Every remark, file by file. `languages`: those in which every letter should exist. `judge`: our own checks, held
    against each letter's samples. `asked`: the id or the path of the only text to look at."""
    found: list[LintFinding] = []
    for template in texts_asked_for(library, asked):
        found += _of_one(template, library, work, categories, judge)
    found += _of_many(library, languages)
    found += (
        LintFinding(
            template="", language="", path=one.where, rule="broken", severity="error", message=one.what, line=one.line
        )
        for one in library.rejected
    )
    told = (one for one in found if asked in (None, one.template, one.path))
    return tuple(sorted(told, key=lambda one: (one.path, one.line or 0, one.rule)))


def texts_asked_for(library: Library, asked: str | None) -> tuple[Template, ...]:
    """Those of this id, or of this path; every one where nothing is asked for."""
    return tuple(one for one in library.templates.values() if asked in (None, one.id, one.path))


def lint_one(
    template: Template, library: Library, work: Workbench, categories: Collection[str], judge: Judge | None = None
) -> tuple[LintFinding, ...]:
    """Every remark on one text of a library: quick enough to run while it is being written."""
    found = _of_one(template, library, work, categories, judge)
    return tuple(sorted(found, key=lambda one: (one.line or 0, one.rule)))


def _of_one(
    template: Template, library: Library, work: Workbench, categories: Collection[str], judge: Judge | None
) -> Iterator[LintFinding]:
    for fault in faults_of(template, library):
        yield _finding(template, "broken", "error", fault.what, fault.line)
        return
    frame = template.head.frame or _NO_FRAME
    if template.head.kind == "letter" and frame != _NO_FRAME and library.get(frame, template.head.language) is None:
        yield _finding(template, "unknown-value", "error", f"there is no frame `{frame}`")
    yield from _names(template, library, work.catalogue, work.policy)
    yield from _head(template, categories, work.today)
    for line, message in typed_figures(template, work.policy):
        yield _finding(template, "typed-figure", "error", message, line)
    for line, message in dead_branches(template.body):
        yield _finding(template, "dead-branch", "warning", message, line)
    if template.head.kind == "letter":
        yield from _read(template, library, work, judge)


def _names(
    template: Template, library: Library, catalogue: Catalogue, policy: Mapping[str, Any]
) -> Iterator[LintFinding]:
    offered = names_offered([field.in_language("en-GB") for field in catalogue.fields], policy)
    own = {field.name for field in template.head.placeholders}
    asked = {name for part in closure_of(template, library) for name in names_in(part.body)}
    for name, line in names_in(template.body).items():
        if name not in offered and name not in own:
            yield _finding(template, "unknown-value", "error", f"nobody knows `{name}`; declare it in the head", line)
    for field in template.head.placeholders:
        if field.name not in asked:
            yield _finding(template, "unused-value", "warning", f"`{field.name}` is declared and never used")
        if field.name in offered:
            yield _finding(template, "unknown-value", "warning", f"`{field.name}` is in the catalogue already")
        if not field.question or field.example is None:
            yield _finding(template, "no-question", "warning", f"`{field.name}` needs a question and an example")


def _head(template: Template, categories: Collection[str], today: dt.date) -> Iterator[LintFinding]:
    head = template.head
    for category in head.categories:
        if category not in categories:
            yield _finding(template, "unknown-category", "error", f"there is no category `{category}`")
    if head.kind == "letter" and not head.categories:
        yield _finding(template, "unknown-category", "warning", "a letter without a category is never suggested")
    if not head.handling_note.strip():
        yield _finding(template, "no-handling-note", "warning", "say what to look up before it is used")
    if head.kind == "letter" and not head.samples:
        yield _finding(template, "no-sample", "warning", "a letter needs a sample case to be tested with")
    if head.valid_to and head.valid_to < today and head.status == "live":
        yield _finding(template, "expired", "error", f"expired on {head.valid_to}")
    if head.review_by is None:
        yield _finding(template, "never-reviewed", "warning", "has no date by which somebody reads it again")
    elif head.review_by < today and head.status == "live":
        yield _finding(template, "review-due", "warning", f"was to be read again by {head.review_by}")


def _read(template: Template, library: Library, work: Workbench, judge: Judge | None) -> Iterator[LintFinding]:
    """What our own checks and the reading level say of the letters its samples make, each remark once."""
    said: set[str] = set()
    for trial in samples(template, library, work.catalogue):
        letter = compose(template, library, work.known(trial.values, template.head.language))
        if not isinstance(letter, Letter):
            continue
        for rule, severity, message in (*_judged(letter, template, judge), *_level(letter)):
            if message not in said:
                said.add(message)
                yield _finding(template, rule, severity, message)


def _judged(letter: Letter, template: Template, judge: Judge | None) -> Iterator[tuple[str, Severity, str]]:
    for finding in judge(letter, template) if judge else ():
        words = f" “{finding.text[:60]}”" if finding.text else ""
        yield finding.rule, finding.severity, f"our own check{words}: {finding.message}"


def _level(letter: Letter) -> Iterator[tuple[str, Severity, str]]:
    message = too_hard(letter)
    if message:
        yield "reading-level", "advice", message


def _of_many(library: Library, languages: Collection[str]) -> Iterator[LintFinding]:
    for one, other, ratio in alike(library.templates.values()):
        yield _finding(one, "alike", "warning", f"is {ratio:.0%} the same as `{other.id}`; share a paragraph")
    for id in sorted({template.id for template in library.templates.values()}):
        there = library.languages_of(id)
        template = library.templates[id, there[0]]
        for language in languages:
            if language not in there:
                yield _finding(template, "no-variant", "advice", f"there is no {language} variant")


def _finding(template: Template, rule: str, severity: Severity, message: str, line: int | None = None) -> LintFinding:
    head = template.head
    return LintFinding(
        template=head.id,
        language=head.language,
        path=template.path,
        rule=rule,
        severity=severity,
        message=message,
        line=line,
    )
