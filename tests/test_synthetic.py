"""Invented cases are the same for the same seed, and look like the department's own."""

from __future__ import annotations

from synthetic import invented


def test_the_same_seed_invents_the_same_cases() -> None:
    assert [one.case for one in invented(20)] == [one.case for one in invented(20)]
    assert [one.case for one in invented(20)] != [one.case for one in invented(20, seed=2)]


def test_old_cases_are_answered_and_the_newest_stand_open() -> None:
    cases = list(invented(200))
    assert {one.standing.state for one in cases if one.letter} <= {"answered", "closed"}
    assert {one.standing.state for one in cases if not one.letter} <= {"new", "open", "waiting"}
    assert cases[-1].letter is None
    assert [one.case.received for one in cases] == sorted(one.case.received or "" for one in cases)


def test_some_write_in_chinese_and_every_case_has_its_own_number() -> None:
    cases = list(invented(200))
    assert 5 < sum(one.case.language == "zh-Hant-HK" for one in cases) < 50
    assert len({one.case.reference for one in cases} | {one.case.id for one in cases}) == 400
