"""What an engine may see and remark on."""

from __future__ import annotations

import pytest

from drafter.adapters.grammar import guards
from drafter.ports import GrammarHit


def hit(start: int, end: int, kind: str = "spelling", rule: str = "r", fixes: tuple[str, ...] = ("x",)) -> GrammarHit:
    return GrammarHit(start=start, end=end, message="", kind=kind, rule=rule, fixes=fixes)


def over(text: str, words: str, kind: str = "spelling") -> GrammarHit:
    return hit(text.index(words), text.index(words) + len(words), kind)


def kept(text: str, words: str, kind: str = "spelling", known: str = "") -> list[GrammarHit]:
    guard = guards.guarded(text)
    return guards.kept([over(text, words, kind)], guard, guards.known_words([known]), ["checking in to"])


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\ud83db", "a b"),
        ("a\x00b\x07c\td\u00a0e", "a b c d e"),
        ("line\nline", "line\nline"),
        (f"{'x' * 45} {'x' * 46}.", f"{'x' * 45} {' ' * 47}"),
        ("Flight NV251, ref CR-2026-004512 (X7K2QF).", "Flight 00251, ref 00-2026-004512 (070200)."),
        ("48 hours on the 3rd of May: £1,040", "48 hours on the 3rd of May: £1,040"),
    ],
)
def test_what_would_harm_an_engine_is_replaced_at_the_same_length(text: str, seen: str) -> None:
    assert guards.guarded(text).text == seen
    assert len(seen) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Flight NV251 was late.", "NV251"),
        ("From HKG to LHR.", "HKG"),
        ("Ask the PNRs' owner (IATA).", "IATA"),
        ("Write to clms@northvale.example now.", "clms@northvale"),
        ("See www.northvale.example/clms.", "northvale"),
        ("Dear ⟦cusstomer name⟧,", "cusstomer"),
        ("Dear {cusstomer},", "cusstomer"),
        ("A passen\u00adger wrote.", "passen\u00adger"),
        ("You were checking in to the hotel.", "in to"),
    ],
)
def test_codes_addresses_placeholders_and_turns_of_the_trade_are_never_mistakes(text: str, words: str) -> None:
    assert kept(text, words) == []


@pytest.mark.parametrize("words", ["Szczepanowski", "szczepanowski", "Szczepanowski's", "Szczepanowski’s"])
def test_a_name_of_the_case_is_right_in_every_form(words: str) -> None:
    assert kept(f"This is {words} bag.", words, known="Jan Szczepanowski") == []


def test_a_name_does_not_excuse_the_grammar_around_it() -> None:
    assert kept("Chan have written.", "Chan have", kind="grammar", known="Chan") != []


def test_no_fix_writes_the_digits_that_stand_for_a_code_into_the_letter() -> None:
    assert [one.fixes for one in kept("Flight NV251 were late.", "NV251 were", kind="grammar")] == [()]


@pytest.mark.parametrize(("start", "end", "seats"), [(3, 3, [(3, 4)]), (5, 5, [(4, 5)]), (4, 9, [(4, 5)]), (9, 12, [])])
def test_every_remark_lies_inside_the_text(start: int, end: int, seats: list[tuple[int, int]]) -> None:
    found = guards.kept([hit(start, end, "grammar")], guards.guarded("abcde"), frozenset(), [])
    assert [(one.start, one.end) for one in found] == seats


@pytest.mark.parametrize(
    ("text", "latin"), [("Dear Mrs Chan 陳", True), ("多謝您的來信 OK", False), ("Ærøskøbing", True), ("12.50", True)]
)
def test_a_paragraph_is_checked_when_most_of_its_letters_are_latin(text: str, latin: bool) -> None:
    assert guards.mostly_latin(text) is latin


@pytest.mark.parametrize("text", ["", "short", "A sentence. " * 400, "x" * 4000, "words without an end " * 300])
def test_pieces_put_together_are_the_text(text: str) -> None:
    pieces = list(guards.pieces(text))
    assert "".join(piece for _, piece in pieces) == text
    assert all(text.startswith(piece, start) and len(piece) <= 2 * guards.PIECE for start, piece in pieces)


def test_no_ordinary_sentence_is_cut() -> None:
    sentence = "We looked into it, " * 30 + "and here it is. "
    assert [piece for _, piece in guards.pieces(sentence * 3)] == [sentence, sentence, sentence]


def test_one_remark_per_place_and_spelling_first() -> None:
    hits = [hit(0, 30, "style"), hit(4, 9, "grammar"), hit(5, 8), hit(12, 14, "punctuation"), hit(12, 14, "grammar")]
    chosen = guards.without_overlaps(hits)
    assert [(one.start, one.end, one.kind) for one in chosen] == [(5, 8, "spelling"), (12, 14, "grammar")]


def test_a_part_of_a_joined_house_word_is_known_with_the_whole() -> None:
    assert kept("The wi-fi was down.", "wi", known="Wi-Fi") == []
    assert kept("The wi was down.", "wi", known="Wi-Fi") != []


def test_forms_of_a_house_word_are_known_with_it() -> None:
    assert kept("She rebooks at noon.", "rebooks", known="rebook") == []
    assert kept("She rebox at noon.", "rebox", known="rebook") != []
