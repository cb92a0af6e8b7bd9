"""Learns resources/remark_weights.json: from tests/steps/check/remarks_seen/, what the rules and the learned reader
marked, at first sight, in letters whose faults were known.

Run by hand. `python tests/benchmarks/learn_remarks.py NAME FILE` records a file of letters nobody has read yet, before
rules and reader learn from it (a list of rows with `id`, `letter`, `kind`, `severity`, `language` and, in weak ones,
`planted`). Without arguments it prints what is told rightly of the letters of authors held out, and writes the weights.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle
from math import log
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from drafter.adapters.inspecting import tell_by
from drafter.adapters.meaning import MeaningChild
from drafter.adapters.shipped import shipped
from drafter.adapters.values import yaml_from
from drafter.model.finding import Finding
from drafter.model.remark_weights import Remark, RemarkWeights, Weighing, usual_share
from drafter.model.tone_weights import Likeness, likeness_of
from drafter.steps import check as checking
from drafter.steps.check.prose import read
from drafter.steps.check.weighing import NOWHERE, judged, plain_of

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from steps.check.tone_cases import proof_context, tone_rules

SEEN = Path(__file__).resolve().parents[1] / "steps" / "check" / "remarks_seen"
FOLDS = 3
"""Authors held out at a time: each file is one author, good and weak letters stand in every fold."""
SHRINK, TRUST, STEPS = 1.0, 4.0, 40
"""How strongly weights are drawn to nothing; how many remarks of its family a rule's record begins with."""
LEAST = -3.0
"""Sentences that are surelier sound than this teach the learned reader's weighing nothing."""
BOUNDS = {"rules_heard": 0.0, "rules_by_words": 0.0, "likeness_heard": -0.8, "likeness_by_words": -0.4}
"""From which odds a remark may warn. Chosen on authors held out: at most one good letter in ten has two warnings with
the encoder, and as many planted faults are found as without any doubt."""
SUREST = 6.0
"""Beyond it a record says no more."""
SURELY_WRONG = -2.5
"""A rule's remark is not made: of authors held out, one such remark in 300 was a fault, by words alone one in 40."""
Numbers = NDArray[np.float64]


class SeenSentence(msgspec.Struct, array_like=True):
    """The odds of a fault by meaning and by words alone (None: too few known words), and whether there is one."""

    start: int
    heard: float | None
    by_words: float | None
    fault: bool


class SeenRemark(msgspec.Struct, array_like=True):
    """A remark above advice of a rule of tone: where its sentence starts (NOWHERE: it is on the letter as a whole),
    what both readers say of its family there, and whether there is a fault."""

    rule: str
    family: str
    error: bool
    place: int
    heard: float
    by_words: float
    fault: bool


class SeenLetter(msgspec.Struct):
    id: str
    weak: bool
    size: int
    """How many sentences it has, judged or not."""
    sentences: list[SeenSentence]
    remarks: list[SeenRemark]


class Example(NamedTuple):
    """A remark of a rule, or of the learned reader (rule ""), in a letter of an author."""

    author: str
    letter: str
    weak: bool
    rule: str
    family: str
    fault: bool
    remark: Remark


def recorded(path: Path) -> list[SeenLetter]:
    meaning = MeaningChild()
    try:
        rows: Any = yaml_from(path.read_text("utf-8"), path.name)
        return [_seen(row, meaning) for row in rows]
    finally:
        meaning.close()


def _seen(row: dict[str, Any], meaning: MeaningChild) -> SeenLetter:
    text, rules = row["letter"], tone_rules()
    places = [(text.find(one["text"]), len(one["text"])) for one in row.get("planted", ())]
    prose = read(text)
    english = row["language"].startswith("en")
    sentences = {one.start: (one, plain_of(one.text)) for one in (judged(prose, "en") if english else ())}
    line = rules.lessons.by_meaning
    meant = tell_by(meaning)(tuple(plain for _, plain in sentences.values()), line) if line and sentences else {}

    missing = {one["family"] for one in row.get("planted", ())}

    def is_fault(start: int, end: int) -> bool:
        return any(start < at + size and at < end for at, size in places if at >= 0)

    heard = {start: likeness_of(rules.lessons, plain, meant[plain]) for start, (_, plain) in sentences.items()}
    words = {start: likeness_of(rules.lessons, plain, None) for start, (_, plain) in sentences.items()}
    told = [
        SeenSentence(start, _odds_of(heard[start]), _odds_of(words[start]), is_fault(start, one.end))
        for start, (one, _) in sentences.items()
    ]
    remarks = []
    for one in _raw_findings(row, rules):
        if one.source == "tone" and one.severity != "advice":
            place = _place(one, prose) if one.end else NOWHERE
            family = [said.get(place, Likeness()).families.get(one.family, 0.0) for said in (heard, words)]
            wrong = is_fault(one.start, one.end) if one.end else one.family in missing
            remarks.append(SeenRemark(one.rule, one.family, _is_error(one), place, *family, wrong))
    return SeenLetter(str(row["id"]), bool(row.get("planted")), len(prose.sentences), told, remarks)


def _odds_of(likeness: Likeness) -> float | None:
    return round(likeness.odds, 2) if likeness.families else None


def _is_error(finding: Finding) -> bool:
    rule = tone_rules().named(finding.rule)
    return rule is not None and rule.severity == "error"


def _place(finding: Finding, prose: Any) -> int:
    starts = (one.start for one in prose.sentences if one.start <= finding.start < one.end)
    return next(starts, finding.start)


def _raw_findings(row: dict[str, Any], rules: Any) -> Sequence[Finding]:
    """Nothing doubted and nothing learned."""
    bare = msgspec.structs.replace(rules, weighing=RemarkWeights())
    context = msgspec.structs.replace(proof_context({**row, "text": row["letter"]}), likely={})
    return checking.check(context, bare).findings


def examples(letters: Sequence[tuple[str, SeenLetter]], heard: bool) -> Iterator[Example]:
    for author, letter in letters:
        surroundings = _Surroundings(letter, heard)
        for one in letter.remarks:
            beside = bool(surroundings.marked.get(one.place, set()) - {one.rule})
            family = one.heard if heard else one.by_words
            remark = Remark(family=family, error=one.error, beside=beside, **surroundings.at(one.place))
            yield Example(author, letter.id, letter.weak, one.rule, one.family, one.fault, remark)
        for said in letter.sentences:
            if said.start not in surroundings.marked and (surroundings.odds[said.start] or LEAST) > LEAST:
                remark = Remark(**surroundings.at(said.start))
                yield Example(author, letter.id, letter.weak, "", "", said.fault, remark)


class _Surroundings:
    """What the rest of a letter says of a remark in it."""

    def __init__(self, letter: SeenLetter, heard: bool) -> None:
        self.odds = {one.start: one.heard if heard else one.by_words for one in letter.sentences}
        self.marked: dict[int, set[str]] = {}
        for one in letter.remarks:
            if one.place != NOWHERE:
                self.marked.setdefault(one.place, set()).add(one.rule)
        self._chances = {at: Likeness(odds=value).chance for at, value in self.odds.items() if value is not None}
        self._size = letter.size

    def at(self, place: int) -> dict[str, Any]:
        others = [chance for at, chance in self._chances.items() if at != place]
        marks = len(self.marked.keys() - {place})
        elsewhere = usual_share(marks, self._size - 1)
        return {"odds": self.odds.get(place), "elsewhere": elsewhere, "rest": usual_share(sum(others), len(others))}


class Records:
    """How often what each rule marked was a fault; a rule seldom seen stands nearly as its family does."""

    def __init__(self, seen: Sequence[Example]) -> None:
        self._right = Counter(one.rule for one in seen if one.fault)
        self._wrong = Counter(one.rule for one in seen if not one.fault)
        self._right_of = Counter(one.family for one in seen if one.fault)
        self._wrong_of = Counter(one.family for one in seen if not one.fault)

    def knows(self, rule: str) -> bool:
        return self._right[rule] + self._wrong[rule] > 0

    def of(self, rule: str, family: str, without: Example | None = None) -> float:
        """`without`: as if this one had not been seen."""
        less = (without.fault, not without.fault) if without else (False, False)
        right_of, wrong_of = self._right_of[family] - less[0], self._wrong_of[family] - less[1]
        usual = (right_of + 4) / (right_of + wrong_of + 5)
        right, wrong = self._right[rule] - less[0], self._wrong[rule] - less[1]
        return log((right + TRUST * usual) / (wrong + TRUST * (1 - usual)))


def taught(seen: Sequence[Example]) -> tuple[Records, Numbers, Numbers]:
    """The records, and the weights for rules and for the learned reader."""
    of_rules, of_reader = [one for one in seen if one.rule], [one for one in seen if not one.rule]
    records = Records(of_rules)
    of_rules = [_with_record(one, records.of(one.rule, one.family, one)) for one in of_rules]
    return records, _fitted(of_rules), _fitted(of_reader)


def _with_record(one: Example, record: float) -> Example:
    return one._replace(remark=msgspec.structs.replace(one.remark, record=record))


def alone(seen: Sequence[Example]) -> list[Example]:
    """Every fault once more, as if it were the only one of a good letter."""
    good = [one.remark for one in seen if not one.weak]
    faults = [one for one in seen if one.fault]
    return [
        one._replace(remark=msgspec.structs.replace(one.remark, elsewhere=other.elsewhere, rest=other.rest))
        for one, other in zip(faults, cycle(good), strict=False)
    ]


def _fitted(seen: Sequence[Example]) -> Numbers:
    """Logistic regression, drawn to nothing but for its first weight; Newton's steps."""
    signs, wanted = np.array([one.remark.signs for one in seen]), np.array([float(one.fault) for one in seen])
    drawn = np.full(signs.shape[1], SHRINK)
    drawn[0] = SHRINK / 100
    weights = np.zeros(signs.shape[1])
    for _ in range(STEPS):
        told = 1 / (1 + np.exp(-signs @ weights))
        bend = (signs * (told * (1 - told))[:, None]).T @ signs + np.diag(drawn)
        weights -= np.linalg.solve(bend, signs.T @ (told - wanted) + drawn * weights)
    return weights


def held_out(seen: Sequence[Example], heard: bool) -> None:
    """Prints, for authors that were not learned from, what is still warned of."""
    good = sorted({one.author for one in seen if not one.weak})
    authors = [*good, *sorted({one.author for one in seen} - set(good))]
    warned: list[Example] = []
    lone: list[bool] = []
    for fold in range(FOLDS):
        asked = set(authors[fold::FOLDS])
        model = taught([one for one in seen if one.author not in asked])
        of_these = [one for one in seen if one.author in asked]
        warned += [one for one in of_these if _odds(one, *model) >= BOUNDS[_name(one, heard)]]
        lone += [_odds(one, *model) >= BOUNDS[_name(one, heard)] for one in alone(of_these) if one.rule]
    twice = Counter(one.letter for one in warned if not one.weak)
    faults = [one for one in seen if one.fault]
    for name, kept, every in (
        (
            "remarks of rules on faults",
            [one for one in warned if one.rule and one.fault],
            [o for o in faults if o.rule],
        ),
        ("other faults by likeness", [o for o in warned if not o.rule and o.fault], [o for o in faults if not o.rule]),
    ):
        print(f"{'by meaning' if heard else 'by words'}: {len(kept)} of {len(every)} {name} warn")
    print(f"  of rules' remarks on faults, imagined alone in a good letter, {np.mean(lone):.3f} warn")
    print(
        f"  {len([one for one in warned if not one.fault])} other warnings, good letters with more than one: ", end=""
    )
    print(len([n for n in twice.values() if n > 1]), flush=True)


def _name(one: Example, heard: bool) -> str:
    return ("rules" if one.rule else "likeness") + ("_heard" if heard else "_by_words")


def _odds(one: Example, records: Records, rules: Numbers, reader: Numbers) -> float:
    if not one.rule:
        return float(np.dot(reader, one.remark.signs))
    return float(np.dot(rules, _with_record(one, records.of(one.rule, one.family)).remark.signs))


def learned(letters: Sequence[tuple[str, SeenLetter]]) -> RemarkWeights:
    weighings: dict[str, Weighing] = {}
    records = None
    for heard in (True, False):
        seen = list(examples(letters, heard))
        held_out(seen, heard)
        records, *weights = taught(seen)
        for kind, found in zip(("rules", "likeness"), weights, strict=True):
            name = kind + ("_heard" if heard else "_by_words")
            rounded = tuple(round(float(one), 3) for one in found)
            weighings[name] = Weighing(weights=rounded, bound=BOUNDS[name], least=SURELY_WRONG)
    assert records is not None
    rules = [one.rule for one in tone_rules().rules if one.rule.source == "tone" and not one.rule.learned]
    rules = [one for one in rules if records.knows(one.id)]
    known = {one.id: max(-SUREST, min(SUREST, records.of(one.id, one.family))) for one in rules}
    return RemarkWeights(records={name: round(record, 2) for name, record in known.items()}, **weighings)


def main() -> None:
    if len(sys.argv) == 3:
        lines = [msgspec.json.encode(letter) for letter in recorded(Path(sys.argv[2]))]
        (SEEN / f"{sys.argv[1]}.jsonl").write_bytes(b"\n".join(lines) + b"\n")
        return
    letters = [
        (path.stem, msgspec.json.decode(line, type=SeenLetter))
        for path in sorted(SEEN.glob("*.jsonl"))
        for line in path.read_bytes().splitlines()
    ]
    (shipped("resources") / "remark_weights.json").write_bytes(msgspec.json.encode(learned(letters)) + b"\n")


if __name__ == "__main__":
    main()
