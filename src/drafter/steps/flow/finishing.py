"""The one gate before a letter leaves the house: what stops it, its approval, and the frozen letter."""

from __future__ import annotations

import msgspec

from drafter.model.case import Case
from drafter.model.draft import Approval, Draft, FinishedLetter
from drafter.model.finding import Finding
from drafter.model.letter_out import LetterOut
from drafter.model.library import in_force
from drafter.steps.approve import Obstacle, obstacles
from drafter.steps.award import award_faults, owed_faults
from drafter.steps.compose import paragraphs_within
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.opening import routes_of


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why the letter may not be finished; every obstacle says what would lift it."""

    obstacles: tuple[Obstacle, ...]


def obstacles_of(draft: Draft, book: Handbook, seat: Seat) -> tuple[Obstacle, ...]:
    """Everything that stops this letter now; the one gate that window, shortcut, command line and export pass."""
    blocking = tuple(finding for finding in draft.review.findings if blocks(finding, draft)) if draft.review else ()
    faults = award_faults(
        draft.award, draft.compensation.goodwill, seat.signatory.authority, book.policy.on(seat.today)
    )
    stopping = obstacles(draft, blocking, (*faults, *owed_faults(draft.award, draft.compensation)))
    return (*_unrouted(draft, book), *stopping, *_unapproved(draft, book, seat))


def _unrouted(draft: Draft, book: Handbook) -> tuple[Obstacle, ...]:
    """A grave case goes nowhere before somebody has chosen who handles it."""
    return tuple(
        Obstacle(what=f"{route.flag}: this case goes to {route.who}. Choose the route first.", lifts="choose_route")
        for route in routes_of(draft, book)
    )


def _unapproved(draft: Draft, book: Handbook, seat: Seat) -> tuple[Obstacle, ...]:
    """A text that is not live may be tried, never sent; nor may a letter that takes such a paragraph in."""
    template = book.library.get(draft.template.id, draft.template.language) if draft.template else None
    texts = (template, *paragraphs_within(template, book.library)) if template else ()
    return tuple(
        Obstacle(
            what=f"The template “{one.head.title}” is not in force. Pick another, or have it approved first.",
            lifts="edit",
        )
        for one in texts
        if not in_force(one, seat.today)
    )


def blocks(finding: Finding, draft: Draft) -> bool:
    """Whether this finding still stops the letter, a person's reasons counted."""
    if finding.blocks == "always":
        return True
    return finding.blocks == "until_reason" and finding.key not in {known.key for known in draft.overrides}


def approve(draft: Draft, book: Handbook, seat: Seat, at: str) -> Draft | Refusal:
    """The draft with its text approved as it stands, or every reason why not."""
    found = obstacles_of(draft, book, seat)
    if found:
        return Refusal(obstacles=found)
    approval = Approval(by=seat.signatory.name, at=at, digest=draft.letter.digest)
    return msgspec.structs.replace(draft, approval=approval)


def finish(draft: Draft, book: Handbook, seat: Seat, at: str, id: str, number: int) -> FinishedLetter | Refusal:
    """The frozen letter: numbered, hashed, with everything that produced it; or every reason why not."""
    approved = approve(draft, book, seat, at)
    if isinstance(approved, Refusal):
        return approved
    return FinishedLetter(
        id=id,
        case_id=draft.case.id or "",
        number=number,
        letter=draft.letter,
        digest=draft.letter.digest,
        template=draft.template,
        award=draft.award,
        overrides=draft.overrides,
        decisions=draft.decisions,
        promises=draft.promises,
        finished_by=seat.signatory.name,
        finished_at=at,
        subject=subject_of(draft.case),
        signed_by=draft.award.signed_by,
        kind=_kind_of_letter(draft, book),
    )


def _kind_of_letter(draft: Draft, book: Handbook) -> str:
    """What its template is for; without one, what the draft was begun as."""
    chosen = draft.template
    template = book.library.get(chosen.id, chosen.language) if chosen else None
    return template.head.fits.letter_kind if template else draft.letter_kind


def subject_of(case: Case) -> str:
    """What the answer is about, for a mail's subject line: the customer's own, else the reference."""
    subjects = [message.subject for _, message in case.incoming if message.subject]
    return subjects[-1].removeprefix("Re: ") if subjects else (case.reference or "")


def letter_out(draft: Draft, book: Handbook, seat: Seat, working_draft: bool) -> LetterOut:
    """The letter with everything that stands round it on paper or in a mail."""
    case, customer = draft.case, draft.case.customer
    mails = [message for _, message in case.incoming if message.message_id]
    last = mails[-1] if mails else None
    return LetterOut(
        letter=draft.letter,
        company=book.company,
        working_draft=working_draft,
        subject=subject_of(case),
        signatory=seat.signatory,
        recipient=customer.written_name,
        address=tuple((customer.address or "").splitlines()),
        date=seat.today,
        email=customer.email or "",
        in_reply_to=last.message_id if last else None,
        references=(*last.references, last.message_id) if last and last.message_id else (),
    )
