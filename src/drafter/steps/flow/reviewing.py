"""Review, a person's word on findings and concerns, approval, and the frozen letter."""

from __future__ import annotations

import re

import msgspec

from drafter.model.case import Case
from drafter.model.checking import CheckContext, Foreign
from drafter.model.compensation import Compensation
from drafter.model.draft import Approval, ConcernDecision, Draft, FinishedLetter
from drafter.model.finding import Finding, Override, Promise, Review
from drafter.model.letter import Letter
from drafter.model.letter_out import LetterOut
from drafter.model.library import in_force
from drafter.model.reading.sentences import passages
from drafter.steps.approve import Obstacle, obstacles
from drafter.steps.award import award_faults, owed_faults
from drafter.steps.check import Known, check, paragraph_findings_for, words_of
from drafter.steps.compose import paragraphs_within
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.ledger import concerns_of
from drafter.steps.flow.opening import routes_of
from drafter.steps.flow.telling import told

Memo = Known


class Outside(msgspec.Struct, frozen=True, kw_only=True):
    """What the outside answered about this text: the grammar engine, the store's leak index, the meaning engine."""

    grammar: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    similarities: dict[tuple[str, str], float] = {}
    earlier_letters: tuple[str, ...] = ()
    silenced: frozenset[str] = frozenset()


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why the letter may not be finished; every obstacle says what would lift it."""

    obstacles: tuple[Obstacle, ...]


NOTHING_OUTSIDE = Outside()


def context_for(
    draft: Draft, book: Handbook, seat: Seat, outside: Outside = NOTHING_OUTSIDE, whole: bool = True
) -> CheckContext:
    """Everything the checks hold the draft's letter against."""
    letter = draft.letter
    return CheckContext(
        text=letter.plain,
        language=letter.language,
        kind=draft.letter_kind if draft.letter_kind in _KINDS else "first",  # type: ignore[arg-type]  # one of the literals, by the test
        today=seat.today,
        severity=draft.classification.severity,
        signatory=seat.signatory,
        company=book.company,
        case=told(draft.case),
        award=draft.award,
        regimes=_regimes_of(draft.compensation),
        concerns=concerns_of(draft),
        flags=frozenset(flag.id for flag in draft.classification.flags),
        placeholders=letter.placeholders,
        whole=whole,
        decisions=draft.decisions,
        overrides=draft.overrides,
        silenced=outside.silenced | frozenset(draft.silenced),
        grammar=outside.grammar,
        notices=outside.notices,
        foreign=outside.foreign,
        similarities=outside.similarities,
        earlier_letters=outside.earlier_letters,
        places=places_for(draft, book),
        thesaurus=book.thesaurus,
    )


def _regimes_of(answer: Compensation) -> frozenset[str]:
    owed = {line.regime for line in answer.entitlements} | {line.regime for line in answer.not_due}
    return frozenset(owed | {one for choice in answer.choose_one for one in choice})


_KINDS = frozenset({"first", "holding", "final", "comeback", "compliment", "enquiry"})


def reviewed(
    draft: Draft,
    book: Handbook,
    seat: Seat,
    outside: Outside = NOTHING_OUTSIDE,
    whole: bool = True,
    memo: Memo | None = None,
) -> Draft:
    """The draft with a fresh review of its text. `memo`: what was found in paragraphs that may not have changed."""
    review = check(context_for(draft, book, seat, outside, whole), book.tone, memo)
    return msgspec.structs.replace(draft, review=msgspec.structs.replace(review, whole=whole))


def memo_of(draft: Draft, book: Handbook, seat: Seat, memo: Memo | None = None) -> Memo:
    """What to hand to the next review: the findings of every paragraph; only changed ones are looked at again."""
    return paragraph_findings_for(context_for(draft, book, seat), book.tone, memo)


def review_text(context: CheckContext, book: Handbook) -> Review:
    """A review of any letter text (the command line's `check`)."""
    return check(context, book.tone)


def override(draft: Draft, finding: Finding, reason: str, by: str, at: str) -> Draft:
    """A person's word that a finding is right all the same, with the reason; stored with the letter."""
    kept = tuple(known for known in draft.overrides if known.key != finding.key)
    word = Override(key=finding.key, reason=reason, by=by, at=at)
    return msgspec.structs.replace(draft, overrides=(*kept, word), review=None, approval=None)


def take_back_override(draft: Draft, key: str) -> Draft:
    kept = tuple(known for known in draft.overrides if known.key != key)
    return msgspec.structs.replace(draft, overrides=kept, review=None, approval=None)


def silence(draft: Draft, key: str) -> Draft:
    """Silence a finding (its key) or a rule (its id) in this letter."""
    return msgspec.structs.replace(draft, silenced=(*draft.silenced, key), review=None)


def unsilence(draft: Draft, key: str) -> Draft:
    return msgspec.structs.replace(
        draft, silenced=tuple(known for known in draft.silenced if known != key), review=None
    )


def decide_concern(draft: Draft, decision: ConcernDecision) -> Draft:
    """A person's word on a concern: answered, acknowledged, or left (with a reason)."""
    kept = tuple(known for known in draft.decisions if known.text != decision.text)
    return msgspec.structs.replace(draft, decisions=(*kept, decision), review=None, approval=None)


def keep_promises(draft: Draft, promises: tuple[Promise, ...]) -> Draft:
    return msgspec.structs.replace(draft, promises=promises)


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
        recipient=customer.full_name,
        address=tuple((customer.address or "").splitlines()),
        date=seat.today,
        email=customer.email or "",
        in_reply_to=last.message_id if last else None,
        references=(*last.references, last.message_id) if last and last.message_id else (),
    )


def texts_to_compare(draft: Draft, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the meaning engine is to hold against what: the concerns, and the letter's passages."""
    return tuple(concern.text for concern in concerns_of(draft)), passages(text)


def has_sign_off(letter: Letter) -> bool:
    """Whether the letter has come to its closing, with nothing left open: only then do whole-letter rules speak
    unasked, so that nobody is nagged while still writing."""
    if any(placeholder.state == "open" for _, placeholder in letter.placeholders):
        return False
    return any(paragraph.style in ("closing", "signature") for paragraph in letter.paragraphs) or bool(
        _SIGN_OFF.search(letter.plain)
    )


def house_words(draft: Draft, book: Handbook, seat: Seat) -> frozenset[str]:
    """Names, places, flights and codes of the case that no engine may call a mistake."""
    return words_of(draft.case, book.company, seat.signatory, places_for(draft, book), book.trade_words)


def places_for(draft: Draft, book: Handbook) -> dict[str, str]:
    """The airports that matter to this letter: those the case or the letter names, by code and by city."""
    own = set(_codes(draft.case).split())
    text = f"{draft.letter.plain} {_codes(draft.case)} {_written(draft.case)}"
    named = book.places_named_in(text, draft.letter.language)
    also = {name: code for code, name in book.places.get("also", {}).items() if name in text}
    named |= {code: book.places_in(draft.letter.language).get(code, name) for name, code in also.items()}
    airports = book.compensation.airports
    last = sorted((code for code in named if code in airports), key=lambda code: code in own)
    cities = {airports[code].city: code for code in last if airports[code].city}
    return {**also, **cities, **named}  # "London" is the airport of this case, whatever other Londons there are


def _written(case: Case) -> str:
    """What the customer wrote, where no flight says where the journey went: a holiday has only a place."""
    return "" if case.journey.segments else " ".join(message.text for _, message in case.incoming)


def _codes(case: Case) -> str:
    values = (str(fact.value) for fact in case.facts)
    ends = (f"{segment.origin} {segment.destination}" for segment in case.journey.segments)
    return " ".join((*values, *ends))


_SIGN_OFF = re.compile(r"(?m)^(yours |kind regards|best wishes|sincerely|順頌|此致|敬祝|謹啟)", re.IGNORECASE)
