"""The bench tries a text in every branch and with values that strain it."""

from __future__ import annotations

import pytest

from drafter.model.finding import Finding
from drafter.oversight.library import bench
from drafter.steps.compose import Branch
from oversight.library.small_library import bench_of_tests, letter, library


def test_every_way_out_of_every_condition_is_tried() -> None:
    inner = "{% if party.count > 1 %}b{% else %}c{% endif %}"
    body = f"{{% if award.owed %}}a{inner}{{% elif flight.number %}}d{{% else %}}e{{% endif %}}."
    tried = letter(body)
    result = bench(tried, library(tried), bench_of_tests())
    assert (result.coverage, result.branches, result.troubles) == (100, 6, ())


def test_a_branch_that_nothing_reaches_is_named_by_its_line() -> None:
    tried = letter("Text.\n\n{% if award.owed and not award.owed %}never{% endif %}")
    result = bench(tried, library(tried), bench_of_tests())
    assert (result.coverage, result.unreached, result.passed) == (50, (3,), False)


def test_a_text_without_conditions_is_covered() -> None:
    tried = letter("Text.")
    assert bench(tried, library(tried), bench_of_tests()).passed


def test_conditions_too_many_for_all_combinations_are_tried_in_pairs() -> None:
    body = "".join(
        f"{{% if party.count > {n} %}}{n} {{% if award.owed %}}x{{% endif %}}{{% endif %}}" for n in range(5)
    )
    tried = letter(body + ".")
    result = bench(tried, library(tried), bench_of_tests())
    assert result.coverage == 100
    assert result.trials < 400


TROUBLES = [
    ("A {% if award.owed %}b{% endif %} c.", "a blank too many"),
    ("None of it.", "code"),
    ("{{ gone.away }}", "unknown value"),
    ("{{ ask.why }}", "unknown value"),
]


@pytest.mark.parametrize(("body", "what"), TROUBLES)
def test_what_no_letter_may_hold_is_found(body: str, what: str) -> None:
    tried = letter(body)
    assert any(what in trouble.what for trouble in bench(tried, library(tried), bench_of_tests()).troubles)


def test_our_own_checks_read_the_samples() -> None:
    remark = Finding(rule="APO-04", family="apology", source="tone", severity="warning", message="Stock phrase.")
    tried = letter("Text.")
    result = bench(tried, library(tried), bench_of_tests(), lambda _letter, _template: (remark,))
    assert [(trouble.trial, trouble.rule) for trouble in result.troubles] == [("sample 1", "APO-04")]


def test_branches_are_counted_in_order() -> None:
    assert Branch(1, 0, True) < Branch(2, 1, False)
