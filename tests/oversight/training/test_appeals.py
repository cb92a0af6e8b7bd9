"""A trainer can overrule any mark with a reason; a learner can dispute one."""

from __future__ import annotations

import pytest

from drafter.model.marks import Dispute, Marks, Overrule
from drafter.model.template import Rejected
from drafter.oversight.training import answered_dispute, disputed, judged, overruled
from training_ground import marked, practice, terms


def given(word: Overrule) -> Marks:
    marks = overruled(marked("screen-dark", "careless"), word, practice(), terms())
    assert isinstance(marks, Marks)
    return marks


def test_an_overruled_mark_counts_as_the_trainer_says() -> None:
    before = marked("screen-dark", "careless")
    after = given(Overrule(mark="categories", share=1.0, reason="seat was a fair reading", by="Tessa"))
    assert after.percent > before.percent
    assert "Tessa" in next(mark for mark in after.marks if mark.id == "categories").overruled  # type: ignore[operator]


def test_what_the_steps_gave_is_kept_beside_the_trainers_word_however_often_it_is_set() -> None:
    before = next(mark.share for mark in marked("screen-dark", "careless").marks if mark.id == "categories")
    once = given(Overrule(mark="categories", share=1.0, reason="seat was a fair reading", by="Tessa"))
    again = overruled(once, Overrule(mark="categories", share=0.5, reason="half fair", by="Omar"), practice(), terms())
    assert isinstance(again, Marks)
    assert [(one.share, one.machine, one.by) for one in again.overrules] == [(0.5, before, "Omar")]


def test_a_critical_error_falls_with_its_mark() -> None:
    word = Overrule(mark="never.sum", share=1.0, reason="he quotes it, he does not offer it", by="Tessa")
    assert "never.sum" not in {error.id for error in given(word).critical}


@pytest.mark.parametrize(("reason", "by", "share"), [("", "Tessa", 1.0), ("fair", " ", 1.0), ("fair", "Tessa", 1.5)])
def test_overruling_needs_a_reason_a_name_and_a_share(reason: str, by: str, share: float) -> None:
    with pytest.raises(ValueError, match=r"share|reason"):
        Overrule(mark="tone", share=share, reason=reason, by=by)


def test_a_mark_that_is_not_there_cannot_be_overruled_or_disputed() -> None:
    marks = marked("screen-dark", "model")
    word = Overrule(mark="nothing", share=1.0, reason="x", by="Tessa")
    assert isinstance(overruled(marks, word, practice(), terms()), Rejected)
    assert isinstance(disputed(marks, Dispute(mark="nothing", reason="x", by="Lee")), Rejected)


def test_a_dispute_changes_nothing_until_it_is_answered() -> None:
    marks = marked("screen-dark", "careless")
    after = disputed(marks, Dispute(mark="categories", reason="the screen is part of the seat", by="Lee"))
    assert isinstance(after, Marks)
    assert after.percent == marks.percent
    settled = answered_dispute(after, "categories", "see the category's own note", "Tessa")
    assert settled.disputes[0].answered_by == "Tessa"


def test_a_persons_part_stands_beside_the_machines() -> None:
    before = marked("screen-dark", "model")
    after = judged(before, "concerns", 12, "Tessa")
    assert isinstance(after, Marks)
    section = next(one for one in after.profile if one.id == "concerns")
    assert (section.person, section.machine[1]) == (12, 15)
    assert after.percent == before.percent
    assert isinstance(judged(before, "concerns", 16, "Tessa"), Rejected)
