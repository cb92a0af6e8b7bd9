"""What the store hands back: cases as filed, list rows, drafts and revisions, the audit trail, what stands open."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from drafter.model.base import Value
from drafter.model.case import Case, LinkKind
from drafter.model.case_entry import CaseEntry, KeptPromise
from drafter.model.draft import Draft, FinishedLetter

State = Literal["new", "open", "waiting", "answered", "closed"]
OPEN_STATES: tuple[State, ...] = ("new", "open", "waiting")
Sort = Literal["due", "received", "oldest", "reference", "customer"]
AuditEvent = Literal[
    "added", "replaced", "standing", "conflict", "finished", "taken_back", "sent", "confirmed",
    "erased", "samples_removed", "category_renamed",
]  # fmt: skip


class Original(Value, frozen=True):
    """The file a case came in as; its bytes are kept unchanged."""

    name: str
    media_type: str
    content: bytes


class Standing(Value, frozen=True):
    """Where a case stands in the worklist: what the list shows and sorts by, beyond the case itself."""

    state: State = "new"
    due: date | None = None
    assignee: str | None = None
    categories: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    severity: int = 1
    comeback: bool = False


class StoredCase(Value, frozen=True):
    """A case as filed. `version` rises by one with every change; a change names the version it was made on."""

    case: Case
    standing: Standing
    version: int
    origin: str = ""
    """The store that made the row (a UUID), for the day when several stores meet."""


class LeftAlone(Value, frozen=True):
    """Cases that a change of many passed over: changed by somebody else meanwhile, or held by what is still awaited,
    promised or to be called back in them."""

    meanwhile: int = 0
    held: int = 0


class CaseRow(Value, frozen=True):
    """One line of the worklist. `position` places it in time (later cases have higher ones); use it to page on."""

    id: str
    reference: str
    customer: str
    received: str
    state: State
    position: int
    due: date | None = None
    categories: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    office: str | None = None
    assignee: str | None = None
    language: str | None = None
    channel: str = "email"
    severity: int = 1
    comeback: bool = False
    sample: bool = False
    version: int = 1
    outstanding: CaseEntry | None = None
    """The promise, call or payment due first, in a list of those that are due."""


class CaseFilter(Value, frozen=True):
    """Which cases; everything left out is no condition. Dates count whole days; `received_to` is included."""

    states: tuple[State, ...] = ()
    assignee: str | None = None
    office: str | None = None
    category: str | None = None
    flag: str | None = None
    flagged: bool | None = None
    comeback: bool | None = None
    sample: bool | None = None
    due_by: date | None = None
    promise_due_by: date | None = None
    call_due_by: date | None = None
    payment_due_by: date | None = None
    """What the letter gives should have been paid by then, and is not."""
    received_from: date | None = None
    received_to: date | None = None
    language: str | None = None


class LinkOffer(Value, frozen=True):
    """A link to another case that a person may accept, with the reason for the offer."""

    reference: str
    kind: LinkKind
    because: str
    sure: bool = True
    """Whether it counts until a person says no; else it only asks."""


class Added(Value, frozen=True):
    case: Case
    """As filed: with the id and reference it was given."""
    version: int = 1
    offers: tuple[LinkOffer, ...] = ()


class Known(Value, frozen=True):
    """Nothing was added: the store has this file or reference already."""

    id: str
    reference: str
    because: Literal["same_file", "same_reference", "same_id"]


class Saved(Value, frozen=True):
    version: int


class CaseConflict(Value, frozen=True):
    """Somebody saved the case meanwhile. Theirs stands; mine is kept among the revisions, nothing is lost."""

    mine: StoredCase
    theirs: StoredCase


class StoredDraft(Value, frozen=True):
    draft: Draft
    revision: int
    at: str
    by: str


class DraftConflict(Value, frozen=True):
    """Somebody saved a draft of the same case meanwhile. Theirs stands; mine is kept among the revisions."""

    mine: StoredDraft
    theirs: StoredDraft


class Revision(Value, frozen=True):
    """An earlier text of a draft, or a case, by its number; `conflict`: it lost against another window's save."""

    id: int
    kind: Literal["draft", "case"]
    revision: int
    at: str
    by: str
    conflict: bool = False


class AnsweredMeanwhile(Value, frozen=True):
    """Another window finished this letter number first; nothing was written."""

    theirs: FinishedLetter


class FiledLetter(Value, frozen=True):
    """A letter as filed, with what became of it. `letter` is None once the customer was erased."""

    id: str
    number: int
    finished_at: str
    letter: FinishedLetter | None
    taken_back_at: str | None = None
    sent_at: str | None = None
    sent_how: str | None = None


class EarlierLetter(Value, frozen=True):
    """A letter of a case that this one is linked to, or may be."""

    reference: str
    letter: FiledLetter
    promises: tuple[KeptPromise, ...] = ()
    """What that letter promised and nobody has kept or dropped yet."""


class AuditEntry(Value, frozen=True):
    """One line of the audit trail; `digest` covers every field and the digest of the line before."""

    number: int
    at: str
    by: str
    what: str
    case_id: str | None
    about: dict[str, Any]
    previous: str
    digest: str


class Gap(Value, frozen=True):
    """Something `verify` found: where, and what is wrong with it."""

    where: str
    what: str


class Verification(Value, frozen=True):
    cases: int
    letters: int
    audit_entries: int
    gaps: tuple[Gap, ...] = ()

    @property
    def sound(self) -> bool:
        return not self.gaps


class SearchHit(Value, frozen=True):
    """A case found, with the words around the match; matched words stand between ⟦ and ⟧."""

    row: CaseRow
    excerpt: str


class ConfirmedExample(Value, frozen=True):
    """Categories a person confirmed for a text, to learn from."""

    id: str
    text: str
    categories: tuple[str, ...]
    language: str = "en-GB"
