"""Prints how fast letters are classified, and how well public complaints are filed where that data is at hand.

Run it with `python tests/benchmarks/classify.py`.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from drafter.adapters.category_files import classify_rules
from drafter.model.case import Case
from drafter.steps.classify import classify

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "steps" / "classify"))
import test_classify_public_complaints as public

TODAY = date(2026, 11, 21)
LETTER = """Dear Sir or Madam,

My wife and I flew from London to Hong Kong with you on 14 October 2026, on NV252, booking reference H4PX9L. The flight
left almost four hours late, and nobody at the gate could tell us why. When we had at last landed, one of our two
suitcases was not on the carousel. It came two days later with a broken wheel, and a bottle of scent was missing.

On board my screen did not work, my seat would not recline, and the crew were short with my wife when she asked for
water. I rang your office three times and was left on hold for forty minutes each time. I ask you for £350 for the
delay, for the £64.20 that we spent on clothes, and for a new suitcase.
"""


def main() -> None:
    started = time.perf_counter()
    rules = classify_rules().rules
    print(f"rules read in {1000 * (time.perf_counter() - started):.0f} ms")
    text = LETTER * (400 // len(LETTER.split()) + 1)
    classify(Case(text=text), rules, TODAY)
    times = []
    for _ in range(200):
        begun = time.process_time()
        classify(Case(text=text), rules, TODAY)
        times.append(time.process_time() - begun)
    print(
        f"{len(text.split())} words: median {1000 * sorted(times)[100]:.1f} ms, p95 {1000 * sorted(times)[190]:.1f} ms"
    )
    if public.DATA.is_dir():
        pairs = public.guesses(public.clean(), rules, public.Surroundings())
        figures = f"accuracy {public.share_right(pairs):.3f}, macro-F1 {public.macro_f1(pairs):.3f}"
        print(f"{len(pairs)} clean short complaints, nine reasons, untrained: {figures}")


if __name__ == "__main__":
    main()
