"""Review, and a person's word on findings and concerns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from drafter.model.checking import CheckContext, Foreign
from drafter.model.compensation import Compensation
from drafter.model.draft import ConcernDecision, Draft
from drafter.model.finding import Finding, Override, Promise, Review
from drafter.model.letter import Letter
from drafter.model.meaning import Line
from drafter.model.reading.sentences import passages
from drafter.model.tone_weights import Likeness
from drafter.steps.check import (
    Known,
    asked_of_meaning,
    check,
    concerns_shown,
    judged_in,
    likely_faults,
    paragraph_findings_for,
    signs_off,
)
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.ledger import asides_of, concerns_of
from drafter.steps.flow.naming import places_for
from drafter.steps.flow.telling import told

Memo = Known
READ_KINDS = ("mentioned", "left out")


class Outside(msgspec.Struct, frozen=True, kw_only=True):
    """What the outside answered about this text: the grammar engine, the store's leak index, the meaning engine.

    `likely`: the fault that each sentence is like; None where nobody has judged them: then the check does, by words.
    `read`: what the taught reader makes of what it was shown of concerns and letter."""

    grammar: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    similarities: Mapping[tuple[str, str], float] = {}
    aligned: Mapping[tuple[str, str], float] = {}
    likely: Mapping[str, Likeness] | None = None
    read: Mapping[str, float] = {}
    earlier_letters: tuple[str, ...] = ()
    silenced: frozenset[str] = frozenset()


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
        asides=asides_of(draft),
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
        aligned=outside.aligned,
        likely=outside.likely,
        read=outside.read,
        earlier_letters=outside.earlier_letters,
        approved=book.approved(letter.language),
        places=places_for(draft, book),
        thesaurus=book.thesaurus,
        kinds=book.kinds,
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


def remark_of(key: str, book: Handbook) -> str:
    """What a silenced remark says, by its key or its rule; the rule's id where the remark is none of tone."""
    id, _, words = key.partition("|")
    rule = book.tone.named(id)
    return re.sub(r"\{(\w+)\}", lambda hole: (hole[1] == "words" and words) or "…", rule.message) if rule else id


def decide_concern(draft: Draft, decision: ConcernDecision) -> Draft:
    """A person's word on a concern: answered, acknowledged, or left (with a reason)."""
    kept = tuple(known for known in draft.decisions if known.text != decision.text)
    return msgspec.structs.replace(draft, decisions=(*kept, decision), review=None, approval=None)


def take_back_decision(draft: Draft, concern: str) -> Draft:
    """The machine's word stands again."""
    kept = tuple(known for known in draft.decisions if known.text != concern)
    return msgspec.structs.replace(draft, decisions=kept, review=None, approval=None)


def keep_promises(draft: Draft, promises: tuple[Promise, ...]) -> Draft:
    return msgspec.structs.replace(draft, promises=promises)


def texts_to_compare(draft: Draft, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the meaning engine is to hold against what: the concerns, their parts and words, and the letter's passages
    and words."""
    told = (*concerns_of(draft), *asides_of(draft))
    parts, words = asked_of_meaning([concern.text for concern in told], text)
    return parts, (*passages(text), *words)


def concerns_to_read(draft: Draft, text: str, book: Handbook, near: Mapping[tuple[str, str], float]) -> tuple[str, ...]:
    """What the taught reader is to be shown of the concerns and this letter; `near`: what the meaning engine has
    answered."""
    return concerns_shown(text, (*concerns_of(draft), *asides_of(draft)), book.thesaurus, near)


def reader_line(book: Handbook) -> Line | None:
    """The reader that was taught which concerns a letter leaves out, for the meaning engine; None: there is none."""
    name = book.thesaurus.trees.reader
    return Line(kinds=READ_KINDS, numbers=b"", reader=name) if name else None


def read_by(answers: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The odds that what was shown is left out."""
    return {shown: left_out - mentioned for shown, (mentioned, left_out) in answers.items()}


def sentences_to_tell(text: str, language: str, book: Handbook) -> tuple[str, ...]:
    """What the meaning engine is to be asked about tone: the sentences of the letter's body, in a language of which
    something was learned."""
    return judged_in(text, language) if book.tone.lessons_in(language).learned.categories else ()


def judged(
    sentences: Sequence[str], meant: Mapping[str, Sequence[float]] | None, language: str, book: Handbook
) -> dict[str, Likeness]:
    """The fault that each sentence is like, by what the meaning engine makes of it; by words alone where `meant` is
    None."""
    return likely_faults(sentences, meant, book.tone.lessons_in(language))


def tone_line(language: str, book: Handbook) -> Line | None:
    """What was learned of the families of faults, for the meaning engine."""
    return book.tone.lessons_in(language).by_meaning


def has_sign_off(letter: Letter) -> bool:
    """Whether the letter has come to its closing, with nothing left open: only then do whole-letter rules speak
    unasked, so that nobody is nagged while still writing."""
    if any(placeholder.state == "open" for _, placeholder in letter.placeholders):
        return False
    return any(paragraph.style in ("closing", "signature") for paragraph in letter.paragraphs) or signs_off(
        letter.plain
    )
