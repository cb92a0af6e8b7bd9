"""What the taught reader is shown of concerns, and what its answers change."""

from __future__ import annotations

import msgspec
import pytest
from test_left_out_signs import FIRST, LAST, two_concerns, with_trees

from drafter.model.checking import CheckContext
from drafter.model.classification import Aside, Concern
from drafter.model.left_out_trees import LeftOutTrees
from drafter.steps.check.coverage import concern_answers, concerns_shown, coverage_findings

NEAR = {("Nobody rang me.", "We did not ring you."): 0.9, ("Nobody rang me.", "A pump failed."): 0.1}


def with_reader(context: CheckContext, of_reader: float = 1.0, sure: float = 5.0) -> CheckContext:
    trees = msgspec.structs.replace(context.thesaurus.trees, reader="left_out", of_reader=of_reader, sure_read=sure)
    return msgspec.structs.replace(context, thesaurus=msgspec.structs.replace(context.thesaurus, trees=trees))


def shown_of(context: CheckContext) -> tuple[str, ...]:
    told = (*context.concerns, *context.asides)
    return concerns_shown(context.text, told, context.thesaurus, context.similarities)


def states(context: CheckContext, *odds: float) -> list[str]:
    read = dict(zip(shown_of(context), odds, strict=True))
    return [one.state for one in concern_answers(msgspec.structs.replace(context, read=read))]


def test_what_the_reader_says_counts_beside_the_trees() -> None:
    context = with_reader(with_trees(-1.0, 1.0))
    assert states(context, 0.0, 0.0) == ["mentioned", "not_mentioned"]
    assert states(context, 2.0, -2.0) == ["not_mentioned", "mentioned"]


def test_what_it_was_not_asked_about_the_trees_decide_alone() -> None:
    context = msgspec.structs.replace(with_reader(with_trees(-1.0, 1.0)), read={"Something else ## And so on.": 9.0})
    assert [one.state for one in concern_answers(context)] == ["mentioned", "not_mentioned"]


@pytest.mark.parametrize(("sure", "severity"), [(0.5, "error"), (5.0, "warning")])
def test_where_it_was_heard_its_own_bound_says_what_is_sure(sure: float, severity: str) -> None:
    context = with_reader(with_trees(-1.0, 1.0), sure=sure)
    heard = msgspec.structs.replace(context, read=dict.fromkeys(shown_of(context), 0.0))
    (finding,) = coverage_findings(heard, concern_answers(heard))
    assert finding.severity == severity


def test_what_may_be_a_concern_is_read_too() -> None:
    aside = Aside(kind="complaint", text="The captain walked past our stranded luggage without a word.", weight=-0.4)
    context = with_reader(two_concerns(0.9, aside))
    asked = {said: any(one.aside for one in concern_answers(_all_read(context, said))) for said in (-9.0, 9.0)}
    assert asked == {-9.0: False, 9.0: True}


def _all_read(context: CheckContext, odds: float) -> CheckContext:
    first, second, aside = shown_of(context)
    return msgspec.structs.replace(context, read={first: -9.0, second: -9.0, aside: odds})


def test_it_is_shown_the_concern_and_what_comes_nearest_in_the_letters_order() -> None:
    concern = Concern(kind="complaint", text="Nobody rang me.")
    letter = "Dear Ms Hale,\n\nA pump failed. We did not ring you."
    context = with_reader(with_trees(0.0, 0.0))
    shown = concerns_shown(letter, (concern, concern), context.thesaurus, NEAR)
    assert shown == ("Nobody rang me. ## A pump failed. / We did not ring you.",)


def test_of_a_long_letter_it_is_shown_what_is_nearest() -> None:
    concern = Concern(kind="complaint", text="Nobody rang me.")
    letter = " ".join(f"Sentence {n} of this letter tells of the engine and its many parts." for n in range(40))
    context = with_reader(with_trees(0.0, 0.0))
    (shown,) = concerns_shown(f"{letter} We did not ring you.", (concern,), context.thesaurus, NEAR)
    assert shown.startswith("Nobody rang me. ## Sentence 0 ")
    assert shown.endswith(" / We did not ring you.")
    assert len(shown.split()) < 90


def test_without_a_reader_or_an_encoder_nothing_is_shown() -> None:
    plain = with_trees(-1.0, 1.0)
    assert shown_of(plain) == ()
    assert shown_of(msgspec.structs.replace(with_reader(plain), similarities={})) == ()
    assert concerns_shown("", (FIRST, LAST), with_reader(plain).thesaurus, plain.similarities) == ()
    assert len(shown_of(with_reader(plain))) == len(plain.concerns)


def test_odds_of_the_reader_are_added_and_the_whole_is_moved() -> None:
    trees = LeftOutTrees(start=1.0, sure=2.0, reader="left_out", of_reader=0.5, less=-0.25, sure_read=3.0)
    assert (trees.odds({}), trees.odds({}, 2.0)) == (1.0, 2.25)
    assert (trees.sure_of(None), trees.sure_of(0.0)) == (2.0, 3.0)


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        ("冇人覆我電話。", "我們沒有回電。"),
        ("Nobody rang me.", "我們沒有回電。"),
        ("冇人覆我電話。", "We did not ring you."),
    ],
)
def test_the_reader_knows_no_chinese_and_is_shown_none(told: str, letter: str) -> None:
    context = with_reader(with_trees(0.0, 0.0))
    assert concerns_shown(letter, (Concern(kind="complaint", text=told),), context.thesaurus, NEAR) == ()
