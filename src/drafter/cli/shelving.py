"""`drafter library lint|test|list|export|import|usage|blast`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from drafter.adapters.library_exchange import export_library
from drafter.adapters.library_import import import_library
from drafter.adapters.values import nearest
from drafter.cli.items import BadCallError, print_json
from drafter.cli.library_figures import blast_command, usage_command
from drafter.cli.workplace import Workplace, plain
from drafter.model.library import in_force
from drafter.model.template import Rejected, Template
from drafter.oversight.library import BenchResult, LintFinding, Workbench, bench, lint, texts_asked_for
from drafter.oversight.library.judging import judge_with


def library_command(place: Workplace, what: str, path: str | None, as_json: bool) -> int:
    """The exit status: 0 nothing wrong, 1 some files or letters were."""
    match what:
        case "lint":
            return _lint(place, path, as_json)
        case "test":
            return _test(place, path, as_json)
        case "list":
            return _list(place, as_json)
        case "usage":
            return usage_command(place, path, as_json)
    if not path:
        raise BadCallError(f"library {what}: name a folder or a .zip")
    if what == "blast":
        return blast_command(place, Path(path), as_json)
    return _export(place, Path(path), as_json) if what == "export" else _import(place, Path(path), as_json)


def workbench(place: Workplace) -> Workbench:
    book = place.book
    return Workbench(
        company=book.company,
        catalogue=book.catalogue,
        policy=book.policy.quoted,
        places=book.places,
        today=place.today,
    )


def _lint(place: Workplace, path: str | None, as_json: bool) -> int:
    book = place.book
    _refuse_unknown(place, "lint", path)
    judge = judge_with(book.tone, book.company, place.today)
    categories = [category.id for category in book.classify.categories.categories]
    found = lint(book.library, workbench(place), categories, judge=judge, asked=path)
    if as_json:
        print_json("list", [plain(one) for one in found])
    else:
        for one in found:
            print(_remark(one))
        graver, read = sum(one.severity != "advice" for one in found), len(texts_asked_for(book.library, path))
        print(f"{read} files read, {graver} to put right, {len(found) - graver} to consider")
    return 1 if any(one.severity != "advice" for one in found) else 0


def _refuse_unknown(place: Workplace, what: str, asked: str | None) -> None:
    """A file that could not be loaded is known by its path."""
    library = place.book.library
    ids, paths = {one.id for one in _ordered(place)}, {one.path for one in _ordered(place)}
    if asked is None or asked in ids | paths | {one.where for one in library.rejected}:
        return
    near = nearest(asked, ids)
    raise BadCallError(f"library {what}: no template {asked!r}" + (f"; did you mean {near!r}?" if near else ""))


def _remark(one: LintFinding) -> str:
    line = f", line {one.line}" if one.line else ""
    return f"{one.severity:<8} {one.path}{line}: {one.rule}: {one.message}"


def _test(place: Workplace, id: str | None, as_json: bool) -> int:
    book = place.book
    _refuse_unknown(place, "test", id)
    chosen = [template for template in _ordered(place) if id in (None, template.id, template.path)]
    judge, work = judge_with(book.tone, book.company, place.today), workbench(place)
    results = [bench(template, book.library, work, judge) for template in chosen]
    if as_json:
        print_json("list", [_row_of(result) for result in results])
    else:
        for result in results:
            print(_result(result))
        print(
            f"{sum(result.passed for result in results)} of {len(results)} passed, {_coverage(results)} % of branches"
        )
    return 0 if all(result.passed for result in results) else 1


def _row_of(result: BenchResult) -> dict[str, Any]:
    return {**plain(result), "coverage": result.coverage, "passed": result.passed}


def _coverage(results: list[BenchResult]) -> int:
    branches = sum(result.branches for result in results)
    return 100 * sum(result.covered for result in results) // branches if branches else 100


def _result(result: BenchResult) -> str:
    state = "passed" if result.passed else "FAILED"
    lines = [f"{state}  {result.template} ({result.language}): {result.trials} trials, {result.coverage} % of branches"]
    lines += [f"        {trouble.trial}: {trouble.what}" for trouble in result.troubles]
    lines += [f"        never reached both ways: line {line}" for line in result.unreached]
    return "\n".join(lines)


def _list(place: Workplace, as_json: bool) -> int:
    rows = [_row(template) for template in _ordered(place)]
    if as_json:
        print_json("list", rows)
        return 0
    for template in _ordered(place):
        head = template.head
        note = "" if in_force(template, place.today) else f"  ({head.status.replace('_', ' ')})"
        print(f"{head.id:<36} {head.language:<11} {head.kind:<9} {head.title}{note}")
    _say_refused(place.book.library.rejected)
    return 0


def _row(template: Template) -> dict[str, Any]:
    head = template.head
    return {
        "id": head.id,
        "kind": head.kind,
        "language": head.language,
        "title": head.title,
        "status": head.status,
        "version": head.version,
        "categories": list(head.categories),
        "path": template.path,
    }


def _ordered(place: Workplace) -> list[Template]:
    return sorted(place.book.library.templates.values(), key=lambda template: (template.id, template.head.language))


def _export(place: Workplace, target: Path, as_json: bool) -> int:
    count = export_library(place.home, target)
    print_json("one", [{"exported": count, "to": str(target)}]) if as_json else print(f"{count} files to {target}")
    return 0


def _import(place: Workplace, source: Path, as_json: bool) -> int:
    if not source.exists():
        raise BadCallError(f"library import: {source}: no such file or folder")
    by, now = place.settings.signatory.name, dt.datetime.now().astimezone()
    answer = import_library(place.home, source, by, now, f"taken in from {source.name}")
    if as_json:
        print_json("one", [plain(answer)])
    else:
        _say_refused(answer.refused)
        for path in answer.asked:
            print(f"asks for review  {path}")
        print(
            f"{len(answer.written)} in force, {len(answer.asked)} ask for review, {len(answer.same)} the same already, "
            f"{len(answer.refused)} refused"
        )
    return 1 if answer.refused else 0


def _say_refused(refused: tuple[Rejected, ...]) -> None:
    for one in refused:
        line = f", line {one.line}" if one.line else ""
        print(f"refused  {one.where}{line}: {one.what}")
