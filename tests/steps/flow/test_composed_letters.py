"""A letter that we compose for a sample case says nothing that our own fact lock finds wrong."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from drafter.adapters.intake import read_posts
from drafter.model.draft import Draft
from drafter.model.template import Rejected
from drafter.steps import flow
from drafter.steps.flow import Outside
from handbook import SEAT, book

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "resources" / "samples").glob("[0-9]*.eml"))


@pytest.mark.slow
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_letter_offered_for_a_sample_bears_a_remark_on_its_facts(path: Path) -> None:
    answer = next(iter(read_posts([path]))).answer
    assert not isinstance(answer, Rejected)
    case = msgspec.structs.replace(answer.case, id=path.stem, reference="CR-2026-000001")
    opened = flow.open_case(case, book(), SEAT)
    for offer in opened.suggestions.suggestions[:3]:
        picked = flow.pick_template(opened, offer.template, book(), SEAT)
        if isinstance(picked, Draft):
            review = flow.reviewed(picked, book(), SEAT, Outside(), whole=True).review
            assert review is not None
            assert [one.message for one in review.findings if one.source == "facts" and one.severity != "advice"] == []
