"""The offer as it stands: in which forms, who may sign it, and what the chosen letter says without it."""

from __future__ import annotations

from msgspec.structs import replace

from drafter.model.award import Award, AwardChoice, AwardLine, ChosenSum
from drafter.model.base import Value
from drafter.model.compensation import FormOffer, Goodwill, Head, Regime, Role
from drafter.model.draft import Draft
from drafter.model.money import Money
from drafter.steps.award import award_for
from drafter.steps.compose import ways_without
from drafter.steps.flow.handbook import Handbook, Seat
from drafter.steps.flow.opening import circumstances
from drafter.steps.flow.writing import adjust_award


class Offering(Value, frozen=True, kw_only=True):
    """`forms`: the goodwill given (or else suggested) in every form. `signer`: the lowest role that may give it alone;
    None: nobody may. `declines`: sums the chosen letter goes on without, so that it may read as a refusal."""

    forms: tuple[FormOffer, ...] = ()
    signer: Role | None = None
    outside: bool = False
    above: bool = False
    declines: tuple[str, ...] = ()


def offering_of(draft: Draft, book: Handbook, seat: Seat) -> Offering:
    declines = _declined(draft, book)
    goodwill = draft.compensation.goodwill
    if goodwill is None:
        return Offering(declines=declines)
    given = next((line.value or line.amount for line in draft.award.of("goodwill")), None)
    cash = given or goodwill.suggested
    terms = book.policy.on(seat.today)
    offers = (terms.in_form(cash, offer.form, seat.today) for offer in goodwill.forms)
    forms = tuple(offer for offer in offers if offer is not None)
    if given is None or given.currency != goodwill.suggested.currency:
        return Offering(forms=forms, signer=_signer(cash, goodwill), declines=declines)
    return Offering(
        forms=forms,
        signer=_signer(cash, goodwill),
        outside=not goodwill.band.minimum <= given <= goodwill.band.maximum,
        above=not _may_give(seat.signatory.authority, given, goodwill),
        declines=declines,
    )


def _signer(cash: Money, goodwill: Goodwill) -> Role | None:
    return next((row.role for row in goodwill.limits if row.most is None or cash <= row.most), None)


def _may_give(role: Role, cash: Money, goodwill: Goodwill) -> bool:
    limit = next((row for row in goodwill.limits if row.role == role), None)
    return limit is None or limit.most is None or cash <= limit.most


def _declined(draft: Draft, book: Handbook) -> tuple[str, ...]:
    template = book.library.get(draft.template.id, draft.template.language) if draft.template else None
    if template is None:
        return ()
    kinds = ("owed", "refund", "goodwill")
    there = {kind for kind in kinds if any(line.amount or line.quantity for line in draft.award.of(kind))}  # type: ignore[arg-type]  # the three kinds
    lacking = [sums for sums in ways_without(template.body) if not sums & there]
    return tuple(kind for kind in kinds if any(kind in sums for sums in lacking))


def currency_of(draft: Draft, book: Handbook, seat: Seat) -> str:
    """The customer's currency: that of the goodwill, of what they spent or asked for, or the company's own."""
    return circumstances(draft, book, seat).currency or book.company.home_currency


def refund_cost(draft: Draft, what: str, amount: Money, because: str, book: Handbook, seat: Seat) -> Draft:
    """A cost that goes back by the person's own decision: a line of the award, with its reason."""
    line = AwardLine(kind="refund", head=what, amount=amount.rounded(), form="refund", note=because or None)
    return adjust_award(draft, _with(draft.award, (*draft.award.lines, line)), book, seat)


def take_out_refund(draft: Draft, line: AwardLine, book: Handbook, seat: Seat) -> Draft:
    """The award without that refund; sums owed by law are not taken out."""
    same = (one for one in draft.award.of("refund") if (one.head, one.amount) == (line.head, line.amount))
    gone = next(same, None)
    kept = tuple(one for one in draft.award.lines if one is not gone)
    return adjust_award(draft, _with(draft.award, kept), book, seat)


def choose_sum(draft: Draft, regime: Regime, head: Head, amount: Money, book: Handbook, seat: Seat) -> Draft:
    """The sum a person picked where law gives a range; one outside the range changes nothing."""
    ranges = (due.range for due in draft.compensation.entitlements if (due.regime, due.head) == (regime, head))
    within = any(ends and ends[0].currency == amount.currency and ends[0] <= amount <= ends[1] for ends in ranges)
    if not within:
        return draft
    lines = tuple(
        replace(line, amount=amount.rounded()) if (line.regime, line.head) == (regime, head) else line
        for line in draft.award.lines
    )
    return adjust_award(draft, _with(draft.award, lines), book, seat)


def choose_law(draft: Draft, regime: Regime, book: Handbook, seat: Seat) -> Draft:
    """Of laws that exclude each other, the one a person picked pays; refunds and goodwill stay as they are."""
    owed = draft.award.of("owed")
    sums = tuple(
        ChosenSum(regime=line.regime, head=line.head, amount=line.amount)  # type: ignore[arg-type]  # owed lines have a head of law
        for line in owed
        if line.regime and line.amount
    )
    choice = AwardChoice(regimes=(regime,), sums=sums)
    again = award_for(draft.compensation, choice, book.policy.on(seat.today), seat.today)
    others = (line for line in draft.award.lines if line.kind != "owed")
    return adjust_award(draft, _with(draft.award, (*again.of("owed"), *others)), book, seat)


def _with(award: Award, lines: tuple[AwardLine, ...]) -> Award:
    """In the order a letter tells them: owed, refunds, goodwill."""
    order = {"owed": 0, "refund": 1, "goodwill": 2}
    return replace(award, lines=tuple(sorted(lines, key=lambda line: order[line.kind])))
