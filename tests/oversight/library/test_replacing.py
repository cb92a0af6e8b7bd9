"""Find and replace over the library: prose changes everywhere, code and names nowhere."""

from __future__ import annotations

import pytest

from drafter.oversight.library.replacing import Search, replacements

FILE = """---
id: baggage.voucher
title: A voucher for the bag
categories: [baggage.delayed]
handling_note: Offer the voucher first.
placeholders:
  - {name: ask.voucher, question: "Which voucher?"}
---
Your voucher is worth {{ voucher.amount }}.
{% if award.voucher %}The travel
voucher comes by post.{% endif %} Vouchers last a year.
"""


def changed(find: str, into: str, **how: bool) -> str:
    (one,) = replacements({"a.md": FILE}, Search(find=find, into=into, **how))
    return one.after


def test_prose_changes_and_code_ids_and_placeholders_do_not() -> None:
    after = changed("voucher", "gift card", words=True)
    assert "title: A gift card for the bag" in after
    assert "handling_note: Offer the gift card first." in after
    assert "Your gift card is worth {{ voucher.amount }}." in after
    assert "id: baggage.voucher" in after
    assert '{name: ask.voucher, question: "Which voucher?"}' in after
    assert "{% if award.voucher %}" in after
    assert "Vouchers last" in after


def test_a_line_break_in_the_file_is_a_space() -> None:
    assert "The card comes" in changed("travel voucher", "card")


@pytest.mark.parametrize(("case", "count"), [(True, 4), (False, 5)])
def test_small_and_large_letters_are_told_apart_only_when_asked(case: bool, count: int) -> None:
    (one,) = replacements({"a.md": FILE}, Search(find="voucher", into="x", match_case=case))
    assert one.count == count


@pytest.mark.parametrize("find", ["", "  ", "nowhere", "voucher.amount"])
def test_nothing_found_changes_no_file(find: str) -> None:
    assert replacements({"a.md": FILE}, Search(find=find, into="x")) == ()


def test_signs_that_mean_something_to_a_pattern_are_only_signs() -> None:
    text = "---\nid: a.b\n---\nIs it (really) 5 % \\1?\n"
    (one,) = replacements({"a.md": text}, Search(find="(really) 5 %", into="\\1 $&"))
    assert one.after.endswith("Is it \\1 $& \\1?\n")


def test_a_replacement_with_itself_changes_nothing() -> None:
    assert replacements({"a.md": FILE}, Search(find="voucher", into="voucher")) == ()


def test_only_the_lines_that_differ_are_shown() -> None:
    (one,) = replacements({"a.md": FILE}, Search(find="worth", into="good for"))
    assert one.passages == (
        "Your voucher is worth {{ voucher.amount }}.",
        "Your voucher is good for {{ voucher.amount }}.",
    )
