"""What shows beside its words that a concern was passed over, and the trees that decide by it."""

from __future__ import annotations

import msgspec
import pytest
from test_coverage import letter
from test_mention import HEARD, LETTER, SERVED

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.shipped import resource
from drafter.model.checking import CheckContext
from drafter.model.classification import Aside, Concern
from drafter.model.cues import Thesaurus
from drafter.model.left_out_trees import LeftOutTrees
from drafter.model.trees import Tree
from drafter.steps.check import coverage
from drafter.steps.check.left_out_signs import signs_among
from drafter.steps.check.mention import Weighed

FIRST = Concern(kind="complaint", text="Breakfast was two hours late.", start=10, end=40)
LAST = Concern(kind="request", text="I would also like the price of it back.", start=60, end=100)
PERHAPS = Aside(kind="complaint", text="The waiter frowned at all of us.", start=110, end=200, weight=-1.2)
ELSEWHERE = Concern(kind="complaint", text="Nobody answered my letter.", message=2, start=5, end=900)


def signs_of(one: Concern, *others: Concern) -> dict[str, float]:
    return signs_among(one, Weighed(odds=2.0, whole=1.0), 3.0, (FIRST, LAST, *others), (PERHAPS,))


def test_where_it_stands_among_the_others_is_told() -> None:
    first, last, aside = signs_of(FIRST), signs_of(LAST), signs_of(PERHAPS)
    assert [(one["before"], one["behind"]) for one in (first, last, aside)] == [(0, 2), (1, 1), (2, 0)]
    assert [one["where"] for one in (first, last, aside)] == [0.2, 0.5, 1.0]


def test_only_the_same_message_tells_how_far_down_it_stands() -> None:
    assert signs_of(LAST, ELSEWHERE)["where"] == 0.5
    assert signs_of(ELSEWHERE, ELSEWHERE)["where"] == 1.0


def test_what_may_be_a_concern_is_told_from_one_that_is() -> None:
    assert [signs_of(one)["aside"] for one in (FIRST, PERHAPS)] == [0.0, 1.0]
    assert signs_of(PERHAPS)["weight"] == -1.2 < signs_of(FIRST)["weight"]


@pytest.mark.parametrize(
    ("text", "on_top"),
    [
        ("Also, the lift was broken.", 1.0),
        ("And the minibar was empty.", 1.0),
        ("Our special meals were not loaded either.", 1.0),
        ("The pool was closed too.", 1.0),
        ("機上娛樂系統亦整程失靈", 1.0),
        ("Breakfast was two hours late.", 0.0),
        ("The landing was rough and the crew silent.", 0.0),
        ("早餐遲了兩小時", 0.0),
    ],
)
def test_what_comes_on_top_of_other_matters_is_heard(text: str, on_top: float) -> None:
    assert signs_of(msgspec.structs.replace(FIRST, text=text))["on top"] == on_top


def test_what_is_surer_than_sure_counts_no_more() -> None:
    told = signs_among(FIRST, Weighed(odds=-99.0, whole=-99.0), 50.0, (FIRST,), ())
    assert (told["whole"], told["worst part"], told["beside the others"]) == (-8.0, -8.0, 8.0)


def with_trees(*leaves: float, sign: str = "on top", sure: float = 0.0) -> CheckContext:
    words = ("Breakfast was two hours late.", "Also, the waiter frowned at us.")
    plain = letter(LETTER, *(("complaint", one) for one in words), similarities=HEARD)
    tree = Tree(signs=(0,), cuts=(0.5,), leaves=leaves)
    trees = LeftOutTrees(signs=(sign,), trees=(tree,), sure=sure)
    return msgspec.structs.replace(plain, thesaurus=msgspec.structs.replace(plain.thesaurus, trees=trees))


@pytest.mark.parametrize(
    ("leaves", "states"),
    [
        ((-1.0, 1.0), ["mentioned", "not_mentioned"]),
        ((1.0, -1.0), ["not_mentioned", "mentioned"]),
        ((-1.0, -1.0), ["mentioned", "mentioned"]),
    ],
)
def test_the_trees_decide_over_the_plain_weights(leaves: tuple[float, float], states: list[str]) -> None:
    assert [one.state for one in coverage.concern_answers(with_trees(*leaves))] == states


@pytest.mark.parametrize(("sure", "severity"), [(0.5, "error"), (1.5, "warning")])
def test_above_their_own_bound_the_trees_are_sure(sure: float, severity: str) -> None:
    context = with_trees(-1.0, 1.0, sure=sure)
    (finding,) = coverage.coverage_findings(context, coverage.concern_answers(context))
    assert finding.severity == severity


def test_what_any_answer_meets_stays_met_whatever_the_trees_say() -> None:
    context = with_trees(1.0, 1.0)
    asked = Concern(kind="request", text="I'd like that back.")
    text = "Dear Ms Hale,\n\nBreakfast was late. We have returned the price of the meal."
    met = msgspec.structs.replace(context, text=text, concerns=(*context.concerns, asked))
    assert [one.state for one in coverage.concern_answers(met)] == ["not_mentioned", "not_mentioned", "mentioned"]


def shipped_trees(context: CheckContext) -> CheckContext:
    words = thesaurus()
    assert isinstance(words, Thesaurus)
    return msgspec.structs.replace(context, thesaurus=words)


def two_concerns(near: float, *asides: Aside) -> CheckContext:
    told = {(FIRST.text, SERVED): 0.85, (LAST.text, SERVED): near, (PERHAPS.text, SERVED): near}
    plain = letter(LETTER, similarities=HEARD | told, asides=asides)
    return shipped_trees(msgspec.structs.replace(plain, concerns=(FIRST, LAST)))


@pytest.mark.parametrize(("near", "state"), [(0.05, "not_mentioned"), (0.9, "mentioned")])
def test_by_what_is_shipped_what_no_sentence_comes_near_is_left_out(near: float, state: str) -> None:
    assert [one.state for one in coverage.concern_answers(two_concerns(near))] == ["mentioned", state]


def test_what_is_shipped_decides_on_what_may_be_a_concern_by_the_same_measure() -> None:
    weighty = msgspec.structs.replace(PERHAPS, text="The captain walked past our stranded luggage without a word.")
    for aside, told in ((weighty, True), (msgspec.structs.replace(PERHAPS, text="Thank you for reading."), False)):
        answers = coverage.concern_answers(two_concerns(0.9, msgspec.structs.replace(aside, weight=-0.4)))
        assert any(one.aside for one in answers) == told


def test_the_trees_that_are_shipped_are_small() -> None:
    assert 20 < len(shipped_trees(letter(LETTER)).thesaurus.trees.trees) <= 120
    assert resource(None, "left_out_trees.json").stat().st_size < 60_000
