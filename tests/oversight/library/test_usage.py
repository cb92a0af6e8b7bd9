"""How letters fare, over an invented year: nobody ticks a box, everything is read from what was offered and sent."""

from __future__ import annotations

from random import Random

import msgspec
import pytest

from drafter.model.library import Library, library_of
from drafter.model.library_use import CaseUses, Offered, Picked, PutIn, Sent, TakenIn
from drafter.model.template import Template, TemplateHead
from drafter.oversight.library.usage import Change, Tally, UsageReport, edit_of, usage_by_category, usage_of

SORRY, CAUSE, PAID, BYE = (
    "I am sorry that {{ flight.number }} was late.",
    "The reason was {{ cause.in_words }}.",
    "We have refunded {{ award.refund }} to your card.",
    "Please write to me if anything is left open.",
)
MINE = "I am sorry that {{ flight.number }} was late, and that nobody told you why."
BODY = f'{SORRY} {{% if cause.kind %}}{CAUSE}{{% endif %}}\n\n{PAID}\n\n{{% include "closing.write" %}}'
BODY = BODY.replace("{{ award.refund }}", "{{ award.refund|lower }}")


def library() -> Library:
    def text(id: str, kind: str, body: str) -> Template:
        head = TemplateHead(id=id, title=id, kind=kind, frame=None)  # type: ignore[arg-type]  # letter or paragraph
        return Template(head=head, body=body, path=f"{id}.en-GB.md")

    texts = (("late", "letter", BODY), ("other", "letter", "Other."), ("closing.write", "paragraph", BYE))
    return library_of(text(*one) for one in texts)


def a_letter(*, sorry: str = SORRY, paid: str = PAID, bye: str = BYE, template: str = "late") -> Sent:
    inserted = (f"{SORRY} {CAUSE}", PAID, BYE)
    finished = tuple(part for part in (f"{sorry} {CAUSE}", paid, bye) if part)
    return Sent(letter_id="x", template=template, language="en-GB", category="disruption.delay", inserted=inserted,
                finished=finished)  # fmt: skip


def a_case(*uses: object, came_back: bool = False) -> CaseUses:
    return CaseUses(case_id="c", uses=uses, came_back=came_back)  # type: ignore[arg-type]  # uses of the library


def picked(template: str = "late") -> Picked:
    return Picked(template=template, language="en-GB", category="disruption.delay", offered=("late", "other"))


def year() -> UsageReport:
    """51 letters, in any order: 34 with one new first sentence, 6 each with their own, 11 as the template has them."""
    own = [f"I {verb} that your journey with {{{{ flight.number }}}} went wrong in so many ways."
           for verb in ("hate", "see", "know", "grieve", "heard", "saw")]  # fmt: skip
    letters = [a_letter(sorry=text) for text in [MINE] * 34 + own + [SORRY] * 11]
    Random(6).shuffle(letters)
    return usage_of([a_case(picked(), letter, came_back=n < 3) for n, letter in enumerate(letters)], library())


def first_change(report: UsageReport) -> Change:
    return report.changes[0]


def test_a_year_of_letters_is_counted_as_it_was_written() -> None:
    tally = year().texts[0].tally
    assert (tally.offered, tally.chosen, tally.sent, tally.came_back) == (51, 51, 51, 3)
    assert tally.untouched == 11
    assert tally.untouched + tally.lightly + tally.heavily == 51


def test_34_of_51_changed_this_sentence_the_same_way() -> None:
    change = first_change(year())
    assert (change.sentence, change.of, change.changed) == (SORRY, 51, 40)
    assert (change.wordings[0].letters, change.wordings[0].text) == (34, MINE)


def test_the_wording_of_most_is_proposed_for_the_file_it_stands_in() -> None:
    proposal = first_change(year()).proposal
    assert proposal is not None
    assert (proposal.path, proposal.source, proposal.becomes) == ("late.en-GB.md", SORRY, MINE)


def test_a_sentence_of_an_included_paragraph_is_proposed_for_that_paragraph() -> None:
    new = "Please ring me if anything is left open."
    change = first_change(usage_of([a_case(a_letter(bye=new)) for _ in range(6)], library()))
    assert change.proposal is not None
    assert (change.proposal.id, change.proposal.becomes) == ("closing.write", new)


def test_values_keep_the_filters_that_the_body_gave_them() -> None:
    new = "We have paid {{ award.refund }} back to your card."
    change = first_change(usage_of([a_case(a_letter(paid=new)) for _ in range(6)], library()))
    assert change.proposal is not None
    assert change.proposal.becomes == "We have paid {{ award.refund|lower }} back to your card."


@pytest.mark.parametrize(
    ("wordings", "why"),
    [
        ([MINE] * 4, "four letters are too few"),
        ([MINE] * 5 + [f"Sorry {n} for all of it, {'very ' * n}." for n in range(6)], "most changed it otherwise"),
        (["{% if x %}" + MINE] * 6, "a text with conditions is no wording"),
    ],
)
def test_nothing_is_proposed(wordings: list[str], why: str) -> None:
    changes = usage_of([a_case(a_letter(sorry=one)) for one in wordings], library()).changes
    assert changes[0].proposal is None, why


def test_a_paragraph_nearly_everybody_takes_out_is_named() -> None:
    letters = [a_letter(bye="")] * 9 + [a_letter()]
    report = usage_of([a_case(letter) for letter in letters], library())
    assert [(part.text, part.deleted) for part in report.always_deleted] == [(BYE, 9)]


def test_a_letter_begun_and_left_for_another_is_abandoned() -> None:
    report = usage_of([a_case(picked("other"), picked("late"), a_letter())], library())
    tallies = {text.id: text.tally for text in report.texts}
    assert (tallies["other"].abandoned, tallies["late"].abandoned) == (1, 0)


def test_what_was_offered_in_vain_is_counted_once_a_case() -> None:
    none = Offered(templates=("late",), language="en-GB", category="cabin.wifi", none=True)
    report = usage_of([a_case(none, none), a_case(picked(), a_letter())], library())
    assert report.none_fitted == {"cabin.wifi": 2}
    assert report.texts[0].tally.offered == 2


def test_letters_nobody_took_and_paragraphs_no_letter_takes_in_are_listed() -> None:
    assert usage_of([a_case(picked(), a_letter())], library()).never_used == (("other", "en-GB"),)
    assert ("closing.write", "en-GB") in usage_of([], library()).never_used


@pytest.mark.parametrize(
    ("finished", "outcome"),
    [
        ((BYE,), "untouched"),
        ((BYE.replace("anything", "something"),), "lightly"),
        (("No.",), "deleted"),
        ((), "deleted"),
    ],
)
def test_a_paragraph_put_in_by_hand_is_followed_too(finished: tuple[str, ...], outcome: str) -> None:
    put = PutIn(paragraph="closing.write", language="en-GB", text=(BYE,))
    sent = Sent(letter_id="x", template="late", language="en-GB", inserted=(), finished=finished)
    tally = {text.id: text.tally for text in usage_of([a_case(put, sent)], library()).texts}["closing.write"]
    counts = {"untouched": tally.untouched, "lightly": tally.lightly, "deleted": tally.abandoned}
    assert counts.pop(outcome) == 1
    assert not any(counts.values())


def test_chinese_sentences_are_compared_by_their_characters() -> None:
    edit = edit_of(("很抱歉航班延誤。我們會退還費用。",), ("很抱歉航班延誤了。我們會退還費用。",))
    assert edit.outcome == "lightly"
    assert [one.after for one in edit.sentences] == ["很抱歉航班延誤了。", "我們會退還費用。"]


def test_the_suggestions_learn_how_letters_fared_for_this_category() -> None:
    use = usage_by_category([a_case(picked(), a_letter()), a_case(picked(), a_letter(sorry=MINE))])
    assert use["disruption.delay"]["late"].chosen == 2
    assert use["disruption.delay"]["late"].kept == 2


@pytest.mark.parametrize("texts", [((), ()), (("",), ("a",)), (("a",), ()), (("x" * 20_000,), ("y " * 9_000,))])
def test_no_text_is_too_strange_to_compare(texts: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert edit_of(*texts).outcome in ("untouched", "lightly", "heavily", "deleted")


def with_paragraph(bye: str = BYE, **more: str) -> Sent:
    """A letter that remembers which of its words came from the paragraph it takes in."""
    part = TakenIn(paragraph="closing.write", language="en-GB", text=(BYE,))
    return msgspec.structs.replace(a_letter(bye=bye, **more), taken_in=(part,))


@pytest.mark.parametrize(
    ("bye", "outcome"),
    [
        (BYE, "untouched"),
        (BYE.replace("anything", "something"), "lightly"),
        ("Ring me, please, or write, should you find that anything is left open after this.", "heavily"),
        ("", "abandoned"),
    ],
)
def test_a_paragraph_that_came_inside_a_letter_is_followed_by_itself(bye: str, outcome: str) -> None:
    report = usage_of([a_case(picked(), with_paragraph(bye), came_back=True)], library())
    tally = next(text.tally for text in report.texts if text.id == "closing.write")
    assert tally == Tally(offered=1, chosen=1, sent=1, came_back=1, **{outcome: 1})


def test_what_is_done_to_the_rest_of_the_letter_is_not_held_against_its_paragraph() -> None:
    report = usage_of([a_case(picked(), with_paragraph(sorry=MINE, paid=""))], library())
    tally = next(text.tally for text in report.texts if text.id == "closing.write")
    assert (tally.untouched, tally.heavily, tally.lightly) == (1, 0, 0)


def test_a_paragraph_taken_in_amid_a_sentence_group_is_told_by_its_sentences() -> None:
    part = TakenIn(paragraph="closing.write", language="en-GB", text=(CAUSE,))
    letter = msgspec.structs.replace(a_letter(sorry="Nothing was right about it."), taken_in=(part,))
    report = usage_of([a_case(letter)], library())
    assert next(text.tally for text in report.texts if text.id == "closing.write").untouched == 1


def test_a_second_letter_of_the_case_does_not_choose_the_paragraph_twice() -> None:
    report = usage_of([a_case(with_paragraph(), with_paragraph(""))], library())
    tally = next(text.tally for text in report.texts if text.id == "closing.write")
    assert (tally.chosen, tally.sent, tally.untouched, tally.abandoned) == (1, 2, 1, 1)


def test_each_paragraph_of_a_letter_says_how_often_it_was_offered_and_came_back() -> None:
    report = usage_of([a_case(picked(), a_letter(), came_back=True), a_case(picked(), a_letter(bye=""))], library())
    parts = {part.text: part for part in report.texts[0].parts}
    assert (parts[BYE].offered, parts[BYE].sent, parts[BYE].deleted, parts[BYE].came_back) == (2, 2, 1, 1)
