"""`drafter draft`: the whole way from a complaint to a letter, without a window."""

from __future__ import annotations

import uuid
from pathlib import Path

import msgspec

from drafter.adapters import record_keeping
from drafter.adapters.filing import standing_of
from drafter.adapters.letter_files import write_letter
from drafter.adapters.values import nearest
from drafter.cli.answered_before import answer_standing, is_same, say_answered
from drafter.cli.compensating import held_against_past
from drafter.cli.drafts_told import say, say_error, say_refusal
from drafter.cli.items import BadCallError
from drafter.cli.named_case import NamedCase, named_case, to_be_filed
from drafter.cli.workplace import Workplace, now
from drafter.model.case import Case
from drafter.model.draft import Draft, FinishedLetter
from drafter.model.filed import Standing
from drafter.model.template import Rejected
from drafter.steps.flow import (
    Refusal,
    finish,
    keep_promises,
    letter_language,
    letter_out,
    obstacles_of,
    open_case,
    pick_template,
    picked,
    reviewed,
    routes_of,
    sent,
)

SUFFIXES = (".docx", ".pdf", ".eml", ".txt")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the call asks for. `route`: who handles a case with a grave flag, by the flag's id or by name. `again`: the
    case has been answered, and is answered once more all the same."""

    case: str
    template: str | None = None
    route: str | None = None
    out: Path | None = None
    final: bool = False
    again: bool = False
    as_json: bool = False


def draft_case(place: Workplace, asked: Asked) -> int:
    """Exit status 0, or 1 with the blocking findings and no file when `--finish` is refused."""
    _refuse_impossible(asked.out)
    named = named_case(place, asked.case)
    if isinstance(named, Rejected):
        return say_error(named.id, named, asked.as_json)
    if asked.final:
        filed = to_be_filed(place, named)
        if isinstance(filed, Rejected):
            return say_error(named.id, filed, asked.as_json)
        named = filed
        if edited := _edited_at_the_desk(place, asked, named.case):
            return say_error(named.id, edited, asked.as_json)
    draft = drafted(place, named.case, asked.template, asked.route)
    if isinstance(draft, Rejected):
        return say_error(named.id, draft, asked.as_json)
    if asked.final:
        return _finish(place, draft, asked, named)
    if asked.out:
        write_letter(asked.out, letter_out(draft, place.book, place.seat, working_draft=True))
    say(place, draft, asked.as_json)
    return 0


def _refuse_impossible(out: Path | None) -> None:
    if out is None:
        return
    if out.suffix.lower() not in SUFFIXES:
        raise BadCallError(f"--out {out}: expected a name ending in {', '.join(SUFFIXES)}")
    if not out.parent.is_dir():
        raise BadCallError(f"--out {out}: there is no folder {out.parent}")


def drafted(place: Workplace, case: Case, template: str | None, route: str | None = None) -> Draft | Rejected:
    """Classified, compensated, composed from the template asked for (or the best suggestion), and checked. Where a
    grave flag withholds templates in the window, a first draft is made all the same: only finishing waits."""
    heard = place.with_concerns_heard(open_case(case, place.book, place.seat), place.book)
    opened = held_against_past(place, heard)
    draft = _routed(opened if template else place.with_meaning(opened), route, place)
    if isinstance(draft, Rejected):
        return draft
    chosen = template or next((one.template for one in draft.suggestions.suggestions), None)
    if chosen is None:
        language = letter_language(draft, draft.classification, place.seat)
        return Rejected(where="suggestions", what=f"no template fits this case in {language}; name one with --template")
    picked = pick_template(draft, chosen, place.book, place.seat)
    if isinstance(picked, Rejected):
        return _no_such_template(picked, place)
    return reviewed(picked, place.book, place.seat, place.outside(picked.letter.plain, picked.letter.language, picked))


def _routed(draft: Draft, route: str | None, place: Workplace) -> Draft | Rejected:
    if route is None:
        return draft
    routes = routes_of(draft, place.book)
    chosen = next((one.who for one in routes if route in (one.flag, one.who)), None)
    if chosen is None:
        known = ", ".join(f"{one.flag} ({one.who})" for one in routes) or "none: this case needs no route"
        return Rejected(where="route", what=f"unknown route {route!r}; known: {known}")
    return msgspec.structs.replace(draft, route=chosen)


def _edited_at_the_desk(place: Workplace, asked: Asked, case: Case) -> Rejected | None:
    """Somebody has written at the letter of this case: what would be composed here is not what they wrote."""
    stored = place.store.draft(case.id) if case.id and asked.template is None else None
    if stored is None or not stored.draft.touched or answer_standing(place, case) is not None:
        return None
    what = f"{stored.by or 'somebody'} has written at this letter in the window; finish it there, or name a template"
    return Rejected(where="draft", what=f"{what} with --template to compose it anew")


def _no_such_template(refused: Rejected, place: Workplace) -> Rejected:
    near = nearest(refused.where, {id for id, _ in place.book.library.templates})
    hint = f"; did you mean '{near}'?" if near and near != refused.where else ""
    return Rejected(where="template", what=f"{refused.where}: {refused.what}{hint}")


def _finish(place: Workplace, draft: Draft, asked: Asked, named: NamedCase) -> int:
    """Filed first, then written: a letter that is not in the store never leaves the house. One that lies there already
    as it stands is only written; another answer to the same post is given only where the call says so."""
    standing = obstacles_of(draft, place.book, place.seat)
    if standing:
        return say_refusal(named.id, Refusal(obstacles=standing), asked.as_json)
    stored = _in_store(place, draft, named)
    if stored.review and not stored.promises:  # whoever finishes here stands by what the letter promises
        confirmed = (msgspec.structs.replace(one, state="confirmed") for one in stored.review.promises)
        stored = keep_promises(stored, tuple(confirmed))
    letter = finish(stored, place.book, place.seat, now(), str(uuid.uuid4()), 0)
    if isinstance(letter, Refusal):
        return say_refusal(named.id, letter, asked.as_json)
    before = answer_standing(place, stored.case)
    if before is not None and not is_same(before, letter) and not asked.again:
        return say_answered(named.id, stored.case, before, asked.as_json)
    if not is_same(before, letter):
        _file(place, stored, letter)
    if asked.out:
        write_letter(asked.out, letter_out(stored, place.book, place.seat, working_draft=False))
    say(place, stored, asked.as_json, id=named.id)
    return 0


def _file(place: Workplace, draft: Draft, letter: FinishedLetter) -> None:
    case_id = draft.case.id or ""
    record_keeping.finish(place.store, case_id, letter, place.today)
    for use in (picked(draft), sent(draft, letter, place.book, place.seat)):
        if use is not None:
            place.store.note_use(case_id, use)


def _in_store(place: Workplace, draft: Draft, named: NamedCase) -> Draft:
    """The draft with its case filed: a letter is only ever finished for a case in the store."""
    if draft.case.id and place.store.case(draft.case.id):
        return draft
    standing = standing_of(draft.classification, Standing())
    added = place.store.add_case(draft.case, standing, named.original, named.files)
    identity = added.case.id if hasattr(added, "case") else added.id
    stored = place.store.case(identity or "")
    return msgspec.structs.replace(draft, case=stored.case) if stored else draft
