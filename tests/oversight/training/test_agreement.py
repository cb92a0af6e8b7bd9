"""Agreement between markers, held against the textbook's figures."""

from __future__ import annotations

import pytest

from drafter.oversight.training.agreement import Metric, alpha_with_interval, krippendorff_alpha
from drafter.oversight.training.progress import MarkedLetter, markers_agree

N = None
TEXTBOOK = list(
    zip(
        (1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N),
        (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3),
        (N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N),
        (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N),
        strict=True,
    )
)
"""Krippendorff 2011, example with four observers, twelve units and missing values."""


@pytest.mark.parametrize(("metric", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_alpha_is_the_textbooks(metric: Metric, alpha: float) -> None:
    assert krippendorff_alpha(TEXTBOOK, metric) == pytest.approx(alpha, abs=0.0005)


MEG, OWEN = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
BEN, GERRY = "aabbdcccedda", "babbbccceddd"
TWO = [
    (list(zip(MEG, OWEN, strict=True)), 0.095),
    (list(zip(map(ord, BEN), map(ord, GERRY), strict=True)), 0.692),
]
"""The same source: two observers of ten articles (binary), and of twelve articles in five categories."""


@pytest.mark.parametrize(("units", "alpha"), TWO)
def test_two_observers_agree_as_the_source_says(units: list[tuple[float, float]], alpha: float) -> None:
    assert krippendorff_alpha(units, "nominal") == pytest.approx(alpha, abs=0.0005)


def test_the_interval_narrows_with_more_letters() -> None:
    few, many = (alpha_with_interval(TEXTBOOK[:8] * n, "interval", seed=2, rounds=200) for n in (1, 8))
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize(
    ("units", "alpha"), [([[1, 1], [2, 2]], 1.0), ([[1, 1], [1, 1]], 1.0), ([[1, N], [N, 2]], None), ([], None)]
)
def test_full_agreement_is_one_and_nothing_to_compare_is_nothing(
    units: list[list[float | None]], alpha: float | None
) -> None:
    assert krippendorff_alpha(units) == alpha


def test_the_interval_holds_alpha_and_stays_the_same() -> None:
    first, again = (alpha_with_interval(TEXTBOOK, "interval", seed=4, rounds=100) for _ in range(2))
    assert first == again
    assert first.low is not None
    assert first.alpha is not None
    assert first.high is not None
    assert first.low <= first.alpha <= first.high


def test_markers_who_disagree_show_which_mark_is_unclear() -> None:
    shares = [(1.0, 1.0, 0.0, 1.0), (0.0, 0.0, 1.0, 0.0), (0.5, 0.5, 0.0, 0.4), (1.0, 0.9, 0.0, 1.0)]
    marked = [
        MarkedLetter(letter=f"letter {n}", marker=marker, shares={"tone": tone, "says.sum": said})
        for n, (a, b, c, d) in enumerate(shares)
        for marker, tone, said in (("Tessa", a, c), ("Omar", b, d))
    ]
    found = markers_agree(marked)
    assert (found["tone"].reading, found["says.sum"].reading) == ("firm", "unclear")
