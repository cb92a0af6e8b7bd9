"""The award: what law owes stands by itself, and goodwill goes out only inside its band or signed for."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from drafter.adapters.policy_files import policy_in_force
from drafter.model.award import Award, AwardChoice, AwardFault, AwardLine, ChosenSum, RefusedAward
from drafter.model.circumstances import Circumstances, ServiceFailure
from drafter.model.compensation import Compensation, Entitlement, Goodwill, Refund, Regime
from drafter.model.money import Money, money
from drafter.model.policy import Terms
from drafter.steps.award import award_faults, award_for, award_giving, owed_faults, owed_in_form, with_goodwill
from drafter.steps.compensate.goodwill import goodwill_for


@cache
def terms() -> Terms:
    return policy_in_force(None)[0].versions[0]


@cache
def goodwill() -> Goodwill:
    """Cabin dirty, serious: 30 to 70 pounds, 45 suggested."""
    facts = Circumstances(event="service", service=ServiceFailure(issues=("cabin.dirty",), impact=3))
    found = goodwill_for(facts, policy_in_force(None)[0], (), "GBP")
    assert found is not None
    return found


def owed(regime: Regime = "UK261", amount: str = "520", currency: str = "GBP", **more: Any) -> Entitlement:
    fields: dict[str, Any] = {"head": "compensation", "article": "Art. 7(1)(c)", "because": ""}
    fields["amount"] = money(amount, currency)
    return Entitlement(regime=regime, **(fields | more))


def answer(*entitlements: Entitlement, choose_one: tuple[tuple[Regime, ...], ...] = (), **more: Any) -> Compensation:
    return Compensation(entitlements=entitlements, choose_one=choose_one, **more)


def gbp(amount: str) -> Money:
    return money(amount, "GBP")


def sums(award: Award, kind: str = "owed") -> list[tuple[str, str]]:
    lines = [line for line in award.lines if line.kind == kind and line.amount]
    return [(str(line.amount.amount), line.amount.currency) for line in lines if line.amount]


def given(cash: str, form: Any = "voucher", role: Any = "executive", **signed: str) -> Award | RefusedAward:
    return with_goodwill(Award(), gbp(cash), form, goodwill(), terms(), role, **signed)


def faults(award: Award, role: Any = "executive", of: Goodwill | None = None) -> list[str]:
    return [str(fault) for fault in award_faults(award, of or goodwill(), role, terms())]


def test_owed_refunded_and_goodwill_are_lines_of_their_own() -> None:
    meal = Refund(what="meal", amount=gbp("12.40"), because="receipt")
    award = award_for(answer(owed(), refunds=(meal,), goodwill=goodwill()))
    assert [(line.kind, line.form, line.amount) for line in award.lines] == [
        ("owed", "cash", gbp("520")),
        ("refund", "cash", gbp("12.40")),
        ("goodwill", "voucher", gbp("60")),
    ]
    assert award_faults(award, goodwill(), "executive") == ()


@pytest.mark.parametrize(
    "entry",
    [
        owed(if_=("cause.kind",)),
        owed(flags=("time_barred",)),
        owed(flags=("not_yet_lost",)),
        owed(amount="0"),
        replace(owed(head="care"), amount=None),
    ],
    ids=["still depends on a fact", "too late", "not yet lost", "nothing", "a right without a sum"],
)
def test_what_is_not_owed_for_sure_is_not_promised(entry: Entitlement) -> None:
    assert award_for(answer(entry)).lines == ()
    assert owed_faults(Award(), answer(entry)) == ()


EU, UK = owed("EU261", "600", "EUR"), owed()


@pytest.mark.parametrize(
    ("entries", "picked", "known_rates", "paid"),
    [
        ((EU, UK), (), True, [("600.00", "EUR")]),
        ((owed("EU261", "400", "EUR"), UK), (), True, [("520.00", "GBP")]),
        ((UK, owed("EU261", "400", "EUR")), (), True, [("520.00", "GBP")]),
        ((EU, UK), ("UK261",), True, [("520.00", "GBP")]),
        ((EU, UK), (), False, [("600.00", "EUR")]),
        ((UK, EU), (), False, [("520.00", "GBP")]),
        ((EU, owed("UK261", head="damages")), (), True, [("600.00", "EUR"), ("520.00", "GBP")]),
    ],
)
def test_of_laws_that_exclude_each_other_the_higher_or_the_picked_one_pays(
    entries: tuple[Entitlement, ...], picked: tuple[Regime, ...], known_rates: bool, paid: list[tuple[str, str]]
) -> None:
    found = answer(*entries, choose_one=(("EU261", "UK261"),))
    award = award_for(found, AwardChoice(regimes=picked), terms() if known_rates else None)
    assert sums(award) == paid
    assert owed_faults(award, found) == ()


def test_a_sum_per_head_keeps_its_count() -> None:
    (line,) = award_for(answer(owed(amount="1400", per_passenger=gbp("350")))).lines
    assert (line.count, line.per_passenger) == (4, gbp("350"))


@pytest.mark.parametrize(("picked", "amount"), [(None, None), ("200", gbp("200")), ("300", None)])
def test_within_a_range_a_person_picks_the_sum(picked: str | None, amount: Money | None) -> None:
    entry = Entitlement(
        regime="PKG", head="price_reduction", article="Art. 14", because="", range=(gbp("140"), gbp("280"))
    )  # fmt: skip
    chosen = () if picked is None else (ChosenSum(regime="PKG", head="price_reduction", amount=gbp(picked)),)
    (line,) = award_for(answer(entry), AwardChoice(sums=chosen)).lines
    assert line.amount == amount
    assert "between 140.00 and 280.00 GBP" in (line.note or "")


def test_money_owed_is_never_preselected_as_a_voucher() -> None:
    (line,) = award_for(answer(owed(form="voucher"))).lines
    assert line.form == "cash"


@pytest.mark.parametrize(("form", "amount", "quantity"), [("cash", "45.00", None), ("miles", None, 3050)])
def test_goodwill_comes_in_the_form_that_was_picked(form: Any, amount: str | None, quantity: int | None) -> None:
    (line,) = award_for(answer(goodwill=goodwill()), AwardChoice(goodwill_form=form)).lines
    assert (line.form, line.quantity, str(line.amount.amount) if line.amount else None) == (form, quantity, amount)
    assert line.value == gbp("45")
    assert award_for(answer(goodwill=goodwill()), AwardChoice(goodwill=False)).lines == ()


@pytest.mark.parametrize("cash", ["30", "45", "70"])
@pytest.mark.parametrize("form", ["voucher", "miles", "cash", "in_kind"])
def test_inside_the_band_an_executive_gives_it_without_asking(cash: str, form: str) -> None:
    assert isinstance(given(cash, form), Award)


@pytest.mark.parametrize(
    ("cash", "words"), [("75", "above the band"), ("25", "below the band"), ("105", "an executive")]
)
def test_outside_the_band_or_above_authority_needs_a_reason_and_a_name(cash: str, words: str) -> None:
    refused = given(cash)
    assert isinstance(refused, RefusedAward)
    assert any(words in fault.what and fault.lifts == "sign" for fault in refused.faults)
    assert isinstance(given(cash, reason="A birthday trip"), RefusedAward)
    assert isinstance(given(cash, signed_by="J. Okafor"), RefusedAward)
    assert isinstance(given(cash, reason=" ", signed_by="J. Okafor"), RefusedAward)
    signed = given(cash, reason="A birthday trip", signed_by="J. Okafor")
    assert isinstance(signed, Award)
    assert (signed.reason, signed.signed_by) == ("A birthday trip", "J. Okafor")


@pytest.mark.parametrize(("role", "able"), [("executive", False), ("assistant_manager", True), ("manager", True)])
def test_authority_follows_the_role(role: str, able: bool) -> None:
    wide = replace(goodwill(), band=replace(goodwill().band, maximum=gbp("200")))
    assert bool(faults(Award(lines=(AwardLine(kind="goodwill", amount=gbp("150")),)), role, wide)) is not able
    old = replace(wide, limits=(), suggested=gbp("150"), authority="assistant_manager")
    assert bool(faults(Award(lines=(AwardLine(kind="goodwill", amount=gbp("150")),)), role, old)) is not able


def test_a_form_the_policy_does_not_know_is_refused() -> None:
    refused = award_giving(Award(), gbp("45"), "refund", terms())
    assert isinstance(refused, RefusedAward)
    assert "voucher, miles, in kind, cash" in refused.faults[0].what


def test_changing_the_goodwill_leaves_every_other_line_as_it_was() -> None:
    before = award_for(answer(owed(), goodwill=goodwill()))
    after = award_giving(before, gbp("70"), "cash", terms())
    assert isinstance(after, Award)
    assert after.of("owed") == before.of("owed")
    assert sums(after, "goodwill") == [("70.00", "GBP")]
    nothing = award_giving(before, gbp("0"), "cash", terms())
    assert isinstance(nothing, Award)
    assert nothing.lines == before.of("owed")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (AwardLine(kind="goodwill", head="compensation", amount=gbp("45")), "stands as goodwill"),
        (AwardLine(kind="owed", head="compensation", amount=gbp("-45")), "never set off"),
        (AwardLine(kind="owed", head="compensation", amount=gbp("520"), form="voucher"), "written agreement"),
    ],
)
def test_what_law_owes_is_never_goodwill_never_netted_never_a_voucher_unasked(line: AwardLine, words: str) -> None:
    award = Award(lines=(line,), reason="because", signed_by="J. Okafor")
    (fault,) = award_faults(award, goodwill(), "manager", terms())
    assert words in fault.what
    assert fault.lifts == "edit"


def test_a_voucher_the_customer_agreed_to_in_writing_may_stand_for_money_owed() -> None:
    line = AwardLine(kind="owed", head="compensation", amount=gbp("700"), form="voucher", agreement="e-mail, 3 Nov")
    assert faults(Award(lines=(line,))) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (AwardLine(kind="goodwill", amount=gbp("90"), form="voucher"), False),
        (AwardLine(kind="goodwill", amount=gbp("120"), form="voucher"), True),
        (AwardLine(kind="goodwill", quantity=3050, form="miles"), False),
        (AwardLine(kind="goodwill", quantity=9000, form="miles"), True),
        (AwardLine(kind="goodwill", amount=money("45", "EUR")), True),
    ],
)
def test_a_line_that_does_not_say_its_worth_is_measured_by_the_forms(line: AwardLine, fault: bool) -> None:
    assert bool(faults(Award(lines=(line,)))) is fault


def test_goodwill_without_a_ground_needs_a_signature() -> None:
    award = Award(lines=(AwardLine(kind="goodwill", amount=gbp("5")),))
    (fault,) = award_faults(award, None, "manager")
    assert "no ground for goodwill" in fault.what
    assert award_faults(replace(award, reason="kindness", signed_by="J. Okafor"), None, "executive") == ()


def test_forms_that_exclude_each_other_are_not_given_together() -> None:
    lines = (AwardLine(kind="goodwill", amount=gbp("30"), form="voucher", value=gbp("20")),
             AwardLine(kind="goodwill", amount=gbp("20")))  # fmt: skip
    assert faults(Award(lines=lines)) == ["voucher and cash are not given together: goodwill comes in one form."]


@pytest.mark.parametrize("paid", [None, "500"])
def test_an_award_that_leaves_out_or_lowers_what_is_owed_is_found_out(paid: str | None) -> None:
    lines = () if paid is None else (AwardLine(kind="owed", head="compensation", amount=gbp(paid)),)
    signed = Award(lines=(*lines, AwardLine(kind="goodwill", amount=gbp("45"))), reason="r", signed_by="s")
    assert owed_faults(signed, answer(owed())) == (
        AwardFault(what="compensation owed under UK261 is left out or too low.", lifts="edit"),
    )


@pytest.mark.parametrize(
    ("regime", "agreement", "amount", "words"),
    [
        ("CA-APPR", "e-mail, 3 Nov", "676.00", "never expires"),
        ("UK261", "e-mail, 3 Nov", "676.00", "signed agreement"),
        ("UK261", " ", None, "signed agreement"),
        ("IN-DGCA", "e-mail, 3 Nov", None, "pay it in money"),
    ],
)
def test_a_sum_owed_is_taken_as_a_voucher_only_on_the_terms_of_that_law(
    regime: Regime, agreement: str, amount: str | None, words: str
) -> None:
    (line,) = award_for(answer(owed(regime))).lines
    changed = owed_in_form(line, "voucher", agreement, terms())
    if isinstance(changed, RefusedAward):
        assert amount is None
        assert words in changed.faults[0].what
    else:
        assert changed.amount is not None
        assert (str(changed.amount.amount), changed.value) == (amount, gbp("520"))
        assert words in (changed.note or "")
        assert faults(Award(lines=(changed,))) == []
