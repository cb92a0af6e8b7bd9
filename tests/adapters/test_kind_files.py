"""The families of everyday things, from their file."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.kind_files import kinds_of_things
from drafter.model.fact_words import words_in
from drafter.model.kinds_of_things import KindsOfThings
from drafter.model.template import Rejected


def written(home: Path, text: str) -> KindsOfThings | Rejected:
    (home / "resources").mkdir()
    (home / "resources" / "kinds_of_things.yaml").write_text(text, "utf-8")
    return kinds_of_things(home)


def test_a_thing_goes_by_all_its_names_in_both_languages_and_by_several() -> None:
    kinds = kinds_of_things()
    assert isinstance(kinds, KindsOfThings)
    names = {kinds.named[word] for word in ("violin", "violins", "fiddle", "小提琴")}
    assert len(names) == 1


def test_one_word_may_stand_in_two_families(tmp_path: Path) -> None:
    kinds = written(tmp_path, 'kinds: {fruit: {things: "orange, pear"}, colours: {things: "orange, red"}}\n')
    assert isinstance(kinds, KindsOfThings)
    assert [thing.kind for thing in kinds.named["orange"]] == ["fruit", "colours"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('kinds: {fruit: {things: "pear, apple, pear"}}\n', "`fruit`: pear stands twice"),
        ('kinds: {fruit: {things: "pear,, apple"}}\n', "`fruit`: a name is empty"),
        ("kinds: {fruit: {thing: pear}}\n", "thing"),
        ("kinds: [pear]\n", "kinds"),
    ],
)
def test_a_family_that_cannot_be_read_is_refused_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    kinds = written(tmp_path, text)
    assert isinstance(kinds, Rejected)
    assert said in f"{kinds.where} {kinds.what}"


@pytest.mark.parametrize(
    "name", ["role_weights.json", "stray_weights.json", "stray_figure_weights.json", "stray_figure_weights_zh.json"]
)
def test_learned_weights_that_cannot_be_read_are_refused_with_their_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / name).write_text('{"signs": 3}', "utf-8")
    kinds = kinds_of_things(tmp_path)
    assert isinstance(kinds, Rejected)
    assert name in kinds.where
    assert "signs" in kinds.what


def test_what_was_learned_of_values_told_of_something_else_comes_with_the_kinds() -> None:
    kinds = kinds_of_things()
    assert isinstance(kinds, KindsOfThings)
    assert set(kinds.roles.bounds) <= {*kinds.roles.signs, "new day", "titled name"}
    assert min(kinds.roles.bounds.values()) > 1


def words_written(home: Path, text: str) -> KindsOfThings | Rejected:
    (home / "resources").mkdir()
    (home / "resources" / "fact_words.yaml").write_text(text, "utf-8")
    return kinds_of_things(home)


def test_a_department_has_its_own_words_of_people_kin_and_things(tmp_path: Path) -> None:
    kinds = words_written(tmp_path, "men: mr, stewards?\nchoices: [{words: 'deluxe, plain', things: 'huts?'}]\n")
    assert isinstance(kinds, KindsOfThings)
    assert words_in(kinds.words.men) == ("mr", "stewards?")
    assert kinds.words.women == ""


def test_a_comma_within_braces_parts_no_words() -> None:
    assert words_in("a{0,4}b, c") == ("a{0,4}b", "c")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("men: 'mr, (sir'\n", "`men`: (sir"),
        ("women: 'mrs, x?'\n", "`women`: x? stands for nothing"),
        ("kin: [{son: 'sons?, [lad'}]\n", "`kin`: [lad"),
        ("choices: [{words: 'single, *', things: rooms?}]\n", "`choices`: *"),
        ("relation: []\n", "relation"),
    ],
)
def test_words_that_cannot_be_read_are_refused_with_their_place(tmp_path: Path, text: str, said: str) -> None:
    kinds = words_written(tmp_path, text)
    assert isinstance(kinds, Rejected)
    assert "fact_words.yaml" in kinds.where
    assert said in kinds.what
