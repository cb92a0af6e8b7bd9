"""Of two remarks on the same words one is shown."""

from __future__ import annotations

import pytest

from drafter.model.finding import Finding
from drafter.steps.check.overlap import without_overlaps


def remark(rule: str, family: str, start: int, end: int) -> Finding:
    return Finding(rule=rule, family=family, source="tone", severity="warning", message=rule, start=start, end=end,
                   text="x" * (end - start), blocks="no")  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (("HED-01", "hedging", 0, 21), ("HED-06", "hedging", 3, 27), ["HED-06"]),
        (("HED-01", "hedging", 0, 21), ("HED-06", "hedging", 18, 60), ["HED-01", "HED-06"]),
        (("PAS-05", "passive", 0, 31), ("NXT-16", "next_step", 4, 31), ["PAS-05"]),
        (("PAS-05", "passive", 0, 31), ("NXT-16", "next_step", 20, 60), ["PAS-05", "NXT-16"]),
        (("PRO-02", "promises", 0, 25), ("NXT-09", "next_step", 0, 25), ["NXT-09"]),
        (("PRO-02", "promises", 0, 25), ("NXT-14", "next_step", 8, 20), ["NXT-14"]),
        (("PRO-02", "promises", 0, 25), ("NXT-09", "next_step", 30, 60), ["PRO-02", "NXT-09"]),
        (("PRO-03", "promises", 0, 25), ("NXT-09", "next_step", 8, 40), ["PRO-03", "NXT-09"]),
        (("PRO-02", "promises", 0, 25), ("NXT-01", "next_step", 8, 40), ["PRO-02", "NXT-01"]),
        (("CAP-01", "capitals", 0, 31), ("BLA-01", "blame", 0, 31), ["BLA-01", "CAP-01"]),
    ],
)
def test_remarks_on_nearly_the_same_words_are_one(
    first: tuple[str, str, int, int], second: tuple[str, str, int, int], shown: list[str]
) -> None:
    assert [one.rule for one in without_overlaps((remark(*first), remark(*second)))] == shown


def test_words_that_must_go_anyway_are_told_of_once() -> None:
    blank = Finding(rule="TPL-02", family="leftovers", source="placeholders", severity="error", message="", start=3,
                    end=10, text="Soandso", blocks="always")  # fmt: skip
    unknown = Finding(rule="SAL-03", family="salutation", source="facts", severity="error", message="", start=0, end=10,
                      text="Mr Soandso", blocks="until_reason")  # fmt: skip
    codes = remark("JAR-12", "jargon", 0, 60)
    assert without_overlaps((unknown, codes, blank)) == (blank,)
