"""Every shipped letter: read, rendered in every branch, free of our own checks' findings, and as it was approved."""

from __future__ import annotations

import re

import pytest

from drafter.model.letter import Letter
from drafter.model.template import Template
from drafter.oversight.library import bench, lint
from drafter.oversight.library.trials import samples, turns
from drafter.steps.compose import compose
from oversight.library.golden_letters import golden_path, made
from oversight.library.shipped_library import categories, judge, shipped_library, workbench

EVERY = sorted(shipped_library().templates.values(), key=lambda template: template.path)
LETTERS = [template for template in EVERY if template.head.kind == "letter"]


def name(template: Template) -> str:
    return template.path.removesuffix(".md")


def words(text: str) -> int:
    return len(re.findall(r"[^\W_]+(?:['’][a-z]+)?", re.sub(r"[一-鿿]", " 字 ", text)))


def test_every_shipped_file_can_be_used() -> None:
    assert shipped_library().rejected == ()
    assert len(LETTERS) >= 12
    assert len({category.split(".")[0] for letter in LETTERS for category in letter.head.categories}) >= 8


def test_every_letter_says_what_to_look_up_and_brings_a_sample() -> None:
    assert not [name(letter) for letter in LETTERS if not (letter.head.handling_note.strip() and letter.head.samples)]


def test_the_file_name_ends_with_the_language() -> None:
    assert not [template.path for template in EVERY if not template.path.endswith(f".{template.head.language}.md")]


@pytest.mark.slow
@pytest.mark.parametrize("template", EVERY, ids=name)
def test_it_renders_in_every_branch_and_passes_our_own_checks(template: Template) -> None:
    result = bench(template, shipped_library(), workbench(), judge())
    assert result.troubles == ()
    assert result.unreached == ()


@pytest.mark.slow
@pytest.mark.parametrize("letter", LETTERS, ids=name)
def test_the_shortest_way_through_it_is_still_a_letter(letter: Template) -> None:
    library, work = shipped_library(), workbench()
    for trial in turns(letter, library, work.catalogue):
        made_letter = compose(letter, library, work.known(trial.values, letter.head.language))
        assert isinstance(made_letter, Letter)
        assert words(made_letter.plain) >= 90, made_letter.plain


@pytest.mark.slow
def test_the_lint_has_nothing_to_put_right() -> None:
    found = lint(shipped_library(), workbench(), categories(), judge=judge())
    assert [one for one in found if one.severity != "advice"] == []


@pytest.mark.slow
@pytest.mark.parametrize("letter", LETTERS, ids=name)
def test_it_reads_as_it_was_approved(letter: Template) -> None:
    """When a change is meant: `python tests/oversight/library/golden_letters.py`, and read the difference."""
    assert made(letter) == golden_path(letter).read_text("utf-8")


@pytest.mark.slow
def test_every_sample_fills_every_placeholder() -> None:
    library, work = shipped_library(), workbench()
    for letter in LETTERS:
        for trial in samples(letter, library, work.catalogue):
            text = compose(letter, library, work.known(trial.values, letter.head.language))
            assert isinstance(text, Letter)
            assert "⟦" not in text.plain, (letter.path, trial.name)
