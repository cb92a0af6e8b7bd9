"""`drafter ask` and `drafter answer`: reports asked of a station, crew, handler or hotel, and what became of them."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from drafter.adapters.record_keeping import put_entry
from drafter.adapters.report_files import put_report
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace
from drafter.model.case_entry import ASK_DAYS, StationRequest
from drafter.model.filed import StoredCase
from drafter.steps.flow import open_case, request_text

_LIKENESS_NEEDED = 8
"""Characters of a request's id that name it."""


class Asking(msgspec.Struct, frozen=True, kw_only=True):
    """What to ask: without `to`, nothing is asked and the requests are listed; `show` writes nothing down."""

    reference: str
    to: str | None = None
    text: str | None = None
    due: str | None = None
    language: str = "en-GB"
    show: bool = False


class Answering(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a request: an answer typed in, files, or both; or it is chased, or closed without."""

    reference: str
    request: str | None = None
    text: str | None = None
    files: tuple[Path, ...] = ()
    chase: bool = False
    close: str | None = None


def ask_others(place: Workplace, asked: Asking, as_json: bool) -> int:
    """The library's request, filled in from the case, or the caller's own text; the case waits from now on."""
    stored = _case(place, asked.reference, "ask")
    if asked.to is None:
        return _told(_requests(place, stored), as_json)
    text = asked.text or _from_library(place, stored, asked.to, asked.language)
    if not text.strip():
        raise BadCallError(f"ask {asked.reference}: the library has no request for {asked.to}; give one with --text")
    now = _now()
    request = StationRequest(
        id=str(uuid.uuid4()), to=asked.to, text=text, at=now, by=_who(place), due=_due(asked, place.today)
    )
    if not asked.show:
        put_entry(place.store, stored.case.id or "", request)
    return _told([request], as_json, whole=True)


def answer_others(place: Workplace, given: Answering, as_json: bool) -> int:
    """The one open request of the case, or the one that is named by its id or by whom it went to."""
    stored = _case(place, given.reference, "answer")
    case_id, request = stored.case.id or "", _named(place, stored, given)
    if given.chase:
        changed = request.chase(_now())
        put_entry(place.store, case_id, changed)
    elif given.close is not None:
        changed = request.close_without(_why(given), _now())
        put_entry(place.store, case_id, changed)
    else:
        if not given.files and not (given.text or "").strip():
            raise BadCallError(f"answer {given.reference}: give what they wrote with --text, files, or both")
        put_report(place.store, case_id, request.answered(given.text or "", _now()), given.files)
        changed = next(one for one in _requests(place, stored) if one.id == request.id)
    return _told([changed], as_json)


def _case(place: Workplace, reference: str, command: str) -> StoredCase:
    stored = place.store.case_by_reference(reference) if place.has_store else None
    if stored is None:
        raise BadCallError(f"{command} {reference}: no case of that reference in this store")
    return stored


def _from_library(place: Workplace, stored: StoredCase, to: str, language: str) -> str:
    kept = place.store.draft(stored.case.id or "")
    draft = kept.draft if kept else open_case(stored.case, place.book, place.seat)
    return request_text(draft, to, language, place.book, place.seat)


def _due(asked: Asking, today: dt.date) -> str:
    """The end of the day that is named, or of the usual one."""
    try:
        day = dt.date.fromisoformat(asked.due) if asked.due else today + dt.timedelta(days=ASK_DAYS)
    except ValueError:
        raise BadCallError(f"ask --due {asked.due}: a day is written 2026-11-30") from None
    if day < today:
        raise BadCallError(f"ask --due {asked.due}: that day is past; name one from {today.isoformat()} on")
    return dt.datetime.combine(day, dt.time(17)).astimezone().isoformat(timespec="seconds")


def _requests(place: Workplace, stored: StoredCase) -> list[StationRequest]:
    return [one for one in place.store.entries(stored.case.id or "") if isinstance(one, StationRequest)]


def _named(place: Workplace, stored: StoredCase, given: Answering) -> StationRequest:
    waiting = [one for one in _requests(place, stored) if one.is_open]
    wanted = (given.request or "").casefold()
    found = [one for one in waiting if wanted in one.to.casefold() or _is_id(wanted, one)] if wanted else waiting
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{one.to} ({one.id[:_LIKENESS_NEEDED]})" for one in found or waiting)
    if not waiting:
        raise BadCallError(f"answer {given.reference}: the case waits for no report; ask for one with: drafter ask")
    what = f"several match {given.request}" if found and wanted else "several are open" if found else "none matches"
    raise BadCallError(f"answer {given.reference}: {what}: {names}; name one with --request")


def _is_id(wanted: str, request: StationRequest) -> bool:
    return len(wanted) >= _LIKENESS_NEEDED and request.id.startswith(wanted)


def _why(given: Answering) -> str:
    why = (given.close or "").strip()
    if not why:
        raise BadCallError(f"answer {given.reference} --close: say why it is closed without an answer")
    return why


def _who(place: Workplace) -> str:
    return place.settings.name or "drafter"


def _now() -> str:
    return dt.datetime.now().astimezone().isoformat(timespec="seconds")


def _told(requests: Sequence[StationRequest], as_json: bool, whole: bool = False) -> int:
    if as_json:
        print_json("one" if whole else "list", [_row(one) for one in requests])
        return 0
    for one in requests:
        print(f"{one.id[:_LIKENESS_NEEDED]}  {one.to}  {_state(one)}")
        if whole:
            print(f"\n{one.text}")
    if not requests:
        print("no report has been asked for")
    return 0


def _row(one: StationRequest) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(one)
    return row | {"state": one.state}


def _state(one: StationRequest) -> str:
    chased = f", chased {len(one.chased)} ×" if one.chased else ""
    files = f" with {', '.join(file.name for file in one.answer_files)}" if one.answer_files else ""
    told = {
        "open": f"open since {one.at[:10]}, due {(one.due or '')[:10]}{chased}",
        "answered": f"answered {(one.answered_at or '')[:10]}{files}",
        "closed": f"closed without, {(one.closed_at or '')[:10]}: {one.closed_because}",
    }
    return told[one.state]
