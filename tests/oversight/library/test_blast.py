"""Before a text is changed one can see which open drafts would read differently."""

from __future__ import annotations

from drafter.model.template import Template
from drafter.oversight.library import Change, blast_radius
from drafter.oversight.library.blast import OpenDraft
from oversight.library.small_library import bench_of_tests, letter, library

CLOSING = letter("Call me about {{ flight.number }}.", "closing", kind="paragraph")
DELAY = letter('Sorry for the delay.\n\n{% include "closing" %}', "delay")
BAG = letter("Sorry for the bag.", "bag")


def draft(template: str, touched: bool = False, **values: str) -> OpenDraft:
    known = bench_of_tests().known({name.replace("__", "."): value for name, value in values.items()}, "en-GB")
    return OpenDraft(reference=f"CR-{template}", template=template, language="en-GB", known=known, touched=touched)


def change(*after: Template) -> Change:
    return Change(before=library(CLOSING, DELAY, BAG), after=library(*after))


def test_a_changed_paragraph_shows_in_every_draft_that_includes_it() -> None:
    closing = letter("Write to me about {{ flight.number }}.", "closing", kind="paragraph")
    readings = blast_radius(change(closing, DELAY, BAG), [draft("delay", flight__number="NV1"), draft("bag")])
    assert [reading.reference for reading in readings] == ["CR-delay"]
    assert readings[0].paragraphs == (("Call me about NV1.", "Write to me about NV1."),)


def test_a_branch_this_case_does_not_take_changes_nothing() -> None:
    bag = letter("Sorry for the bag.{% if award.owed %} We owe you.{% endif %}", "bag")
    assert blast_radius(change(CLOSING, DELAY, bag), [draft("bag")]) == ()


def test_a_template_taken_away_is_said() -> None:
    readings = blast_radius(change(CLOSING, DELAY), [draft("bag", touched=True)])
    assert (readings[0].after, readings[0].touched) == ("(no such template any more)", True)


def test_a_text_that_breaks_is_said() -> None:
    broken = letter("{{ nobody.knows }}", "bag")
    assert "unknown value" in blast_radius(change(CLOSING, DELAY, broken), [draft("bag")])[0].after
