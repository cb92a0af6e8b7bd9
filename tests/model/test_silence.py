"""A finding may be silenced here, in this letter, for me or for the team, and heard again."""

from __future__ import annotations

import pytest

from drafter.model.finding import Finding, Source
from drafter.model.silence import Scope, Silences, silence_of


def remark(source: Source = "tone") -> Finding:
    return Finding(rule="JAR-02", family="jargon", source=source, severity="warning", message="?", text="kindly")


@pytest.mark.parametrize(
    ("scope", "key", "other_letter", "other_person"),
    [
        ("here", "JAR-02|kindly", False, True),
        ("letter", "JAR-02", False, True),
        ("me", "JAR-02", True, False),
        ("team", "JAR-02", True, True),
    ],
)
def test_a_silence_holds_in_its_scope(scope: Scope, key: str, other_letter: bool, other_person: bool) -> None:
    silences = Silences().plus(silence_of(remark(), scope, letter="C1", by="ada"))
    assert silences.keys("C1", "ada") == {key}
    assert bool(silences.keys("C2", "ada")) is other_letter
    assert bool(silences.keys("C1", "ben")) is other_person


def test_an_engines_word_is_silenced_for_the_team_without_its_whole_rule() -> None:
    assert silence_of(remark("grammar"), "team", letter="C1", by="ada").key == "JAR-02|kindly"


def test_a_silence_taken_back_is_heard_again() -> None:
    silence = silence_of(remark(), "me", letter="C1", by="ada")
    assert Silences().plus(silence).plus(silence).minus(silence) == Silences()
