"""Measures what is noticed when the answer to a concern is cut from a letter, as `drafter check` answers it.

    python tests/benchmarks/cut_answers.py [FILE.yaml ...] [-v] [--bare]

Pairs stand as in tests/steps/check/facts/role_lessons (all of these, and first_sight, where no file is named). Of every
letter up to `MOST` concerns that it answers are left out, one at a time: the sentence the command names as the answer
goes, and every other that shares a telling word, a figure or most of its words with the concern. Of 60 read by eye 44
were cut clean; in the rest a sentence alludes to the matter still, so that not all can be noticed. `--bare`: the case
is only what imported mail tells. `-v` lists what was not noticed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import yaml

from drafter.adapters.cue_files import thesaurus
from drafter.model import lazy_re as re
from drafter.model.cues import Thesaurus
from drafter.model.reading.reading import Reading
from drafter.steps.check.coverage import body_sentences
from drafter.steps.check.reading_match import key_of, telling_words

sys.path.insert(0, str(Path(__file__).resolve().parent))
from unread import LEFT, Figures, Row, _item, _same, answered

FACTS = Path(__file__).resolve().parents[1] / "steps" / "check" / "facts"
MOST = 2
TELLING, MUCH = 0.55, 0.5
"""How rare a word must be that gives an answer away, and how much of a concern's words a sentence may say."""
ENOUGH = 4
"""What says less ("Pay me back.") is met by sentences that share no word with it."""
KEPT = 0.5
"""A letter of which less is left is no letter."""
_FIGURE = re.compile(r"\d[\d.,:]*\d")


class Cut(NamedTuple):
    """A letter with the answer to one concern cut out."""

    item: Row
    concern: str


def cut_from(item: Row, answer: Row, planted: Sequence[str], rarity: dict[str, float]) -> Iterator[Cut]:
    """The same few concerns at every run, whatever their order."""
    asked = [one for one in answer["concerns"] if one["state"] == "mentioned" and one.get("by")]
    own = [one for one in asked if not any(_same(left, one["text"]) for left in planted)]
    cuts = 0
    for one in sorted(own, key=lambda one: blake2b(one["text"].encode()).digest()):
        letter = without_answer(item["letter"], one, rarity)
        if letter is not None and cuts < MOST:
            cuts += 1
            yield Cut({**item, "id": f"{item['id']} cut {cuts}", "letter": letter}, one["text"])


def without_answer(letter: str, concern: Row, rarity: dict[str, float]) -> str | None:
    """None where too much would go, or the concern has too few words to look for."""
    words = telling_words(concern["text"])
    if len(words) < ENOUGH:
        return None
    sentences = body_sentences(letter)
    gone = [one for one in sentences if _answers(one, concern, words, rarity)]
    if not gone or len(sentences) - len(gone) < max(3, KEPT * len(sentences)):
        return None
    for one in reversed(gone):
        letter = letter[: one.start] + letter[one.end :]
    return re.sub(r"\n\s*\n\s*", "\n\n", letter)


def _answers(sentence: Reading[str], concern: Row, words: Sequence[str], rarity: dict[str, float]) -> bool:
    by = concern["by"]
    if sentence.start < by["end"] and by["start"] < sentence.end:
        return True
    said = {key_of(word) for word in telling_words(sentence.value)}
    rare = {key_of(word): max(rarity.get(key_of(word), 1.0), 0.05) for word in words}
    shared = [much for key, much in rare.items() if key in said]
    figures = set(_FIGURE.findall(concern["text"])) & set(_FIGURE.findall(sentence.value))
    return bool(figures) or max(shared, default=0.0) > TELLING or sum(shared) >= MUCH * sum(rare.values())


def measured(rows: Sequence[Row], figures: Figures, bare: bool) -> None:
    words = thesaurus()
    assert isinstance(words, Thesaurus), words
    items = [_item(row, bare) for row in rows]
    cuts: list[Cut] = []
    for row, item, answer in zip(rows, items, answered("check", items), strict=True):
        planted = [one.get("concern") or one["text"] for one in row["planted"] if one["kind"] in LEFT]
        for one in answer["concerns"]:
            perhaps = one.get("aside") and not one.get("sure", True)
            if not perhaps and not any(_same(left, one["text"]) for left in planted):
                figures.add("alarms in the uncut letters", one["state"] == "not_mentioned")
        cuts += cut_from(item, answer, planted, words.learned.rarity)
    for cut, answer in zip(cuts, answered("check", [cut.item for cut in cuts]), strict=True):
        own = next(one for one in answer["concerns"] if one["text"] == cut.concern)
        noticed = own["state"] == "not_mentioned"
        miss = "" if noticed else f"{cut.item['id']} NOT NOTICED {own['kind']} {cut.concern!r}"
        figures.add("left out by cutting and noticed", noticed, miss)
        figures.add(f"  a {own['kind']}", noticed)
        figures.add("  surely", noticed and own.get("sure", True))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("files", type=Path, nargs="*")
    asked.add_argument("-v", "--verbose", action="store_true")
    asked.add_argument("--bare", action="store_true")
    chosen = asked.parse_args()
    every = sorted([*(FACTS / "first_sight").glob("*.yaml"), *(FACTS / "role_lessons").glob("*.yaml")])
    figures = Figures(chosen.verbose)
    for path in chosen.files or every:
        measured(yaml.safe_load(path.read_text("utf-8")), figures, chosen.bare)
    figures.show()


if __name__ == "__main__":
    main()
