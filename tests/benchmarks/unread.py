"""Measures drafter on letters that its authors never read, as `drafter check` and `drafter classify` answer them.

    python tests/benchmarks/unread.py pairs FILE.yaml [-v] [--bare]     facts, leaks and concerns left out
    python tests/benchmarks/unread.py weak FILE.yaml [-v]               planted faults of tone
    python tests/benchmarks/unread.py good FILE.yaml [-v]               remarks on letters worth signing
    python tests/benchmarks/unread.py concerns FILE.txt [-v]            concerns found in customers' letters

Pairs and letters stand as in tests/steps/check/facts/role_lessons and tests/steps/check/fresh_letters, concerns as in
tests/steps/classify/concern_lessons. `--bare`: the case is only what imported mail
tells, the sender's name and the messages. `-v`
lists what was missed and what was wrong. Whoever has read a file's `-v` measures nothing with it any more.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "steps" / "classify"))
from concern_lessons import Lesson, matched, unmarked

Row = dict[str, Any]
Place = tuple[int, int]
TODAY = "2026-11-15"
LEFT = ("unanswered", "concern")
"""Kinds of what is planted that no words of the letter bear."""


def answered(command: str, items: Iterable[Row], others: Sequence[Row] = ()) -> list[Row]:
    """What the command line says of each, with the other cases in its store."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = [sys.executable, "-m", "drafter", "--home", str(folder / "home")]
        for number, case in enumerate(others):
            path = folder / f"case-{number}.json"
            path.write_text(json.dumps(case, default=str), "utf-8")
            subprocess.run([*home, "import", str(path)], capture_output=True, check=True)
        source = folder / "items.jsonl"
        source.write_text("".join(json.dumps(item, default=str) + "\n" for item in items), "utf-8")
        ended = subprocess.run([*home, command, str(source), "--json"], capture_output=True, text=True, check=False)
    return [json.loads(line) for line in ended.stdout.splitlines()]


def places(text: str, mark: Any) -> list[Place]:
    """Where the words of a mark stand: all of them, or its `nth`."""
    words, nth = (mark, 0) if isinstance(mark, str) else (mark.get("text") or mark.get("words", ""), mark.get("nth", 0))
    found = [(one.start(), one.end()) for one in re.finditer(re.escape(words), text)] if words else []
    return found[nth - 1 : nth] if nth else found


def over(finding: Row, spans: Iterable[Place]) -> bool:
    return any(finding["start"] < end and start < finding["end"] for start, end in spans)


class Figures:
    """How many of how many, by name; with `-v` each miss as it is told."""

    def __init__(self, verbose: bool) -> None:
        self._told, self._verbose = dict[str, list[bool]](), verbose

    def add(self, name: str, counted: bool, miss: str = "") -> None:
        self._told.setdefault(name, []).append(counted)
        if miss and self._verbose:
            print(miss)

    def show(self) -> None:
        for name, each in self._told.items():
            print(f"{name}: {sum(each)} of {len(each)} ({100 * sum(each) / len(each):.1f} %)")


def pairs(rows: Sequence[Row], figures: Figures, bare: bool) -> None:
    items = [_item(row, bare) for row in rows]
    others = [other for row in rows for other in row.get("others") or ()]
    for row, answer in zip(rows, answered("check", items, others), strict=True):
        if "findings" not in answer:
            print(row["id"], answer)
            continue
        _facts(row, answer, figures)
        _concerns_left(row, answer, figures)


def _item(row: Row, bare: bool) -> Row:
    asked = {name: row[name] for name in ("id", "letter", "language", "kind", "today", "severity", "signatory")}
    case, award = row["case"], row.get("award")
    if bare:
        case = bare_case(case)
    return {**asked, "case": case, **({"award": award} if award else {})}


def bare_case(case: Row) -> Row:
    """What imported mail tells: the sender's name and the messages."""
    kept = ("reference", "received", "channel", "language", "messages", "customer")
    bare = {name: case[name] for name in kept if name in case}
    bare["customer"] = {name: one for name, one in case["customer"].items() if name.endswith("_name")}
    return bare


def _facts(row: Row, answer: Row, figures: Figures) -> None:
    text, planted = row["letter"], [one for one in row["planted"] if one["kind"] not in (*LEFT, "promise")]
    told = [one for one in answer["findings"] if one["source"] in ("facts", "privacy") and one["severity"] != "advice"]
    taken = [place for one in planted for place in places(text, one)]
    for one in planted:
        seen = any(over(finding, places(text, one)) for finding in told)
        figures.add("planted found", seen, "" if seen else f"{row['id']} MISSED {one['text']!r}: {one.get('note', '')}")
    free = [one for one in told if not over(one, taken)]
    for mark in row["right"]:
        false = next((one for one in free if over(one, places(text, mark))), None)
        figures.add("right marked", bool(false), (false and f"{row['id']} FALSE {mark!r}: {false['message']}") or "")
    for one in free:
        elsewhere = not any(over(one, places(text, mark)) for mark in row["right"])
        if elsewhere:
            figures.add("remarks on other words", True, f"{row['id']} ELSEWHERE {one['text']!r}: {one['message']}")


def _concerns_left(row: Row, answer: Row, figures: Figures) -> None:
    left = [one.get("concern") or one["text"] for one in row["planted"] if one["kind"] in LEFT]
    left_out = [one for one in answer["concerns"] if one["state"] == "not_mentioned"]
    perhaps = [one for one in left_out if one.get("aside") and not one.get("sure", True)]
    called = [one for one in left_out if one not in perhaps]
    for concern in left:
        asked = any(_same(concern, one["text"]) for one in (*called, *perhaps))
        figures.add("left-out concerns found, or asked about as what may be one", asked)
        seen = any(_same(concern, one["text"]) for one in called)
        known = [one["text"] for one in answer["concerns"] if _same(concern, one["text"])]
        figures.add(
            "left-out concerns found", seen, "" if seen else f"{row['id']} LEFT OUT {concern!r}, in the ledger: {known}"
        )
    for one in perhaps:
        elsewhere = not any(_same(concern, one["text"]) for concern in left)
        figures.add(
            "asked about though mentioned or no concern",
            elsewhere,
            f"{row['id']} ASIDE {one['text']!r}" if elsewhere else "",
        )
    for one in answer["concerns"]:
        if one not in perhaps and not any(_same(concern, one["text"]) for concern in left):
            false = one in called
            figures.add("alarms", false, f"{row['id']} ALARM {one['text']!r} part {one.get('part')!r}" if false else "")


def _same(one: str, other: str) -> bool:
    """Whether two quotations of a letter share half of the shorter one's words."""
    mine, yours = (re.findall(r"\w", text.casefold()) for text in (one, other))
    if not min(len(mine), len(yours)):
        return False
    short, long = sorted(("".join(mine), "".join(yours)), key=len)
    return short in long or any(short[at : at + len(short) // 2] in long for at in (0, len(short) - len(short) // 2))


def weak(rows: Sequence[Row], figures: Figures) -> None:
    for row, answer in zip(rows, answered("check", map(_letter, rows)), strict=True):
        heard = [one for one in answer["findings"] if one["severity"] != "advice"]
        for one in row["planted"]:
            if one["family"] == "grammar":
                continue
            spans = places(row["text"], one)
            near = [finding for finding in heard if (over(finding, spans) if spans else not finding["end"])]
            advised = [one for one in answer["findings"] if one["severity"] == "advice"]
            by_advice = [one for one in advised if (over(one, spans) if spans else not one["end"])]
            right = any(finding["family"] == one["family"] for finding in (*near, *by_advice))
            told = sorted({f"{finding['rule']} {finding['family']}" for finding in near})
            miss = "" if right else f"{row['id']} {one['family']}: {one['words']!r} -> {told}"
            figures.add("right family", right, miss)
            figures.add("right family, above advice", any(finding["family"] == one["family"] for finding in near))
            figures.add("marked", bool(near))


def good(rows: Sequence[Row], figures: Figures) -> None:
    for row, answer in zip(rows, answered("check", map(_letter, rows)), strict=True):
        own = [one for one in answer["findings"] if one["source"] not in ("facts", "privacy")]
        graver = [one for one in own if one["severity"] != "advice"]
        told = "; ".join(f"{one['rule']} {one['text'] or one['message']!r}" for one in graver)
        figures.add("with more than one remark", len(graver) > 1, f"{row['id']} {told}" if graver else "")
        words = max(100, len(row["text"].split()))
        advice = [one["rule"] for one in own if one["severity"] == "advice"]
        many = 100 * len(advice) > 2 * words
        figures.add("with more than two advices in 100 words", many, f"{row['id']} ADVICE {advice}" if many else "")


def _letter(row: Row) -> Row:
    asked = {name: row[name] for name in ("id", "language", "kind", "severity") if name in row}
    return {**asked, "today": row.get("today", TODAY), "letter": row["text"]}


def concerns(text: str, figures: Figures) -> None:
    lessons = list(_lessons_in(text))
    items = [{"id": one.id, "text": one.text} for one in lessons]
    for lesson, answer in zip(lessons, answered("classify", items), strict=True):
        found = [(one["start"], one["end"]) for one in answer["concerns"]]
        met = matched(lesson.wanted, found)
        for at, (kind, start, end) in enumerate(lesson.wanted):
            miss = "" if at in met else f"{lesson.id} MISSED {kind} {lesson.text[start:end]!r}"
            figures.add("concerns found", at in met, miss)
        for by, (start, end) in enumerate(found):
            wrong = by not in met.values()
            figures.add("invented or split", wrong, f"{lesson.id} INVENTED {lesson.text[start:end]!r}" if wrong else "")


def _lessons_in(text: str) -> Iterator[Lesson]:
    for block in ("\n" + text.strip()).split("\n=== ")[1:]:
        name, _, marked = block.partition("\n")
        yield Lesson(name, *unmarked(marked.strip()))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("what", choices=("pairs", "weak", "good", "concerns"))
    asked.add_argument("file", type=Path)
    asked.add_argument("-v", "--verbose", action="store_true")
    asked.add_argument("--bare", action="store_true")
    chosen = asked.parse_args()
    figures, text = Figures(chosen.verbose), chosen.file.read_text("utf-8")
    match chosen.what:
        case "pairs":
            pairs(yaml.safe_load(text), figures, chosen.bare)
        case "weak":
            weak(yaml.safe_load(text), figures)
        case "good":
            good(yaml.safe_load(text), figures)
        case "concerns":
            concerns(text, figures)
    figures.show()


if __name__ == "__main__":
    main()
