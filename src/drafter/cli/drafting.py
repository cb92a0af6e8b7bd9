"""`drafter draft`: the whole way from a complaint to a letter, without a window."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import msgspec

from drafter.adapters.intake import read_post
from drafter.adapters.letter_files import write_letter
from drafter.cli.items import BadCallError, Items, items_in, print_json
from drafter.cli.workplace import Workplace, now, plain
from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.model.template import Rejected
from drafter.steps.flow import (
    Refusal,
    finish,
    letter_language,
    letter_out,
    open_case,
    pick_template,
    question_for,
    reviewed,
    withheld,
)

SUFFIXES = (".docx", ".pdf", ".eml", ".txt")


def draft_case(place: Workplace, source: str, template: str | None, out: str | None, final: bool, as_json: bool) -> int:
    """Exit status 0, or 1 with the blocking findings and no file when `--finish` is refused."""
    if out and Path(out).suffix.lower() not in SUFFIXES:
        raise BadCallError(f"--out {out}: expected a name ending in {', '.join(SUFFIXES)}")
    found = case_of(place, source)
    if isinstance(found, Rejected):
        return _say_error(None, {"where": found.where, "what": found.what}, as_json)
    draft = drafted(place, found, template)
    if isinstance(draft, Rejected):
        return _say_error(found.id, {"where": draft.where, "what": draft.what}, as_json)
    if final:
        return _finish(place, draft, out, as_json)
    if out:
        write_letter(Path(out), letter_out(draft, place.book, place.seat, working_draft=True))
    _say(place, draft, as_json)
    return 0


def case_of(place: Workplace, source: str) -> Case | Rejected:
    """The first case of a file of any intake format, of standard input (JSON), or of that reference in the store."""
    if source == "-":
        items: Items = items_in(_stdin(), "standard input")
        return place.case(items.values[0]) if isinstance(items.values[0], dict) else Rejected(where="-", what="no case")
    if Path(source).is_file():
        answer = next(iter(read_post(Path(source))), None)
        if answer is None:
            return Rejected(where=source, what="the file holds no case")
        return answer if isinstance(answer, Rejected) else answer.case
    stored = place.store.case_by_reference(source) if place.has_store else None
    if stored is None:
        return Rejected(where=source, what="no such file, and no case of that reference in the store")
    return stored.case


def drafted(place: Workplace, case: Case, template: str | None) -> Draft | Rejected:
    """Classified, compensated, composed from the template asked for (or the best suggestion), and checked."""
    draft = open_case(case, place.book, place.seat)
    chosen = template or next((one.template for one in draft.suggestions.suggestions), None)
    if template is None and withheld(draft, place.book):
        flags = ", ".join(flag.id for flag in draft.classification.flags)
        return Rejected(where="flags", what=f"a route must be chosen first ({flags}); name a --template to go on")
    if chosen is None:
        language = letter_language(draft, draft.classification, place.seat)
        return Rejected(where="suggestions", what=f"no template fits this case in {language}; name one with --template")
    picked = pick_template(draft, chosen, place.book, place.seat)
    if isinstance(picked, Rejected):
        return picked
    return reviewed(picked, place.book, place.seat, place.outside(picked.letter.plain, picked.letter.language, picked))


def _finish(place: Workplace, draft: Draft, out: str | None, as_json: bool) -> int:
    stored = _in_store(place, draft)
    number = len(place.store.letters(stored.case.id or "")) + 1
    letter = finish(stored, place.book, place.seat, now(), str(uuid.uuid4()), number)
    if isinstance(letter, Refusal):
        return _say_refusal(draft, letter, as_json)
    if out:
        write_letter(Path(out), letter_out(stored, place.book, place.seat, working_draft=False))
    place.store.finish(stored.case.id or "", letter)
    _say(place, stored, as_json)
    return 0


def _in_store(place: Workplace, draft: Draft) -> Draft:
    """The draft with its case filed: a letter is only ever finished for a case in the store."""
    if draft.case.id and place.store.case(draft.case.id):
        return draft
    added = place.store.add_case(draft.case)
    identity = added.case.id if hasattr(added, "case") else added.id
    stored = place.store.case(identity or "")
    return msgspec.structs.replace(draft, case=stored.case) if stored else draft


def _say_refusal(draft: Draft, refusal: Refusal, as_json: bool) -> int:
    blocking = [plain(one.finding) for one in refusal.obstacles if one.finding]
    reasons = "; ".join(one.what for one in refusal.obstacles)
    answer = {"id": draft.case.id, "error": {"where": "finish", "what": reasons}, "blocking": blocking}
    if as_json:
        print_json("one", [answer])
    else:
        print("not finished:")
        for one in refusal.obstacles:
            print(f"  {one.what}")
    return 1


def _say_error(id: str | None, error: dict[str, str], as_json: bool) -> int:
    if as_json:
        print_json("one", [{"id": id, "error": error}])
    else:
        print(f"not answered: {error['where']}: {error['what']}")
    return 1


def _say(place: Workplace, draft: Draft, as_json: bool) -> None:
    if not as_json:
        print(draft.letter.plain)
        return
    print_json("one", [_answer(place, draft)])


def _answer(place: Workplace, draft: Draft) -> dict[str, Any]:
    review = draft.review
    return {
        "id": draft.case.id,
        "case": plain(draft.case),
        "classification": plain(draft.classification),
        "suggestions": plain(draft.suggestions.suggestions),
        "template": draft.template.id if draft.template else None,
        "award": plain(draft.award),
        "compensation": plain(draft.compensation),
        "letter": draft.letter.plain,
        "placeholders": _placeholders(place, draft),
        "findings": plain(review.findings) if review else [],
        "concerns": plain(review.concerns) if review else [],
        "ready": bool(review and review.ready),
    }


def _placeholders(place: Workplace, draft: Draft) -> list[dict[str, Any]]:
    rows = []
    for start, placeholder in draft.letter.placeholders:
        field = question_for(draft, placeholder.name, place.book, place.seat)
        rows.append(
            {
                "name": placeholder.name,
                "state": placeholder.state,
                "question": field.question if field else placeholder.question,
                "start": start,
                "end": start + len(placeholder.shown),
            }
        )
    return rows


def _stdin() -> str:
    import sys

    return sys.stdin.buffer.read().decode("utf-8-sig")
