"""Learns resources/tone_weights.json from the sentences of tests/steps/check/tone_lessons/, from what is planted in our
bad letters, and from every sentence of our good ones (golden letters, practice letters, letters worth signing).

Run by hand: `python tests/benchmarks/learn_tone.py` prints what is marked of sentences held out by words alone, sets
the bounds by it, and writes the file. The reader that is asked beside the words is taught by `learn_tone_reader`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import msgspec
import numpy as np
from learn_categories import Lesson, Numbers, learned_words

from drafter.adapters.shipped import shipped
from drafter.adapters.values import yaml_from
from drafter.model.category_weights import CategoryWeights, word_totals
from drafter.model.phrases import folded
from drafter.model.tone_features import tone_features
from drafter.model.tone_weights import Bounds, ToneWeights
from drafter.steps.check import judged_in

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "steps" / "check"))
from tone_lessons import is_asked, sayings, tone_lessons

TESTS = Path(__file__).resolve().parents[1]
CHECKS = TESTS / "steps" / "check"
GOLDEN = TESTS / "oversight" / "library" / "golden"
FOLDS, BY_LENGTH, FAINT = 4, 0.1, 0.035
WARNED, MARKED = 1 / 150, 1 / 75
"""Of the sentences of good letters, how many may be warned of, and marked at all."""
OF_FORM = frozenset({"house_style"})
"""What bad letters have of these is a date or a sign written wrongly, and no sentence to learn from."""


class Said(NamedTuple):
    """A sentence with the fault it has ("" for none), of which letter or lesson, and whether bounds are set by it."""

    text: str
    family: str
    source: str
    of_good_letter: bool = False


def everything() -> list[Said]:
    families = {lesson.family for lesson in tone_lessons()} - OF_FORM
    lessons = [Said(one.text, one.family if one.bad else "", one.text) for one in tone_lessons() if not is_asked(one)]
    return [*lessons, *_golden(), *_signed(), *_planted(families)]


def _golden() -> Iterator[Said]:
    for path in sorted(GOLDEN.glob("*.en*.txt")):
        told = {text for part in path.read_text("utf-8").split("=" * 30) for text in judged_in(part)}
        yield from (Said(text, "", path.name) for text in sorted(told))


def _signed() -> Iterator[Said]:
    letters = [(row["id"], row["text"]) for row in rows_of("good") if _is_english(row)]
    for path in sorted((shipped("resources") / "practice").glob("*.yaml")):
        practice: Any = yaml_from(path.read_text("utf-8"), path.name)
        if not path.name.startswith("zh"):
            letters.append((path.name, practice["model"]["letter"]))
    for name, text in letters:
        yield from (Said(one, "", name, of_good_letter=True) for one in judged_in(text))


def _planted(families: set[str]) -> Iterator[Said]:
    """What is planted in a bad letter has its fault; the rest of the letter none."""
    for row in rows_of("bad"):
        planted = [(one["words"], one["family"]) for one in row["planted"] if one["words"]]
        for text in judged_in(row["text"]) if _is_english(row) else ():
            told = [family for words, family in planted if shares(text, words)]
            if not told or told[0] in families:
                yield Said(text, told[0] if told else "", row["id"])


def shares(sentence: str, words: str) -> bool:
    plain = " ".join(words.split())
    return plain in sentence or sentence in plain


def rows_of(kind: str) -> Iterator[Any]:
    for path in (CHECKS / "letters" / f"{kind}.yaml", *sorted((CHECKS / "fresh_letters").glob(f"{kind}_*.yaml"))):
        yield from yaml_from(path.read_text("utf-8"), path.name)  # type: ignore[misc]  # a list of letters


def _is_english(row: dict[str, Any]) -> bool:
    return bool(re.match("en", row.get("language", "en")))


def by_words_alone(said: Sequence[Said]) -> CategoryWeights:
    return learned_words([Lesson(one.family, one.text) for one in said], FAINT, tone_features)


def odds_and_kinds(totals: Numbers, said: Sequence[Said], kinds: Sequence[str]) -> tuple[Numbers, Any]:
    """Of a fault against none, and the fault that is most likely."""
    faults = [number for number, name in enumerate(kinds) if name]
    length = BY_LENGTH * np.minimum([len(one.text.split()) for one in said], ToneWeights().longest)
    odds = np.log(np.exp(totals[:, faults]).sum(1)) - totals[:, list(kinds).index("")] + length
    return odds, np.array([kinds[faults[n]] for n in totals[:, faults].argmax(1)], dtype=object)


def held_out(said: Sequence[Said]) -> Bounds:
    """Each fold (whole letters of it) by what was learned from the others; prints what is marked of the faults."""
    folds = np.array([crc32(one.source.encode()) % FOLDS for one in said])
    odds, named = np.zeros(len(said)), np.full(len(said), "", dtype=object)
    for fold in range(FOLDS):
        asked = np.flatnonzero(folds == fold)
        texts = {said[n].text for n in asked}
        model = by_words_alone([one for one in said if one.text not in texts])
        held = [said[n] for n in asked]
        totals = np.array([word_totals(model, tone_features(folded(one.text))) or model.bias for one in held])
        odds[asked], named[asked] = odds_and_kinds(totals, held, model.categories)
    return bounds_of("by words", odds, named, said)


def bounds_of(name: str, odds: Numbers, named: Any, said: Sequence[Said]) -> Bounds:
    good = np.sort(odds[[one.of_good_letter for one in said]])[::-1]
    bad = np.array([bool(one.family) for one in said])
    right = named == np.array([one.family for one in said], dtype=object)
    found = Bounds(warning=_bound(good, WARNED), advice=_bound(good, MARKED))
    for way, bound in (("warned", found.warning), ("marked", found.advice)):
        hit = odds[bad] >= bound
        own = (hit & right[bad]).mean()
        print(
            f"{name}, from {bound}: {hit.mean():.3f} of {bad.sum()} faults {way}, {own:.3f} by its family", flush=True
        )
    return found


def _bound(good: Numbers, share: float) -> float:
    return round(float(good[int(share * len(good))]) + 0.005, 2)


def main() -> None:
    said, target = everything(), shipped("resources") / "tone_weights.json"
    former = msgspec.json.decode(target.read_bytes(), type=ToneWeights)
    model = msgspec.structs.replace(by_words_alone(said), sayings=sayings(tone_lessons()))
    weights = msgspec.structs.replace(former, learned=model, by_length=BY_LENGTH, by_words=held_out(said))
    target.write_bytes(msgspec.json.encode(weights) + b"\n")
    print(f"{len(said)} sentences, {len(model.words)} features, {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
