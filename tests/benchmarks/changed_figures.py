"""Changes one figure of each right mention of the proof letters, and counts how often the fact lock marks the change.

    PYTHONPATH=.:src python -m tests.benchmarks.changed_figures [-v] [--bare] [FILE.yaml ...]

By kind of figure: changed and marked; and how many of the right mentions are marked as they stand. `-v` lists every
change that was not marked; `--bare`: the case is only what imported mail tells. Without files the proof letters of the
first sight are taken. The same changes are made at every run.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import yaml

sys.path.append(str(Path(__file__).parents[1]))
sys.path.append(str(Path(__file__).parents[1] / "steps" / "check" / "facts"))

from test_first_sight import FOLDER, _context, _places
from tests.benchmarks.unread import bare_case

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.numbers import TENS, UNITS, WORDS, number_of
from drafter.model.reading.quantities import percentages_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts import fact_findings

_FIGURE = re.compile(
    rf"\d+|\b{WORDS}|[二三四五六七八九十]{{1,3}}(?=[位名個件張晚次天間人小點時分年月日罐瓶])", re.IGNORECASE
)
_READERS = {"sum": amounts_in, "date": dates_in, "time": times_in, "span": durations_in, "percent": percentages_in}
_HAN = "零一二三四五六七八九十"
_CLEAR_OF_ROUNDING = 1.35
"""So many times the old value where it is large: no rounding explains it."""


class Change(NamedTuple):
    kind: str
    start: int
    end: int
    words: str


def changes_in(text: str, start: int, end: int, chance: random.Random) -> Iterator[Change]:
    """One change to each figure of a mention, written as the figure was."""
    for found in _FIGURE.finditer(text, start, end):
        words = _another(found.group(), chance)
        if words and words != found.group() and found.group().casefold() not in ("one", "a", "an"):
            yield Change(_kind(text, found.start(), found.end()), found.start(), found.end(), words)


def _kind(text: str, start: int, end: int) -> str:
    """What the readers take it for; a figure that stands beside letters is a reference."""
    for kind, read in _READERS.items():
        if any(one.start < end and start < one.end for one in read(text)):
            return kind
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return "reference" if end - start > 3 or re.search(r"[A-Za-z]", beside) else "count"


def _another(words: str, chance: random.Random) -> str | None:
    if words.isdigit():
        at = chance.randrange(len(words))
        digit = str((int(words[at]) + chance.choice([1, 2, 3])) % 10 or 1)
        return words[:at] + digit + words[at + 1 :]
    number = number_of(words)
    if number is None or not 2 <= number < 100:
        return None
    other = int(number) + chance.choice([1, 2]) if number < 12 else int(int(number) * _CLEAR_OF_ROUNDING) % 99 + 1
    return _han(other) if not words.isascii() else _english(other, words[0].isupper())


def _han(number: int) -> str:
    tens, units = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[units] if units or not tens else "")


def _english(number: int, capital: bool) -> str:
    named = {value: word for word, value in (*UNITS.items(), *TENS.items())}
    words = named.get(number) or f"{named[number // 10 * 10]}-{named[number % 10]}"
    return words.capitalize() if capital else words


def marked(context: CheckContext) -> list[Finding]:
    return [one for one in fact_findings(context) if one.severity != "advice"]


def _over(findings: list[Finding], start: int, end: int) -> set[tuple[str, str]]:
    return {(one.rule, one.text) for one in findings if one.start < end and start < one.end}


Changes = Callable[[CheckContext, int, int, random.Random], Iterator[Change]]


def measure(
    row: dict[str, Any], changes: Changes, told: Counter[str], found: Counter[str], verbose: bool
) -> tuple[int, int]:
    """Counts the row's changes by kind; its right mentions, and those marked as they stand."""
    given, rights = _context(row), 0
    text, before, wrongly = given.text, marked(given), 0
    planted = [place for one in row["planted"] if one.get("text") for place in _places(text, one)]
    for start, end in (place for one in row["right"] for place in _places(text, one)):
        if any(start < stop and begin < end for begin, stop in planted):
            continue
        rights, wrongly = rights + 1, wrongly + bool(_over(before, start, end))
        for change in changes(given, start, end, random.Random(f"{row['id']} {start}")):
            longer = len(change.words) - (change.end - change.start)
            changed = text[: change.start] + change.words + text[change.end :]
            after = marked(msgspec.structs.replace(given, text=changed))
            stop = max(end, change.end) + longer
            hit = bool(_over(after, start, stop) - _over(before, start, max(end, change.end)))
            told[change.kind], found[change.kind] = told[change.kind] + 1, found[change.kind] + hit
            if verbose and not hit:
                shown = text[max(0, change.start - 60) : change.start].replace("\n", " ")
                print(f"{change.kind} {row['id']} …{shown}«{text[change.start : change.end]} -> {change.words}»")
    return rights, wrongly


def run(what: str, changes: Changes, folders: Sequence[str]) -> None:
    told, found, rights, wrongly = Counter[str](), Counter[str](), 0, 0
    named = [Path(one) for one in sys.argv[1:] if not one.startswith("-")]
    files = named or sorted(path for folder in folders for path in FOLDER.parent.glob(f"{folder}/*.yaml"))
    for file in files:
        for row in yaml.safe_load(file.read_text("utf-8")):
            given = {**row, "case": bare_case(row["case"])} if "--bare" in sys.argv else row
            more, bad = measure(given, changes, told, found, "-v" in sys.argv)
            rights, wrongly = rights + more, wrongly + bad
    for kind in sorted(told):
        print(f"{kind:15} {found[kind]:4} of {told[kind]:4}  {found[kind] / told[kind]:.0%}")
    print(f"{what} marked: {found.total()} of {told.total()}, {found.total() / told.total():.1%}")
    print(f"right mentions marked: {wrongly} of {rights}")


if __name__ == "__main__":
    run("changed figures", lambda given, *rest: changes_in(given.text, *rest), ("first_sight",))
