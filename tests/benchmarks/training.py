"""Prints how long one practice letter takes to mark, and what the shipped answers come to.

Run it with `python tests/benchmarks/training.py`; the aim is 300 ms a letter. On a machine with other work the time
of the processor is the one to read.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from drafter.model.practice import AnswerName
from drafter.oversight.training import answer_of, grade
from handbook import SEAT, book
from training_ground import shelf, terms


def main() -> None:
    cases = list(shelf().cases.values())
    grade(cases[0], answer_of(cases[0], "model"), book(), SEAT, terms())
    times: list[float] = []
    worked: list[float] = []
    for name in get_args(AnswerName):
        percents = []
        for case in cases:
            begun, work = time.perf_counter(), time.process_time()
            marks = grade(case, answer_of(case, name), book(), SEAT, terms())
            times.append(1000 * (time.perf_counter() - begun))
            worked.append(1000 * (time.process_time() - work))
            percents.append(marks.percent)
        print(f"{name:<9} {len(cases)} letters: {min(percents):.1f} to {max(percents):.1f} %")
    for name, found in (("by the clock", sorted(times)), ("of the processor", sorted(worked))):
        middle, high = found[len(found) // 2], found[int(0.95 * len(found))]
        print(f"marking, {name}: median {middle:.0f} ms, p95 {high:.0f} ms, slowest {found[-1]:.0f} ms")


if __name__ == "__main__":
    main()
