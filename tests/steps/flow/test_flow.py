"""The order of the stages, and what a change undoes."""

from __future__ import annotations

import msgspec
import pytest

from drafter.model.case import Message, Passenger
from drafter.model.draft import Draft
from drafter.model.letter import Letter, letter_from_plain
from drafter.model.money import money
from drafter.steps.flow import (
    Refusal,
    add_concern,
    answer_question,
    approve,
    concerns_of,
    confirm_fact,
    correct_case,
    drop_fact,
    edit_text,
    finish,
    give_goodwill,
    join_concerns,
    open_case,
    override,
    pick_template,
    refund_cost,
    reviewed,
    split_concern,
    split_points,
    strike_concern,
)
from handbook import SEAT, book, confirmed_case, late_case

TEMPLATE = "disruption.delay.answer"


def drafted() -> Draft:
    picked = pick_template(open_case(confirmed_case(), book(), SEAT), TEMPLATE, book(), SEAT)
    assert isinstance(picked, Draft)
    return picked


def hand_written(draft: Draft, text: str = "Dear Mrs Whitcombe,\n\nMy own words.") -> Draft:
    return edit_text(draft, letter_from_plain(text))


def test_what_nobody_confirmed_is_owed_only_on_condition() -> None:
    owed = open_case(late_case(), book(), SEAT).compensation.entitlements
    assert owed
    assert all(due.if_ for due in owed if due.head == "compensation")


def test_what_nobody_confirmed_is_an_open_placeholder_in_the_letter() -> None:
    picked = pick_template(open_case(late_case(), book(), SEAT), TEMPLATE, book(), SEAT)
    assert isinstance(picked, Draft)
    opened = {placeholder.name for _, placeholder in picked.letter.placeholders if placeholder.state == "open"}
    assert {"flight.number", "flight.delay"} <= opened


def test_confirmed_facts_decide_what_is_owed_and_stand_in_the_letter() -> None:
    draft = drafted()
    assert draft.award.of("owed")[0].amount == money(1040, "GBP")
    assert "5 hours 40 minutes" in draft.letter.plain
    assert "£1,040" in draft.letter.plain


def test_a_corrected_fact_changes_award_and_letter_while_no_hand_has_touched_them() -> None:
    draft = drafted()
    after = correct_case(draft, confirm_fact(draft.case, "arrival_delay_min", 200, "Priya Nair"), book(), SEAT)
    assert after.award.of("owed")[0].amount == money(520, "GBP")
    assert "3 hours 20 minutes" in after.letter.plain


def test_the_text_is_never_overwritten_once_a_hand_has_touched_it() -> None:
    draft = hand_written(drafted())
    after = correct_case(draft, confirm_fact(draft.case, "arrival_delay_min", 200, "Priya Nair"), book(), SEAT)
    assert after.letter == draft.letter


def test_goodwill_a_hand_has_given_stays_while_what_law_owes_follows_the_facts() -> None:
    draft = refund_cost(
        give_goodwill(drafted(), money(25, "GBP"), "voucher", book(), SEAT), "taxi", money(22, "GBP"), "", book(), SEAT
    )
    after = correct_case(draft, confirm_fact(draft.case, "arrival_delay_min", 200, "Priya Nair"), book(), SEAT)
    assert after.award.of("owed")[0].amount == money(520, "GBP")
    assert after.award.of("goodwill") == draft.award.of("goodwill")
    assert [line.head for line in after.award.of("refund")] == ["taxi"]


def test_a_fact_that_changes_no_sum_leaves_an_adjusted_award_as_it_is() -> None:
    draft = give_goodwill(drafted(), money(25, "GBP"), "voucher", book(), SEAT)
    after = correct_case(
        draft, confirm_fact(draft.case, "customer.salutation", "Dear Mrs W", "Priya Nair"), book(), SEAT
    )
    assert after.award == draft.award


def test_picking_a_template_makes_a_new_letter_and_clears_the_review() -> None:
    draft = reviewed(hand_written(drafted()), book(), SEAT)
    again = pick_template(draft, TEMPLATE, book(), SEAT)
    assert isinstance(again, Draft)
    assert not again.touched
    assert again.review is None
    assert again.letter.plain.startswith("Our reference")


def test_editing_clears_review_and_approval() -> None:
    draft = reviewed(drafted(), book(), SEAT)
    assert edit_text(draft, draft.letter) is draft
    assert hand_written(draft).review is None


def test_an_answered_question_is_kept_with_the_case_and_asked_once() -> None:
    after = answer_question(drafted(), "customer.salutation", "Dear Mrs Whitcombe", book(), SEAT)
    fact = after.case.fact("customer.salutation")
    assert fact is not None
    assert fact.confirmed_by == "Priya Nair"
    assert "Dear Mrs Whitcombe," in after.letter.plain


def test_a_dropped_fact_is_not_used_again() -> None:
    case = open_case(late_case(), book(), SEAT).case
    delay = case.fact("arrival_delay_min")
    assert delay is not None
    again = open_case(drop_fact(case, "arrival_delay_min", delay.value), book(), SEAT).case
    assert again.fact("arrival_delay_min") is None


@pytest.mark.parametrize("letter", [Letter(), letter_from_plain("Dear Mrs Whitcombe,\n\nPaid on ⟦date⟧.")])
def test_a_letter_with_a_hole_is_not_approved(letter: Letter) -> None:
    draft = reviewed(edit_text(drafted(), letter), book(), SEAT)
    assert isinstance(approve(draft, book(), SEAT, "2026-11-21T10:00:00+08:00"), Refusal)


def test_an_unchecked_text_is_not_finished() -> None:
    assert isinstance(finish(drafted(), book(), SEAT, "2026-11-21T10:00:00+08:00", "l1", 1), Refusal)


def test_a_reason_lifts_what_may_be_lifted_and_is_frozen_with_the_letter() -> None:
    text = (
        "Dear Mrs Whitcombe,\n\nI am sorry that NV252 was late. I will pay you £77.\n\nYours sincerely,\n\nPriya Nair"
    )
    draft = reviewed(hand_written(drafted(), text), book(), SEAT)
    refused = finish(draft, book(), SEAT, "2026-11-21T10:00:00+08:00", "l1", 1)
    assert isinstance(refused, Refusal)
    for obstacle in refused.obstacles:
        assert obstacle.finding is not None
        draft = override(draft, obstacle.finding, "agreed by telephone", "Priya Nair", "2026-11-21T10:00:00+08:00")
    done = finish(reviewed(draft, book(), SEAT), book(), SEAT, "2026-11-21T10:01:00+08:00", "l1", 1)
    assert not isinstance(done, Refusal)
    assert done.digest == msgspec.structs.replace(draft).letter.digest
    assert {one.reason for one in done.overrides} == {"agreed by telephone"}


def test_money_owed_that_the_award_leaves_out_stops_the_letter() -> None:
    draft = drafted()
    poorer = msgspec.structs.replace(draft.award, lines=draft.award.of("goodwill"))
    refused = approve(
        msgspec.structs.replace(reviewed(draft, book(), SEAT), award=poorer), book(), SEAT, "2026-11-21T10:00"
    )
    assert isinstance(refused, Refusal)
    assert any("owed" in obstacle.what for obstacle in refused.obstacles)


def test_the_person_arranges_the_concerns_and_the_letter_is_held_against_theirs() -> None:
    draft = open_case(late_case(), book(), SEAT)
    text = draft.case.messages[0].text
    start = text.index("Nobody told us anything at the gate")
    added = add_concern(draft, 0, start, start + len("Nobody told us anything"))
    assert "Nobody told us anything" in {one.text for one in concerns_of(added)}
    first, second = (one.text for one in concerns_of(added)[:2])
    joined = join_concerns(added, first, second)
    assert len(concerns_of(joined)) == len(concerns_of(added)) - 1
    alone = strike_concern(joined, concerns_of(joined)[0].text)
    review = reviewed(edit_text(alone, letter_from_plain("Dear Mrs Whitcombe,\n\nThank you.")), book(), SEAT).review
    assert review is not None
    assert [one.text for one in review.concerns] == [one.text for one in concerns_of(alone)]


def test_the_person_splits_a_concern_in_one_action() -> None:
    draft = open_case(late_case(), book(), SEAT)
    text = draft.case.messages[0].text
    start = text.index("My flight")
    words = text[start : text.index("Please")].strip()
    draft = msgspec.structs.replace(draft, concerns=())
    one = add_concern(draft, 0, start, start + len(words))
    (at,) = (point for point in split_points(words) if words[point:].startswith("Nobody"))
    two = concerns_of(split_concern(one, words, at))
    assert [concern.text for concern in two] == [words[:at].strip(), words[at:].strip()]
    assert all(text[concern.start : concern.end] == concern.text for concern in two)


def test_what_joins_two_halves_belongs_to_neither() -> None:
    case = late_case(messages=(Message(text="The bag was torn, and nobody would help. Why?"),))
    draft = add_concern(msgspec.structs.replace(open_case(case, book(), SEAT), concerns=()), 0, 0, 45)
    whole = concerns_of(draft)[0].text
    parts = concerns_of(split_concern(draft, whole, whole.index("and nobody")))
    assert [part.text for part in parts] == ["The bag was torn", "nobody would help. Why?"]
    assert [part.kind for part in parts] == ["complaint", "question"]


def test_a_split_outside_the_concern_changes_nothing() -> None:
    draft = open_case(late_case(), book(), SEAT)
    assert split_concern(draft, concerns_of(draft)[0].text, 0) is draft
    assert split_concern(draft, "never said", 4) is draft


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 5), (9_000, 9_010)])
def test_no_words_are_no_concern(start: int, end: int) -> None:
    draft = open_case(late_case(), book(), SEAT)
    assert add_concern(draft, 0, start, end) is draft


def test_the_city_of_an_airport_is_a_place_of_the_journey() -> None:
    letter = letter_from_plain("Dear Mrs Whitcombe,\n\nYour journey from London to Hong Kong ended late.")
    review = reviewed(edit_text(drafted(), letter), book(), SEAT).review
    assert review is not None
    assert "FAC-08" not in {finding.rule for finding in review.findings}


def told_of_two(**changes: object) -> Draft:
    """All that decides is confirmed; the letter speaks of two people, or of several."""
    facts = tuple(fact for fact in confirmed_case().facts if fact.name != "passenger.count")
    words = str(changes.pop("words", "My husband Peter and I flew on NV252."))
    return open_case(late_case(facts=facts, messages=(Message(text=words),), **changes), book(), SEAT)


def test_money_is_not_owed_to_one_in_silence_where_the_letter_speaks_of_two() -> None:
    draft = told_of_two()
    due = next(one for one in draft.compensation.entitlements if one.head == "compensation")
    assert draft.award.of("owed") == ()
    assert (str(due.amount.amount if due.amount else ""), due.if_) == ("1040.00", ("passenger.count",))
    assert draft.compensation.questions[0].fact == "passenger.count"
    assert "My husband Peter and I" in draft.compensation.questions[0].why


def test_several_of_whom_no_number_is_told_are_asked_for() -> None:
    draft = told_of_two(words="Each of us landed late on NV252.")
    assert draft.compensation.questions[0].why == "how many claim? The letter says “Each of us”"
    answered = confirm_fact(draft.case, "passenger.count", 3, "Priya Nair")
    again = correct_case(draft, answered, book(), SEAT)
    assert [line.count for line in again.award.of("owed")] == [3]
    assert "passenger.count" not in [question.fact for question in again.compensation.questions]


def test_who_travelled_is_not_asked_where_the_case_says_it() -> None:
    draft = told_of_two(passengers=(Passenger(name="Eleanor Whitcombe"), Passenger(name="Peter Whitcombe")))
    assert [line.count for line in draft.award.of("owed")] == [2]
