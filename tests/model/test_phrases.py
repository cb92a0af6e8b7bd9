"""The small language of cues."""

from __future__ import annotations

import pytest

from drafter.model.phrases import book_of, folded, hits, phrase_of, spoken, unhidden, weights


def found(say: str, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(book_of([phrase_of(say)]), spoken(text))]


@pytest.mark.parametrize(
    ("say", "text", "words"),
    [
        ("lost bag", "You lost bag no. 2", ["lost bag"]),
        ("lost bag*", "Lost-baggage desk", ["Lost-baggage"]),
        ("*luggage", "#lostluggage again", ["lostluggage"]),
        ("lost|missing bag", "my missing bag", ["missing bag"]),
        ("small_claims|county court", "the county court", ["county court"]),
        ("call centre? again", "call again", ["call again"]),
        ("lost .. bag", "lost my only bag", ["lost my only bag"]),
        ("left ... behind", "left me and my two small children behind", ["left me and my two small children behind"]),
        ("# hours late", "about 3.5 hours late", ["3.5 hours late"]),
        ("8#-year-old", "an 84-year-old lady", ["84-year-old"]),
        ("can't wait", "I can’t wait", ["can’t wait"]),
        ("dm", "I DM'd you", ["DM"]),
        ("never .. came|arriv*", "it never once arrived", ["never once arrived"]),
        ("*miss* flight", "I mismissed flight 3", ["mismissed flight"]),
        ("行李 .. 遺失", "我的行李在機場遺失了", ["行李在機場遺失"]),
        ("延誤|延遲", "航班延遲，再延誤", ["延遲", "延誤"]),
    ],
)
def test_a_cue_finds_the_words_it_describes(say: str, text: str, words: list[str]) -> None:
    assert found(say, text) == words


@pytest.mark.parametrize(
    ("say", "text"),
    [
        ("late", "We ate a chocolate plate."),
        ("lost bag", "We lost. Bag drop was closed."),
        ("lost .. bag", "lost my way to the airport and found my bag"),
        ("press", "under pressure"),
        ("行李 .. 遺失", "行李到了。護照遺失了"),
    ],
)
def test_a_cue_finds_nothing_in_other_words(say: str, text: str) -> None:
    assert found(say, text) == []


def test_folding_keeps_every_index() -> None:
    text = "İstanbul’da GECİKME Ⅷ"
    assert len(folded(text)) == len(text)


def test_an_idiom_hides_only_what_it_covers() -> None:
    said = spoken("To add insult to injury, he had an injury.")
    cues, idioms = book_of([phrase_of("injury", "hurt")]), book_of([phrase_of("insult to injury", "hurt")])
    assert [hit.start for hit in unhidden(hits(cues, said), hits(idioms, said))] == [35]


def test_a_cue_said_again_adds_little_and_another_one_more() -> None:
    book = book_of([phrase_of("late", "delay", 3.0), phrase_of("hours", "delay", 3.0)])
    assert weights(hits(book, spoken("late, late"))) == {"delay": pytest.approx(3.45)}
    assert weights(hits(book, spoken("late, " * 20))) == {"delay": 4.5}
    assert weights(hits(book, spoken("hours late"))) == {"delay": 5.0}


@pytest.mark.parametrize("text", ["wait" + "$" * 5000, "wait " * 5000, "wait" + " ," * 5000, "wait" + "'" * 5000])
def test_a_text_of_signs_and_repetitions_is_read_to_its_end(text: str) -> None:
    assert found("wait ... refund ... late", text) == []
