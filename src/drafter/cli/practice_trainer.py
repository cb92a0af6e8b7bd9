"""`drafter practice lint|vary|new-from|progress|agreement|certificate`: the trainer's part without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from drafter.adapters.inspecting import leaks_from
from drafter.adapters.practice_files import (
    practice_from_text,
    practice_paths,
    practice_text,
    read_practice,
    read_terms,
    text_of_practice,
    with_lines,
)
from drafter.adapters.practice_store import NAME, PracticeStore
from drafter.adapters.pseudonym_files import read_pseudonyms
from drafter.adapters.record_keeping import id_of
from drafter.adapters.sheet_files import write_sheet
from drafter.adapters.values import nearest
from drafter.cli.items import BadCallError, Items, print_json
from drafter.cli.workplace import Workplace, now, plain
from drafter.model.draft import Draft
from drafter.model.marks import Attempt, TrainingTerms
from drafter.model.practice import Practice
from drafter.model.sheet import Sheet
from drafter.model.template import Rejected
from drafter.oversight.training import varied
from drafter.oversight.training.from_case import practice_from_case
from drafter.oversight.training.linting import PracticeRemark, lint
from drafter.oversight.training.progress import (
    MarkedLetter,
    certificate,
    marked_letters,
    markers_agree,
    most_missed,
    progress,
)
from drafter.steps.flow import open_case
from drafter.ui.training.sheets import certificate_sheet, progress_sheet


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the call asks for."""

    name: str | None = None
    """A case's id or file, a reference in the store, or a file of marked letters."""
    seed: int = 1
    person: str | None = None
    out: Path | None = None
    as_json: bool = False


def practice_lint(place: Workplace, wanted: Wanted) -> int:
    """The exit status: 0 clean, 1 where a case would teach the wrong thing."""
    terms = _terms(place)
    rows = [(path, _remarks(place, text, terms)) for path, text in _texts(place, wanted.name)]
    if wanted.as_json:
        told = [{"path": str(path), "remarks": [plain(one) for one in found]} for path, found in rows]
        print_json("list", told)
    else:
        for path, found in rows:
            for one in found:
                print(f"{path.name}{f', line {one.line}' if one.line else ''}: {one.severity}: {one.what}")
        print(f"{len(rows)} practice cases, {sum(bool(found) for _, found in rows)} with remarks")
    return 1 if any(one.severity == "error" for _, found in rows for one in found) else 0


def _texts(place: Workplace, name: str | None) -> list[tuple[Path, str]]:
    if name is None:
        return [(path, path.read_text("utf-8")) for path in practice_paths(place.home)]
    path = Path(name)
    if path.is_file():
        return [(path, path.read_text("utf-8"))]
    return [(Path(f"{name}.yaml"), text_of_practice(place.home, _known(place, name).id))]


def _remarks(place: Workplace, text: str, terms: TrainingTerms) -> tuple[PracticeRemark, ...]:
    found = practice_from_text(text)
    if isinstance(found, Rejected):
        return (PracticeRemark(path="", what=found.what, line=found.line),)
    return with_lines(text, lint(found, place.book, place.seat, terms))


def practice_vary(place: Workplace, wanted: Wanted) -> int:
    """The case as the learner with that seed has it, sealed outcomes included: for trainers."""
    found = varied(_known(place, wanted.name or ""), wanted.seed, place.book, place.seat)
    if isinstance(found, Rejected):
        return _refused(found, wanted)
    values = {key: item for key, item in plain(found).items() if key not in ("varies", "causes")}
    if wanted.as_json:
        print_json("one", [values])
    else:
        _give(practice_text(values), wanted)
    return 0


def practice_new_from(place: Workplace, wanted: Wanted) -> int:
    """A practice file out of a finished case of the store; nothing is written while a trace of the customer is left."""
    draft, writers = _finished(place, wanted.name or "")
    names = read_pseudonyms(place.home)
    if isinstance(names, Rejected):
        raise BadCallError(f"{names.where}: {names.what}")
    found = practice_from_case(draft, writers, names, wanted.seed, leaks_from(place.store), practice_text)
    if isinstance(found, Rejected):
        return _refused(found, wanted)
    if wanted.as_json:
        print_json("one", [{"id": wanted.name, "practice": found}])
    else:
        _give(found, wanted)
    return 0


def _finished(place: Workplace, reference: str) -> tuple[Draft, tuple[str, ...]]:
    """The case's draft with the newest letter that stands, and who signed it."""
    case_id = id_of(place.store, reference)
    stored = place.store.case(case_id) if case_id else None
    letters = place.store.letters(case_id) if case_id else ()
    standing = [one.letter for one in letters if one.letter is not None and not one.taken_back_at]
    if stored is None or case_id is None or not standing:
        raise BadCallError(f"practice new-from: there is no finished letter of {reference!r} in the store")
    newest = standing[-1]
    kept = place.store.draft(case_id)
    draft = kept.draft if kept else open_case(stored.case, place.book, place.seat)
    draft = msgspec.structs.replace(draft, letter=newest.letter, award=newest.award)
    return draft, (newest.finished_by, place.settings.name)


def practice_progress(place: Workplace, wanted: Wanted) -> int:
    """By person and skill, with the traps most missed; every single mark too in --json and in --out (.csv or .pdf)."""
    attempts = _attempts(place, wanted.person)
    skills, traps = progress(attempts), most_missed(attempts)
    if wanted.out:
        sheet = progress_sheet(skills, traps, _agreement(place), attempts, _titles(place), "en-GB")
        write_sheet(wanted.out, sheet)
    if wanted.as_json:
        figures = {"skills": [plain(one) for one in skills], "traps": [plain(one) for one in traps]}
        print_json("one", [figures | marks_by_letter(attempts)])
        return 0
    for row in skills:
        print(f"{row.person:<24} {row.skill:<12} {row.letters:>3} letters  {row.first:.0%} → {row.latest:.0%}")
    for trap in traps:
        print(f"trap {trap.trap} in {trap.practice}: missed {trap.missed} of {trap.of}")
    return 0


def marks_by_letter(attempts: tuple[Attempt, ...]) -> dict[str, list[dict[str, Any]]]:
    """What stands behind the figures: every mark, each set by hand, and each dispute, with the letter it belongs to."""
    return {
        name: [_letter(one) | plain(row) for one in attempts for row in getattr(one.marks, name)]
        for name in ("critical", "marks", "overrules", "disputes")
    }


def _letter(attempt: Attempt) -> dict[str, Any]:
    return {"letter": attempt.id, "person": attempt.person, "at": attempt.at, "practice": attempt.practice}


def practice_agreement(place: Workplace, wanted: Wanted, items: Items | None) -> int:
    """How far markers agree, by mark: of the letters in a JSON file, or of those marked on this machine."""
    if items is None:
        found = _agreement(place)
    else:
        rows = [place.value(raw, MarkedLetter) for raw in items.values]
        wrong = next((one for one in rows if isinstance(one, Rejected)), None)
        if wrong is not None:
            return _refused(wrong, wanted)
        found = markers_agree(rows)
    if wanted.as_json:
        print_json("list", [{"mark": mark, **plain(one), "reading": one.reading} for mark, one in found.items()])
        return 0
    for mark, one in found.items():
        interval = f" ({one.low:.2f} to {one.high:.2f})" if one.low is not None and one.high is not None else ""
        alpha = "–" if one.alpha is None else f"{one.alpha:.2f}"
        print(f"{mark:<24} alpha {alpha}{interval}, {one.letters} letters: {one.reading}")
    return 0


def practice_certificate(place: Workplace, wanted: Wanted) -> int:
    """What one person has passed; --out writes the sheet."""
    person = wanted.person or place.settings.name
    found = certificate(person, _attempts(place, person))
    if wanted.out:
        sheet: Sheet = certificate_sheet(found, _titles(place), place.today, "en-GB")
        write_sheet(wanted.out, sheet)
    if wanted.as_json:
        print_json("one", [{**plain(found), "at": now()}])
    else:
        print(f"{person}: {len(found.practised)} practice cases passed")
    return 0


def _attempts(place: Workplace, person: str | None) -> tuple[Attempt, ...]:
    if not (place.home / NAME).exists():
        return ()
    store = PracticeStore(place.home)
    try:
        return store.attempts(person)
    finally:
        store.close()


def _agreement(place: Workplace) -> dict[str, Any]:
    if not (place.home / NAME).exists():
        return {}
    store = PracticeStore(place.home)
    try:
        return dict(markers_agree(marked_letters(store.readings())))
    finally:
        store.close()


def _titles(place: Workplace) -> dict[str, str]:
    return {id: case.title for id, case in read_practice(place.home).cases.items()}


def _known(place: Workplace, name: str) -> Practice:
    cases = read_practice(place.home).cases
    if name not in cases:
        near = nearest(name, set(cases))
        raise BadCallError(f"no practice case {name!r}{f'; did you mean {near!r}?' if near else ''}")
    return cases[name]


def _terms(place: Workplace) -> TrainingTerms:
    found = read_terms(place.home)
    if isinstance(found, Rejected):
        raise BadCallError(f"{found.where}: {found.what}")
    return found


def _refused(found: Rejected, wanted: Wanted) -> int:
    if wanted.as_json:
        print_json("one", [{"id": wanted.name, "error": {"where": found.where, "what": found.what}}])
    else:
        print(f"{found.where}: {found.what}" if found.where else found.what)
    return 1


def _give(text: str, wanted: Wanted) -> None:
    if wanted.out:
        wanted.out.write_text(text, "utf-8")
        print(f"written: {wanted.out}")
    else:
        print(text, end="")
