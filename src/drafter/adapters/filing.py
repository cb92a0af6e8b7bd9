"""Files the post: classified, with its deadlines, its keys and attachments, and what it repeats or comes back to."""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from time import monotonic

import msgspec

from drafter.adapters.case_store import CaseStore
from drafter.adapters.record_keeping import resume
from drafter.model.case import Case
from drafter.model.case_entry import OfferedLink
from drafter.model.classification import Classification
from drafter.model.compensation import Deadline
from drafter.model.draft import Draft
from drafter.model.filed import Added, CaseFilter, Known, LinkOffer, Original, Standing, StoredCase
from drafter.model.intake import CaseTrace, Intaken, SortedPost
from drafter.model.reading.leak_keys import LEAK_KEYS, leak_keys_of
from drafter.steps.flow import Handbook, Seat, read_post, with_history
from drafter.steps.thread import comeback_of, duplicate_of, keys_of, keys_sought, trace_of

_MOST_WAITING = 20_000
WRITE_SECONDS = 0.025
"""So long a write of the post takes in cases; bringing them to the disk takes a little more. Asked: 50 ms in all."""


def file_case(store: CaseStore, intaken: Intaken, book: Handbook, seat: Seat) -> Added | Known:
    """The case as it goes into the worklist: what it is about, how grave, and by when it is due."""
    return file_cases(store, (intaken,), book, seat)[0]


def file_cases(store: CaseStore, intakens: Sequence[Intaken], book: Handbook, seat: Seat) -> tuple[Added | Known, ...]:
    """Several, sorted here."""
    read = ((intaken, *read_post(intaken.case, book, seat)) for intaken in intakens)
    return file_sorted(store, [SortedPost(intaken=intaken, case=case, found=found) for intaken, case, found in read])


def known_to(store: CaseStore) -> Callable[[Intaken], Known | None]:
    """Asks the store whether it has a piece of post already."""
    return lambda intaken: store.known(intaken.case, _original(intaken))


def _original(intaken: Intaken) -> Original:
    return Original(name=intaken.name, media_type="application/octet-stream", content=intaken.original)


def file_sorted(
    store: CaseStore, posts: Iterable[SortedPost], clock: Callable[[], float] = monotonic
) -> tuple[Added | Known, ...]:
    """In the order they came, in writes so short that an autosave between two of them never waits long."""
    waiting, answers = deque(posts), list[Added | Known]()
    while waiting:
        answers += _in_one_write(store, waiting, clock)
    return tuple(answers)


def _in_one_write(store: CaseStore, waiting: deque[SortedPost], clock: Callable[[], float]) -> Iterator[Added | Known]:
    """Takes the first that wait, as many as the time of one write allows."""
    filed: list[tuple[Added | Known, frozenset[str]]] = []
    with store.batch("filing the post"):
        until = clock() + WRITE_SECONDS
        while waiting and (not filed or clock() < until):
            one = waiting.popleft()
            filed.append(_file(store, one.intaken, one.case, one.found))
    for answer, comes_back_to in filed:
        if isinstance(answer, Added):
            for reference in comes_back_to:
                resume(store, reference, f"written to us in {answer.case.reference}", _now())
        yield answer


def _file(
    store: CaseStore, intaken: Intaken, case: Case, found: Classification
) -> tuple[Added | Known, frozenset[str]]:
    """The answer, and the references of the cases it comes back to."""
    files = {one.sha256: one.content for one in intaken.attachments}
    trace = trace_of(case)
    known = {link.reference for link in case.links}
    offers = [offer for offer in links_offered(store, trace) if offer.reference not in known]
    links = [(link.kind, link.reference) for link in case.links]
    links += [(one.kind, one.reference) for one in offers if one.sure]
    earlier = frozenset(reference for kind, reference in links if kind == "comeback")
    standing = standing_of(found, Standing(comeback=bool(earlier)))
    answer = store.add_case(case, standing, _original(intaken), files)
    if isinstance(answer, Added):
        answer = msgspec.structs.replace(answer, offers=tuple(offers))
    if isinstance(answer, Added) and answer.case.id:
        store.put_leak_keys(answer.case.id, leak_keys_of(answer.case) | keys_of(trace))
        for offer in offers:
            store.put_entry(answer.case.id, _offered(offer))
    return answer, earlier


def links_offered(store: CaseStore, trace: CaseTrace) -> tuple[LinkOffer, ...]:
    """The case it repeats, or else the one it comes back to, among those it shares a key with."""
    likely = [trace_of(case) for case in store.sharing(keys_sought(trace), trace.mentions)]
    offer = duplicate_of(trace, likely) or comeback_of(trace, likely)
    return (offer,) if offer else ()


def _offered(offer: LinkOffer) -> OfferedLink:
    return OfferedLink(
        id=str(uuid.uuid4()), reference=offer.reference, kind=offer.kind, at=_now(), by="drafter",
        because=offer.because, sure=offer.sure,
    )  # fmt: skip


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def keys_held(case: Case) -> frozenset[str]:
    """Everything by which a case is known: to other customers' letters, and to post that comes back to it."""
    return leak_keys_of(case) | keys_of(trace_of(case))


def renew_leak_keys(store: CaseStore) -> bool:
    """A store filled by an older program gets the keys this one knows, a few cases a call; whether any are left."""
    return store.renew_leak_keys(LEAK_KEYS, keys_held)


def renew_waiting(store: CaseStore, book: Handbook, seat: Seat) -> int:
    """Cases that wait have a due date that moves on with every day: it is worked out again; how many it moved."""
    moved = 0
    for row in store.rows(CaseFilter(states=("waiting",)), limit=_MOST_WAITING):
        stored = store.case(row.id)
        if stored is None:
            continue
        standing = msgspec.structs.replace(stored.standing, due=due_now(store, stored, book, seat))
        if standing != stored.standing:
            store.replace_case(stored.case, standing, stored.version)
            moved += 1
    return moved


def due_now(store: CaseStore, stored: StoredCase, book: Handbook, seat: Seat) -> date | None:
    """The soonest day of an answer, as the waiting up to today leaves it."""
    answers = (one.due for one in deadlines_now(store, stored, book, seat) if one.what == "answer")
    return min(answers, default=stored.standing.due)


def deadlines_now(store: CaseStore, stored: StoredCase, book: Handbook, seat: Seat) -> tuple[Deadline, ...]:
    """What still has to be done by when, with all that has happened to the case."""
    case_id = stored.case.id or ""
    found = read_post(stored.case, book, seat)[1]
    draft = Draft(case=stored.case, classification=found)
    after = with_history(draft, store.entries(case_id), store.letters(case_id), book, seat)
    return after.classification.deadlines


def standing_of(found: Classification, before: Standing) -> Standing:
    """Where the case stands in the worklist by what classification found; state and assignee stay as they were."""
    return msgspec.structs.replace(
        before,
        due=min((deadline.due for deadline in found.deadlines if deadline.what == "answer"), default=before.due),
        categories=tuple(match.id for match in found.categories[:3]),
        flags=tuple(flag.id for flag in found.flags),
        severity=found.severity,
        comeback=before.comeback or any(flag.id == "comeback" for flag in found.flags),
    )
